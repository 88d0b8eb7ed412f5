"""`/settings`: for those who manage a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.words import named

if TYPE_CHECKING:
    from bot.client import DetainerDesk
    from bot.commands.scope import Command


def settings_commands(bot: DetainerDesk) -> app_commands.Group:
    """Make the commands for moderators; what they do checks permissions once more."""

    async def server(interaction: discord.Interaction[DetainerDesk]) -> None:
        await bot.panel.show(interaction)

    async def feedback(interaction: discord.Interaction[DetainerDesk]) -> None:
        await bot.opinions.show(interaction)

    group = app_commands.Group(
        name=named("settings"),
        description=named("settings-description"),
        default_permissions=discord.Permissions(manage_guild=True),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    )
    for name, callback in (("settings-server", server), ("settings-feedback", feedback)):
        command: Command = app_commands.Command(
            name=named(name), description=named(f"{name}-description"), callback=callback
        )
        group.add_command(command)
    return group

"""`/help` and `/privacy`, about the bot itself; the menu of a message that checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.commands.scope import Command, made
from bot.words import named

if TYPE_CHECKING:
    from bot.client import DetainerDesk


def own_commands(bot: DetainerDesk) -> list[Command]:
    """Make the commands about the bot."""

    async def tell_help(interaction: discord.Interaction[DetainerDesk]) -> None:
        await bot.about.help(interaction)

    async def tell_privacy(interaction: discord.Interaction[DetainerDesk]) -> None:
        await bot.about.privacy(interaction)

    return [made("help", tell_help), made("privacy", tell_privacy)]


def check_menu(bot: DetainerDesk) -> app_commands.ContextMenu:
    """Make the menu's entry "Check against the report"."""

    async def check(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await bot.checking.check(interaction, message)

    return app_commands.ContextMenu(
        name=named("check"),
        callback=check,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    )

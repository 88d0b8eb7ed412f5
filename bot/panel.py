"""The settings of a server: shown to those who may manage it, and changed by them alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import structlog

from bot.views.panel import panel_view
from bot.words import language_of, words

if TYPE_CHECKING:
    import discord

    from bot.client import DetainerDesk

    Interaction = discord.Interaction[DetainerDesk]

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")


def manages(interaction: Interaction) -> bool:
    """Whether a person may manage the server they are in: as Discord says with each interaction."""
    return interaction.guild_id is not None and interaction.permissions.manage_guild


async def managed_server(bot: DetainerDesk, interaction: Interaction) -> int | None:
    """Give the server of a person who may manage it; anybody else is told that they may not."""
    if manages(interaction):
        return interaction.guild_id
    await bot.responding.tell(interaction, words(language_of(interaction.locale)).say("not-allowed"))
    return None


class Panel:
    """Shows settings and changes them."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot

    async def show(self, interaction: Interaction) -> None:
        """Show the settings to one who may change them."""
        server = await managed_server(self._bot, interaction)
        if server is None:
            return
        settings = await self._bot.state.servers.of(server)
        view = panel_view(settings, language_of(interaction.locale))
        await self._bot.responding.send(interaction, [view], private=True)

    async def change(self, interaction: Interaction, **changes: Any) -> None:
        """Change a setting, and show them all as they are now."""
        server = await managed_server(self._bot, interaction)
        if server is None:
            return
        book = self._bot.state.servers
        settings = replace(await book.of(server), **changes)
        await book.save(server, settings)
        _log.info("settings changed", server=server, changed=sorted(changes))
        await interaction.response.edit_message(
            suppress_embeds=True, view=panel_view(settings, language_of(interaction.locale))
        )

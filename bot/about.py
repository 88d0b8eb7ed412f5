"""About the bot itself: help, what it keeps, and how that is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog

from bot.panel import managed_server, manages
from bot.views.help import help_view
from bot.views.parts import notice
from bot.views.privacy import privacy_view
from bot.words import language_of, words

if TYPE_CHECKING:
    import discord

    from bot.client import DetainerDesk

    Interaction = discord.Interaction[DetainerDesk]

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")


class About:
    """Tells about the bot."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot
        self._mentions: dict[str, str] = {}

    def synced(self, commands: list[Any]) -> None:
        """Note the ids of the commands, so that help can name them as links."""
        self._mentions = {command.name: command.mention for command in commands}

    async def help(self, interaction: Interaction) -> None:
        """Tell how to ask."""
        language = language_of(interaction.locale)
        answer = await self._bot.answering.ask_key("help", language)
        view = help_view(answer, language, self._mentions)
        await self._bot.responding.send(interaction, [view], private=True)

    async def privacy(self, interaction: Interaction) -> None:
        """Tell what is kept."""
        server = interaction.guild_id
        keeps = None if server is None else (await self._bot.state.servers.of(server)).keep_words
        view = privacy_view(
            language_of(interaction.locale),
            self._bot.settings.conversation_minutes,
            keeps_words=keeps,
            manages=manages(interaction),
        )
        await self._bot.responding.send(interaction, [view], private=True)

    async def forget_me(self, interaction: Interaction) -> None:
        """Forget what a person asked."""
        self._bot.conversations.forget(interaction.user.id)
        self._bot.replies.forget_user(interaction.user.id)
        own = words(language_of(interaction.locale))
        await interaction.response.edit_message(suppress_embeds=True, view=notice(own.say("forgot-me")))

    async def forget_server(self, interaction: Interaction) -> None:
        """Delete what is held on a server, if the person may manage it."""
        server = await managed_server(self._bot, interaction)
        if server is None:
            return
        own = words(language_of(interaction.locale))
        await self._bot.state.servers.forget([server])
        _log.info("server forgotten", server=server)
        await interaction.response.edit_message(suppress_embeds=True, view=notice(own.say("forgot-server")))

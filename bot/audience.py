"""Who sees an answer, and in which language it is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.words import language_of

if TYPE_CHECKING:
    from bot.client import DetainerDesk
    from bot.state import ServerSettings


@dataclass(frozen=True, slots=True)
class Audience:
    """Who sees an answer."""

    private: bool
    """Whether Discord shows it to the asker alone."""
    language: str | None
    """The language it is said in; None: that of the question."""
    server_language: str
    """The language of what has no question."""
    keep_words: bool = False
    """Whether an unanswered question may be kept in its words."""
    server_id: int | None = None

    @property
    def own_language(self) -> str:
        """The language of the bot's own words."""
        return self.language or self.server_language


async def audience_of(bot: DetainerDesk, interaction: discord.Interaction[DetainerDesk]) -> Audience:
    """Tell who sees the answer to an interaction: settings are kept to here, whatever Discord shows."""
    locale = language_of(interaction.locale)
    if interaction.guild_id is None:
        alone = interaction.context.dm_channel
        return Audience(private=False, language=locale if alone else None, server_language=locale)
    if interaction.is_user_integration() and not interaction.is_guild_integration():
        return Audience(private=True, language=locale, server_language=locale)
    settings = await bot.state.servers.of(interaction.guild_id)
    private = settings.private or not _answers_in(settings, interaction.channel)
    return Audience(
        private=private,
        language=locale if private else settings.language,
        server_language=locale if private else settings.language or language_of(interaction.guild_locale),
        keep_words=settings.keep_words,
        server_id=interaction.guild_id,
    )


def answers_here(settings: ServerSettings, message: discord.Message) -> bool:
    """Whether a mention in a message's channel is answered."""
    return settings.mentions and _answers_in(settings, message.channel)


def _answers_in(settings: ServerSettings, channel: object) -> bool:
    parent = channel.parent_id if isinstance(channel, discord.Thread) else None
    return settings.answers_in(getattr(channel, "id", None), parent)

"""The bot itself: what it listens to, and how an answer gets to Discord."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

import discord
import structlog
from discord import app_commands
from discord.ext import commands

import knowledge
from bot import errors
from bot.autocomplete import Autocomplete
from bot.commands import Ask
from bot.conversations import Conversations
from bot.mentions import Mentions
from bot.settings import Settings
from bot.timing import timed_ask
from bot.views import AskButton, ChoiceMenu, TurnButton, page_view, question_of, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discord import ui

    from knowledge import Answer, Desk

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")


class DetainerDesk(commands.AutoShardedBot):
    """Answers in servers, in direct messages and by command."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it has no voice to warn about
        intents = discord.Intents.none()
        intents.guilds = True
        intents.messages = True
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_count=settings.shard_count,
            shard_ids=cast("list[int]", settings.shard_ids),  # None is fine, though its type does not say so
            tree_cls=_Tree,
            activity=discord.CustomActivity("Ask me about the Declined Detainer Outcome Report"),
        )
        self.desk = desk
        self.settings = settings
        self.suggesting = Autocomplete(desk)
        self.conversations = Conversations(settings.conversation_minutes, time.monotonic)

    async def setup_hook(self) -> None:
        """Add what the bot does, and tell Discord its commands."""
        await self.add_cog(Ask(self))
        await self.add_cog(Mentions(self))
        self.add_dynamic_items(AskButton, TurnButton, ChoiceMenu)
        synced = await self.tree.sync()
        _log.info("commands synced", commands=[command.name for command in synced])

    async def on_ready(self) -> None:
        """Note that Discord is there."""
        _log.info("ready", servers=len(self.guilds), shards=self.shard_count)

    async def on_command_error(self, _context: Any, _error: commands.CommandError, /) -> None:
        """Leave text commands alone: a mention is a question, whatever its first word is."""

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Note what failed while an event was handled."""
        import sys

        error = sys.exception()
        if error is not None:
            errors.note(error, event_name=event_method)

    # ------------------------------------------------------------ answers

    def answer(self, question: str, channel_id: int, user_id: int) -> Answer:
        """Answer a user's question in a channel, as a follow-up where it is one."""
        conversation = self.conversations.of(channel_id, user_id)
        answer = timed_ask(self.desk, question, conversation)
        _log.info(
            "answered",
            outcome=answer.outcome,
            intent=answer.intent,
            reason=answer.reason,
            elapsed_us=answer.elapsed_us,
        )
        return answer

    async def answer_key(
        self, interaction: discord.Interaction[DetainerDesk], key: str, *, question: str | None
    ) -> None:
        """Answer a suggested question in a message of its own."""
        answer = self.desk.ask_key(key)
        await self.respond(interaction, views(answer, question=question, key=key))

    async def turn_page(self, interaction: discord.Interaction[DetainerDesk], key: str, page: int) -> None:
        """Show another page of an answer in its message."""
        question = question_of(interaction.message)
        view = page_view(self.desk.ask_key(key), key, page, question=question)
        await interaction.response.edit_message(view=view)

    async def respond(
        self, interaction: discord.Interaction[DetainerDesk], pages: Sequence[ui.LayoutView]
    ) -> None:
        """Send the messages that show an answer."""
        first, *others = pages
        await interaction.response.send_message(view=first)
        for view in others:
            await interaction.followup.send(view=view)


class _Tree(app_commands.CommandTree[DetainerDesk]):
    """The commands, with one way to tell of a failure."""

    async def on_error(
        self, interaction: discord.Interaction[DetainerDesk], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the user in one sentence."""
        await errors.tell(interaction, error)


def create_bot(settings: Settings | None = None, desk: Desk | None = None) -> DetainerDesk:
    """Make the whole bot, ready to log in. No token is needed to make it.

    Raises:
        knowledge.UnsoundDataError: when the store must be built and the data have faults.
    """
    chosen = settings or Settings()
    return DetainerDesk(desk or knowledge.open(chosen.data_folder, chosen.store_file), chosen)

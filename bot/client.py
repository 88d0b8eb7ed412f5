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
from bot.about import About
from bot.answering import Answering
from bot.autocomplete import Autocomplete
from bot.checking import Checking
from bot.commands import add_commands
from bot.conversations import Conversations
from bot.courtesy import Courtesy
from bot.lookup import Lookup
from bot.mentions import Mentions
from bot.metrics import Metrics
from bot.opinions import Opinions
from bot.panel import Panel
from bot.presence import Presence
from bot.replies import Replies
from bot.responding import Responding
from bot.settings import Settings
from bot.state import State
from bot.views import ITEMS
from bot.words import FALLBACK, CommandTranslator, words

if TYPE_CHECKING:
    from knowledge import Desk

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
            activity=discord.CustomActivity(words(FALLBACK).say("activity")),
        )
        self.desk = desk
        self.settings = settings
        self.state = State(settings.database)
        self.metrics = Metrics()
        self.answering = Answering(desk)
        self.suggesting = Autocomplete(self.answering)
        self.lookup = Lookup(desk, self.answering.keys)
        self.conversations = Conversations(settings.conversation_minutes, time.monotonic)
        self.replies = Replies()
        self.courtesy = Courtesy(settings.user_questions_per_minute, settings.channel_questions_per_minute)
        self.responding = Responding(self)
        self.checking = Checking(self)
        self.opinions = Opinions(self)
        self.panel = Panel(self)
        self.about = About(self)

    async def setup_hook(self) -> None:
        """Open what the bot keeps, add what it does, and tell Discord its commands.

        Raises:
            UnreachableError: when the database cannot be reached.
            OSError: when the port for metrics is taken.
        """
        await self.state.open()
        if self.settings.metrics_port is not None:
            port = self.metrics.serve(self.settings.metrics_port, self.settings.metrics_host)
            _log.info("metrics served", port=port, host=self.settings.metrics_host)
        await self.add_cog(self.opinions)
        await self.add_cog(Mentions(self))
        await self.add_cog(Presence(self))
        self.add_dynamic_items(*ITEMS)
        await self.tree.set_translator(CommandTranslator())
        add_commands(self)
        synced = await self.tree.sync()
        self.about.synced(synced)
        _log.info("commands synced", commands=[command.name for command in synced])

    async def close(self) -> None:
        """Leave Discord, and close what is open."""
        await super().close()
        self.answering.close()
        self.metrics.close()
        await self.state.close()

    async def on_command_error(self, _context: Any, _error: commands.CommandError, /) -> None:
        """Leave text commands alone: a mention is a question, whatever its first word is."""

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Note what failed while an event was handled."""
        import sys

        error = sys.exception()
        if error is not None:
            self.metrics.failed(error)
            errors.note(error, event_name=event_method)


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

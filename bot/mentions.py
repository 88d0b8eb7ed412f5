"""A question in a channel that mentions the bot, or in a direct message; and what becomes of it later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import discord
import structlog
from discord.ext import commands

from bot import errors
from bot.audience import Audience, answers_here
from bot.timing import showing_when_slow
from bot.views import answer_views
from bot.words import language_of

if TYPE_CHECKING:
    from discord import ui

    from bot.client import DetainerDesk
    from bot.replies import Reply

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")

_TOO_MANY = "⏳"
_NO_HISTORY = 160002
"""Discord's code for a reply where the bot may write, but not read what stands there."""


class Mentions(commands.Cog):
    """Listens for messages that are meant for the bot."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot; leave every other alone."""
        question = self._question(message)
        if question is None:
            return
        try:
            audience = await self._audience(message)
            if audience is None or await self._turned_away(message):
                return
            views = await self._views(message, question, audience)
        except Exception as error:  # noqa: BLE001 (the one place where failures of mentions end)
            await self._apologise(message, error)
            return
        sent = [reply.id for view in views if (reply := await self._reply(message, view))]
        if sent:
            self._bot.replies.remember(message.id, question, message.author.id, sent)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Answer an edited question anew, in the same place; take the answer back where nothing is asked."""
        reply = self._bot.replies.of(payload.message_id)
        if reply is None or "content" not in payload.data:
            return
        message, question = payload.message, self._question(payload.message)
        if question == reply.question:
            return
        if question is None:
            await self._take_back(payload.channel_id, payload.message_id)
            return
        try:
            audience = await self._audience(message)
            if audience is not None and not await self._turned_away(message):
                await self._answer_anew(message, question, audience, reply)
        except Exception as error:  # noqa: BLE001 (the edited answer stays as it was)
            self._note(error, message.channel.id)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Remove the answer to a message that is removed."""
        await self._take_back(payload.channel_id, payload.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Remove the answers to messages that are removed together."""
        for message_id in payload.message_ids:
            await self._take_back(payload.channel_id, message_id)

    # ------------------------------------------------------------ what is asked, and by whom

    def _question(self, message: discord.Message) -> str | None:
        """Give what is asked of the bot; None where nothing is, or where another bot asks."""
        user = self._bot.user
        if user is None or message.author.bot or message.webhook_id is not None:
            return None
        mention = re.compile(rf"<@!?{user.id}>")
        replied = message.reference is not None and user in message.mentions
        if message.guild is not None and not mention.search(message.content) and not replied:
            return None
        return mention.sub(" ", message.content).strip()

    async def _audience(self, message: discord.Message) -> Audience | None:
        """Tell who sees the answer; None where the moderators want none there."""
        guild = message.guild
        if guild is None:
            return Audience(private=False, language=None, server_language=language_of(None))
        settings = await self._bot.state.servers.of(guild.id)
        if not answers_here(settings, message):
            return None
        return Audience(
            private=False,
            language=settings.language,
            server_language=settings.language or language_of(guild.preferred_locale),
            keep_words=settings.keep_words,
            server_id=guild.id,
        )

    async def _turned_away(self, message: discord.Message) -> bool:
        """Show once in a minute that it is too much; whether it is."""
        if self._bot.courtesy.wait(message.author.id, message.channel.id) == 0:
            return False
        self._bot.metrics.turned_away.inc()
        if self._bot.courtesy.first_time(message.author.id, message.channel.id):
            try:
                await message.add_reaction(_TOO_MANY)
            except discord.HTTPException:
                _log.debug("no leave to react", channel=message.channel.id)
        return True

    # ------------------------------------------------------------ answers

    async def _views(
        self, message: discord.Message, question: str, audience: Audience
    ) -> list[ui.LayoutView]:
        async def show() -> None:
            await message.channel.typing()

        conversation = self._bot.conversations.of(message.channel.id, message.author.id)
        asking = self._bot.answering.ask(question, conversation, language=audience.language)
        answer = await showing_when_slow(asking, show)
        await self._bot.responding.note(answer, "mention", question, audience)
        handle = await self._bot.responding.handle(answer, question)
        above = question if handle is not None and not handle.key else None
        return answer_views(answer, answer.language, handle, question=above)

    async def _answer_anew(
        self, message: discord.Message, question: str, audience: Audience, before: Reply
    ) -> None:
        views = await self._views(message, question, audience)
        channel = self._bot.get_partial_messageable(message.channel.id)
        kept = list(before.message_ids)
        for message_id, view in zip(kept, views, strict=False):
            # a partial message does not take over the bot's own rule that nothing pings
            part = channel.get_partial_message(message_id)
            await part.edit(view=view, allowed_mentions=discord.AllowedMentions.none())
        for message_id in kept[len(views) :]:
            await channel.get_partial_message(message_id).delete()
        sent = kept[: len(views)]
        sent += [reply.id for view in views[len(kept) :] if (reply := await self._reply(message, view))]
        self._bot.replies.remember(message.id, question, message.author.id, sent)

    async def _take_back(self, channel_id: int, asked_id: int) -> None:
        reply = self._bot.replies.forget(asked_id)
        channel = self._bot.get_partial_messageable(channel_id)
        for message_id in reply.message_ids if reply else ():
            try:
                await channel.get_partial_message(message_id).delete()
            except discord.HTTPException as error:
                if not errors.is_gone(error):
                    self._note(error, channel_id)

    async def _reply(self, message: discord.Message, view: ui.LayoutView) -> discord.Message | None:
        """Reply in the channel; where the bot may not write there, in a direct message."""
        try:
            return await message.reply(view=view, mention_author=False, suppress_embeds=True)
        except discord.Forbidden as error:
            incident = self._note(error, message.channel.id)
            await self._reply_privately(message, view, incident)
        except discord.HTTPException as error:
            if error.code == _NO_HISTORY:
                return await message.channel.send(view=view, suppress_embeds=True)
            if not errors.is_gone(error):
                await self._apologise(message, error)
        return None

    async def _reply_privately(self, message: discord.Message, view: ui.LayoutView, incident: str) -> None:
        try:
            await message.author.send(view=view, suppress_embeds=True)
        except discord.HTTPException:
            _log.warning("nowhere to answer", incident=incident)

    async def _apologise(self, message: discord.Message, error: Exception) -> None:
        incident = self._note(error, message.channel.id)
        language = language_of(message.guild.preferred_locale if message.guild else None)
        try:
            await message.reply(errors.sentence(error, incident, language), mention_author=False)
        except discord.HTTPException:
            _log.warning("could not tell of the failure", incident=incident)

    def _note(self, error: Exception, channel_id: int) -> str:
        self._bot.metrics.failed(error)
        return errors.note(error, channel=channel_id)

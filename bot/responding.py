"""How an answer gets to the one who asked by command, button or menu."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

import discord
import structlog

from bot.answering import Handle
from bot.audience import audience_of
from bot.limits import ACKNOWLEDGE_SECONDS
from bot.page import shown_whole
from bot.timing import showing_when_slow
from bot.views import answer_views, page_view, question_of
from bot.views.parts import notice
from bot.views.sources import sources_view
from bot.words import language_of, words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from discord import ui

    from bot.audience import Audience
    from bot.client import DetainerDesk
    from knowledge import Answer

    Interaction = discord.Interaction[DetainerDesk]

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")


class Responding:
    """Answers interactions."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot

    # ------------------------------------------------------------ questions

    async def ask(self, interaction: Interaction, question: str, *, shown: bool = True) -> None:
        """Answer a question in words; above the answer it is shown where that is wanted."""
        if await self.turned_away(interaction):
            return
        audience = await audience_of(self._bot, interaction)
        conversation = self._bot.conversations.of(interaction.channel_id or 0, interaction.user.id)
        asking = self._bot.answering.ask(question, conversation, language=audience.language)
        answer = await self._waited_for(interaction, audience, asking)
        await self.note(answer, "command", question, audience)
        handle = await self.handle(answer, question)
        above = question if shown or (handle is not None and not handle.key) else None
        views = answer_views(answer, answer.language, handle, question=above)
        await self.send(interaction, views, audience.private)

    async def ask_key(self, interaction: Interaction, key: str) -> None:
        """Answer what a command asks."""
        if await self.turned_away(interaction):
            return
        audience = await audience_of(self._bot, interaction)
        await self._answer_key(interaction, audience, Handle(key, audience.own_language))

    async def press(self, interaction: Interaction, key: str, language: str, *, question: str | None) -> None:
        """Answer a suggested question, or for the place chosen in a menu, in a message of its own."""
        if await self.turned_away(interaction):
            return
        audience = await audience_of(self._bot, interaction)
        asked = Handle(key, audience.language or language)
        await self._answer_key(interaction, audience, asked, question or "")

    async def _answer_key(
        self, interaction: Interaction, audience: Audience, asked: Handle, question: str | None = None
    ) -> None:
        language = asked.language
        answer = await self._waited_for(
            interaction, audience, self._bot.answering.ask_key(asked.key, language)
        )
        self._bot.metrics.answered("command" if question is None else "button", answer)
        handle = await self._bot.answering.handle(answer)
        await self.send(
            interaction, answer_views(answer, language, handle, question=question or None), audience.private
        )

    # ------------------------------------------------------------ pages and sources

    async def turn(self, interaction: Interaction, handle: Handle, page: int) -> None:
        """Show another page: in its message for the one who asked, privately for anybody else."""
        question = question_of(interaction.message)
        if self._is_asker(interaction):
            answer = await self._bot.answering.again(handle, question)
            await interaction.response.edit_message(
                suppress_embeds=True, view=page_view(answer, handle, page, question=question)
            )
            return
        own = Handle(handle.key, language_of(interaction.locale))
        answer = await self._bot.answering.again(own, question)
        await self.send(interaction, [page_view(answer, own, page, question=question)], private=True)

    async def sources(self, interaction: Interaction, handle: Handle) -> None:
        """Open the sources of an answer for the one who presses."""
        own = Handle(handle.key, language_of(interaction.locale))
        question = question_of(interaction.message)
        answer = await self._bot.answering.again(own, question)
        await self.send(interaction, [sources_view(answer, own, question=question)], private=True)

    async def turn_sources(self, interaction: Interaction, handle: Handle, page: int) -> None:
        """Show another page of the sources, in the same message."""
        question = question_of(interaction.message)
        answer = await self._bot.answering.again(handle, question)
        await interaction.response.edit_message(
            suppress_embeds=True, view=sources_view(answer, handle, page, question=question)
        )

    def _is_asker(self, interaction: Interaction) -> bool:
        """Whether the one who presses is the one who asked; so is anybody where that is not known."""
        message = interaction.message
        if message is None or message.flags.ephemeral:
            return True
        if message.interaction_metadata is not None:
            return message.interaction_metadata.user.id == interaction.user.id
        reference = message.reference
        if reference is None:
            return True
        if isinstance(reference.resolved, discord.Message):
            return reference.resolved.author.id == interaction.user.id
        reply = self._bot.replies.of(reference.message_id or 0)
        return reply is None or reply.asker_id == interaction.user.id

    # ------------------------------------------------------------ what all of them share

    async def turned_away(self, interaction: Interaction) -> bool:
        """Tell somebody who asks too much to wait; whether that was so."""
        seconds = self._bot.courtesy.wait(interaction.user.id, interaction.channel_id or 0)
        if seconds == 0:
            return False
        self._bot.metrics.turned_away.inc()
        own = words(language_of(interaction.locale))
        await self.tell(interaction, own.say("wait", seconds=math.ceil(seconds)))
        return True

    async def note(self, answer: Answer, way: str, question: str, audience: Audience) -> None:
        """Log and count an answer; of a question that was not answered, keep what the server lets it."""
        self._bot.metrics.answered(way, answer)
        _log.info(
            "answered",
            way=way,
            outcome=answer.outcome,
            intent=answer.intent,
            reason=answer.reason,
            elapsed_us=answer.elapsed_us,
        )
        if answer.reason is not None:
            kept = question if audience.keep_words else ""
            await self._bot.state.gaps.count(answer.reason, server_id=audience.server_id, words=kept)

    async def handle(self, answer: Answer, question: str) -> Handle | None:
        """Give that by which the buttons of an answer find it again."""
        return await self._bot.answering.handle(answer, question if shown_whole(question) else None)

    async def tell(self, interaction: Interaction, content: str) -> None:
        """Say something to the one person."""
        await self.send(interaction, [notice(content)], private=True)

    async def send(self, interaction: Interaction, views: Sequence[ui.LayoutView], private: bool) -> None:  # noqa: FBT001
        """Send the messages that show an answer."""
        for view in views:
            if interaction.response.is_done():
                await interaction.followup.send(view=view, ephemeral=private, suppress_embeds=True)
            else:
                await interaction.response.send_message(view=view, ephemeral=private, suppress_embeds=True)
        waited = time.time() - interaction.created_at.timestamp()
        if ACKNOWLEDGE_SECONDS < waited < _LATE_AT_MOST:
            self._bot.metrics.deadline_misses.inc()

    async def _waited_for(
        self, interaction: Interaction, audience: Audience, asking: Awaitable[Answer]
    ) -> Answer:
        """Wait for an answer; where that takes long, Discord shows that the bot is thinking."""

        async def show() -> None:
            await interaction.response.defer(ephemeral=audience.private, thinking=True)

        return await showing_when_slow(asking, show)


_LATE_AT_MOST = 900
"""An interaction's token lives so many seconds; what seems later is a clock that is not Discord's."""

"""What people say of answers: taken in from buttons and the form, and shown to moderators."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from cachetools import TTLCache
from discord.ext import commands

from bot import errors
from bot.answering import StaleError
from bot.audience import audience_of
from bot.page import cut
from bot.panel import managed_server
from bot.views import question_of
from bot.views.feedback import WORDS_A_PAGE, feedback_view, filled_in, wrong_form
from bot.words import language_of, words

if TYPE_CHECKING:
    from bot.answering import Handle
    from bot.client import DetainerDesk

    Interaction = discord.Interaction[DetainerDesk]

_HEADLINE_SHOWN = 120
_ONCE_SECONDS = 3600
"""For how long one person's word on one answer counts once; kept in memory only."""


class Opinions(commands.Cog):
    """Takes in feedback."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot
        self._given: TTLCache[tuple[int, int, bool], bool] = TTLCache(
            20_000, _ONCE_SECONDS, timer=time.monotonic
        )

    async def useful(self, interaction: Interaction, handle: Handle) -> None:
        """Count that an answer was useful."""
        await self._keep(interaction, handle, useful=True)

    async def ask_what(self, interaction: Interaction, handle: Handle) -> None:
        """Open the form."""
        await interaction.response.send_modal(wrong_form(handle, language_of(interaction.locale)))

    async def show(self, interaction: Interaction, page: int = 1) -> None:
        """Show moderators a page of what members said."""
        server = await managed_server(self._bot, interaction)
        if server is None:
            return
        book = self._bot.state.feedback
        tally = await book.tally(server)
        language = language_of(interaction.locale)
        latest = await book.latest(server, limit=WORDS_A_PAGE, skip=(page - 1) * WORDS_A_PAGE)
        said = [replace(word, about=await self._headline(word.about, language)) for word in latest]
        view = feedback_view(tally, said, page, language)
        if interaction.message is None:
            await self._bot.responding.send(interaction, [view], private=True)
        else:
            await interaction.response.edit_message(suppress_embeds=True, view=view)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take in a form, whichever run of the bot opened it."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        filled = filled_in(interaction.data)
        if filled is None:
            return
        handle, note = filled
        try:
            await self._keep(interaction, handle, useful=False, note=note)
        except Exception as error:  # noqa: BLE001 (the one place where failures of the form end)
            await errors.tell(interaction, error)

    async def _keep(
        self, interaction: Interaction, handle: Handle, *, useful: bool, note: str | None = None
    ) -> None:
        own = words(language_of(interaction.locale))
        if self._said_before(interaction, useful=useful):
            await self._bot.responding.tell(interaction, own.say("already-given"))
            return
        audience = await audience_of(self._bot, interaction)
        await self._bot.state.feedback.add(
            await self._about(interaction, handle),
            useful=useful,
            language=handle.language,
            server_id=audience.server_id,
            note=note,
        )
        await self._bot.responding.tell(interaction, own.say("thanks-useful" if useful else "thanks-wrong"))

    async def _headline(self, key: str, language: str) -> str:
        """Give the first sentence of the answer with this key; the key where there is none any more."""
        try:
            answer = await self._bot.answering.ask_key(key, language)
        except StaleError:
            return key
        return cut(answer.claims[0].text, _HEADLINE_SHOWN) if answer.claims else key

    async def _about(self, interaction: Interaction, handle: Handle) -> str:
        """Give the key of an answer; where no button holds it, its intent and the places it is about."""
        if handle.key:
            return handle.key
        answer = await self._bot.answering.again(handle, question_of(interaction.message))
        places = ",".join(place.jurisdiction_id for place in answer.jurisdictions)
        return f"{answer.intent}|p={places}" if places else f"{answer.intent}"

    def _said_before(self, interaction: Interaction, *, useful: bool) -> bool:
        message_id = interaction.message.id if interaction.message else 0
        key = (interaction.user.id, message_id, useful)
        said = key in self._given
        self._given[key] = True
        return said

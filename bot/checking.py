"""What somebody wrote, checked against the report: a question answered, claims beside what is held."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.audience import audience_of
from bot.page import cut
from bot.timing import showing_when_slow
from bot.views import answer_views
from bot.words import language_of, words
from knowledge import Claim, Conversation
from knowledge.model import MARKERS_A_CLAIM

if TYPE_CHECKING:
    import discord

    from bot.client import DetainerDesk
    from bot.words import Words
    from knowledge import Answer

    Interaction = discord.Interaction[DetainerDesk]

MOST_READ = 12
"""How many sentences of a message are read."""
MOST_SHOWN = 5
"""How many of its statements are shown, each with what is held on it."""
_CLAIMS_OF_EACH = 3
_WORDS_SHOWN = 200
_SENTENCE = re.compile(r"(?<=[.!?])[\"”»')\]]*\s+|\n+")
_NOISE = re.compile(r"<[@#:a][^>]*>|https?://\S+")


def sentences(content: str) -> list[str]:
    """Give the sentences of a message, without mentions, links and marks of quotation."""
    plain = _NOISE.sub(" ", content)
    found = (" ".join(part.lstrip("> -*#").split()) for part in _SENTENCE.split(plain))
    return [part for part in found if re.search(r"\w", part)][:MOST_READ]


class Checking:
    """Checks messages."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot

    async def check(self, interaction: Interaction, message: discord.Message) -> None:
        """Tell the one who asks, and nobody else, what is held on what a message says."""
        responding = self._bot.responding
        if await responding.turned_away(interaction):
            return
        language = language_of(interaction.locale)
        own, read = words(language), sentences(message.content)
        if not read:
            await responding.tell(interaction, own.say("check-empty"))
            return

        async def show() -> None:
            await interaction.response.defer(ephemeral=True, thinking=True)

        found = await showing_when_slow(self._answers(read, language), show)
        if len(read) == 1:
            await self._answer_one(interaction, read[0], found[0][1])
        elif answered := [(said, answer) for said, answer in found if answer.outcome == "answered"]:
            whole = beside_each_other(answered[:MOST_SHOWN], own)
            await responding.send(interaction, answer_views(whole, language, None), private=True)
        else:
            await responding.tell(interaction, own.say("check-nothing"))

    async def _answers(self, read: list[str], language: str) -> list[tuple[str, Answer]]:
        """Ask each sentence; what one leaves unsaid is taken from those before it."""
        conversation = Conversation()
        found: list[tuple[str, Answer]] = []
        for sentence in read:
            answer = await self._bot.answering.ask(sentence, conversation, language=language)
            self._bot.metrics.answered("check", answer)
            found.append((sentence, answer))
        return found

    async def _answer_one(self, interaction: Interaction, sentence: str, answer: Answer) -> None:
        responding = self._bot.responding
        audience = replace(await audience_of(self._bot, interaction), keep_words=False)
        if answer.reason is not None:
            await self._bot.state.gaps.count(answer.reason, server_id=audience.server_id)
        handle = await responding.handle(answer, sentence)
        views = answer_views(answer, answer.language, handle, question=sentence)
        await responding.send(interaction, views, private=True)


def beside_each_other(answered: list[tuple[str, Answer]], own: Words) -> Answer:
    """Make one answer of several: each statement, and below it the first of what is held on it.

    Sources that no claim marks are left out.
    """
    claims = [Claim(own.say("checked"), kind="headline")]
    for said, answer in answered:
        shown = own.say("check-statement", words=cut(said, _WORDS_SHOWN))
        claims.append(Claim(shown, kind="quotation"))
        claims += [
            replace(
                claim,
                kind="claim" if claim.kind == "headline" else claim.kind,
                citations=claim.citations[:MARKERS_A_CLAIM],
            )
            for claim in answer.claims[:_CLAIMS_OF_EACH]
        ]
    asked = dict.fromkeys(suggestion for _, answer in answered for suggestion in answer.suggestions[:1])
    return replace(
        answered[0][1],
        claims=tuple(claims),
        suggestions=tuple(asked),
        choices=(),
        verdict=None,
        key=None,
    )

"""The desk as the bot asks it: off the event loop, timed, and by key."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.keys import Keys
from bot.page import SMALL
from bot.timing import timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Conversation, Desk

JOINT = ";;"
"""Between the keys of an answer that is made of several."""


class StaleError(ValueError):
    """A button belongs to an answer that is not to be had any more."""


@dataclass(frozen=True, slots=True)
class Handle:
    """By what an answer is asked for again: a button's state.

    An answer whose key no button can hold is had again by its question, which then stands above it.
    """

    key: str
    language: str

    @property
    def state(self) -> str:
        """The handle as a custom_id ends with it."""
        return f"{self.language}:{self.key}"


class Answering:
    """Answers on a thread of its own, one at a time: the desk is quick, and the event loop stays free."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = Keys(desk)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def ask(
        self, question: str, conversation: Conversation | None = None, *, language: str | None = None
    ) -> Answer:
        """Answer a question; in its own language where none is given."""
        return await self._timed(lambda: self.desk.ask(question, conversation, language=language))

    async def ask_key(self, key: str, language: str) -> Answer:
        """Answer the query of a key, or the queries of several joined ones together.

        Raises:
            StaleError: when there is no such answer any more.
        """
        return await self._timed(lambda: self._ask_keys(key, language))

    async def again(self, handle: Handle, question: str | None) -> Answer:
        """Give an answer again, from a button's state and the question that its message shows.

        Raises:
            StaleError: when there is no such answer any more.
        """
        if handle.key:
            return await self.ask_key(handle.key, handle.language)
        if question is None:
            raise StaleError("neither a key nor a question")
        return await self.ask(question, language=handle.language)

    async def handle(self, answer: Answer, question: str | None = None) -> Handle | None:
        """Give that by which an answer can be asked for again; None where nothing does."""
        language = answer.language
        key = None if answer.key is None else self.keys.short(answer.key)
        if key is not None:
            return Handle(key, language)
        if question is None or answer.outcome == "abstained":
            return None
        anew = await self.ask(question, language=language)
        return Handle("", language) if anew.text == answer.text else None

    def useful_questions(self, language: str) -> list[str]:
        """Give questions worth asking."""
        return self.desk.useful_questions(language)

    def is_listed(self, name: str, language: str) -> str:
        """Give the question whether a place is on the list."""
        return self.desk.voice(language).say("ask-membership", place=name)

    def close(self) -> None:
        """End the thread once it has finished what it does."""
        self._thread.shutdown(wait=False)

    def _ask_keys(self, keys: str, language: str) -> Answer:
        try:
            wholes = [self.keys.whole(key) for key in keys.split(JOINT)]
            first, *others = [self.desk.ask_key(key, language=language) for key in wholes]
        except (ValueError, LookupError) as error:
            raise StaleError(str(error)) from error
        return joined([first, *others], key=keys) if others else first

    async def _timed(self, ask: Callable[[], Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(
            self._thread, timed, lambda: told(self.desk, ask())
        )


def told(desk: Desk, answer: Answer) -> Answer:
    """Give an answer whose sources are told in its own language; the facts have them in English."""
    voice = desk.voice(answer.language)
    claims = [replace(claim, citations=tuple(map(voice.cited, claim.citations))) for claim in answer.claims]
    return replace(answer, claims=tuple(claims))


def joined(answers: list[Answer], *, key: str | None = None) -> Answer:
    """Make one answer of several: all their claims, each once, what is shown small last."""
    first = answers[0]
    found = dict.fromkeys(claim for answer in answers for claim in answer.claims)
    claims = sorted(found, key=lambda claim: claim.kind in SMALL)
    asked = {answer.key for answer in answers}
    offered = (suggestion for answer in answers for suggestion in answer.suggestions)
    suggestions = dict.fromkeys(suggestion for suggestion in offered if suggestion.key not in asked)
    return replace(first, claims=tuple(claims), suggestions=tuple(suggestions), choices=(), key=key)

"""What `/ask` offers while a question is typed: useful questions, and questions about places."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from bot.limits import AUTOCOMPLETE_CHOICES, CHOICE_NAME
from bot.words import FALLBACK

if TYPE_CHECKING:
    from bot.answering import Answering

_NEAR = 55
"""How alike (of 100) an offered question must be to what is typed."""
_MOST_PLACES = 15


class Autocomplete:
    """Offers questions, from memory."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self._places = sorted((_folded(name), name) for name in answering.desk.place_names())
        self._keys = [key for key, _ in self._places]
        self._longest = max(len(key.split()) for key in self._keys)

    def suggest(self, typed: str, language: str = FALLBACK) -> list[str]:
        """Give at most 25 questions for what is typed so far, each short enough for Discord."""
        text = " ".join(typed.split())[:CHOICE_NAME]
        useful = self._answering.useful_questions(language)
        if not text:
            return self._fitting(useful)
        alike = process.extract(text, useful, scorer=fuzz.WRatio, score_cutoff=_NEAR, limit=10)
        about_places = [self._answering.is_listed(name, language) for name in self._named(text)]
        offered = [question for question, _, _ in alike]
        mixed = [*about_places[:_MOST_PLACES], *offered] if about_places else [*offered, *useful]
        return self._fitting(mixed)

    def _named(self, text: str) -> list[str]:
        """Give the places whose name starts with the last words typed, the longest run of words first."""
        words = _folded(text.rstrip("?")).split()
        for length in range(min(self._longest, len(words)), 0, -1):
            prefix = " ".join(words[-length:])
            at = bisect_left(self._keys, prefix)
            found: list[str] = []
            while at < len(self._keys) and self._keys[at].startswith(prefix) and len(found) < _MOST_PLACES:
                found.append(self._places[at][1])
                at += 1
            if found and len(prefix) > 1:
                return found
        return []

    def _fitting(self, questions: list[str]) -> list[str]:
        unique = dict.fromkeys(question for question in questions if len(question) <= CHOICE_NAME)
        return list(unique)[:AUTOCOMPLETE_CHOICES]


def _folded(text: str) -> str:
    """Give a text as it is compared: without capitals and commas."""
    return text.casefold().replace(",", "")

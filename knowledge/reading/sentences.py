"""The sentences of a message: which of them ask, and which only tell what they ask about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.reading.courtesy import plainly
from knowledge.text import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable

_END = re.compile(r"(?<=[?!…])\s+|(?<=\.)\s+(?=[\"“«¿¡]?[A-ZÁÉÍÓÚÑ])")
_ABBREVIATED = frozenset(
    "st ste mt ft co mr mrs ms dr gov sen rep sgt vs no sec dept det inc jr sr sra jan feb mar apr "
    "ala ariz ark cal calif colo conn del fla ga ill ind kan ky la md me mass mich minn miss mo mont "
    "neb nev okla ore pa penn tenn tex va vt wash wis wyo".split()
)
LONG = 12
"""A message of no more words is read as one, however it is written."""


_THANKED = re.compile(r"(?:many )?(?:thanks|thank you|ty|thx|gracias)\b[^.!?]{0,20}[.!] .*\?", re.IGNORECASE)
"""Thanks before a question, in a sentence of their own."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message taken apart: what it asks, in order, and what it says beside that."""

    asked: tuple[str, ...]
    told: str


def sentences(text: str) -> list[str]:
    """Split cleaned text into sentences; a point after an abbreviation ends none."""
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        word = text[start : match.start()].rsplit(" ", 1)[-1].rstrip(".").casefold()
        if text[match.start() - 1] == "." and (len(word) < 2 or word in _ABBREVIATED or "." in word):  # noqa: PLR2004
            continue
        found.append(text[start : match.start()])
        start = match.end()
    found.append(text[start:])
    return [sentence for sentence in found if tokenize(sentence)]


def taken_apart(question: str, asks: Callable[[str], bool]) -> Message:
    """Take a message apart; one that is short, or of one sentence, or asks nothing outright, is asked whole.

    `asks` tells whether a sentence without a question mark asks for something.
    """
    text = plainly(question)
    if len(tokenize(text)) <= LONG and not _THANKED.match(text):
        return Message((text,), "")
    parts = sentences(text)
    if len(parts) == 1:
        return Message((text,), "")
    asked = [part for part in parts if part.endswith("?") or "¿" in part] or [p for p in parts if asks(p)]
    if not asked:
        return Message((text,), "")
    return Message(tuple(asked), " ".join(part for part in parts if part not in asked))

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
_SENTENCE = re.compile(r"(?<=[.!])\s+")
_ABBREVIATED = frozenset(
    "st ste mt ft co mr mrs ms dr gov sen rep sgt vs no sec dept det inc jr sr sra jan feb mar apr "
    "ala ariz ark cal calif colo conn del fla ga ill ind kan ky la md me mass mich minn miss mo mont "
    "neb nev okla ore pa penn tenn tex va vt wash wis wyo".split()
)
_AND_ASKS = re.compile(
    r",?\s+(?:and|y|e|&)\s+(?:also\s+|tambi[eé]n\s+)?(?=¿?(?:what|who|when|where|which|why|how|is|are|was|were|"
    r"did|does|do|has|have|qu[eé]|qui[eé]n|cu[aá]l|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|por\s+qu[eé]|est[aá]n?|"
    r"sigue|hubo|fue|son)\b)",
    re.IGNORECASE,
)
"""Where a second question may begin in a sentence: "what is a detainer and is Cook on the list?"."""
_LEAST = 3
"""How many words a question has at least that stands beside another in one message."""
LONG = 12
"""A message of no more words is read as one, however it is written."""


_THANKED = re.compile(
    r"(?:many )?(?:thanks|thank you|ty|thx|gracias|lol|lmao|haha|wow|omg|damn|ugh|jeez|yikes|huh|nice|great"
    r"|cool|interesting|ok|okay|alright|got it|i see|what a mess|vaya|guau|qu[eé] l[ií]o|ya veo)"
    r"\b[^.!?]{0,20}[.!] .*\?",
    re.IGNORECASE,
)
"""Thanks, or a word of surprise, before a question, in a sentence of its own."""


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
    if len(parts) == 1 and _THANKED.match(text):
        parts = _SENTENCE.split(text, 1)
    if len(parts) == 1:
        return Message((text,), "")
    asked = [part for part in parts if part.endswith("?") or "¿" in part] or [p for p in parts if asks(p)]
    if not asked:
        return Message((text,), "")
    return Message(tuple(asked), " ".join(part for part in parts if part not in asked))


def two_questions(text: str) -> tuple[str, str] | None:
    """Split a short message, or a sentence, where a second question may begin."""
    parts = sentences(text)
    if len(parts) == 1:
        match = _AND_ASKS.search(text)
        parts = [text[: match.start()], text[match.end() :]] if match else parts
    elif not all(part.endswith("?") for part in parts[:-1]):
        return None
    if len(parts) != 2 or any(len(tokenize(part)) < _LEAST for part in parts):  # noqa: PLR2004
        return None
    return parts[0], parts[1]

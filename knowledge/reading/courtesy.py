"""How a question is put, which changes nothing of what it asks: words of courtesy, capitals throughout."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import clean

_KEPT = 1024
_WORDS = (
    r"pl(?:ea|ee)?[sz]+e*(?: (?:and|&|n) (?:thank you|thanks|thank u|thx|ty))?",
    r"(?:thanks|thank you|thx|ty) in advance",
    r"por ?favor",
    r"porfa(?:s|vor)?",
    r"(?:muchas )?gracias de antemano",
    r"de antemano,? (?:muchas )?gracias",
)
"""What is said for courtesy, as regular expressions; thanks alone are more than that."""
_COURTESY = re.compile(rf"[\s,]*(?<![\w'’])(?:{'|'.join(_WORDS)})(?![\w'’])[,!]*\s*", re.IGNORECASE)
_STATE = re.compile(r"(?<=, )[a-z]{2}(?=$|[^\w\s]| (?:on|is|was|are|were|listed|named|and)\b)")
_NAMES = {"en": re.compile(r"\bla\b")}
"""Names that small letters would hide, in languages where they are no words."""


@lru_cache(maxsize=_KEPT)
def plainly(question: str) -> str:
    """Give a question cleaned and without words of courtesy; one that is nothing else keeps them."""
    text = clean(question)
    plain = _COURTESY.sub(" ", text).strip()
    return plain if any(character.isalnum() for character in plain) else text


def unshouted(text: str, language: str | None = None) -> str:
    """Give a text that is in capitals throughout in small letters, but for what only capitals tell.

    A word of two letters that may be a state after a comma is given one capital: "BLOOMINGTON, IN" is
    "bloomington, In"; and "LA" is Los Angeles in English.
    """
    if not text.isupper():
        return text
    small = _STATE.sub(lambda match: match.group().capitalize(), text.lower())
    names = _NAMES.get(language or "")
    return names.sub(lambda match: match.group().upper(), small) if names is not None else small

"""A follow-up written out where it names by a numeral or a letter alone what was named in full before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import tokenize

if TYPE_CHECKING:
    from knowledge.query import Query

_FORM = "Form I-247"
_SECTION = "Section"
_ROMAN = {"i": "I", "ii": "II", "iii": "III", "iv": "IV"}
_NUMBERS = {
    "1": "I", "2": "II", "3": "III", "4": "IV", "two": "II", "three": "III", "four": "IV",
    "1st": "I", "2nd": "II", "3rd": "III", "4th": "IV",
    "first": "I", "second": "II", "third": "III", "fourth": "IV", "last": "IV",
    "segunda": "II", "tercera": "III", "cuarta": "IV", "ultima": "IV",
}  # fmt: skip
_FORMS = frozenset({"d", "n", "x"})
_BESIDE = frozenset(
    "and what about how the then one ones ok okay so no also or but now form version variant ending in "
    "sibling with letter it its replaced replaces older old earlier previous before is was whats explain "
    "please too which of bout abt an y e que el la cual es "
    "forma".split()
)
"""Words that may stand beside such a numeral or letter."""
_AND = re.compile(r"^(?:n|nd)\s+(?=(?!the\b|that)\S+(?:\s+\S+)?$)", re.IGNORECASE)
"""How "and" is typed before a name alone, lest it be taken for a part of it: "n Cambridge?"."""


def in_full(question: str, previous: Query) -> str:
    """Write out what a follow-up names by a numeral or a letter: after Section I, "and II?" is Section II."""
    question = _AND.sub("and ", question)
    left = [token for token in tokenize(question) if token.norm not in _BESIDE and token.raw != "a"]
    if len(left) != 1:
        return question
    named, written = left[0], _written(left[0].norm, previous)
    return f"{question[: named.start]}{written}{question[named.end :]}" if written else question


def _written(word: str, previous: Query) -> str | None:
    """Give the section, or the form, that a word alone names after another one."""
    of_sections = any(term.startswith(_SECTION) for term in previous.terms)
    if word in _ROMAN and (of_sections or previous.sections):
        return f"{_SECTION} {_ROMAN[word]}"
    if word in _NUMBERS and of_sections and previous.intent == "definition":
        return f"{_SECTION} {_NUMBERS[word]}"
    of_forms = any(term.startswith(_FORM) for term in previous.terms)
    if of_forms and word in _FORMS | {"a"}:
        return f"{_FORM}{word.upper()}"
    return None

"""A follow-up written out where it names by a numeral or a letter alone what was named in full before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import tokenize

if TYPE_CHECKING:
    from knowledge.places import PlaceIndex
    from knowledge.query import Query
    from knowledge.text import Token

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
    "please too which of there bout abt an y e que el la cual es "
    "forma".split()
)
"""Words that may stand beside such a numeral or letter."""
_AND = re.compile(r"^(?:n|nd)\s+(?=(?!the\b|that)\S+(?:\s+\S+)?$)", re.IGNORECASE)
"""How "and" is typed before a name alone, lest it be taken for a part of it: "n Cambridge?"."""


def in_full(question: str, previous: Query, places: PlaceIndex) -> str:
    """Write out what a follow-up names by a numeral or a letter: after Section I, "and II?" is Section II.

    After New Mexico, "lea?" is Lea County, though no place is called so by that word alone.
    """
    question = _AND.sub("and ", question)
    left = [token for token in tokenize(question) if token.norm not in _BESIDE and token.raw != "a"]
    if len(left) != 1:
        return question
    named = left[0]
    written = _written(named.norm, previous) or _county(named, previous, places)
    return f"{question[: named.start]}{written}{question[named.end :]}" if written else question


def _county(token: Token, previous: Query, places: PlaceIndex) -> str | None:
    """Give the county of the state asked about before that a word alone names, as it is written in full."""
    states = {places.place(place).state for named in previous.places for place in named.readings}
    whole = all(place.startswith("state:") for named in previous.places for place in named.readings)
    of_states = any(place.startswith("state:") for place, _ in places.readings(token.norm))
    if len(states) != 1 or not whole or of_states:  # "and Washington" after Oregon is a state as well
        return None
    found = {places.place(place) for place, _ in places.readings(f"{token.norm} county")}
    inside = {place for place in found if place.state in states and place.place_id in places.listed}
    return f"{token.raw} County" if inside else None


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

"""Which places a question asks about, of those that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.places.mention import are_states
from knowledge.query import Named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.places import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.reading.reader import Reading

_POINTING = frozenset({"one", "ones"})
_RULING_OUT = (("not",), ("not", "the"), ("rather", "than"), ("instead", "of"), ("nor",))
_OF_STATES = frozenset({"listing", "ranking"})
"""Intents that are asked of a whole state where one is named."""


def places_asked(intent: str, reading: Reading, index: PlaceIndex) -> tuple[Named, ...]:
    """Give the places that a question asks about.

    Left out is what it rules out ("not the Massachusetts city") and a state that only says where another
    place lies; "Cook County, Georgia, or the Illinois one" names two counties.
    """
    mentions = [mention for mention in reading.places if not is_ruled_out(reading, mention)] or reading.places
    areas = [mention for mention in mentions if mention.is_area]
    if areas and intent in _OF_STATES:
        mentions = areas
    asked: list[Named] = []
    for mention in mentions:
        if mention.is_area and asked and _points(reading, mention):
            states = {index.place(place).state for place in mention.readings}
            found = same_name_in(index, asked[-1].readings, states)
            if found:
                asked.append(Named(found, asked[-1].text, next(iter(states))))
                continue
        asked.append(Named(mention.readings, mention.text, mention.state, mention.corrected))
    return tuple(named for named in asked if not _only_locates(index, named, asked))


def is_ruled_out(reading: Reading, mention: Mention) -> bool:
    """Whether a place stands after "not" or "rather than"."""
    before = tuple(reading.words[max(0, mention.start - 2) : mention.start])
    return before in _RULING_OUT or before[-1:] in _RULING_OUT


def is_owner(reading: Reading, mention: Mention) -> bool:
    """Whether a place stands in the possessive: "Iowa's"."""
    return any(token.is_possessive for token in reading.tokens[mention.start : mention.end])


def same_name_in(index: PlaceIndex, readings: Sequence[str], states: set[str]) -> tuple[str, ...]:
    """Give the places in these states that have the name which these readings share."""
    kept = tuple(place for place in readings if index.place(place).state in states)
    if kept or not readings:
        return kept
    name = index.place(readings[0]).name.casefold()
    return tuple(
        place
        for place, form in index.readings(name)
        if index.place(place).state in states and form != "alias"
    )


def _points(reading: Reading, mention: Mention) -> bool:
    """Whether it is "the Illinois one", or "Illinois's"."""
    follows = reading.words[mention.end] if mention.end < len(reading.words) else ""
    return follows in _POINTING or is_owner(reading, mention)


def _only_locates(index: PlaceIndex, named: Named, others: Sequence[Named]) -> bool:
    """Whether a state is named beside a place that lies in it."""
    if not are_states(named.readings):
        return False
    states = {index.place(place).state for place in named.readings}
    return any(
        other is not named and any(index.place(place).state in states for place in other.readings)
        for other in others
        if not are_states(other.readings)
    )

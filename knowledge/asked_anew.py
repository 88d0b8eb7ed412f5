"""What a question says that it is asked of itself, so that no place of before is meant: a list, a total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.pointed_out import points_at_the_state

if TYPE_CHECKING:
    from collections.abc import Container

    from knowledge.query import Query
    from knowledge.reading.reader import Reading

_POINTING = frozenset("that this one they thats them em those its there here their his her he she".split())
_JOINING = frozenset({"and", "plus", "also", "too", "add", "include"})
"""Words that begin a question which goes on with what was asked."""
_ARTICLES = frozenset({"the", "that", "this", "which"})
_NOUNS = frozenset({"week", "weeks", "report", "reports", "list", "first", "second", "third"})
"""Words before which "that" stands for no place."""
_MEASURES = frozenset({"declined", "issued", "detainer"})
_SPEAKERS = frozenset({"sheriff", "sheriffs", "county", "city", "mayor", "jail", "spokesperson"})
"""Words for those who speak for the place of before."""


def points_out(reading: Reading, pointing: Container[str] = _POINTING) -> bool:
    """Whether a word stands for what was asked before, and not before a noun: "that first week"."""
    words = ["", *reading.words, "", ""]
    return any(
        word in pointing
        and not (_NOUNS & {words[at + 1], words[at + 2]} or words[at + 1].isdigit())
        and (word != "one" or words[at - 1] in _ARTICLES)  # "week one" points at nothing
        for at, word in enumerate(words)
    )


def asks_anew(query: Query, reading: Reading) -> bool:
    """Whether a question without a place is asked of none: it says of what, and points at nothing."""
    if points_out(reading) or reading.words[0] in _JOINING or points_at_the_state(reading):
        return False
    match query.intent:
        case "statement":  # "who called it a scarlet letter"
            own = bool(reading.unknown or reading.quotes) and _SPEAKERS.isdisjoint(reading.words)
            return (own and bool(query.facts)) or bool(query.speakers)
        case "source":
            return bool(reading.quoted or reading.of("outlet")) or "original" in reading.words
        case _:
            return _asks_of_the_tables(query, reading)


def _asks_of_the_tables(query: Query, reading: Reading) -> bool:
    """Whether the tables are asked about as a whole: an order, a week's total, the policy list."""
    cues = reading.cues
    match query.intent:
        case "correction":
            return bool(query.kinds) and "howmany" in cues
        case "ranking":
            return "which_week" in cues or bool(reading.of("topn"))
        case "totals" | "count" | "trend" | "share":
            of_the_list = "III" in query.sections and "jurisdiction" in cues and bool(query.weeks)
            of_a_source = bool(query.periods) and bool(reading.of("outlet"))  # "TRAC's figures for 2012"
            return of_the_list or of_a_source or asks_of_a_week(reading)
        case "listing" | "coverage" | "compare":
            of_the_list = bool(reading.of("section")) or "policy_list" in (*query.topics, *reading.parts)
            return of_the_list and bool(query.weeks or reading.quoted)
        case _:
            return False


def asks_of_a_week(reading: Reading) -> bool:
    """Whether the total of a week, or a share of it, is asked for: "declined in total in week one"."""
    summed = reading.cues & {"total", "share"} and reading.cues & _MEASURES
    of_names = reading.cues & {"jurisdiction", "listed"}
    points = points_out(reading) or reading.words[0] in _JOINING or points_at_the_state(reading)
    says = bool(reading.weeks.ordinals) or {"share", "detainer", "declined"} <= reading.cues
    return bool(summed) and says and not (of_names or points or reading.places)

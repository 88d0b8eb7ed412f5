"""Weeks that are named by a number alone: "in the second", "first or second?", "the second top ten"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.reading.lexicon import Span
    from knowledge.reading.reader import Reading

WEEK_NUMBERS = (1, 2, 3)
CARDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
"""Numbers that count, and number nothing."""
_BEFORE = frozenset({"in", "of", "from", "during", "for", "to", "than"})
"""Words after which such a number is that of a report, and of no place in an order."""
_JOINING = frozenset({"and", "or", "to", "than", "vs", "versus"})
_AFTER_LAST = frozenset({"of", "in", "one", "ones", "place", "places"})
_OF_A_CHANGE = frozenset({"count", "trend", "compare", "totals", "share", "jurisdiction", "membership"})
"""Intents in which "after the first week" asks for those that follow beside it."""


def weeks(intent: str, reading: Reading) -> list[int]:
    """Give the numbers of the weeks that a question names, with a noun or by a number alone."""
    found = list(reading.weeks.ordinals)
    alone = week_ordinals(intent, reading)
    if alone:
        found += _digits(reading)
    found += [int(span.value) for span in alone]
    found = list(dict.fromkeys(found))
    if len(found) == 1 and intent in _OF_A_CHANGE and "change" in reading.cues and _is_after(reading):
        found = list(range(found[0], WEEK_NUMBERS[-1] + 1))
    return found


def week_ordinals(intent: str, reading: Reading) -> list[Span]:
    """Give the numbers that say not of what, and are those of weeks."""
    dated = reading.weeks.covered
    topn = {span.start for span in reading.of("topn")}
    spans = [
        span
        for span in reading.of("ordinal")
        if int(span.value) in WEEK_NUMBERS
        and span.start not in dated
        and reading.words[span.start] not in CARDINALS
        and (span.end in topn or _ends_a_clause(reading, span))
    ]
    if intent == "ranking":
        return [span for span in spans if span.end in topn or (_is_placed(reading, span) and _ranks(reading))]
    first = [span for span in spans[:1] if not reading.weeks.ordinals]
    joined = {index for one, other in pairwise(spans) for index in _joined(reading, one, other)}
    return [span for span in spans if span in first or span.start in joined or _is_placed(reading, span)]


def asks_the_last(reading: Reading) -> bool:
    """Whether "the last" stands in a question and numbers no week."""
    dated = reading.weeks.covered
    return any(
        word in {"last", "bottom"} and reading.words[at + 1 : at + 2] and reading.words[at + 1] in _AFTER_LAST
        for at, word in enumerate(reading.words)
        if at not in dated
    )


def counts_down(reading: Reading) -> bool:
    """Whether the smallest is only where an order is to end: "from biggest to smallest"."""
    words = reading.words
    return any(
        word == "to" and words[at + 1] in {"smallest", "lowest", "least", "fewest"}
        for at, word in enumerate(words[:-1])
    )


def _ranks(reading: Reading) -> bool:
    """Whether a place in the order is asked for by another number."""
    return len(reading.of("ordinal")) > 1 or bool(reading.of("topn")) or "most" in reading.cues


def _ends_a_clause(reading: Reading, span: Span) -> bool:
    """Whether a number ends a clause, so that a report is all it can number here."""
    if span.end >= len(reading.tokens):
        return span.end == len(reading.tokens)
    follows = reading.tokens[span.end]
    return follows.after_comma or follows.after_break or follows.norm in {"one", *_JOINING}


def _is_placed(reading: Reading, span: Span) -> bool:
    """Whether "in" or the like stands before a number, with or without "the"."""
    before = [word for word in reading.words[max(0, span.start - 2) : span.start] if word != "the"]
    return bool(before) and before[-1] in _BEFORE


def _joined(reading: Reading, one: Span, other: Span) -> tuple[int, ...]:
    """Give where two numbers begin that only "or" or the like stands between; nothing for others."""
    between = [word for word in reading.words[one.end : other.start] if word != "the"]
    return (one.start, other.start) if len(between) == 1 and between[0] in _JOINING else ()


def _digits(reading: Reading) -> list[int]:
    """Give the numbers in figures that are joined to another: "from the 1 to the second"."""
    return [
        int(word)
        for at, word in enumerate(reading.words)
        if word in {"1", "2", "3"}
        and reading.words[at - 1 : at] == ["the"]
        and reading.words[at + 1 : at + 2] != []
        and reading.words[at + 1] in _JOINING
    ]


def _is_after(reading: Reading) -> bool:
    """Whether a week is named as the one after which something is asked about."""
    return any(
        {"after", "since"} & set(reading.words[max(0, span.start - 2) : span.start])
        for span in reading.weeks.spans
    )

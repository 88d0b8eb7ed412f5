"""Weeks that are named by a number alone: "in the second", "first or second?", "the second top ten"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.text import says

if TYPE_CHECKING:
    from knowledge.reading.lexicon import Span
    from knowledge.reading.reader import Reading

WEEK_NUMBERS = (1, 2, 3)
CARDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
"""Numbers that count, and number nothing."""
_BEFORE = frozenset({"in", "of", "from", "during", "for", "to", "than", "against", "versus", "vs"})
"""Words after which such a number is that of a report, and of no place in an order."""
_JOINING = frozenset({"and", "or", "to", "than", "vs", "versus"})
_FINISHED = frozenset({"came", "come", "comes", "finished", "placed", "ranked", "is", "was", "whos", "who"})
"""Words after which a number is a place in the order: "who came in third", "who is fourth"."""
_PLACES = frozenset({"place", "spot", "position", "rank", "highest", "biggest", "largest", "most"})
"""Words before which it is one: "ninth place", "the second highest"."""
_NUMBERING = frozenset({"number", "no", "nr", "num", "rank", "ranks"})
_OR_LATER = (("or", "later"), ("or", "a", "later"), ("or", "a", "later", "one"))
_MEDALS = frozenset({"silver", "bronze", "gold"})
MOST_RANKED = 10
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
    if says(reading.words, _OR_LATER):
        found = []
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


def cardinal(word: str) -> int | None:
    """Give the number that a word is, spelled up to ten or written in digits."""
    return CARDINALS.get(word) or (int(word) if word.isdecimal() else None)


def names_rank(reading: Reading) -> bool:
    """Whether a question names a place in the order: "#2", "number 4", "ninth place", "who came in third"."""
    return bool(_numbered(reading)) or any(_is_rank(reading, span) for span in _undated(reading))


def _undated(reading: Reading) -> list[Span]:
    """Give the ordinals that stand in no week and no date."""
    ordinals = reading.of("ordinal")
    dated = reading.weeks.covered if ordinals else set[int]()
    return [span for span in ordinals if span.start not in dated]


def _is_rank(reading: Reading, span: Span) -> bool:
    """Whether an ordinal is that of a place in the order by what stands around it."""
    words = reading.words
    if words[span.start] in _MEDALS or words[span.start] == "runner":
        return True
    if words[span.start] in CARDINALS or words[span.start].isdigit():
        return False
    if words[span.end : span.end + 1] and words[span.end] in _PLACES:
        return words[max(0, span.start - 2) : span.end + 1] != ["in", "the", "first", "place"] or (
            span.start > 2 and words[span.start - 3] in _FINISHED  # noqa: PLR2004
        )
    before = [word for word in words[max(0, span.start - 3) : span.start] if word not in {"in", "the"}]
    noun = words[span.end : span.end + 1]
    return before[-1:] != [] and before[-1] in _FINISHED and (noun == ["in"] or _ends_a_clause(reading, span))


def _numbered(reading: Reading) -> list[int]:
    """Give the numbers after "#", "no." or "rank", that number no week."""
    dated, found = reading.weeks.covered, list[int]()
    for at, word in enumerate(reading.words):
        number = cardinal(word)
        if number is None or not 1 <= number <= MOST_RANKED or at in dated:
            continue
        start = reading.tokens[at].start
        opener, before = ["", "", *reading.words][at : at + 2]
        goes_on = before in {"through", "to"} and CARDINALS.get(opener, 0) in found
        if goes_on or before in _NUMBERING or reading.text[start - 1 : start] == "#":
            found.append(number)
    return found


def ranks_named(reading: Reading) -> list[int]:
    """Give the places in the order that are named: "no. 1 and no. 2", "ranks six through eight", "ninth"."""
    found = _numbered(reading)
    found += [
        int(span.value)
        for span in _undated(reading)
        if _is_rank(reading, span)
        or (int(span.value) > WEEK_NUMBERS[-1] and reading.words[span.start] not in CARDINALS)
    ]
    return list(dict.fromkeys(found))


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
    finished = before[-1:] == ["in"] and before[:-1] != [] and before[-2] in _FINISHED
    goes_on = before[-1:] == ["then"] and bool(reading.weeks.ordinals)  # "the first week, then the second"
    return goes_on or (bool(before) and before[-1] in _BEFORE and not finished)


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

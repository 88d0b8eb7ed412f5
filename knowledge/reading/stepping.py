"""Years and weeks that a question names by the one before them: "2014 and the year after", "a week later"."""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from knowledge.reading.dates import Period

STEPS = {
    "after": 1, "next": 1, "following": 1, "later": 1, "thereafter": 1, "afterwards": 1, "subsequent": 1,
    "before": -1, "previous": -1, "prior": -1, "earlier": -1, "preceding": -1,
}  # fmt: skip
"""Words that step from one week, or year, to another."""
YEARS = frozenset({"year", "years"})
OF_A_REPORT = frozenset("week weeks report reports one issue days edition list installment".split())
_JOINS = frozenset("and or vs versus to than with against from then plus".split())
_ARTICLES = frozenset({"the", "a", "one"})
_POINTING = frozenset({"it", "that", "this"})
"""What "the year after" may be followed by and yet step on from what was named before it."""


def year_on(period: Period, steps: int) -> Period:
    """Give the year so many on from one: fiscal where that is."""
    return replace(period, start=_moved(period.start, steps), end=_moved(period.end, steps))


def _moved(day: date, years: int) -> date:
    return day.replace(year=min(max(day.year + years, MINYEAR), MAXYEAR))


def steps_in(words: Sequence[str], nouns: frozenset[str], start: int) -> Iterator[tuple[int, int, int]]:
    """Find where `words`, from `start` on, step on from what was named: (first token, end, how far).

    `nouns` are what is stepped by: "and the year after", "vs the following week", "a year earlier".
    """
    for at in range(start, len(words) - 1):
        first = at + 1 if words[at] in _ARTICLES else at
        one, other = words[first : first + 1], words[first + 1 : first + 2]
        if not one or not other:
            continue
        step, end = 0, first + 2
        if one[0] in nouns:
            step = STEPS.get(other[0], 0)
            anchored = end < len(words) and words[end] not in _POINTING | _JOINS
            if anchored and other[0] in {"before", "after"}:
                continue  # "the year before the election"
        elif other[0] in nouns:
            step = STEPS.get(one[0], 0)
        joined = at > 0 and words[at - 1] in _JOINS
        if step and (joined or words[at] == "a"):
            yield at, end, step

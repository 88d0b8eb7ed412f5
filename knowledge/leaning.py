"""What a question that leans on the one before it does with it: sets beside, follows up, steps on in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from knowledge.conversation import IDLE
from knowledge.reading.numbered import cardinal
from knowledge.text import says

if TYPE_CHECKING:
    from knowledge.reading.dates import Period
    from knowledge.reading.reader import Reading

COMPARATIVES = frozenset("more fewer less bigger smaller larger higher lower".split())
_OUTDOES = COMPARATIVES | frozenset(
    "beat beats beaten outdo outdid topped tops exceed exceeds heavier worse lighter kinder".split()
)
_SETS_BESIDE = (
    ("next", "to", "it"),
    ("next", "to", "that"),
    ("side", "by", "side"),
    ("stack", "up"),
    ("twice", "as"),
)
_WENT_ON = frozenset(
    "stay stayed hold held drop dropped dropping fell fall falling rise rose climb climbed shrink shrank "
    "grew grow ballooned bounce bounced down better worse improve improved rebound rebounded".split()
)
_THEREAFTER = frozenset("it that they this then after afterwards later again did".split())
_BRIEF = 7
"""How many words such a question has at most."""
_YEARS = frozenset({"year", "years"})
_MOST_YEARS = 99
_LATER = frozenset({"later", "after", "following", "next", "on"})
_EARLIER = frozenset({"before", "earlier", "prior", "previous", "ago"})


def sets_beside(reading: Reading) -> bool:
    """Whether it sets what it names beside what was named before: "vs Cook", "did Broomfield beat that?"."""
    if "compare" in reading.cues or says(reading.words, _SETS_BESIDE) or reading.words[0] == "against":
        return True
    return not _OUTDOES.isdisjoint(reading.words) and (reading.yesno or len(reading.words) <= _BRIEF)


def asks_how_it_went_on(reading: Reading) -> bool:
    """Whether it asks what became of a figure in the weeks after: "so it went down after?"."""
    words = set(reading.words)
    return (
        len(words) <= _BRIEF
        and not reading.places
        and not (reading.cues & {"howmany", "which", "who", "when", "why"})
        and ("change" in reading.cues or (bool(words & _WENT_ON) and bool(words & _THEREAFTER)))
    )


def names_only_a_section(reading: Reading) -> bool:
    """Whether it brings nothing but a section, and so asks the same of it: "section 3?"."""
    sections = {f"Section {value}" for value in reading.values("section")}
    return (
        bool(sections)
        and set(reading.values("term")) <= sections
        and not reading.cues - IDLE - {"sections"}
        and not reading.unknown
        and not reading.places
    )


def years_on(reading: Reading, periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Give the year that is so many years on from the one asked about before: "and the year before?"."""
    words = reading.words
    if len(periods) != 1 or periods[0].precision != "year" or _YEARS.isdisjoint(words):
        return ()
    way = 1 if not _LATER.isdisjoint(words) else -1 if not _EARLIER.isdisjoint(words) else 0
    many = min(next((number for word in words if (number := cardinal(word))), 1), _MOST_YEARS)
    last = periods[0]
    years = way * many
    return (replace(last, start=_moved(last.start, years), end=_moved(last.end, years)),) if years else ()


def fiscal_year(period: Period) -> Period:
    """Give the fiscal year of the number that a calendar year has."""
    if period.fiscal:
        return period
    year = period.start.year
    return replace(period, start=date(year - 1, 10, 1), end=date(year, 9, 30), fiscal=True)


def _moved(day: date, years: int) -> date:
    return day.replace(year=day.year + years)

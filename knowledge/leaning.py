"""What a question that leans on the one before it does with it: sets beside, follows up, steps on in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.conversation import COMPARATIVES, IDLE
from knowledge.reading.implied import is_by_place
from knowledge.reading.numbered import WEEK_NUMBERS, cardinal
from knowledge.reading.stepping import OF_A_REPORT, STEPS, YEARS, year_on
from knowledge.text import says

if TYPE_CHECKING:
    from knowledge.query import Query
    from knowledge.reading.dates import Period
    from knowledge.reading.reader import Reading

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
_NATIONWIDE = frozenset({"nationwide", "nationally", "national", "country"})
_OF_THE_FIRST = frozenset({"totals", "ranking", "share"})
"""Intents asked of the first report where no week is said."""
_DAYS = frozenset({"day", "days"})
_FEW = 4
"""How many words a question has at most that says "the next one" of a year and not that it is one."""
_MOST_YEARS = 99
_POINTING = frozenset({"that", "it", "this"})
_BESIDE_RANKS = frozenset("and what about how then number numbers ranks through thru to the me ok".split())
"""Words of a question that brings but places in an order."""
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
        and not reading.of("kind")  # "break it down by county"
        and "jail" not in reading.cues  # "the sheriff gave a lower number"
        and words.isdisjoint({"break", "than", "you"})
        and not (reading.cues & {"howmany", "which", "who", "when", "why"})
        and ("change" in reading.cues or (bool(words & _WENT_ON) and bool(words & _THEREAFTER)))
    )


def breaks_down(reading: Reading) -> bool:
    """Whether a number is to be told place by place: "break it down by county", "per state?"."""
    return not reading.places and is_by_place(reading)


_DEFINES = (("what", "is"), ("whats",), ("what", "s"), ("what", "does"))
"""Word by word, how it is asked what a section is, and not whether a place is in it."""


def names_only_a_section(reading: Reading) -> bool:
    """Whether it brings nothing but a section, and so asks the same of it: "section 3?"."""
    sections = {f"Section {value}" for value in reading.values("section")}
    return (
        bool(sections)
        and not reading.of("topn")  # "what was the top ten"
        and not says(reading.words, _DEFINES)
        and set(reading.values("term")) <= sections
        and not reading.cues - IDLE - {"sections"}
        and not reading.unknown
        and not reading.places
    )


def is_nationwide(reading: Reading) -> bool:
    """Whether the whole country is meant: "and nationally?"."""
    return not reading.places and not _NATIONWIDE.isdisjoint(reading.words)


def told_weeks(previous: Query) -> tuple[int, ...]:
    """Give the weeks that were told: the first where none was named and only that is meant."""
    first = not (previous.weeks or previous.every_week or previous.periods)
    return (1,) if first and previous.intent in _OF_THE_FIRST else previous.weeks


def weeks_on(reading: Reading, weeks: tuple[int, ...]) -> tuple[int, ...]:
    """Give the weeks that are pointed out by those of before: "the other two", "the week after?".

    The week after the third is 4, which was never published.
    """
    words = reading.words
    if len(weeks) != 1:
        return ()
    if {"other", "others", "remaining"} & set(words) and {"two", "2", "weeks", "reports"} & set(words):
        return tuple(week for week in WEEK_NUMBERS if week not in weeks)
    step = next((STEPS[word] for word in words if word in STEPS), 0)
    many = 2 if "weeks" in words and {"two", "2"} & set(words) else 1
    alone = words[-1] in STEPS or any(one == "the" and word in STEPS for one, word in pairwise(words))
    alone = alone or (words[-1] in _POINTING and words[-2:-1] != [] and words[-2] in STEPS)  # "before that?"
    if not step or not (alone or OF_A_REPORT & set(words)):
        return ()
    return (max(weeks[0] + step * many, 0),)


def ranks_said(reading: Reading) -> tuple[int, ...]:
    """Give the places in an order that are named by their numbers: "second and third", "6 through 10"."""
    dated = reading.weeks.covered
    found = [int(span.value) for span in reading.of("ordinal") if span.start not in dated]
    found += [
        number for at, word in enumerate(reading.words) if at not in dated and (number := cardinal(word))
    ]
    return tuple(dict.fromkeys(found))


def names_only_ranks(reading: Reading) -> bool:
    """Whether it brings nothing but several places in an order: "what about 6 through 10"."""
    numbers = {word for word in reading.words if cardinal(word)}
    others = set(reading.words) - numbers - _BESIDE_RANKS
    return len(numbers) > 1 and not others and not reading.places


def names_only_a_time(reading: Reading) -> bool:
    """Whether it brings nothing but days or a year: "and 2017?"."""
    return bool(reading.weeks.periods) and not (
        reading.unknown or reading.places or reading.cues - IDLE - {"happened", "howmany", "when"}
    )


def of_the_same_year(periods: tuple[Period, ...], before: tuple[Period, ...]) -> tuple[Period, ...]:
    """Give the years named as fiscal ones where those of before were: "and 2017?" after fiscal 2016."""
    if not before or not all(period.fiscal for period in before):
        return periods
    return tuple(
        replace(
            p,
            start=p.start.replace(p.start.year - 1, 10, 1),
            end=p.end.replace(p.start.year, 9, 30),
            fiscal=True,
        )
        if p.precision == "year" and not p.fiscal
        else p
        for p in periods
    )


def time_on(reading: Reading, periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Give the year, or the day, so many on from the one asked about before: "and the year before?"."""
    words = reading.words
    if len(periods) != 1:
        return ()
    by_day = periods[0].precision == "day" and not _DAYS.isdisjoint(words)
    by_year = not YEARS.isdisjoint(words) or len(words) <= _FEW
    if not by_day and not (periods[0].precision == "year" and by_year):
        return ()
    way = 1 if not _LATER.isdisjoint(words) else -1 if not _EARLIER.isdisjoint(words) else 0
    many = min(next((number for word in words if (number := cardinal(word))), 1), _MOST_YEARS)
    last = periods[0]
    steps = way * many
    if not steps:
        return ()
    if by_day:
        return (replace(last, start=last.start + timedelta(steps), end=last.end + timedelta(steps)),)
    return (year_on(last, steps),)

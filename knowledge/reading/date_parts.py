"""The dates, months, quarters and years that one end of a period may be, by their first word."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MINYEAR, date, timedelta
from typing import TYPE_CHECKING

from knowledge.reading.numbered import cardinal

if TYPE_CHECKING:
    from collections.abc import Sequence

REPORT_YEAR = 2017
"""The year that a date without one is in."""
_CENTURY = 2000
_MOST_YEARS = 20
_EARLIEST, _LATEST = 1950, 2100
_YEAR_DIGITS = 4

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?$")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
YEAR = re.compile(r"(?:19|20)\d{2}$")
_YEARS = re.compile(r"((?:19|20)\d{2})[-–](\d{2})$")
_FISCAL = re.compile(r"fy(\d{2}|\d{4})$")
_QUARTER = re.compile(r"q([1-4])$")
_OPENING = re.compile(
    r"\d|f|q|second$|third$|last$|final$|late$|end$|early$|beginning$|start$|mid|spring$|summer$|autumn$|winter$"
    r"|past$|two$|three$|four$|five$|ten$|years$|obama$|bush$|biden$"
)
"""How the first word of a date begins that is no month: most words need no closer look."""
_PARTS_OF_A_YEAR = {
    "early": (1, 4), "beginning": (1, 4), "start": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (10, 12),
    "end": (10, 12), "winter": (1, 3), "spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11),
}  # fmt: skip
"""Words for a part of a year -> about the first and last of its months."""
_HALVES = {"first": (1, 6), "1st": (1, 6), "second": (7, 12), "2nd": (7, 12), "last": (7, 12)}
"""Words for a half of a year -> the first and last of its months."""
_PARTS_OF_A_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""Words for a part of a month -> about the first and last of its days."""
_QUARTERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
}


_MAY, _BEFORE_MAY = (
    5,
    frozenset("in of during since until through by late early mid before after from".split()),
)
"""The month that is a verb as well, and words after which it is none."""
_PRESIDENCIES = {"bush": 2001, "obama": 2009, "biden": 2021}
"""Presidents -> the year their terms began in; the report's own is none of another time."""
_TERMS = {"bush": 8, "obama": 8, "biden": 4}
_UNDER = frozenset({"under", "during"})
_NAMED_WITH = frozenset({"president", "the", "barack", "george", "joe", "w"})
_A_PRESIDENCY = frozenset({"era", "years", "administration", "presidency", "term", "terms", "times", "time"})
RANGE_WORDS = frozenset({"to", "through", "thru", "until", "till", "and", "til"})
_ENDS_OF_A_YEAR = {"first": 1, "last": 4, "final": 4}
_NTH_MONTH = {"first": 1, "second": 2, "third": 3, "last": 12, "final": 12}


@dataclass(frozen=True, slots=True)
class Part:
    """One end of a period."""

    start: date
    end: date
    stop: int
    precision: str
    has_year: bool
    fiscal: bool = False


def part_at(words: Sequence[str], month_at: dict[int, int], at: int) -> Part | None:
    """Read what begins at `at`, if it is a date, a month, a quarter or a year.

    `month_at` gives the months named, by where their names stand.
    """
    if at in month_at:
        return _from_month(words, month_at[at], at)
    word = words[at]
    if not _OPENING.match(word):
        return None
    for pattern, reader in ((_ISO, _from_iso), (_SLASHED, _from_slashes), (_YEARS, _from_years)):
        match = pattern.match(word)
        if match:
            return reader(match, at)
    return (
        _from_day(words, month_at, at)
        or _from_fiscal(words, at)
        or _from_quarter(words, at)
        or _from_part_of_a_year(words, at)
        or _from_month_of_year(words, at)
        or _from_years_before(words, at)
        or _from_presidency(words, at)
        or _from_year(words, at)
    )


def day_of_month(word: str) -> int | None:
    """Give the number that a word may be the day of a month by: "4" and "4th" are 4."""
    match = _DAY.match(word)
    return int(match[1]) if match else None


def _from_iso(match: re.Match[str], at: int) -> Part | None:
    found = date_of(int(match[1]), int(match[2]), int(match[3]))
    return None if found is None else Part(found, found, at + 1, "day", has_year=True)


def _from_slashes(match: re.Match[str], at: int) -> Part | None:
    year = int(match[3]) if match[3] else REPORT_YEAR
    found = date_of(year + _CENTURY if year < 100 else year, int(match[1]), int(match[2]))  # noqa: PLR2004
    return None if found is None else Part(found, found, at + 1, "day", has_year=bool(match[3]))


def _from_years(match: re.Match[str], at: int) -> Part | None:
    """Read "2017-18" as two years, and "2017-04" as a month."""
    year, last = int(match[1]), int(match[2])
    if last > year % 100:
        return Part(date(year, 1, 1), date(year - year % 100 + last, 12, 31), at + 1, "range", has_year=True)
    return whole_month(year, last, at + 1, has_year=True) if 1 <= last <= 12 else None  # noqa: PLR2004


def _from_month(words: Sequence[str], month: int, at: int) -> Part | None:
    stop = at + 1
    number = day_of_month(words[stop]) if stop < len(words) else None
    if number is not None and 1 <= number <= 31:  # noqa: PLR2004
        stop += 1
    else:
        number = None
    if stop < len(words) and words[stop] == "of":
        stop += 1 if stop + 1 < len(words) and YEAR.match(words[stop + 1]) else 0
    year, has_year = REPORT_YEAR, False
    if stop < len(words) and YEAR.match(words[stop]):
        year, has_year, stop = int(words[stop]), True, stop + 1
    if number is not None:
        found = date_of(year, month, number)
        return None if found is None else Part(found, found, stop, "day", has_year)
    if month == _MAY and not has_year and (not at or words[at - 1] not in _BEFORE_MAY):
        return None  # "may" alone is a verb
    whole = whole_month(year, month, stop, has_year=has_year)
    part = _PARTS_OF_A_MONTH.get(words[at - 1]) if at else None
    if part is None:
        return whole
    first, last = part
    end = min(whole.end, whole.start + timedelta(days=last - 1))
    return replace(whole, start=whole.start.replace(day=first), end=end, precision="about")


def whole_month(year: int, month: int, stop: int, *, has_year: bool) -> Part:
    """Give a month from its first day to its last; what names it ends before `stop`."""
    last = date(year, month, monthrange(year, month)[1])
    return Part(date(year, month, 1), last, stop, "month", has_year)


def _from_day(words: Sequence[str], month_at: dict[int, int], at: int) -> Part | None:
    """Read "28 January" and "28th of January 2017"."""
    day = day_of_month(words[at])
    if day is None:
        return None
    month_token = at + 2 if at + 1 < len(words) and words[at + 1] == "of" else at + 1
    if month_token not in month_at:
        return _with_month_of_next(words, month_at, at, day)
    stop, year, has_year = month_token + 1, REPORT_YEAR, False
    if stop < len(words) and YEAR.match(words[stop]):
        year, has_year, stop = int(words[stop]), True, stop + 1
    elif stop < len(words) and _DAY.match(words[stop]):
        return None
    found = date_of(year, month_at[month_token], day)
    return None if found is None else Part(found, found, stop, "day", has_year)


def _with_month_of_next(words: Sequence[str], month_at: dict[int, int], at: int, day: int) -> Part | None:
    """Read a day whose month is said with the day it is joined to: "between the 20th and 31st of March"."""
    joined = at + 1 < len(words) and words[at + 1] in RANGE_WORDS
    after = at + 2 + (words[at + 2 : at + 3] == ["the"])
    if not joined or after >= len(words) or day_of_month(words[after]) is None:
        return None
    last = _from_day(words, month_at, after)
    found = date_of(last.start.year, last.start.month, day) if last is not None else None
    if found is None or last is None or found > last.start:
        return None
    return Part(found, found, at + 1, "day", last.has_year)


def _from_fiscal(words: Sequence[str], at: int) -> Part | None:
    compact = _FISCAL.match(words[at])
    if compact:
        return fiscal_year(compact[1], at + 1)
    rest = list(words[at : at + 3])
    if rest[:1] == ["fy"] and len(rest) > 1 and re.match(r"\d{2}(\d{2})?$", rest[1]):
        return fiscal_year(rest[1], at + 2)
    if rest[:2] == ["fiscal", "year"] and len(rest) > 2 and re.match(r"\d{2}(\d{2})?$", rest[2]):  # noqa: PLR2004
        return fiscal_year(rest[2], at + 3)
    if rest[:1] == ["fiscal"] and len(rest) > 1 and re.match(r"\d{2}(\d{2})?$", rest[1]):
        return fiscal_year(rest[1], at + 2)
    return None


def fiscal_year(digits: str, stop: int) -> Part | None:
    """Give a fiscal year, October to September, by its number of two or four digits; None for "FY0000"."""
    year = int(digits) if len(digits) == _YEAR_DIGITS else int(digits) + _CENTURY
    if year <= MINYEAR:  # it would begin in a year that no calendar has
        return None
    return Part(date(year - 1, 10, 1), date(year, 9, 30), stop, "year", has_year=True, fiscal=True)


def _from_quarter(words: Sequence[str], at: int) -> Part | None:
    compact = _QUARTER.match(words[at])
    if compact:
        quarter, stop = int(compact[1]), at + 1
    elif words[at] in _ENDS_OF_A_YEAR and words[at + 1 : at + 3] in (["three", "months"], ["3", "months"]):
        quarter, stop = _ENDS_OF_A_YEAR[words[at]], at + 3  # "the last three months of 2016"
    elif words[at] in _QUARTERS and at + 1 < len(words) and words[at + 1] == "quarter":
        quarter, stop = _QUARTERS[words[at]], at + 2
    else:
        return None
    while stop < len(words) and words[stop] in {"of", "in", "the"}:
        stop += 1
    if stop >= len(words):
        return None
    fiscal = _from_fiscal(words, stop)
    if fiscal is not None:
        first = months_on(fiscal.start, 3 * (quarter - 1))
        return Part(
            first,
            months_on(first, 3) - timedelta(days=1),
            fiscal.stop,
            "quarter",
            has_year=True,
            fiscal=True,
        )
    if not YEAR.match(words[stop]):
        return None
    first = date(int(words[stop]), 3 * quarter - 2, 1)
    return Part(first, months_on(first, 3) - timedelta(days=1), stop + 1, "quarter", has_year=True)


def _from_part_of_a_year(words: Sequence[str], at: int) -> Part | None:
    """Read "late 2016", "fall of 2016" and "the first half of 2016": about the months that are meant."""
    half = _HALVES.get(words[at]) if words[at + 1 : at + 2] == ["half"] else None
    months = half or _PARTS_OF_A_YEAR.get(words[at])
    if months is None:
        return None
    at += half is not None
    stop = at + 2 if at + 1 < len(words) and words[at + 1] in {"of", "in"} else at + 1
    year = _from_year(words, stop) if stop < len(words) else None
    if year is None:
        return None
    first, last = months
    end = whole_month(year.end.year, last, year.stop, has_year=True).end
    precision = "range" if half else "about"
    return Part(year.start.replace(month=first), end, year.stop, precision, has_year=True)


def _from_month_of_year(words: Sequence[str], at: int) -> Part | None:
    """Read "the second month of 2015"."""
    number = _NTH_MONTH.get(words[at])
    if number is None or words[at + 1 : at + 3] not in (["month", "of"], ["month", "in"]):
        return None
    year = _from_year(words, at + 3) if at + 3 < len(words) else None
    return None if year is None else whole_month(year.start.year, number, year.stop, has_year=True)


def _from_years_before(words: Sequence[str], at: int) -> Part | None:
    """Read "the last ten years", "ten years before the report", "over the years": those before its own."""
    if words[at] == "years":
        over = words[at - 2 : at] == ["over", "the"] if at > 1 else False
        start = date(REPORT_YEAR - _MOST_YEARS, 1, 1)
        return Part(start, date(REPORT_YEAR - 1, 12, 31), at + 1, "range", has_year=True) if over else None
    last = words[at] in {"last", "past"}
    number = cardinal(words[at + 1] if last and at + 1 < len(words) else words[at])
    stop = at + 1 + last
    if number is None or not 1 < number <= _MOST_YEARS or words[stop : stop + 1] != ["years"]:
        return None
    before = words[stop + 1 : stop + 2] == ["before"]
    if not (last or before):
        return None
    return Part(
        date(REPORT_YEAR - number, 1, 1), date(REPORT_YEAR - 1, 12, 31), stop + 1, "range", has_year=True
    )


def _from_presidency(words: Sequence[str], at: int) -> Part | None:
    """Read "under Obama" and "the Obama years" as the terms of that president."""
    begun = _PRESIDENCIES.get(words[at])
    if begun is None:
        return None
    stop = at + 1 + (at + 1 < len(words) and words[at + 1] in _A_PRESIDENCY)
    before = [word for word in words[max(0, at - 3) : at] if word not in _NAMED_WITH]
    if stop == at + 1 and (not before or before[-1] not in _UNDER):
        return None  # "what did Obama say"
    start, last = date(begun, 1, 20), date(begun + _TERMS[words[at]], 1, 19)
    return Part(start, last, stop, "range", has_year=True)


def _from_year(words: Sequence[str], at: int) -> Part | None:
    if not YEAR.match(words[at]) or not _EARLIEST <= int(words[at]) <= _LATEST:
        return None
    year = int(words[at])
    return Part(date(year, 1, 1), date(year, 12, 31), at + 1, "year", has_year=True)


def months_on(day: date, months: int) -> date:
    """Give the first day of the month so many on from the one a day is in."""
    index = day.month - 1 + months
    return date(day.year + index // 12, index % 12 + 1, 1)


def date_of(year: int, month: int, day: int) -> date | None:
    """Give a date; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Weeks, days and periods as people write them, found in the tokens of a question."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.model import Week
    from knowledge.reading.lexicon import Span

REPORT_YEAR = 2017
"""The year that a date without one is in."""
_CENTURY = 2000
_EARLIEST, _LATEST = 1950, 2100
_YEAR_DIGITS = 4

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?$")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"(?:19|20)\d{2}$")
_FISCAL = re.compile(r"fy(\d{2}|\d{4})$")
_QUARTER = re.compile(r"q([1-4])$")
_OPENING = re.compile(
    r"\d|f|q|second$|third$|last$|late$|end$|early$|beginning$|start$|mid|spring$|summer$|autumn$|winter$"
)
"""How the first word of a date begins that is no month: most words need no closer look."""
_PARTS_OF_A_YEAR = {
    "early": (1, 4), "beginning": (1, 4), "start": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (10, 12),
    "end": (10, 12), "winter": (1, 3), "spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11),
}  # fmt: skip
"""Words for a part of a year -> about the first and last of its months."""
_RANGE_WORDS = {"to", "through", "thru", "until", "till", "and", "til"}
_THE_END = ("the", "end", "of")
_JOINED = {("range", "year"), ("month", "about"), ("day", "about")}
"""What a range may begin and end with, beside two of a kind."""
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


@dataclass(frozen=True, slots=True)
class Period:
    """Days of a calendar, as a question names them."""

    start: date
    end: date
    fiscal: bool = False
    precision: str = "day"
    """day, month, quarter, year, range or about: how exactly the question says it."""
    first_token: int = field(default=0, compare=False)
    end_token: int = field(default=0, compare=False)
    """Where in the question it stands: `[first_token, end_token)`."""

    @property
    def is_of_years(self) -> bool:
        """Whether it is whole years of the calendar, such as "2014 to 2016"."""
        return (self.start.month, self.start.day, self.end.month, self.end.day) == (1, 1, 12, 31)

    def has(self, day: str) -> bool:
        """Whether a day is of the period; a month, "2017-04", is of one that is longer than a day."""
        if len(day) < len("2017-04-01") and self.precision == "day":
            return False
        return self.start.isoformat()[: len(day)] <= day <= self.end.isoformat()[: len(day)]


@dataclass(frozen=True, slots=True)
class _Part:
    """One end of a period."""

    start: date
    end: date
    stop: int
    precision: str
    has_year: bool
    fiscal: bool = False


def find_periods(words: Sequence[str], months: Sequence[Span]) -> Iterator[Period]:
    """Find the dates and periods in `words` (folded tokens); `months` are the month names found there."""
    month_at = {span.start: int(span.value) for span in months}
    position = 0
    while position < len(words):
        first = _part(words, month_at, position)
        if first is None:
            position += 1
            continue
        between = words[position - 1 : position] == ["between"]
        last = _range_end(words, month_at, first, between=between)
        if last is None and first.precision == "month" and not first.has_year:
            first = _in_year_of_next(words, month_at, first)
        yield _joined(first, last, position)
        position = (last or first).stop


def _joined(first: _Part, last: _Part | None, position: int) -> Period:
    if last is None:
        return Period(first.start, first.end, first.fiscal, first.precision, position, first.stop)
    start = first.start
    if last.has_year and not first.has_year:
        start = start.replace(year=last.end.year if start.month <= last.end.month else last.end.year - 1)
    return Period(start, max(start, last.end), first.fiscal or last.fiscal, "range", position, last.stop)


def _in_year_of_next(words: Sequence[str], month_at: dict[int, int], first: _Part) -> _Part:
    """Give a month the year of the one it is joined to: "October and December 2016"."""
    joined = words[first.stop : first.stop + 1] in (["and"], ["or"])
    following = _part(words, month_at, first.stop + 1) if joined and first.stop + 1 < len(words) else None
    if following is None or not following.has_year or following.precision != "month":
        return first
    if first.start.month > following.start.month:
        return first
    return _whole_month(following.start.year, first.start.month, first.stop, has_year=True)


def _range_end(
    words: Sequence[str], month_at: dict[int, int], first: _Part, *, between: bool
) -> _Part | None:
    stop = first.stop
    joined = stop < len(words) and words[stop] in _RANGE_WORDS
    after = stop + 1 if joined else stop
    at_the_end = joined and tuple(words[after : after + 3]) == _THE_END and after + 3 in month_at
    if at_the_end:
        after += 3
    elif joined and words[after : after + 1] == ["the"]:
        after += 1
    if after >= len(words):
        return None
    if first.precision == "day" and (joined or not _YEAR.match(words[after])):
        day = _DAY.match(words[after])
        whole = after in month_at or after + 1 in month_at  # "20 Jan through 30 Sept"
        if day and not whole and words[stop - 1] not in {"week", "report"}:
            return _day_of(first, int(day[1]), after + 1, words)
    following = _part(words, month_at, after)
    if following is None:
        return None
    pair = (first.precision, following.precision)
    months = pair == ("month", "month") and following.has_year  # "October-December 2016"
    if not joined and following.precision != "day" and not months:
        return None
    alike = following.precision == first.precision or pair in _JOINED or at_the_end
    apart = words[stop] == "and" and not (between and first.precision in {"day", "month"})
    return following if alike and not apart else None


def _day_of(first: _Part, day: int, stop: int, words: Sequence[str]) -> _Part | None:
    """Give a later day of the month that `first` is in."""
    year, month = first.start.year, first.start.month
    if stop < len(words) and _YEAR.match(words[stop]):
        end = _date(int(words[stop]), month, day)
        return None if end is None else _Part(end, end, stop + 1, "day", has_year=True)
    end = _date(year, month, day)
    if end is None or end < first.start:
        return None
    return _Part(end, end, stop, "day", has_year=first.has_year)


def _part(words: Sequence[str], month_at: dict[int, int], at: int) -> _Part | None:
    if at in month_at:
        return _from_month(words, month_at[at], at)
    word = words[at]
    if not _OPENING.match(word):
        return None
    for pattern, reader in ((_ISO, _from_iso), (_SLASHED, _from_slashes)):
        match = pattern.match(word)
        if match:
            return reader(match, at)
    return (
        _from_day(words, month_at, at)
        or _from_fiscal(words, at)
        or _from_quarter(words, at)
        or _from_part_of_a_year(words, at)
        or _from_year(words, at)
    )


def _from_iso(match: re.Match[str], at: int) -> _Part | None:
    found = _date(int(match[1]), int(match[2]), int(match[3]))
    return None if found is None else _Part(found, found, at + 1, "day", has_year=True)


def _from_slashes(match: re.Match[str], at: int) -> _Part | None:
    year = int(match[3]) if match[3] else REPORT_YEAR
    found = _date(year + _CENTURY if year < 100 else year, int(match[1]), int(match[2]))  # noqa: PLR2004
    return None if found is None else _Part(found, found, at + 1, "day", has_year=bool(match[3]))


def _from_month(words: Sequence[str], month: int, at: int) -> _Part | None:
    stop = at + 1
    day = _DAY.match(words[stop]) if stop < len(words) else None
    number = int(day[1]) if day else None
    if number is not None and 1 <= number <= 31:  # noqa: PLR2004
        stop += 1
    else:
        number = None
    if stop < len(words) and words[stop] == "of":
        stop += 1 if stop + 1 < len(words) and _YEAR.match(words[stop + 1]) else 0
    year, has_year = REPORT_YEAR, False
    if stop < len(words) and _YEAR.match(words[stop]):
        year, has_year, stop = int(words[stop]), True, stop + 1
    if number is not None:
        found = _date(year, month, number)
        return None if found is None else _Part(found, found, stop, "day", has_year)
    if month == 5 and not has_year:  # noqa: PLR2004  ("may" alone is a verb)
        return None
    return _whole_month(year, month, stop, has_year=has_year)


def _whole_month(year: int, month: int, stop: int, *, has_year: bool) -> _Part:
    last = date(year, month, monthrange(year, month)[1])
    return _Part(date(year, month, 1), last, stop, "month", has_year)


def _from_day(words: Sequence[str], month_at: dict[int, int], at: int) -> _Part | None:
    """Read "28 January" and "28th of January 2017"."""
    day = _DAY.match(words[at])
    if day is None:
        return None
    month_token = at + 2 if at + 1 < len(words) and words[at + 1] == "of" else at + 1
    if month_token not in month_at:
        return None
    stop, year, has_year = month_token + 1, REPORT_YEAR, False
    if stop < len(words) and _YEAR.match(words[stop]):
        year, has_year, stop = int(words[stop]), True, stop + 1
    elif stop < len(words) and _DAY.match(words[stop]):
        return None
    found = _date(year, month_at[month_token], int(day[1]))
    return None if found is None else _Part(found, found, stop, "day", has_year)


def _from_fiscal(words: Sequence[str], at: int) -> _Part | None:
    compact = _FISCAL.match(words[at])
    if compact:
        return _fiscal_year(compact[1], at + 1)
    rest = list(words[at : at + 3])
    if rest[:1] == ["fy"] and len(rest) > 1 and re.match(r"\d{2}(\d{2})?$", rest[1]):
        return _fiscal_year(rest[1], at + 2)
    if rest[:2] == ["fiscal", "year"] and len(rest) > 2 and re.match(r"\d{2}(\d{2})?$", rest[2]):  # noqa: PLR2004
        return _fiscal_year(rest[2], at + 3)
    if rest[:1] == ["fiscal"] and len(rest) > 1 and re.match(r"\d{2}(\d{2})?$", rest[1]):
        return _fiscal_year(rest[1], at + 2)
    return None


def _fiscal_year(digits: str, stop: int) -> _Part:
    year = int(digits) if len(digits) == _YEAR_DIGITS else int(digits) + _CENTURY
    return _Part(date(year - 1, 10, 1), date(year, 9, 30), stop, "year", has_year=True, fiscal=True)


def _from_quarter(words: Sequence[str], at: int) -> _Part | None:
    compact = _QUARTER.match(words[at])
    if compact:
        quarter, stop = int(compact[1]), at + 1
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
        first = _months_on(fiscal.start, 3 * (quarter - 1))
        return _Part(
            first,
            _months_on(first, 3) - timedelta(days=1),
            fiscal.stop,
            "quarter",
            has_year=True,
            fiscal=True,
        )
    if not _YEAR.match(words[stop]):
        return None
    first = date(int(words[stop]), 3 * quarter - 2, 1)
    return _Part(first, _months_on(first, 3) - timedelta(days=1), stop + 1, "quarter", has_year=True)


def _from_part_of_a_year(words: Sequence[str], at: int) -> _Part | None:
    """Read "late 2016", "the end of 2016" and "fall of 2016": about the months that are meant."""
    months = _PARTS_OF_A_YEAR.get(words[at])
    if months is None:
        return None
    stop = at + 2 if at + 1 < len(words) and words[at + 1] in {"of", "in"} else at + 1
    year = _from_year(words, stop) if stop < len(words) else None
    if year is None:
        return None
    first, last = months
    end = _whole_month(year.end.year, last, year.stop, has_year=True).end
    return _Part(year.start.replace(month=first), end, year.stop, "about", has_year=True)


def _from_year(words: Sequence[str], at: int) -> _Part | None:
    if not _YEAR.match(words[at]) or not _EARLIEST <= int(words[at]) <= _LATEST:
        return None
    year = int(words[at])
    return _Part(date(year, 1, 1), date(year, 12, 31), at + 1, "year", has_year=True)


def _months_on(day: date, months: int) -> date:
    index = day.month - 1 + months
    return date(day.year + index // 12, index % 12 + 1, 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weeks_in(period: Period, weeks: Sequence[Week]) -> tuple[Week, ...]:
    """Give the report weeks that a period names: those it lies in, or that lie in it wholly."""
    if period.precision in {"month", "year", "quarter", "about"}:
        return ()
    inside = tuple(week for week in weeks if week.start <= period.start and period.end <= week.end)
    if inside:
        return inside
    spanned = tuple(week for week in weeks if period.start <= week.start and week.end <= period.end)
    return spanned if period.end <= weeks[-1].end and period.start >= weeks[0].start else ()


def week_released_on(period: Period, weeks: Sequence[Week]) -> Week | None:
    """Give the week whose report came out on the day named."""
    return next((week for week in weeks if period.start == period.end == week.released), None)

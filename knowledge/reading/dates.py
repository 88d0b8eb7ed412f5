"""Weeks, days and periods as people write them, found in the tokens of a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from knowledge.reading.date_parts import (
    RANGE_WORDS,
    YEAR,
    Part,
    date_of,
    day_of_month,
    fiscal_year,
    months_on,
    part_at,
    whole_month,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.model import Week
    from knowledge.reading.lexicon import Span

_UNTIL = {("through",), ("thru",), ("until",), ("till",), ("til",), ("up", "to"), ("up", "until"), ("by",)}
"""Words before a month or a year that is the last of a time whose beginning is not said."""
_SHORT_YEAR = re.compile(r"\d{2}$")
_ON = {"on", "onward", "onwards", "forward", "forwards"}
"""Words after a year that is the first of a time whose end is not said."""
_BEFORE = {("before",), ("prior", "to"), ("earlier", "than"), ("older", "than"), ("predate",), ("predating",)}
_AFTER = {("after",), ("later", "than"), ("newer", "than"), ("postdate",)}
"""Words before a time that is the first after what is asked about, or the last before it."""
_UNITS = {("day", "day"): 1, ("day", "week"): 7}
"""How exactly a day is named, and a word before those -> how many days before or after it are meant."""
_THE_END = ("the", "end", "of")
_JOINED = {("range", "year"), ("month", "about"), ("day", "about")}
"""What a range may begin and end with, beside two of a kind."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days of a calendar, as a question names them."""

    start: date
    end: date
    fiscal: bool = False
    precision: str = "day"
    """day, month, quarter, year, range, about, until, since, before or after: how the question says it.

    What comes before a time, or after it, begins or ends with the calendar.
    """
    first_token: int = field(default=0, compare=False)
    end_token: int = field(default=0, compare=False)
    """Where in the question it stands: `[first_token, end_token)`."""

    @property
    def is_of_years(self) -> bool:
        """Whether it is whole years of the calendar: "2014 to 2016", "before 2014"."""
        return (self.start.month, self.start.day, self.end.month, self.end.day) == (1, 1, 12, 31)

    @property
    def is_open(self) -> bool:
        """Whether but one end of it is said: "before 2014", "since March"."""
        return self.precision in {"until", "since", "before", "after"}

    def has(self, day: str) -> bool:
        """Whether a day is of the period; a month, "2017-04", is of one that is longer than a day."""
        if len(day) < len("2017-04-01") and self.precision == "day":
            return False
        begun = self.precision == "until" or self.start.isoformat()[: len(day)] <= day
        return begun and (self.precision == "since" or day <= self.end.isoformat())


def find_periods(words: Sequence[str], months: Sequence[Span]) -> Iterator[Period]:
    """Find the dates and periods in `words` (folded tokens); `months` are the month names found there."""
    month_at = {span.start: int(span.value) for span in months}
    position = 0
    while position < len(words):
        first = part_at(words, month_at, position)
        if first is None:
            position += 1
            continue
        between = "between" in words[max(0, position - 2) : position]
        last = _years_on(words, first) or _range_end(words, month_at, first, between=between)
        if last is None and first.precision == "month" and not first.has_year:
            first = _in_year_of_next(words, month_at, first)
        if last is None:
            first = _open_ended(words, first, position)
        yield _joined(first, last, position)
        position = (last or first).stop


def _open_ended(words: Sequence[str], first: Part, at: int) -> Part:
    """Read what is but the end, or the beginning, of a time: "up to April 2018", "from 2007 on"."""
    article = words[at - 1 : at] == ["the"]
    said = {tuple(words[max(0, at - article - length) : at - article]) for length in (1, 2)}
    if first.precision in {"month", "year"} and said & _UNTIL:
        return replace(first, precision="until")
    if said & (_BEFORE | _AFTER):
        return _apart(first, words, at - article, before=bool(said & _BEFORE))
    from_it = words[at - 1 : at] in (["from"], ["since"])
    onwards = first.stop < len(words) and words[first.stop] in _ON
    if words[at - 1] == "since" and first.precision == "day" and at:
        return replace(first, end=date.max, precision="after")
    if first.precision in {"month", "year"} and from_it and (onwards or words[at - 1] == "since"):
        return replace(first, precision="since", stop=first.stop + onwards)
    return first


def _apart(first: Part, words: Sequence[str], at: int, *, before: bool) -> Part:
    """Read what lies before a time, or after it; of "the day before March 20" but that day."""
    step = -1 if before else 1
    unit = words[at - 2] if at > 1 else ""
    if (first.precision, unit) in _UNITS:
        days = timedelta(days=_UNITS[first.precision, unit])
        precision = "day" if unit == "day" else "range"
        if before:
            start, end = first.start - days, first.start - timedelta(days=1)
        else:
            start, end = first.end + timedelta(days=1), first.end + days
        return replace(first, start=start, end=end, precision=precision)
    if (first.precision, unit) == ("year", "year"):
        start, end = (day.replace(year=day.year + step) for day in (first.start, first.end))
        return replace(first, start=start, end=end)
    if (first.precision, unit) == ("month", "month"):
        month = months_on(first.start, step)
        return whole_month(month.year, month.month, first.stop, has_year=first.has_year)
    if before:
        return replace(first, start=date.min, end=first.start - timedelta(days=1), precision="before")
    return replace(first, start=first.end + timedelta(days=1), end=date.max, precision="after")


def _joined(first: Part, last: Part | None, position: int) -> Period:
    if last is None:
        return Period(first.start, first.end, first.fiscal, first.precision, position, first.stop)
    start = first.start
    if last.has_year and not first.has_year:
        start = start.replace(year=last.end.year if start.month <= last.end.month else last.end.year - 1)
    return Period(start, max(start, last.end), first.fiscal or last.fiscal, "range", position, last.stop)


def _in_year_of_next(words: Sequence[str], month_at: dict[int, int], first: Part) -> Part:
    """Give a month the year of the one it is joined to: "October and December 2016"."""
    joined = words[first.stop : first.stop + 1] in (["and"], ["or"])
    following = part_at(words, month_at, first.stop + 1) if joined and first.stop + 1 < len(words) else None
    if following is None or not following.has_year or following.precision != "month":
        return first
    if first.start.month > following.start.month:
        return first
    return whole_month(following.start.year, first.start.month, first.stop, has_year=True)


def _years_on(words: Sequence[str], first: Part) -> Part | None:
    """Read the last of several fiscal years: "FY12-16"."""
    last = words[first.stop] if first.fiscal and first.stop < len(words) else ""
    on = _SHORT_YEAR.match(last) is not None and int(last) > first.end.year % 100
    return fiscal_year(last, first.stop + 1) if on else None


def _range_end(words: Sequence[str], month_at: dict[int, int], first: Part, *, between: bool) -> Part | None:
    stop = first.stop
    joined = stop < len(words) and words[stop] in RANGE_WORDS
    after = stop + 1 if joined else stop
    at_the_end = joined and tuple(words[after : after + 3]) == _THE_END and after + 3 in month_at
    if at_the_end:
        after += 3
    elif joined and words[after : after + 1] == ["the"]:
        after += 1
    if after >= len(words):
        return None
    if first.precision == "day" and (joined or not YEAR.match(words[after])):
        day = day_of_month(words[after])
        of = after + 1 + (words[after + 1 : after + 2] == ["of"])
        whole = after in month_at or of in month_at  # "20 Jan through 30 Sept"
        if day and not whole and words[stop - 1] not in {"week", "report"}:
            return _day_of(first, day, after + 1, words)
    following = part_at(words, month_at, after)
    if following is None and joined and first.fiscal and after in month_at:  # "FY2019 to May"
        following = whole_month(first.end.year, month_at[after], after + 1, has_year=False)
    if following is None:
        return None
    if joined and first.fiscal and following.precision == "month":
        return _within(first, following)
    pair = (first.precision, following.precision)
    months = pair == ("month", "month") and following.has_year  # "October-December 2016"
    if not joined and following.precision != "day" and not months:
        return None
    alike = following.precision == first.precision or pair in _JOINED or at_the_end
    apart = words[stop] == "and" and not (between and first.precision in {"day", "month"})
    return following if alike and not apart else None


def _within(year: Part, month: Part) -> Part:
    """Give a month as one of a fiscal year: "fiscal 2019 through May"."""
    return next(
        whole_month(start.year, start.month, month.stop, has_year=True)
        for start in (months_on(year.start, ahead) for ahead in range(12))
        if start.month == month.start.month
    )


def _day_of(first: Part, day: int, stop: int, words: Sequence[str]) -> Part | None:
    """Give a later day of the month that `first` is in."""
    year, month = first.start.year, first.start.month
    if stop < len(words) and YEAR.match(words[stop]):
        end = date_of(int(words[stop]), month, day)
        return None if end is None else Part(end, end, stop + 1, "day", has_year=True)
    end = date_of(year, month, day)
    if end is None or end < first.start:
        return None
    return Part(end, end, stop, "day", has_year=first.has_year)


def weeks_in(period: Period, weeks: Sequence[Week]) -> tuple[Week, ...]:
    """Give the report weeks that a period names: those it lies in, or that lie in it wholly."""
    if period.precision in {"month", "year", "quarter", "about", "until", "since"}:
        return ()
    if period.precision in {"before", "after"}:
        edge = period.end if period.precision == "before" else period.start
        wholly = tuple(week for week in weeks if period.start <= week.start and week.end <= period.end)
        return wholly if weeks[0].start < edge <= weeks[-1].end and edge.day > 1 else ()
    inside = tuple(week for week in weeks if week.start <= period.start and period.end <= week.end)
    if inside:
        return inside
    spanned = tuple(week for week in weeks if period.start <= week.start and week.end <= period.end)
    return spanned if period.end <= weeks[-1].end and period.start >= weeks[0].start else ()


def week_released_on(period: Period, weeks: Sequence[Week]) -> Week | None:
    """Give the week whose report came out on the day named."""
    return next((week for week in weeks if period.start == period.end == week.released), None)

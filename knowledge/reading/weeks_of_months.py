"""The weeks of a month as people number them: "the first week of February", "the last week of March"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from knowledge.model import Week
    from knowledge.reading.dates import Period

LAST = frozenset({"last", "final", "closing"})
"""Words for the last week of a month."""
_WEEK = timedelta(days=7)


def report_week(month: Period, number: int | None, weeks: Sequence[Week]) -> Week | None:
    """Give the report's week that is so numbered of those that begin in a month, the last where no number is.

    The report's weeks begin on Saturdays: the first one of February 2017 is that of February 4.
    """
    start = _saturday(month, number, weeks[0].start)
    return next((week for week in weeks if month.precision == "month" and week.start == start), None)


def days_of_week(month: Period, number: int | None) -> Period:
    """Give the seven days of a month that are so numbered from its first on, or else its last seven."""
    if month.precision != "month":
        return month
    if number is None:
        return replace(month, start=month.end - _WEEK + timedelta(days=1), precision="range")
    start = month.start + _WEEK * (number - 1)
    end = min(start + _WEEK - timedelta(days=1), month.end)
    return replace(month, start=start, end=end, precision="range") if start <= end else month


def _saturday(month: Period, number: int | None, any_start: date) -> date:
    """Give the day on which the week begins, stepped in weeks from the start of another."""
    first = month.start + timedelta(days=(any_start - month.start).days % 7)
    if number is not None:
        return first + _WEEK * (number - 1)
    return first + _WEEK * ((month.end - first).days // 7)

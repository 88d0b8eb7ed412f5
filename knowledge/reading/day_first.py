"""Dates in digits in a language that puts the day first: "28/1/17" is January 28, 2017."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from knowledge.reading.date_parts import REPORT_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.model import Week
    from knowledge.text import Token

_DIGITS = re.compile(r"(\d{1,2})/(\d{1,2})(/\d{2,4})?$")


def month_first(token: Token, weeks: Iterable[Week]) -> Token:
    """Give a date with its month first, as English has it.

    In the United States it is written so in Spanish too: it stays where only thus it is a day of the report.
    """
    found = _DIGITS.match(token.norm)
    if found is None:
        return token
    first, second, year = int(found[1]), int(found[2]), found[3] or ""
    swapped = f"{second}/{first}{year}"
    as_written = _is_told_of(first, second, weeks) and not _is_told_of(second, first, weeks)
    return token if as_written else token._replace(norm=swapped, owner=swapped)


def _is_told_of(month: int, day: int, weeks: Iterable[Week]) -> bool:
    """Whether a day is in a report week, or one on which a report came out."""
    try:
        asked = date(REPORT_YEAR, month, day)
    except ValueError:
        return False
    return any(week.start <= asked <= week.end or asked == week.released for week in weeks)

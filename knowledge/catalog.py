"""The messages of one language, from Fluent catalogs, and how days are written in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_YEAR, _MONTH = len("2017"), len("2017-03")


class Catalog:
    """The messages of one language.

    Those named date-day, date-month, date-day-without-year (patterns of Unicode's CLDR) and date-range must
    be among them, for days to be written.
    """

    def __init__(self, files: Iterable[Path], language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for file in files:
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def has(self, message: str) -> bool:
        """Whether there is a message of this name."""
        return self._bundle.has_message(message)

    def say(self, message: str, **arguments: object) -> str:
        """Give the message of this name with its arguments in place.

        Raises:
            LookupError: when there is no such message, or an argument it needs is missing.
        """
        return self._format(message, tuple(arguments.items()))

    def _format(self, message: str, arguments: tuple[tuple[str, object], ...]) -> str:
        if not self.has(message):
            raise LookupError(f"no words {message!r} in {self.language}")
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise LookupError(f"the words {message!r} are empty in {self.language}")
        text, errors = self._bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise LookupError(f"the words {message!r} in {self.language}: {errors}")
        return str(text)

    def day(self, iso: str) -> str:
        """Write a date: March 20, 2017; March 2017; 2017."""
        if len(iso) == _YEAR:
            return iso
        if len(iso) == _MONTH:
            return format_date(date.fromisoformat(f"{iso}-01"), self.say("date-month"), self.language)
        return format_date(date.fromisoformat(iso), self.say("date-day"), self.language)

    def days(self, start: date, end: date) -> str:
        """Write a range of days: January 28 to February 3, 2017."""
        if start.year == end.year:
            first = format_date(start, self.say("date-day-without-year"), self.language)
        else:
            first = self.day(start.isoformat())
        return self.say("date-range", start=first, end=self.day(end.isoformat()))

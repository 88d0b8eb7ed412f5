"""How the desk speaks: the sentences of one language, and how dates, numbers and names are written in it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from knowledge.text import fold
from knowledge.translations import read_translations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from knowledge.model import Section, Week

_KEPT = 4096
"""How many sentences, numbers and dates are kept once written."""
_YEAR, _MONTH = len("2017"), len("2017-03")
_BEFORE = {
    "es": (
        (" y ", " e ", re.compile(r"h?i(?![aeou])")),
        (" o ", " u ", re.compile(r"h?o|8|11\b")),
    )
}
"""How "and" and "or" are written otherwise before some sounds: Idaho e Illinois, but Kansas y Iowa."""


class Voice:
    """The sentences of one language, from its Fluent catalog, and its words for the texts of facts."""

    def __init__(self, folder: Path, language: str) -> None:
        catalog = folder / "answers.ftl"
        self.language = language
        self._facts, self._locators = (
            read_translations(path) if path.exists() else {}
            for path in (folder / "facts.csv", folder / "locators.csv")
        )
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(catalog.read_text(encoding="utf-8")))
        self._said = lru_cache(maxsize=_KEPT)(self._format)
        self.number = lru_cache(maxsize=_KEPT)(self._number)
        self.day = lru_cache(maxsize=_KEPT)(self._day)
        self.section = lru_cache(maxsize=16)(self._section)
        self.week = lru_cache(maxsize=16)(self._week)
        self.report = lru_cache(maxsize=16)(self._report)

    def has(self, message: str) -> bool:
        """Whether the catalog has a message of this name."""
        return self._bundle.has_message(message)

    def say(self, message: str, **arguments: object) -> str:
        """Give the sentence of this name with its arguments in place.

        Raises:
            LookupError: when there is no such sentence, or an argument it needs is missing.
        """
        own = (
            (name, self.own(value) if isinstance(value, str) else value) for name, value in arguments.items()
        )
        return self._said(message, tuple(own))

    def own(self, text: str) -> str:
        """Give the text of a fact in this language; anything else as it is."""
        return self._facts.get(text, text)

    def locator(self, text: str) -> str:
        """Give a place in a source in this language: "article text"."""
        return self._locators.get(text, text)

    def capital(self, text: str) -> str:
        """Give the text of a fact in this language as it opens a sentence."""
        own = self.own(text)
        return own[:1].upper() + own[1:]

    def _format(self, message: str, arguments: tuple[tuple[str, object], ...]) -> str:
        if not self._bundle.has_message(message):
            raise LookupError(f"no sentence {message!r} in {self.language}")
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise LookupError(f"the sentence {message!r} is empty in {self.language}")
        text, errors = self._bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise LookupError(f"the sentence {message!r} in {self.language}: {errors}")
        return str(text)

    def _number(self, value: float) -> str:
        """Write a number: 3,083; 6.1. Figures are written the English way in every language."""
        return format_decimal(value, locale="en_US")

    def percent(self, value: float) -> str:
        """Write a percentage with one decimal: 6.7 %."""
        return self.say("value-percent", value=format_decimal(value, format="#,##0.0", locale="en_US"))

    def _day(self, iso: str) -> str:
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

    def _week(self, week: Week) -> str:
        """Write a report week by its days."""
        return self.days(week.start, week.end)

    def _report(self, week: Week) -> str:
        """Name the report of a week: the first report (January 28 to February 3, 2017)."""
        return self.say("report-of-week", ordinal=self.ordinal(week.ordinal), week=self.week(week))

    def _section(self, section: Section) -> str:
        """Name a section and what it holds."""
        return self.say(f"section-{section}")

    def ordinal(self, number: int) -> str:
        """Write first, second, third ... up to tenth, then in figures."""
        message = f"ordinal-{number}"
        return self.say(message) if self.has(message) else self.say("ordinal-other", number=str(number))

    def listing(self, items: Iterable[str]) -> str:
        """Write items one after the other: a, b and c. Items with commas are set apart by semicolons."""
        texts = [self.own(item) for item in items]
        if any("," in text for text in texts):
            return "; ".join(texts)
        return self._joined(texts, format_list(texts, locale=self.language).replace(", and ", " and "))

    def alternatives(self, items: Iterable[str]) -> str:
        """Write items as a choice: a, b or c."""
        texts = list(items)
        joined = format_list(texts, style="or", locale=self.language).replace(", or ", " or ")
        return self._joined(texts, joined)

    def _joined(self, texts: Sequence[str], joined: str) -> str:
        """Write the word before the last of several texts as its first sound wants it."""
        if len(texts) > 1:
            head = joined.removesuffix(texts[-1])
            for word, otherwise, sound in _BEFORE.get(self.language, ()):
                if head.endswith(word) and sound.match(fold(texts[-1])):
                    return f"{head.removesuffix(word)}{otherwise}{texts[-1]}"
        return joined

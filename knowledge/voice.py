"""How the desk speaks: the sentences of one language, and how dates, numbers and names are written in it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.lists import format_list
from babel.numbers import format_decimal

from knowledge.catalog import Catalog
from knowledge.text import fold
from knowledge.translations import read_translations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from knowledge.model import Citation, Section, Week

_KEPT = 4096
"""How many sentences, numbers and dates are kept once written."""
_FIGURE = re.compile(r"\d+(\.\d+)?")
_BEFORE = {
    "es": (
        (" y ", " e ", re.compile(r"h?i(?![aeou])")),
        (" o ", " u ", re.compile(r"h?o|8|11\b")),
    )
}
"""How "and" and "or" are written otherwise before some sounds: Idaho e Illinois, but Kansas y Iowa."""


class Voice(Catalog):
    """The sentences of one language, from its Fluent catalog, and its words for the texts of facts."""

    def __init__(self, folder: Path, language: str) -> None:
        super().__init__([folder / "answers.ftl"], language)
        self._facts, self._locators = (
            read_translations(path) if path.exists() else {}
            for path in (folder / "facts.csv", folder / "locators.csv")
        )
        self._said = lru_cache(maxsize=_KEPT)(self._format)
        self.number = lru_cache(maxsize=_KEPT)(self._number)
        self._day_once = lru_cache(maxsize=_KEPT)(super().day)
        self.section = lru_cache(maxsize=16)(self._section)
        self.week = lru_cache(maxsize=16)(self._week)
        self.report = lru_cache(maxsize=16)(self._report)

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

    def qualified(self, value: str, qualifier: str | None) -> str:
        """Write a figure with its "about" or "over"."""
        if qualifier is None:
            return value
        return self.say(f"qualifier-{qualifier.replace(' ', '-')}", value=value)

    def cited(self, citation: Citation) -> Citation:
        """Give a citation as this language tells it: where it stands, its figure, and why that differs."""
        value, conflict = citation.value, citation.conflict
        return replace(
            citation,
            locator=self.locator(citation.locator),
            value=None if value is None else self.qualified(self._figure(value), citation.qualifier),
            qualifier=None,
            conflict=None if conflict is None else self.own(conflict),
        )

    def _figure(self, value: str) -> str:
        """Write a figure as sentences do."""
        return self.number(float(value)) if _FIGURE.fullmatch(value) else value

    def capital(self, text: str) -> str:
        """Give the text of a fact in this language as it opens a sentence."""
        own = self.own(text)
        return own[:1].upper() + own[1:]

    def _number(self, value: float) -> str:
        """Write a number: 3,083; 6.1. Figures are written the English way in every language."""
        return format_decimal(value, locale="en_US")

    def percent(self, value: float) -> str:
        """Write a percentage with one decimal: 6.7 %."""
        return self.say("value-percent", value=format_decimal(value, format="#,##0.0", locale="en_US"))

    def day(self, iso: str) -> str:
        """Write a date: March 20, 2017; March 2017; 2017."""
        return self._day_once(iso)

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

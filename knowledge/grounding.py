"""Does every number in an answer stand in a fact that it cites? The check on what the desk says.

A number is grounded where it is part of a fact cited by its claim (its fields, or the source's own words and
place), where it is one of the answer's figures, or where it is part of a date. A figure is grounded where it
is the value of a cited fact, where it was counted from the rows held, or where it follows from other figures
of the same answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from knowledge.model import MEASURES, SECTIONS, Citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.model import Answer, Figure
    from knowledge.store import Store

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_DATE = re.compile(rf"{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?|\d{{1,2}} (?:de )?{_MONTH}|\b(?:19|20)\d\d\b")
_COUNTED = (
    "rank", "rows_held", "jurisdictions_", "states_", "listings_", "reports_", "sources", "events_",
    "policies_",
)  # fmt: skip
"""How measures begin that are counted from the rows held, whatever a source says."""


class Grounding:
    """Knows the numbers that each citation bears out."""

    def __init__(self, store: Store) -> None:
        self._borne_out: dict[Citation, set[float]] = defaultdict(set)
        for fact in _facts(store):
            numbers = set(_numbers_within(fact))
            for citation in getattr(fact, "citations"):  # noqa: B009  (the facts share no class)
                self._borne_out[citation] |= numbers | set(_numbers_within(citation))
        for week in store.weeks:
            for citation in (*store.week_citations(week), *store.release_citations(week)):
                self._borne_out[citation] |= set(_numbers_within(week)) | set(_numbers_within(citation))

    def ungrounded(self, answer: Answer) -> list[str]:
        """Name every number of an answer that nothing bears out; an empty list is a sound answer."""
        cited = {
            number
            for claim in answer.claims
            for citation in claim.citations
            for number in self._borne_out.get(citation, ())
        }
        shown = {figure.value for figure in answer.figures}
        names = {number for place in answer.jurisdictions for number in _numbers_in(place.name)}
        faults = [
            f"figure {figure.measure} = {figure.value:g}"
            for figure in answer.figures
            if figure.value not in cited and not _follows(figure, answer.figures)
        ]
        for claim in answer.claims:
            own = {number for c in claim.citations for number in self._borne_out.get(c, ())}
            said = set(_numbers_in(_DATE.sub(" ", claim.text)))
            faults += [f"{number:g} in {claim.text!r}" for number in sorted(said - shown - own - names)]
        return faults


def _follows(figure: Figure, figures: tuple[Figure, ...]) -> bool:
    if figure.measure.startswith(_COUNTED):
        return True
    others = [other.value for other in figures if other is not figure]
    if figure.measure == "share":
        return any(b and round(100 * a / b, 1) == figure.value for a, b in permutations(others, 2))
    if figure.measure == "change":
        return any(b and round(100 * abs(a - b) / b, 1) == figure.value for a, b in permutations(others, 2))
    if figure.measure == "difference":
        return any(a - b == figure.value for a, b in permutations(others, 2))
    weeks = [other.value for other in figures if _is_week_of(other, figure)]
    together = (sum(some) for count in range(2, len(weeks) + 1) for some in combinations(weeks, count))
    return figure.value in together


def _is_week_of(part: Figure, whole: Figure) -> bool:
    """Whether a figure is one week's part of another that spans weeks."""
    return (
        whole.week_start is None
        and part.week_start is not None
        and replace(part, week_start=None) == replace(whole, value=part.value)
    )


def _facts(store: Store) -> Iterator[object]:
    yield from store.listings
    yield from store.policies
    yield from store.corrections
    yield from store.subtotals
    yield from store.context
    yield from store.statements
    yield from store.events
    for definitions in store.definitions.values():
        yield from definitions
    areas = {None} | {jurisdiction.state for jurisdiction in store.jurisdictions.values()}
    areas |= {subtotal.region for subtotal in store.subtotals}
    for week in store.weeks:
        for measure in MEASURES:
            total = store.total(week, measure)
            if total is not None:
                yield total
        for section in SECTIONS:
            for area in areas:
                coverage = store.coverage(week, section, area)
                if coverage is not None:
                    yield coverage


def _numbers_within(value: object) -> Iterator[float]:
    if isinstance(value, bool):
        return
    if isinstance(value, (int, float)):
        yield float(value)
    elif isinstance(value, str):
        yield from _numbers_in(value)
    elif isinstance(value, date):
        yield from (value.day, value.year)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "citations":
                yield from _numbers_within(getattr(value, field.name))


def _numbers_in(text: str) -> Iterator[float]:
    for match in _NUMBER.finditer(text):
        yield float(match[0].replace(",", ""))

"""Figures of facts that stand in a question: "the 206", "3,083 detainers"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from knowledge.model import MEASURES, SECTIONS
from knowledge.reading.numbered import cardinal

if TYPE_CHECKING:
    from knowledge.reading.reader import Reading
    from knowledge.store import Store

_LEAST_STRAY = 15
"""Smaller numbers are ranks, weeks and the like."""
_LEAST_QUOTED = 40
"""Figures smaller than this are too common to be taken for a total that is quoted."""


_HAVING = frozenset("had has have got with declined refused rejected issued received is was sent saw".split())
_JUST = frozenset({"the", "exactly", "just", "only", "those", "all"})
_NO_MORE = frozenset({"exactly", "only", "just"})
_WHOSE = frozenset({"whose", "which", "who"})


class Figures:
    """Knows the figures that facts state, and finds them in questions."""

    def __init__(self, store: Store) -> None:
        self._totals: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self._parts: dict[int, list[str]] = defaultdict(list)
        for week in store.weeks:
            for measure in MEASURES:
                total = store.total(week, measure)
                if total is not None:
                    self._totals[total.value].append((week.ordinal, measure))
        for subtotal in store.subtotals:
            if subtotal.state is None and subtotal.region is None and subtotal.measure != "states":
                for citation in subtotal.citations:
                    self._parts[int(float(citation.value or 0))].append(subtotal.topic)
        self._held = _held_figures(store)

    def find(self, reading: Reading) -> None:
        """Find figures that everybody quotes: the totals of the weeks, and those of parts of tables."""
        dated = reading.weeks.covered
        named = {index for span in reading.spans for index in range(span.start, span.end)}
        for index, word in enumerate(reading.words):
            exactly = cardinal(word) if reading.words[max(0, index - 1)] in _NO_MORE else None
            if exactly in self._held and _is_sought(reading, index):
                reading.sought = exactly
            if index in dated or not word.isdigit():
                continue
            if int(word) in self._held and int(word) > 1 and _is_sought(reading, index):
                reading.sought = int(word)
            if int(word) < _LEAST_STRAY:
                continue
            if int(word) not in self._held and index not in named:
                reading.stray_numbers += 1
            if int(word) < _LEAST_QUOTED:
                continue
            if int(word) in self._held and index not in named and int(word) not in reading.quoted:
                reading.quoted.append(int(word))
            reading.totals += self._totals.get(int(word), [])
            reading.parts += self._parts.get(int(word), [])


def _is_sought(reading: Reading, at: int) -> bool:
    """Whether it is asked whose a number is: "who had 142", "which week had exactly 47"."""
    before = [word for word in reading.words[max(0, at - 3) : at] if word not in _JUST]
    of_places = "jurisdiction" in reading.cues or bool(reading.of("kind"))
    asks = of_places and "howmany" not in reading.cues
    asks = asks or not reading.cues.isdisjoint({"who", "which"}) or not _WHOSE.isdisjoint(reading.words)
    return asks and not reading.places and not _HAVING.isdisjoint(before[-1:])


def _held_figures(store: Store) -> frozenset[int]:
    """Give every whole number that some fact states."""
    figures = [
        citation.value
        for fact in (*store.listings, *store.subtotals, *store.context)
        for citation in fact.citations
    ]
    totals = [total.value for week in store.weeks for m in MEASURES if (total := store.total(week, m))]
    sizes = [part.total for week in store.weeks for s in SECTIONS if (part := store.coverage(week, s))]
    return frozenset(int(float(figure)) for figure in (*figures, *totals, *sizes) if figure is not None)

"""What is this figure? Numbers that stand in a question, and that the answer itself has not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import context, subtotals, totals, wording
from knowledge.model import MEASURES, ContextFigure, Listing, Subtotal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Citation

_MOST = 3
"""How many facts are told of one figure at most; a figure with more says too little."""


def tell(draft: Draft) -> None:
    """Say whose each quoted figure is, where only few facts have it and it is not told yet."""
    told = {figure.value for figure in draft.figures}
    for value in draft.query.quoted:
        if value in told:
            continue
        found = [*_subtotals(draft, value), *_context(draft, value), *_listings(draft, value)]
        if not _tell_totals(draft, value) and len(found) <= _MOST:
            for fact in found:
                _tell(draft, fact)


def _tell_totals(draft: Draft, value: int) -> bool:
    """Tell the weekly totals that have a value; whether there is one."""
    found = False
    for week in draft.knowledge.store.weeks:
        for measure in MEASURES:
            total = draft.knowledge.store.total(week, measure)
            if total is not None and total.value == value:
                totals.tell_week(draft, week, measure)
                found = True
    return found


def _tell(draft: Draft, fact: Subtotal | ContextFigure | Listing) -> None:
    match fact:
        case Subtotal():
            subtotals.tell(draft, [fact])
        case ContextFigure():
            context.tell(draft, fact)
        case Listing():
            wording.tell_listing(draft, fact, with_place=True)
            draft.about(fact.jurisdiction)


def _has(citations: Sequence[Citation], value: int) -> bool:
    return any(citation.value is not None and float(citation.value) == value for citation in citations)


def _states(draft: Draft) -> set[str | None]:
    """Give the states asked about, by the places that are."""
    places = draft.knowledge.places
    return {places.place(at).state for named in draft.query.places for at in named.readings}


def _subtotals(draft: Draft, value: int) -> Iterator[Subtotal]:
    states = _states(draft)
    for subtotal in draft.knowledge.store.subtotals:
        if _has(subtotal.citations, value) and (not states or subtotal.state in {None, *states}):
            yield subtotal


def _context(draft: Draft, value: int) -> Iterator[ContextFigure]:
    states = _states(draft)
    for figure in draft.knowledge.store.context:
        if _has(figure.citations, value) and (not states or figure.state in {None, *states}):
            yield figure


def _listings(draft: Draft, value: int) -> Iterator[Listing]:
    states = _states(draft)
    for listing in draft.knowledge.store.listings:
        if _has(listing.citations, value) and (not states or listing.jurisdiction.state in states):
            yield listing

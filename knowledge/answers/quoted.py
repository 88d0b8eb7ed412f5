"""What is this figure? Numbers that stand in a question, and that the answer itself has not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import context, subtotals, totals, wording
from knowledge.model import MEASURES, ContextFigure, Listing, Subtotal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer

_Fact = Subtotal | ContextFigure | Listing
_WHOLE = ""
_MOST = 3
"""How many facts are told of one figure at most; a figure with more says too little."""


def answer(draft: Draft) -> Answer:
    """Say whose each quoted figure is: "who had 142"."""
    weeks = draft.knowledge.weeks(draft.query)
    for value in draft.query.quoted:
        of_weeks = not draft.query.kinds and _tell_totals(draft, value)
        found = [fact for fact, _ in _facts(draft) if _has(fact, value) and _is_of_the_time(draft, fact)]
        listed = [fact for fact in found if isinstance(fact, Listing) and _is_of_measure(draft, fact)]
        for fact in listed or (found if len(found) <= _MOST and not (of_weeks or weeks) else []):
            _tell(draft, fact)
    return draft.answered()


def _is_of_measure(draft: Draft, listing: Listing) -> bool:
    measure = draft.query.measure
    return measure is None or listing.section == ("II" if measure == "detainers_declined" else "I")


def tell(draft: Draft) -> None:
    """Say whose each quoted figure is, where only few facts have it and it is not told yet."""
    states = _states(draft)
    told = {figure.value for figure in draft.figures}
    for value in draft.query.quoted:
        if value in told or _tell_totals(draft, value):
            continue
        found = [
            fact
            for fact, state in _facts(draft)
            if _has(fact, value) and _fits(state, states) and _is_of_the_time(draft, fact)
        ]
        if len(found) <= _MOST:
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


def _tell(draft: Draft, fact: _Fact) -> None:
    match fact:
        case Subtotal():
            subtotals.tell(draft, [fact])
        case ContextFigure():
            context.tell(draft, fact)
        case Listing():
            wording.tell_listing(draft, fact, with_place=True)
            draft.about(fact.jurisdiction)


def _facts(draft: Draft) -> Iterator[tuple[_Fact, str]]:
    """Give the facts that may have a figure, each with its state; `_WHOLE` where it is the country's."""
    store = draft.knowledge.store
    yield from ((subtotal, subtotal.state or _WHOLE) for subtotal in store.subtotals)
    states = draft.knowledge.places.states
    for figure in store.context:
        named = next((state for state in states if state in (figure.detail or "")), _WHOLE)
        yield figure, figure.state or named
    yield from ((listing, listing.jurisdiction.state) for listing in store.listings)


def _has(fact: _Fact, value: int) -> bool:
    figures = (citation.value for citation in fact.citations)
    return any(figure is not None and float(figure) == value for figure in figures)


def _fits(state: str, asked: set[str]) -> bool:
    """Whether a fact's state is one that is asked about, where any is."""
    return not asked or state in asked


def _is_of_the_time(draft: Draft, fact: _Fact) -> bool:
    """Whether a fact is of the weeks that are asked about, where any are."""
    weeks = draft.knowledge.weeks(draft.query)
    return not weeks or (not isinstance(fact, ContextFigure) and fact.week in {None, *weeks})


def _states(draft: Draft) -> set[str]:
    """Give the states asked about, by the places that are; a name that may be none at all tells of none."""
    places = draft.knowledge.places
    return {
        places.place(at).state
        for named in draft.query.places
        if named.corrected is None
        for at in named.readings
    }

"""What happened, for answers that are about more: the events a question names, and those of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Event
    from knowledge.places import KnownPlace


def tell_recalled(draft: Draft, places: Sequence[KnownPlace] | None = None) -> None:
    """Tell the events whose own words a question says; only those of `places`, where they are given."""
    for event in draft.knowledge.store.events:
        if event.key in draft.query.facts and (places is None or is_of(event, places)):
            wording.tell_event(draft, event)


def tell_all_of(draft: Draft, place: KnownPlace) -> None:
    """Tell every event that names a place, and not its namesake: "Franklin County, Pennsylvania"."""
    states = draft.knowledge.places.states
    for event in draft.knowledge.store.events:
        named = next((state for state in states if state in event.event and state != place.name), None)
        papers = [citation.source.publisher for citation in event.citations]
        by_its_paper = place.kind == "state" and any(place.name in paper for paper in papers)
        if is_of(event, [place]) and named in {None, place.state} and not by_its_paper:
            wording.tell_event(draft, event)


def is_of(event: Event, places: Iterable[KnownPlace]) -> bool:
    """Whether an event names one of these places."""
    return any(place.name in event.event for place in places)

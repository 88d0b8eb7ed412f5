"""Everything held on a place: its listings, numbers, policy, corrections, and figures for context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import (
    areas,
    context,
    count,
    happened,
    membership,
    policy,
    statements,
    subtotals,
    wording,
)
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Jurisdiction
    from knowledge.places import KnownPlace


def answer(draft: Draft) -> Answer:
    """Tell all that is held on the places named."""
    answered = membership.answer(draft)
    if answered.outcome != "answered":
        return answered
    store = draft.knowledge.store
    for jurisdiction in answered.jurisdictions:
        place_id = jurisdiction.jurisdiction_id
        _tell_figures(draft, jurisdiction)
        if jurisdiction.kind == "state" and not store.listings_of(place_id):
            continue
        _tell_more(draft, draft.knowledge.places.place(place_id))
    if draft.query.places and len(draft.query.places) == 1:
        first = answered.jurisdictions[:1]
        for jurisdiction in first:
            if store.listings_of(jurisdiction.jurisdiction_id):
                place = draft.knowledge.places.place(jurisdiction.jurisdiction_id)
                draft.suggest(
                    "ask-membership", Query("membership", places=wording.named(place)), place=place.full_name
                )
    draft.verdict = None
    return draft.answered()


def _tell_figures(draft: Draft, jurisdiction: Jurisdiction) -> None:
    """Tell what sources count for a state or a region, and where one counts none for a place."""
    place = draft.knowledge.places.place(jurisdiction.jurisdiction_id)
    asked = {reading for mention in draft.query.places for reading in mention.readings}
    if place.place_id not in asked:
        return
    if place.kind in {"state", "region"}:
        subtotals.tell(draft, areas.figures(draft, place))
    weeks = draft.knowledge.weeks(draft.query)
    for listing in draft.knowledge.store.listings_of(place.place_id):
        if listing.named or (weeks and listing.week not in weeks):
            continue
        if listing.absence == "section" or draft.query.measure == "detainers_declined":
            count.tell_none(draft, place, listing)


def _tell_more(draft: Draft, place: KnownPlace) -> None:
    """Tell what is held on a place beside its listings: policies, words, events, figures for context."""
    store = draft.knowledge.store
    policy.tell_policies(draft, store.policies_of(place.place_id))
    for statement in store.statements:
        if statement.place == place.full_name:
            statements.tell(draft, statement)
    if store.listings_of(place.place_id) or store.corrections_of(place.place_id):
        happened.tell_all_of(draft, place)
    for figure in store.context:
        if (figure.place or figure.state, figure.state) == (place.name, place.state):
            context.tell(draft, figure)

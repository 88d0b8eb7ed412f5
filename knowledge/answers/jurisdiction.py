"""Everything held on a place: its listings, numbers, policy, corrections, and figures for context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import context, happened, membership, policy, statements, wording
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer
    from knowledge.places import KnownPlace


def answer(draft: Draft) -> Answer:
    """Tell all that is held on the places named."""
    answered = membership.answer(draft)
    if answered.outcome != "answered":
        return answered
    store = draft.knowledge.store
    for jurisdiction in answered.jurisdictions:
        place_id = jurisdiction.jurisdiction_id
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

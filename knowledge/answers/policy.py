"""Why a place is listed, and what its policy says, as Section III and its sources have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import happened, jurisdiction, policies, wording
from knowledge.answers.abstain import abstain
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Policy
    from knowledge.places import KnownPlace


_ASKS_FOR_PLACES = frozenset({"list_verb", "list", "total", "which", "who", "howmany", "jurisdiction"})
"""Cues beside which an area of responsibility is asked for its places, and not a place for its area."""


_OF_PLACES = frozenset({"howmany", "jurisdiction", "list_verb"})


def answer(draft: Draft) -> Answer:
    """Tell the policies of the places named: the places themselves, or those in a state."""
    knowledge = draft.knowledge
    if "aor" in draft.query.cues and (draft.query.cues & _ASKS_FOR_PLACES or draft.query.kinds):
        _tell_area_of_responsibility(draft)
        if not draft.empty:
            return draft.answered()
        if draft.query.cues & _OF_PLACES or draft.query.kinds:
            return abstain(draft, "not_held")
    if not draft.query.places:
        _tell_chosen(draft)
    for mention in draft.query.places:
        known = [knowledge.places.place(place_id) for place_id in mention.readings]
        areas = [place for place in known if place.kind in {"state", "region"}]
        listed = wording.to_listed(draft, (place for place in known if place not in areas))
        for place in listed:
            _tell_place(draft, place, several=len(listed) > 1 or len(draft.query.places) > 1)
        for area in areas:
            _tell_area(draft, area)
    if draft.empty:
        return jurisdiction.answer(draft) if draft.query.places else abstain(draft, "not_held")
    return draft.answered()


def _tell_chosen(draft: Draft) -> None:
    """Tell the policies that are asked for by their words or their dates."""
    found = policies.chosen(draft)
    if found:
        places = dict.fromkeys(policy.jurisdiction for policy in found)
        draft.about(*places)
        draft.figure("policies_held", len(places), "policies")
        citations = [citation for policy in found for citation in policy.citations]
        draft.headline("policies-held", citations, n=len(places))
        tell_policies(draft, found, with_place=True)


def _tell_area_of_responsibility(draft: Draft) -> None:
    """List the places that Section III puts in the area of responsibility named."""
    names = {place.name for place in draft.named}
    found = [p for p in draft.knowledge.store.policies if p.area_of_responsibility in names]
    if not found:
        return
    unique = list(dict.fromkeys(policy.jurisdiction for policy in found))
    draft.about(*unique)
    draft.headline(
        "policy-aor-places",
        [c for policy in found for c in policy.citations],
        aor=found[0].area_of_responsibility,
        places=draft.voice.listing(jurisdiction.full_name for jurisdiction in unique),
    )


def _tell_place(draft: Draft, place: KnownPlace, *, several: bool) -> None:
    store = draft.knowledge.store
    draft.about(place.jurisdiction)
    listings = store.listings_of(place.place_id)
    own = store.policies_of(place.place_id)
    third = [listing for listing in listings if listing.section == "III"]
    if third:
        citations = [c for listing in third for c in listing.citations]
        draft.headline("policy-headline", citations, place=place.full_name)
        if not own:
            draft.claim("policy-none", citations, place=place.full_name)
    else:
        citations = [c for listing in listings for c in listing.citations[:1]]
        draft.headline("policy-not-listed-III", citations, place=place.full_name)
    tell_policies(draft, own, with_place=several)
    happened.tell_recalled(draft, [place])
    _tell_why(draft, place)
    wording.tell_corrections(draft, store.corrections_of(place.place_id), with_place=several)
    wording.suggest_about(draft, place, "membership", "jurisdiction")


def _tell_why(draft: Draft, place: KnownPlace) -> None:
    """Say what the other sections list a place for."""
    if "why" not in draft.query.cues:
        return
    store = draft.knowledge.store
    sections = {listing.section for listing in store.listings_of(place.place_id) if listing.named}
    for section in ("I", "II"):
        if section in sections:
            draft.claim(f"policy-why-{section}", draft.meaning(f"Section {section}"))
    for listing in store.listings_of(place.place_id):
        if listing.section != "III":
            wording.tell_listing(draft, listing)


def tell_policies(draft: Draft, told: Sequence[Policy], *, with_place: bool = False) -> None:
    """Say what each source tells of a policy."""
    voice = draft.voice
    for policy in told:
        name = policy.jurisdiction.full_name
        if policy.policy and policy.enacted:
            draft.claim(
                "policy-name",
                policy.citations,
                place=name,
                policy=policy.policy,
                enacted=voice.day(policy.enacted),
            )
        elif policy.policy:
            draft.claim("policy-name-undated", policy.citations, place=name, policy=policy.policy)
        elif policy.enacted:
            draft.claim("policy-enacted", policy.citations, place=name, enacted=voice.day(policy.enacted))
        if policy.criterion:
            text = voice.say("policy-criterion", criterion=policy.criterion.rstrip("."))
            draft.add(
                voice.say("policy-entry", place=name, policy=text) if with_place else text, policy.citations
            )
        if policy.area_of_responsibility:
            text = voice.say("policy-aor", aor=policy.area_of_responsibility)
            draft.add(
                voice.say("policy-entry", place=name, policy=text) if with_place else text, policy.citations
            )


def _tell_area(draft: Draft, area: KnownPlace) -> None:
    store = draft.knowledge.store
    own = store.listings_of(area.place_id)
    if own:
        _tell_place(draft, area, several=False)
    states = draft.knowledge.places.states_of(area)
    found = [
        policy
        for policy in store.policies
        if policy.jurisdiction.state in states and policy.jurisdiction.jurisdiction_id != area.place_id
    ]
    if own and not draft.query.kinds:
        return
    if not found:
        _tell_listed_in(draft, area)
    else:
        draft.about(*(policy.jurisdiction for policy in found))
        draft.headline("policy-state-places", [c for p in found for c in p.citations], place=area.full_name)
        tell_policies(draft, found, with_place=True)
        draft.suggest("ask-listing-state", Query("listing", places=wording.named(area)), state=area.name)


def _tell_listed_in(draft: Draft, area: KnownPlace) -> None:
    """Name the places of a state that stand in Section III, where no source tells a policy of theirs."""
    knowledge = draft.knowledge
    states = knowledge.places.states_of(area)
    third = [
        one for one in knowledge.store.listings if one.section == "III" and one.jurisdiction.state in states
    ]
    listed = dict.fromkeys(one.jurisdiction for one in third)
    if listed:
        names = draft.voice.listing(place.full_name for place in listed)
        draft.about(*listed)
        draft.headline("policy-listed-in", [c for one in third for c in one.citations[:1]], places=names)
        for place in listed:
            corrections = knowledge.store.corrections_of(place.jurisdiction_id)
            wording.tell_corrections(draft, corrections, with_place=True)
        draft.suggest("ask-listing-state", Query("listing", places=wording.named(area)), state=area.name)

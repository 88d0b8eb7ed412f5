"""How many? For a place, a state, a part of a table, or a time before or after the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import context, subtotals, totals, wording
from knowledge.answers.abstain import abstain
from knowledge.answers.draft import Counted
from knowledge.answers.listing import answer as list_places
from knowledge.query import Query
from knowledge.text import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Citation, Listing, Measure, Subtotal, Week
    from knowledge.places import KnownPlace
    from knowledge.query import Named

_PLACES = frozenset({"jurisdictions", "communities", "counties"})
"""Measures of a state that count its listed places."""


def answer(draft: Draft) -> Answer:
    """Answer how many."""
    query = draft.query
    for tell in (_tell_topics, _tell_context, _tell_outlets):
        tell(draft)
        if not draft.empty:
            return draft.answered()
    if query.periods and not query.weeks:
        return abstain(draft, "not_held", "period")
    if not query.places and query.sections == ("III",) and not query.kinds:
        subtotals.tell_policy_list(draft)
        return draft.answered()
    if not query.places:
        return list_places(draft) if _asks_places(query) else totals.answer(draft)
    for mention in query.places:
        tell_mention(draft, mention)
    if draft.empty and not (query.weeks or query.every_week or query.sections):
        context.tell_all(draft, context.of_places(draft))
    return abstain_of_places(draft) if draft.empty else draft.answered()


def abstain_of_places(draft: Draft) -> Answer:
    """Say that no number is held for the places asked about, as none of them is among the names held."""
    known = (draft.knowledge.places.place(m.readings[0]).full_name for m in draft.query.places if m.readings)
    names = list(known)
    return (
        abstain(draft, "not_held", "place", place=draft.voice.listing(names))
        if names
        else abstain(draft, "not_held")
    )


def _tell_topics(draft: Draft) -> None:
    if draft.query.topics:
        subtotals.tell(draft, subtotals.chosen(draft))


def _tell_context(draft: Draft) -> None:
    if draft.query.periods or _recalls_context(draft.query):
        context.tell_all(draft, context.chosen(draft))


def _tell_outlets(draft: Draft) -> None:
    if draft.query.outlets and not draft.query.places:
        subtotals.tell(draft, subtotals.told_by(draft))


def _recalls_context(query: Query) -> bool:
    return bool(query.facts) and query.facts[0].startswith("context:")


# ---------------------------------------------------------------- places


def tell_mention(draft: Draft, mention: Named) -> None:
    """Tell the numbers held for what a name names."""
    places, store = draft.knowledge.places, draft.knowledge.store
    known = [places.place(place_id) for place_id in mention.readings]
    areas = [place for place in known if place.kind in {"state", "region"}]
    if areas:
        for area in areas:
            _tell_area(draft, area)
        for place in known:
            if place not in areas and place.kind != "county" and store.listings_of(place.place_id):
                tell_place(draft, place)
        return
    for place in wording.to_listed(draft, known):
        tell_place(draft, place)


def tell_place(draft: Draft, place: KnownPlace) -> None:
    """Tell the numbers held for a listed place, in the weeks and of the measure asked for."""
    query, store = draft.query, draft.knowledge.store
    draft.about(place.jurisdiction)
    weeks = draft.knowledge.weeks(query)
    held = [
        listing
        for listing in store.listings_of(place.place_id)
        if not query.sections or listing.section in query.sections or listing.section is None
    ]
    listings = [listing for listing in held if not weeks or listing.week in weeks]
    wanted = [listing for listing in listings if _is_of(listing, query.measure)]
    told = _tell_counts(draft, place, wanted)
    if query.measure is not None and not told:
        week = weeks[0] if weeks else _week_of(listings) or store.weeks[0]
        draft.claim(
            "count-not-recorded",
            _held_citations(draft, week, query.measure),
            place=place.full_name,
            measure=query.measure,
            report=draft.voice.report(week),
        )
    others = [listing for listing in listings if not _is_of(listing, query.measure)]
    if others and (not told or all(not listing.named for listing in wanted)):
        told = _tell_counts(draft, place, others) or told
        _tell_difference(draft, others)
    elif not query.measure:
        _tell_difference(draft, wanted)
    _tell_together(draft, place, weeks)
    if not told:
        told = _tell_counts(draft, place, [listing for listing in held if listing not in listings])
    if not told:
        _tell_policy_only(draft, place)
    _tell_corrections(draft, place, weeks)
    wording.suggest_about(
        draft, place, "membership", "policy" if store.policies_of(place.place_id) else "jurisdiction"
    )


def _tell_together(draft: Draft, place: KnownPlace, weeks: Sequence[Week]) -> None:
    """Tell the figures for a part of a table that goes by the place's name: all jails of Los Angeles."""
    query = draft.query
    topic = slug(place.name.removesuffix(" County")).replace("-", "_")
    found = [
        subtotal
        for subtotal in draft.knowledge.store.subtotals
        if subtotal.topic == topic
        and subtotal.state == place.state
        and (not weeks or subtotal.week in weeks)
        and (not query.sections or subtotal.section in query.sections)
        and query.measure in {None, subtotal.measure}
    ]
    subtotals.tell(draft, found)


def _is_of(listing: Listing, measure: Measure | None) -> bool:
    if listing.section == "III":
        return False
    if listing.section is None and listing.count is None:
        return False
    return measure is None or listing.measure == measure


def _week_of(listings: Sequence[Listing]) -> Week | None:
    return next((listing.week for listing in listings if listing.week is not None), None)


def _held_citations(draft: Draft, week: Week, measure: Measure) -> Sequence[Citation]:
    coverage = draft.knowledge.store.coverage(week, "II" if measure == "detainers_declined" else "I")
    return coverage.citations if coverage else ()


def _tell_counts(draft: Draft, place: KnownPlace, listings: Sequence[Listing]) -> bool:
    told = False
    for listing in listings:
        if listing.week is None or listing.section == "III":
            continue
        told = True
        draft.claim(
            _count_message(draft, listing),
            wording.agreeing(listing.citations),
            place=place.full_name,
            report=draft.voice.report(listing.week),
            **(draft.counted(listing) if listing.count is not None else Counted(count="", detainers="")),
        )
        wording.tell_cautions(draft, listing)
    return told


def _count_message(draft: Draft, listing: Listing) -> str:
    declined = listing.section == "II"
    if not listing.named:
        draft.figure(listing.measure, 0, week=listing.week, place=listing.jurisdiction)
        return "count-declined-none"
    if listing.count is None:
        return "count-declined-unknown" if declined else "count-issued-unknown"
    if listing.rank is not None:
        draft.figure("rank", listing.rank, week=listing.week, place=listing.jurisdiction)
    if listing.section is None:
        return "count-issued-unsectioned"
    return "count-declined" if declined else "count-issued"


def _tell_difference(draft: Draft, listings: Sequence[Listing]) -> None:
    """Say what a number of detainers issued does not mean."""
    if any(listing.section == "I" and listing.count for listing in listings):
        meaning = draft.knowledge.store.definitions.get("Section I", ())
        draft.claim("issued-not-declined", [c for d in meaning for c in d.citations], "caution")


def _tell_policy_only(draft: Draft, place: KnownPlace) -> None:
    listings = draft.knowledge.store.listings_of(place.place_id)
    citations = [citation for listing in listings for citation in listing.citations[:1]]
    message = "count-not-held-policy" if any(item.section == "III" for item in listings) else "count-not-held"
    draft.claim(message, citations, place=place.full_name)


def _tell_corrections(draft: Draft, place: KnownPlace, weeks: Sequence[Week]) -> None:
    serious = [
        correction
        for correction in draft.knowledge.store.corrections_of(place.place_id)
        if correction.status != "apologised" and (not weeks or correction.week in {None, *weeks})
    ]
    wording.tell_corrections(draft, serious)


# ---------------------------------------------------------------- states and regions


def _tell_area(draft: Draft, area: KnownPlace) -> None:
    query, store = draft.query, draft.knowledge.store
    weeks = draft.knowledge.weeks(query)
    draft.about(area.jurisdiction)
    found = [
        subtotal
        for subtotal in store.subtotals
        if (subtotal.region == area.name if area.kind == "region" else subtotal.state == area.state)
        and subtotal.topic in {"state", "region"}
        and (not weeks or subtotal.week in weeks)
        and (not query.sections or subtotal.section in query.sections)
        and _measures(subtotal, query)
    ]
    if _asks_places(query):
        found.sort(key=lambda subtotal: not _counts_kind(subtotal, query))
    subtotals.tell(draft, found)
    listings = [
        listing
        for listing in store.listings
        if listing.jurisdiction.state == area.state
        and (not query.sections or listing.section in query.sections)
        and listing.jurisdiction.kind != "state"
        and _is_of(listing, query.measure)
        and (not weeks or listing.week in weeks)
    ]
    for listing in listings:
        wording.tell_listing(draft, listing, with_place=True)
        draft.about(listing.jurisdiction)
    if draft.empty:
        return
    draft.suggest("ask-listing-state", Query("listing", places=wording.named(area)), state=area.name)


def _asks_places(query: Query) -> bool:
    """Whether it is places that are to be counted, and not detainers."""
    return bool(query.kinds or "jurisdiction" in query.cues)


def _counts_kind(subtotal: Subtotal, query: Query) -> bool:
    """Whether a state's figure counts places, of the kind asked for where one is."""
    if "county" in query.kinds:
        return subtotal.measure == "counties"
    return subtotal.measure in _PLACES


def _measures(subtotal: Subtotal, query: Query) -> bool:
    """Whether a state's figure counts what is asked for: detainers, or listed places."""
    if subtotal.measure in _PLACES:
        declined_only = query.measure == "detainers_declined" and not query.sections
        return not query.measure or (_asks_places(query) and (subtotal.section == "II" or not declined_only))
    return query.measure in {None, subtotal.measure}

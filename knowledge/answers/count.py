"""How many? For a place, a state, a part of a table, or a time before or after the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import areas, context, parts, subtotals, totals, wording
from knowledge.answers.abstain import abstain
from knowledge.answers.listing import answer as list_places
from knowledge.model import MEASURES
from knowledge.text import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Citation, Listing, Measure, Week
    from knowledge.places import KnownPlace
    from knowledge.query import Named, Query


def answer(draft: Draft) -> Answer:
    """Answer how many."""
    query = draft.query
    tellers = (_tell_topics, _tell_context, _tell_outlets)
    if query.periods and not query.weeks:
        tellers = (_tell_context, *tellers) if _is_near_the_weeks(draft) else (_tell_context,)
    for tell in tellers:
        tell(draft)
        if not draft.empty:
            return draft.answered()
    if query.periods and not query.weeks:
        return abstain(draft, "not_held", "period")
    if not query.places and query.sections == ("III",) and not query.kinds:
        subtotals.tell_policy_list(draft)
        return draft.answered()
    if not query.places:
        return list_places(draft) if areas.asks_places(query) else totals.answer(draft)
    for mention in query.places:
        tell_mention(draft, mention)
    if "whole" in query.cues:
        _tell_shares(draft)
    if draft.empty and not (query.weeks or query.every_week or query.sections):
        context.tell_all(draft, context.of_places(draft))
    return abstain_of_places(draft) if draft.empty else draft.answered()


def _is_near_the_weeks(draft: Draft) -> bool:
    """Whether a time asked about has days of the weeks that the reports cover, or of their releases."""
    first, last = draft.knowledge.store.weeks[0], draft.knowledge.store.weeks[-1]
    return any(p.start <= last.released and p.end >= first.start for p in draft.query.periods)


def _tell_shares(draft: Draft) -> None:
    """Tell what share the places asked about have, where the whole is asked for beside them."""
    for place in draft.named:
        if place.jurisdiction in draft.jurisdictions:
            parts.tell(draft, place)


def abstain_of_places(draft: Draft) -> Answer:
    """Say that no number is held for the places asked about: no name of theirs, or no number."""
    places, store = draft.knowledge.places, draft.knowledge.store
    wide = [place for place in draft.named if place.kind in {"state", "region"}]
    for area in wide:
        if store.listings_of(area.place_id):
            _tell_policy_only(draft, area)
    if not draft.empty:
        return draft.answered()
    states = {listing.jurisdiction.state for listing in store.listings}
    held = [area.full_name for area in wide if not states.isdisjoint(places.states_of(area))]
    if held and (areas.asks_places(draft.query) or draft.query.sections == ("III",)):
        return list_places(draft)
    if held:
        return abstain(draft, "not_held", "number", place=draft.voice.listing(held))
    names = [places.place(named.readings[0]).full_name for named in draft.query.places if named.readings]
    return (
        abstain(draft, "not_held", "place", place=draft.voice.listing(names))
        if names
        else abstain(draft, "not_held")
    )


def _tell_topics(draft: Draft) -> None:
    if draft.query.topics:
        subtotals.tell_chosen(draft)
    if "held" in draft.query.cues and not draft.query.places and not draft.empty:
        weeks = draft.knowledge.weeks_or_first(draft.query)
        wording.tell_parts_held(draft, weeks)


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
    wide = [place for place in known if place.kind in {"state", "region"}]
    if wide:
        for area in wide:
            areas.tell(draft, area)
        for place in known:
            if place not in wide and place.kind != "county" and store.listings_of(place.place_id):
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
    wanted = [listing for listing in listings if areas.is_of(listing, query.measure)]
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
    others = [listing for listing in listings if not areas.is_of(listing, query.measure)]
    if others and (not told or all(not listing.named for listing in wanted)):
        told = _tell_counts(draft, place, others) or told
        _tell_difference(draft, others)
    elif not query.measure:
        _tell_difference(draft, wanted)
    if "total" in query.cues:
        _tell_sum(draft, wanted)
    _tell_together(draft, place, weeks)
    if not told:
        if weeks and query.measure is None and held:
            reports = draft.voice.alternatives(draft.voice.report(week) for week in weeks)
            cited = _held_citations(draft, weeks[0], "detainers_issued")
            draft.claim("count-not-held-then", cited, place=place.full_name, report=reports)
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
    other = wording.namesake(draft, place)
    if not found or other is None or other.jurisdiction in draft.jurisdictions:
        return
    draft.about(other.jurisdiction)  # whose number is the other part of what is told together
    told = {subtotal.week for subtotal in found}
    listings = draft.knowledge.store.listings_of(other.place_id)
    _tell_counts(draft, other, [one for one in listings if one.week in told and one.section == "II"])


def _tell_sum(draft: Draft, listings: Sequence[Listing]) -> None:
    """Add up a place's numbers of several weeks, showing the parts."""
    for measure in MEASURES:
        parts = [one for one in listings if one.measure == measure and one.count and one.overlap is None]
        if len({one.week for one in parts}) < 2:  # noqa: PLR2004
            continue
        draft.claim(
            "totals-all-issued" if measure == "detainers_issued" else "totals-all-declined",
            [citation for one in parts for citation in wording.agreeing(one.citations)[:1]],
            parts=" + ".join(draft.counted(one)["count"] for one in parts),
            sum=draft.figure(measure, sum(one.count or 0 for one in parts), place=parts[0].jurisdiction),
        )


def _week_of(listings: Sequence[Listing]) -> Week | None:
    return next((listing.week for listing in listings if listing.week is not None), None)


def _held_citations(draft: Draft, week: Week, measure: Measure) -> Sequence[Citation]:
    coverage = draft.knowledge.store.coverage(week, "II" if measure == "detainers_declined" else "I")
    return coverage.citations if coverage else ()


def tell_none(draft: Draft, place: KnownPlace, listing: Listing) -> None:
    """Say that a source counts none for a place in a week."""
    if listing.week is not None:
        report = draft.voice.report(listing.week)
        message = _count_message(draft, listing)
        draft.claim(message, wording.agreeing(listing.citations), place=place.full_name, report=report)


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
            **draft.counted_if_known(listing),
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
        draft.claim("issued-not-declined", draft.meaning("Section I"), "caution")


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

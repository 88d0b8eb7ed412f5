"""Two places, or two weeks, side by side."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from knowledge.answers import count, definition, standings, totals, trend, wording
from knowledge.answers.abstain import abstain
from knowledge.model import MEASURES
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Listing, Measure, Week
    from knowledge.places import KnownPlace
    from knowledge.query import Named


def answer(draft: Draft) -> Answer:
    """Compare what is named: two places in a week, or the weeks."""
    query, knowledge = draft.query, draft.knowledge
    known = [_listed_reading(draft, mention) for mention in query.places]
    places = list(dict.fromkeys(place for place in known if place is not None))
    if any(place.kind in {"state", "region"} for place in places):
        for one, other in itertools.combinations([p for p in places if p.kind == "state"], 2):
            _compare_states(draft, one, other)
        for mention in query.places:
            count.tell_mention(draft, mention)
        return abstain(draft, "not_held") if draft.empty else draft.answered()
    if len(places) > 1:
        for one, other in itertools.pairwise(places):
            _compare(draft, one, other)
        for place in places:
            count.tell_place(draft, place)
        draft.suggest("ask-ranking-top", Query("ranking", order="most", limit=10, weeks=(1,)))
        return draft.answered()
    if places:
        return trend.answer(draft)
    if len(query.terms) > 1 and not (query.weeks or query.periods):
        return definition.answer(draft)
    if len(knowledge.weeks_or_first(query)) > 1 or not query.places:
        return trend.answer(draft)
    return totals.answer(draft)


def _listed_reading(draft: Draft, mention: Named) -> KnownPlace | None:
    """Give the place that a name stands for: a listed one with a number, else one beside the others named."""
    places, readings = draft.knowledge.places, mention.readings
    listed = [place_id for place_id in readings if place_id in places.listed]
    if not readings:
        return None
    if listed:
        weeks = draft.knowledge.weeks_or_first(draft.query)
        known = [places.place(place_id) for place_id in listed]
        known += [one for place in known if (one := wording.namesake(draft, place)) is not None]
        counted = (p for p in known if any(_listing(draft, p, week, m) for week in weeks for m in MEASURES))
        return next(counted, known[0])
    around = [wording.listed_around(draft, places.place(place_id)) for place_id in readings]
    counted = (place for place in around if place is not None and _has_count(draft, place))
    return next(counted, None) or _likeliest(draft, mention)


def _likeliest(draft: Draft, mention: Named) -> KnownPlace:
    """Give the place of a name that lies in the state of another that is named, or else the largest."""
    places = draft.knowledge.places
    others = {
        places.place(reading).state
        for other in draft.query.places
        if other is not mention
        for reading in other.readings
        if reading in places.listed or len(other.readings) == 1
    }
    by_size = sorted(mention.readings, key=lambda one: -places.zip_codes(one))
    beside = (reading for reading in by_size if places.place(reading).state in others)
    return places.place(next(beside, by_size[0]))


def _has_count(draft: Draft, place: KnownPlace) -> bool:
    return any(listing.count for listing in draft.knowledge.store.listings_of(place.place_id))


def _compare(draft: Draft, one: KnownPlace, other: KnownPlace) -> None:
    """Say which has more, wherever the same week and measure is known of both."""
    draft.about(one.jurisdiction, other.jurisdiction)
    measures: tuple[Measure, ...] = (draft.query.measure,) if draft.query.measure else MEASURES
    weeks = draft.knowledge.weeks(draft.query) or draft.knowledge.store.weeks
    told = False
    for measure in measures:
        for week in weeks:
            pair = [_listing(draft, place, week, measure) for place in (one, other)]
            if pair[0] is not None and pair[1] is not None:
                tell_pair(draft, pair[0], pair[1], week, measure)
                told = True
    if not told:
        citations = [
            listing.citations[0]
            for place in (one, other)
            for listing in draft.knowledge.store.listings_of(place.place_id)[:1]
        ]
        draft.headline("compare-not-both", citations)


def _compare_states(draft: Draft, one: KnownPlace, other: KnownPlace) -> None:
    """Say which of two states had more declined, wherever both numbers of a week are held."""
    weeks = draft.knowledge.weeks(draft.query) or draft.knowledge.store.weeks
    for week in weeks:
        numbers = {subtotal.state: subtotal for subtotal in standings.of_states(draft, week)}
        pair = [numbers.get(place.state) for place in (one, other)]
        if pair[0] is None or pair[1] is None or draft.query.measure == "detainers_issued":
            continue
        more, less = sorted((pair[0], pair[1]), key=lambda subtotal: -subtotal.value)
        high, low = (
            draft.figure("detainers_declined", subtotal.value, week=week, state=subtotal.state)
            for subtotal in (more, less)
        )
        citations = [*wording.agreeing(more.citations), *wording.agreeing(less.citations)]
        named = {"measure": draft.voice.say("measure-declined-short"), "report": draft.voice.report(week)}
        if more.value == less.value:
            draft.headline("compare-same", citations, one=one.name, other=other.name, count=high, **named)
            continue
        difference = draft.figure("difference", more.value - less.value, "detainers", week=week)
        draft.headline(
            "compare-more", citations, more=more.state, less=less.state, high=high, low=low,
            difference=difference, **named,
        )  # fmt: skip


def _listing(draft: Draft, place: KnownPlace, week: Week, measure: Measure) -> Listing | None:
    for listing in draft.knowledge.store.listings_of(place.place_id):
        counted = listing.count is not None or not listing.named
        if listing.week == week and listing.section in {"I", "II"} and listing.measure == measure and counted:
            return listing
    return None


def tell_pair(draft: Draft, one: Listing, other: Listing, week: Week, measure: Measure) -> None:
    """Say which of two counts is higher, and by how many."""
    voice = draft.voice
    more, less = sorted((one, other), key=lambda listing: -(listing.count or 0))
    high, low = more.count or 0, less.count or 0
    written = [
        draft.figure(measure, value, week=week, place=listing.jurisdiction)
        for listing, value in ((more, high), (less, low))
    ]
    name = voice.say("measure-issued-short" if measure == "detainers_issued" else "measure-declined-short")
    citations = [*wording.agreeing(one.citations), *wording.agreeing(other.citations)]
    if high == low:
        draft.headline(
            "compare-same", citations, one=one.jurisdiction.full_name, other=other.jurisdiction.full_name,
            measure=name, count=written[0], report=voice.report(week),
        )  # fmt: skip
        return
    draft.headline(
        "compare-more",
        citations,
        more=more.jurisdiction.full_name,
        less=less.jurisdiction.full_name,
        measure=name,
        high=written[0],
        low=written[1],
        difference=draft.figure("difference", high - low, "detainers", week=week),
        report=voice.report(week),
    )

"""Who had the most, the fewest, or a certain place in the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import areas, compare, context, neighbours, standings, subtotals, wording
from knowledge.answers.abstain import abstain
from knowledge.answers.listing import answer as list_places
from knowledge.model import MEASURES
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Listing, Measure, Week
    from knowledge.places import KnownPlace
    from knowledge.query import Named

_TOGETHER = {10: "ten_together", 5: "first_five"}
"""How many of the order's first -> the part of the table that they are together."""
_PAIR = 2
"""Where so many are asked for, the difference between them is told too."""


def answer(draft: Draft) -> Answer:
    """Tell the order, or the one place of it that is asked for."""
    query = draft.query
    measure: Measure = query.measure or (
        "detainers_declined" if "II" in query.sections else "detainers_issued"
    )
    if query.cues & {"monthly", "average"} and query.facts:
        context.tell_all(draft, context.chosen(draft))
        return draft.answered()
    if query.sections == ("III",):
        return _answer_policies(draft)
    counted = [place for mention in query.places for place in _no_area(mention)]
    _tell_beside(draft, measure, counted)
    set_beside = (query.order and not query.limit) or query.cues & {"compare", "margin"}
    if draft.empty and len(query.places) > 1 and set_beside:
        return compare.answer(draft)
    among = len(query.places) == 1 and query.limit  # "was Travis County in the top ten?"
    if draft.empty and (not query.order or among or "howmany" in query.cues):
        for place_id in counted:
            place = draft.knowledge.places.place(place_id)
            for week in draft.knowledge.weeks(query) or _ranked_weeks(draft, place):
                _tell_place(draft, place, week, measure)
    ranks_weeks = "which_week" in query.cues and not counted and not query.kinds
    if draft.empty and ranks_weeks and "who" not in query.cues:
        standings.tell_weeks(draft, measure)
    return _answer_order(draft, measure) if draft.empty else draft.answered()


def _no_area(mention: Named) -> tuple[str, ...]:
    """Give the readings of a name that may be ranked themselves: none where it names a state as well."""
    areas = any(place.startswith(("state:", "region:")) for place in mention.readings)
    return () if areas else mention.readings


def _tell_beside(draft: Draft, measure: Measure, counted: Sequence[str]) -> None:
    """Tell who stands next to a place, who is level, or the order within a state, where that is asked."""
    query = draft.query
    if query.cues & {"next", "above"} and len(query.places) == 1 and counted:
        known = [draft.knowledge.places.place(place_id) for place_id in counted]
        neighbours.tell_next(draft, [place.place_id for place in wording.listed_among(draft, known)])
    elif "tied" in query.cues and query.rank is None:
        for week in draft.knowledge.weeks_or_first(query):
            neighbours.tell_ties(draft, week, measure)
    elif not counted and query.places and "state" not in query.kinds:
        _tell_in_states(draft)


def _ranked_weeks(draft: Draft, place: KnownPlace) -> Sequence[Week]:
    """Give the first week that tells a number or a rank of a place; the first of all where none does."""
    weeks = draft.knowledge.weeks_or_first(draft.query)
    listings = draft.knowledge.store.listings_of(place.place_id)
    told = {one.week for one in listings if one.count or one.rank}
    found = [week for week in draft.knowledge.store.weeks if week in told][:1]
    return weeks if draft.query.every_week or not found else found


def _tell_in_states(draft: Draft) -> None:
    """Tell the order of the places in the state that is named; several are compared."""
    places = draft.knowledge.places
    if len(draft.query.places) == 1:
        known = [places.place(reading) for reading in draft.query.places[0].readings]
        states = frozenset[str]().union(*map(places.states_of, known))
        neighbours.tell_in_states(draft, states, draft.query.measure)
        for area in known if draft.empty else ():
            areas.tell(draft, area)


def _answer_policies(draft: Draft) -> Answer:
    """Tell the size of Section III, which has no order by number, and list it."""
    subtotals.tell_policy_list(draft)
    return list_places(draft)


def _answer_order(draft: Draft, measure: Measure) -> Answer:
    query = draft.query
    weeks = draft.knowledge.weeks_or_first(query)
    of_any = (query.every_week or "ever" in query.cues) and query.order != "least"
    if of_any and "state" not in query.kinds:
        _tell_any_week(draft, measure)
        weeks = ()
    both = query.measure is None and query.cues >= {"issued", "declined"}
    by_state = "state" in query.kinds and (query.measure or "detainers_declined") == "detainers_declined"
    for week in weeks:
        if by_state:
            standings.tell_states(draft, week)
            continue
        for wanted in MEASURES if both else (measure,):
            _tell_week(draft, week, wanted)
    if draft.empty:
        return abstain(draft, "not_held")
    if weeks:
        _tell_elsewhere(draft, weeks, measure)
    draft.suggest("ask-ranking-top", Query("ranking", order="most", limit=10, weeks=(1,)))
    other = "ask-ranking-most" if measure == "detainers_declined" else "ask-ranking-most-declined"
    flipped: Measure = "detainers_issued" if measure == "detainers_declined" else "detainers_declined"
    draft.suggest(other, Query("ranking", order="most", measure=flipped))
    return draft.answered()


def _tell_week(draft: Draft, week: Week, measure: Measure) -> None:
    query = draft.query
    order = standings.ranked(draft, week, measure)
    if not order:
        coverage = draft.knowledge.store.coverage(week, standings.section_of(measure))
        draft.claim(
            "ranking-none", coverage.citations if coverage else (),
            section=draft.voice.section(standings.section_of(measure)), report=draft.voice.report(week),
        )  # fmt: skip
        return
    if query.rank is not None:
        _tell_rank(draft, week, measure, order, query.rank)
        return
    if query.order == "least":
        _tell_least(draft, week, measure, order)
        return
    names = "ordered" in query.cues and query.order is None  # "who declined?" asks for all of them
    _tell_most(
        draft,
        week,
        measure,
        order,
        query.limit or (max(len(order), standings.DEFAULT_LENGTH) if names else None),
    )


def _tell_most(
    draft: Draft, week: Week, measure: Measure, order: Sequence[Listing], limit: int | None
) -> None:
    first = order[0]
    if limit is None and first.count is not None:
        _tell_first(draft, week, measure, first)
        wording.tell_cautions(draft, first)
    else:
        short = standings.word_of(measure)
        draft.headline(f"ranking-headline-most-{short}", report=draft.voice.report(week))
    told = order[: limit or standings.DEFAULT_LENGTH]
    for position, listing in enumerate(told, 1):
        _tell_entry(draft, listing, listing.rank or position)
    wording.tell_withdrawn(draft, told)
    if len(told) == limit == _PAIR:
        compare.tell_pair(draft, told[0], told[1], week, measure)
    together = _TOGETHER.get(limit or 0)
    if together is not None and measure == "detainers_issued":
        store = draft.knowledge.store
        subtotals.tell(draft, [s for s in store.subtotals if s.topic == together and s.week == week])
    standings.tell_part(draft, week, measure)


def _tell_first(draft: Draft, week: Week, measure: Measure, first: Listing) -> None:
    """Say who had the most, or the most of those held where another may have had more."""
    short = standings.word_of(measure)
    sure = standings.is_settled(draft, week, measure, first)
    draft.about(first.jurisdiction)
    draft.headline(
        f"ranking-first-most-{short}" if sure else "ranking-first-held",
        wording.agreeing(first.citations),
        place=first.jurisdiction.full_name,
        report=draft.voice.report(week),
        measure=draft.voice.say(f"measure-{short}-short"),
        **draft.counted(first),
    )
    if not sure:
        standings.tell_higher_states(draft, week, first)


def _tell_entry(draft: Draft, listing: Listing, rank: int) -> None:
    draft.about(listing.jurisdiction)
    draft.figure("rank", rank, week=listing.week, place=listing.jurisdiction)
    place = listing.jurisdiction.full_name
    citations = wording.agreeing(listing.citations)
    if listing.count is None:
        draft.claim("ranking-entry-unknown", citations, rank=str(rank), place=place)
    else:
        draft.claim("ranking-entry", citations, rank=str(rank), place=place, **draft.counted(listing))


def _tell_least(draft: Draft, week: Week, measure: Measure, order: Sequence[Listing]) -> None:
    counted = [listing for listing in order if listing.count is not None]
    lowest = min((listing.count or 0 for listing in counted), default=0)
    short = standings.word_of(measure)
    draft.headline(f"ranking-headline-least-{short}", report=draft.voice.report(week))
    limit = draft.query.limit
    shown = counted[: -limit - 1 : -1] if limit else [one for one in counted if one.count == lowest]
    tied = [listing.jurisdiction.full_name for listing in shown if listing.count == lowest]
    for listing in shown:
        _tell_entry(draft, listing, listing.rank or order.index(listing) + 1)
    if len(tied) > 1:
        draft.claim(
            "ranking-tie",
            [citation for listing in shown for citation in listing.citations[:1]],
            count=draft.voice.number(lowest),
            places=draft.voice.listing(tied),
        )
    standings.tell_part(draft, week, measure)


def _tell_rank(draft: Draft, week: Week, measure: Measure, order: Sequence[Listing], rank: int) -> None:
    if measure == "detainers_declined":
        if rank <= len(order):
            _tell_entry(draft, order[rank - 1], rank)
            if "margin" in draft.query.cues and rank > 1:
                compare.tell_pair(draft, order[0], order[rank - 1], week, measure)
            standings.tell_part(draft, week, measure)
        return
    listing = next((listing for listing in order if listing.rank == rank), None)
    report = draft.voice.report(week)
    if listing is None:
        coverage = draft.knowledge.store.coverage(week, "I")
        if coverage is not None:
            held = draft.held(coverage)
            draft.claim(
                "ranking-rank-none", coverage.citations, rank=draft.voice.ordinal(rank), report=report, **held
            )
        return
    neighbours.tell_standing(draft, listing, week, order)
    if draft.query.cues & {"compare", "margin"} and order[0].rank == 1 and rank > 1:
        compare.tell_pair(draft, order[0], listing, week, measure)  # "by how many did it trail?"
    same = [item for item in order if item.count == listing.count and item is not listing and item.count]
    if same:
        draft.about(*(item.jurisdiction for item in same))
        draft.claim(
            "ranking-tie",
            [citation for item in (listing, *same) for citation in item.citations[:1]],
            **draft.counted(listing),
            places=draft.voice.listing(i.jurisdiction.full_name for i in (listing, *same)),
        )


def _tell_place(draft: Draft, place: KnownPlace, week: Week, measure: Measure) -> None:
    """Tell which place in the order a listed place has."""
    report = draft.voice.report(week)
    others = () if draft.query.limit and draft.query.measure else ("detainers_issued", "detainers_declined")
    for wanted in dict.fromkeys((measure, *others)):
        order = standings.ranked(draft, week, wanted)
        listing = next((li for li in order if li.jurisdiction.jurisdiction_id == place.place_id), None)
        if listing is None:
            continue
        if listing.rank is None:
            position = standings.position(listing, order)
            draft.figure("rank", position, week=week, place=place.jurisdiction)
        neighbours.tell_standing(draft, listing, week, order)
        return
    if place.place_id in draft.knowledge.places.listed:
        coverage = draft.knowledge.store.coverage(week, "I")
        draft.about(place.jurisdiction)
        whole = coverage is not None and coverage.whole
        draft.headline(
            "ranking-not-ranked" if whole else "ranking-not-ranked-part",
            coverage.citations if coverage else (),
            place=place.full_name,
            report=report,
        )


def _tell_any_week(draft: Draft, measure: Measure) -> None:
    """Tell the highest number of any week, then each week's."""
    best = [
        order[0]
        for week in draft.knowledge.store.weeks
        if (order := standings.ranked(draft, week, measure)) and order[0].count is not None
    ]
    for listing in sorted(best, key=lambda listing: -(listing.count or 0)):
        if listing.week is None:
            continue
        _tell_first(draft, listing.week, measure, listing)


def _tell_elsewhere(draft: Draft, weeks: Sequence[Week], measure: Measure) -> None:
    """Say what the other measure and the other weeks would answer, where nothing was said."""
    query = draft.query
    if query.rank is not None or query.order != "most" or query.limit is not None or "state" in query.kinds:
        return
    week = weeks[0]
    if query.measure is None and not query.sections:
        other = standings.ranked(draft, week, "detainers_declined")
        if other and other[0].count is not None:
            first = other[0]
            draft.about(first.jurisdiction)
            sure = standings.is_settled(draft, week, "detainers_declined", first)
            draft.claim(
                "ranking-other-measure-declined" if sure else "ranking-other-measure-held",
                wording.agreeing(first.citations),
                place=first.jurisdiction.full_name,
                **draft.counted(first),
            )
            wording.tell_cautions(draft, first)
            if not sure:
                standings.tell_higher_states(draft, week, first)
    if measure == "detainers_issued" and not query.weeks and not query.every_week:
        later = [
            listing
            for listing in draft.knowledge.store.listings
            if listing.section == "I" and listing.count is not None and listing.week is not None
        ]
        highest = max(later, key=lambda listing: listing.count or 0)
        if highest.week is not None and highest.week != week:
            draft.about(highest.jurisdiction)
            draft.claim(
                "ranking-other-week",
                highest.citations,
                place=highest.jurisdiction.full_name,
                **draft.counted(highest),
                report=draft.voice.report(highest.week),
            )

"""What share? Always with its parts, and of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import context, count, subtotals, wording
from knowledge.answers.abstain import abstain
from knowledge.model import MEASURES
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Listing, Measure, Subtotal, Week
    from knowledge.places import KnownPlace


def answer(draft: Draft) -> Answer:
    """Tell the share asked for: of a place, of a part of a table, or of the week."""
    query = draft.query
    if query.topics:
        _tell_topics(draft)
    elif query.periods or (query.facts and query.facts[0].startswith("context:")):
        context.tell_all(
            draft, [f for f in context.chosen(draft) if f.unit == "percent"] or context.chosen(draft)
        )
        if draft.empty and query.periods:
            return abstain(draft, "not_held", "period")
    if draft.empty and query.places:
        for mention in query.places:
            known = [draft.knowledge.places.place(place_id) for place_id in mention.readings]
            areas = [place for place in known if place.kind in {"state", "region"}]
            for place in areas or wording.to_listed(draft, known):
                _tell_place(draft, place)
        if draft.empty:
            return count.answer(draft)
    if draft.empty:
        for week in draft.knowledge.weeks_or_first(query):
            _tell_week(draft, week)
    draft.suggest("ask-totals", Query("totals"))
    draft.suggest("ask-ranking-most-declined", Query("ranking", order="most", measure="detainers_declined"))
    return draft.answered()


def _percent(
    draft: Draft, part: float, whole: float, week: Week | None, place: KnownPlace | None = None
) -> str:
    value = round(100 * part / whole, 1)
    draft.figure("share", value, "percent", week=week, place=place.jurisdiction if place else None)
    return draft.voice.percent(value)


def _tell_week(draft: Draft, week: Week) -> None:
    store = draft.knowledge.store
    issued, declined = (store.total(week, measure) for measure in MEASURES)
    if issued is None or declined is None:
        return
    written = {
        "issued": draft.figure("detainers_issued", issued.value, week=week),
        "declined": draft.figure("detainers_declined", declined.value, week=week),
    }
    citations = [*issued.citations, *declined.citations]
    percent = _percent(draft, declined.value, issued.value, week)
    draft.headline("share-week", citations, percent=percent, report=draft.voice.report(week), **written)
    meaning = store.definitions.get("Section II", ())
    draft.claim("share-not-same", [c for d in meaning for c in d.citations], "caution", **written)


def _tell_topics(draft: Draft) -> None:
    store, voice = draft.knowledge.store, draft.voice
    for subtotal in subtotals.chosen(draft):
        if subtotal.measure == "percent" or subtotal.week is None:
            subtotals.tell(draft, [subtotal])
            continue
        measure: Measure = "detainers_issued" if subtotal.section == "I" else "detainers_declined"
        total = store.total(subtotal.week, measure)
        if total is None or subtotal.measure != measure:
            subtotals.tell(draft, [subtotal])
            continue
        percent = _percent(draft, subtotal.value, total.value, subtotal.week)
        draft.headline(
            "share-topic" if measure == "detainers_declined" else "share-topic-issued",
            [*wording.agreeing(subtotal.citations), *total.citations[:3]],
            percent=percent,
            total=draft.figure(measure, total.value, week=subtotal.week),
            report=voice.report(subtotal.week),
            count=draft.figure(measure, subtotal.value, week=subtotal.week, state=subtotal.state),
            scope=subtotal.scope,
        )


def _tell_place(draft: Draft, place: KnownPlace) -> None:
    query, store = draft.query, draft.knowledge.store
    weeks = draft.knowledge.weeks(query)
    if place.kind in {"state", "region"}:
        for subtotal in store.subtotals:
            in_area = subtotal.state == place.state and subtotal.topic == "state"
            if in_area and subtotal.measure == "detainers_declined" and (not weeks or subtotal.week in weeks):
                _tell_area(draft, place, subtotal)
        return
    listings = [
        listing
        for listing in store.listings_of(place.place_id)
        if listing.section in {"I", "II"}
        and listing.week is not None
        and (not weeks or listing.week in weeks)
        and query.measure in {None, listing.measure}
        and (listing.count is not None or not listing.named)
    ]
    for listing in listings:
        _tell_listing(draft, place, listing)


def _tell_area(draft: Draft, place: KnownPlace, subtotal: Subtotal) -> None:
    total = draft.knowledge.store.total(subtotal.week, "detainers_declined") if subtotal.week else None
    if subtotal.week is None or total is None:
        return
    draft.about(place.jurisdiction)
    draft.claim(
        "share-place-declined",
        [*wording.agreeing(subtotal.citations), *total.citations[:3]],
        percent=_percent(draft, subtotal.value, total.value, subtotal.week, place),
        report=draft.voice.report(subtotal.week),
        count=draft.figure("detainers_declined", subtotal.value, week=subtotal.week, state=place.state),
        total=draft.figure("detainers_declined", total.value, week=subtotal.week),
        place=place.full_name,
    )


def _tell_listing(draft: Draft, place: KnownPlace, listing: Listing) -> None:
    week = listing.week
    total = draft.knowledge.store.total(week, listing.measure) if week else None
    if total is None:
        return
    draft.about(place.jurisdiction)
    together = _around(draft, listing)
    asked = together is not None and _is_of_it(draft, together)
    if together is not None and asked:
        _tell_within(draft, place, listing, together)
    message = "share-place-issued" if listing.measure == "detainers_issued" else "share-place-declined"
    citations = [*wording.agreeing(listing.citations), *total.citations[:3]]
    draft.claim(message, citations, "claim", **_written(draft, place, listing, total.value))
    if together is not None and not asked:
        _tell_within(draft, place, listing, together)
    wording.tell_cautions(draft, listing)


def _tell_within(draft: Draft, place: KnownPlace, listing: Listing, together: Subtotal) -> None:
    """Say what share it is of its state's, or of that of the ten together."""
    message = "share-of-ten" if together.topic == "ten_together" else "share-of-state"
    citations = [*wording.agreeing(listing.citations)[:3], *wording.agreeing(together.citations)]
    written = _written(draft, place, listing, together.value, together.state)
    draft.claim(message, citations, "claim", **written)


def _written(
    draft: Draft, place: KnownPlace, listing: Listing, whole: float, state: str | None = None
) -> dict[str, str]:
    """Write what share a place's number is of a `whole` of the same week, that of a `state` or of all."""
    part, week = listing.count or 0, listing.week
    return {
        "percent": _percent(draft, part, whole, week, place),
        "report": draft.voice.report(week) if week else "",
        "count": draft.figure(listing.measure, part, week=week, place=place.jurisdiction),
        "total": draft.figure(listing.measure, whole, week=week, state=state),
        "place": place.full_name,
        "state": state or "",
    }


def _around(draft: Draft, listing: Listing) -> Subtotal | None:
    """Give the number of the state, or of the ten together, that a place's number is a part of."""
    ranked = listing.section == "I" and listing.rank is not None
    if not listing.count or not (ranked or listing.section == "II"):
        return None
    for subtotal in draft.knowledge.store.subtotals:
        of_ten = ranked and subtotal.topic == "ten_together"
        of_state = not ranked and subtotal.topic == "state" and subtotal.state == listing.jurisdiction.state
        same = subtotal.week == listing.week and subtotal.measure == listing.measure
        if (of_ten or of_state) and same and subtotal.value > listing.count:
            return subtotal
    return None


def _is_of_it(draft: Draft, together: Subtotal) -> bool:
    """Whether the share of the state, or of the ten, is what is asked for: by its figure, or by its name."""
    by_figure = int(together.value) in draft.query.quoted
    return by_figure or (together.topic == "ten_together" and draft.query.order == "most")

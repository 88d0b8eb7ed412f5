"""What share of a whole a place has: of its week, its state, or the ten together; always with the parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Listing, Subtotal, Week
    from knowledge.places import KnownPlace


def percent(
    draft: Draft, part: float, whole: float, week: Week | None, place: KnownPlace | None = None
) -> str:
    """Note what share a part is of a whole, and give it as it is written."""
    value = round(100 * part / whole, 1)
    draft.figure("share", value, "percent", week=week, place=place.jurisdiction if place else None)
    return draft.voice.percent(value)


def tell(draft: Draft, place: KnownPlace) -> None:
    """Tell the share of a place in each of the weeks asked for that has its number."""
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
        percent=percent(draft, subtotal.value, total.value, subtotal.week, place),
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
        "percent": percent(draft, part, whole, week, place),
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

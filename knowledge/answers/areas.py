"""The figures of a state or a region: how many detainers, or listed places, a source counts in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import subtotals, wording
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Listing, Measure, Subtotal
    from knowledge.places import KnownPlace

_PLACES = frozenset({"jurisdictions", "communities", "counties"})
"""Measures of a state that count its listed places."""


def tell(draft: Draft, area: KnownPlace) -> None:
    """Tell the figures of an area, then those of the places in it, of the weeks and measure asked for."""
    query, store = draft.query, draft.knowledge.store
    weeks = draft.knowledge.weeks(query)
    draft.about(area.jurisdiction)
    found = figures(draft, area)
    if asks_places(query):
        found.sort(key=lambda one: (not _counts_kind(one, query), one.measure not in _PLACES))
    subtotals.tell(draft, found)
    listings = [
        listing
        for listing in store.listings
        if listing.jurisdiction.state == area.state
        and (not query.sections or listing.section in query.sections)
        and listing.jurisdiction.kind != "state"
        and is_of(listing, query.measure)
        and (not weeks or listing.week in weeks)
    ]
    if listings and not found and query.intent in {"count", "share"}:
        message = "area-no-figure-week" if len(weeks) == 1 else "area-no-figure"
        draft.headline(message, area=area.full_name, report=draft.voice.report(weeks[0]) if weeks else "")
    for listing in listings:
        wording.tell_listing(draft, listing, with_place=True)
        draft.about(listing.jurisdiction)
    if draft.empty:
        return
    draft.suggest("ask-listing-state", Query("listing", places=wording.named(area)), state=area.name)


def figures(draft: Draft, area: KnownPlace) -> list[Subtotal]:
    """Give the figures of an area in the weeks and sections, and of the measure, that are asked for."""
    query, weeks = draft.query, draft.knowledge.weeks(draft.query)
    return [
        subtotal
        for subtotal in draft.knowledge.store.subtotals
        if (subtotal.region == area.name if area.kind == "region" else subtotal.state == area.state)
        and subtotal.topic in {"state", "region"}
        and (not weeks or subtotal.week in weeks)
        and (not query.sections or subtotal.section in query.sections)
        and _measures(subtotal, query)
    ]


def is_of(listing: Listing, measure: Measure | None) -> bool:
    """Whether a listing counts the measure asked for."""
    if listing.section == "III":
        return False
    if listing.section is None and listing.count is None:
        return False
    return measure is None or listing.measure == measure


def asks_places(query: Query) -> bool:
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
        if "detainer" in query.terms and not asks_places(query):
            return False
        declined_only = query.measure == "detainers_declined" and not query.sections
        return not query.measure or (asks_places(query) and (subtotal.section == "II" or not declined_only))
    return query.measure in {None, subtotal.measure}

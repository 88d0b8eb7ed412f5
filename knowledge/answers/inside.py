"""The listed places that lie in a state or a region, where it is not named itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.membership import Standing
    from knowledge.model import Jurisdiction

_KINDS = {
    "county": frozenset({"county"}),
    "city": frozenset({"city", "town"}),
    "town": frozenset({"city", "town"}),
    "agency": frozenset({"agency"}),
}
"""A kind of place that is asked for -> the kinds that answer it."""


def tell(draft: Draft, standing: Standing) -> None:
    """Name the places listed in an area: of the kind asked for, or those there are where none is of it."""
    listed = {listing.jurisdiction: listing.citations[0] for listing in standing.listings}
    asked = [kind for kind in draft.query.kinds if kind in _KINDS]
    of_kind = [place for place in listed if _is_of(place, asked)]
    told = of_kind or list(listed)
    draft.about(standing.place.jurisdiction, *told)
    names = {
        "place": standing.place.full_name,
        "places": draft.voice.listing(dict.fromkeys(place.name for place in told)),
    }
    citations = [listed[place] for place in told]
    if of_kind:
        draft.headline("contains", citations, **names)
    else:
        kind = draft.voice.say(f"kind-{asked[0]}", n=1)
        draft.headline("contains-of-no-such-kind", citations, kind=kind, **names)
    if standing.place.kind == "state":
        listing = Query("listing", places=wording.named(standing.place))
        draft.suggest("ask-listing-state", listing, state=standing.place.name)


def _is_of(place: Jurisdiction, asked: Sequence[str]) -> bool:
    """Whether a place is of one of the kinds asked for; a city that is a county is of both."""
    own: set[str] = {place.kind}
    if place.fips is not None:
        own.add("county")
    return not asked or any(not own.isdisjoint(_KINDS[kind]) for kind in asked)

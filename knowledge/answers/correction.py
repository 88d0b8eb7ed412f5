"""Was it accurate? What ICE corrected, what was removed, and who disputes what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import event, wording
from knowledge.answers import statement as statements
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Correction, Event
    from knowledge.places import KnownPlace

_STATUSES = {
    "corrected": ("corrected",),
    "removed": ("removed", "absent later"),
    "apologised": ("apologised",),
    "disputed": ("disputed",),
}
_MOST_TOLD = 12


def answer(draft: Draft) -> Answer:
    """Tell what became of the listings asked about: a place's, a state's, or all."""
    places = [draft.knowledge.places.place(place_id) for m in draft.query.places for place_id in m.readings]
    areas = [place for place in places if place.kind in {"state", "region"}]
    own = [place for place in places if place not in areas]
    if own:
        event.tell_recalled(draft)
        _tell_places(draft, own)
    elif areas:
        for area in areas:
            states = draft.knowledge.places.regions.get(area.name, frozenset({area.state}))
            _tell_all(draft, [c for c in _corrections(draft) if c.jurisdiction.state in states], area)
    else:
        _tell_all(draft, _corrections(draft))
    draft.suggest("ask-report-suspended", Query("report", cues=frozenset({"still", "suspended"})))
    draft.suggest("ask-correction-all", Query("correction", cues=frozenset({"corrected"})))
    draft.suggest("ask-statement-critic", Query("statement", cues=frozenset({"critic"})))
    return draft.answered()


def _wanted(draft: Draft) -> tuple[str, ...]:
    """Give the statuses that are asked about; all where none is."""
    cues = draft.query.cues
    wanted: list[str] = []
    if "removed" in cues:
        wanted += _STATUSES["removed"]
    if "apology" in cues:
        wanted += _STATUSES["apologised"]
    if "dispute" in cues:
        wanted += _STATUSES["disputed"]
    if "corrected" in cues or (cues & {"error"} and "which" in cues and not wanted):
        wanted += _STATUSES["corrected"]
    return tuple(wanted)


def _corrections(draft: Draft) -> list[Correction]:
    """Give the corrections in the weeks asked about; of several weeks, what was gone within them."""
    weeks = draft.knowledge.weeks(draft.query)
    within = len(weeks) > 1
    return [
        c
        for c in draft.knowledge.store.corrections
        if not weeks
        or c.absent_from in weeks
        or (c.week in weeks and not (within and c.absent_from is not None))
    ]


# ---------------------------------------------------------------- a place


def _tell_places(draft: Draft, places: Sequence[KnownPlace]) -> None:
    store = draft.knowledge.store
    if not any(store.listings_of(place.place_id) or store.corrections_of(place.place_id) for place in places):
        places = wording.to_listed(draft, places) or places
    corrected = [place for place in places if store.corrections_of(place.place_id)]
    for place in corrected:
        _tell_place(draft, place, with_place=len(corrected) > 1)
    if corrected:
        return
    listed = [place for place in places if store.listings_of(place.place_id)]
    for place in listed:
        draft.about(place.jurisdiction)
        listings = store.listings_of(place.place_id)
        named = [listing for listing in listings if listing.named]
        if named:
            citations = [c for listing in listings for c in listing.citations[:1]]
            draft.headline("correction-none", citations, place=place.full_name)
        for listing in listings:
            wording.tell_listing(draft, listing, with_place=not named)
    if listed:
        return
    for place in places[:1]:
        draft.about(place.jurisdiction)
        draft.headline("correction-not-listed", place=place.full_name)
    wording.tell_parts_held(draft, store.weeks)


def _tell_place(draft: Draft, place: KnownPlace, *, with_place: bool) -> None:
    store = draft.knowledge.store
    corrections = store.corrections_of(place.place_id)
    draft.about(place.jurisdiction)
    statuses = {correction.status for correction in corrections}
    first = corrections[0]
    if "corrected" in statuses:
        lead = next(c for c in corrections if c.status == "corrected")
        draft.headline("correction-yes", lead.citations, place=place.full_name)
    elif statuses & {"removed", "absent later"}:
        lead = next(c for c in corrections if c.status in {"removed", "absent later"})
        draft.headline("correction-removed-yes", lead.citations, place=place.full_name, what=lead.what)
    elif statuses == {"disputed"}:
        draft.headline("correction-disputed-only", first.citations, what=first.what)
    wording.tell_corrections(draft, corrections, with_place=with_place)
    for listing in store.listings_of(place.place_id):
        wording.tell_listing(draft, listing, with_place=with_place)
    names = {place.full_name}
    for statement in store.statements:
        if statement.place in names and statement.topic == "dispute of a listing":
            statements.tell(draft, statement)
    wording.suggest_about(draft, place, "membership", "jurisdiction")


# ---------------------------------------------------------------- all


def _tell_all(draft: Draft, corrections: Sequence[Correction], area: KnownPlace | None = None) -> None:
    wanted = _wanted(draft)
    if wanted and not draft.query.cues & {"accurate"}:
        chosen = [correction for correction in corrections if correction.status in wanted]
        for name, statuses in _STATUSES.items():
            group = [correction for correction in chosen if correction.status in statuses]
            if group:
                _tell_group(draft, name, group)
        if not draft.empty:
            return
    if area is None:
        draft.headline("accuracy-headline", [c for event in _suspension(draft) for c in event.citations])
    for name, statuses in _STATUSES.items():
        group = [correction for correction in corrections if correction.status in statuses]
        if group:
            _tell_group(draft, name, group)
    if draft.empty and area is not None:
        draft.about(area.jurisdiction)
        draft.headline("correction-not-listed", place=area.full_name)
        wording.tell_parts_held(draft, draft.knowledge.store.weeks[:1])
        return
    _tell_events(draft)


def _tell_group(draft: Draft, name: str, group: Sequence[Correction]) -> None:
    unique = list(dict.fromkeys(correction.jurisdiction for correction in group))
    draft.about(*unique)
    citations = [c for correction in group for c in correction.citations]
    draft.figure(f"listings_{name}", len(unique), "listings")
    draft.claim(
        f"correction-status-headline-{name}",
        citations,
        n=len(unique),
        places=draft.voice.listing(jurisdiction.full_name for jurisdiction in unique),
    )
    wording.tell_corrections(draft, group, with_place=True)


def _suspension(draft: Draft) -> list[Event]:
    return [found for found in draft.knowledge.store.events if "temporarily suspended" in found.event]


def _tell_events(draft: Draft) -> None:
    for found in _suspension(draft):
        event.tell(draft, found)

"""Was it accurate? What ICE corrected, what was removed, and who disputes what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import added, happened, statements, wording
from knowledge.query import Query
from knowledge.reading.fact_names import outlet_names

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


def answer(draft: Draft) -> Answer:
    """Tell what became of the listings asked about: a place's, a state's, or all."""
    places = [_state_of(draft, place) or place for place in draft.named]
    areas = [place for place in places if place.kind in {"state", "region"}]
    own = [place for place in places if place not in areas]
    if own:
        happened.tell_recalled(draft, own)
        _tell_places(draft, own)
    elif areas:
        for area in areas:
            states = draft.knowledge.places.states_of(area)
            _tell_all(draft, [c for c in _corrections(draft) if c.jurisdiction.state in states], area)
            happened.tell_all_of(draft, area)
    elif told := _of_outlets(draft):
        _tell_places(draft, told)
    else:
        _tell_all(draft, _corrections(draft))
    if added.is_asked(draft) and not own:  # "which came in and which were dropped"
        added.tell(draft)
    draft.suggest("ask-report-suspended", Query("report", cues=frozenset({"still", "suspended"})))
    draft.suggest("ask-correction-all", Query("correction", cues=frozenset({"corrected"})))
    draft.suggest("ask-statement-critic", Query("statement", cues=frozenset({"critic"})))
    return draft.answered()


def _state_of(draft: Draft, place: KnownPlace) -> KnownPlace | None:
    """Give the state of a name for all of its sheriffs or jails, of which no correction is told by itself."""
    known = draft.knowledge
    if place.kind != "agency" or place.state not in place.name or known.store.corrections_of(place.place_id):
        return None
    return known.places.place(known.places.states[place.state])


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
    """Give the corrections of the weeks asked about; between two weeks, of one and gone from the other."""
    weeks = draft.knowledge.weeks(draft.query)
    every = draft.knowledge.store.corrections
    if len(weeks) > 1:
        between = [c for c in every if c.week in weeks and c.absent_from in {None, *weeks}]
        return [c for c in between if c.absent_from or "removed" not in draft.query.cues]
    return [c for c in every if not weeks or c.week in weeks or c.absent_from in weeks]


def _of_outlets(draft: Draft) -> list[KnownPlace]:
    """Give the places whose corrections the publishers named tell of: "the Whatcom County sheriff"."""
    outlets = set(draft.query.outlets)
    told = [
        c.jurisdiction.jurisdiction_id
        for c in _corrections(draft)
        for citation in c.citations
        if outlets.intersection(outlet_names(citation.source.publisher))
    ]
    return [draft.knowledge.places.place(place_id) for place_id in dict.fromkeys(told)]


# ---------------------------------------------------------------- a place


def _tell_places(draft: Draft, places: Sequence[KnownPlace]) -> None:
    store = draft.knowledge.store
    if not any(store.listings_of(place.place_id) or store.corrections_of(place.place_id) for place in places):
        places = wording.to_listed(draft, places) or places
    wanted = _wanted(draft)
    corrected = [place for place in places if store.corrections_of(place.place_id)]
    corrected.sort(key=lambda place: min(_rank(c, wanted) for c in store.corrections_of(place.place_id)))
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
        for statement in statements.of_places(draft):
            statements.tell(draft, statement)
        for listing in listings:
            wording.tell_listing(draft, listing, with_place=not named)
    if listed:
        return
    for place in places[:1]:
        draft.about(place.jurisdiction)
        draft.headline("correction-not-listed", place=place.full_name)
    wording.tell_parts_held(draft, store.weeks)


def _tell_place(draft: Draft, place: KnownPlace, *, with_place: bool) -> None:
    store, cues = draft.knowledge.store, draft.query.cues
    draft.about(place.jurisdiction)
    corrections = sorted(store.corrections_of(place.place_id), key=lambda c: _rank(c, _wanted(draft)))
    lead = corrections[0]
    if "apology" in cues and lead.status != "apologised":
        draft.headline("correction-no-apology", lead.citations, place=place.full_name)
    said = [s for s in store.statements if s.place == place.full_name and s.topic == "dispute of a listing"]
    if "dispute" in cues and lead.status != "disputed":
        for statement in said:
            statements.tell(draft, statement)
    _tell_lead(draft, lead, place)
    wording.tell_corrections(draft, corrections[1:], with_place=with_place)
    for listing in store.listings_of(place.place_id):
        wording.tell_listing(draft, listing, with_place=with_place)
    for statement in said:
        statements.tell(draft, statement)
    wording.suggest_about(draft, place, "membership", "jurisdiction")


def _rank(correction: Correction, wanted: Sequence[str]) -> tuple[bool, int]:
    """Order corrections: those asked for first, then by how much ICE itself says in them."""
    return correction.status not in wanted, wording.weight(correction)


def _tell_lead(draft: Draft, correction: Correction, place: KnownPlace) -> None:
    """Say the first correction of a place as a sentence of its own, with its day."""
    draft.tells(correction.key)
    wording.note_counts(draft, correction.what)
    gone = correction.absent_from
    text = draft.voice.say(
        f"correction-lead-{correction.status.replace(' ', '-')}",
        place=place.full_name,
        report=draft.voice.report(gone) if gone is not None else draft.voice.say("where-any"),
        what=correction.what.rstrip("."),
    )
    if correction.on is not None:
        on = draft.voice.day(correction.on)
        text = draft.voice.say("correction-when", correction=text.rstrip("."), on=on) + "."
    draft.add(text, correction.citations, "headline" if draft.empty else "claim")


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
            happened.tell_recalled(draft)
            return
    none = area is None and not _tell_how_many(draft, corrections)
    if none and "corrected" in wanted:
        return
    for name, statuses in _STATUSES.items():
        group = [correction for correction in corrections if correction.status in statuses]
        if group:
            _tell_group(draft, name, group)
    if draft.empty and area is not None:
        draft.about(area.jurisdiction)
        states = draft.knowledge.places.states_of(area)
        listed = any(one.jurisdiction.state in states for one in draft.knowledge.store.listings)
        for statement in statements.of_places(draft):
            statements.tell(draft, statement)
        draft.headline("correction-none-in" if listed else "correction-not-listed", place=area.full_name)
        wording.tell_parts_held(draft, draft.knowledge.store.weeks[:1])
        return
    _tell_events(draft)
    happened.tell_recalled(draft)


def _tell_how_many(draft: Draft, corrections: Sequence[Correction]) -> bool:
    """Say how many listings ICE corrected; where it is none of those asked about, that, and False."""
    corrected = {c.jurisdiction: c.citations for c in corrections if c.status == "corrected"}
    if not corrected:
        _tell_none_of_weeks(draft)
        return False
    cited = [c for citations in corrected.values() for c in citations]
    draft.headline(
        "accuracy-headline",
        [*cited, *(c for event in _suspension(draft) for c in event.citations)],
        n=draft.figure("listings_corrected", len(corrected), "listings"),
    )
    return True


def _tell_none_of_weeks(draft: Draft) -> None:
    """Say that ICE corrected no listing of the weeks asked about, and which it did, and when it was told."""
    corrected = [c for c in draft.knowledge.store.corrections if c.status == "corrected"]
    citations = [citation for correction in corrected for citation in correction.citations]
    reports = draft.voice.listing(draft.voice.report(week) for week in draft.knowledge.weeks(draft.query))
    draft.headline("correction-none-of-week", citations, report=reports)
    _tell_group(draft, "corrected", corrected)
    for told in wording.events_saying(draft, "correction"):
        wording.tell_event(draft, told)


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
    return wording.events_saying(draft, "temporarily suspended")


def _tell_events(draft: Draft) -> None:
    for found in _suspension(draft):
        wording.tell_event(draft, found)

"""Sentences that several handlers share: a listing, a correction, how much of a table is held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.model import SECTIONS, Citation, Correction, Listing
from knowledge.query import Named, Query
from knowledge.text import lower_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from knowledge.answers.draft import Draft
    from knowledge.membership import Scope
    from knowledge.model import Event, Section, Week
    from knowledge.places import KnownPlace

ORDER = "Executive Order 13768"
_WEIGHTIEST = ("corrected", "removed", "absent later", "apologised", "disputed")


def weight(correction: Correction) -> int:
    """Order corrections by how much ICE itself says in them; what says most comes first."""
    return _WEIGHTIEST.index(correction.status)


def events_saying(draft: Draft, *texts: str) -> list[Event]:
    """Give the events in whose words one of `texts` stands, in the order of time."""
    return [event for event in draft.knowledge.store.events if any(text in event.event for text in texts)]


def note_counts(draft: Draft, text: str) -> None:
    """Note the figures that a fact's own words tell: "45 and 680 pages", "grows from 117 to 150"."""
    for first, second, unit in _COUNTS.findall(text):
        for number in filter(None, (first, second)):
            draft.figure("told", int(number), unit)


_COUNTS = re.compile(r"\b(\d+)(?: (?:and|to) (\d+))? (pages|entries|jurisdictions|requests|declined)")


def tell_event(draft: Draft, event: Event) -> None:
    """Say an event with its day."""
    draft.tells(event.key)
    note_counts(draft, event.event)
    draft.claim("event", event.citations, on=draft.voice.day(event.on), event=event.event.rstrip("."))


def tell_pages(draft: Draft) -> None:
    """Name each page that the claims rest on."""
    seen: dict[str, Citation] = {}
    for citation in draft.citations:
        seen.setdefault(citation.source.source_id, citation)
    for citation in seen.values():
        source = citation.source
        draft.claim(
            "source-row",
            [citation],
            publisher=source.publisher,
            title=source.title,
            on=draft.voice.day(source.published) if source.published else draft.voice.say("undated"),
            locator=draft.voice.locator(citation.locator),
        )


def listing_sentence(draft: Draft, listing: Listing) -> str:
    """Tell a listing: its section, its report, its rank and number; its figures are noted."""
    voice = draft.voice
    arguments: dict[str, object] = {}
    if listing.week is not None:
        arguments["report"] = voice.report(listing.week)
    if listing.section is not None:
        arguments["section"] = voice.section(listing.section)
    if not listing.named:
        draft.figure(listing.measure, 0, week=listing.week, place=listing.jurisdiction)
        return voice.say("listing-not-named" if listing.absence == "report" else "listing-none", **arguments)
    parts = [f"listing-{listing.section or '0'}"]
    if listing.section == "III" and listing.week is None:
        parts.append("no-week")
    if listing.rank is not None:
        draft.figure("rank", listing.rank, week=listing.week, place=listing.jurisdiction)
        arguments["rank"] = voice.ordinal(listing.rank)
        parts.append("rank")
    if listing.count is not None:
        arguments |= draft.counted(listing)
        parts.append("count")
    return voice.say("-".join(parts), **arguments)


def agreeing(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Give the citations that bear a fact out, without those that differ."""
    return tuple(citation for citation in citations if citation.conflict is None)


def tell_listing(draft: Draft, listing: Listing, *, with_place: bool = False) -> None:
    """Say a listing with its sources, then what differs, what overlaps and what should be known of it."""
    sentence = listing_sentence(draft, listing)
    sentence = sentence[0].upper() + sentence[1:]
    if with_place:
        told = sentence if sentence.startswith("Section") else lower_first(sentence)
        sentence = draft.voice.say("listing-of", place=listing.jurisdiction.full_name, listing=told)
    draft.add(sentence, agreeing(listing.citations))
    tell_cautions(draft, listing)


def tell_cautions(draft: Draft, listing: Listing) -> None:
    """Say what should be known of a listing: other figures, overlaps, details."""
    tell_conflicts(
        draft,
        listing.citations,
        lambda value: draft.figure(listing.measure, value, week=listing.week, place=listing.jurisdiction),
    )
    relation, _, other = (listing.overlap or "").partition(": ")
    if relation:
        message = "overlap-same" if relation == "same case as" else "overlap-part"
        other = other.replace("all ", "")
        draft.claim(message, agreeing(listing.citations), "caution", other=other)
    if listing.detail:
        draft.claim("listing-detail", agreeing(listing.citations), "caution", detail=listing.detail)


def tell_conflicts(draft: Draft, citations: Iterable[Citation], write: Callable[[float], str]) -> None:
    """Say the figures of sources that differ, each with the reason; `write` notes a figure and writes it."""
    for citation in citations:
        if citation.conflict is not None and citation.value is not None:
            draft.claim(
                "conflict",
                [citation],
                "caution",
                value=draft.qualified(write(float(citation.value)), citation.qualifier),
                publisher=citation.source.publisher,
                why=citation.conflict,
            )


def correction_sentence(draft: Draft, correction: Correction) -> str:
    """Tell what became of a listing."""
    note_counts(draft, correction.what)
    text = draft.voice.say(
        f"correction-{correction.status.replace(' ', '-')}", what=correction.what.rstrip(".")
    )
    if correction.on is not None:
        text = draft.voice.say(
            "correction-when", correction=text.rstrip("."), on=draft.voice.day(correction.on)
        ) + "."  # fmt: skip
    return text


def tell_corrections(draft: Draft, corrections: Sequence[Correction], *, with_place: bool = False) -> None:
    """Say what became of listings, each with its source."""
    for correction in corrections:
        draft.tells(correction.key)
        text = correction_sentence(draft, correction)
        if with_place:
            place = correction.jurisdiction.full_name
            text = draft.voice.say("correction-of", place=place, correction=lower_first(text))
        draft.add(text, correction.citations, "caution")


def tell_withdrawn(draft: Draft, listings: Iterable[Listing]) -> None:
    """Say which of the listings told ICE withdrew later, and which were gone from a later report."""
    touched: dict[str, dict[str, tuple[Citation, ...]]] = {"withdrawn-later": {}, "gone-later": {}}
    for listing in listings:
        for correction in draft.knowledge.store.corrections_of(listing.jurisdiction.jurisdiction_id):
            message = _WITHDRAWN.get(correction.status)
            if message is not None and correction.week in {None, listing.week}:
                touched[message].setdefault(listing.jurisdiction.full_name, correction.citations)
    for message, places in touched.items():
        if places:
            citations = [citation for cited in places.values() for citation in cited[:1]]
            draft.claim(message, citations, "caution", places=draft.voice.listing(places))


_WITHDRAWN = {"corrected": "withdrawn-later", "removed": "gone-later", "absent later": "gone-later"}


def where(draft: Draft, scope: Scope) -> str:
    """Name the part of the report that is asked about."""
    voice = draft.voice
    weeks = [voice.report(week) for week in scope.weeks]
    sections = [voice.section(section) for section in scope.sections]
    if weeks and sections:
        return voice.say(
            "where-section-week", section=voice.alternatives(sections), report=voice.alternatives(weeks)
        )
    if weeks:
        return voice.say("where-week", report=voice.alternatives(weeks))
    if sections:
        return voice.say("where-section", section=voice.alternatives(sections))
    return voice.say("where-any")


def where_listed(draft: Draft, listings: Sequence[Listing]) -> str:
    """Name where listings stand, shortly: the reports, with their sections."""
    voice = draft.voice
    by_week: dict[Week | None, list[str]] = {}
    dated = {listing.section for listing in listings if listing.week is not None}
    for listing in listings:
        if listing.week is None and listing.section in dated:
            continue
        names = by_week.setdefault(listing.week, [])
        name = voice.say("section-name", section=listing.section) if listing.section else ""
        if name and name not in names:
            names.append(name)
    parts: list[str] = []
    for week, sections in by_week.items():
        report = voice.report(week) if week else voice.say("the-report")
        if sections:
            parts.append(voice.say("where-section-week", section=voice.listing(sections), report=report))
        else:
            parts.append(report)
    return voice.listing(parts)


def tell_parts_held(draft: Draft, weeks: Iterable[Week], sections: Sequence[Section] = SECTIONS) -> None:
    """Say how much of each table of each week is held."""
    voice, store = draft.voice, draft.knowledge.store
    for week in weeks:
        parts: list[str] = []
        citations: list[Citation] = []
        for section in sections:
            coverage = store.coverage(week, section)
            if coverage is None:
                continue
            name = voice.say("section-name", section=section)
            citations += coverage.citations
            if coverage.total is None:
                parts.append(voice.say("coverage-unsized", section=name))
            else:
                message = "coverage-whole" if coverage.whole else "coverage-part"
                parts.append(voice.say(message, section=name, **draft.held(coverage)))
        report = voice.report(week)
        draft.claim(
            "coverage-line",
            citations,
            "coverage",
            report=report[0].upper() + report[1:],
            parts=voice.listing(parts),
        )


def listed_around(draft: Draft, place: KnownPlace) -> KnownPlace | None:
    """Give the listed place that an unlisted one lies in: a city's main county, a borough's city."""
    store, places = draft.knowledge.store, draft.knowledge.places
    around = place.whole or next(iter(place.counties), None)
    if around is None or not any(listing.named for listing in store.listings_of(around)):
        return None
    return places.place(around)


def namesake(draft: Draft, place: KnownPlace) -> KnownPlace | None:
    """Give the listed county of a listed city's name, or the city of the county's, in the same state."""
    places = draft.knowledge.places
    key = place.base_key if place.kind == "county" else f"{place.base_key} county"
    found = (places.place(place_id) for place_id, _ in places.readings(key))
    return next(
        (
            other
            for other in found
            if other.state == place.state
            and other.kind != place.kind
            and other.place_id in places.listed
            and other.kind in {"city", "county"}
        ),
        None,
    )


def listed_among(draft: Draft, known: Iterable[KnownPlace]) -> list[KnownPlace]:
    """Give the listed among places and the listed places that the others lie in."""
    listed = draft.knowledge.places.listed
    around = (place if place.place_id in listed else listed_around(draft, place) for place in known)
    return [place for place in around if place is not None]


def to_listed(draft: Draft, known: Iterable[KnownPlace]) -> list[KnownPlace]:
    """Give the listed among places; failing that, the listed places they lie in, saying so."""
    every = list(known)
    listed = [place for place in every if draft.knowledge.store.listings_of(place.place_id)]
    if listed:
        return listed
    found: dict[str, KnownPlace] = {}
    for place in every:
        whole = listed_around(draft, place)
        if whole is not None:
            citations = draft.knowledge.store.listings_of(whole.place_id)[0].citations[:1]
            draft.about(place.jurisdiction)
            draft.claim("count-through", citations, place=place.full_name, whole=whole.full_name)
            found[whole.place_id] = whole
    return list(found.values())


def named(place: KnownPlace) -> tuple[Named, ...]:
    """Give a place as the slot of a suggested query."""
    return (Named((place.place_id,)),)


def suggest_about(draft: Draft, place: KnownPlace, *messages: str) -> None:
    """Offer questions about a place, each named by its intent."""
    for intent in messages:
        query = Query(intent, places=named(place))
        draft.suggest(f"ask-{intent}", query, place=place.full_name)

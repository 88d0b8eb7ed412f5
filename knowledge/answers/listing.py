"""Which places are on the list: by state, kind, section and week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import added, subtotals, wording
from knowledge.answers.abstain import abstain
from knowledge.answers.membership import scope_of
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answers.draft import Draft
    from knowledge.membership import Scope
    from knowledge.model import Answer, Jurisdiction, Listing
    from knowledge.places import KnownPlace

_ANY_KIND = {"county", "city", "town", "agency", "state"}
_CITIES = {"city", "town"}


def answer(draft: Draft) -> Answer:
    """List what is held, grouped by state, with the sources of each group."""
    knowledge, query = draft.knowledge, draft.query
    if added.is_asked(draft):
        return added.answer(draft)
    if "once" in query.cues:
        return abstain(draft, "not_held", "once")
    scope = scope_of(draft)
    areas = [
        place
        for mention in query.places
        for place_id in mention.readings
        if (place := knowledge.places.place(place_id)).kind in {"state", "region"}
    ]
    listings = list(_listings(draft, scope, areas))
    if "state" in query.kinds and not areas:
        _tell_states(draft, listings)
    elif not listings:
        _tell_none(draft, areas, scope)
    else:
        if query.every_week or "both" in query.cues:
            _tell_in_each(draft, listings)
        if "both" not in query.cues:
            _tell(draft, listings, areas, scope)
    _tell_source_counts(draft, areas, scope)
    draft.suggest("ask-coverage", Query("coverage"))
    draft.suggest("ask-ranking-top", Query("ranking", order="most", limit=10, weeks=(1,)))
    draft.suggest("ask-correction-all", Query("correction", cues=frozenset({"corrected"})))
    return draft.answered()


def _listings(draft: Draft, scope: Scope, areas: list[KnownPlace]) -> Iterable[Listing]:
    states: set[str] = set()
    for area in areas:
        states |= draft.knowledge.places.states_of(area)
    kinds = set(draft.query.kinds)
    if "city" in kinds or "town" in kinds:
        kinds |= _CITIES
    kinds = kinds & _ANY_KIND or _ANY_KIND
    if kinds == {"state"}:
        kinds = _ANY_KIND
    for listing in draft.knowledge.store.listings:
        jurisdiction = listing.jurisdiction
        if not listing.named or not scope.has(listing) or jurisdiction.is_group:
            continue
        is_county = "county" in kinds and jurisdiction.kind == "city" and jurisdiction.fips is not None
        if (not states or jurisdiction.state in states) and (jurisdiction.kind in kinds or is_county):
            yield listing


def _kind(draft: Draft) -> str:
    kinds = draft.query.kinds
    return kinds[0] if len(kinds) == 1 and kinds[0] in _ANY_KIND else "any"


def _tell(draft: Draft, listings: list[Listing], areas: list[KnownPlace], scope: Scope) -> None:
    voice = draft.voice
    unique: dict[str, Jurisdiction] = {
        listing.jurisdiction.jurisdiction_id: listing.jurisdiction for listing in listings
    }
    draft.about(*(area.jurisdiction for area in areas), *unique.values())
    number = len(unique)
    draft.figure("jurisdictions_listed", number, "jurisdictions", state=areas[0].name if areas else None)
    citations = [listing.citations[0] for listing in listings]
    arguments: dict[str, object] = {
        "n": number,
        "kind": voice.say(f"kind-{_kind(draft)}", n=number),
        "where": wording.where(draft, scope),
    }
    if areas:
        area = voice.listing(area.name for area in areas)
        draft.headline("list-headline-area", citations, area=area, **arguments)
    else:
        draft.headline("list-headline", citations, **arguments)
    by_state: dict[str, dict[str, list[Listing]]] = {}
    for listing in sorted(listings, key=lambda item: (item.jurisdiction.state, item.jurisdiction.name)):
        by_state.setdefault(listing.jurisdiction.state, {}).setdefault(listing.jurisdiction.name, []).append(
            listing
        )
    for state, places in by_state.items():
        cited = [
            c for group in places.values() for item in group for c in wording.agreeing(item.citations)[:1]
        ]
        names = voice.listing(_with_sections(draft, name, group) for name, group in places.items())
        draft.claim("list-group", cited, group=state, places=names)


def _tell_in_each(draft: Draft, listings: list[Listing]) -> None:
    """Say which places are named in each week's report, or in each section, of those held."""
    voice, query = draft.voice, draft.query
    weeks = {week.ordinal: week for week in draft.knowledge.weeks_or_first(query)}
    by_section = len(query.sections) > 1 and len(query.weeks) <= 1
    named: dict[Jurisdiction, dict[object, Listing]] = {}
    for listing in listings:
        one = listing.section if by_section else listing.week and listing.week.ordinal
        if by_section or one in weeks:
            named.setdefault(listing.jurisdiction, {}).setdefault(one, listing)
    each = (
        [voice.section(section) for section in query.sections]
        if by_section
        else [voice.say("report-short", ordinal=voice.ordinal(ordinal)) for ordinal in weeks]
    )
    found = {place: listed for place, listed in named.items() if len(listed) == len(each)}
    draft.figure("jurisdictions_in_each", len(found), "jurisdictions")
    reports = voice.listing(each)
    if found:
        citations = [one.citations[0] for listed in found.values() for one in listed.values()]
        names = draft.voice.listing(place.full_name for place in found)
        draft.headline("list-in-each", citations, n=len(found), reports=reports, places=names)
    elif "both" in draft.query.cues:
        draft.headline("list-in-none", reports=reports)


def _with_sections(draft: Draft, name: str, listings: list[Listing]) -> str:
    """Write a name with the sections it stands in."""
    sections = sorted({listing.section for listing in listings if listing.section})
    return f"{name} ({'/'.join(sections)})" if sections and not draft.query.sections else name


def _tell_states(draft: Draft, listings: list[Listing]) -> None:
    voice = draft.voice
    themselves = [listing for listing in listings if listing.jurisdiction.kind == "state"]
    others = [listing for listing in listings if listing.jurisdiction.kind != "state"]
    if themselves:
        draft.about(*(listing.jurisdiction for listing in themselves))
        names = dict.fromkeys(listing.jurisdiction.name for listing in themselves)
        citations = [c for listing in themselves for c in listing.citations]
        draft.headline("list-states-themselves", citations, places=voice.listing(names))
    states = sorted({listing.jurisdiction.state for listing in others})
    draft.figure("states_listed", len(states), "states")
    places = draft.knowledge.places
    draft.about(
        *(places.place(places.states[state]).jurisdiction for state in states if state in places.states)
    )
    first: dict[str, Listing] = {}
    for listing in others:
        first.setdefault(listing.jurisdiction.state, listing)
    citations = [listing.citations[0] for listing in first.values()]
    draft.headline("list-states-with", citations, places=voice.listing(states))
    found = [s for s in draft.knowledge.store.subtotals if s.topic == "states_declining"]
    subtotals.tell(draft, found)


def _tell_none(draft: Draft, areas: list[KnownPlace], scope: Scope) -> None:
    voice = draft.voice
    draft.about(*(area.jurisdiction for area in areas))
    kind, where = voice.say(f"kind-{_kind(draft)}", n=1), wording.where(draft, scope)
    weeks = scope.weeks or draft.knowledge.store.weeks
    if areas:
        area = voice.listing(area.name for area in areas)
        draft.headline("list-none", area=area, kind=kind, where=where)
        for each in areas:
            subtotals.tell_none_in(draft, each.name, scope)
    else:
        draft.headline("list-none-where", kind=kind, where=where)
    wording.tell_parts_held(draft, weeks)


def _tell_source_counts(draft: Draft, areas: list[KnownPlace], scope: Scope) -> None:
    """Say how many places a source counts there, and how much of the table is held."""
    voice, store = draft.voice, draft.knowledge.store
    for area in areas:
        for subtotal in store.subtotals:
            same = subtotal.region == area.name if area.kind == "region" else subtotal.state == area.state
            counts = subtotal.measure in {"jurisdictions", "communities", "counties"}
            in_scope = (not scope.weeks or subtotal.week in scope.weeks) and (
                not scope.sections or subtotal.section in scope.sections
            )
            if same and counts and in_scope and subtotal.topic in {"state", "region"}:
                subtotals.tell(draft, [subtotal])
    if areas:
        return
    for section in scope.sections:
        for week in scope.weeks or store.weeks[:1]:
            coverage = store.coverage(week, section)
            if coverage is not None and coverage.total is not None and not coverage.whole:
                draft.claim(
                    "absent-part-list",
                    coverage.citations,
                    "coverage",
                    section=voice.section(section),
                    report=voice.report(week),
                    **draft.held(coverage),
                )
    if not scope.sections:
        wording.tell_parts_held(draft, scope.weeks or store.weeks)

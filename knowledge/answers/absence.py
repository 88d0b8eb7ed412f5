"""Says of a place that is not listed what is known: which tables are whole, how far the others are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.model import SECTIONS
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.membership import Absence, Scope, Standing
    from knowledge.model import Week
    from knowledge.places import KnownPlace


def where_open(draft: Draft, standing: Standing, scope: Scope) -> str:
    """Name what is asked about and cannot be told of: all of it, or what is left where a part can."""
    if not where_sure(draft, standing, scope):
        return wording.where(draft, scope)
    return _together(draft, [absence for absence in standing.absences if not absence.certain])


def where_sure(draft: Draft, standing: Standing, scope: Scope) -> str:
    """Name the part that a place is certainly not in, where a part of the report is asked about."""
    sure = [absence for absence in standing.absences if absence.certain]
    if not (scope.weeks or scope.sections) or not sure or len(sure) == len(standing.absences):
        return ""
    return _together(draft, sure)


def _together(draft: Draft, absences: Sequence[Absence]) -> str:
    """Name tables: the reports that the same sections are meant of stand together."""
    voice = draft.voice
    sections: dict[Week, list[str]] = {}
    for absence in absences:
        names = sections.setdefault(absence.week, [])
        names += [voice.section(absence.section)] if absence.section else []
    reports: dict[tuple[str, ...], list[str]] = {}
    for week, names in sections.items():
        reports.setdefault(tuple(names), []).append(voice.report(week))
    parts: list[str] = []
    for names, weeks in reports.items():
        report = voice.alternatives(weeks)
        section = voice.alternatives(names) if names else ""
        parts.append(voice.say("where-section-week", section=section, report=report) if names else report)
    return voice.alternatives(parts)


def tell_elsewhere(draft: Draft, standing: Standing, scope: Scope, *, with_place: bool = False) -> None:
    """Say where else in the report a place is named that is not in the part asked about.

    `with_place` has each sentence name it, where another place is told of beside it.
    """
    every = draft.knowledge.store.listings_of(standing.place.place_id)
    others = [
        listing
        for listing in every
        if listing.named and listing.week and not scope.has(listing) and listing not in standing.unsettled
    ]
    if others:
        citations = [citation for listing in others for citation in wording.agreeing(listing.citations)[:1]]
        where = wording.where_listed(draft, others)
        draft.claim("named-elsewhere", citations, place=standing.place.full_name, where=where)
        for listing in others:
            wording.tell_listing(draft, listing, with_place=with_place)


def tell_namesakes(draft: Draft, name: str) -> None:
    """Say which places of a name are listed, beside those of the same name that are not."""
    places, store = draft.knowledge.places, draft.knowledge.store
    asked = {place for named in draft.query.places for place in named.readings}
    listed = [place for place in places.listed_namesakes(name) if place.place_id not in asked]
    if not listed:
        return
    citations = [store.listings_of(place.place_id)[0].citations[0] for place in listed]
    draft.claim("namesakes", citations, places=draft.voice.listing(place.full_name for place in listed))
    for place in listed:
        wording.suggest_about(draft, place, "membership")


def tell(draft: Draft, standing: Standing, scope: Scope) -> None:
    """Say, table by table, what is known; for the whole report only how much is held of it."""
    asked = bool(scope.weeks or scope.sections)
    certain = [absence for absence in standing.absences if absence.certain]
    open_ones = [absence for absence in standing.absences if not absence.certain]
    for absence in certain:
        if asked or not open_ones or absence.coverage is None or absence.coverage.area is not None:
            _tell_certain(draft, absence)
    if asked:
        for absence in open_ones:
            _tell_open(draft, absence)
        return
    weeks = list(dict.fromkeys(absence.week for absence in open_ones))
    wording.tell_parts_held(draft, weeks[:1])
    _tell_other_parts(draft, weeks[1:])


def _tell_other_parts(draft: Draft, weeks: Sequence[Week]) -> None:
    """Say in one sentence that further reports are held in part."""
    if not weeks:
        return
    parts = [draft.knowledge.store.coverage(week, section) for week in weeks for section in SECTIONS]
    citations = [citation for part in parts if part is not None for citation in part.citations[:1]]
    ordinals = draft.voice.listing(draft.voice.ordinal(week.ordinal) for week in weeks)
    draft.claim("coverage-others", citations, "coverage", ordinals=ordinals, n=len(weeks))


def _tell_certain(draft: Draft, absence: Absence) -> None:
    voice = draft.voice
    report = voice.report(absence.week)
    if absence.section is None:
        draft.claim("absent-said-report", absence.citations, report=report)
        return
    section = voice.section(absence.section)
    coverage = absence.coverage
    if coverage is None:
        draft.claim("absent-said", absence.citations, section=section, report=report)
    elif coverage.area is None:
        draft.claim("absent-whole", absence.citations, section=section, report=report, **draft.held(coverage))
    elif coverage.total == 0:
        if absence.section == "II":
            draft.figure("detainers_declined", 0, week=absence.week, state=coverage.area)
        draft.claim("absent-none-area", absence.citations, section=section, report=report, area=coverage.area)
    else:
        draft.claim(
            "absent-whole-area", absence.citations, section=section, report=report, area=coverage.area,
            **draft.held(coverage),
        )  # fmt: skip


def _tell_open(draft: Draft, absence: Absence) -> None:
    if absence.section is None:
        return
    voice = draft.voice
    section, report = voice.section(absence.section), voice.report(absence.week)
    coverage = absence.coverage
    if coverage is None or coverage.total is None:
        draft.claim("absent-part-unsized", absence.citations, "coverage", section=section, report=report)
        return
    draft.claim(
        "absent-part", absence.citations, "coverage", section=section, report=report, **draft.held(coverage)
    )


def tell_around(draft: Draft, standing: Standing, scope: Scope) -> None:
    """Say what lies in the place, or what it lies in, and where that is named."""
    places, store = draft.knowledge.places, draft.knowledge.store
    if standing.holds:
        cities = [places.place(city) for city in standing.holds]
        citations = [store.listings_of(city.place_id)[0].citations[0] for city in cities]
        draft.about(*(city.jurisdiction for city in cities))
        draft.claim("holds-cities", citations, cities=draft.voice.listing(city.full_name for city in cities))
    if standing.partly:
        citations = [store.listings_of(county.place_id)[0].citations[0] for county in standing.partly]
        main = places.place(standing.place.counties[0])
        draft.claim(
            "partly-in",
            citations,
            counties=draft.voice.listing(county.full_name for county in standing.partly),
            main=main.full_name,
        )
    elif standing.place.kind == "city" and standing.place.counties and not standing.listings:
        county = places.place(standing.place.counties[0])
        draft.claim("lies-in", place=standing.place.full_name, county=county.full_name)
        around = draft.knowledge.judge.standing(county.place_id, scope)
        if around.elsewhere:
            draft.about(county.jurisdiction)
            if around.verdict == "no":
                sure = [citation for found in around.absences for citation in found.citations[:1]]
                where = wording.where(draft, scope)
                draft.claim("not-in", sure, place=county.full_name, where=where)
            tell_elsewhere(draft, around, scope, with_place=True)


def suggest(draft: Draft, place: KnownPlace) -> None:
    """Offer what can be asked where a place is not among the names held."""
    state = draft.knowledge.places.states.get(place.state)
    if state is not None and state != place.place_id:
        known = draft.knowledge.places.place(state)
        draft.suggest("ask-listing-state", Query("listing", places=wording.named(known)), state=known.name)
    draft.suggest("ask-coverage", Query("coverage"))
    draft.suggest("ask-ranking-top", Query("ranking", limit=10, order="most"))

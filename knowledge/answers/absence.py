"""Says of a place that is not listed what is known: which tables are whole, how far the others are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.model import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.membership import Absence, Scope, Standing
    from knowledge.model import Week


def tell(draft: Draft, standing: Standing, scope: Scope) -> None:
    """Say, table by table, what is known; for the whole report only how much is held of it."""
    certain = [absence for absence in standing.absences if absence.certain]
    open_ones = [absence for absence in standing.absences if not absence.certain]
    for absence in certain:
        if scope.weeks or not open_ones or absence.coverage is None or absence.coverage.area is not None:
            _tell_certain(draft, absence)
    if scope.weeks:
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


def tell_around(draft: Draft, standing: Standing) -> None:
    """Say what lies in the place, or what it partly lies in."""
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

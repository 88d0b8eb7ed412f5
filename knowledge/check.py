"""Is the data sound? What rows can only get wrong together, as faults a person can act on."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from knowledge import facts
from knowledge.dataset import Dataset, Fault, Located, read
from knowledge.gazetteer import Gazetteer, alias_target, build_gazetteer
from knowledge.held import Tally, tallies
from knowledge.rows import (
    AliasRow,
    CitedRow,
    ContextRow,
    CorrectionRow,
    CountyRow,
    CoverageRow,
    DeclinedRow,
    DefinitionRow,
    HighestVolumeRow,
    JurisdictionRow,
    PartRow,
    PolicyRow,
    ReportRow,
    SourceRow,
    StatementRow,
    StateRow,
    SubtotalRow,
)
from knowledge.translations import untranslated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from knowledge.rows import Row

_CITED: tuple[type[CitedRow], ...] = (
    ReportRow, HighestVolumeRow, DeclinedRow, PolicyRow, CorrectionRow, StatementRow, DefinitionRow,
    CoverageRow, SubtotalRow, ContextRow,
)  # fmt: skip
_LISTED: tuple[type[JurisdictionRow], ...] = (HighestVolumeRow, DeclinedRow, PolicyRow, CorrectionRow)


def check(folder: Path) -> list[Fault]:
    """Read all rows of `folder` and name every fault, in file and line order."""
    return every_fault_of(read(folder))


def every_fault_of(dataset: Dataset) -> list[Fault]:
    """Name every fault of what was read, and every text that a language lacks."""
    return sorted({*faults_of(dataset), *untranslated(dataset)})


def faults_of(dataset: Dataset) -> list[Fault]:
    """Name every fault of what was read that keeps a store from being built."""
    gazetteer = build_gazetteer(dataset)
    found = [
        *dataset.faults,
        *_sources(dataset),
        *_weeks(dataset),
        *_states(dataset),
        *_jurisdictions(dataset, gazetteer),
        *_names(dataset, gazetteer),
        *_repeated(dataset),
        *_figures(dataset, gazetteer),
        *_coverage(dataset, gazetteer),
    ]
    return sorted(set(found))


def _sources(dataset: Dataset) -> Iterator[Fault]:
    known: set[str] = set()
    for located in dataset.rows(SourceRow):
        if located.row.source_id in known:
            yield located.fault(f"source {located.row.source_id!r} stands twice", "Keep one row a source.")
        known.add(located.row.source_id)
    for model in _CITED:
        for located in dataset.rows(model):
            row = located.row
            further = [] if row.verified in {None, "yes"} else (row.verified or "").split()
            for source_id in (row.source_id, *further):
                if source_id not in known:
                    remedy = "Add the page to data/sources.csv, or correct the id."
                    yield located.fault(f"unknown source {source_id!r}", remedy)


def _weeks(dataset: Dataset) -> Iterator[Fault]:
    known = {located.row.week_start for located in dataset.rows(ReportRow)}
    names = ", ".join(str(week) for week in sorted(known))
    for model in _CITED:
        for located in dataset.rows(model):
            for column in ("week_start", "absent_from"):
                week: date | None = getattr(located.row, column, None)
                if week is not None and week not in known:
                    yield located.fault(f"unknown week {week} in {column}", f"The report weeks are {names}.")
    ends: dict[date, date] = {}
    for located in dataset.rows(ReportRow):
        row = located.row
        if (row.week_end - row.week_start).days != _LAST_DAY_OF_WEEK:
            yield located.fault("the week is not seven days long", "Correct week_start or week_end.")
        if ends.setdefault(row.week_start, row.week_end) != row.week_end:
            yield located.fault("the week ends on another day in an earlier row", "Make the rows agree.")


_LAST_DAY_OF_WEEK = 6


def _states(dataset: Dataset) -> Iterator[Fault]:
    known = {located.row.name for located in dataset.rows(StateRow)}
    regions = {located.row.region for located in dataset.rows(StateRow)} - {None}
    stated: tuple[type[Row], ...] = (*_LISTED, SubtotalRow, ContextRow, CountyRow, PartRow, AliasRow)
    for model in stated:
        for located in dataset.rows(model):
            state: str | None = getattr(located.row, "state", None)
            if state is not None and state not in known:
                yield located.fault(f"unknown state {state!r}", "Write it as in data/places/states.csv.")
    for located in dataset.rows(SubtotalRow):
        if located.row.region is not None and located.row.region not in regions:
            remedy = "Write it as in data/places/states.csv."
            yield located.fault(f"unknown region {located.row.region!r}", remedy)


def _jurisdictions(dataset: Dataset, gazetteer: Gazetteer) -> Iterator[Fault]:
    remedy = (
        "Write the name as in data/places/counties.csv or cities.csv, "
        "or declare an agency or group in data/places/agencies.csv."
    )
    for model in _LISTED:
        for located in dataset.rows(model):
            row = located.row
            if gazetteer.find(row.jurisdiction, row.state) is None:
                yield located.fault(f"unknown jurisdiction {row.jurisdiction!r} in {row.state}", remedy)
    for located in dataset.rows(ContextRow):
        row = located.row
        if row.place is not None and gazetteer.find(row.place, row.state or "") is None:
            yield located.fault(f"unknown place {row.place!r} in {row.state}", remedy)
    listed = {(located.row.jurisdiction, located.row.state) for located in dataset.rows(DeclinedRow)}
    scopes = {located.row.scope for located in dataset.rows(SubtotalRow)}
    for located in dataset.rows(DeclinedRow):
        relation, _, other = (located.row.overlap or "").partition(": ")
        name, _, state = other.rpartition(", ")
        known = other in scopes if relation == "part of subtotal" else (name, state) in listed
        if relation and not known:
            remedy = "Name a listing of this file (with its state) or a scope of data/subtotals.csv."
            yield located.fault(f"overlap with something unknown: {other!r}", remedy)


def _names(dataset: Dataset, gazetteer: Gazetteer) -> Iterator[Fault]:
    terms = {located.row.term for located in dataset.rows(DefinitionRow)}
    for located in dataset.rows(AliasRow):
        row = located.row
        known = row.target in terms if row.kind == "term" else alias_target(gazetteer, row) is not None
        if not known:
            remedy = "Write the target (and its state) as the file that holds it does."
            yield located.fault(f"alias of an unknown {row.kind} {row.target!r}", remedy)
    for located in dataset.rows(PartRow):
        if gazetteer.find(located.row.city, located.row.state) is None:
            remedy = "Write it as in data/places/cities.csv."
            yield located.fault(f"unknown city {located.row.city!r} in {located.row.state}", remedy)


def _repeated(dataset: Dataset) -> Iterator[Fault]:
    """Find rows that state the same fact from the same source twice."""
    columns: dict[type[CitedRow], tuple[str, ...]] = {
        ReportRow: ("week_start",),
        HighestVolumeRow: ("week_start", "jurisdiction", "state"),
        DeclinedRow: ("week_start", "jurisdiction", "state"),
        PolicyRow: ("week_start", "jurisdiction", "state"),
        CorrectionRow: ("week_start", "jurisdiction", "state", "status"),
        StatementRow: ("speaker", "quote"),
        DefinitionRow: ("term",),
        CoverageRow: ("week_start", "section"),
        SubtotalRow: ("week_start", "section", "scope", "state", "measure"),
        ContextRow: ("period", "measure", "place", "state"),
    }
    for model, names in columns.items():
        first: dict[tuple[object, ...], int] = {}
        for located in dataset.rows(model):
            key = (*(getattr(located.row, name) for name in names), located.row.source_id)
            line = first.setdefault(key, located.line)
            if line != located.line:
                problem = f"duplicate: the same fact from the same source as line {line}"
                yield located.fault(problem, "Keep one of the two rows.")


def _figures(dataset: Dataset, gazetteer: Gazetteer) -> Iterator[Fault]:
    """Find figures that differ without a mark, and marks that put the weaker figure first."""
    stated: list[facts.Stated[CitedRow]] = [
        *facts.section_one(dataset, gazetteer.find),
        *facts.section_two(dataset, gazetteer.find),
        *facts.totals(dataset),
        *facts.releases(dataset),
        *facts.subtotals(dataset),
        *facts.context(dataset),
    ]
    for fact in stated:
        for located in fact.disagreements:
            problem = f"conflicting figures for {fact.key}, and nothing marks which leads"
            yield located.fault(problem, "Say in the column conflict why the weaker figure differs.")
        best = max(fact.support.values(), default=0)
        if fact.value is not None and fact.support[fact.value] < best:
            located = fact.rows[fact.values.index(fact.value)]
            problem = f"the figure that leads {fact.key} has fewer sources than another"
            yield located.fault(problem, "Let the best supported figure lead, and mark the others.")
        if fact.value is None and any(fact.conflicts):
            located = fact.rows[0]
            yield located.fault(f"every figure for {fact.key} is marked as a conflict", "Leave one unmarked.")


def _coverage(dataset: Dataset, gazetteer: Gazetteer) -> Iterator[Fault]:
    held: dict[tuple[date, str, str | None, str], Tally] = {
        (tally.week, tally.section, tally.area, tally.unit): tally for tally in tallies(dataset, gazetteer)
    }
    bounds: list[tuple[Located[CitedRow], date, str, str | None, str, float | None]] = [
        (
            located,
            located.row.week_start,
            located.row.section,
            None,
            located.row.unit,
            located.row.total,
        )
        for located in dataset.rows(CoverageRow)
    ]
    for located in dataset.rows(SubtotalRow):
        row = located.row
        if row.bounds and row.week_start is not None:
            unit = "detainers" if row.measure == "detainers_declined" else row.measure
            bounds.append((located, row.week_start, row.section, row.state or row.region, unit, row.value))
    for located, week, section, area, unit, total in bounds:
        tally = held.get((week, section, area, unit))
        if tally is not None and total is not None and tally.count > total:
            problem = f"coverage says {total:g} {unit}, but {tally.count} are held"
            yield located.fault(problem, "Correct the total, or the rows that are counted.")


def summary(dataset: Dataset) -> str:
    """Give one line that counts what was read."""
    counts = Counter({name: len(rows) for name, rows in dataset.tables.items()})
    grouped: dict[str, int] = defaultdict(int)
    for name, count in counts.items():
        grouped["places" if name.startswith("places/") else "facts"] += count
    return f"{grouped['facts']} rows of facts and {grouped['places']} rows of places are sound."

"""How much of each table is held, counted from the rows and never typed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge import facts
from knowledge.rows import DeclinedRow, HighestVolumeRow, JurisdictionRow, PolicyRow, StateRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from knowledge.dataset import Dataset
    from knowledge.gazetteer import Gazetteer
    from knowledge.model import Section


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows held of one table in one week, over the whole country or in one state or region.

    `unit` is what is counted: jurisdictions (every name), counties, communities (names that are no
    agency and no state), or detainers (declined, by place, without the rows that repeat others).
    """

    week: date
    section: Section
    area: str | None
    unit: str
    count: int


_COMMUNITIES = {"county", "city", "town"}


def tallies(dataset: Dataset, gazetteer: Gazetteer) -> Iterator[Tally]:
    """Count the rows held of every table, for the country, each state and each region."""
    areas = _areas(dataset)
    named: dict[tuple[date, Section, str | None, str], set[str]] = defaultdict(set)
    for section, rows in _named(dataset):
        for row, kind in rows:
            week: date | None = getattr(row, "week_start", None)
            place = gazetteer.find(row.jurisdiction, row.state)
            if week is None or place is None:
                continue
            for area in areas.get(row.state, (None,)):
                named[week, section, area, "jurisdictions"].add(place)
                if kind in _COMMUNITIES:
                    named[week, section, area, "communities"].add(place)
                if kind == "county":
                    named[week, section, area, "counties"].add(place)
    for (week, section, area, unit), places in named.items():
        yield Tally(week, section, area, unit, len(places))
    yield from _detainers(dataset, gazetteer, areas)


def _named(dataset: Dataset) -> Iterator[tuple[Section, Iterable[tuple[JurisdictionRow, str]]]]:
    def kind(name: str) -> str:
        return "county" if name.endswith((" County", " Parish", " Borough")) else "city"

    yield "I", ((at.row, kind(at.row.jurisdiction)) for at in dataset.rows(HighestVolumeRow))
    yield (
        "II",
        (
            (at.row, kind(at.row.jurisdiction))
            for at in dataset.rows(DeclinedRow)
            if at.row.declined_count != 0 and at.row.overlap is None
        ),
    )
    yield "III", ((at.row, at.row.kind) for at in dataset.rows(PolicyRow))


def _detainers(
    dataset: Dataset, gazetteer: Gazetteer, areas: dict[str, tuple[str | None, ...]]
) -> Iterator[Tally]:
    counted: dict[tuple[date, str | None], int] = defaultdict(int)
    for fact in facts.section_two(dataset, gazetteer.find):
        row = fact.rows[0].row
        if row.overlap is None and fact.value is not None:
            for area in areas.get(row.state, (None,)):
                counted[row.week_start, area] += int(fact.value)
    for (week, area), count in counted.items():
        yield Tally(week, "II", area, "detainers", count)


def _areas(dataset: Dataset) -> dict[str, tuple[str | None, ...]]:
    """Give, for each state, the areas its rows count for: the country, itself, its region."""
    return {
        located.row.name: (None, located.row.name, *((located.row.region,) if located.row.region else ()))
        for located in dataset.rows(StateRow)
    }

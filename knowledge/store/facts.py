"""The facts of the store, each with its citations. Read-only and identical everywhere."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from knowledge.model import (
    Citation,
    ContextFigure,
    Correction,
    Coverage,
    Definition,
    Event,
    Jurisdiction,
    Listing,
    Policy,
    Section,
    Source,
    Statement,
    Subtotal,
    Total,
    Week,
)
from knowledge.store.connection import Connection
from knowledge.store.places import PlaceTable
from knowledge.store.words import WordTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from knowledge.model import Measure

T = TypeVar("T")


class Store:
    """The facts, from one SQLite file."""

    def __init__(self, path: Path) -> None:
        """Open the store read-only.

        Raises:
            sqlite3.OperationalError: when there is no file at `path`.
        """
        self._connection = Connection(path)
        self.places = PlaceTable(self._connection)
        self.words = WordTable(self._connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    # ------------------------------------------------------------ sources and weeks

    @cached_property
    def sources(self) -> dict[str, Source]:
        """All sources by their id."""
        return {row["source_id"]: Source(**row) for row in self._connection.records("select * from sources")}

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """The report weeks, in order."""
        rows = self._connection.records(
            "select week_start, week_end, ordinal, released from weeks order by ordinal"
        )
        return tuple(
            Week(
                date.fromisoformat(row["week_start"]),
                date.fromisoformat(row["week_end"]),
                row["ordinal"],
                date.fromisoformat(row["released"]),
            )
            for row in rows
        )

    @cached_property
    def _week_of(self) -> dict[str | None, Week | None]:
        return {None: None} | {week.start.isoformat(): week for week in self.weeks}

    @cached_property
    def _citations(self) -> dict[str, tuple[Citation, ...]]:
        """All citations by the key of their fact: a few hundred, read once."""
        gathered: dict[str, list[Citation]] = defaultdict(list)
        for row in self._connection.records("select * from citations order by fact_key, ordinal"):
            gathered[row["fact_key"]].append(
                Citation(
                    self.sources[row["source_id"]],
                    row["locator"],
                    row["quote"],
                    row["value"],
                    row["qualifier"],
                    row["conflict"],
                )
            )
        return {key: tuple(citations) for key, citations in gathered.items()}

    def citations(self, fact_key: str) -> tuple[Citation, ...]:
        """What bears out the fact with this key, in the order in which it is shown."""
        return self._citations.get(fact_key, ())

    def week_citations(self, week: Week) -> tuple[Citation, ...]:
        """What bears out the period that an issue covers."""
        return self.citations(f"week:{week.start}")

    def release_citations(self, week: Week) -> tuple[Citation, ...]:
        """What bears out the day on which an issue was released."""
        return self.citations(f"release:{week.start}")

    # ------------------------------------------------------------ jurisdictions

    @cached_property
    def jurisdictions(self) -> dict[str, Jurisdiction]:
        """Everyone who is listed or corrected, by id."""
        return {
            row["jurisdiction_id"]: Jurisdiction(**row)
            for row in self._connection.records("select * from jurisdictions")
        }

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """Every listing, by week and section, Section I by rank, the others by state and name."""
        rows = self._connection.records(
            "select listings.* from listings join jurisdictions using (jurisdiction_id) "
            "order by week_start is null, week_start, section is null, section, rank is null, rank, "
            "count is null, count desc, jurisdictions.state, jurisdictions.name"
        )
        return tuple(
            Listing(
                key=row["fact_key"],
                week=self._week_of[row["week_start"]],
                section=cast("Section | None", row["section"]),
                jurisdiction=self.jurisdictions[row["jurisdiction_id"]],
                named=bool(row["named"]),
                rank=row["rank"],
                count=row["count"],
                qualifier=row["qualifier"],
                overlap=row["overlap"],
                absence=row["absence"],
                detail=row["detail"],
                citations=self.citations(row["fact_key"]),
            )
            for row in rows
        )

    @cached_property
    def _listings_of(self) -> dict[str, tuple[Listing, ...]]:
        return _grouped(self.listings, lambda listing: listing.jurisdiction.jurisdiction_id)

    def listings_of(self, jurisdiction_id: str) -> tuple[Listing, ...]:
        """The listings of one jurisdiction."""
        return self._listings_of.get(jurisdiction_id, ())

    @cached_property
    def policies(self) -> tuple[Policy, ...]:
        """Everything told of policies."""
        return tuple(
            Policy(
                key=row["fact_key"],
                week=self._week_of[row["week_start"]],
                jurisdiction=self.jurisdictions[row["jurisdiction_id"]],
                area_of_responsibility=row["area_of_responsibility"],
                enacted=row["enacted"],
                policy=row["policy"],
                criterion=row["criterion"],
                citations=self.citations(row["fact_key"]),
            )
            for row in self._connection.records("select * from policies order by rowid")
        )

    @cached_property
    def _policies_of(self) -> dict[str, tuple[Policy, ...]]:
        return _grouped(self.policies, lambda policy: policy.jurisdiction.jurisdiction_id)

    def policies_of(self, jurisdiction_id: str) -> tuple[Policy, ...]:
        """What is told of one jurisdiction's policy."""
        return self._policies_of.get(jurisdiction_id, ())

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """Everything that became of listings."""
        return tuple(
            Correction(
                key=row["fact_key"],
                week=self._week_of[row["week_start"]],
                jurisdiction=self.jurisdictions[row["jurisdiction_id"]],
                status=row["status"],
                section=cast("Section | None", row["section"]),
                absent_from=self._week_of[row["absent_from"]],
                what=row["what"],
                on=row["corrected_on"],
                citations=self.citations(row["fact_key"]),
            )
            for row in self._connection.records("select * from corrections order by rowid")
        )

    @cached_property
    def _corrections_of(self) -> dict[str, tuple[Correction, ...]]:
        return _grouped(self.corrections, lambda correction: correction.jurisdiction.jurisdiction_id)

    def corrections_of(self, jurisdiction_id: str) -> tuple[Correction, ...]:
        """What became of one jurisdiction's listings."""
        return self._corrections_of.get(jurisdiction_id, ())

    # ------------------------------------------------------------ figures

    def total(self, week: Week, measure: Measure) -> Total | None:
        """What ICE counted over the whole country in a week."""
        rows = self._connection.records(
            "select fact_key, value from totals where week_start = ? and measure = ?",
            week.start.isoformat(),
            measure,
        )
        return next(
            (
                Total(row["fact_key"], week, measure, row["value"], self.citations(row["fact_key"]))
                for row in rows
            ),
            None,
        )

    @cached_property
    def subtotals(self) -> tuple[Subtotal, ...]:
        """Every figure for a part of a table."""
        return tuple(
            Subtotal(
                key=row["fact_key"],
                week=self._week_of[row["week_start"]],
                section=cast("Section", row["section"]),
                topic=row["topic"],
                scope=row["scope"],
                state=row["state"],
                region=row["region"],
                measure=row["measure"],
                value=row["value"],
                qualifier=row["qualifier"],
                bounds=bool(row["bounds"]),
                detail=row["detail"],
                citations=self.citations(row["fact_key"]),
            )
            for row in self._connection.records("select * from subtotals order by rowid")
        )

    @cached_property
    def context(self) -> tuple[ContextFigure, ...]:
        """Every figure from before and after the report."""
        return tuple(
            ContextFigure(
                key=row["fact_key"],
                period=row["period"],
                start=date.fromisoformat(row["start"]) if row["start"] else None,
                end=date.fromisoformat(row["end"]) if row["end"] else None,
                measure=row["measure"],
                place=row["place"],
                state=row["state"],
                value=row["value"],
                unit=row["unit"],
                qualifier=row["qualifier"],
                detail=row["detail"],
                citations=self.citations(row["fact_key"]),
            )
            for row in self._connection.records("select * from context order by rowid")
        )

    @cached_property
    def _coverage(self) -> dict[tuple[int, str, str | None], Coverage]:
        return {
            (week.ordinal, row["section"], row["area"]): Coverage(
                week=week,
                section=cast("Section", row["section"]),
                unit=row["unit"],
                held=row["held"],
                total=row["total"],
                qualifier=row["qualifier"],
                area=row["area"],
                citations=self.citations(row["fact_key"]),
            )
            for row in self._connection.records("select * from coverage order by rowid")
            if (week := self._week_of[row["week_start"]]) is not None
        }

    def coverage(self, week: Week, section: Section, area: str | None = None) -> Coverage | None:
        """How much of a table is held, over the whole country or in a state or region."""
        return self._coverage.get((week.ordinal, section, area))

    # ------------------------------------------------------------ words

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every quotation."""
        return tuple(
            Statement(
                key=row["fact_key"],
                speaker=row["speaker"],
                role=row["role"],
                place=row["place"],
                topic=row["topic"],
                said_on=row["said_on"],
                quote=row["quote"],
                citations=self.citations(row["fact_key"]),
            )
            for row in self._connection.records("select * from statements order by rowid")
        )

    @cached_property
    def definitions(self) -> dict[str, tuple[Definition, ...]]:
        """The definitions of every term, those that lead first."""
        found = (
            Definition(
                key=row["fact_key"],
                term=row["term"],
                definition=row["definition"],
                quote=row["quote"],
                speaker=row["speaker"],
                citations=self.citations(row["fact_key"]),
            )
            for row in self._connection.records("select * from definitions order by rowid")
        )
        return _grouped(found, lambda definition: definition.term)

    @cached_property
    def term_names(self) -> dict[str, tuple[str, ...]]:
        """The terms that a name (a key of `knowledge.text.term_key`) stands for."""
        names: dict[str, list[str]] = defaultdict(list)
        for row in self._connection.records("select name, term from term_names order by term"):
            names[row["name"]].append(row["term"])
        return {name: tuple(terms) for name, terms in names.items()}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every event, in order of date."""
        return tuple(
            Event(row["fact_key"], row["date"], row["event"], self.citations(row["fact_key"]))
            for row in self._connection.records("select * from events order by date, rowid")
        )


def _grouped(items: Iterable[T], key: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    gathered: dict[str, list[T]] = defaultdict(list)
    for item in items:
        gathered[key(item)].append(item)
    return {name: tuple(members) for name, members in gathered.items()}

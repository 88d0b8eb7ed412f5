"""Which rows state the same fact: one fact with several sources is one fact with several citations.

The figure that leads a fact is the one whose rows carry no `conflict`; a row with another figure says in
`conflict` why it differs, and is kept as a citation of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from knowledge.rows import (
    CitedRow,
    ContextRow,
    CorrectionRow,
    DeclinedRow,
    DefinitionRow,
    EventRow,
    HighestVolumeRow,
    PolicyRow,
    ReportRow,
    StatementRow,
    SubtotalRow,
)
from knowledge.text import slug

if TYPE_CHECKING:
    from datetime import date

    from knowledge.dataset import Dataset, Located

R = TypeVar("R", bound=CitedRow)
R_co = TypeVar("R_co", bound=CitedRow, covariant=True)

Key = Callable[[R], str]
PlaceOf = Callable[[str, str], str | None]


@dataclass(frozen=True, slots=True)
class Stated(Generic[R_co]):
    """A fact: its stable key, the rows that state it, and the figure each gives."""

    key: str
    rows: tuple[Located[R_co], ...]
    values: tuple[float | None, ...]
    conflicts: tuple[str | None, ...]

    @property
    def value(self) -> float | None:
        """The figure that leads; None where no row gives one."""
        agreeing = (v for v, c in zip(self.values, self.conflicts, strict=True) if c is None)
        return next((value for value in agreeing if value is not None), None)

    @property
    def lead(self) -> Located[R_co]:
        """The row whose figure leads: the first that is not marked as differing."""
        return self.rows[self.conflicts.index(None)]

    @property
    def disagreements(self) -> Iterator[Located[R_co]]:
        """The rows that differ from the leading figure without saying so."""
        for row, value, conflict in zip(self.rows, self.values, self.conflicts, strict=True):
            if conflict is None and value is not None and value != self.value:
                yield row

    @property
    def support(self) -> Counter[float]:
        """How many rows give each figure."""
        return Counter(value for value in self.values if value is not None)


def _gather(
    rows: Iterable[Located[R]],
    key: Key[R],
    value: Callable[[R], float | None] = lambda _: None,
    conflict: Callable[[R], str | None] = lambda _: None,
) -> list[Stated[R]]:
    gathered: dict[str, list[Located[R]]] = defaultdict(list)
    for located in rows:
        gathered[key(located.row)].append(located)
    return [
        Stated(
            fact_key,
            tuple(members),
            tuple(value(member.row) for member in members),
            tuple(conflict(member.row) for member in members),
        )
        for fact_key, members in gathered.items()
    ]


def _day(week: date | None) -> str:
    return week.isoformat() if week else "0"


def listing_key(section: str | None, week: date | None, place_id: str) -> str:
    """Give the key of a listing: one jurisdiction in one section of one week."""
    return f"listing:{section or '0'}:{_day(week)}:{place_id}"


def section_one(dataset: Dataset, place_of: PlaceOf) -> list[Stated[HighestVolumeRow]]:
    """Gather the listings of Section I; a count is of detainers issued."""

    def key(row: HighestVolumeRow) -> str:
        place = place_of(row.jurisdiction, row.state) or slug(row.jurisdiction)
        return listing_key("I" if row.section_known else None, row.week_start, place)

    return _gather(dataset.rows(HighestVolumeRow), key, lambda row: row.detainers_issued)


def section_two(dataset: Dataset, place_of: PlaceOf) -> list[Stated[DeclinedRow]]:
    """Gather the listings of Section II; a count is of detainers declined."""

    def key(row: DeclinedRow) -> str:
        place = place_of(row.jurisdiction, row.state) or slug(row.jurisdiction)
        return listing_key("II", row.week_start, place)

    return _gather(dataset.rows(DeclinedRow), key, lambda row: row.declined_count, lambda row: row.conflict)


def section_three(dataset: Dataset, place_of: PlaceOf) -> list[Stated[PolicyRow]]:
    """Gather the listings of Section III, which have no count."""

    def key(row: PolicyRow) -> str:
        place = place_of(row.jurisdiction, row.state) or slug(row.jurisdiction)
        return listing_key("III" if row.section_known else None, row.week_start, place)

    return _gather(dataset.rows(PolicyRow), key)


def policies(dataset: Dataset, place_of: PlaceOf) -> list[Stated[PolicyRow]]:
    """Gather what is told of policies; each source's account stands by itself."""
    telling = (
        located
        for located in dataset.rows(PolicyRow)
        if located.row.aor or located.row.date_enacted or located.row.policy or located.row.criterion
    )

    def key(row: PolicyRow) -> str:
        place = place_of(row.jurisdiction, row.state) or slug(row.jurisdiction)
        return f"policy:{_day(row.week_start)}:{place}:{row.source_id}"

    return _gather(telling, key)


def corrections(dataset: Dataset, place_of: PlaceOf) -> list[Stated[CorrectionRow]]:
    """Gather what became of listings; each source's account stands by itself."""

    def key(row: CorrectionRow) -> str:
        place = place_of(row.jurisdiction, row.state) or slug(row.jurisdiction)
        return f"correction:{slug(row.status)}:{_day(row.week_start)}:{place}:{row.source_id}"

    return _gather(dataset.rows(CorrectionRow), key)


def weeks(dataset: Dataset) -> list[Stated[ReportRow]]:
    """Gather the report weeks."""
    return _gather(dataset.rows(ReportRow), lambda row: f"week:{row.week_start}")


def releases(dataset: Dataset) -> list[Stated[ReportRow]]:
    """Gather the days of release."""
    rows = (located for located in dataset.rows(ReportRow) if located.row.released)
    return _gather(
        rows,
        lambda row: f"release:{row.week_start}",
        lambda row: float(row.released.toordinal()) if row.released else None,
    )


def totals(dataset: Dataset) -> list[Stated[ReportRow]]:
    """Gather what was counted over the whole country in a week: issued, then declined."""
    issued = (located for located in dataset.rows(ReportRow) if located.row.detainers_issued is not None)
    declined = (located for located in dataset.rows(ReportRow) if located.row.detainers_declined is not None)
    return [
        *_gather(
            issued, lambda row: f"total:detainers_issued:{row.week_start}", lambda row: row.detainers_issued
        ),
        *_gather(
            declined,
            lambda row: f"total:detainers_declined:{row.week_start}",
            lambda row: row.detainers_declined,
        ),
    ]


def subtotals(dataset: Dataset) -> list[Stated[SubtotalRow]]:
    """Gather the figures for parts of a table."""
    return _gather(
        dataset.rows(SubtotalRow),
        lambda row: (
            f"subtotal:{row.section}:{_day(row.week_start)}:{row.topic}:"
            f"{slug(row.state or row.region or '')}:{row.measure}"
        ),
        lambda row: row.value,
        lambda row: row.conflict,
    )


def context(dataset: Dataset) -> list[Stated[ContextRow]]:
    """Gather the figures from before and after the report."""
    return _gather(
        dataset.rows(ContextRow),
        lambda row: f"context:{slug(row.period)}:{slug(row.place or row.state or 'all')}:{slug(row.measure)}",
        lambda row: row.value,
        lambda row: row.conflict,
    )


def statements(dataset: Dataset) -> list[Stated[StatementRow]]:
    """Gather the quotations."""
    return _gather(
        dataset.rows(StatementRow), lambda row: f"statement:{slug(row.speaker)}:{slug(row.quote)[:40]}"
    )


def definitions(dataset: Dataset) -> list[Stated[DefinitionRow]]:
    """Gather the definitions; each source's stands by itself."""
    return _gather(dataset.rows(DefinitionRow), lambda row: f"definition:{slug(row.term)}:{row.source_id}")


def events(dataset: Dataset) -> list[Stated[EventRow]]:
    """Gather the events."""
    return _gather(dataset.rows(EventRow), lambda row: f"event:{row.date}:{slug(row.event)[:40]}")

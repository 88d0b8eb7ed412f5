"""Puts records into the store: rows of a table, and facts with their citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.rows import SourceRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlite_utils import Database

    from knowledge.dataset import Dataset, Located
    from knowledge.facts import Stated
    from knowledge.gazetteer import Gazetteer
    from knowledge.rows import CitedRow

    Record = Mapping[str, object]

_SOURCE_ORDER = {"official": 0, "legal": 1, "news": 2, "advocacy": 3, "aggregator": 4}
"""Among sources that say the same, the official ones are shown first."""


class Writer:
    """A store in the making."""

    def __init__(self, database: Database, dataset: Dataset, gazetteer: Gazetteer) -> None:
        self.database = database
        self.dataset = dataset
        self.gazetteer = gazetteer
        self._standing_of = {at.row.source_id: _SOURCE_ORDER[at.row.kind] for at in dataset.rows(SourceRow)}
        sources = (at.row.model_dump(mode="json", exclude={"note"}) for at in dataset.rows(SourceRow))
        self.insert("sources", sources)

    def insert(self, table: str, records: Iterable[Record]) -> None:
        """Add records to a table."""
        self.database.table(table).insert_all(dict(record) for record in records)

    def state(self, kind: str, stated: Iterable[Stated[CitedRow]]) -> None:
        """Add facts of one kind, each with its citations in the order in which they are shown."""
        facts = list(stated)
        self.insert("facts", [{"fact_key": fact.key, "kind": kind} for fact in facts])
        self.insert("citations", [record for fact in facts for record in self._citations(fact)])

    def _citations(self, fact: Stated[CitedRow]) -> Iterable[Record]:
        cited = sorted(
            zip(fact.rows, fact.values, fact.conflicts, strict=True),
            key=lambda entry: self._standing(entry[0], entry[1], entry[2], fact.value),
        )
        for ordinal, (located, value, conflict) in enumerate(cited, 1):
            yield {
                "fact_key": fact.key,
                "ordinal": ordinal,
                "source_id": located.row.source_id,
                "locator": located.row.locator,
                "quote": getattr(located.row, "quote", None),
                "value": None if value is None else written(value),
                "qualifier": getattr(located.row, "qualifier", None),
                "conflict": conflict,
            }

    def _standing(
        self, located: Located[CitedRow], value: float | None, conflict: str | None, lead: float | None
    ) -> tuple[bool, bool, int, int]:
        """Rank a source among those of its fact: agreeing, giving the figure, official, then by row."""
        silent = lead is not None and value is None
        return conflict is not None, silent, self._standing_of[located.row.source_id], located.line


def written(value: float) -> str:
    """Write a figure as text without loss: 3083, 6.1."""
    return str(int(value)) if float(value).is_integer() else str(value)


def iso(day: date | None) -> str | None:
    """Write a day as the store holds it."""
    return day.isoformat() if day else None

"""Writes what was said, what terms mean, and what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge import facts
from knowledge.rows import CitedRow, DefinitionRow, EventRow, StatementRow

if TYPE_CHECKING:
    from knowledge.build.writer import Writer


def write_texts(writer: Writer) -> None:
    """Write the statements, definitions and events."""
    _write(writer, "statement", facts.statements(writer.dataset), StatementRow)
    _write(writer, "definition", facts.definitions(writer.dataset), DefinitionRow)
    _write(writer, "event", facts.events(writer.dataset), EventRow)


def _write(writer: Writer, kind: str, stated: list[facts.Stated[facts.R]], model: type[CitedRow]) -> None:
    columns = set(model.model_fields) - set(CitedRow.model_fields)
    writer.state(kind, stated)
    writer.insert(
        f"{kind}s",
        (
            {"fact_key": fact.key} | fact.rows[0].row.model_dump(mode="json", include=columns)
            for fact in stated
        ),
    )

"""Writes the weeks, their totals, the figures for parts of tables, those for context, and what is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge import facts
from knowledge.build.writer import iso
from knowledge.held import tallies
from knowledge.rows import CitedRow, ContextRow, CoverageRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from knowledge.build.writer import Record, Writer

_SUBTOTAL_COLUMNS = {
    "section",
    "topic",
    "scope",
    "state",
    "region",
    "measure",
    "value",
    "qualifier",
    "detail",
}
_CONTEXT_COLUMNS = set(ContextRow.model_fields) - set(CitedRow.model_fields) - {"conflict"}


def write_weeks(writer: Writer) -> None:
    """Write the report weeks and the days their reports were released."""
    weeks = sorted(facts.weeks(writer.dataset), key=lambda fact: fact.key)
    releases = facts.releases(writer.dataset)
    released = {fact.rows[0].row.week_start: fact.rows[0].row.released for fact in releases}
    writer.state("week", weeks)
    writer.insert(
        "weeks",
        (
            {
                "fact_key": fact.key,
                "week_start": iso(row.week_start),
                "week_end": iso(row.week_end),
                "ordinal": ordinal,
                "released": iso(released[row.week_start]),
            }
            for ordinal, fact in enumerate(weeks, 1)
            for row in (fact.rows[0].row,)
        ),
    )
    writer.state("release", releases)
    writer.insert(
        "releases",
        ({"fact_key": fact.key, "week_start": iso(fact.rows[0].row.week_start)} for fact in releases),
    )


def write_figures(writer: Writer) -> None:
    """Write totals, figures for parts of tables, and figures for context."""
    totals = facts.totals(writer.dataset)
    writer.state("total", totals)
    for fact in totals:
        _, measure, week = fact.key.split(":")
        value = int(fact.value or 0)
        writer.insert(
            "totals", [{"fact_key": fact.key, "week_start": week, "measure": measure, "value": value}]
        )
    subtotals = facts.subtotals(writer.dataset)
    writer.state("subtotal", subtotals)
    for fact in subtotals:
        lead = fact.lead.row
        columns: dict[str, object] = lead.model_dump(mode="json", include=_SUBTOTAL_COLUMNS)
        bounds = int(any(at.row.bounds for at in fact.rows))
        week = iso(lead.week_start)
        writer.insert("subtotals", [{"fact_key": fact.key, "week_start": week, "bounds": bounds, **columns}])
    context = facts.context(writer.dataset)
    writer.state("context", context)
    for fact in context:
        figure = fact.lead.row.model_dump(mode="json", include=_CONTEXT_COLUMNS)
        writer.insert("context", [{"fact_key": fact.key} | figure])


def write_coverage(writer: Writer) -> None:
    """Write how much is held of each table, and of the parts of one that a source gives the size of."""
    held = {
        (tally.week, tally.section, tally.area, tally.unit): tally.count
        for tally in tallies(writer.dataset, writer.gazetteer)
    }
    for located in writer.dataset.rows(CoverageRow):
        row = located.row
        key = f"coverage:{row.section}:{row.week_start}"
        writer.state("coverage", [facts.Stated(key, (located,), (row.total,), (None,))])
        record: Record = {
            "fact_key": key,
            "week_start": iso(row.week_start),
            "section": row.section,
            "area": None,
            "unit": row.unit,
            "held": held.get((row.week_start, row.section, None, row.unit), 0),
            "total": row.total,
            "qualifier": row.qualifier,
        }
        writer.insert("coverage", [record])
    for fact in facts.subtotals(writer.dataset):
        _write_part(writer, fact, held)


def _write_part(
    writer: Writer,
    fact: facts.Stated[facts.SubtotalRow],
    held: Mapping[tuple[date, str, str | None, str], int],
) -> None:
    row = fact.rows[0].row
    if not row.bounds or row.week_start is None:
        return
    unit = "detainers" if row.measure == "detainers_declined" else row.measure
    area = row.state or row.region
    key = f"coverage:{fact.key.removeprefix('subtotal:')}"
    writer.state("coverage", [facts.Stated(key, fact.rows, fact.values, fact.conflicts)])
    record: Record = {
        "fact_key": key,
        "week_start": iso(row.week_start),
        "section": row.section,
        "area": area,
        "unit": unit,
        "held": held.get((row.week_start, row.section, area, unit), 0),
        "total": int(fact.value or 0),
        "qualifier": row.qualifier,
    }
    writer.insert("coverage", [record])

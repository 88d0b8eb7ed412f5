"""Writes who is listed where, with what policy, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from knowledge import facts
from knowledge.build.writer import iso

if TYPE_CHECKING:
    from knowledge.build.writer import Record, Writer
    from knowledge.rows import CitedRow


def write_jurisdictions(writer: Writer) -> None:
    """Write everyone who is listed or corrected."""
    dataset, find = writer.dataset, writer.gazetteer.find
    listed = {
        find(fact.rows[0].row.jurisdiction, fact.rows[0].row.state)
        for stated in (
            facts.section_one(dataset, find),
            facts.section_two(dataset, find),
            facts.section_three(dataset, find),
            facts.corrections(dataset, find),
        )
        for fact in stated
    }
    columns = ("jurisdiction_id", "name", "kind", "state", "fips")
    rows = writer.database.conn.execute(
        "select place_id, name, kind, state, fips from places order by place_id"
    ).fetchall()
    writer.insert("jurisdictions", (dict(zip(columns, row, strict=True)) for row in rows if row[0] in listed))


def write_listings(writer: Writer) -> None:
    """Write the listings of all sections; what two files say of one listing is joined."""
    dataset, find = writer.dataset, writer.gazetteer.find
    records: dict[str, Record] = {}
    cited: dict[str, list[facts.Stated[CitedRow]]] = defaultdict(list)
    for issued in facts.section_one(dataset, find):
        rank = next((at.row.rank for at in issued.rows if at.row.rank is not None), None)
        records[issued.key] = _listing(issued.key, rank=rank, count=_whole(issued.value))
        cited[issued.key].append(issued)
    for declined in facts.section_two(dataset, find):
        records[declined.key] = _listing(
            declined.key,
            named=int(declined.value != 0),
            count=_whole(declined.value) or None,
            qualifier=next((at.row.qualifier for at in declined.rows if at.row.qualifier), None),
            overlap=next((at.row.overlap for at in declined.rows if at.row.overlap), None),
            absence=next((at.row.absence for at in declined.rows if at.row.absence), None),
        )
        cited[declined.key].append(declined)
    for policy in facts.section_three(dataset, find):
        detail = next((at.row.detail for at in policy.rows if at.row.detail), None)
        records.setdefault(policy.key, _listing(policy.key, detail=detail))
        cited[policy.key].append(policy)
    writer.state("listing", (_joined(key, stated) for key, stated in cited.items()))
    writer.insert("listings", records.values())


def _listing(key: str, **columns: object) -> Record:
    """Give the record of a listing: what its key says, and the columns given."""
    _, section, week, place_id = key.split(":", 3)
    record: dict[str, object] = {
        "fact_key": key,
        "week_start": None if week == "0" else week,
        "section": None if section == "0" else section,
        "jurisdiction_id": place_id,
        "named": 1,
    }
    blank = dict.fromkeys(("rank", "count", "qualifier", "overlap", "absence", "detail"))
    return record | blank | columns


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _joined(key: str, stated: list[facts.Stated[CitedRow]]) -> facts.Stated[CitedRow]:
    return facts.Stated(
        key,
        tuple(row for fact in stated for row in fact.rows),
        tuple(value for fact in stated for value in fact.values),
        tuple(conflict for fact in stated for conflict in fact.conflicts),
    )


def write_policies(writer: Writer) -> None:
    """Write what each source tells of a policy."""
    find = writer.gazetteer.find
    policies = facts.policies(writer.dataset, find)
    writer.state("policy", policies)
    writer.insert(
        "policies",
        (
            {
                "fact_key": fact.key,
                "week_start": iso(row.week_start),
                "jurisdiction_id": find(row.jurisdiction, row.state),
                "area_of_responsibility": row.aor,
                "enacted": row.date_enacted,
                "policy": row.policy,
                "criterion": row.criterion,
            }
            for fact in policies
            for row in (fact.rows[0].row,)
        ),
    )


def write_corrections(writer: Writer) -> None:
    """Write what became of listings."""
    find = writer.gazetteer.find
    corrections = facts.corrections(writer.dataset, find)
    writer.state("correction", corrections)
    writer.insert(
        "corrections",
        (
            {
                "fact_key": fact.key,
                "week_start": iso(row.week_start),
                "jurisdiction_id": find(row.jurisdiction, row.state),
                "status": row.status,
                "section": row.section,
                "absent_from": iso(row.absent_from),
                "what": row.what_was_wrong,
                "corrected_on": row.corrected_on,
            }
            for fact in corrections
            for row in (fact.rows[0].row,)
        ),
    )

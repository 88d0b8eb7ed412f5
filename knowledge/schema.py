"""The shape of the store: its tables, what they point to, and an index for every query that is made.

Every fact has a row in `facts`; what it says stands in the table of its kind, and what bears it out in
`citations`, in the order in which the sources are shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

Columns = dict[str, type]

_FACT: Columns = {"fact_key": str}

_TABLES: dict[str, tuple[Columns, str | tuple[str, ...], tuple[tuple[str, str, str], ...]]] = {
    "meta": ({"key": str, "value": str}, "key", ()),
    "sources": (
        {"source_id": str, "title": str, "publisher": str, "published": str, "url": str, "kind": str},
        "source_id",
        (),
    ),
    "facts": ({"fact_key": str, "kind": str}, "fact_key", ()),
    "citations": (
        {
            "fact_key": str, "ordinal": int, "source_id": str, "locator": str, "quote": str, "value": str,
            "qualifier": str, "conflict": str,
        },
        ("fact_key", "ordinal"),
        (("fact_key", "facts", "fact_key"), ("source_id", "sources", "source_id")),
    ),
    "places": (
        {"place_id": str, "name": str, "kind": str, "state": str, "fips": str, "region": str},
        "place_id",
        (),
    ),
    "place_names": (
        {"name": str, "place_id": str, "form": str},
        ("name", "place_id"),
        (("place_id", "places", "place_id"),),
    ),
    "place_counties": (
        {"place_id": str, "ordinal": int, "county_id": str, "zip_codes": int},
        ("place_id", "ordinal"),
        (("place_id", "places", "place_id"), ("county_id", "places", "place_id")),
    ),
    "place_wholes": (
        {"place_id": str, "whole_id": str},
        "place_id",
        (("place_id", "places", "place_id"), ("whole_id", "places", "place_id")),
    ),
    "term_names": ({"name": str, "term": str}, ("name", "term"), ()),
    "words": ({"word": str, "language": str, "zipf": float}, ("word", "language"), ()),
    "weeks": (
        {"fact_key": str, "week_start": str, "week_end": str, "ordinal": int, "released": str},
        "week_start",
        (("fact_key", "facts", "fact_key"),),
    ),
    "jurisdictions": (
        {"jurisdiction_id": str, "name": str, "kind": str, "state": str, "fips": str},
        "jurisdiction_id",
        (("jurisdiction_id", "places", "place_id"),),
    ),
    "listings": (
        _FACT | {
            "week_start": str, "section": str, "jurisdiction_id": str, "named": int, "rank": int,
            "count": int, "qualifier": str, "overlap": str, "absence": str, "detail": str,
        },
        "fact_key",
        (
            ("fact_key", "facts", "fact_key"), ("week_start", "weeks", "week_start"),
            ("jurisdiction_id", "jurisdictions", "jurisdiction_id"),
        ),
    ),
    "policies": (
        _FACT | {
            "week_start": str, "jurisdiction_id": str, "area_of_responsibility": str, "enacted": str,
            "policy": str, "criterion": str,
        },
        "fact_key",
        (
            ("fact_key", "facts", "fact_key"), ("week_start", "weeks", "week_start"),
            ("jurisdiction_id", "jurisdictions", "jurisdiction_id"),
        ),
    ),
    "corrections": (
        _FACT | {
            "week_start": str, "jurisdiction_id": str, "status": str, "section": str, "absent_from": str,
            "what": str, "corrected_on": str,
        },
        "fact_key",
        (
            ("fact_key", "facts", "fact_key"), ("week_start", "weeks", "week_start"),
            ("absent_from", "weeks", "week_start"),
            ("jurisdiction_id", "jurisdictions", "jurisdiction_id"),
        ),
    ),
    "totals": (
        _FACT | {"week_start": str, "measure": str, "value": int},
        "fact_key",
        (("fact_key", "facts", "fact_key"), ("week_start", "weeks", "week_start")),
    ),
    "releases": (
        _FACT | {"week_start": str},
        "fact_key",
        (("fact_key", "facts", "fact_key"), ("week_start", "weeks", "week_start")),
    ),
    "subtotals": (
        _FACT | {
            "week_start": str, "section": str, "topic": str, "scope": str, "state": str, "region": str,
            "measure": str, "value": float, "qualifier": str, "bounds": int, "detail": str,
        },
        "fact_key",
        (("fact_key", "facts", "fact_key"), ("week_start", "weeks", "week_start")),
    ),
    "context": (
        _FACT | {
            "period": str, "start": str, "end": str, "measure": str, "place": str, "state": str,
            "value": float, "unit": str, "qualifier": str, "detail": str,
        },
        "fact_key",
        (("fact_key", "facts", "fact_key"),),
    ),
    "statements": (
        _FACT | {
            "speaker": str, "role": str, "place": str, "topic": str, "said_on": str, "quote": str,
        },
        "fact_key",
        (("fact_key", "facts", "fact_key"),),
    ),
    "definitions": (
        _FACT | {"term": str, "definition": str, "quote": str, "speaker": str},
        "fact_key",
        (("fact_key", "facts", "fact_key"),),
    ),
    "events": (_FACT | {"date": str, "event": str}, "fact_key", (("fact_key", "facts", "fact_key"),)),
    "coverage": (
        _FACT | {
            "week_start": str, "section": str, "area": str, "unit": str, "held": int, "total": int,
            "qualifier": str,
        },
        "fact_key",
        (("fact_key", "facts", "fact_key"), ("week_start", "weeks", "week_start")),
    ),
}  # fmt: skip

_INDEXES: dict[str, tuple[tuple[str, ...], ...]] = {
    "citations": (("source_id",),),
    "places": (("state",),),
    "place_names": (("place_id",),),
    "listings": (("jurisdiction_id",), ("week_start", "section")),
    "policies": (("jurisdiction_id",),),
    "corrections": (("jurisdiction_id",), ("status",)),
    "totals": (("week_start", "measure"),),
    "subtotals": (("topic",), ("state",)),
    "coverage": (("week_start", "section", "area"),),
    "definitions": (("term",),),
}


def create_tables(database: Database) -> None:
    """Create every table of the store, empty."""
    for name, (columns, primary_key, foreign_keys) in _TABLES.items():
        database.table(name).create(columns, pk=primary_key, foreign_keys=foreign_keys, strict=True)


def create_indexes(database: Database) -> None:
    """Create every index; done after the rows are in, which is faster and packs tighter."""
    for name, indexes in _INDEXES.items():
        for columns in indexes:
            database.table(name).create_index(columns)

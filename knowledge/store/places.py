"""The places of the store: every state, county and city of the gazetteer, with its names."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.store.connection import Connection, Record


class PlaceTable:
    """Looks places up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def names(self) -> Iterator[tuple[str, str, str]]:
        """Every name of every place: key, place id, form."""
        yield from self._connection.rows("select name, place_id, form from place_names")

    def names_by_state(self) -> Iterator[tuple[str, str, str]]:
        """Every name of every place but the states and regions themselves: state, key, place id."""
        yield from self._connection.rows(
            "select p.state, n.name, n.place_id from place_names n join places p on n.place_id = p.place_id "
            "where p.kind not in ('state', 'region')"
        )

    def find(self, place_id: str) -> Record | None:
        """The row of a place."""
        return next(iter(self._connection.records("select * from places where place_id = ?", place_id)), None)

    def areas(self) -> list[Record]:
        """The rows of all states and regions."""
        return self._connection.records(
            "select * from places where kind in ('state', 'region') order by name"
        )

    def county_names(self) -> list[str]:
        """The full names of all counties."""
        rows = self._connection.rows("select name, state from places where kind = 'county'")
        return [f"{name}, {state}" for name, state in rows]

    def counties_of(self, place_id: str) -> list[tuple[str, int]]:
        """The counties a city lies in, each with the number of its ZIP codes there, the main one first."""
        rows = self._connection.rows(
            "select county_id, zip_codes from place_counties where place_id = ? order by ordinal", place_id
        )
        return [(county_id, zip_codes) for county_id, zip_codes in rows]

    @cached_property
    def zip_codes(self) -> dict[str, int]:
        """A city -> how many ZIP codes it has."""
        rows = self._connection.rows("select place_id, sum(zip_codes) from place_counties group by place_id")
        return dict(rows)

    @cached_property
    def wholes(self) -> dict[str, str]:
        """A part -> the place it is a part of."""
        return {
            row["place_id"]: row["whole_id"] for row in self._connection.records("select * from place_wholes")
        }

    @cached_property
    def listed_cities_in(self) -> dict[str, tuple[str, ...]]:
        """A county -> the listed cities that lie in it, mainly or in part."""
        rows = self._connection.records(
            "select county_id, place_id from place_counties "
            "where place_id in (select jurisdiction_id from jurisdictions) and ordinal = 1"
        )
        gathered: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            gathered[row["county_id"]].append(row["place_id"])
        return {county: tuple(cities) for county, cities in gathered.items()}

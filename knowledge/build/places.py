"""Writes the gazetteer: places, their names, what lies in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.rows import PolicyRow

if TYPE_CHECKING:
    from knowledge.build.writer import Writer


def write_places(writer: Writer) -> None:
    """Write every place, name and county of the gazetteer."""
    gazetteer = writer.gazetteer
    kinds = {
        gazetteer.find(at.row.jurisdiction, at.row.state): at.row.kind
        for at in writer.dataset.rows(PolicyRow)
    }
    writer.insert(
        "places",
        (
            {
                "place_id": place.place_id,
                "name": place.name,
                "kind": kinds.get(place.place_id, place.kind),
                "state": place.state,
                "fips": place.fips,
                "region": place.region,
            }
            for _, place in sorted(gazetteer.places.items())
        ),
    )
    writer.insert(
        "place_names",
        (
            {"name": name, "place_id": place_id, "form": form}
            for (name, place_id), form in sorted(gazetteer.names.items())
        ),
    )
    writer.insert(
        "place_counties",
        (
            {"place_id": city, "ordinal": ordinal, "county_id": county, "zip_codes": zip_codes}
            for city, counties in sorted(gazetteer.counties.items())
            for ordinal, (county, zip_codes) in enumerate(counties, 1)
        ),
    )
    writer.insert(
        "place_wholes",
        ({"place_id": part, "whole_id": whole} for part, whole in sorted(gazetteer.wholes.items())),
    )

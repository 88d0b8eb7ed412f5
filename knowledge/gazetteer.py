"""The places of the country, and under which names each is known; from `data/places/`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from knowledge.rows import AgencyRow, AliasRow, CityRow, CountyRow, PartRow, StateRow
from knowledge.text import place_key, slug, term_key

if TYPE_CHECKING:
    from knowledge.dataset import Dataset
    from knowledge.model import PlaceKind

Form = Literal["full", "base", "equivalent", "city", "state", "abbreviation", "agency", "region", "alias"]
"""How a name names its place.

full: "Cook County". base: "Cook", the county's name alone. equivalent: "Orleans County" for Orleans Parish.
"""

_COUNTY_WORDS = (
    "City and Borough", "Census Area", "County", "Parish", "Borough", "Municipality", "Municipio", "Island",
    "District",
)  # fmt: skip
_COUNTY_ENDING = re.compile(rf"^(?P<base>.+) (?P<word>{'|'.join(_COUNTY_WORDS)})$")


@dataclass(frozen=True, slots=True)
class Place:
    """A county, city, state, agency or region."""

    place_id: str
    name: str
    kind: PlaceKind
    state: str
    fips: str | None
    region: str | None = None


@dataclass(slots=True)
class Gazetteer:
    """Places, their names, and how they lie in each other."""

    places: dict[str, Place] = field(default_factory=dict[str, Place])
    names: dict[tuple[str, str], Form] = field(default_factory=dict[tuple[str, str], Form])
    """(key, place id) -> form; the first form given stands."""
    counties: dict[str, list[tuple[str, int]]] = field(
        default_factory=lambda: defaultdict[str, list[tuple[str, int]]](list)
    )
    """City -> its counties with the number of its ZIP codes in each, the main one first."""
    wholes: dict[str, str] = field(default_factory=dict[str, str])
    """A part -> the place it is a part of (a borough's county -> New York City)."""
    by_name: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    """(official name, state) -> place id."""

    def add(self, place: Place, *, official: str | None = None) -> None:
        """Take in a place under its own official name."""
        self.places[place.place_id] = place
        self.by_name[official or place.name, place.state] = place.place_id

    def name(self, name: str, place_id: str, form: Form) -> None:
        """Let `name` name a place, unless it already does.

        A city's own name may be an alias too: then the city is meant even where a state is called so.
        """
        key = (term_key(name) if form == "abbreviation" else place_key(name), place_id)
        if key not in self.names or (form == "alias" and self.names[key] == "city"):
            self.names[key] = form

    def find(self, name: str, state: str) -> str | None:
        """Give the id of the place with this official name."""
        return self.by_name.get((name, state))


def build_gazetteer(dataset: Dataset) -> Gazetteer:
    """Put the place files together: states, counties, cities, agencies, then what else they are called."""
    gazetteer = Gazetteer()
    _add_states(gazetteer, dataset)
    _add_counties(gazetteer, dataset)
    _add_cities(gazetteer, dataset)
    for located in dataset.rows(AgencyRow):
        row = located.row
        place = Place(f"agency:{slug(row.state)}:{slug(row.name)}", row.name, "agency", row.state, None)
        gazetteer.add(place)
        gazetteer.name(row.name, place.place_id, "agency")
    for located in dataset.rows(AliasRow):
        target = alias_target(gazetteer, located.row)
        if target is not None:
            gazetteer.name(located.row.alias, target, "alias")
    return gazetteer


def alias_target(gazetteer: Gazetteer, row: AliasRow) -> str | None:
    """Give the place an alias names; None where there is none (or the alias is of a term)."""
    if row.kind == "region":
        region = f"region:{slug(row.target)}"
        return region if region in gazetteer.places else None
    return None if row.kind == "term" else gazetteer.find(row.target, row.state or row.target)


def _add_states(gazetteer: Gazetteer, dataset: Dataset) -> None:
    for located in dataset.rows(StateRow):
        row = located.row
        place_id = f"state:{row.abbreviation.lower()}"
        gazetteer.add(Place(place_id, row.name, "state", row.name, row.fips, row.region))
        gazetteer.name(row.name, place_id, "state")
        gazetteer.name(f"state of {row.name}", place_id, "state")
        gazetteer.name(row.abbreviation, place_id, "abbreviation")
        if row.traditional:
            gazetteer.name(row.traditional, place_id, "abbreviation")
        if row.region:
            region_id = f"region:{slug(row.region)}"
            gazetteer.places[region_id] = Place(region_id, row.region, "region", row.region, None, row.region)


def _add_counties(gazetteer: Gazetteer, dataset: Dataset) -> None:
    merged = {part.row.county_fips for part in dataset.rows(PartRow) if part.row.relation == "same"}
    for located in dataset.rows(CountyRow):
        row = located.row
        if row.fips in merged:
            continue
        place = Place(f"county:{row.fips}", row.name, "county", row.state, row.fips)
        gazetteer.add(place)
        _name_county(gazetteer, row.name, place.place_id)


def _name_county(gazetteer: Gazetteer, name: str, place_id: str) -> None:
    gazetteer.name(name, place_id, "full")
    match = _COUNTY_ENDING.match(name)
    if match is None:
        return
    gazetteer.name(match["base"], place_id, "base")
    gazetteer.name(f"{match['word']} of {match['base']}", place_id, "full")
    if match["word"] != "County":
        gazetteer.name(f"{match['base']} County", place_id, "equivalent")


def _add_cities(gazetteer: Gazetteer, dataset: Dataset) -> None:
    official = {(row.row.fips): row.row for row in dataset.rows(CountyRow)}
    abbreviations = {row.row.name: row.row.abbreviation.lower() for row in dataset.rows(StateRow)}
    same = {
        (part.row.city, part.row.state): part.row.county_fips
        for part in dataset.rows(PartRow)
        if part.row.relation == "same"
    }
    for located in dataset.rows(CityRow):
        row = located.row
        place_id = f"city:{abbreviations.get(row.state, '')}:{slug(row.name)}"
        merged = same.get((row.name, row.state))
        if place_id not in gazetteer.places:
            gazetteer.add(Place(place_id, row.name, "city", row.state, merged))
            gazetteer.name(row.name, place_id, "city")
        if merged is None:
            gazetteer.counties[place_id].append((f"county:{row.county_fips}", row.zip_codes))
        elif row.county_fips == merged and (county := official.get(merged)):
            gazetteer.by_name[county.name, row.state] = place_id
            _name_county(gazetteer, county.name, place_id)
    _lay_parts(gazetteer, dataset, abbreviations, same)


def _lay_parts(
    gazetteer: Gazetteer,
    dataset: Dataset,
    abbreviations: dict[str, str],
    same: dict[tuple[str, str], str],
) -> None:
    """Point from a city or county into the place it is one with, or a part of."""
    one_with = {
        f"county:{fips}": f"city:{abbreviations.get(state, '')}:{slug(city)}"
        for (city, state), fips in same.items()
    }
    for counties in gazetteer.counties.values():
        counties[:] = [(one_with.get(county, county), zips) for county, zips in counties]
    for located in dataset.rows(PartRow):
        row = located.row
        whole = gazetteer.find(row.city, row.state)
        if row.relation == "part" and whole is not None:
            gazetteer.wholes[f"county:{row.county_fips}"] = whole

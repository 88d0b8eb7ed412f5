"""Every name of every place, in memory, and what is known of the places themselves."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from knowledge.model import Jurisdiction
from knowledge.places.near import COUNTY_WORDS, NearNames
from knowledge.text import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.gazetteer import Form
    from knowledge.model import PlaceKind
    from knowledge.store import Store


_SEVERAL = 5
"""How many ZIP codes a city has at least that a name alone is taken to ask about."""


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the gazetteer, and what it lies in."""

    place_id: str
    name: str
    kind: PlaceKind
    state: str
    fips: str | None
    region: str | None
    counties: tuple[str, ...]
    """The counties a city lies in: the main one, then those it lies in only partly."""
    whole: str | None
    """What this place is a part of (Kings County -> New York City)."""

    @property
    def jurisdiction(self) -> Jurisdiction:
        """The place as an answer names it."""
        return Jurisdiction(self.place_id, self.name, self.kind, self.state, self.fips)

    @property
    def full_name(self) -> str:
        """The name with its state."""
        return self.jurisdiction.full_name

    @property
    def base_key(self) -> str:
        """The key of the name without the word that says what kind of place it is."""
        return base_key(self.name)


def base_key(name: str) -> str:
    """Give the key of a place's name without "County" or the like."""
    words = place_key(name).split(" ")
    return " ".join(word for word in words if word not in COUNTY_WORDS)


class PlaceIndex:
    """Names to places; `near` finds names that are spelled nearly so."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, KnownPlace] = {}
        names: dict[str, list[tuple[str, Form]]] = defaultdict(list)
        for name, place_id, form in store.places.names():
            names[name].append((place_id, cast("Form", form)))
        self._names = dict(names)
        self._longest: dict[str, int] = defaultdict(int)
        for name in names:
            first, *others = name.split(" ")
            self._longest[first] = max(self._longest[first], len(others) + 1)
        self.listed = frozenset(store.jurisdictions)
        self.near = NearNames(self._names, self.listed, store.places)

    def readings(self, key: str) -> list[tuple[str, Form]]:
        """Give the places that `key` names, each with how it does."""
        return self._names.get(key, [])

    def is_state_name(self, key: str) -> bool:
        """Whether `key` is the name of a state, written out."""
        return any(form == "state" for _, form in self.readings(key))

    def is_of_note(self, readings: Iterable[tuple[str, Form]]) -> bool:
        """Whether what is listed, a county or more than a town of one ZIP code has a name."""
        return any(
            form != "city" or place in self.listed or self.zip_codes(place) > 1 for place, form in readings
        )

    def is_of_size(self, place_ids: Iterable[str]) -> bool:
        """Whether one of these places is a city of several ZIP codes."""
        return any(self.zip_codes(place_id) >= _SEVERAL for place_id in place_ids)

    def lies_in_listed(self, place_id: str) -> bool:
        """Whether a place, not listed itself, is a part of one that is, or lies in a listed county."""
        place = self.place(place_id)
        return not self.listed.isdisjoint((place.whole, *place.counties[:1]))

    def zip_codes(self, place_id: str) -> int:
        """Give how many ZIP codes a city has; 0 for what is no city."""
        return self._store.places.zip_codes.get(place_id, 0)

    def listed_namesakes(self, name: str) -> list[KnownPlace]:
        """Give the listed counties, cities and towns that have a name as their own."""
        own = [place for place, form in self.readings(base_key(name)) if form in {"base", "city", "full"}]
        return [self.place(place) for place in dict.fromkeys(own) if place in self.listed]

    @property
    def words(self) -> set[str]:
        """Every word that stands in a name."""
        return {word for name in self._names for word in name.split(" ")}

    def longest_from(self, *words: str) -> int:
        """Give how many words the longest name has that starts with one of `words`; 0 where none does."""
        return max([self._longest.get(word, 0) for word in words])

    def place(self, place_id: str) -> KnownPlace:
        """Give what is known of a place.

        Raises:
            KeyError: when there is no such place.
        """
        known = self._known.get(place_id)
        if known is None:
            row = self._store.places.find(place_id)
            if row is None:
                raise KeyError(place_id)
            counties = tuple(county for county, _ in self._store.places.counties_of(place_id))
            known = KnownPlace(**row, counties=counties, whole=self._store.places.wholes.get(place_id))
            self._known[place_id] = known
        return known

    @cached_property
    def states(self) -> dict[str, str]:
        """State name -> place id."""
        return {row["name"]: row["place_id"] for row in self._store.places.areas() if row["kind"] == "state"}

    def states_of(self, area: KnownPlace) -> frozenset[str]:
        """Give the names of a region's states; for any other place, that of the state it is in."""
        return self.regions.get(area.name, frozenset({area.state}))

    @cached_property
    def regions(self) -> dict[str, frozenset[str]]:
        """Region -> the names of its states."""
        gathered: dict[str, set[str]] = defaultdict(set)
        for row in self._store.places.areas():
            if row["kind"] == "state" and row["region"]:
                gathered[row["region"]].add(row["name"])
        return {region: frozenset(states) for region, states in gathered.items()}

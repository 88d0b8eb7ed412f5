"""Every name of every place, in memory, and what is known of the places themselves."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.model import Jurisdiction

if TYPE_CHECKING:
    from knowledge.gazetteer import Form
    from knowledge.model import PlaceKind
    from knowledge.store import Store

COUNTY_WORDS = frozenset({"county", "parish", "borough", "municipio", "municipality"})


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


class PlaceIndex:
    """Names to places: by the name itself, or by one that is spelled nearly so."""

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

    def readings(self, key: str) -> list[tuple[str, Form]]:
        """Give the places that `key` names, each with how it does."""
        return self._names.get(key, [])

    @property
    def words(self) -> set[str]:
        """Every word that stands in a name."""
        return {word for name in self._names for word in name.split(" ")}

    def longest_from(self, *words: str) -> int:
        """Give how many words the longest name has that starts with one of `words`; 0 where none does."""
        return max(self._longest.get(word, 0) for word in words)

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

    @cached_property
    def regions(self) -> dict[str, frozenset[str]]:
        """Region -> the names of its states."""
        gathered: dict[str, set[str]] = defaultdict(set)
        for row in self._store.places.areas():
            if row["kind"] == "state" and row["region"]:
                gathered[row["region"]].add(row["name"])
        return {region: frozenset(states) for region, states in gathered.items()}

    @cached_property
    def _near_names(self) -> tuple[_ByEnds, _ByEnds]:
        """The names to compare a misspelt one with: first those of note, then all cities.

        Each is found by its length with its first letter, and with its last.
        """
        first: _ByEnds = defaultdict(list)
        second: _ByEnds = defaultdict(list)
        for name, readings in self._names.items():
            near = any(
                place_id in self.listed or form in {"full", "base", "state", "agency", "alias"}
                for place_id, form in readings
            )
            if len(name) >= _SHORTEST_NEAR_NAME:
                names = first if near else second
                names[len(name), 0, name[0]].append(name)
                names[len(name), -1, name[-1]].append(name)
        return first, second

    def near(self, key: str, *, state: str | None = None) -> list[str]:
        """Give the names spelled most nearly like `key`: all at the smallest distance, if it is small.

        One whose first and last letters are both others is not looked for.
        """
        limit = allowed_distance(key)
        if limit == 0:
            return []
        if state is not None:  # which leaves few names
            limit = min(limit + 1, _MOST_LETTERS)
        lengths = range(len(key) - limit, len(key) + limit + 1)
        for by_ends in self._near_names:
            hits = {
                name: int(distance)
                for length in lengths
                for end in (0, -1)
                for name, distance, _ in process.extract(
                    key,
                    by_ends.get((length, end, key[end]), ()),
                    scorer=OSA.distance,
                    score_cutoff=limit,
                    limit=None,
                )
                if self._is_in(name, state)
            }
            if hits:
                best = min(hits.values())
                return sorted(name for name, distance in hits.items() if distance == best)[:_MOST_NEAR_NAMES]
        return []

    def _is_in(self, name: str, state: str | None) -> bool:
        return state is None or any(self.place(place).state == state for place, _ in self._names[name])


_ByEnds = dict[tuple[int, int, str], list[str]]
"""(length, 0 or -1, the letter there) -> names."""
_SHORTEST_NEAR_NAME = 4
_MOST_NEAR_NAMES = 40
_MOST_LETTERS = 3


def allowed_distance(key: str) -> int:
    """Give how many letters may differ: one in a name of four to six letters, two to nine, then three.

    The word that says what kind of place it is does not count.
    """
    letters = sum(len(word) for word in key.split() if word not in COUNTY_WORDS)
    if letters < _SHORTEST_NEAR_NAME:
        return 1 if letters == _SHORTEST_NEAR_NAME - 1 and " " in key else 0
    return 1 if letters <= 6 else 2 if letters <= 9 else _MOST_LETTERS  # noqa: PLR2004

"""Names that are spelled nearly like a given one, by rapidfuzz: among all, or among some of them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.places.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from knowledge.gazetteer import Form
    from knowledge.store.places import PlaceTable

    Names = Mapping[str, Sequence[tuple[str, Form]]]
    """Name -> the places it names, each with how it does."""

COUNTY_WORDS = frozenset({"county", "parish", "borough", "municipio", "municipality"})
MOST_LETTERS = 3
"""How many letters may differ at most."""
LONG_NAME = 3
"""How many words a name has at least that is called a long one."""
_SHORTEST = 4
_MOST_NAMES = 40
_OF_NOTE = frozenset({"full", "base", "state", "agency", "alias"})
_SHORT_FORMS = {"saint": "st", "fort": "ft", "mount": "mt"}
_SHORTENED = re.compile(rf"\b(?:{'|'.join(_SHORT_FORMS)})\b")

_ByEnds = dict[tuple[int, int, str], list[str]]
"""(length, 0 or -1, the letter there) -> names."""


@dataclass(frozen=True, slots=True)
class Near:
    """A name that is spelled nearly like another, and the places it names."""

    name: str
    distance: int
    readings: tuple[str, ...]


class _Group:
    """Some names, as they are kept and as they are written shortened."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self.readings: dict[str, list[str]] = defaultdict(list)
        for full, place_id in names:
            self.readings[full].append(place_id)
            if any(word in full for word in _SHORT_FORMS):
                short = _SHORTENED.sub(lambda match: _SHORT_FORMS[match.group()], full)
                if short != full:
                    self.readings[short].append(place_id)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for name in self.readings:
            self._by_length[len(name)].append(name)

    def distances(self, key: str, limit: int) -> dict[str, int]:
        """Give the names at most `limit` letters away, each with how many it is."""
        lengths = range(len(key) - limit, len(key) + limit + 1)
        return _distances(key, [self._by_length.get(length, []) for length in lengths], limit)


class NearNames:
    """Compares names."""

    def __init__(self, names: Names, listed: frozenset[str], table: PlaceTable) -> None:
        self._names = names
        self._listed = listed
        self._table = table
        self._states: dict[str, _Group] = {}
        self._listed_words: dict[str, frozenset[str]] = {}

    def anywhere(self, key: str) -> list[Near]:
        """Give the names nearest to `key`, first of those of note, and failing that of all cities.

        One whose first and last letters are both others is looked for only among what is listed.
        """
        limit = allowed_distance(key)
        if limit == 0:
            return []
        distances: dict[str, int] = {}
        for by_ends in self._by_ends:
            lengths = range(len(key) - limit, len(key) + limit + 1)
            lists = [by_ends.get((length, end, key[end]), []) for length in lengths for end in (0, -1)]
            distances = distances or _distances(key, lists, limit)
        readings = {name: [place for place, _ in self._names[name]] for name in distances}
        for name, distance in self._of_listed.distances(key, limit).items():
            distances.setdefault(name, distance)
            readings.setdefault(name, self._of_listed.readings[name])
        return self._nearest(distances, readings)

    def in_state(self, key: str, state: str, limit: int) -> list[Near]:
        """Give the names nearest to `key` of places in `state`, at most `limit` letters away."""
        return self._nearest_in(self._of_state(state), key, limit)

    def counties(self, key: str, limit: int) -> list[Near]:
        """Give the full names of counties nearest to `key`, at most `limit` letters away."""
        return self._nearest_in(self._of_counties, key, limit)

    def long(self, key: str, limit: int) -> list[Near]:
        """Give the long names of what is listed that are nearest to `key`, and have a word of it as it is."""
        words = key.split(" ")
        names = {name for word in words for name in self._long.get((len(words), word), ())}
        distances = _distances(key, [sorted(names)], limit) if names else {}
        return self._nearest(distances, self._of_listed.readings)

    def listed_words(self, state: str) -> frozenset[str]:
        """Give the words of the names of what is listed in a state."""
        if state not in self._listed_words:
            readings = self._of_state(state).readings
            listed = [name for name, places in readings.items() if not self._listed.isdisjoint(places)]
            self._listed_words[state] = frozenset(word for name in listed for word in name.split(" "))
        return self._listed_words[state]

    def _nearest_in(self, group: _Group, key: str, limit: int) -> list[Near]:
        return self._nearest(group.distances(key, limit), group.readings)

    def _nearest(self, distances: Mapping[str, int], readings: Mapping[str, Sequence[str]]) -> list[Near]:
        """Give the names at the smallest distance, and what is listed one letter further."""
        best = min(distances.values(), default=0)
        return [
            Near(name, distance, tuple(readings[name]))
            for name, distance in sorted(distances.items(), key=lambda pair: (pair[1], pair[0]))
            if distance == best or (distance == best + 1 and not self._listed.isdisjoint(readings[name]))
        ][:_MOST_NAMES]

    # ------------------------------------------------------------ the names, gathered when first asked for

    def _of_state(self, state: str) -> _Group:
        if state not in self._states:
            self._states[state] = _Group(self._names_in[state])
        return self._states[state]

    @cached_property
    def _names_in(self) -> dict[str, list[tuple[str, str]]]:
        names: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for state, name, place_id in self._table.names_by_state():
            names[state].append((name, place_id))
        return names

    @cached_property
    def _of_listed(self) -> _Group:
        return _Group(
            (name, place)
            for name, readings in self._names.items()
            for place, form in readings
            if place in self._listed and len(name) >= _SHORTEST and (form != "alias" or " " in name)
        )

    @cached_property
    def _long(self) -> dict[tuple[int, str], list[str]]:
        """(how many words, one of them) -> the names that have it."""
        found: dict[tuple[int, str], list[str]] = defaultdict(list)
        for name in self._of_listed.readings:
            words = name.split(" ")
            if len(words) >= LONG_NAME and COUNTY_WORDS.isdisjoint((words[0], words[-1])):
                for word in words:
                    found[len(words), word].append(name)
        return dict(found)

    @cached_property
    def _of_counties(self) -> _Group:
        return _Group(
            (name, place)
            for name, readings in self._names.items()
            for place, form in readings
            if form in {"full", "equivalent"} and name.rsplit(" ", 1)[-1] in COUNTY_WORDS
        )

    @cached_property
    def _by_ends(self) -> tuple[_ByEnds, _ByEnds]:
        """The names of note, and the others, each by its length with its first letter, and with its last."""
        first: _ByEnds = defaultdict(list)
        second: _ByEnds = defaultdict(list)
        for name, readings in self._names.items():
            if len(name) >= _SHORTEST:
                of_note = any(place in self._listed or form in _OF_NOTE for place, form in readings)
                names = first if of_note else second
                names[len(name), 0, name[0]].append(name)
                names[len(name), -1, name[-1]].append(name)
        return first, second


def as_mention(key: str, near: Sequence[Near]) -> Mention | None:
    """Give the places that a misspelt name may name, as a mention whose tokens are not known yet."""
    if not near:
        return None
    readings = list(dict.fromkeys(place for name in near for place in name.readings))
    said_kind = key.rsplit(" ", 1)[-1] in COUNTY_WORDS
    counties = [place for place in readings if place.startswith("county:")]
    return Mention(
        0,
        0,
        key,
        tuple(counties if said_kind and counties else readings),
        corrected=" / ".join(name.name for name in near),
        kind="county" if said_kind else None,
        bare=not said_kind,
    )


def allowed_distance(key: str) -> int:
    """Give how many letters may differ: one in a name of four to six letters, two to nine, then three.

    The word that says what kind of place it is does not count.
    """
    letters = _letters(key)
    if letters < _SHORTEST:
        return 1 if letters == _SHORTEST - 1 and " " in key else 0
    return 1 if letters <= 6 else 2 if letters <= 9 else MOST_LETTERS  # noqa: PLR2004


def _letters(key: str) -> int:
    return sum(len(word) for word in key.split() if word not in COUNTY_WORDS)


def _distances(key: str, lists: Iterable[Sequence[str]], limit: int) -> dict[str, int]:
    return {
        name: int(distance)
        for names in lists
        for name, distance, _ in process.extract(
            key, names, scorer=OSA.distance, score_cutoff=limit, limit=None
        )
    }

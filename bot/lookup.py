"""What commands take: places, states and terms by their names, and the keys of the questions they ask."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from bot.limits import AUTOCOMPLETE_CHOICES, CHOICE_NAME
from bot.words import FALLBACK
from knowledge.query import Named, Query
from knowledge.text import place_key, term_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.keys import Keys
    from knowledge import Desk
    from knowledge.model import Section

_NEAR = 60
"""How alike (of 100) an offered name must be to what is typed."""


class Lookup:
    """Finds what a command's options name."""

    def __init__(self, desk: Desk, keys: Keys) -> None:
        self._desk = desk
        self._keys = keys

    # ------------------------------------------------------------ offering, while people type

    def places(self, typed: str, _language: str = FALLBACK) -> list[str]:
        """Give names of places for what is typed so far: listed ones first, then all counties."""
        return _offered(typed, self._listed, self._others)

    def states(self, typed: str, _language: str = FALLBACK) -> list[str]:
        """Give names of states for what is typed so far."""
        return _offered(typed, sorted(self._desk.places.states))

    def terms(self, typed: str, _language: str = FALLBACK) -> list[str]:
        """Give terms for what is typed so far."""
        return _offered(typed, list(self._desk.store.definitions))

    @cached_property
    def _listed(self) -> list[str]:
        known = self._desk.store.jurisdictions.values()
        return sorted({jurisdiction.full_name for jurisdiction in known if not jurisdiction.is_group})

    @cached_property
    def _others(self) -> list[str]:
        return sorted(set(self._desk.place_names()) - set(self._listed))

    # ------------------------------------------------------------ finding, once they have chosen

    def place(self, name: str) -> Named | None:
        """Give the place or places that a name means; None where it is no name of one."""
        readings = self._readings(name)
        return Named(readings, text=name) if readings else None

    def _readings(self, name: str) -> tuple[str, ...]:
        listed = [
            place_id
            for place_id, known in self._desk.store.jurisdictions.items()
            if known.full_name.casefold() == name.strip().casefold()
        ]
        if listed:
            return tuple(listed)
        places = self._desk.places
        whole = self._keys.places_named(name)
        if whole:
            return whole
        plain, comma, state = name.rpartition(",")
        if not comma:
            return ()
        named = [places.place(place_id) for place_id, _ in places.readings(place_key(plain))]
        within = {place.name for place_id in self._state_ids(state) if (place := places.place(place_id))}
        return tuple(place.place_id for place in named if place.state in within)

    def _state_ids(self, name: str) -> list[str]:
        found = self._desk.places.readings(place_key(name))
        return [place_id for place_id, _ in found if place_id.startswith("state:")]

    def term(self, name: str) -> str | None:
        """Give the term that a name stands for."""
        key = term_key(name)
        own = {term_key(term): term for term in self._desk.store.definitions}
        return own.get(key) or next(iter(self._desk.store.term_names.get(key, ())), None)

    # ------------------------------------------------------------ the keys of what commands ask;
    # None where a name is none that is known

    def jurisdiction(self, name: str) -> str | None:
        """Give the key of all that is held on a place."""
        place = self.place(name)
        return place and Query("jurisdiction", places=(place,)).key

    def compare(self, one: str, other: str) -> str | None:
        """Give the key of two places side by side."""
        first, second = self.place(one), self.place(other)
        return Query("compare", places=(first, second)).key if first and second else None

    def definition(self, name: str) -> str | None:
        """Give the key of what a term means."""
        term = self.term(name)
        return term and Query("definition", terms=(term,)).key

    def totals(self, week: int | None) -> str:
        """Give the key of a week's totals, or of all weeks'."""
        return Query("totals", weeks=(week,) if week else (), every_week=week is None).key

    def listing(self, state: str | None, section: Section | None, week: int | None) -> str | None:
        """Give the key of a list; None where the state is no state."""
        areas: tuple[Named, ...] = ()
        if state is not None:
            ids = self._state_ids(state)
            if not ids:
                return None
            areas = (Named(tuple(ids[:1]), text=state),)
        sections = (section,) if section else ()
        return Query("listing", places=areas, sections=sections, weeks=(week,) if week else ()).key


SOURCES = [Query("source"), Query("correction", cues=frozenset({"corrected"}))]
"""What the answers rest on and how complete it is, and what was corrected."""


def _offered(typed: str, *groups: Iterable[str]) -> list[str]:
    """Give at most 25 names: those that start as typed, then those that are alike; earlier groups first."""
    text = " ".join(typed.split())[:CHOICE_NAME]
    folded = text.casefold()
    offered: dict[str, None] = {}
    for group in groups:
        names = list(group)
        offered |= dict.fromkeys(name for name in names if name.casefold().startswith(folded))
        if folded and len(offered) < AUTOCOMPLETE_CHOICES:
            alike = process.extract(
                text, names, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR,
                limit=AUTOCOMPLETE_CHOICES,
            )  # fmt: skip
            offered |= dict.fromkeys(name for name, _, _ in alike)
        if len(offered) >= AUTOCOMPLETE_CHOICES:
            break
    return [name for name in offered if len(name) <= CHOICE_NAME][:AUTOCOMPLETE_CHOICES]

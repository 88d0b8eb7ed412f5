"""The places that a follow-up points out by what was asked before: "the one in Iowa", "the city?"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.named import OF_STATES, is_owner, is_ruled_out, same_name_in
from knowledge.query import Named
from knowledge.slots import kinds_said
from knowledge.text import says

if TYPE_CHECKING:
    from knowledge.places import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.reading.reader import Reading

_ONE = frozenset({"one", "mean", "meant"})
POINTS_IN_SPANISH = frozenset({"el", "de"})
"""Words by which "the one in" is said where a question is too short to tell its language."""
STATEWIDE = (
    ("statewide",), ("whole", "state"), ("entire", "state"), ("all", "the", "state"), ("state", "as", "a"),
    ("state", "itself"), ("that", "state"), ("same", "state"), ("our", "state"), ("my", "state"),
)  # fmt: skip
"""Word by word, how the state is pointed at in which a place lies."""
_CITYWIDE = (
    ("citywide",), ("whole", "city"), ("entire", "city"), ("all", "the", "city"), ("city", "as", "a"),
    ("all", "five", "boroughs"),
)  # fmt: skip
"""Word by word, how the city is pointed at that a place is part of."""
_WHOLE = frozenset({"all", "whole", "entire"})
_KIND_WORDS = {
    "city": frozenset({"city", "town", "village"}),
    "county": frozenset({"county"}),
    "state": frozenset({"state"}),
}
"""A kind of place -> the words that it is pointed at by."""


def points_at_the_state(reading: Reading) -> bool:
    """Whether the state is meant in which the last place lies: "and statewide?"."""
    return not reading.places and "states" not in reading.words and says(reading.words, STATEWIDE)


def points_at_the_city(reading: Reading) -> bool:
    """Whether the city is meant that the last place is part of: "and the whole city?"."""
    return not reading.places and says(reading.words, _CITYWIDE)


@dataclass(frozen=True, slots=True)
class PointedOut:
    """Finds the places that a question points out."""

    index: PlaceIndex
    reading: Reading
    narrowed: bool = False
    """Whether the last place was told from others of its name by its state."""
    shown: tuple[Named, ...] = ()
    """The places that the last answer told of."""

    def places(
        self, before: tuple[Named, ...], intent: str, told: tuple[Named, ...] = ()
    ) -> tuple[Named, ...]:
        """Read "the one in Iowa", "what about the city?" and, after Pennsylvania, "Lancaster?"."""
        mentions = [m for m in self.reading.places if not is_ruled_out(self.reading, m)]
        if points_at_the_state(self.reading) and before:
            listed = [place for place in before[0].readings if self._is_listed(place)]
            states = {self.index.place(place).state for place in listed or before[0].readings}
            return tuple(Named((self.index.states[state],), state) for state in sorted(states)[:1])
        if points_at_the_city(self.reading) and before:
            cities = sorted(
                city for place in before[0].readings if (city := self.index.place(place).whole) is not None
            )
            return tuple(Named((city,), self.index.place(city).name) for city in cities[:1])
        if len(before) != 1 or len(mentions) > 1:
            return ()
        if not mentions:
            return self._of_another_kind(before[0]) if before[0].readings else ()
        mention = mentions[0]
        if intent in OF_STATES and mention.is_area and "one" not in self.reading.words:
            return ()
        return self._inside(mention, (told or before)[0]) or self._in_another_state(mention, before[0])

    def _inside(self, mention: Mention, before: Named) -> tuple[Named, ...]:
        """Give a place without a state as lying in the state asked about before, or in the last place's.

        Not where the name is that of a listed place elsewhere: that is more likely meant.
        """
        states = {self.index.place(place).state for place in before.readings}
        if mention.state or len(mention.readings) < 2 or len(states) != 1:  # noqa: PLR2004
            return ()
        last = self.index.place(before.readings[0])
        inside = tuple(r for r in mention.readings if self.index.place(r).state == last.state)
        if last.kind != "state" and not self._is_nearby(mention, before, inside):
            return ()
        return (Named(inside, mention.text, last.state, mention.corrected),) if inside else ()

    def _is_nearby(self, mention: Mention, before: Named, inside: tuple[str, ...]) -> bool:
        """Whether of a name's places those `inside` the last one's state are meant, and no others."""
        listed = {place for place in mention.readings if self._is_listed(place)}
        county = self._kind(before.readings[0]) == "county" and {*map(self._kind, inside)} == {"city"}
        other = any(self._kind(place) == "county" for place in mention.readings)
        same = not set(before.readings).isdisjoint(mention.readings)
        return not same and not listed - set(inside) and not (county and other)

    def _is_listed(self, place: str) -> bool:
        """Whether a place is listed, or is a part of a listed city, as Brooklyn is."""
        return place in self.index.listed or self.index.place(place).whole in self.index.listed

    def _kind(self, place: str) -> str:
        return self.index.place(place).kind

    def _in_another_state(self, mention: Mention, before: Named) -> tuple[Named, ...]:
        """Give the place of the same name in the state that is pointed out: "the one in Iowa", "Iowa's"."""
        if not mention.states or not before.readings:
            return ()
        last = self.index.place(before.readings[0])
        words = {token.norm for token in self.reading.tokens}
        owned = is_owner(self.reading, mention)
        ambiguous = self.narrowed or len(before.readings) > 1 or len(self.reading.places) > 1
        pointed = words & _ONE or owned or ambiguous or words >= POINTS_IN_SPANISH
        whole = "total" in self.reading.cues or not words.isdisjoint(_WHOLE)
        if last.kind == "state" or not pointed or whole or "ones" in words:
            return ()
        states = {self.index.place(place).state for place in mention.states}
        kept = same_name_in(self.index, before.readings, states)
        return (Named(kept, last.name),) if kept else ()

    def _of_another_kind(self, before: Named) -> tuple[Named, ...]:
        """Give the city of a county's name, or the county that a city lies in, where that is pointed out.

        Of a name that both have, those of the kind are meant: "the county", after "LA".
        """
        words = {token.norm for token in self.reading.tokens}
        pointed = [kind for kind, names in _KIND_WORDS.items() if words & names]
        pointed = [kind for kind in pointed if kind in kinds_said(self.reading)] or pointed
        if len(pointed) != 1:
            return ()
        wanted = pointed[0]
        told = [named for named in self.shown if self._kind(named.readings[0]) == wanted]
        if len(told) == 1:
            return (told[0],)
        kept = tuple(place for place in before.readings if self._kind(place) == wanted)
        around = {"city": self._cities_of, "county": self._counties_of}.get(wanted)
        by_size = sorted(before.readings, key=lambda one: -self.index.zip_codes(one))
        found = dict.fromkeys(place for one in by_size for place in (around(one) if around else ()))
        listed = tuple(place for place in found if place in self.index.listed)
        if kept and (not listed or not self.index.listed.isdisjoint(kept)):
            return (replace(before, readings=kept),) if len(kept) < len(before.readings) else ()
        chosen = listed if len(before.readings) > 1 else tuple(found)
        return tuple(Named(chosen, self.index.place(place).name) for place in chosen[:1])

    def _cities_of(self, place_id: str) -> tuple[str, ...]:
        """Give the cities that have a county's name, in its state."""
        county = self.index.place(place_id)
        named = [self.index.place(p) for p, _ in self.index.readings(county.base_key)]
        of_it = county.kind == "county"
        return tuple(p.place_id for p in named if of_it and (p.kind, p.state) == ("city", county.state))

    def _counties_of(self, place_id: str) -> tuple[str, ...]:
        """Give the county that has a city's name, in its state, and the one that it lies in."""
        city = self.index.place(place_id)
        if city.kind != "city":
            return ()
        named = [p for p, _ in self.index.readings(f"{city.name.casefold()} county")]
        same = tuple(p for p in named if self.index.place(p).state == city.state)
        return (*same, *city.counties[:1])

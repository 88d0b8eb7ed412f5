"""Which of a name's readings an answer tells, and which first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.membership import Standing
    from knowledge.query import Named

_LARGE = 4
"""How many ZIP codes a city has at least, and how many times as many as the next of its name, to lead."""


def of_name(draft: Draft, mention: Named) -> list[str]:
    """Give the readings of a name: for a state's own name, the state and what is listed by that name."""
    places = draft.knowledge.places
    states = [place for place in mention.readings if place.startswith("state:")]
    if not states:
        return list(mention.readings)
    listed = [p for p in mention.readings if p in places.listed and not p.startswith(("state:", "county:"))]
    names = {places.place(place).full_name for place in listed}
    return [*(place for place in states if places.place(place).full_name not in names), *listed]


def shown(draft: Draft, standings: list[Standing]) -> list[Standing]:
    """Choose the readings to tell: those on the list, in a listed place, or listed in another part of it.

    What is listed by its own name, though in another part, or a city far larger than the others of its name,
    is told in any case, before what only lies in a listed place; where nothing is listed, the city is told
    with what has the same name in its state.
    """
    named = [standing for standing in standings if standing.verdict in {"yes", "contains"}]
    if named:  # what is no longer on the list is told beside what still is
        return [*named, *(one for one in standings if one.verdict == "no" and one.listings)]
    leading = _leading(draft, standings)
    within = [standing for standing in standings if standing.verdict == "within"]
    elsewhere = [standing for standing in standings if standing.elsewhere]
    if within:
        first = elsewhere or ([leading] if leading is not None else [])
        return [*first, *(standing for standing in within if standing not in first)]
    if elsewhere or leading is None:
        return elsewhere or standings
    return [standing for standing in standings if standing.place.state == leading.place.state]


def _leading(draft: Draft, standings: list[Standing]) -> Standing | None:
    """Give the city that is far larger than the others of its name, if one is.

    Where the name is a county's byname as well, that is the city in it: "Manhattan" for New York County.
    """
    cities = [standing for standing in standings if standing.place.kind == "city"]
    names = {standing.place.base_key for standing in cities}
    bynames = {
        s.place.place_id for s in standings if s.place.kind == "county" and s.place.base_key not in names
    }
    if bynames:
        return next((city for city in cities if not bynames.isdisjoint(city.place.counties)), None)
    sizes = [draft.knowledge.places.zip_codes(standing.place.place_id) for standing in cities]
    largest, *others = sorted(sizes, reverse=True) or [0]
    if largest < _LARGE or any(size * _LARGE > largest for size in others):
        return None
    return cities[sizes.index(largest)]

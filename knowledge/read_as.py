"""What a question was read as: a query in plain words, for whoever reads the JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.places import PlaceIndex
    from knowledge.query import Named, Query
    from knowledge.reading.dates import Period

_MOST_NAMED = 4
"""How many readings of a name are told by name."""


def read_as(query: Query, places: PlaceIndex, published: Iterable[int]) -> dict[str, object]:
    """Give the intent of a query and the slots that are filled; what is left out is as nothing were said.

    `published` are the weeks there are, for a query that asks about all of them.
    """
    slots: dict[str, object] = {
        "places": [_name(named, places) for named in query.places],
        "weeks": list(published) if query.every_week else list(query.weeks),
        "sections": list(query.sections),
        "measure": query.measure,
        "kinds": list(query.kinds),
        "order": query.order,
        "limit": query.limit,
        "rank": query.rank,
        "topics": list(query.topics),
        "terms": list(query.terms),
        "speakers": list(query.speakers),
        "outlets": list(query.outlets),
        "periods": [_days(period) for period in query.periods],
        "figures": list(query.quoted),
        "facts": list(query.facts),
        "cues": sorted(query.cues),
    }
    return {"intent": query.intent, **{name: value for name, value in slots.items() if value}}


def _days(period: Period) -> str:
    """Give the days of a period, open at the end that the question leaves open."""
    start = "" if period.precision in {"until", "before"} else f"{period.start} "
    end = "" if period.precision in {"since", "after"} else f" {period.end}"
    return f"{start}to{end}".strip() if start and end else f"from {start}".strip() if start else f"to{end}"


def _name(named: Named, places: PlaceIndex) -> str:
    """Give the places a name was read as; one that is not known as it is written."""
    names = [places.place(place).full_name for place in named.readings[: _MOST_NAMED + 1]]
    if not names:
        return f"{named.text}, {named.state}" if named.state else named.text
    if len(names) > _MOST_NAMED:
        return f"{named.text or names[0]} (any of {len(named.readings)})"
    return " or ".join(names)

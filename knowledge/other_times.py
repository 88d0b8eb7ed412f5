"""Figures from before and after the report that agree with the places and the days asked about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.query import Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.model import ContextFigure
    from knowledge.places import PlaceIndex
    from knowledge.query import Query
    from knowledge.reading.dates import Period
    from knowledge.reading.reader import Reading

_FISCAL_LENGTH = 365
_WHOLE_YEAR_DAYS = 364
_DECLINED = ("declined", "refused", "refusals")
_SENT = ("prepared", "issued", "a month", "sent a detainer")
_OF_PLACES = frozenset({"county", "city"})
LEFT_TO_WORDS = frozenset({"percent", "weeks"})
"""Units of figures that are told only where the words recall them."""


def is_of_places(figure: ContextFigure, named: Iterable[Named], places: PlaceIndex) -> bool:
    """Whether a figure is for one of the places named, in its state."""
    for mention in named:
        for place_id in mention.readings:
            place = places.place(place_id)
            if figure.place is None and place.kind == "state" and figure.state == place.state:
                return True
            if figure.place is not None and (figure.place, figure.state) == (place.name, place.state):
                return True
    return False


def is_of_period(figure: ContextFigure, period: Period) -> bool:
    """Whether a figure is for the days asked about: the same, a fiscal year by its number, or within.

    Of days that are told loosely ("fall 2016"), those are meant that a figure has some of.
    """
    if figure.start is None or figure.end is None:
        return False
    same = (figure.start, figure.end) == (period.start, period.end)
    if period.is_open:
        return _is_of_open(figure, period)
    match period.precision:
        case _ if period.is_of_years and _is_of_years(figure):
            return period.start.year <= figure.end.year <= period.end.year
        case "about":
            return same or (overlaps(figure, period) and not _is_of_years(figure))
        case "range" | "month":
            return period.start <= figure.start and figure.end <= period.end
        case _:
            fiscal = period.fiscal and figure.period.startswith("FY")
            return same or (fiscal and figure.start == period.start)


def _is_of_open(figure: ContextFigure, period: Period) -> bool:
    """Whether a figure is for a time of which but one end is said."""
    if figure.start is None or figure.end is None:
        return False
    if period.precision == "until":
        return figure.end == period.end
    if period.precision == "since":
        of_years = (period.is_of_years or period.fiscal) and _is_of_years(figure)
        yearly = of_years and figure.end.year >= period.end.year
        return yearly or (figure.start == period.start and figure.end != period.end)
    if period.is_of_years and _is_of_years(figure):  # a fiscal year is one by the year that it ends in
        return period.start.year <= figure.end.year <= period.end.year
    return period.start <= figure.start and figure.end <= period.end and _is_of_years(figure)


def overlaps(figure: ContextFigure, period: Period) -> bool:
    """Whether a figure is for some of the days asked about."""
    if figure.start is None or figure.end is None:
        return False
    return period.start <= figure.end and figure.start <= period.end


def _is_of_years(figure: ContextFigure) -> bool:
    """Whether a figure is for a year, a calendar's or a fiscal one."""
    if figure.start is None or figure.end is None:
        return False
    return (figure.end - figure.start).days in {_WHOLE_YEAR_DAYS, _FISCAL_LENGTH}


def is_of_measure(figure: ContextFigure, query: Query) -> bool:
    """Whether a figure counts what is asked for: what was declined, or what was not."""
    declined = any(word in figure.measure for word in _DECLINED)
    return query.measure is None or declined == (query.measure == "detainers_declined")


def counts_sent(figure: ContextFigure) -> bool:
    """Whether a figure counts what was sent, so that it is no answer to how many were declined."""
    return any(word in figure.measure for word in _SENT)


@dataclass(frozen=True, slots=True)
class OtherTimes:
    """Tells whether there is a figure for the days and places that a question names."""

    figures: Sequence[ContextFigure]
    places: PlaceIndex

    def holds(self, reading: Reading) -> bool:
        """Whether each of the times named has a figure, of a place named if any is."""
        named = [Named(mention.readings) for mention in reading.places]
        asked = [f for f in self.figures if is_of_places(f, named, self.places) or not (named or f.state)]
        return bool(asked) and _each_has_one(asked, reading.weeks.periods)


def agreeing(figures: Sequence[ContextFigure], query: Query, places: PlaceIndex) -> list[ContextFigure]:
    """Give the figures that agree with all a query names: none where one of its periods has none."""
    found = [
        figure
        for figure in figures
        if figure.unit not in LEFT_TO_WORDS
        and is_of_measure(figure, query)
        and (
            is_of_places(figure, query.places, places)
            if query.places
            else figure.place is None and figure.state is None
        )
    ]
    if not _each_has_one(found, query.periods):
        return []
    return [f for f in found if not query.periods or is_of_any(f, query.periods)]


def _each_has_one(figures: Sequence[ContextFigure], periods: Sequence[Period]) -> bool:
    """Whether there is a figure for each of the periods, or for all of them together."""
    whole = together(periods)
    return any((f.start, f.end) == (p.start, p.end) for f in figures for p in whole) or all(
        any(is_of_period(figure, period) for figure in figures) for period in periods
    )


def of_each_place(figures: Sequence[ContextFigure], query: Query) -> list[ContextFigure]:
    """Give the figures of the several places that have one for the days asked about, the highest first.

    Only where it is asked which of them had the most, or which there are: "which county jail got most".
    """
    kinds = _OF_PLACES.intersection(query.kinds)
    if query.places or not kinds or not (query.order or "which" in query.cues):
        return []
    return sorted(
        (
            figure
            for figure in figures
            if figure.place is not None
            and ("county" if figure.place.endswith(" County") else "city") in kinds
            and is_of_measure(figure, query)
            and is_of_any(figure, query.periods)
        ),
        key=lambda figure: -figure.value,
    )


def is_of_any(figure: ContextFigure, periods: Sequence[Period]) -> bool:
    """Whether a figure is for one of several periods, or for all of them together."""
    return any(is_of_period(figure, period) for period in (*periods, *together(periods)))


def together(periods: Sequence[Period]) -> list[Period]:
    """Give the days of several periods as one: "February and March 2017"; none for one alone."""
    if len(periods) < 2:  # noqa: PLR2004
        return []
    first, last = min(periods, key=lambda p: p.start), max(periods, key=lambda p: p.end)
    return [replace(first, end=last.end, precision="range")]


def in_each(figures: Sequence[ContextFigure], periods: Sequence[Period]) -> list[ContextFigure]:
    """Keep the figures of a measure that is held for each of several periods, where there is one."""
    held = [{figure.measure for figure in figures if is_of_period(figure, period)} for period in periods]
    shared = set[str].intersection(*held) if len(held) > 1 else set[str]()
    return [figure for figure in figures if figure.measure in shared] or list(figures)

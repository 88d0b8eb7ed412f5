"""Figures from before and after the report. They are told as context, never as the report's."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from knowledge.answers.wording import agreeing, tell_conflicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import ContextFigure
    from knowledge.query import Query
    from knowledge.reading.dates import Period

_FISCAL_LENGTH = 365
_WHOLE_YEAR_DAYS = 364


def chosen(draft: Draft) -> list[ContextFigure]:
    """Choose the context figures a query asks for: by its period, its places and the words it shares."""
    query = draft.query
    recalled = {key: position for position, key in enumerate(query.facts)}
    figures = [figure for figure in draft.knowledge.store.context if _is_about(draft, figure, query)]
    if query.periods:
        periods = [*query.periods, *_together(query.periods)]
        best = query.facts[:1]
        figures = [f for f in figures if any(_same_period(f, p, recalled=f.key in best) for p in periods)]
        if not query.places:
            figures = _most_alike(figures, query)
    else:
        figures = _most_alike([figure for figure in figures if figure.key in recalled], query)
    return sorted(figures, key=lambda figure: (recalled.get(figure.key, len(recalled)), figure.key))


def _is_about(draft: Draft, figure: ContextFigure, query: Query) -> bool:
    """Whether a figure is for the place that is asked about, or for the country where none is."""
    if not query.places:
        return (figure.place is None and figure.state is None) or figure.key in query.facts[:1]
    places = draft.knowledge.places
    for named in query.places:
        for place_id in named.readings:
            place = places.place(place_id)
            if figure.place is None and place.kind == "state" and figure.state == place.state:
                return True
            if figure.place == place.name and figure.state == place.state:
                return True
    return False


def _same_period(figure: ContextFigure, period: Period, *, recalled: bool) -> bool:
    """Whether a figure is for the days asked about: the same, or a fiscal year named by its number alone.

    One whose days no source gives is, where it is `recalled` by its words.
    """
    if figure.start is None or figure.end is None:
        return recalled
    if (figure.start, figure.end) == (period.start, period.end):
        return True
    if period.precision == "year" and not period.fiscal:
        fiscal = (figure.end - figure.start).days in {_WHOLE_YEAR_DAYS, _FISCAL_LENGTH}
        return fiscal and figure.end.year == period.start.year
    if period.fiscal and figure.period.startswith("FY") and figure.start == period.start:
        return True
    return period.precision == "range" and period.start <= figure.start and figure.end <= period.end


def _together(periods: Sequence[Period]) -> list[Period]:
    """Give the days of all periods as one: "February and March 2017"."""
    if len(periods) < 2:  # noqa: PLR2004
        return []
    first, last = min(periods, key=lambda p: p.start), max(periods, key=lambda p: p.end)
    return [replace(first, end=last.end, precision="range")]


def _most_alike(figures: Sequence[ContextFigure], query: Query) -> list[ContextFigure]:
    """Of figures with different measures keep those that the words recall best."""
    recalled = [figure for figure in figures if figure.key in query.facts]
    if not recalled:
        return list(figures)
    best = min(recalled, key=lambda figure: query.facts.index(figure.key))
    return [f for f in figures if f.measure == best.measure or f.key in query.facts[:3]]


def tell(draft: Draft, figure: ContextFigure) -> None:
    """Say one figure, as context, with its sources and what differs."""
    voice = draft.voice
    place = ", ".join(part for part in (figure.place, figure.state) if part)
    lead = agreeing(figure.citations)
    for place_id in (reading for named in draft.query.places for reading in named.readings):
        known = draft.knowledge.places.place(place_id)
        if (known.name, known.state) == (figure.place, figure.state):
            draft.about(known.jurisdiction)
    draft.claim(
        "context",
        lead,
        "context",
        measure=figure.measure,
        where=voice.say("context-where", place=place) if place else "",
        period=period_name(draft, figure),
        value=draft.qualified(_figure(draft, figure, figure.value), figure.qualifier),
    )
    tell_conflicts(draft, figure.citations, partial(_figure, draft, figure))
    if figure.detail:
        draft.claim("context-detail", lead, "context", detail=figure.detail)


def _figure(draft: Draft, figure: ContextFigure, value: float) -> str:
    written = draft.figure(figure.measure, value, figure.unit, state=figure.state)
    message = f"value-{figure.unit}"
    return draft.voice.say(message, value=written) if draft.voice.has(message) else written


def period_name(draft: Draft, figure: ContextFigure) -> str:
    """Write a figure's period as a reader would."""
    voice = draft.voice
    if figure.period.startswith("FY"):
        return voice.say("period-fiscal", year=figure.period.removeprefix("FY"))
    if figure.start is None or figure.end is None:
        return voice.own(figure.period)
    if len(figure.period) in {4, 7}:
        return voice.day(figure.period)
    if len(figure.period) == 10:  # noqa: PLR2004
        return voice.day(figure.period)
    first, _, last = figure.period.partition(" to ")
    return voice.say("date-range", start=voice.day(first), end=voice.day(last))


def tell_all(draft: Draft, figures: Iterable[ContextFigure]) -> None:
    """Say several figures."""
    for figure in figures:
        tell(draft, figure)

"""Figures from before and after the report. They are told as context, never as the report's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.other_times import (
    LEFT_TO_WORDS,
    agreeing,
    counts_sent,
    in_each,
    is_of_any,
    is_of_measure,
    is_of_period,
    is_of_places,
    of_each_place,
    overlaps,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import ContextFigure
    from knowledge.query import Query
    from knowledge.reading.dates import Period


_MEANT = 3
"""Of the facts that are recalled, how many may be told though they count something else than is asked for."""


def chosen(draft: Draft) -> list[ContextFigure]:
    """Choose the context figures a query asks for: by its period, its places and the words it shares."""
    query = draft.query
    if each := of_each_place(draft.knowledge.store.context, query):
        return each
    recalled = {key: position for position, key in enumerate(query.facts)}
    figures = [figure for figure in draft.knowledge.store.context if _is_about(draft, figure, query)]
    if query.periods:
        figures = [figure for figure in figures if _counts_what_is_asked(figure, query)]
        best = query.facts[:1]
        undated = [figure for figure in figures if figure.start is None and figure.key in best]
        figures = undated + _of_periods(
            figures, query.periods, recalled=bool(query.facts), side_by_side=_sets_beside(query)
        )
        if not query.places:
            figures = _most_alike(figures, query)
        if query.measure == "detainers_declined":
            figures = [figure for figure in figures if not counts_sent(figure)]
        if len(figures) == 1 and (query.intent == "trend" or _sets_beside(query)):
            figures += _beside(draft, figures[0])
        if not figures and not query.places:  # one that is for some of those days, told with its own
            known = (figure for figure in draft.knowledge.store.context if figure.key in best)
            figures = [f for f in known if any(overlaps(f, period) for period in query.periods)]
            figures = [f for f in figures if query.measure != "detainers_declined" or not counts_sent(f)]
    else:
        figures = _most_alike([figure for figure in figures if figure.key in recalled], query)
    last = len(recalled)
    return sorted(figures, key=lambda f: (recalled.get(f.key, last), not is_of_measure(f, query)))


def _counts_what_is_asked(figure: ContextFigure, query: Query) -> bool:
    """Whether a figure is none of something else: shares, weeks and arrests are told where they are meant."""
    if figure.key in query.facts[:_MEANT]:
        return True
    if figure.unit in LEFT_TO_WORDS:
        return "share" in query.cues
    return "detainer" not in query.terms or not figure.measure.startswith(("arrests", "removals"))


def _sets_beside(query: Query) -> bool:
    several = query.intent == "trend" and len(query.periods) > 1
    return several or query.intent == "compare" or "compare" in query.cues


def _of_periods(
    figures: Sequence[ContextFigure], periods: Sequence[Period], *, recalled: bool, side_by_side: bool
) -> list[ContextFigure]:
    """Keep the figures for the days asked about: where no words choose, those for just these days."""
    if recalled:
        if side_by_side and all(period.fiscal or period.is_of_years for period in periods):
            return in_each([f for f in figures if any(is_of_period(f, p) for p in periods)], periods)
        return [f for f in figures if is_of_any(f, periods)]
    for whole in together(periods):
        if exact := [f for f in figures if (f.start, f.end) == (whole.start, whole.end)]:
            return sorted(exact, key=lambda figure: -figure.value)
    each = [figure for figure in figures if any(is_of_period(figure, period) for period in periods)]
    if side_by_side and all(any(is_of_period(figure, period) for figure in each) for period in periods):
        return in_each(each, periods)
    return [f for f in figures if is_of_any(f, periods)]


def _beside(draft: Draft, told: ContextFigure) -> list[ContextFigure]:
    """Give the latest earlier figure of the same, from the same source, that a figure is compared with."""
    sources = {citation.source.source_id for citation in told.citations}
    earlier = [
        figure
        for figure in draft.knowledge.store.context
        if (figure.measure, figure.place, figure.state) == (told.measure, told.place, told.state)
        and figure.start is not None
        and told.start is not None
        and figure.start < told.start
        and sources & {citation.source.source_id for citation in figure.citations}
    ]
    return sorted(earlier, key=lambda figure: figure.period)[-1:]


def _is_about(draft: Draft, figure: ContextFigure, query: Query) -> bool:
    """Whether a figure is for the place that is asked about, or for the country where none is."""
    of_all = figure.place is None and figure.state is None
    if not query.places or (of_all and "total" in query.cues and figure.key in query.facts[:2]):
        return of_all
    return is_of_places(figure, query.places, draft.knowledge.places)


def of_places(draft: Draft) -> list[ContextFigure]:
    """Give the figures for the places asked about, of whatever time: each is told with its own."""
    query, knowledge = draft.query, draft.knowledge
    return agreeing(knowledge.store.context, query, knowledge.places) if query.places else []


def _most_alike(figures: Sequence[ContextFigure], query: Query) -> list[ContextFigure]:
    """Of figures with different measures keep those that the words recall best."""
    recalled = [figure for figure in figures if figure.key in query.facts]
    if not recalled:
        return list(figures)
    best = min(
        recalled, key=lambda f: (_counts_refused(f) and query.measure is None, query.facts.index(f.key))
    )
    return [f for f in figures if f.measure == best.measure or f.key in query.facts[:_MEANT]]


def tell(draft: Draft, figure: ContextFigure) -> None:
    """Say one figure, as context, with its sources and what differs."""
    draft.tells(figure.key)
    lead = wording.agreeing(figure.citations)
    for place_id in (reading for named in draft.query.places for reading in named.readings):
        known = draft.knowledge.places.place(place_id)
        if (known.name, known.state) == (figure.place, figure.state):
            draft.about(known.jurisdiction)
    draft.claim(
        "context",
        lead,
        "context",
        measure=figure.measure,
        where=_where(draft, figure),
        period=period_name(draft, figure),
        value=draft.qualified(_figure(draft, figure, figure.value), figure.qualifier),
    )
    wording.tell_conflicts(draft, figure.citations, partial(_figure, draft, figure))
    if figure.detail:
        draft.claim("context-detail", lead, "context", detail=figure.detail)


def _counts_refused(figure: ContextFigure) -> bool:
    """Whether a figure counts what was refused: one that does not is meant where neither is said."""
    return "agencies" in figure.measure and "refused" in figure.measure


def _where(draft: Draft, figure: ContextFigure) -> str:
    """Write where a figure is for; nothing where that is the whole country."""
    place = ", ".join(part for part in (figure.place, figure.state) if part)
    return draft.voice.say("context-where", place=place) if place else ""


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
    """Say several figures; of two of one source, which is the higher."""
    figures = list(figures)
    if len(figures) == 2:  # noqa: PLR2004
        _tell_higher(draft, *figures)
    for figure in figures:
        tell(draft, figure)


def _tell_higher(draft: Draft, one: ContextFigure, other: ContextFigure) -> None:
    """Say which of two figures is the higher where they differ by their time alone."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    named = {(figure.measure, figure.place, figure.state) for figure in (one, other)}
    sources = {citation.source.source_id for citation in wording.agreeing(one.citations)}
    shared = [c for c in wording.agreeing(other.citations) if c.source.source_id in sources]
    if len(named) > 1 or not shared or low.value == high.value or low.qualifier or high.qualifier:
        return
    apart = (
        {}
        if high.unit == "percent"
        else {"difference": draft.figure("difference", high.value - low.value, high.unit)}
    )
    draft.claim(
        "context-higher-by" if apart else "context-higher",
        shared,
        "context",
        **apart,
        measure=high.measure,
        where=_where(draft, high),
        period=period_name(draft, high),
        high=_figure(draft, high, high.value),
        other=period_name(draft, low),
        low=_figure(draft, low, low.value),
    )

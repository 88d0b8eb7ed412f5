"""Figures for parts of tables: a state's, an outlet's, a topic's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.reading.fact_names import outlet_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.membership import Scope
    from knowledge.model import Measure, Subtotal, Week


_POLICY_LIST = "policy_list"


def chosen(draft: Draft, topics: Sequence[str] = ()) -> list[Subtotal]:
    """Give the figures for the parts of tables that are asked about: of its weeks, or the first's first.

    `topics` are the parts, where they are not those that the query names.
    """
    query = draft.query
    topics = topics or query.topics
    weeks = {week.start for week in draft.knowledge.weeks(query)}
    places = draft.knowledge.places
    asked = {places.place(reading).state for named in query.places for reading in named.readings}
    found = [
        subtotal
        for subtotal in draft.knowledge.store.subtotals
        if subtotal.topic in topics and (not asked or subtotal.state is None or subtotal.state in asked)
    ]
    in_week = [s for s in found if s.week is not None and s.week.start in weeks]
    if in_week:
        return in_week
    if weeks:
        return found
    first = draft.knowledge.store.weeks[0]
    return sorted(found, key=lambda subtotal: subtotal.week != first)


def tell_chosen(draft: Draft) -> None:
    """Say the figures for the parts of tables that are asked about."""
    found = chosen(draft)
    tell_of_others(draft, found)
    tell(draft, found)


def tell_of_others(draft: Draft, found: Sequence[Subtotal]) -> None:
    """Say that none of the figures found is of a week asked about, where each is of another."""
    weeks = draft.knowledge.weeks(draft.query)
    if (
        weeks
        and found
        and all(subtotal.week is not None and subtotal.week not in weeks for subtotal in found)
    ):
        reports = draft.voice.listing(draft.voice.report(week) for week in weeks)
        draft.headline("subtotal-other-week", reports=reports)


def told_by(draft: Draft) -> list[Subtotal]:
    """Give the figures for parts of tables that the outlets named tell, of the weeks asked about."""
    weeks = draft.knowledge.weeks(draft.query)
    return [
        subtotal
        for subtotal in draft.knowledge.store.subtotals
        if (not weeks or subtotal.week in weeks)
        and any(
            not set(outlet_names(citation.source.publisher)).isdisjoint(draft.query.outlets)
            for citation in subtotal.citations
        )
    ]


def tell(draft: Draft, subtotals: Sequence[Subtotal]) -> None:
    """Say figures for parts of a table."""
    voice = draft.voice
    for subtotal in subtotals:
        own = (place for place in draft.named if place.name in subtotal.scope)
        draft.about(*(place.jurisdiction for place in own))
        lead = wording.agreeing(subtotal.citations)
        message = "subtotal-percent" if subtotal.measure == "percent" else "subtotal"
        if subtotal.week is None:
            message = "subtotal-no-week"
        draft.claim(
            message,
            lead,
            scope=voice.capital(subtotal.scope),
            section=voice.section(subtotal.section),
            report=voice.report(subtotal.week) if subtotal.week else "",
            value=draft.qualified(_figure(draft, subtotal, subtotal.value), subtotal.qualifier),
            unit=voice.say(f"measure-{subtotal.measure}"),
        )
        wording.tell_conflicts(draft, subtotal.citations, partial(_figure, draft, subtotal))
        if subtotal.detail:
            draft.claim("subtotal-detail", lead, "caution", detail=subtotal.detail)
    for week in dict.fromkeys(s.week for s in subtotals if s.topic == _POLICY_LIST and s.week is not None):
        wording.tell_parts_held(draft, [week], ("III",))


def tell_of_states(draft: Draft, states: frozenset[str], week: Week, measure: Measure) -> None:
    """Say what a source counts for whole states in a week."""
    tell(
        draft,
        [
            subtotal
            for subtotal in draft.knowledge.store.subtotals
            if subtotal.topic == "state"
            and (subtotal.state or "") in states
            and (subtotal.week, subtotal.measure) == (week, measure)
        ],
    )


def tell_policy_list(draft: Draft) -> None:
    """Say how long Section III is in the weeks asked about."""
    tell(draft, chosen(draft, (_POLICY_LIST,)))


def tell_none_in(draft: Draft, area: str, scope: Scope) -> None:
    """Say where a source counts none in a state or a region, in the part of the report asked about."""
    none = [
        subtotal
        for subtotal in draft.knowledge.store.subtotals
        if (subtotal.state or subtotal.region, subtotal.value) == (area, 0)
        and (not scope.sections or subtotal.section in scope.sections)
        and (not scope.weeks or subtotal.week is None or subtotal.week in scope.weeks)
    ]
    tell(draft, none)


def _figure(draft: Draft, subtotal: Subtotal, value: float) -> str:
    percent = subtotal.measure == "percent"
    unit = "percent" if percent else None
    written = draft.figure(subtotal.measure, value, unit, week=subtotal.week, state=subtotal.state)
    return draft.voice.say("value-percent", value=written) if percent else written

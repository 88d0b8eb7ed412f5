"""How the numbers changed from week to week, or from one period to another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answers import context, count, subtotals, totals
from knowledge.answers.abstain import abstain
from knowledge.model import MEASURES
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Measure, Total, Week

_TWO = 2


def answer(draft: Draft) -> Answer:
    """Tell the change asked about."""
    query = draft.query
    for tell in (_tell_topics, _tell_context):
        tell(draft)
        if not draft.empty:
            return draft.answered()
    if query.periods:
        return abstain(draft, "not_held", "period")
    if query.places:
        return _answer_places(draft)
    if "why" in query.cues:
        return abstain(draft, "not_held", "cause")
    weeks = draft.knowledge.weeks(query)
    every = draft.knowledge.store.weeks
    if len(weeks) < _TWO or query.intent == "trend":  # a change runs over the weeks between
        ends = [week.ordinal for week in weeks] if len(weeks) > 1 else [1, len(every)]
        weeks = tuple(week for week in every if min(ends) <= week.ordinal <= max(ends))
    of_names = query.cues & {"list", "jurisdiction"} and query.measure is None and not query.terms
    if of_names or "policy" in query.cues or "III" in query.sections:
        sizes = [s for s in draft.knowledge.store.subtotals if s.topic == "policy_list" and s.week in weeks]
        subtotals.tell(draft, sizes)
        return draft.answered()
    for measure in MEASURES:
        if query.measure in {None, measure}:
            _tell(draft, weeks, measure)
    totals.tell_not_a_rate(draft, weeks)
    draft.suggest("ask-totals", Query("totals"))
    draft.suggest("ask-share", Query("share"))
    return draft.answered()


def _tell_topics(draft: Draft) -> None:
    query, knowledge = draft.query, draft.knowledge
    named = [week.ordinal for week in knowledge.weeks(query)]
    weeks = [w for w in knowledge.store.weeks if not named or min(named) <= w.ordinal <= max(named)]
    found = [
        s for s in knowledge.store.subtotals if s.topic in query.topics and (s.week in weeks or not s.week)
    ]
    subtotals.tell(draft, found)


def _tell_context(draft: Draft) -> None:
    query = draft.query
    recalled = bool(query.facts) and query.facts[0].startswith("context:") and not query.places
    if query.periods or recalled:
        context.tell_all(draft, context.chosen(draft))


def _answer_places(draft: Draft) -> Answer:
    knowledge = draft.knowledge
    for mention in draft.query.places:
        for place_id in mention.readings:
            place = knowledge.places.place(place_id)
            if knowledge.store.listings_of(place_id) and place.kind != "state":
                count.tell_place(draft, place)
    return count.answer(draft) if draft.empty else draft.answered()


def _tell(draft: Draft, weeks: Sequence[Week], measure: Measure) -> None:
    voice, store = draft.voice, draft.knowledge.store
    found: list[Total] = [total for week in weeks if (total := store.total(week, measure))]
    name = voice.say("measure-issued-short" if measure == "detainers_issued" else "measure-declined-short")
    parts = [
        voice.say(
            "trend-part",
            count=draft.figure(measure, total.value, week=total.week),
            week=voice.week(total.week),
        )
        for total in found
    ]
    draft.headline(
        "trend-weeks", [c for total in found for c in total.citations], measure=name, parts="; ".join(parts)
    )
    ends = [(found[0], found[-1])] if len(draft.query.weeks) == _TWO < len(found) else []
    for one, other in (*ends, *pairwise(found)):
        draft.claim(
            "compare-weeks",
            [*one.citations[:2], *other.citations[:2]],
            measure=name,
            one=voice.number(one.value),
            first=voice.report(one.week),
            other=voice.number(other.value),
            second=voice.report(other.week),
            change=_change(draft, other.value - one.value, other.week),
        )
        if "share" in draft.query.cues and one.value != other.value:
            _tell_percent(draft, one, other)
    for total in found:
        if len(total.citations) == 1:
            draft.claim(
                "total-one-source", total.citations, "caution", value=voice.number(total.value),
                report=voice.report(total.week),
            )  # fmt: skip


def _tell_percent(draft: Draft, one: Total, other: Total) -> None:
    """Say by how many percent of the earlier total the later one is higher or lower."""
    value = round(100 * abs(other.value - one.value) / one.value, 1)
    draft.figure("change", value, "percent", week=other.week)
    message = "change-percent-up" if other.value > one.value else "change-percent-down"
    citations = [*one.citations[:2], *other.citations[:2]]
    draft.claim(message, citations, percent=draft.voice.percent(value), one=draft.voice.number(one.value))


def _change(draft: Draft, difference: int, week: Week) -> str:
    if difference == 0:
        return draft.voice.say("change-none")
    written = draft.figure("difference", abs(difference), "detainers", week=week)
    return draft.voice.say("change-up" if difference > 0 else "change-down", difference=written)

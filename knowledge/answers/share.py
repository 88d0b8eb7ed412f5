"""What share? Always with its parts, and of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import context, count, parts, subtotals, wording
from knowledge.answers.abstain import abstain
from knowledge.model import MEASURES
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Measure, Week


def answer(draft: Draft) -> Answer:
    """Tell the share asked for: of a place, of a part of a table, or of the week."""
    query = draft.query
    if query.topics:
        _tell_topics(draft)
    elif query.periods or (query.facts and query.facts[0].startswith("context:") and not query.weeks):
        context.tell_all(
            draft, [f for f in context.chosen(draft) if f.unit == "percent"] or context.chosen(draft)
        )
        if draft.empty and query.periods:
            return abstain(draft, "not_held", "period")
    if draft.empty and query.places:
        _tell_places(draft)
        if draft.empty:
            return count.answer(draft)
    if draft.empty:
        for week in draft.knowledge.weeks_or_first(query):
            _tell_week(draft, week)
    draft.suggest("ask-totals", Query("totals"))
    draft.suggest("ask-ranking-most-declined", Query("ranking", order="most", measure="detainers_declined"))
    return draft.answered()


def _tell_places(draft: Draft) -> None:
    """Tell the shares of the places named: of a name that is a state's too, the state's where it has one."""
    for mention in draft.query.places:
        known = [draft.knowledge.places.place(place_id) for place_id in mention.readings]
        areas = [place for place in known if place.kind in {"state", "region"}]
        for place in areas:
            parts.tell(draft, place)
        if draft.empty or not areas:
            for place in wording.to_listed(draft, [place for place in known if place not in areas]):
                parts.tell(draft, place)


def _tell_week(draft: Draft, week: Week) -> None:
    store = draft.knowledge.store
    issued, declined = (store.total(week, measure) for measure in MEASURES)
    if issued is None or declined is None:
        return
    written = {
        "issued": draft.figure("detainers_issued", issued.value, week=week),
        "declined": draft.figure("detainers_declined", declined.value, week=week),
    }
    citations = [*issued.citations, *declined.citations]
    percent = parts.percent(draft, declined.value, issued.value, week)
    draft.headline("share-week", citations, percent=percent, report=draft.voice.report(week), **written)
    draft.claim("share-not-same", draft.meaning("Section II"), "caution", **written)


def _tell_topics(draft: Draft) -> None:
    store, voice = draft.knowledge.store, draft.voice
    found = subtotals.chosen(draft)
    subtotals.tell_of_others(draft, found)
    for subtotal in found:
        if subtotal.measure == "percent" or subtotal.week is None:
            subtotals.tell(draft, [subtotal])
            continue
        measure: Measure = "detainers_issued" if subtotal.section == "I" else "detainers_declined"
        total = store.total(subtotal.week, measure)
        if total is None or subtotal.measure != measure:
            subtotals.tell(draft, [subtotal])
            continue
        percent = parts.percent(draft, subtotal.value, total.value, subtotal.week)
        draft.headline(
            "share-topic" if measure == "detainers_declined" else "share-topic-issued",
            [*wording.agreeing(subtotal.citations), *total.citations[:3]],
            percent=percent,
            total=draft.figure(measure, total.value, week=subtotal.week),
            report=voice.report(subtotal.week),
            count=draft.figure(measure, subtotal.value, week=subtotal.week, state=subtotal.state),
            scope=subtotal.scope,
        )

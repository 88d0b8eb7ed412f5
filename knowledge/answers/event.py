"""When something happened, and what happened on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import happened, report, statements, wording
from knowledge.answers.abstain import abstain
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Event
    from knowledge.store import Store

MOST_EVENTS = 12
MOST_NAMED = 3
"""More events that answer alike are none that is named: then it is the report's own day that is asked for."""
_SUSPENDED = "suspen"
_SUSPENSION = ("temporarily suspended", "publication will stop", "there will be no report", "still suspended")
_MONTH = len("2017-01")


def answer(draft: Draft) -> Answer:
    """Tell the events asked for: by their words, or by their day."""
    events = _chosen(draft)
    if not events:
        of_the_report = draft.query.cues & {"published", "released", "report", "list"}
        if of_the_report and (draft.query.weeks or not draft.query.places):
            return report.answer(draft)
        return abstain(draft, "not_held", "period" if draft.query.periods else None)
    for event in events[:MOST_EVENTS]:
        wording.tell_event(draft, event)
    if any(_SUSPENSION[0] in event.event for event in events):
        for statement in statements.on_topic(draft, statements.SUSPENSION):
            statements.tell(draft, statement)
    for mention in draft.query.places:
        for place_id in mention.readings:
            if place_id in draft.knowledge.places.listed:
                draft.about(draft.knowledge.store.jurisdictions[place_id])
            corrections = draft.knowledge.store.corrections_of(place_id)
            wording.tell_corrections(draft, [c for c in corrections if c.on], with_place=True)
    draft.suggest("ask-report-released", Query("report", cues=frozenset({"when", "published"})))
    draft.suggest("ask-report-suspended", Query("report", cues=frozenset({"still", "suspended"})))
    return draft.answered()


def _chosen(draft: Draft) -> list[Event]:
    query, store = draft.query, draft.knowledge.store
    by_key = {event.key: event for event in store.events}
    recalled = [by_key[key] for key in query.facts if key in by_key]
    places = [draft.knowledge.places.place(p) for mention in query.places for p in mention.readings]
    recalled = [event for event in recalled if happened.is_of(event, places)] or recalled
    known = wording.events_saying(draft, *_SUSPENSION)
    if wording.ORDER in query.terms and query.cues & {"still", "now", "suspended", "enacted", "legal"}:
        return wording.events_saying(draft, wording.ORDER, " of the order")
    if not query.periods and wording.ORDER in query.terms and not recalled:
        return wording.events_saying(draft, wording.ORDER)[:1]
    if "suspended" in query.cues and not query.places and _is_of_the_end(draft, known, recalled):
        return list(dict.fromkeys([*known, *(e for e in recalled if _SUSPENDED in e.event)]))
    if query.weeks and len(recalled) > MOST_NAMED and query.cues & {"published", "released"}:
        return []
    if not query.periods:
        return _with_days(store, recalled)
    dated = [event for event in store.events if any(period.has(event.on) for period in query.periods)]
    return _with_days(store, [event for event in recalled if event in dated]) or dated or recalled


def _is_of_the_end(draft: Draft, known: Sequence[Event], recalled: Sequence[Event]) -> bool:
    """Whether the suspension is what a question that speaks of one asks for."""
    if not recalled:
        return not draft.query.cues & {"legal"}
    return bool(set(known) & set(recalled)) and not _is_by(draft, recalled[0])


def _is_by(draft: Draft, event: Event) -> bool:
    """Whether an event is what one who is named did, and not the end of the report."""
    text = event.event.casefold()
    return _SUSPENDED not in text and any(text.startswith(outlet) for outlet in draft.query.outlets)


def _with_days(store: Store, events: Sequence[Event]) -> list[Event]:
    """Put before an event of which only the month is known the one that tells its day."""
    found: list[Event] = []
    for event in events:
        words = set(event.event.casefold().split())
        found += [
            other
            for other in store.events
            if len(other.on) > len(event.on) == _MONTH
            and other.on.startswith(event.on)
            and {word for word in other.event.casefold().split() if word.isalpha()} <= words
        ]
        found.append(event)
    return list(dict.fromkeys(found))

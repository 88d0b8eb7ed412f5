"""When something happened, and what happened on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import definition, happened, jurisdiction, report, statements, wording
from knowledge.answers.abstain import abstain
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Event
    from knowledge.store import Store

MOST_EVENTS = 12
_MANY_EVENTS = 24
"""Of more than these the milestones are told."""
_MOST_OF_A_TERM = 3
"""A term that stands in more events than these names none of them."""
MOST_NAMED = 3
"""More events that answer alike are none that is named: then it is the report's own day that is asked for."""
_SUSPENDED = "suspen"
_SUSPENSION = ("temporarily suspended", "publication will stop", "there will be no report", "still suspended")
_MILESTONES = (
    f"{wording.ORDER} is signed", "ICE releases the", "posted corrections", "confirms the report",
    "temporarily suspended", "fiscal 2018", f"{wording.ORDER} is rescinded",
)  # fmt: skip
"""What a chronicle of the report tells, by words of its events."""
_RULED = "blocks the withholding"
"""Words of the event that tells what a judge first ruled on the order."""
_ITS_SUBJECT = frozenset({"detainer", "declined detainer"})
_NAMES_OF_IT = frozenset({"DDOR", "ICE", "DHS"}) | _ITS_SUBJECT
"""Terms that name the report, what it is about and those who published it."""
_MONTH = len("2017-01")


def answer(draft: Draft) -> Answer:
    """Tell the events asked for: by their words, or by their day."""
    events = _chosen(draft)
    if not events:
        return _of_no_event(draft)
    for event in _told_of(draft, events):
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


def _told_of(draft: Draft, events: Sequence[Event]) -> Sequence[Event]:
    """Give the events that one answer tells, and say of how many they are if there are more."""
    if len(events) <= MOST_EVENTS:
        return events
    ends = any(period.precision in {"before", "until"} for period in draft.query.periods)
    told = events[-MOST_EVENTS:] if ends else events[:MOST_EVENTS]
    if len(events) > _MANY_EVENTS and "happened" in draft.query.cues:
        told = [e for e in events if any(words in e.event for words in _MILESTONES)]
    citations = [citation for event in told for citation in event.citations]
    draft.figure("events_held", len(events), "events")
    draft.figure("events_told", len(told), "events")
    draft.headline("events-of-time", citations, told=len(told), n=len(events))
    return told


def _of_no_event(draft: Draft) -> Answer:
    """Tell what else may be meant: when a place was added, what a word means, when the report came out."""
    if "listed" in draft.query.cues and draft.query.places:
        return jurisdiction.answer(draft)
    named = _NAMES_OF_IT if draft.query.weeks else _NAMES_OF_IT - _ITS_SUBJECT
    comes_out = _comes_out(draft.query) and named.issuperset(draft.query.terms)
    if draft.query.terms and not draft.query.periods and not comes_out:
        return definition.answer(draft)
    if _is_of_the_report(draft) and (draft.query.weeks or not draft.query.places):
        return report.answer(draft)
    return abstain(draft, "not_held", "period" if draft.query.periods else None)


def _chosen(draft: Draft) -> list[Event]:
    query, store = draft.query, draft.knowledge.store
    by_key = {event.key: event for event in store.events}
    recalled = [by_key[key] for key in query.facts if key in by_key]
    if "last_event" in query.cues or "first_event" in query.cues:
        by_day = sorted(store.events, key=lambda event: event.on)
        return by_day[-1:] if "last_event" in query.cues else by_day[:1]
    own = [event for event in recalled if happened.is_of(event, draft.named)]
    recalled = own or ([] if query.places and "listed" in query.cues else recalled)
    if query.terms and not (recalled or query.periods or wording.ORDER in query.terms):
        of_term = wording.events_saying(draft, *query.terms)
        return of_term if len(of_term) <= _MOST_OF_A_TERM else []
    whole = _of_the_whole(draft, recalled)
    if whole is not None:
        return whole
    if not query.periods:
        return _with_days(store, recalled) or ([] if _is_of_the_report(draft) else _of_days(draft))
    dated = _of_days(draft)
    if any(period.is_open or period.precision == "year" for period in query.periods):
        return dated
    return _with_days(store, [event for event in recalled if event in dated]) or dated


def _of_the_whole(draft: Draft, recalled: Sequence[Event]) -> list[Event] | None:
    """Give what tells of the order, of the suspension or of the report's run as a whole, where that is asked.

    None of them (an empty list) where the report's release is asked for, which is told otherwise.
    """
    query = draft.query
    if _asks_its_fate(query, recalled):
        ruled = (_RULED,) if "legal" in query.cues else ()
        return wording.events_saying(draft, wording.ORDER, " of the order", *ruled)
    if wording.ORDER in query.terms and not (query.periods or recalled):
        return wording.events_saying(draft, wording.ORDER)[:1]
    known = wording.events_saying(draft, *_SUSPENSION)
    if "suspended" in query.cues and not query.places and _is_of_the_end(draft, known, recalled):
        return list(dict.fromkeys([*known, *(e for e in recalled if _SUSPENDED in e.event)]))
    limited = query.places or query.periods or query.weeks
    if "happened" in query.cues and not limited and _is_of_all(draft, recalled):
        return wording.events_saying(draft, *_MILESTONES)
    if _comes_out(query) and len(recalled) > (1 if query.weeks and not query.places else MOST_NAMED):
        return []
    return None


def _asks_its_fate(query: Query, recalled: Sequence[Event]) -> bool:
    """Whether what became of the order is asked: whether it is still in force, what happened to it."""
    if wording.ORDER in query.terms:
        return bool(query.cues & {"still", "now", "suspended", "enacted", "legal"})
    signed = bool(recalled) and all(event.event == f"{wording.ORDER} is signed" for event in recalled)
    asks = "order_noun" in query.cues and bool(query.cues & {"still", "now", "happened"})
    return signed and asks and not query.periods


def _comes_out(query: Query) -> bool:
    """Whether it is asked when the report came out."""
    return bool(query.cues & {"published", "released"}) and not query.outlets


def _is_of_the_report(draft: Draft) -> bool:
    return bool(draft.query.cues & {"published", "released", "report", "list"})


def _is_of_all(draft: Draft, recalled: Sequence[Event]) -> bool:
    """Whether a chronicle of the whole is asked for, and not of one thing that is named."""
    return not recalled or "suspended" in draft.query.cues or wording.ORDER in draft.query.terms


def _of_days(draft: Draft) -> list[Event]:
    """Give what happened in the periods asked about; without one, on the days of the weeks."""
    query, store = draft.query, draft.knowledge.store
    if query.periods:
        return [event for event in store.events if any(period.has(event.on) for period in query.periods)]
    weeks = draft.knowledge.weeks(query)
    return [e for e in store.events if any(w.start.isoformat() <= e.on <= w.end.isoformat() for w in weeks)]


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

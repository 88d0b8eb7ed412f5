"""Which of the facts that a question recalls it means: events, quotations and context figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.reading.recall import of_own_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.query import Query
    from knowledge.reading.dates import Period
    from knowledge.reading.reader import Reading
    from knowledge.reading.recall import Hit, Recall
    from knowledge.store import Store

_TOLD_BY = {
    "event": "event", "policy": "event", "statement": "statement", "count": "context", "trend": "context",
    "share": "context", "compare": "context", "ranking": "context",
}  # fmt: skip
"""Intent -> the kind of facts that it tells of."""
_LEAST_SHARE = {"event": 0.35, "statement": 0.35, "context": 0.5}
"""How much of a question a fact must hold to be recalled by it."""
_NAMED_SHARE = 0.9
_MOST_EVENTS = 3
_LEAST_OWN = 2


@dataclass(frozen=True, slots=True)
class FactsMeant:
    """Puts the facts that a question means into its query."""

    store: Store
    recall: Recall

    def meant(
        self, query: Query, reading: Reading, hits: Mapping[str, Sequence[Hit]], *, by_context: bool
    ) -> Query:
        """Give the query with the facts it is about, of those that are recalled.

        `by_context` says whether a context figure is recalled well enough to be what is asked for.
        """
        kind = _TOLD_BY.get(query.intent)
        if query.intent == "correction" and "when" in reading.cues:
            kind = "event"
        if kind is None or (kind == "context" and not by_context and not query.periods):
            return query
        found = [hit for hit in hits[kind] if hit.share >= _LEAST_SHARE[kind]]
        if kind == "statement" and (exact := self.recall.quotation(reading)) is not None:
            return replace(query, facts=(exact,), speakers=())
        if not found:
            return query
        if kind == "event":
            return self._events(query, found)
        if kind == "statement" and (_stands_out(found) or _is_of_another(query.speakers, found[0])):
            return replace(query, facts=(found[0].key,), speakers=())
        if kind == "context" and query.periods:
            found = of_own_words(hits[kind])
        return replace(query, facts=tuple(hit.key for hit in found))

    def _events(self, query: Query, found: Sequence[Hit]) -> Query:
        """Give the query with its events: one whose own words name it is told though another day is said."""
        named = [hit for hit in found if hit.share >= max(_NAMED_SHARE, found[0].share)]
        if named:
            return replace(query, facts=tuple(hit.key for hit in named), periods=())
        found = found[:_MOST_EVENTS]
        if query.periods and found[0].named_by() >= _LEAST_OWN and not self._are_of(query.periods, found):
            return replace(query, facts=(found[0].key,), periods=())
        return replace(query, facts=tuple(hit.key for hit in found))

    def _are_of(self, periods: Sequence[Period], hits: Sequence[Hit]) -> bool:
        """Whether an event that is recalled happened in one of the periods."""
        keys = {hit.key for hit in hits}
        days = [event.on for event in self.store.events if event.key in keys]
        return any(period.has(day) for period in periods for day in days)


def _stands_out(found: Sequence[Hit]) -> bool:
    """Whether a question has words of the best statement that no other has, and not only its names."""
    others = {mark for hit in found[1:] for mark in hit.matched}
    own = [mark for mark in found[0].matched - others if ":" not in mark]
    return len(own) >= _LEAST_OWN and found[0].share > _LEAST_SHARE["statement"]


def _is_of_another(speakers: Sequence[str], hit: Hit) -> bool:
    """Whether a statement is another's than those named, and yet is named by its words."""
    named = {f"s:{speaker}" for speaker in speakers}
    return bool(named) and named.isdisjoint(hit.own) and hit.named_by("c:", "s:") >= _LEAST_OWN

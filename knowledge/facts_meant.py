"""Which of the facts that a question recalls it means: events, quotations and context figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.reading.recall import of_own_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.query import Query
    from knowledge.reading.dates import Period
    from knowledge.reading.policy_words import PolicyWords
    from knowledge.reading.reader import Reading
    from knowledge.reading.recall import Hit, Recall
    from knowledge.store import Store

_TOLD_BY = {
    "event": "event", "policy": "event", "correction": "event", "statement": "statement", "count": "context",
    "trend": "context", "share": "context", "compare": "context", "ranking": "context",
}  # fmt: skip
"""Intent -> the kind of facts that it tells of."""
_BESIDE = {"report": ("event",), "correction": ("event",), "source": ("event", "statement")}
"""Intents whose answers also tell what a question plainly names: "how many pages did Judicial Watch get"."""
_LEAST_SHARE = 0.35
"""How much of a question an event or a statement must hold to be recalled by it."""
_LEAST_OF_CONTEXT = 0.5
"""The same, of a context figure."""
_NAMED_SHARE = 0.9
_MOST_EVENTS = 3
_LEAST_OWN = 2
_TELLING = frozenset({"c:sued", "c:legal", "c:length", "c:apology"})
"""Cues that few events have in common, and that nothing else is asked by."""
_SAYING = frozenset({"c:said", "c:quote"})
"""Cues that name nobody and nothing that was said: "what did he say"."""
_TEN, _ONE = frozenset({"ten", "10"}), frozenset({"one", "1", "single"})
_ONCE = frozenset({"once"})
_THAT_REFUSED = "law-enforcement-agencies-that-refused-"
_JUST = frozenset({"exactly", "just", "only", "single"})
_PLAINLY = 0.6
"""How much of a question must stand in a fact for an answer about something else to tell it too."""


@dataclass(frozen=True, slots=True)
class FactsMeant:
    """Puts the facts that a question means into its query."""

    store: Store
    recall: Recall
    policies: PolicyWords

    def meant(
        self, query: Query, reading: Reading, hits: Mapping[str, Sequence[Hit]], *, by_context: bool
    ) -> Query:
        """Give the query with the facts it is about, of those that are recalled.

        `by_context` says whether a context figure is recalled well enough to be what is asked for.
        """
        if query.intent in _BESIDE and not (query.intent == "correction" and "when" in reading.cues):
            return replace(query, facts=tuple(hit.key for hit in _plain(hits, _BESIDE[query.intent])))
        if (facts := self._named_by_words(query, reading)) is not None:
            return replace(query, facts=facts)
        match _TOLD_BY.get(query.intent):
            case "event":
                found = [hit for hit in hits["event"] if hit.share >= _LEAST_SHARE]
                return self._events(query, found) if found else query
            case "statement":
                return self._statements(query, reading, hits)
            case "context" if by_context or query.periods or _is_of_removals(query, reading):
                found = [hit for hit in hits["context"] if hit.share >= _LEAST_OF_CONTEXT]
                if found and query.periods:
                    found = of_own_words(hits["context"])
                return replace(query, facts=tuple(hit.key for hit in found))
            case _:
                return query

    def _named_by_words(self, query: Query, reading: Reading) -> tuple[str, ...] | None:
        """Give the policies, or the counts of agencies, that are found by what they say; None elsewhere."""
        if query.intent == "policy" and not query.places:
            return self.policies.found(reading)
        return _agencies_counted(query, reading, self.store) or None

    def _statements(self, query: Query, reading: Reading, hits: Mapping[str, Sequence[Hit]]) -> Query:
        """Give the query with the statements it asks for, or the event that it names better."""
        if (exact := self.recall.quotation(reading)) is not None:
            return replace(query, facts=(exact,), speakers=())
        found = [hit for hit in hits["statement"] if hit.share >= _LEAST_SHARE and hit.matched - _SAYING]
        if (event := _plain(hits, ("event",))) and (not found or _said_more(event[0], found[0])):
            return replace(query, facts=(event[0].key,), speakers=())
        if found and (_stands_out(found) or _is_of_another(query.speakers, found[0])):
            return replace(query, facts=(found[0].key,), speakers=())
        return replace(query, facts=tuple(hit.key for hit in found))

    def _events(self, query: Query, found: Sequence[Hit]) -> Query:
        """Give the query with its events: one whose own words name it is told though another day is said.

        Where a report is named, events that share no more with the question than a cue are none of it.
        """
        if query.weeks and not (
            found[0].named_by("c:") or any(m.startswith(("w:", "p:")) for m in found[0].matched)
        ):
            return query
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


def _agencies_counted(query: Query, reading: Reading, store: Store) -> tuple[str, ...]:
    """Give the figures that count agencies, where those are asked for that refused, or were sent, so many."""
    asked = query.intent == "count" and "howmany" in reading.cues and "agency" in query.kinds
    if not asked or query.places or query.weeks or "listed" in reading.cues:
        return ()
    words = set(reading.words)
    if "declined" in reading.cues:
        wanted = f"refused {_how_many_refused(words) or 'one or more'}"
    elif reading.cues & {"issued", "requests", "detainer"}:
        wanted = "sent a detainer"
    else:
        return ()
    return tuple(f.key for f in store.context if f.unit == "agencies" and wanted in f.measure)


def _how_many_refused(words: set[str]) -> str:
    """Give how many detainers those agencies refused that are asked for; nothing where it is not said."""
    if words & _TEN:
        return "ten or more"
    return "exactly one" if words & _ONCE or (words & _ONE and words & _JUST) else ""


def agencies_again(facts: Sequence[str], reading: Reading) -> tuple[str, ...]:
    """Give the figure of those that refused another number, after one of agencies: "and ten or more?"."""
    refused = next((fact for fact in facts if _THAT_REFUSED in fact), "").partition(_THAT_REFUSED)
    many = _how_many_refused(set(reading.words))
    if not refused[1] or not many or reading.places:
        return ()
    detainers = "detainer" if many == "exactly one" else "detainers"
    return (f"{refused[0]}{_THAT_REFUSED}{many.replace(' ', '-')}-{detainers}",)


def _is_of_removals(query: Query, reading: Reading) -> bool:
    """Whether a share of removals is asked for, which is none of what was issued."""
    return query.intent == "share" and "removed" in reading.cues


def _plain(hits: Mapping[str, Sequence[Hit]], kinds: Sequence[str]) -> list[Hit]:
    """Give the best fact where a question plainly names it, by a word or number and not by cues alone."""
    found = sorted((hit for kind in kinds for hit in hits[kind][:1]), key=lambda hit: -hit.share)
    return [hit for hit in found[:1] if hit.share >= _PLAINLY and _is_named_plainly(hit)]


def _is_named_plainly(hit: Hit) -> bool:
    """Whether a fact is named by a word, a number or a rare cue, and by something beside it."""
    telling = len(hit.matched & _TELLING)
    return hit.named_by("c:") + telling >= _LEAST_OWN and hit.named_by("c:", "o:", "s:") + telling > 0


def _said_more(event: Hit, statement: Hit) -> bool:
    """Whether an event holds more of a question than a statement: of as much, by more marks."""
    return (event.share, len(event.matched)) > (statement.share, len(statement.matched))


def _stands_out(found: Sequence[Hit]) -> bool:
    """Whether a question has words of the best statement that no other has, and not only its names."""
    others = {mark for hit in found[1:] for mark in hit.matched}
    own = [mark for mark in found[0].matched - others if ":" not in mark]
    return len(own) >= _LEAST_OWN and found[0].share > _LEAST_SHARE


def _is_of_another(speakers: Sequence[str], hit: Hit) -> bool:
    """Whether a statement is another's than those named, and yet is named by its words."""
    named = {f"s:{speaker}" for speaker in speakers}
    return bool(named) and named.isdisjoint(hit.own) and hit.named_by("c:", "s:") >= _LEAST_OWN

"""From a question's text to a `Query`, or to the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.features import FeatureFinder, masked
from knowledge.intents import NONE
from knowledge.query import Named, Query
from knowledge.slots import slots_for

if TYPE_CHECKING:
    from knowledge.conversation import Conversation
    from knowledge.features import Features
    from knowledge.intents import IntentTable, LeftAlone, Scored
    from knowledge.model import Reason
    from knowledge.places import PlaceIndex
    from knowledge.reading.reader import Reader, Reading
    from knowledge.reading.recall import Hit, Recall
    from knowledge.store import Store

_OF_THE_WEEKS = frozenset(
    {"membership", "listing", "totals", "ranking", "jurisdiction", "share", "trend", "compare"}
)
"""Intents that are answered from the three weeks alone."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A query, or the reason there is none; and what was read."""

    reading: Reading
    query: Query | None = None
    reason: Reason | None = None
    detail: str | None = None
    read_as: str | None = None


class Understanding:
    """Understands questions in one language."""

    def __init__(
        self, store: Store, places: PlaceIndex, reader: Reader, recall: Recall, intents: IntentTable
    ) -> None:
        self._store = store
        self._reader = reader
        self._recall = recall
        self._intents = intents
        self._features = FeatureFinder(intents.evidence, places.listed, len(store.weeks))

    def understand(self, question: str, conversation: Conversation | None = None) -> Understood:
        """Understand a question, as a follow-up of the conversation where it is one."""
        reading = self._reader.read(question)
        if not any(token.norm[0].isalnum() for token in reading.tokens):
            return Understood(reading, reason="unreadable")
        hits = self._recall.hits(reading)
        features = self._features_of(reading, hits)
        scored = self._intents.score(features, masked(reading))
        refusal = self._intents.refusal(features)
        if refusal is not None:
            return self._refused(reading, features, refusal)
        follow_up = None
        if conversation is not None:
            follow_up = conversation.follow_up(reading, features, scored)
        if follow_up is not None:
            query = self._fill(follow_up.intent, reading, hits, features)
            return Understood(reading, follow_up.merge(query), read_as=follow_up.intent)
        return self._decide(reading, features, scored, hits)

    def describe(self, question: str) -> tuple[Reading, Features]:
        """Read a question, and give the features that its intent is weighed by."""
        reading = self._reader.read(question)
        return reading, self._features_of(reading, self._recall.hits(reading))

    def _features_of(self, reading: Reading, hits: dict[str, list[Hit]]) -> Features:
        best = {kind: found[0] for kind, found in hits.items() if found}
        features = self._features.features(reading, best)
        if self._recall.quotation(reading) is not None:
            features["verbatim"] = 1.0
        return features

    def _refused(self, reading: Reading, features: Features, refusal: LeftAlone) -> Understood:
        """Leave a question alone, as out of scope where it is not about the report at all."""
        if refusal.reason == "not_held" and not features.keys() & {"anchored", "half_anchored"}:
            return Understood(reading, reason="out_of_scope")
        return Understood(reading, reason=refusal.reason, detail=refusal.detail)

    def _decide(
        self, reading: Reading, features: Features, scored: list[Scored], hits: dict[str, list[Hit]]
    ) -> Understood:
        best = scored[0].intent
        if best.name == NONE:
            return self._none(reading, features)
        if best.name in _OF_THE_WEEKS and self._is_of_another_time(reading, features):
            return Understood(reading, reason="not_held", detail="period")
        return Understood(reading, self._fill(best.name, reading, hits, features))

    def _is_of_another_time(self, reading: Reading, features: Features) -> bool:
        """Whether a question names only days on which there was no report and none was released."""
        periods = reading.weeks.periods
        if not periods or reading.weeks.ordinals or reading.weeks.released or "context" in features:
            return False
        first, last = self._store.weeks[0].start, self._store.weeks[-1].released
        return all(p.end < first.replace(day=1) or p.start > last for p in periods)

    def _none(self, reading: Reading, features: Features) -> Understood:
        """Say why there is no answer: no words at all, another subject, or this one but nothing held."""
        words = [token.norm for token in reading.tokens if token.norm.isalpha()]
        strange = [w for w in words if not self._reader.zipf(w) and w in reading.unknown_words]
        if words and len(strange) == len(words) and not reading.places:
            return Understood(reading, reason="unreadable")
        about = "detainer" in features or (
            "half_anchored" in features and features.keys() & {"report", "listed", "declined"}
        )
        return Understood(reading, reason="not_held" if about else "out_of_scope")

    # ------------------------------------------------------------ slots

    def _fill(self, intent: str, reading: Reading, hits: dict[str, list[Hit]], features: Features) -> Query:
        places = tuple(
            Named(mention.readings, mention.text, mention.state, mention.corrected)
            for mention in reading.places
        )
        query = Query(
            intent,
            places=places,
            cues=self._intents[intent].cues & reading.cues,
            **slots_for(intent, reading),
        )
        recalled = {
            "event": ("event",), "statement": ("statement",), "count": ("context",), "trend": ("context",),
            "share": ("context",), "compare": ("context",), "policy": ("event",), "ranking": ("context",),
            "correction": ("event",) if "when" in reading.cues else (),
        }.get(intent, ())  # fmt: skip
        if "context" in recalled and "context" not in features and not query.periods:
            recalled = ()
        if intent == "statement" and (exact := self._recall.quotation(reading)) is not None:
            return replace(query, facts=(exact,), speakers=())
        found = [hit for kind in recalled for hit in hits[kind][:6] if hit.share >= _LEAST_SHARE[kind]]
        if "event" in recalled and found:
            named = [hit for hit in found if hit.share >= max(_NAMED_SHARE, found[0].share)]
            if named:  # its own words name it, and a day among them is part of its name
                return replace(query, facts=tuple(hit.key for hit in named), periods=())
            found = found[:_MOST_EVENTS]
        return replace(query, facts=tuple(hit.key for hit in found))


_LEAST_SHARE = {"event": 0.35, "statement": 0.35, "context": 0.5}
"""How much of a question a fact must hold to be recalled by it."""
_NAMED_SHARE = 0.9
_MOST_EVENTS = 3

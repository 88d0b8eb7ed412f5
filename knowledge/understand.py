"""From a question's text to a `Query`, or to the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.conversation import AFTER, IDLE, TOLD, Conversation
from knowledge.facts_meant import FactsMeant
from knowledge.features import ASKING, FeatureFinder, masked
from knowledge.follow_up import FollowUp
from knowledge.in_full import in_full
from knowledge.intents import Scored
from knowledge.named import places_asked
from knowledge.other_times import OtherTimes, agreeing, is_of_period
from knowledge.query import TALK, Query
from knowledge.reading.implied import implied
from knowledge.reading.languages import ENGLISH
from knowledge.reading.policy_words import PolicyWords
from knowledge.reading.sentences import Message, taken_apart
from knowledge.slots import limits, slots_for
from knowledge.text import clean
from knowledge.ways_on import WaysOn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.features import Features
    from knowledge.intents import Intent, IntentTable
    from knowledge.model import Reason
    from knowledge.places import Mention, PlaceIndex
    from knowledge.reading.reader import Reader, Reading
    from knowledge.reading.recall import Hit, Recall
    from knowledge.store import Store

_SURE = 1.5
"""How much more must speak for an intent than for leaving the question alone."""
_SURE_ELSEWHERE = 2.5
"""The same, where nothing in the question speaks of the report or of a listed place."""
_STRANGE = 1.25
"""How much more still, where it has unexplained words and does not speak of the report plainly."""
_SPEAKS_OF_IT = frozenset({"anchored", "half_anchored", "listed_place", "in_listed"})
_CLEAR = 0.15
"""How much more must speak for an intent than for another, lest it be asked which is meant."""
_RECALLED = 0.94
"""From what strength on a fact that is recalled is plainly what is asked for."""
_IN_TALK = 1.0
"""How much less must, where the report was talked about just before, and the question speaks of it too."""
_LEADS_TO_A_NAME = frozenset(
    "what whats wat wut how hows about abt bout bt and n or ok okay so hey hi the then also with in of for "
    "yo is please pls plz thx tho any anything something on".split()
)
"""Words beside which a name is all that a message says."""
_NEAR = 3.0
"""How much less may speak for an intent than for leaving the question alone, to be offered all the same."""
_PLAUSIBLE = frozenset({"listed_place", "anchored", "half_anchored"})
_ALIKE = (
    frozenset({"membership", "jurisdiction", "count"}),
    frozenset({"count", "totals", "trend", "share"}),
    frozenset({"membership", "listing"}),
    frozenset({"jurisdiction", "policy", "correction"}),
    frozenset({"count", "compare"}),
    frozenset({"totals", "trend", "compare"}),
    frozenset({"definition", "compare"}),
    frozenset({"coverage", "count"}),
    frozenset({"count", "listing"}),
    frozenset({"definition", "report"}),
    frozenset({"event", "report", "correction"}),
    frozenset({"statement", "correction"}),
)
"""Intents whose answers tell much the same of a place, or of a week."""
_OF_THE_WEEKS = frozenset(
    {"membership", "listing", "totals", "ranking", "jurisdiction", "share", "trend", "compare"}
)
"""Intents that are answered from the three weeks alone."""

_OF_NUMBERS = frozenset({"count", "totals", "trend", "compare", "share"})
_ASKS_OF_AN_ISSUE = frozenset({"happened", "why", "when", "suspended"})
"""Cues by which it is asked what became of an issue."""
_OF_DETAINERS = frozenset({"detainer", "declined", "issued", "requests"})
_NUMBERED = _OF_DETAINERS | {"total", "compare", "topic"}
"""What stands in a question for a number of another time that may be held."""
_ASKS_OF_DETAINERS = frozenset({"anchored", "declined"})
_ASKS_OF_THE_COUNTRY = frozenset({"detainer", "total", "compare"})
_ASKS_OF_A_PLACE = _ASKS_OF_DETAINERS | _ASKS_OF_THE_COUNTRY | {"howmany", "short"}
"""What must stand in a question that asks for a number of another time."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A query, several that may be meant, or the reason there is none; and what was read."""

    reading: Reading
    query: Query | None = None
    may_be: tuple[Query, ...] = ()
    reason: Reason | None = None
    detail: str | None = None
    follows: bool = False
    """Whether the query leans on the one before it."""
    further: tuple[tuple[str, Query], ...] = ()
    """What else the message asks: each question and its query."""


class Understanding:
    """Understands questions, in each language there is a reader for."""

    def __init__(
        self,
        store: Store,
        places: PlaceIndex,
        readers: Mapping[str, Reader],
        recall: Recall,
        intents: IntentTable,
    ) -> None:
        self._store = store
        self._places = places
        self._readers = readers
        self._recall = recall
        self._meant = FactsMeant(store, recall, PolicyWords(store))
        self._intents = intents
        self._published = frozenset(week.ordinal for week in store.weeks)
        self._features = FeatureFinder(
            intents.evidence,
            places.listed,
            places.lies_in_listed,
            len(store.weeks),
            OtherTimes(store.context, places),
        )

    def understand(
        self, question: str, conversation: Conversation | None = None, language: str = ENGLISH
    ) -> Understood:
        """Understand a message in a language, as a follow-up of the conversation where it is one.

        Of several questions the first is understood that is not left alone; the others are kept beside it.
        """
        message = self._taken_apart(question, language)
        given = self._given(message, conversation, language)
        first = self._understand(message.asked[0], given, language)
        for asked in message.asked[1:]:
            last = Conversation(first.query) if first.query is not None else given
            found = self._understand(asked, last, language)
            if found.query is None:
                continue
            if first.query is None or first.query.intent in TALK:
                first = found
            elif found.query.intent not in TALK and found.query.key != first.query.key:
                first = replace(first, further=(*first.further, (asked, found.query)))
        return first

    def _taken_apart(self, question: str, language: str) -> Message:
        """Take a message apart; one whose question says too little without the rest is read whole."""
        message = taken_apart(question, lambda sentence: self._asks(sentence, language))
        if not message.told:
            return message
        reading, _, features, _ = self._read(message.asked[0], None, language)
        if reading.places or "anchored" in features:
            return message
        return Message((clean(question),), "")

    def _asks(self, sentence: str, language: str) -> bool:
        reading = self._readers[language].read(sentence)
        return reading.yesno or not reading.cues.isdisjoint(ASKING)

    def _given(
        self, message: Message, conversation: Conversation | None, language: str
    ) -> Conversation | None:
        """Give what a question may lean on: what its message tells beside it, or what was asked before."""
        if not message.told:
            return conversation
        told = self._readers[language].read(message.told)
        query = self._fill(TOLD, told, {}, {})
        return Conversation(query) if query != Query(TOLD) else conversation

    def _understand(self, question: str, conversation: Conversation | None, language: str) -> Understood:
        """Understand one question."""
        reading, hits, features, text = self._read(question, conversation, language)
        if not any(token.norm[0].isalnum() for token in reading.tokens):
            return Understood(reading, reason="unreadable")
        scored = self._intents.score(features, text)
        names_only = self._names_only_places(reading)
        if names_only:
            scored = [one for one in scored if not (one.intent.reason or one.intent.name in TALK)]
        best = scored[0].intent
        follow_up = None
        if AFTER in features and conversation is not None:
            follow_up = FollowUp(conversation, self._places, reading)
            goes_on = WaysOn(conversation, reading, _keys(hits), "listed_place" in features).intent(best)
            if goes_on is not None:
                return self._followed(follow_up, self._fill(goes_on, reading, hits, features))
        sure = 0.0 if names_only else _sure(reading, features)
        if sure and conversation is not None and conversation.last and features.keys() & _SPEAKS_OF_IT:
            sure = max(sure - _IN_TALK, 0.0)
        doubt = self._doubt(scored, sure)
        reason = best.reason or (doubt.reason if doubt is not None else None)
        if reason is not None:
            gibberish = best.reason is not None and _is_gibberish(self._readers[language], reading)
            return self._left(reading, scored, features, hits, "unreadable" if gibberish else reason)
        if doubt is not None:
            meant = tuple(self._fill(intent.name, reading, hits, features) for intent in (best, doubt))
            return Understood(reading, may_be=meant)
        if follow_up is not None and best.name not in TALK:
            return self._followed(follow_up, self._fill(best.name, reading, hits, features))
        return self._decide(reading, features, best, hits)

    def _left(
        self,
        reading: Reading,
        scored: Sequence[Scored],
        features: Features,
        hits: dict[str, list[Hit]],
        reason: Reason,
    ) -> Understood:
        """Leave a question alone, unless it asks for another time's number or an issue that never came."""
        if (query := self._elsewhen(reading, scored, features, hits)) is not None:
            return Understood(reading, query)
        if "unpublished_week" in features and not reading.cues.isdisjoint(_ASKS_OF_AN_ISSUE):
            report = self._fill("report", reading, hits, features)
            return Understood(reading, self._of_no_issue(report))
        detail = self._missing(reading, features) if reason == "not_held" else None
        perhaps = self._perhaps(scored, features)
        meant = (self._fill(perhaps.name, reading, hits, features),) if perhaps is not None else ()
        return Understood(reading, None, meant, reason, detail)

    def _followed(self, follow_up: FollowUp, query: Query) -> Understood:
        """Understand a question that leans on the one before it, by its own query."""
        merged = self._of_no_issue(follow_up.merge(query))
        if any(week not in self._published for week in merged.weeks):
            return Understood(follow_up.reading, reason="not_held", detail="week")
        return Understood(follow_up.reading, merged, follows=True)

    def _doubt(self, scored: Sequence[Scored], sure: float) -> Intent | None:
        """Give the next best intent or reason where nearly as much speaks for it as for the best.

        `sure` is how much more must speak for the best than for leaving the question alone.
        """
        best, *others = scored
        if best.intent.name in TALK:
            return None
        left = next((entry for entry in others if entry.intent.reason is not None), None)
        if left is not None and best.score - left.score < sure:
            return left.intent
        second = next((entry for entry in others if not _answers_both(best.intent, entry.intent)), None)
        near = second is not None and best.score - second.score < _CLEAR
        return second.intent if second is not None and near else None

    def _names_only_places(self, reading: Reading) -> bool:
        """Whether a message is names that may be asked of, and nothing else."""
        named = {at for mention in reading.places for at in range(mention.start, mention.end)}
        beside = {word for at, word in enumerate(reading.words) if at not in named}
        if not named or not beside <= _LEADS_TO_A_NAME:
            return False
        between = (
            reading.text[reading.tokens[one.end - 1].end : reading.tokens[other.start].start]
            for one, other in pairwise(reading.places)
        )
        apart = all(text.strip() for text in between) or bool(beside)  # "Clark Kent" is no two places
        return apart and all(map(self._may_be_asked_of, reading.places))

    def _may_be_asked_of(self, mention: Mention) -> bool:
        """Whether a name alone asks for a place: not one that may be a word, and not every small town's."""
        if mention.kind == "county" or not self._places.listed.isdisjoint(mention.readings):
            return True
        known = mention.is_area or len(mention) > 1 or self._places.is_of_size(mention.readings)
        return not mention.ordinary and (known or any(map(self._places.lies_in_listed, mention.readings)))

    def _perhaps(self, scored: Sequence[Scored], features: Features) -> Intent | None:
        """Give the intent that a question about a place or the report may have had after all."""
        if not features.keys() & _PLAUSIBLE:
            return None
        best = next((entry for entry in scored if entry.intent.reason is None), None)
        if best is None or best.intent.name in TALK or best.score <= scored[0].score - _NEAR:
            return None
        return best.intent

    def describe(
        self, question: str, conversation: Conversation | None = None, language: str = ENGLISH
    ) -> tuple[Reading, Features]:
        """Read the question of a message, and give the features that its intent is weighed by."""
        message = self._taken_apart(question, language)
        given = self._given(message, conversation, language)
        reading, _, features, _ = self._read(message.asked[0], given, language)
        return reading, features

    def _read(
        self, question: str, conversation: Conversation | None, language: str
    ) -> tuple[Reading, dict[str, list[Hit]], Features, str]:
        """Read one question: what stands in it, the facts it recalls, and what its intent is weighed by.

        Last comes its text with its slots in braces, as `masked` gives it.
        """
        if conversation is not None and conversation.last is not None:
            question = in_full(question, conversation.last)
        reading = self._readers[language].read(question)
        hits = self._recall.hits(reading)
        best = {kind: found[0] for kind, found in hits.items() if found}
        text = masked(reading)
        features = self._features.features(reading, best, text)
        if self._recall.quotation(reading) is not None:
            features["verbatim"] = 1.0
        if conversation is not None:
            features |= conversation.context(reading, features)
        return reading, hits, features, text

    def _decide(
        self, reading: Reading, features: Features, intent: Intent, hits: dict[str, list[Hit]]
    ) -> Understood:
        if intent.name in _OF_THE_WEEKS and self._is_of_another_time(reading, features):
            query = self._elsewhen(reading, [Scored(intent, 0.0)], features, hits, chosen=True)
            if query is None:
                return Understood(reading, reason="not_held", detail="period")
            return Understood(reading, query)
        if intent.name == "report" and self._is_of_another_report(reading):
            return Understood(reading, reason="not_held", detail="period")
        if intent.name == "count" and self._counts_something_else(reading, features, hits):
            return Understood(reading, reason="not_held", detail="period")
        return Understood(reading, self._of_no_issue(self._fill(intent.name, reading, hits, features)))

    def _is_of_another_report(self, reading: Reading) -> bool:
        """Whether a report is spoken of that came out later: nothing is told of any day that is named."""
        periods = [] if reading.weeks.ordinals else reading.weeks.periods
        last = self._store.weeks[-1].released
        told = any(period.has(event.on) for period in periods for event in self._store.events)
        return bool(periods) and not told and all(p.start.year > last.year for p in periods)

    def _counts_something_else(
        self, reading: Reading, features: Features, hits: dict[str, list[Hit]]
    ) -> bool:
        """Whether a question about another time asks for the number of no detainers: "how many officers"."""
        if not reading.weeks.periods or reading.weeks.ordinals or reading.places:
            return False
        if "asked_unknown" in features and not features.keys() & _OF_DETAINERS:
            return True
        recalled = {hit.key for hit in hits["context"]} if "context" in features else set[str]()
        figures = (figure for figure in self._store.context if figure.key in recalled)
        of_then = any(is_of_period(figure, p) for figure in figures for p in reading.weeks.periods)
        if of_then or features.keys() & _NUMBERED:
            return False
        return bool(reading.unknown or reading.cues - IDLE - {"howmany"})

    def _of_no_issue(self, query: Query) -> Query:
        """Read what is asked of an issue that was never published as a question why there was none."""
        if query.intent not in {"report", "event"} or self._published.issuperset(query.weeks):
            return query
        return Query("report", cues=query.cues | {"suspended"})

    def _elsewhen(
        self,
        reading: Reading,
        scored: Sequence[Scored],
        features: Features,
        hits: dict[str, list[Hit]],
        *,
        chosen: bool = False,
    ) -> Query | None:
        """Give the query for a number where just that time or place has one, from beside the report.

        Unexplained words speak against it, but where its intent was `chosen` by all that stands there.
        """
        least = scored[0].score - _NEAR
        near = any(entry.intent.name in _OF_NUMBERS and entry.score >= least for entry in scored[:3])
        few = "held_then" in features and bool(reading.places) and len(reading.unknown) == 1
        strange = bool(reading.unknown) and not (few or (chosen and "asked_unknown" not in features))
        if not near or strange or "everyday" in features or self._intents.detail(features):
            return None
        if reading.weeks.named or reading.weeks.released or (reading.of("kind") and not reading.places):
            return None
        query = self._fill("count", reading, hits, features)
        asks = _ASKS_OF_THE_COUNTRY if query.periods else _ASKS_OF_DETAINERS
        if not features.keys() & (_ASKS_OF_A_PLACE if query.places and query.periods else asks):
            return None
        if not query.periods and any(r in self._places.listed for n in query.places for r in n.readings):
            return None
        held = agreeing(self._store.context, query, self._places) if query.places or query.periods else []
        return query if held else None

    def _missing(self, reading: Reading, features: Features) -> str | None:
        """Say more closely what a question asks for that is not held."""
        other = "period" if self._is_of_another_time(reading, features) else None
        return self._intents.detail(features) or other

    def _is_of_another_time(self, reading: Reading, features: Features) -> bool:
        """Whether a question names only days on which there was no report and none was released."""
        periods = reading.weeks.periods
        if not periods or reading.weeks.ordinals or reading.weeks.released or "context" in features:
            return False
        first, last = self._store.weeks[0].start, self._store.weeks[-1].released
        return all(p.end < first.replace(day=1) or p.start > last for p in periods)

    # ------------------------------------------------------------ slots

    def _cues(self, intent: str, reading: Reading) -> frozenset[str]:
        """Give the cues of a question that the handler of its intent answers in more than one way by."""
        known = self._intents[intent].cues & reading.cues if intent in self._intents else frozenset[str]()
        known |= implied(intent, reading)
        return known | limits(reading) if intent == "membership" and len(reading.places) == 1 else known

    def _fill(self, intent: str, reading: Reading, hits: dict[str, list[Hit]], features: Features) -> Query:
        query = Query(
            intent,
            places=places_asked(intent, reading, self._places),
            cues=self._cues(intent, reading),
            **slots_for(intent, reading),
        )
        return self._meant.meant(query, reading, hits, by_context="context" in features)


def _keys(hits: Mapping[str, Sequence[Hit]]) -> frozenset[str]:
    return frozenset(hit.key for found in hits.values() for hit in found)


def _sure(reading: Reading, features: Features) -> float:
    """Give how much more must speak for an intent than for leaving a question alone."""
    if AFTER in features:
        return _SURE if reading.unknown else 0.0
    if any(features.get(kind, 0.0) >= _RECALLED for kind in ("event", "statement", "context")):
        return 0.0
    by_a_word = "ordinary_name" in features and "anchored" not in features  # "Delta's policy" is an airline's
    speaks = not by_a_word and bool(features.keys() & _SPEAKS_OF_IT)
    strange = "unknown" in features and "anchored" not in features
    return (_SURE if speaks else _SURE_ELSEWHERE) + (_STRANGE if strange else 0.0)


def _is_gibberish(reader: Reader, reading: Reading) -> bool:
    """Whether no word of a question is one."""
    words = [token.norm for token in reading.tokens if token.norm.isalpha()]
    strange = [word for word in words if not reader.zipf(word) and word in reading.unknown_words]
    return bool(words) and len(strange) == len(words) and not reading.places


def _answers_both(intent: Intent, other: Intent) -> bool:
    """Whether an answer to the one is as good as one to the other."""
    return any({intent.name, other.name} <= alike for alike in _ALIKE)

"""From a question's text to a `Query`, or to the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.beyond import Beyond, asks_of_an_issue
from knowledge.conversation import AFTER, TOLD, Conversation
from knowledge.doubt import are_alike, doubted, names_only_a_term, perhaps, rather_asked, sure
from knowledge.facts_meant import FactsMeant
from knowledge.features import ASKING, FeatureFinder, masked
from knowledge.follow_up import FollowUp
from knowledge.in_full import in_full
from knowledge.intents import Scored
from knowledge.meant_after import asks_for_another_person
from knowledge.named import places_asked
from knowledge.names_only import NamesOnly
from knowledge.other_times import OtherTimes
from knowledge.query import TALK, Query
from knowledge.reading.asked_for import cues_meant, intent_meant
from knowledge.reading.implied import implied
from knowledge.reading.languages import ENGLISH
from knowledge.reading.policy_words import PolicyWords
from knowledge.reading.sentences import Message, taken_apart, two_questions
from knowledge.slots import limits, slots_for
from knowledge.text import clean
from knowledge.ways_on import WaysOn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.features import Features
    from knowledge.intents import Intent, IntentTable
    from knowledge.model import Reason
    from knowledge.places import PlaceIndex
    from knowledge.reading.reader import Reader, Reading
    from knowledge.reading.recall import Hit, Recall
    from knowledge.store import Store

_OF_THE_WEEKS = frozenset(
    {"membership", "listing", "totals", "ranking", "jurisdiction", "share", "trend", "compare"}
)
"""Intents that are answered from the three weeks alone."""


_OF_ONE_PLACE = frozenset({"statement", "correction", "policy", "membership", "count", "jurisdiction"})
_POINTS_AT_A_PLACE = frozenset({"there", "it", "they", "we", "us", "our"})


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
        self._places = places
        self._readers = readers
        self._recall = recall
        self._meant = FactsMeant(store, recall, PolicyWords(store))
        self._intents = intents
        self._beyond = Beyond(store, places, intents)
        self._names_only = NamesOnly(places)
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
        first = _of_what_was_told(self._understand(message.asked[0], given, language), given)
        if len(message.asked) == 1:
            return self._two_asked(message.asked[0], first, given, language) or first
        for asked in message.asked[1:]:
            talk = first.query is None or first.query.intent in TALK
            last = given if first.query is None or talk else Conversation(first.query)
            found = self._understand(asked, last, language)
            if found.query is None:
                continue
            if first.query is None or first.query.intent in TALK:
                first = found
            elif found.query.intent not in TALK and found.query.key != first.query.key:
                first = replace(first, further=(*first.further, (asked, found.query)))
        return first

    def _two_asked(
        self, question: str, whole: Understood, conversation: Conversation | None, language: str
    ) -> Understood | None:
        """Understand a question as two, where each asks something else and the whole but one of them."""
        parts = two_questions(question)
        if parts is None or (whole.query is not None and whole.query.intent in TALK):
            return None
        first = _of_what_was_told(self._understand(parts[0], conversation, language), conversation)
        if first.query is None:
            return None
        second = self._understand(parts[1], Conversation(first.query), language)
        if second.query is None or {first.query.intent, second.query.intent} & TALK:
            return None
        intents = {first.query.intent, second.query.intent}
        apart = question.count("?") > 1  # two sentences that ask, each for itself
        if len(intents) == 1 or (
            not apart and whole.query and not _is_one_of(whole.query.intent, first.query, second.query)
        ):
            return None
        one, other = first.query.cues, second.query.cues
        if whole.query is not None and one and other and whole.query.cues >= one | other:
            return None  # "which were added and which were dropped" is answered at once
        return replace(first, further=((parts[1], second.query),))

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
        names_only = self._names_only.holds(reading)
        if names_only:
            scored = _asked_by_names(scored, of_a_report=not reading.places and AFTER not in features)
        scored = rather_asked(scored, features)
        best = scored[0].intent
        follow_up = None
        if AFTER in features and conversation is not None:
            follow_up = FollowUp(conversation, self._places, reading)
            goes_on = WaysOn(conversation, reading, _keys(hits), "listed_place" in features).intent(best)
            if goes_on is not None:
                return self._followed(follow_up, self._fill(goes_on, reading, hits, features))
        in_talk = conversation is not None and conversation.last is not None
        plain = names_only or names_only_a_term(best.name, reading)
        plain = plain or self._beyond.asks_what_happened(best.name, reading, features)
        doubt = doubted(scored, 0.0 if plain else sure(reading, features, in_talk=in_talk))
        reason = best.reason or (doubt.reason if doubt is not None else None)
        if reason is not None:
            gibberish = best.reason is not None and _is_gibberish(self._readers[language], reading)
            return self._left(reading, scored, features, hits, "unreadable" if gibberish else reason)
        if doubt is not None:
            meant = [self._fill(intent.name, reading, hits, features) for intent in (best, doubt)]
            if follow_up is not None:
                meant = [follow_up.merge(query) for query in meant]
            if meant[0] != meant[1]:
                return Understood(reading, may_be=tuple(meant), follows=follow_up is not None)
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
        number = self._beyond.number(
            lambda: self._fill("count", reading, hits, features), reading, scored, features
        )
        if number is not None:
            return Understood(reading, number)
        if reason == "not_held" and self._beyond.recalls_the_day(reading, hits["event"]):
            return Understood(reading, self._fill("event", reading, hits, features))
        if asks_of_an_issue(reading, features):
            report = self._fill("report", reading, hits, features)
            return Understood(reading, self._beyond.of_no_issue(report))
        detail = self._beyond.missing(reading, features) if reason == "not_held" else None
        offered = perhaps(scored, features)
        meant = (self._fill(offered.name, reading, hits, features),) if offered is not None else ()
        return Understood(reading, None, meant, reason, detail)

    def _followed(self, follow_up: FollowUp, query: Query) -> Understood:
        """Understand a question that leans on the one before it, by its own query."""
        homes = self._readers[ENGLISH].homes_of_titles(follow_up.reading)
        if query.intent == "statement" and follow_up.is_about_elsewhere(homes):
            return Understood(follow_up.reading, reason="not_held")
        reading = follow_up.reading
        if asks_for_another_person(query, reading, follow_up.conversation):
            return Understood(reading, reason="individual")
        if follow_up.asks_who_was_counted(query) or self._beyond.asks_what_no_source_tells(
            query.intent, reading
        ):
            detail = self._beyond.missing(reading, dict.fromkeys(reading.cues, 1.0))
            return Understood(reading, reason="not_held", detail=detail)
        merged = self._beyond.of_another_time(self._beyond.of_no_issue(follow_up.merge(query)), query)
        if not self._beyond.published.issuperset(merged.weeks):
            return Understood(follow_up.reading, reason="not_held", detail="week")
        return Understood(follow_up.reading, merged, follows=True)

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
            question = in_full(question, conversation.last, self._places)
        reading = self._readers[language].read(question)
        hits = self._recall.hits(reading)
        best = {kind: found[0] for kind, found in hits.items() if found}
        text = masked(reading)
        verbatim = self._recall.quotation(reading) is not None
        features = self._features.features(reading, best, text, verbatim=verbatim)
        if conversation is not None:
            features |= conversation.context(reading, features)
        return reading, hits, features, text

    def _decide(
        self, reading: Reading, features: Features, intent: Intent, hits: dict[str, list[Hit]]
    ) -> Understood:
        if self._is_of_a_day(intent, reading, hits["statement"]):
            return Understood(reading, self._fill("event", reading, hits, features))
        another = intent.name in _OF_THE_WEEKS and self._beyond.is_of_another_time(reading, features)
        if another:
            number = self._beyond.number(
                lambda: self._fill("count", reading, hits, features),
                reading,
                [Scored(intent, 0.0)],
                features,
                chosen=True,
            )
            if number is not None:
                return Understood(reading, number)
        if another or self._beyond.is_of_something_else(intent.name, reading, features, hits["context"]):
            if self._beyond.recalls_the_day(reading, hits["event"]):
                return Understood(reading, self._fill("event", reading, hits, features))
            detail = "period" if reading.weeks.periods else self._beyond.missing(reading, features)
            return Understood(reading, reason="not_held", detail=detail)
        return Understood(reading, self._beyond.of_no_issue(self._fill(intent.name, reading, hits, features)))

    def _is_of_a_day(self, intent: Intent, reading: Reading, said: Sequence[Hit]) -> bool:
        """Whether it asks what changed, or was said, on a day of which only an event is told."""
        if intent.name not in {"trend", "statement"} or not self._beyond.tells_of_the_day(reading):
            return False
        return intent.name == "trend" or not self._beyond.was_said_then(reading, said)

    # ------------------------------------------------------------ slots

    def _cues(self, intent: str, reading: Reading) -> frozenset[str]:
        """Give the cues of a question that the handler of its intent answers in more than one way by."""
        known = self._intents[intent].cues & reading.cues if intent in self._intents else frozenset[str]()
        known |= implied(intent, reading) | cues_meant(intent, reading)
        return known | limits(reading) if intent == "membership" and len(reading.places) == 1 else known

    def _fill(self, intent: str, reading: Reading, hits: dict[str, list[Hit]], features: Features) -> Query:
        intent = intent_meant(intent, reading)
        query = Query(
            intent,
            places=places_asked(intent, reading, self._places),
            cues=self._cues(intent, reading),
            **slots_for(intent, reading),
        )
        return self._meant.meant(query, reading, hits, by_context="context" in features)


def _of_what_was_told(found: Understood, conversation: Conversation | None) -> Understood:
    """Read what asks of "the sheriff", or of "the county", as of the place that its message told of."""
    told = conversation.last if conversation is not None else None
    if found.query is None or told is None or told.intent != TOLD or len(told.places) != 1:
        return found
    points = "jail" in found.query.cues | found.reading.cues or not _POINTS_AT_A_PLACE.isdisjoint(
        found.reading.words
    )
    if found.query.places or found.query.intent not in _OF_ONE_PLACE or not points:
        return found
    return replace(found, query=replace(found.query, places=told.places, facts=()))


def _asked_by_names(scored: Sequence[Scored], *, of_a_report: bool) -> Sequence[Scored]:
    """Give the intents that a name alone may ask by; one report alone asks for its totals."""
    totals = [one for one in scored if one.intent.name == "totals"] if of_a_report else []
    return totals or [one for one in scored if not (one.intent.reason or one.intent.name in TALK)]


def _is_one_of(intent: str, first: Query, second: Query) -> bool:
    """Whether a message read whole was read as one of its two questions."""
    return intent in {first.intent, second.intent} or are_alike(intent, first.intent)


def _keys(hits: Mapping[str, Sequence[Hit]]) -> frozenset[str]:
    return frozenset(hit.key for found in hits.values() for hit in found)


def _is_gibberish(reader: Reader, reading: Reading) -> bool:
    """Whether no word of a question is one."""
    words = [token.norm for token in reading.tokens if token.norm.isalpha()]
    strange = [word for word in words if not reader.zipf(word) and word in reading.unknown_words]
    return bool(words) and len(strange) == len(words) and not reading.places

"""The desk: a question in, a cited answer out."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answers import HANDLERS, MOST_SUGGESTIONS, Draft, Knowledge, abstain, answer, clarify
from knowledge.build import build
from knowledge.conversation import TOLD
from knowledge.dataset import fingerprint
from knowledge.intents import IntentTable
from knowledge.membership import Judge
from knowledge.model import Answer, Claim, Suggestion
from knowledge.named import places_asked
from knowledge.paths import data_folder, store_file
from knowledge.places import PlaceIndex
from knowledge.query import Named, Query
from knowledge.read_as import read_as
from knowledge.reading.fact_names import add_names
from knowledge.reading.glossary import Glossary
from knowledge.reading.languages import ENGLISH, Languages
from knowledge.reading.lexicon import Lexicon
from knowledge.reading.reader import Reader
from knowledge.reading.recall import Recall
from knowledge.store import Store, version_of
from knowledge.understand import Understanding, Understood
from knowledge.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from knowledge.conversation import Conversation

_KEPT = 1024
"""How many questions, and how many answers, are kept once worked out."""


class Desk:
    """Answers questions from one store, in each language that `data/language` has."""

    def __init__(self, store: Store, data: Path) -> None:
        folder = data / "language"
        places = PlaceIndex(store)
        judge = Judge(store, places)
        lexicon = Lexicon.read(folder / ENGLISH / "lexicon.toml", ENGLISH)
        add_names(lexicon, store)
        readers = {ENGLISH: Reader(store, places, lexicon)}
        glossaries = {
            path.parent.name: Glossary.read(path, path.parent.name)
            for path in sorted(folder.glob("*/glossary.toml"))
        }
        readers |= {
            language: Reader(store, places, lexicon, glossary) for language, glossary in glossaries.items()
        }
        intents = IntentTable.read(folder / "intents.toml", folder / "weights.csv")
        self.store = store
        self.places = places
        wordings = tomllib.loads((folder / ENGLISH / "recall.toml").read_text(encoding="utf-8"))
        recall = Recall(store, readers[ENGLISH], wordings)
        self.understanding = Understanding(store, places, readers, recall, intents)
        self._voices = {language: Voice(folder / language, language) for language in readers}
        self._knowledge = {
            language: Knowledge(store, places, judge, voice) for language, voice in self._voices.items()
        }
        self._run = lru_cache(maxsize=_KEPT)(self._answered)
        """The answer to a query, in a language; many questions mean the same one."""
        self._understood = lru_cache(maxsize=_KEPT)(self._understood_alone)
        """What a question means that leans on none before it; many people ask the same."""
        self._languages = Languages(
            store.words.zipf,
            glossaries,
            lexicon.vocabulary,
            places.words,
            lambda name: bool(places.readings(name)),
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are understood and spoken, as ISO 639 codes; English first."""
        return tuple(self._voices)

    def voice(self, language: str = ENGLISH) -> Voice:
        """Give the sentences of a language."""
        return self._voices[language]

    def language_of(self, question: str) -> str | None:
        """Give the language of a question; None where its words do not tell, such as a name alone."""
        return self._languages.of(question)

    def ask(
        self, question: str, conversation: Conversation | None = None, *, language: str | None = None
    ) -> Answer:
        """Answer a question, whatever it is; in a conversation, what it leaves unsaid is taken from before.

        The answer is in `language`, or in that of the question where none is given. Never raises for any
        text. `elapsed_us` is the caller's to measure.
        """
        asked_in = self.language_of(question)
        if conversation is not None:
            asked_in = asked_in or conversation.language
            conversation.language = asked_in
        asked_in = asked_in or language or ENGLISH
        leans = conversation is not None and conversation.last is not None
        understood = (
            self.understanding.understand(question, conversation, asked_in)
            if leans
            else self._understood(question, asked_in)
        )
        answered = self._answer(understood, language or asked_in)
        if conversation is not None and answered.outcome != "abstained":
            query = understood.query or understood.may_be[0]
            further = [other for _, other in understood.further]
            conversation.remember(
                query.settled, answered.jurisdictions, further, answered.told, follows=understood.follows
            )
            conversation.first_week = self._first_week(query, answered)
        elif conversation is not None and understood.reading.places:
            places = places_asked(TOLD, understood.reading, self.places)
            conversation.remember(Query(TOLD, places=places).settled)
        return replace(answered, question=question)

    def ask_key(self, key: str, *, language: str = ENGLISH) -> Answer:
        """Answer the query that has this key: a suggestion or a choice of an earlier answer.

        Raises:
            ValueError: when it is no key, or one of an intent or a fact that is gone.
        """
        query = Query.from_key(key)
        if query.intent not in HANDLERS:
            raise ValueError(f"no such intent: {query.intent!r}")
        try:
            places = tuple(map(self._called, query.places))
            return replace(self._run(replace(query, places=places), language), question=key)
        except KeyError as error:
            raise ValueError(f"a key of something unknown: {key!r}") from error

    def _understood_alone(self, question: str, language: str) -> Understood:
        return self.understanding.understand(question, None, language)

    def _first_week(self, query: Query, answered: Answer) -> tuple[int, ...]:
        """Give the week that came first, where weeks were ranked: that of the first figure."""
        if query.intent != "ranking" or "which_week" not in query.cues or query.weeks:
            return ()
        first = next((figure.week_start for figure in answered.figures), None)
        return tuple(week.ordinal for week in self.store.weeks if week.start.isoformat() == first)

    def _called(self, named: Named) -> Named:
        """Call the places of a key by the shortest of their names, as a question would."""
        return replace(named, text=min((self.places.place(one).name for one in named.readings), key=len))

    def _answer(self, understood: Understood, language: str) -> Answer:
        query = understood.query
        if understood.may_be and understood.reason is None:
            return self._ask_back(understood.may_be, language)
        if query is None:
            reason = understood.reason or "out_of_scope"
            if reason == "not_held" and understood.detail is None and understood.may_be:
                missing = self._run(understood.may_be[0], language)
                if missing.outcome == "abstained":  # which says more closely what is not held
                    return missing
            draft = Draft(self._knowledge[language], Query("none"))
            return abstain(draft, reason, understood.detail, understood.may_be)
        answered = self._run(query, language)
        if understood.follows:
            answered = replace(answered, read_as={**(answered.read_as or {}), "follow_up": True})
        if not understood.further or answered.outcome != "answered":
            return answered
        offered = ((asked, self._of_listed(other).short_key) for asked, other in understood.further)
        further = [Suggestion(asked, key) for asked, key in offered if key]
        note = Claim(self._voices[language].say("asked-more"), kind="caution")
        return replace(
            answered,
            claims=(*answered.claims, note),
            suggestions=(*further, *answered.suggestions)[:MOST_SUGGESTIONS],
        )

    def _of_listed(self, query: Query) -> Query:
        """Give a query with each name read as the listed places of it alone, so that its key is short."""
        places = (
            replace(
                named, readings=tuple(r for r in named.readings if r in self.places.listed) or named.readings
            )
            for named in query.places
        )
        return replace(query, places=tuple(places))

    def _ask_back(self, queries: Sequence[Query], language: str) -> Answer:
        """Ask which of several queries is meant; of those that have an answer, where more than one has."""
        answers = [(query, self._run(query, language)) for query in queries]
        answered = [(query, found) for query, found in answers if found.outcome == "answered"]
        meant = [query for query, _ in answered]
        if len(meant) > 1 and all(query.short_key for query in meant):
            return clarify(Draft(self._knowledge[language], meant[0]), meant)
        return (answered or answers)[0][1]

    def _answered(self, query: Query, language: str) -> Answer:
        meaning = read_as(query, self.places, (week.ordinal for week in self.store.weeks))
        draft = Draft(self._knowledge[language], query)
        return replace(answer(draft), key=query.whole_key, read_as=meaning)

    def useful_questions(self, language: str = ENGLISH) -> list[str]:
        """Give questions worth asking, for people who do not know what to ask."""
        say = self._voices[language].say
        return [
            say("ask-totals"),
            say("ask-detainer"),
            say("ask-ranking-most"),
            say("ask-ranking-most-declined"),
            say("ask-listing"),
            say("ask-share"),
            say("ask-trend"),
            say("ask-report"),
            say("ask-report-released"),
            say("ask-report-suspended"),
            say("ask-correction-all"),
            say("ask-statement-critic"),
            say("ask-statement", speaker="Thomas Homan"),
            say("ask-coverage"),
            say("ask-source"),
            say("ask-help"),
        ]

    def place_names(self) -> list[str]:
        """Give the full names of the places that can be looked up: the listed, then every county."""
        listed = {jurisdiction.full_name for jurisdiction in self.store.jurisdictions.values()}
        return sorted(listed | set(self.store.places.county_names()))


def open_desk(data: Path | None = None, store: Path | None = None) -> Desk:
    """Open the desk; its store is built first when it is missing or older than the data.

    `data` is the folder of facts and `store` the file to read; both have a place of their own by default.

    Raises:
        UnsoundDataError: when the store must be built and the data have faults.
    """
    folder = data or data_folder()
    path = store or store_file()
    if not is_current(folder, path):
        build(folder, path)
    return Desk(Store(path), folder)


def is_current(data: Path, store: Path) -> bool:
    """Whether the store was built from these data, in the present shape."""
    if not store.exists():
        return False
    return version_of(store) == fingerprint(data)

"""The desk: a question in, a cited answer out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.answers import HANDLERS, Draft, Knowledge, abstain
from knowledge.build import build
from knowledge.dataset import fingerprint
from knowledge.intents import IntentTable
from knowledge.membership import Judge
from knowledge.paths import data_folder, store_file
from knowledge.places import PlaceIndex
from knowledge.query import Query
from knowledge.reading.lexicon import Lexicon
from knowledge.reading.reader import Reader
from knowledge.reading.recall import Recall
from knowledge.store import Store, version_of
from knowledge.understand import Understanding, Understood
from knowledge.voice import Voice

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.conversation import Conversation
    from knowledge.model import Answer

_LANGUAGE = "en"


class Desk:
    """Answers questions from one store."""

    def __init__(self, store: Store, data: Path) -> None:
        language = data / "language"
        places = PlaceIndex(store)
        reader = Reader(store, places, Lexicon.read(language / _LANGUAGE / "lexicon.toml", _LANGUAGE))
        intents = IntentTable.read(language / "intents.toml", language / "weights.csv")
        self.store = store
        self.places = places
        self.voice = Voice(language / _LANGUAGE / "answers.ftl", _LANGUAGE)
        self._knowledge = Knowledge(store, places, Judge(store, places), self.voice)
        self.understanding = Understanding(store, places, reader, Recall(store, reader), intents)

    def ask(self, question: str, conversation: Conversation | None = None) -> Answer:
        """Answer a question, whatever it is; in a conversation, what it leaves unsaid is taken from before.

        Never raises for any text. `elapsed_us` is the caller's to measure.
        """
        if conversation is not None and conversation.places is None:
            conversation.places = self.places
        understood = self.understanding.understand(question, conversation)
        answer = self._answer(understood)
        if conversation is not None and understood.query is not None and answer.outcome != "abstained":
            conversation.remember(understood.query)
        return replace(answer, question=question)

    def ask_key(self, key: str) -> Answer:
        """Answer the query that has this key: a suggestion or a choice of an earlier answer.

        Raises:
            ValueError: when it is no key, or one of an intent or a fact that is gone.
        """
        query = Query.from_key(key)
        if query.intent not in HANDLERS:
            raise ValueError(f"no such intent: {query.intent!r}")
        try:
            return replace(self._run(query), question=key)
        except KeyError as error:
            raise ValueError(f"a key of something unknown: {key!r}") from error

    def _answer(self, understood: Understood) -> Answer:
        query = understood.query
        if query is None:
            reason = understood.reason or "out_of_scope"
            return abstain(Draft(self._knowledge, Query("none")), reason, understood.detail)
        return replace(self._run(query), read_as=understood.read_as)

    def _run(self, query: Query) -> Answer:
        answer = HANDLERS[query.intent](Draft(self._knowledge, query))
        return replace(answer, key=query.short_key)

    def useful_questions(self) -> list[str]:
        """Give questions worth asking, for people who do not know what to ask."""
        say = self.voice.say
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

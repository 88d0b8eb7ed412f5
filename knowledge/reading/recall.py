"""Which fact do these words recall? Events, quotations and context figures, by the words they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from heapq import nlargest
from math import log
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from knowledge.reading.fact_names import outlet_names
from knowledge.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from knowledge.model import ContextFigure
    from knowledge.reading.reader import Reader, Reading
    from knowledge.store import Store

_ASKING = frozenset(
    "howmany which who when where why how what define tell list_verb source coverage help greeting thanks "
    "about yesno compare most least still now opinion individual advice total list listed".split()
)
"""Cues that ask, and so do not tell one fact from another."""


_SUBJECT = frozenset({"detainer", "report", "policy", "jail", "jurisdiction", "people"})
"""Cues of what every fact is about, whose words are said of other things as well: "hold against"."""
_LEAST_QUOTED = 3
"""How many words must be quoted for the quotation to be looked for."""
_SURE = 85
"""How alike (of 100) quoted words must be to a statement to be taken for it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact that a question's words recall."""

    key: str
    kind: str
    share: float
    """How much of what the question says stands in the fact: 0 to 1."""
    matched: frozenset[str]
    """The words (stems and marks) they share."""
    own: frozenset[str] = frozenset()
    """All that the fact is recalled by."""

    @property
    def words(self) -> frozenset[str]:
        """What they share beside the days, which many facts have in common."""
        return frozenset(mark for mark in self.matched if not mark.startswith("d:"))

    def named_by(self, *beside: str) -> int:
        """By how many marks a question names it, but for days, weeks, places, terms and `beside`."""
        idle = ("d:", "w:", "p:", "t:", *beside)
        return len([mark for mark in self.matched if not mark.startswith(idle)])

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is of a place that is not asked about."""
        places = {mark for mark in self.own if mark.startswith("p:")}
        return bool(places) and places.isdisjoint(self.matched)


@dataclass(frozen=True, slots=True)
class _Fact:
    key: str
    kind: str
    marks: frozenset[str]
    said: frozenset[str]
    """All of its words, but for short ones."""


_NUMBER = re.compile(r"\d[\d.]+|\d+[a-z]")
_KINDS = ("event", "statement", "context")
"""The kinds of facts that are told in words."""
_LEAST_SHARE = 0.3
"""A fact that holds less of a question is not recalled by it."""
_MOST_HITS = 6
"""How many facts of each kind are given."""
_FEW = 3
_LONG = 3
_A_WORD = 0.05
"""What puts a fact before another that answers to the same cue, but by another word: "judge" and "FOIA"."""


class Recall:
    """An index of the facts that are told in words."""

    def __init__(
        self,
        store: Store,
        reader: Reader,
        wordings: Mapping[str, Sequence[str]] | None = None,
        language: str = "en",
    ) -> None:
        """Index the facts of a store; `wordings` are other words for some, by the facts' keys.

        Raises:
            KeyError: when there is no such fact.
        """
        self._language = language
        self._quotations = {statement.key: statement.quote for statement in store.statements}
        described = {
            **{event.key: ("event", event.event) for event in store.events},
            **{
                said.key: (
                    "statement",
                    f"{said.quote} {said.topic} {said.speaker} {said.role or ''} {said.place or ''}",
                )
                for said in store.statements
            },
            **{
                figure.key: (
                    "context",
                    f"{figure.measure} {figure.place or ''} {figure.state or ''} {figure.detail or ''}",
                )
                for figure in store.context
            },
        }
        told = {figure.key: _told_by(figure) for figure in store.context}
        self._facts: list[_Fact] = []
        read = {key: reader.read(text) for key, (_, text) in described.items()}
        common = _common(
            self._said_by_cues(read[key]) for key, (kind, _) in described.items() if kind != "context"
        )
        holding: dict[str, list[int]] = defaultdict(list)
        if unknown := set(wordings or {}) - set(described):
            raise KeyError(min(unknown))
        for position, (key, (kind, _)) in enumerate(described.items()):
            marks = _outlet_marks(store, key) | told.get(key, set())
            said: set[str] = set()
            for reading in (read[key], *map(reader.read, (wordings or {}).get(key, ()))):
                if kind == "context":
                    marks |= self.marks(reading) - _within_terms(reading)
                else:
                    marks |= self.marks(reading) | _numbers(reading)
                    marks |= self._said_by_cues(reading) - common
                    said |= {stem(word, language) for word in reading.words if len(word) >= _LONG}
            self._facts.append(_Fact(key, kind, frozenset(marks), frozenset(said)))
            for mark in sorted(marks):
                holding[mark].append(position)
        size = len(self._facts)
        self._weight = {mark: log(1 + size / len(holders)) for mark, holders in holding.items()}
        self._holding = {mark: tuple(holders) for mark, holders in holding.items()}
        """A mark -> the positions of the facts that have it."""
        self._unseen = log(1 + size)
        self._holders = Counter(word for fact in self._facts for word in fact.said)
        """A word -> how many facts have it."""
        self._lightest = min(self._weight.values())

    def marks(self, reading: Reading) -> set[str]:
        """Give what a text says, as marks: stems of its words, its cues, places, weeks and names."""
        marks = {f"c:{cue}" for cue in reading.cues - _ASKING}
        marks |= {f"t:{term}" for term in reading.values("term")}
        marks |= {f"s:{speaker}" for speaker in reading.values("speaker")}
        marks |= {f"o:{outlet}" for outlet in reading.values("outlet")}
        marks |= {f"w:{ordinal}" for ordinal in reading.weeks.ordinals}
        for mention in reading.places:
            marks |= {f"p:{place}" for place in mention.readings[:40]}
        marks |= {_days(period.start, period.end) for period in reading.weeks.periods}
        marks |= {self.mark(reading, index) for index in reading.unknown}
        return marks

    def mark(self, reading: Reading, index: int) -> str:
        """Give the mark of a word that is no cue and no name: its stem."""
        return stem(reading.words[index], self._language)

    def _said_by_cues(self, reading: Reading) -> set[str]:
        """Give the words that a text's cues are said by: "blocks" is one, and then "block" recalls it too."""
        return {
            self.mark(reading, span.start)
            for span in reading.of("cue")
            if len(span) == 1 and span.value not in _ASKING | _SUBJECT and reading.words[span.start].isalpha()
        }

    def quotation(self, reading: Reading) -> str | None:
        """Give the key of the statement whose words a question quotes, exactly or nearly."""
        for quote in reading.quotes:
            if quote.count(" ") < _LEAST_QUOTED - 1:
                continue
            found = process.extractOne(
                quote, self._quotations, scorer=fuzz.partial_ratio, processor=str.casefold, score_cutoff=_SURE
            )
            if found is not None:
                return found[2]
        return None

    def _likeness(self, fact: _Fact, words: set[str]) -> float:
        """Give how many of these words a fact has, the rare ones counting for more; little beside a share."""
        return _A_WORD * sum(1 / self._holders[word] for word in sorted(fact.said & words))

    def _added(self, group: set[str]) -> Iterable[tuple[int, float]]:
        """Give what a group of marks adds to each fact that has one of them: the weight of its weightiest."""
        weighed = sorted((self._weight[mark], mark) for mark in group if mark in self._weight)
        return {position: weight for weight, mark in weighed for position in self._holding[mark]}.items()

    def hits(self, reading: Reading) -> dict[str, list[Hit]]:
        """Give the facts of each kind that a question recalls, the best first."""
        asked = self.marks(reading) | (_numbers(reading) & self._weight.keys())
        alike = {stem(word, self._language) for word in reading.words if len(word) >= _LONG}
        groups = _one_per_mention(asked, reading)
        whole = sum(max(self._weight.get(mark, self._unseen) for mark in group) for group in groups)
        shared: dict[int, float] = defaultdict(float)
        for group in groups:
            for position, weight in self._added(group):
                shared[position] += weight
        found: dict[str, list[tuple[float, _Fact]]] = {kind: [] for kind in _KINDS}
        least = max(_LEAST_SHARE * whole, self._lightest)
        for position in sorted(shared):
            if shared[position] >= least:
                fact = self._facts[position]
                found[fact.kind].append((shared[position] / whole, fact))
        return {
            kind: [
                Hit(fact.key, kind, share, fact.marks & asked, fact.marks)
                for share, fact in nlargest(
                    _MOST_HITS, facts, key=lambda found: found[0] + self._likeness(found[1], alike)
                )
            ]
            for kind, facts in found.items()
        }


def of_own_words(hits: Sequence[Hit]) -> list[Hit]:
    """Keep the facts that answer to a word of their own; the best are first, as in `hits`."""
    said: set[str] = set()
    kept: list[Hit] = []
    for hit in hits:
        if hit.is_elsewhere or (kept and hit.words <= said and hit.words != kept[0].words):
            continue
        said |= hit.words
        kept.append(hit)
    return kept


def _common(said: Iterable[set[str]]) -> set[str]:
    """Give the words that too many facts say for one to be recalled by them."""
    held = Counter(word for words in said for word in words)
    return {word for word, facts in held.items() if facts > _FEW}


def _numbers(reading: Reading) -> set[str]:
    """Give marks for the numbers that are no date and no part of a name: "680 pages", "section 9(a)"."""
    named = {
        index
        for kind in ("section", "term", "ordinal")
        for span in reading.of(kind)
        for index in range(span.start, span.end)
    }
    taken = reading.weeks.covered | named
    return {
        f"n:{word}"
        for index, word in enumerate(reading.words)
        if index not in taken and _NUMBER.fullmatch(word)
    }


def _told_by(figure: ContextFigure) -> set[str]:
    """Give marks for what a figure is told by: its days, and its value where that is no whole number.

    Whole numbers are looked for among the figures that a question quotes.
    """
    days = {_days(figure.start, figure.end)} if figure.start and figure.end else set[str]()
    return days | ({f"n:{figure.value:g}"} if figure.value % 1 else set())


def _days(start: date, end: date) -> str:
    return f"d:{start}:{end}"


def _within_terms(reading: Reading) -> set[str]:
    """Give the cues that are but part of a name: "Enforcement and Removal Operations" tells of no removal."""
    names = [span for span in reading.of("term") if len(span) > 1]
    free = {cue.value for cue in reading.of("cue") if not any(cue.overlaps(name) for name in names)}
    return {f"c:{cue}" for cue in reading.cues - free}


def _outlet_marks(store: Store, key: str) -> set[str]:
    """Give marks for the publishers that tell a fact."""
    return {
        f"o:{name}" for citation in store.citations(key) for name in outlet_names(citation.source.publisher)
    }


def _one_per_mention(asked: set[str], reading: Reading) -> list[set[str]]:
    """Group the marks so that a name with many readings counts once."""
    groups = [{mark} for mark in sorted(asked) if not mark.startswith("p:")]
    return groups + [
        {f"p:{place}" for place in mention.readings[:40]} for mention in reading.places if mention.readings
    ]

"""Which question is this? A small table of intents, weighed against what stands in the question."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

from rapidfuzz import fuzz, process

from knowledge.conversation import AFTER
from knowledge.features import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from knowledge.model import Reason

FOR, AGAINST = 1.5, -1.5
"""What a thing that stands in a question adds to an intent's score, where nothing was fitted."""
SIMILARITY = 1.5
"""What the example most like the question adds to an intent's score, at the most."""
_BEYOND_DOUBT = 2 * SIMILARITY + 1.0
"""How much more must speak for the best intent than for the next, for no example to change anything."""
LACKING = 2.0
"""What is taken from the score of an intent where nothing it needs stands in the question."""
_PARTS = 100
"""Weights have two decimals, and so have values that are no 1."""
_LANE = 40
"""How many bits of a number hold the score of one intent."""
_HALF = 1 << _LANE - 1
_FULL = (1 << _LANE) - 1
_MOST_SCORED = 10
"""How many intents are given; no one asks for those that come after."""
_WEIGHED_BY_EXAMPLE = 4
"""How many of the best intents are weighed by their examples."""


@dataclass(frozen=True, slots=True)
class Intent:
    """One entry of the table."""

    name: str
    reason: Reason | None
    """Why a question of this kind is left alone, where it is."""
    cues: frozenset[str]
    needs: frozenset[str]
    weights: Mapping[str, float]
    examples: tuple[str, ...]
    """Their words in the order of the alphabet, as they are compared."""

    def lacks(self, features: Mapping[str, float]) -> bool:
        """Whether nothing it needs is there, and it does not go on from the question before."""
        return bool(self.needs) and self.needs.isdisjoint(features) and f"{AFTER}{self.name}" not in features


class Scored(NamedTuple):
    """An intent and what speaks for it in a question."""

    intent: Intent
    score: float


class IntentTable:
    """All intents, in the order of their file, with the reasons to leave a question alone among them."""

    def __init__(
        self, intents: Iterable[Intent], details: Mapping[str, frozenset[str]], evidence: Evidence
    ) -> None:
        self.intents = tuple(intents)
        self.evidence = evidence
        self._details = details
        self._weights: dict[str, int] = defaultdict(int)
        """A feature -> how much it speaks for each intent, side by side in one number."""
        for at, intent in enumerate(self.intents):
            for feature, weight in intent.weights.items():
                self._weights[feature] += round(weight * _PARTS) * _PARTS << at * _LANE
        self._by_name = {intent.name: intent for intent in self.intents}

    @classmethod
    def read(cls, path: Path, fitted: Path | None = None) -> IntentTable:
        """Read the table (TOML; its head says how it is written) and the weights that were fitted to it.

        `fitted` is a CSV file with a row a feature and a column an intent; its weights go before the
        table's own.
        """
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        weights = _read_weights(fitted) if fitted is not None else {}
        details = {name: frozenset(values) for name, values in tables.pop("details").items()}
        evidence = tables.pop("evidence")
        intents = (
            Intent(
                name=name,
                reason=cast("Reason | None", entry.get("reason")),
                cues=frozenset(entry.get("cues", ())),
                needs=frozenset(entry["needs"]),
                weights=_said_of(entry) | weights.get(name, {}),
                examples=tuple(map(_in_order, entry["examples"])),
            )
            for name, entry in tables.items()
        )
        return cls(
            intents, details, Evidence(**{name: frozenset(values) for name, values in evidence.items()})
        )

    def detail(self, features: Mapping[str, float]) -> str | None:
        """Say more closely what a question asks for that is not held."""
        return next((name for name, marks in self._details.items() if not marks.isdisjoint(features)), None)

    def __getitem__(self, name: str) -> Intent:
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def score(self, features: Mapping[str, float], masked: str) -> list[Scored]:
        """Score the intents, the best few first.

        `masked` is the question with its slots in braces; the nearest example weighs the best few.
        """
        found = self._summed(features)
        best = sorted(range(len(found)), key=found.__getitem__, reverse=True)[:_MOST_SCORED]
        scored = [self._short_of(Scored(self.intents[at], found[at]), features) for at in best]
        scored.sort(key=_by_score)
        if scored[0].score - scored[1].score >= _BEYOND_DOUBT:
            return scored
        weighed = [
            Scored(entry.intent, entry.score + likeness(masked, entry.intent))
            for entry in scored[:_WEIGHED_BY_EXAMPLE]
        ]
        return sorted(weighed, key=_by_score) + scored[_WEIGHED_BY_EXAMPLE:]

    def _summed(self, features: Mapping[str, float]) -> list[float]:
        """Add up what speaks for each intent: all of them at once, each in its own lane of a number."""
        weights = self._weights
        plain = sum(weights[name] for name, value in features.items() if value == 1.0 and name in weights)
        partly = sum(
            weights[name] // _PARTS * round(value * _PARTS)
            for name, value in features.items()
            if value != 1.0 and name in weights
        )
        lanes = plain + partly + self._middle
        return [((lanes >> at * _LANE & _FULL) - _HALF) / _PARTS**2 for at in range(len(self.intents))]

    @cached_property
    def _middle(self) -> int:
        """Half of what each lane holds, so that none is below zero."""
        return sum(_HALF << at * _LANE for at in range(len(self.intents)))

    def _short_of(self, entry: Scored, features: Mapping[str, float]) -> Scored:
        """Take from an entry's score where nothing is there that it needs."""
        return Scored(entry.intent, entry.score - LACKING) if entry.intent.lacks(features) else entry


def _by_score(entry: Scored) -> float:
    return -entry.score


def _said_of(entry: Mapping[str, list[str]]) -> dict[str, float]:
    """Give the weights of an entry as the table has them, all alike."""
    return dict.fromkeys(entry["for"], FOR) | dict.fromkeys(entry.get("against", ()), AGAINST)


def _read_weights(path: Path) -> dict[str, dict[str, float]]:
    with path.open(newline="", encoding="utf-8") as handle:
        rows = csv.reader(handle)
        _, *intents = next(rows)
        weights: dict[str, dict[str, float]] = {intent: {} for intent in intents}
        for feature, *row in rows:
            for intent, weight in zip(intents, row, strict=True):
                if weight:
                    weights[intent][feature] = float(weight)
    return weights


def _in_order(text: str) -> str:
    return " ".join(sorted(text.split()))


def likeness(masked: str, intent: Intent) -> float:
    """Give what an intent's nearest example adds to its score, its words taken in any order.

    `masked` is the question with its slots in braces.
    """
    best = process.extractOne(_in_order(masked), intent.examples, scorer=fuzz.ratio)
    return SIMILARITY * best[1] / 100 if best else 0.0

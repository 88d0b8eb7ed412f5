"""Which question is this? A small table of intents, weighed against what stands in the question."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from rapidfuzz import fuzz, process

from knowledge.features import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from knowledge.model import Reason

NONE = "none"
"""The intent of a question that has no answer here."""
FOR, AGAINST = 1.5, -1.5
"""What a thing that stands in a question adds to an intent's score, where nothing was fitted."""
SIMILARITY = 1.5
"""What the example most like the question adds to an intent's score, at the most."""
_WEIGHED_BY_EXAMPLE = 4
"""How many of the best intents are weighed by their examples."""


@dataclass(frozen=True, slots=True)
class Intent:
    """One entry of the table."""

    name: str
    handler: str
    cues: frozenset[str]
    needs: frozenset[str]
    weights: Mapping[str, float]
    examples: tuple[str, ...]
    """Their words in the order of the alphabet, as they are compared."""


@dataclass(frozen=True, slots=True)
class Scored:
    """An intent and what speaks for it in a question."""

    intent: Intent
    score: float


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A rule that leaves a question alone: which, and for what reason."""

    reason: Reason
    detail: str | None
    all: frozenset[str]
    any: frozenset[str]
    unless: frozenset[str]

    def holds(self, features: Mapping[str, float]) -> bool:
        """Whether the rule is about a question with these features."""
        return (
            features.keys() >= self.all
            and not self.any.isdisjoint(features)
            and self.unless.isdisjoint(features)
        )


class IntentTable:
    """All intents, in the order of their file, and the rules that leave questions alone."""

    def __init__(
        self, intents: Iterable[Intent], left_alone: Iterable[LeftAlone], evidence: Evidence
    ) -> None:
        self.intents = tuple(intents)
        self.evidence = evidence
        self.left_alone = tuple(left_alone)
        self._by_name = {intent.name: intent for intent in self.intents}

    @classmethod
    def read(cls, path: Path, fitted: Path | None = None) -> IntentTable:
        """Read the table (TOML; its head says how it is written) and the weights that were fitted to it.

        `fitted` is a CSV file of intent, feature and weight; its weights go before the table's own.
        """
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        weights = _read_weights(fitted) if fitted is not None else {}
        rules = tables.pop("left_alone")
        evidence = tables.pop("evidence")
        intents = (
            Intent(
                name=name,
                handler=entry["handler"],
                cues=frozenset(entry.get("cues", ())),
                needs=frozenset(entry["needs"]),
                weights=_said_of(entry) | weights.get(name, {}),
                examples=tuple(map(_in_order, entry["examples"])),
            )
            for name, entry in tables.items()
        )
        return cls(
            intents,
            (
                LeftAlone(
                    cast("Reason", rule["reason"]), rule.get("detail"), frozenset(rule.get("all", ())),
                    frozenset(rule["any"]), frozenset(rule.get("unless", ())),
                )
                for rule in rules
            ),
            Evidence(**{name: frozenset(values) for name, values in evidence.items()}),
        )  # fmt: skip

    def refusal(self, features: Mapping[str, float]) -> LeftAlone | None:
        """Give the first rule that leaves a question with these features alone."""
        return next((rule for rule in self.left_alone if rule.holds(features)), None)

    def __getitem__(self, name: str) -> Intent:
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def allowed(self, features: Mapping[str, float]) -> Iterator[Intent]:
        """Give the intents of which something they need is there."""
        return (i for i in self.intents if not i.needs or not i.needs.isdisjoint(features))

    def score(self, features: Mapping[str, float], masked: str) -> list[Scored]:
        """Score every intent that the features allow, the best first.

        `masked` is the question with its slots in braces; the nearest example weighs the best few.
        """
        scored = sorted(
            (
                Scored(intent, sum(intent.weights.get(name, 0.0) * value for name, value in features.items()))
                for intent in self.allowed(features)
            ),
            key=lambda entry: -entry.score,
        )
        weighed = [
            Scored(entry.intent, entry.score + likeness(masked, entry.intent))
            for entry in scored[:_WEIGHED_BY_EXAMPLE]
        ]
        return sorted(weighed, key=lambda entry: -entry.score) + scored[_WEIGHED_BY_EXAMPLE:]


def _said_of(entry: Mapping[str, list[str]]) -> dict[str, float]:
    """Give the weights of an entry as the table has them, all alike."""
    return dict.fromkeys(entry["for"], FOR) | dict.fromkeys(entry.get("against", ()), AGAINST)


def _read_weights(path: Path) -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    with path.open(newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            weights[row["intent"]][row["feature"]] = float(row["weight"])
    return weights


def _in_order(text: str) -> str:
    return " ".join(sorted(text.split()))


def likeness(masked: str, intent: Intent) -> float:
    """Give what an intent's nearest example adds to its score, its words taken in any order.

    `masked` is the question with its slots in braces.
    """
    best = process.extractOne(_in_order(masked), intent.examples, scorer=fuzz.ratio)
    return SIMILARITY * best[1] / 100 if best else 0.0

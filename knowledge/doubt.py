"""How sure an intent must be: what must speak for it, and which other may be meant as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.conversation import AFTER
from knowledge.query import TALK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.features import Features
    from knowledge.intents import Intent, Scored
    from knowledge.reading.reader import Reading

_SURE = 1.5
"""How much more must speak for an intent than for leaving the question alone."""
_SURE_ELSEWHERE = 2.5
"""The same, where nothing in the question speaks of the report or of a listed place."""
_STRANGE = 0.75
"""How much more still, where it has unexplained words and does not speak of the report plainly."""
_IN_TALK = 1.0
"""How much less must, where the report was talked about just before, and the question speaks of it too."""
_SPEAKS_OF_IT = frozenset({"anchored", "half_anchored", "listed_place", "in_listed"})
_CLEAR = 0.15
"""How much more must speak for an intent than for another, lest it be asked which is meant."""
_RECALLED = 0.94
"""From what strength on a fact that is recalled is plainly what is asked for."""
_AS_WELL = 1.0
"""How much more may speak for a greeting than for what is asked by the same words."""
_DEFINING = frozenset({"who", "what", "define", "detainer"})
"""Cues of a question that names a term and asks nothing but what it is."""
NEAR = 3.0
"""How much less may speak for an intent than for leaving the question alone, to be offered all the same."""
_PLAUSIBLE = frozenset({"listed_place", "anchored", "half_anchored"})
_ALIKE = (
    frozenset({"membership", "jurisdiction", "count"}),
    frozenset({"count", "totals", "trend", "share"}),
    frozenset({"membership", "listing", "jurisdiction"}),
    frozenset({"jurisdiction", "policy", "correction"}),
    frozenset({"count", "compare"}),
    frozenset({"ranking", "compare"}),
    frozenset({"totals", "trend", "compare"}),
    frozenset({"definition", "compare"}),
    frozenset({"coverage", "count"}),
    frozenset({"count", "listing"}),
    frozenset({"count", "ranking"}),
    frozenset({"definition", "report"}),
    frozenset({"event", "report", "correction"}),
    frozenset({"statement", "correction"}),
)
"""Intents whose answers tell much the same of a place, or of a week."""


def sure(reading: Reading, features: Features, *, in_talk: bool) -> float:
    """Give how much more must speak for an intent than for leaving a question alone.

    `in_talk` says whether something was asked and answered before it in the same conversation.
    """
    needed = _needed(reading, features)
    return max(needed - _IN_TALK, 0.0) if in_talk and features.keys() & _SPEAKS_OF_IT else needed


def _needed(reading: Reading, features: Features) -> float:
    if AFTER in features:
        return _SURE if reading.unknown else 0.0
    if any(features.get(kind, 0.0) >= _RECALLED for kind in ("event", "statement", "context", "verbatim")):
        return 0.0
    by_a_word = "ordinary_name" in features and "anchored" not in features  # "Delta's policy" is an airline's
    speaks = not by_a_word and bool(features.keys() & _SPEAKS_OF_IT)
    strange = "unknown" in features and "anchored" not in features
    return (_SURE if speaks else _SURE_ELSEWHERE) + (_STRANGE if strange else 0.0)


def names_only_a_term(intent: str, reading: Reading) -> bool:
    """Whether a definition is asked for by a term alone, and by who or what it is: "who is ICE"."""
    terms = set(reading.values("term"))
    asks = reading.cues <= _DEFINING | {term.casefold() for term in terms}
    others = reading.places or reading.unknown or reading.weeks.periods or reading.of("speaker")
    return intent == "definition" and bool(terms) and asks and not others


def rather_asked(scored: Sequence[Scored], features: Features) -> Sequence[Scored]:
    """Put what is asked before a greeting of the same words, in talk: "what's up with that"."""
    best, *others = scored
    if AFTER not in features or best.intent.name != "greeting" or best.score - others[0].score > _AS_WELL:
        return scored
    return [*others, best]


def doubted(scored: Sequence[Scored], needed: float) -> Intent | None:
    """Give the next best intent or reason where nearly as much speaks for it as for the best.

    `needed` is how much more must speak for the best than for leaving the question alone.
    """
    best, *others = scored
    if best.intent.name in TALK:
        return None
    left = next((entry for entry in others if entry.intent.reason is not None), None)
    if left is not None and best.score - left.score < needed:
        return left.intent
    second = next((entry for entry in others if not _answers_both(best.intent, entry.intent)), None)
    near = second is not None and best.score - second.score < _CLEAR
    return second.intent if second is not None and near else None


def perhaps(scored: Sequence[Scored], features: Features) -> Intent | None:
    """Give the intent that a question about a place or the report may have had after all."""
    if not features.keys() & _PLAUSIBLE:
        return None
    best = next((entry for entry in scored if entry.intent.reason is None), None)
    if best is None or best.intent.name in TALK or best.score <= scored[0].score - NEAR:
        return None
    return best.intent


def _answers_both(intent: Intent, other: Intent) -> bool:
    return are_alike(intent.name, other.name)


def are_alike(intent: str, other: str) -> bool:
    """Whether an answer to the one is as good as one to the other."""
    return any({intent, other} <= alike for alike in _ALIKE)

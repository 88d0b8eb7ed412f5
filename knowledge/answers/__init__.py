"""One function an intent: facts -> claims. `HANDLERS` names them as `data/language/intents.toml` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import (
    compare,
    correction,
    count,
    coverage,
    definition,
    desk,
    event,
    jurisdiction,
    listing,
    membership,
    policy,
    quoted,
    ranking,
    report,
    share,
    source,
    statement,
    totals,
    trend,
)
from knowledge.answers.abstain import abstain
from knowledge.answers.clarify import clarify
from knowledge.answers.draft import MOST_SUGGESTIONS, Draft, Knowledge

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.model import Answer

HANDLERS: dict[str, Callable[[Draft], Answer]] = {
    "membership": membership.answer,
    "jurisdiction": jurisdiction.answer,
    "count": count.answer,
    "totals": totals.answer,
    "share": share.answer,
    "ranking": ranking.answer,
    "listing": listing.answer,
    "definition": definition.answer,
    "report": report.answer,
    "statement": statement.answer,
    "correction": correction.answer,
    "policy": policy.answer,
    "compare": compare.answer,
    "trend": trend.answer,
    "event": event.answer,
    "source": source.answer,
    "coverage": coverage.answer,
    "help": desk.answer,
    "greeting": desk.answer,
    "thanks": desk.answer,
    "about": desk.answer,
}

__all__ = ["HANDLERS", "MOST_SUGGESTIONS", "Draft", "Knowledge", "abstain", "answer", "clarify"]


def answer(draft: Draft) -> Answer:
    """Answer a query: what its intent asks for, then whose the figures are that it quotes."""
    found = HANDLERS[draft.query.intent](draft)
    if found.outcome != "answered" or not draft.query.quoted:
        return found
    quoted.tell(draft)
    return draft.answered()

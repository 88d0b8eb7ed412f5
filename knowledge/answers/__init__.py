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
    from knowledge.query import Query

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

_OF_TABLES = frozenset({"count", "totals", "listing", "jurisdiction", "membership", "share"})
"""Intents that an order answers where its words ask for one."""

_UNNAMED = "-not-named"
"""How the ids end of places that are told of together, and not by name."""

__all__ = ["HANDLERS", "MOST_SUGGESTIONS", "Draft", "Knowledge", "abstain", "answer", "clarify"]


def _asks_the_order(query: Query) -> bool:
    """Whether an order answers a query: who comes next, who is level, who had the most or declined at all."""
    if query.periods or query.outlets:
        return False
    if query.cues & {"next", "above"} and len(query.places) == 1:
        return True
    if "ordered" in query.cues and not (query.facts or set(query.topics) - {"jurisdictions_declining"}):
        return not query.places or (query.intent == "listing" and _are_states(query))
    return "tied" in query.cues and not query.places


def _are_states(query: Query) -> bool:
    return all(reading.startswith("state:") for named in query.places for reading in named.readings)


def _handler(query: Query) -> Callable[[Draft], Answer]:
    """Give what answers a query; numbers of places asked for as a share, or side by side, are told so."""
    if query.intent == "count" and query.places and not (query.facts or query.periods or query.topics):
        if "share" in query.cues and not query.kinds and "III" not in query.sections:
            return share.answer
        if len(query.places) == 2 and (query.order == "most" or query.cues & {"compare", "who"}):  # noqa: PLR2004
            return compare.answer
    readings = [reading for named in query.places for reading in named.readings]
    if readings and all(reading.endswith(_UNNAMED) for reading in readings):
        return correction.answer  # of places that no source names, what became of them is all that is told
    if query.intent in _OF_TABLES and _asks_the_order(query):
        return ranking.answer
    if query.intent in {"share", "totals"} and "held" in query.cues and not query.places:
        return coverage.answer
    return HANDLERS[query.intent]


def answer(draft: Draft) -> Answer:
    """Answer a query: what its intent asks for, how names were read, and whose the figures are it quotes."""
    if "sought" in draft.query.cues and not draft.query.places:
        found = quoted.answer(draft)
        if not draft.empty:
            return found
    found = _handler(draft.query)(draft)
    misspelt = [mention for mention in draft.query.places if mention.corrected is not None]
    if found.outcome != "answered" or not (misspelt or draft.query.quoted):
        return found
    for mention in misspelt:
        told = [j.name for j in found.jurisdictions if j.jurisdiction_id in mention.readings]
        draft.read_as(mention, told or (draft.knowledge.places.place(p).name for p in mention.readings))
    if draft.query.quoted:
        quoted.tell(draft)
    return draft.answered()

"""What a term means, and in whose words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answers import statements, wording
from knowledge.answers.abstain import abstain
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Definition

_HOURS = re.compile(r"\b(\d+)(?: more| extra)? hours\b")
_OFFICES = re.compile(r"\b(\d+) field offices\b")
_NEXT = {
    "detainer": "declined detainer",
    "declined detainer": "detainer",
    "sanctuary city": "sanctuary jurisdiction",
}

_COUNTS = {"Section I": "section-counts-issued", "Section II": "section-counts-declined"}
"""The sections that count detainers, and the message that says which."""


CALLED = frozenset({"sanctuary city", "sanctuary jurisdiction"})
"""Names that places are called by, which the report neither gives nor denies them."""


def tell_informal(draft: Draft) -> None:
    """Say of a name that a place is asked to be called by that the report does not settle it."""
    if not CALLED.isdisjoint(draft.query.terms):
        draft.claim("called-informally", draft.meaning("sanctuary city"), "caution")


def answer(draft: Draft) -> Answer:
    """Tell what the terms mean; every source's account of a term, the leading one first."""
    store = draft.knowledge.store
    for term in draft.query.terms:
        for definition in store.definitions.get(term, ()):
            _tell(draft, definition)
    if draft.empty:
        return abstain(draft, "not_held")
    for term in draft.query.terms:
        _tell_more(draft, term)
    for term in draft.query.terms:
        following = _NEXT.get(term)
        if following is not None:
            draft.suggest("ask-definition", Query("definition", terms=(following,)), term=following)
    draft.suggest("ask-report", Query("report"))
    draft.suggest("ask-totals", Query("totals"))
    return draft.answered()


def _tell_more(draft: Draft, term: str) -> None:
    """Tell what a section counts and how the report itself describes it; what became of the order."""
    store = draft.knowledge.store
    if message := _COUNTS.get(term):
        draft.claim(message, store.definitions[term][0].citations)
    for statement in store.statements:
        if term in statement.topic:
            statements.tell(draft, statement)
    if term == wording.ORDER:
        for event in wording.events_saying(draft, wording.ORDER, " of the order"):
            wording.tell_event(draft, event)


def _tell(draft: Draft, definition: Definition) -> None:
    for pattern, unit in ((_HOURS, "hours"), (_OFFICES, "field offices")):
        for match in pattern.finditer(f"{definition.definition} {definition.quote or ''}"):
            draft.figure(definition.term, int(match[1]), unit)
    draft.headline(
        "definition",
        definition.citations,
        term=draft.voice.capital(definition.term),
        definition=definition.definition.rstrip("."),
    )
    if definition.quote is None:
        return
    if definition.speaker is None:
        draft.claim("definition-quote-source", definition.citations, "quotation", quote=definition.quote)
    else:
        draft.claim(
            "definition-quote", definition.citations, "quotation", speaker=definition.speaker,
            quote=definition.quote,
        )  # fmt: skip

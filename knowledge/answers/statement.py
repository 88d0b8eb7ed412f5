"""Who said what, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import definition, wording
from knowledge.answers.abstain import abstain
from knowledge.answers.draft import Draft
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.model import Answer, Statement

SUSPENSION = "suspension of the report"
_CRITICAL = {"criticism of the report", "dispute of a listing", "reaction to the report"}


def answer(draft: Draft) -> Answer:
    """Tell the statements asked for: by their words, their speaker, their place, or their drift."""
    statements = list(_chosen(draft))
    if not statements and "CNN" in draft.query.speakers:
        return definition.answer(Draft(draft.knowledge, Query("definition", terms=("detainer",))))
    if not statements:
        return abstain(draft, "not_held")
    for statement in statements:
        tell(draft, statement)
    if "source" in draft.query.cues:
        wording.tell_pages(draft)
    draft.suggest("ask-statement-critic", Query("statement", cues=frozenset({"critic"})))
    draft.suggest("ask-statement", Query("statement", speakers=("Thomas Homan",)), speaker="Thomas Homan")
    draft.suggest("ask-report", Query("report"))
    return draft.answered()


def _chosen(draft: Draft) -> Iterable[Statement]:
    query, store = draft.query, draft.knowledge.store
    if query.speakers == ("CNN",):
        return []
    by_key = {statement.key: statement for statement in store.statements}
    by_words = [by_key[key] for key in query.facts if key in by_key]
    if query.speakers:
        if by_words and by_words[0].speaker.casefold() in query.outlets:
            return by_words[:1]
        spoken = [s for s in store.statements if s.speaker in query.speakers]
        chosen = [s for s in spoken if s in by_words[:1]]
        return chosen if "who" in query.cues and chosen else spoken or by_words[:1]
    if "critic" in query.cues and not (by_words and "who" in query.cues):
        return [s for s in store.statements if s.topic in _CRITICAL]
    if by_words:
        best = by_words[:1]
        return best + [s for s in by_words[1:3] if s.topic == best[0].topic and "critic" in query.cues]
    names = {draft.knowledge.places.place(p).full_name for m in query.places for p in m.readings}
    return [s for s in store.statements if s.place in names]


def on_topic(draft: Draft, topic: str) -> list[Statement]:
    """Give the statements on a topic."""
    return [statement for statement in draft.knowledge.store.statements if statement.topic == topic]


def tell(draft: Draft, statement: Statement) -> None:
    """Say a statement with its speaker, and of what and when it was said."""
    draft.tells(statement.key)
    role = statement.role or ""
    tells_more = role.casefold() not in statement.speaker.casefold()
    message = "statement" if role and tells_more else "statement-plain"
    names = {j.full_name: j for j in draft.knowledge.store.jurisdictions.values()}
    if statement.place in names:
        draft.about(names[statement.place])
    text = draft.voice.say(
        message,
        speaker=draft.voice.capital(statement.speaker),
        role=role,
        quote=statement.quote,
    )
    if statement.said_on is not None:
        text = draft.voice.say("statement-dated", statement=text, on=draft.voice.day(statement.said_on))
    draft.add(text, statement.citations, "quotation")

"""Statements, for answers that tell them: on a topic, of a place, or named by a question's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.reading.fact_names import outlet_names

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Statement

_WRITTEN = frozenset({"the report", "the article", "Hillary Daily"})
SUSPENSION = "suspension of the report"


def on_topic(draft: Draft, topic: str) -> list[Statement]:
    """Give the statements on a topic."""
    return [statement for statement in draft.knowledge.store.statements if statement.topic == topic]


def of_places(draft: Draft) -> list[Statement]:
    """Give the statements made for the places asked about, or for places in the states asked about."""
    names = {place.full_name for place in draft.named}
    states = tuple(f", {place.name}" for place in draft.named if place.kind == "state")
    return [
        s for s in draft.knowledge.store.statements if s.place in names or (s.place or "").endswith(states)
    ]


def of_speakers(draft: Draft) -> list[Statement]:
    """Give what those said who are named."""
    return [said for said in draft.knowledge.store.statements if said.speaker in draft.query.speakers]


def is_told_by(draft: Draft, statement: Statement) -> bool:
    """Whether a publisher that is named tells a statement, or made it."""
    names = {statement.speaker.casefold()}
    names.update(name for citation in statement.citations for name in outlet_names(citation.source.publisher))
    return not names.isdisjoint(draft.query.outlets)


def of_others(draft: Draft) -> list[Statement]:
    """Give what others said than those who are named, but for the report and the article itself."""
    left = {*draft.query.speakers, *_WRITTEN}
    return [said for said in draft.knowledge.store.statements if said.speaker not in left]


def tell_recalled(draft: Draft) -> None:
    """Tell the statements whose own words a question says, for an answer that is about more."""
    for statement in draft.knowledge.store.statements:
        if statement.key in draft.query.facts:
            tell(draft, statement)


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

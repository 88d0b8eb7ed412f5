"""Asking back which of a few questions is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer
    from knowledge.query import Query


def clarify(draft: Draft, queries: Iterable[Query]) -> Answer:
    """Ask which of several queries is meant, each named by what it asks for."""
    draft.headline("clarify-intent")
    for query in queries:
        places = draft.knowledge.places
        names = (places.place(named.readings[0]).name for named in query.places if named.readings)
        text = draft.voice.say(f"meant-{query.intent}")
        about = draft.voice.listing(names)
        draft.choose(f"{text}: {about}" if about else text, query)
    return draft.clarify()

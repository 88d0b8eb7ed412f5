"""Words about the desk itself, which need no source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer


def answer(draft: Draft) -> Answer:
    """Say hello, what the desk can do, who it is, what it keeps."""
    if "keeps" in draft.query.cues:
        draft.headline("about-keeps")
    draft.headline(draft.query.intent)
    draft.suggest("ask-totals", Query("totals"))
    draft.suggest("ask-detainer", Query("definition", terms=("detainer",)))
    draft.suggest("ask-listing", Query("listing"))
    return draft.answered()

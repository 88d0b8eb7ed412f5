"""How complete the data are, counted from the rows held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer


def answer(draft: Draft) -> Answer:
    """Tell how much of each table is held."""
    weeks = draft.knowledge.weeks(draft.query) or draft.knowledge.store.weeks
    draft.headline("coverage-headline", draft.knowledge.store.week_citations(weeks[0]))
    wording.tell_parts_held(draft, weeks)
    draft.suggest("ask-source", Query("source"))
    draft.suggest("ask-listing", Query("listing"))
    return draft.answered()

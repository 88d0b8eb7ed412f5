"""Saying what is not held, and why, with the nearest questions that can be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Reason

_NEAREST: dict[str, tuple[tuple[str, Query], ...]] = {
    "default": (
        ("ask-listing", Query("listing")),
        ("ask-totals", Query("totals")),
        ("ask-report", Query("report")),
    ),
    "opinion": (
        ("ask-statement-critic", Query("statement", cues=frozenset({"critic"}))),
        ("ask-correction-all", Query("correction", cues=frozenset({"corrected"}))),
        ("ask-report", Query("report")),
    ),
    "advice": (
        ("ask-detainer", Query("definition", terms=("detainer",))),
        ("ask-report", Query("report")),
        ("ask-listing", Query("listing")),
    ),
    "honored": (
        ("ask-totals", Query("totals")),
        ("ask-share", Query("share")),
        ("ask-definition", Query("definition", terms=("declined detainer",))),
    ),
    "cause": (
        ("ask-trend", Query("trend", every_week=True)),
        ("ask-totals", Query("totals")),
        ("ask-correction-all", Query("correction", cues=frozenset({"corrected"}))),
    ),
    "week": (
        ("ask-report-released", Query("report", cues=frozenset({"when", "published"}))),
        ("ask-totals", Query("totals", every_week=True)),
        ("ask-report-suspended", Query("report", cues=frozenset({"still", "suspended"}))),
    ),
}


_OF_A_PLACE = ("membership", "jurisdiction", "count")
"""What can be asked of every listed place."""


def abstain(
    draft: Draft, reason: Reason, detail: str | None = None, perhaps: Iterable[Query] = (), place: str = ""
) -> Answer:
    """Give no answer: say the reason, and what can be asked instead.

    `perhaps` are queries that may have been meant after all; they are offered first. `place` is
    what nothing is held of.
    """
    voice = draft.voice
    message = f"abstain-{reason}" + (f"-{detail}" if detail else "")
    if not voice.has(message):
        message = f"abstain-{reason}"
    weeks = voice.listing(voice.week(week) for week in draft.knowledge.store.weeks)
    draft.headline(message, weeks=weeks, place=place)
    for query in perhaps:
        _offer(draft, query)
    nearest = _NEAREST.get(detail or "") or _NEAREST.get(reason) or _NEAREST["default"]
    for ask, query in nearest:
        draft.suggest(ask, query, term=query.terms[0] if query.terms else "")
    return draft.abstained(reason)


def _offer(draft: Draft, query: Query) -> None:
    """Offer to ask about the one listed place that a query is about."""
    listed = [
        place for named in query.places for place in named.readings if place in draft.knowledge.places.listed
    ]
    if len(listed) == 1:
        intent = query.intent if query.intent in _OF_A_PLACE else _OF_A_PLACE[0]
        wording.suggest_about(draft, draft.knowledge.places.place(listed[0]), intent)

"""Saying what is not held, and why, with the nearest questions that can be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.query import Query

if TYPE_CHECKING:
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
    "week": (
        ("ask-report-released", Query("report", cues=frozenset({"when", "published"}))),
        ("ask-totals", Query("totals", every_week=True)),
        ("ask-report-suspended", Query("report", cues=frozenset({"still", "suspended"}))),
    ),
}


def abstain(draft: Draft, reason: Reason, detail: str | None = None) -> Answer:
    """Give no answer: say the reason, and what can be asked instead."""
    voice = draft.voice
    message = f"abstain-{reason}" + (f"-{detail}" if detail else "")
    if not voice.has(message):
        message = f"abstain-{reason}"
    draft.headline(message, weeks=voice.listing(voice.week(week) for week in draft.knowledge.store.weeks))
    nearest = _NEAREST.get(detail or "") or _NEAREST.get(reason) or _NEAREST["default"]
    for ask, query in nearest:
        draft.suggest(ask, query, term=query.terms[0] if query.terms else "")
    return draft.abstained(reason)

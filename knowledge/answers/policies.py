"""Policies asked for without a place: by what they say, by when they were enacted, or by their age."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Policy

_MOST = 12
_ASKING = frozenset({"which", "who", "list_verb", "howmany"})
"""Cues without one of which a place may be meant that was not read, and no policy is told for its words."""


def chosen(draft: Draft) -> Sequence[Policy]:
    """Give the policies that are asked for, of those held; the oldest or the newest where that is asked."""
    query, every = draft.query, draft.knowledge.store.policies
    dated = sorted((p for p in every if p.enacted), key=lambda policy: policy.enacted or "")
    if query.cues & {"oldest", "newest"} and dated:
        extreme = dated[0 if "oldest" in query.cues else -1].enacted
        return [policy for policy in dated if policy.enacted == extreme]
    if query.periods:
        return [p for p in dated if any(period.has(p.enacted or "") for period in query.periods)][:_MOST]
    if not query.cues & _ASKING:
        return []
    return [policy for policy in every if policy.key in query.facts][:_MOST]

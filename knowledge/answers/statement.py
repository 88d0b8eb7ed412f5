"""Who said what, word for word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.answers import definition, happened, source, statements, wording
from knowledge.answers.abstain import abstain
from knowledge.answers.draft import Draft
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.model import Answer, Statement

_CRITICAL = {"criticism of the report", "dispute of a listing", "reaction to the report"}


def answer(draft: Draft) -> Answer:
    """Tell the statements asked for: by their words, their speaker, their place, or their drift."""
    happened.tell_recalled(draft)
    chosen = _chosen(draft)
    if draft.query.places and not draft.query.speakers:
        chosen = _of_the_places(draft, chosen)
    if draft.empty and not chosen and "CNN" in draft.query.speakers:
        return definition.answer(Draft(draft.knowledge, Query("definition", terms=("detainer",))))
    by_outlet = bool(draft.query.outlets) and not draft.query.speakers
    if by_outlet:
        chosen = [statement for statement in chosen if statements.is_told_by(draft, statement)]
    for statement in chosen:
        statements.tell(draft, statement)
    if draft.empty and by_outlet:  # its pages, where no words of its own are held
        return source.answer(Draft(draft.knowledge, replace(draft.query, facts=(), cues=frozenset())))
    if draft.empty:
        return abstain(draft, "not_held")
    if "source" in draft.query.cues:
        wording.tell_pages(draft)
    draft.suggest("ask-statement-critic", Query("statement", cues=frozenset({"critic"})))
    draft.suggest("ask-statement", Query("statement", speakers=("Thomas Homan",)), speaker="Thomas Homan")
    draft.suggest("ask-report", Query("report"))
    return draft.answered()


def _chosen(draft: Draft) -> Sequence[Statement]:
    query, store = draft.query, draft.knowledge.store
    if "else" in query.cues or query.speakers == ("CNN",):
        return statements.of_others(draft) if "else" in query.cues else []
    by_key = {statement.key: statement for statement in store.statements}
    by_words = [by_key[key] for key in query.facts if key in by_key]
    if query.speakers:
        if by_words and by_words[0].speaker.casefold() in query.outlets:
            return by_words[:1]
        spoken = statements.of_speakers(draft)
        chosen = [s for s in spoken if s in by_words[:1]]
        others = [] if "who" in query.cues and chosen else [s for s in spoken if s not in chosen]
        return [*chosen, *others] or by_words[:1]
    if "critic" in query.cues and not (by_words and "who" in query.cues):
        return [s for s in store.statements if s.topic in _CRITICAL]
    if by_words:
        best = by_words[:1]
        return best + [s for s in by_words[1:3] if s.topic == best[0].topic and "critic" in query.cues]
    return statements.of_places(draft)


def _of_the_places(draft: Draft, chosen: Sequence[Statement]) -> Sequence[Statement]:
    """Give the statements of the places asked about, of those chosen where some are.

    Where there is none, what happened there and what is disputed is told, so that nobody else's words stand
    for theirs; but who said a thing of them may be anybody.
    """
    theirs = [said for said in statements.of_places(draft) if not _speaks_for_a_state(draft, said)]
    if theirs or ("who" in draft.query.cues and [said.key for said in chosen[:1]] == list(draft.query.facts)):
        nobodys = [
            statement for statement in chosen if statement.place is None and "critic" in draft.query.cues
        ]
        return (
            [statement for statement in chosen if statement in theirs] or theirs or list(chosen)
        ) + nobodys
    store = draft.knowledge.store
    for place in draft.named:
        corrections = store.corrections_of(place.place_id)
        if not corrections and not store.listings_of(place.place_id) and place.kind != "state":
            continue
        draft.about(place.jurisdiction)
        happened.tell_all_of(draft, place)
        wording.tell_corrections(draft, corrections, with_place=True)
    return chosen if draft.empty and "who" in draft.query.cues else []


def _speaks_for_a_state(draft: Draft, statement: Statement) -> bool:
    """Whether a governor speaks, where a sheriff's or a jail's words are asked for."""
    role, states = statement.role or "", draft.knowledge.places.states
    return "jail" in draft.query.cues and role.endswith(tuple(f"of {state}" for state in states))

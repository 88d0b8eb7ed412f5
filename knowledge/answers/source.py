"""Where a figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import context, count, jurisdiction, statement, subtotals, totals, wording
from knowledge.query import Query

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer


def answer(draft: Draft) -> Answer:
    """Tell the sources of what is named: a place, a part of a table, a term, a total; or of all."""
    query = draft.query
    if query.facts:
        _tell_facts(draft)
    if not draft.empty:
        pass
    elif query.places:
        _tell_places(draft)
        if draft.empty:
            return jurisdiction.answer(draft)
    elif query.topics:
        subtotals.tell(draft, subtotals.chosen(draft))
    elif query.periods and not query.weeks:
        context.tell_all(draft, context.chosen(draft))
    elif query.terms:
        _tell_terms(draft)
    elif query.weeks or query.measure or "total" in query.cues:
        for week in draft.knowledge.weeks_or_first(query):
            totals.tell_week(draft, week, query.measure)
    else:
        _tell_overview(draft)
        return draft.answered()
    wording.tell_pages(draft)
    draft.suggest("ask-coverage", Query("coverage"))
    return draft.answered()


def _tell_facts(draft: Draft) -> None:
    """Tell again the facts that are told in words, so that their pages follow."""
    store, keys = draft.knowledge.store, set(draft.query.facts)
    for told in store.events:
        if told.key in keys:
            wording.tell_event(draft, told)
    for said in store.statements:
        if said.key in keys:
            statement.tell(draft, said)
    for figure in store.context:
        if figure.key in keys:
            context.tell(draft, figure)
    corrections = [correction for correction in store.corrections if correction.key in keys]
    draft.about(*(correction.jurisdiction for correction in corrections))
    wording.tell_corrections(draft, corrections, with_place=True)


def _tell_places(draft: Draft) -> None:
    for mention in draft.query.places:
        known = [draft.knowledge.places.place(p) for p in mention.readings if not p.startswith("state:")]
        for place in wording.to_listed(draft, known):
            count.tell_place(draft, place)


def _tell_terms(draft: Draft) -> None:
    for term in draft.query.terms:
        for definition in draft.knowledge.store.definitions.get(term, ()):
            text = definition.definition.rstrip(".")
            draft.claim("definition", definition.citations, term=term, definition=text)


def _tell_overview(draft: Draft) -> None:
    store = draft.knowledge.store
    first = store.weeks[0]
    draft.figure("sources", len(store.sources), "pages")
    citations = [*store.week_citations(first), *store.release_citations(first)]
    draft.headline("source-overview", citations, n=len(store.sources))
    official = [citation for citation in store.week_citations(first) if citation.source.kind == "official"]
    draft.claim("source-main", official)
    wording.tell_parts_held(draft, store.weeks)
    draft.suggest("ask-coverage", Query("coverage"))
    draft.suggest("ask-totals", Query("totals"))

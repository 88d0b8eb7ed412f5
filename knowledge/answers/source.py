"""Where a figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import (
    context,
    correction,
    count,
    happened,
    jurisdiction,
    policy,
    quoted,
    report,
    statements,
    subtotals,
    totals,
    wording,
)
from knowledge.query import Query
from knowledge.reading.fact_names import outlet_names
from knowledge.text import term_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Citation, Week


_MOST_PAGES = 6
_PUBLISHERS = frozenset({"ICE", "DHS"})
"""Terms that say whose words the source of is asked for, and not what a word means."""


def answer(draft: Draft) -> Answer:
    """Tell the sources of what is named: a place, a part of a table, a term, a total; or of all."""
    query = draft.query
    happened.tell_recalled(draft, draft.named or None)
    statements.tell_recalled(draft)
    _tell_told(draft)
    if draft.empty and (tell := _of_the_report(query)) is not None:
        tell(draft)
    if draft.empty and query.places:
        _tell_places(draft)
        if draft.empty:
            return jurisdiction.answer(draft)
    if draft.empty:
        for said in statements.of_speakers(draft):
            statements.tell(draft, said)
    if draft.empty:
        _tell_asked(draft)
    if draft.empty:
        quoted.tell(draft)
    if draft.empty:
        _tell_publishers(draft)
    if draft.empty:
        _tell_overview(draft)
        return draft.answered()
    wording.tell_pages(draft)
    draft.suggest("ask-coverage", Query("coverage"))
    return draft.answered()


def _tell_told(draft: Draft) -> None:
    """Tell again the figures and corrections that were told before, so that their pages follow."""
    store, keys = draft.knowledge.store, set(draft.query.facts)
    for figure in store.context:
        if figure.key in keys:
            context.tell(draft, figure)
    corrections = [correction for correction in store.corrections if correction.key in keys]
    draft.about(*(correction.jurisdiction for correction in corrections))
    wording.tell_corrections(draft, corrections, with_place=True)


def _of_the_report(query: Query) -> Callable[[Draft], object] | None:
    """Give what tells of the report as a whole, where the source of that is asked for.

    Of a publisher who is named, its own pages: "what did TRAC say about it".
    """
    if query.outlets and "dispute" in query.cues and not query.places:
        return _tell_publishers
    if "suspended" in query.cues:
        return report.answer
    return correction.answer if query.cues & {"corrected", "removed", "apology", "dispute"} else None


def _tell_asked(draft: Draft) -> None:
    """Tell the part of a table, the other time, the total or the term whose source is asked for."""
    query = draft.query
    terms = [term for term in query.terms if term not in _PUBLISHERS]
    of_sections = query.weeks and all(term.startswith("Section") for term in terms)
    if query.topics:
        subtotals.tell_chosen(draft)
    elif query.periods and not query.weeks:
        context.tell_all(draft, context.chosen(draft))
    elif terms and not of_sections:
        _tell_terms(draft, terms)
    elif query.weeks or query.measure or "total" in query.cues:
        for week in draft.knowledge.weeks_or_first(query):
            totals.tell_week(draft, week, query.measure)
            _tell_copies(draft, [week])


def _tell_places(draft: Draft) -> None:
    for mention in draft.query.places:
        known = [draft.knowledge.places.place(p) for p in mention.readings if not p.startswith("state:")]
        for place in wording.to_listed(draft, known):
            count.tell_place(draft, place)
            policy.tell_policies(draft, draft.knowledge.store.policies_of(place.place_id))
            for figure in draft.knowledge.store.context:
                if (figure.place, figure.state) == (place.name, place.state):
                    context.tell(draft, figure)


def _tell_terms(draft: Draft, terms: Iterable[str]) -> None:
    for term in terms:
        for definition in draft.knowledge.store.definitions.get(term, ()):
            text = definition.definition.rstrip(".")
            draft.claim("definition", definition.citations, term=draft.voice.capital(term), definition=text)


def _tell_publishers(draft: Draft) -> None:
    """Say what rests on pages of the publishers that are named, the latest first."""
    store, outlets = draft.knowledge.store, set(draft.query.outlets)
    pages: dict[str, Citation] = {}
    for event in reversed(store.events):
        for citation in event.citations:
            publisher = citation.source.publisher
            if not outlets.isdisjoint((term_key(publisher), *outlet_names(publisher))):
                pages.setdefault(citation.source.source_id, citation)
    if pages:
        told = list(pages.values())[:_MOST_PAGES]
        draft.headline("source-pages", told, publisher=told[0].source.publisher)


def _tell_overview(draft: Draft) -> None:
    store = draft.knowledge.store
    first = store.weeks[0]
    draft.figure("sources", len(store.sources), "pages")
    citations = [*store.week_citations(first), *store.release_citations(first)]
    draft.headline("source-overview", citations, n=len(store.sources))
    _tell_copies(draft, store.weeks)
    wording.tell_parts_held(draft, store.weeks)
    draft.suggest("ask-coverage", Query("coverage"))
    draft.suggest("ask-totals", Query("totals"))


def _tell_copies(draft: Draft, weeks: Iterable[Week]) -> None:
    """Say which copies of the reports themselves were read."""
    official = [
        citation
        for week in weeks
        for citation in draft.knowledge.store.week_citations(week)
        if citation.source.kind == "official"
    ]
    if official:
        draft.claim("source-main", official)

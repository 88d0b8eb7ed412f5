"""What ICE counted over the whole country, in one week or in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import subtotals
from knowledge.model import MEASURES
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Citation, Measure, Total, Week


def answer(draft: Draft) -> Answer:
    """Tell the totals of the weeks asked for; the first report's where none is named."""
    query, knowledge = draft.query, draft.knowledge
    if query.sections == ("III",):
        subtotals.tell_policy_list(draft)
        return draft.answered()
    if query.topics and not query.places:
        subtotals.tell_chosen(draft)
        if not draft.empty:
            return draft.answered()
    weeks = knowledge.weeks_or_first(query)
    for week in weeks:
        tell_week(draft, week, query.measure)
    if query.measure is not None and len(weeks) == 1:
        tell_week(draft, weeks[0], MEASURES[1 - MEASURES.index(query.measure)])
    if len(weeks) > 1:
        _tell_sums(draft, weeks)
    elif not query.weeks:
        for week in knowledge.store.weeks[1:]:
            tell_week(draft, week, query.measure)
    tell_not_a_rate(draft, weeks)
    if not query.weeks and not query.every_week and query.measure == "detainers_issued":
        tell_highest(draft)
    draft.suggest("ask-trend", Query("trend", every_week=True))
    draft.suggest("ask-share", Query("share"))
    draft.suggest("ask-ranking-top", Query("ranking", order="most", limit=10, weeks=(1,)))
    return draft.answered()


def tell_week(draft: Draft, week: Week, measure: Measure | None) -> None:
    """Say one week's totals: both, or the one asked for."""
    store, voice = draft.knowledge.store, draft.voice
    found = {m: store.total(week, m) for m in MEASURES if measure in {None, m}}
    told = {m: total for m, total in found.items() if total is not None}
    citations: list[Citation] = [c for total in told.values() for c in total.citations]
    written = {m: draft.figure(m, total.value, week=week) for m, total in told.items()}
    report = voice.report(week)
    if len(written) == len(MEASURES):
        issued, declined = (written[m] for m in MEASURES)
        draft.headline("total-week", citations, report=report, issued=issued, declined=declined)
    elif "detainers_issued" in written:
        draft.headline("total-issued", citations, report=report, issued=written["detainers_issued"])
    elif "detainers_declined" in written:
        draft.headline("total-declined", citations, report=report, declined=written["detainers_declined"])
    for m, total in told.items():
        if len(total.citations) == 1:
            draft.claim("total-one-source", total.citations, "caution", value=written[m], report=report)


def _tell_sums(draft: Draft, weeks: Sequence[Week]) -> None:
    """Add the weeks up, showing the parts: each week's total is of other detainers."""
    store = draft.knowledge.store
    for measure in MEASURES:
        if draft.query.measure not in {None, measure}:
            continue
        totals: list[Total] = [total for week in weeks if (total := store.total(week, measure))]
        if len(totals) < 2:  # noqa: PLR2004
            continue
        total = sum(one.value for one in totals)
        parts = " + ".join(draft.figure(measure, one.value, week=one.week) for one in totals)
        message = "totals-all-issued" if measure == "detainers_issued" else "totals-all-declined"
        citations = [one.citations[0] for one in totals]
        if measure == "detainers_declined" and [w.ordinal for w in weeks] == [1, 2]:
            citations += [c for s in store.subtotals if s.topic == "weeks_together" for c in s.citations]
        draft.claim(message, citations, parts=parts, sum=draft.figure(measure, total))


def tell_not_a_rate(draft: Draft, weeks: Sequence[Week]) -> None:
    """Say that the declined are not a part of the issued."""
    if weeks:
        draft.claim("totals-not-a-rate", draft.meaning("Section II"), "caution")


def tell_highest(draft: Draft) -> None:
    """Name the highest count of any week, where it is not of the week told."""
    listings = [
        listing
        for listing in draft.knowledge.store.listings
        if listing.section == "I" and listing.count is not None and listing.week is not None
    ]
    highest = max(listings, key=lambda listing: listing.count or 0)
    if highest.week is None or highest.week.ordinal == 1 or highest.count is None:
        return
    draft.claim(
        "totals-highest",
        highest.citations,
        place=highest.jurisdiction.full_name,
        count=draft.figure(highest.measure, highest.count, week=highest.week, place=highest.jurisdiction),
        report=draft.voice.report(highest.week),
    )

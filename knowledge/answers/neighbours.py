"""Who stands next to a place in the order, who is level with whom, and the order within a state."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from knowledge.answers import standings, subtotals, wording
from knowledge.model import MEASURES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Listing, Measure, Week

_MOST_ABOVE = 3
"""How many of those above a place are told."""
_STEPS = {"next": 1, "above": -1}


def tell_next(draft: Draft, places: Sequence[str]) -> None:
    """Tell the place after, or before, the one that is named; nothing where it stands in no order."""
    step = next((step for cue, step in _STEPS.items() if cue in draft.query.cues), 0)
    weeks = draft.knowledge.weeks(draft.query) or draft.knowledge.store.weeks
    measures = (draft.query.measure,) if draft.query.measure else MEASURES
    for week in weeks:
        for measure in measures:
            order = standings.ranked(draft, week, measure)
            at = next((i for i, li in enumerate(order) if li.jurisdiction.jurisdiction_id in places), None)
            if at is None or not 0 <= at + step < len(order):
                continue
            told = order[max(0, at - _MOST_ABOVE) : at] if step < 0 else order[at + step : at + step + 1]
            for listing in (*told, order[at]):
                tell_standing(draft, listing, week, order)
            standings.tell_part(draft, week, measure)
            return


def tell_standing(draft: Draft, listing: Listing, week: Week, order: Sequence[Listing]) -> None:
    """Tell the place that a listing has in the order of its week."""
    place, report = listing.jurisdiction, draft.voice.report(week)
    draft.about(place)
    declined = listing.measure == "detainers_declined"
    rank = standings.position(listing, order) if declined else listing.rank
    message = "ranking-of-place-declined" if declined else "ranking-rank"
    if listing.count is None:
        message = "ranking-rank-unknown"
    elif rank is None:
        message = "count-issued"
    if rank is not None:
        draft.figure("rank", rank, week=week, place=place)
    draft.headline(
        message,
        wording.agreeing(listing.citations),
        place=place.full_name,
        report=report,
        rank=draft.voice.ordinal(rank or 0),
        **draft.counted_if_known(listing),
    )


def tell_ties(draft: Draft, week: Week, measure: Measure) -> None:
    """Tell which places of a week have the same number, the highest first."""
    counted = [listing for listing in standings.ranked(draft, week, measure) if listing.count]
    for count, group in groupby(counted, key=lambda listing: listing.count):
        level = list(group)
        if len(level) < 2:  # noqa: PLR2004
            continue
        draft.headline(f"ranking-headline-most-{standings.word_of(measure)}", report=draft.voice.report(week))
        draft.about(*(listing.jurisdiction for listing in level))
        for listing in level:
            draft.counted(listing)
        draft.claim(
            "ranking-tie",
            [citation for listing in level for citation in wording.agreeing(listing.citations)[:1]],
            count=draft.voice.number(count or 0),
            places=draft.voice.listing(listing.jurisdiction.full_name for listing in level),
        )


def tell_in_states(draft: Draft, states: frozenset[str], measure: Measure | None) -> None:
    """Tell the order of the places in some states, by each measure, in the first week that has one."""
    query = draft.query
    weeks = draft.knowledge.weeks(query) or draft.knowledge.store.weeks
    for wanted in (measure,) if measure else MEASURES:
        for week in weeks:
            order = [one for one in standings.ranked(draft, week, wanted) if one.jurisdiction.state in states]
            if not order:
                continue
            order = order[::-1] if query.order == "least" else order
            shown = order[query.rank - 1 : query.rank] if query.rank else order[: query.limit]
            whole = not (query.rank or query.limit or query.order)
            same = standings.overlapping(draft, week, wanted) if whole else []
            for listing in (*shown, *(one for one in same if one.jurisdiction.state in states)):
                _tell_count(draft, listing, week)
            subtotals.tell_of_states(draft, states, week, wanted)
            break


def _tell_count(draft: Draft, listing: Listing, week: Week) -> None:
    draft.about(listing.jurisdiction)
    short = standings.word_of(listing.measure)
    draft.claim(
        f"count-{short}" if listing.count is not None else f"count-{short}-unknown",
        wording.agreeing(listing.citations),
        place=listing.jurisdiction.full_name,
        report=draft.voice.report(week),
        **draft.counted_if_known(listing),
    )
    wording.tell_cautions(draft, listing)

"""The order of the places, or of the states, in one week, as far as it is held; and that of the weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Listing, Measure, Section, Subtotal, Week

DEFAULT_LENGTH = 3
"""How many places are shown where a question says only "the most"."""


def section_of(measure: Measure) -> Section:
    """Give the section that counts a measure by place."""
    return "I" if measure == "detainers_issued" else "II"


def word_of(measure: Measure) -> str:
    """Give the word by which the sentences of a measure are named."""
    return measure.removeprefix("detainers_")


def ranked(draft: Draft, week: Week, measure: Measure) -> list[Listing]:
    """Give the listings of a week in order: by rank where it is known, else by number."""
    listings = [
        listing
        for listing in draft.knowledge.store.listings
        if listing.week == week and listing.section == section_of(measure) and listing.named
    ]
    known = [listing for listing in listings if listing.rank is not None or listing.count is not None]
    if measure == "detainers_issued":
        return sorted(known, key=lambda listing: (listing.rank or 99, -(listing.count or 0)))
    separate = [listing for listing in known if listing.overlap is None]
    return sorted(separate, key=lambda listing: -(listing.count or 0))


def overlapping(draft: Draft, week: Week, measure: Measure) -> list[Listing]:
    """Give the listings whose number is part of another's, or counts the same cases; none has a place."""
    return [
        listing
        for listing in draft.knowledge.store.listings
        if (listing.week, listing.section) == (week, section_of(measure))
        and listing.named
        and listing.overlap
    ]


def position(listing: Listing, order: Sequence[Listing]) -> int:
    """Give which place a listing has by its number among those held."""
    return 1 + sum(1 for other in order if (other.count or 0) > (listing.count or 0))


def is_settled(draft: Draft, week: Week, measure: Measure, first: Listing) -> bool:
    """Whether no place of those not held can have had more than the first that is."""
    if measure == "detainers_issued":
        return first.rank == 1
    coverage = draft.knowledge.store.coverage(week, "II")
    if coverage is None or coverage.total is None:
        return False
    return (first.count or 0) >= coverage.total - coverage.held


def of_states(draft: Draft, week: Week) -> list[Subtotal]:
    """Give the states whose number of declined detainers is held, the highest first."""
    found = [
        subtotal
        for subtotal in draft.knowledge.store.subtotals
        if subtotal.week == week and subtotal.topic == "state" and subtotal.measure == "detainers_declined"
    ]
    return sorted(found, key=lambda subtotal: -subtotal.value)


def tell_states(draft: Draft, week: Week) -> None:
    """Say which whole states had the most, or the fewest, declined detainers."""
    query = draft.query
    order = of_states(draft, week)
    if query.order == "least":
        order = [subtotal for subtotal in reversed(order) if subtotal.value]
    told = order[: query.limit or len(order)]
    for position, subtotal in enumerate(told):
        leads = position == 0 and query.order != "least"
        _tell_state(draft, week, subtotal, leads=leads)
    if told == order:
        draft.claim("ranking-states-part", [c for s in order for c in s.citations[:1]], "coverage")


def tell_higher_states(draft: Draft, week: Week, first: Listing) -> None:
    """Say which states had more together than the first of the places has, as their places are not held."""
    state = first.jurisdiction.state
    for subtotal in of_states(draft, week):
        if subtotal.value > (first.count or 0) and subtotal.state != state:
            _tell_state(draft, week, subtotal, leads=False)


def _tell_state(draft: Draft, week: Week, subtotal: Subtotal, *, leads: bool) -> None:
    count = draft.figure("detainers_declined", subtotal.value, week=week, state=subtotal.state)
    state = draft.knowledge.places.place(draft.knowledge.places.states[subtotal.state or ""])
    draft.about(state.jurisdiction)
    tell, message = (draft.headline, "ranking-state") if leads else (draft.claim, "count-of-state")
    tell(
        message,
        wording.agreeing(subtotal.citations),
        state=state.name,
        report=draft.voice.report(week),
        **draft.as_detainers(subtotal.value, count),
    )


def tell_part(draft: Draft, week: Week, measure: Measure) -> None:
    """Say how much of the table is held, where it is not whole."""
    coverage = draft.knowledge.store.coverage(week, section_of(measure))
    if coverage is not None and not coverage.whole and coverage.total is not None:
        draft.claim("ranking-part", coverage.citations, "coverage", **draft.held(coverage))


def tell_weeks(draft: Draft, measure: Measure) -> None:
    """Tell which week had the most, or the fewest."""
    store, voice = draft.knowledge.store, draft.voice
    totals = [total for week in store.weeks if (total := store.total(week, measure))]
    least = draft.query.order == "least"
    order = sorted(totals, key=lambda total: total.value if least else -total.value)
    name = voice.say("measure-issued-short" if measure == "detainers_issued" else "measure-declined-short")
    for total in order:
        count = draft.figure(measure, total.value, week=total.week)
        report = voice.report(total.week)
        if total is order[0]:
            message = "ranking-week-least" if least else "ranking-week-most"
            draft.headline(message, total.citations, measure=name, report=report, count=count)
        else:
            short = word_of(measure)
            draft.claim(f"total-{short}", total.citations, report=report, issued=count, declined=count)

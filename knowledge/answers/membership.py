"""Answers whether a place is on the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.answers import absence, definition, inside, readings, subtotals, wording
from knowledge.membership import Scope, Standing
from knowledge.query import LIMITS, Query

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Citation, Correction
    from knowledge.query import Named

MOST_THROUGH = 4
"""How many readings that only lie in a listed place are told at once; more are asked about."""
_OTHER_QUESTIONS = frozenset({"who", "which", "what", "where", "when", "how", "howmany"})


def scope_of(draft: Draft) -> Scope:
    """Give the part of the report that a query asks about."""
    query = draft.query
    return Scope(draft.knowledge.weeks(query), query.sections, still="still" in query.cues)


def answer(draft: Draft) -> Answer:
    """Answer whether each of the places named is on the list."""
    if not draft.query.places:
        return _ask_where(draft)
    scope = scope_of(draft)
    verdicts: list[Standing] = []
    for mention in draft.query.places:
        standings = [
            draft.knowledge.judge.standing(place_id, scope) for place_id in readings.of_name(draft, mention)
        ]
        if not standings:
            _tell_no_such_place(draft, mention, scope)
            continue
        shown = readings.shown(draft, standings)
        if len(shown) > MOST_THROUGH and shown[-1].verdict == "within" and len(draft.query.places) == 1:
            return _ask_which(draft, mention, shown)
        _tell_mention(draft, mention, standings, shown, scope)
        leads = shown[0].verdict in {"unknown", "no"}  # a far larger place of the name is told first
        verdicts += shown[:1] if leads else shown
    draft.verdict = draft.knowledge.judge.best(verdicts) if verdicts else "unknown"
    definition.tell_informal(draft)
    return draft.answered()


def _tell_no_such_place(draft: Draft, mention: Named, scope: Scope) -> None:
    draft.headline("no-such-place", name=mention.text, state=mention.state or "")
    absence.tell_namesakes(draft, mention.text)
    wording.tell_parts_held(draft, scope.weeks or draft.knowledge.store.weeks)


def _ask_where(draft: Draft) -> Answer:
    """Ask which place is meant by "my county"."""
    places = draft.knowledge.places
    draft.headline("clarify-mine")
    states = sorted({listing.jurisdiction.state for listing in draft.knowledge.store.listings})
    for state in states:
        if state in places.states:
            query = Query("listing", places=wording.named(places.place(places.states[state])))
            draft.choose(state, query)
    return draft.clarify()


def _ask_which(draft: Draft, mention: Named, shown: Sequence[Standing]) -> Answer:
    draft.headline("clarify-place", name=mention.text)
    for standing in shown:
        query = Query(
            "membership", places=wording.named(standing.place), weeks=draft.query.weeks,
            sections=draft.query.sections,
        )  # fmt: skip
        draft.choose(standing.place.full_name, query)
    return draft.clarify()


def _tell_mention(
    draft: Draft, mention: Named, standings: list[Standing], shown: list[Standing], scope: Scope
) -> None:
    first = shown[0]
    draft.read_as(mention, (standing.place.name for standing in shown))
    if len(shown) > 1 and all(s.verdict in {"unknown", "no"} and not s.elsewhere for s in shown):
        _tell_none_of(draft, mention, shown, scope)
        _tell_rest(draft, standings, shown, scope)
        return
    named = [standing for standing in shown if standing.verdict in {"yes", "contains"}]
    if len(named) > 1:
        _headline(
            draft,
            "yes-several",
            [
                citation
                for standing in named
                for listing in standing.listings[:1]
                for citation in listing.citations[:1]
            ],
            name=mention.text or first.place.name,
            places=draft.voice.listing(standing.place.full_name for standing in named),
        )
    several = len(shown) > 1 or len(draft.query.places) > 1
    for standing in shown:
        _tell_standing(draft, standing, scope, with_place=several)
    _tell_rest(draft, standings, shown, scope)


def _tell_rest(draft: Draft, standings: list[Standing], shown: list[Standing], scope: Scope) -> None:
    """Say which places of the name are not among those told: named in another part, or not listed."""
    kinds = {standing.place.kind for standing in shown}
    for standing in standings:
        if standing not in shown and standing.elsewhere:
            absence.tell_elsewhere(draft, standing, scope)
    rest = [one.place for one in standings if one not in shown and not one.elsewhere]
    if shown[-1].verdict == "within":
        counties = [place for place in rest if place.kind == "county" and "county" not in kinds]
        if 0 < len(counties) <= MOST_THROUGH:
            name = draft.voice.listing(place.full_name for place in counties)
            draft.claim("not-held-either", kind="coverage", places=name)
    alike = [place for place in rest if place.kind in kinds]
    states = sorted({place.state for place in alike} - {standing.place.state for standing in shown})
    if states:
        draft.claim("others-same-name", kind="coverage", states=draft.voice.listing(states))


def _tell_none_of(draft: Draft, mention: Named, shown: list[Standing], scope: Scope) -> None:
    """Say of a name with several readings that none of them is among those held."""
    named_alike = len({standing.place.base_key for standing in shown}) == 1
    name = min((standing.place.name for standing in shown), key=len) if named_alike else mention.text
    states = sorted({standing.place.state for standing in shown})
    if len(states) == 1:
        name = draft.voice.say("name-in-state", name=name, state=states[0])
    least = _least_known(shown)
    certain = all(standing.verdict == "no" for standing in shown)
    citations = [c for a in shown[0].absences for c in a.citations[:1]]
    where = wording.where(draft, scope) if certain else absence.where_open(draft, least, scope)
    draft.headline("no-name" if certain else "unknown-name", citations, name=name, where=where)
    draft.about(*(standing.place.jurisdiction for standing in shown))
    if named_alike:
        absence.tell_namesakes(draft, shown[0].place.base_key)
    absence.tell(draft, least, scope)
    many = len(shown) > MOST_THROUGH
    if many:
        draft.claim("name-fits", kind="coverage", states=draft.voice.listing(states))
    for standing in shown:
        if not many or standing.partly or standing.holds:
            absence.tell_around(draft, standing, scope)
    absence.suggest(draft, shown[0].place)


def _least_known(shown: Sequence[Standing]) -> Standing:
    """Give a standing whose absences hold for all readings of a name, whatever state they are in."""
    least = min(shown, key=lambda standing: sum(found.certain for found in standing.absences))
    common = (a for a in least.absences if not a.certain or all(a in other.absences for other in shown))
    return replace(least, absences=tuple(common))


def _tell_standing(draft: Draft, standing: Standing, scope: Scope, *, with_place: bool) -> None:
    """Tell how a place stands; `with_place` where others are told beside it, and each sentence names it."""
    match standing.verdict:
        case "yes":
            _tell_yes(draft, standing, scope, with_place=with_place)
        case "within":
            _tell_within(draft, standing)
        case "contains":
            inside.tell(draft, standing)
        case "no" if standing.listings:
            _tell_no_longer(draft, standing, with_place=with_place)
        case "no":
            _tell_no(draft, standing, scope)
        case "unknown":
            _tell_unknown(draft, standing, scope)


def _headline(draft: Draft, message: str, citations: Iterable[Citation], **arguments: object) -> None:
    """Say a headline that is a yes; the word itself only where the question asks for a yes or a no."""
    claim = draft.voice.say(message, **arguments)
    asks = draft.query.intent == "membership" and not draft.query.cues & (_OTHER_QUESTIONS | LIMITS)
    if asks and definition.CALLED.isdisjoint(draft.query.terms):
        claim = draft.voice.say("yes-said", claim=claim)
    draft.add(claim, citations, "headline")


def _tell_yes(draft: Draft, standing: Standing, scope: Scope, *, with_place: bool) -> None:
    place = standing.place
    draft.about(place.jurisdiction)
    where = wording.where_listed(draft, standing.listings)
    citations = [c for listing in standing.listings for c in wording.agreeing(listing.citations)[:2]]
    serious = _most_serious(standing.corrections, standing)
    arguments: dict[str, object] = {"place": place.full_name, "where": where}
    if all(listing.week is None for listing in standing.listings):
        _headline(draft, "yes-week-unknown", citations, place=place.full_name)
    elif serious is None:
        _headline(draft, "yes", citations, **arguments)
    else:
        message = {
            "corrected": "yes-withdrawn", "removed": "yes-removed", "absent later": "yes-removed",
            "apologised": "yes-apologised", "disputed": "yes-disputed",
        }[serious.status]  # fmt: skip
        _headline(draft, message, [*citations, *serious.citations], what=serious.what, **arguments)
    for listing in standing.listings:
        wording.tell_listing(draft, listing, with_place=with_place)
    _tell_measure(draft, standing)
    if "only" in draft.query.cues:
        absence.tell_elsewhere(draft, standing, scope)
    if place.kind == "state":
        _tell_inside(draft, standing, scope)
    wording.tell_corrections(draft, standing.corrections, with_place=with_place)
    _suggest_for_listed(draft, standing)


def _tell_inside(draft: Draft, standing: Standing, scope: Scope) -> None:
    """Say which places are listed in a state that is listed itself."""
    inside = draft.knowledge.judge.inside(standing.place, scope)
    listed = {listing.jurisdiction: listing.citations[0] for listing in inside}
    if listed:
        draft.about(*listed)
        names = draft.voice.listing(jurisdiction.name for jurisdiction in listed)
        draft.claim("listed-inside", listed.values(), state=standing.place.full_name, places=names)


def _most_serious(corrections: Sequence[Correction], standing: Standing) -> Correction | None:
    """Give the correction that says most about whether the listing still stands."""
    weeks = {listing.week for listing in standing.listings}
    touching = [c for c in corrections if c.week is None or c.week in weeks or c.absent_from in weeks]
    return min(touching, key=wording.weight, default=None)


def _tell_measure(draft: Draft, standing: Standing) -> None:
    """Say what a number of Section I does not mean."""
    counted = any(listing.section == "I" and listing.count for listing in standing.listings)
    if counted and not any(listing.section == "II" for listing in standing.listings):
        draft.claim("issued-not-declined", draft.meaning("Section I"), "caution")


def _tell_within(draft: Draft, standing: Standing) -> None:
    through = standing.through
    if through is None:
        return
    draft.about(standing.place.jurisdiction, through.jurisdiction)
    citations = [c for listing in standing.listings for c in wording.agreeing(listing.citations)[:2]]
    message = "within-city" if through.kind == "city" else "within"
    serious = _most_serious(standing.corrections, standing)
    if serious is not None and serious.status in {"corrected", "removed", "absent later"}:
        message = "within-withdrawn" if serious.status == "corrected" else "within-removed"
        citations += serious.citations
    draft.headline(
        message,
        citations,
        what=serious.what if serious else "",
        place=standing.place.full_name,
        whole=through.full_name,
        where=wording.where_listed(draft, standing.listings),
    )
    for listing in standing.listings:
        wording.tell_listing(draft, listing, with_place=True)
    wording.tell_corrections(draft, standing.corrections, with_place=True)
    wording.suggest_about(draft, through, "jurisdiction", "membership")


def _tell_no(draft: Draft, standing: Standing, scope: Scope) -> None:
    place = standing.place
    draft.about(place.jurisdiction)
    citations = [c for found in standing.absences for c in found.citations[:1]]
    draft.headline("no", citations, place=place.full_name, where=wording.where(draft, scope))
    absence.tell_elsewhere(draft, standing, scope)
    absence.tell(draft, standing, scope)
    absence.tell_around(draft, standing, scope)
    wording.tell_corrections(draft, standing.corrections)
    wording.suggest_about(draft, place, "membership")


def _tell_no_longer(draft: Draft, standing: Standing, *, with_place: bool) -> None:
    draft.about(standing.place.jurisdiction)
    gone = [c for c in standing.corrections if c.status in {"removed", "absent later"}]
    withdrawn = [c for c in standing.corrections if c.status == "corrected"]
    reason = (gone or withdrawn)[0]
    citations = [c for listing in standing.listings for c in wording.agreeing(listing.citations)[:2]]
    draft.headline(
        "no-longer" if gone else "no-longer-withdrawn",
        [*citations, *reason.citations],
        place=(standing.through or standing.place).full_name,
        where=wording.where_listed(draft, standing.listings),
        what=reason.what,
    )
    if standing.through is not None:
        draft.about(standing.through.jurisdiction)
        draft.claim("lies-in", place=standing.place.full_name, county=standing.through.full_name)
    for listing in standing.listings:
        wording.tell_listing(draft, listing, with_place=with_place)
    wording.tell_corrections(draft, standing.corrections, with_place=with_place)
    _suggest_for_listed(draft, standing)


def _tell_unknown(draft: Draft, standing: Standing, scope: Scope) -> None:
    place = standing.place
    draft.about(place.jurisdiction)
    citations = [c for found in standing.absences for c in found.citations[:1]]
    where = absence.where_open(draft, standing, scope)
    sure = absence.where_sure(draft, standing, scope)
    message = "unknown-unsettled" if standing.unsettled else "unknown-but" if sure else "unknown"
    draft.headline(message, citations, place=place.full_name, where=where, sure=sure)
    absence.tell_elsewhere(draft, standing, scope)
    if place.kind in {"county", "city"} and not draft.knowledge.store.listings_of(place.place_id):
        absence.tell_namesakes(draft, place.base_key)
    for listing in standing.unsettled:
        message = "unsettled-week" if listing.week is None else "unsettled-section"
        section = draft.voice.section(listing.section) if listing.section else ""
        report = draft.voice.report(listing.week) if listing.week else ""
        draft.claim(message, listing.citations, section=section, report=report)
    subtotals.tell_none_in(draft, place.state, scope)
    absence.tell(draft, standing, scope)
    absence.tell_around(draft, standing, scope)
    wording.tell_corrections(draft, standing.corrections)
    absence.suggest(draft, place)


def _suggest_for_listed(draft: Draft, standing: Standing) -> None:
    place = standing.place
    if standing.corrections:
        wording.suggest_about(draft, place, "correction")
    if any(listing.count for listing in standing.listings):
        wording.suggest_about(draft, place, "count")
    if draft.knowledge.store.policies_of(place.place_id):
        wording.suggest_about(draft, place, "policy")
    wording.suggest_about(draft, place, "jurisdiction")

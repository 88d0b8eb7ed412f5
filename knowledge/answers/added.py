"""Which names are new in a report, as far as a source says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import wording
from knowledge.answers.abstain import abstain

if TYPE_CHECKING:
    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Citation, Jurisdiction

_ADDED = "added in week"
"""How the locator of a row begins whose source says that the name is new."""
_TELLS_OF_IT = "are added"
"""Words of the event that tells of names that came in."""


def is_asked(draft: Draft) -> bool:
    """Whether it is asked which names came in."""
    return "added" in draft.query.cues and "state" not in draft.query.kinds


def answer(draft: Draft) -> Answer:
    """Tell the names that a source says were added, and that there may be others."""
    tell(draft)
    if draft.empty:
        return abstain(draft, "not_held", "added")
    weeks = draft.knowledge.weeks(draft.query) or draft.knowledge.store.weeks
    draft.claim("list-added-part", kind="caution")
    wording.tell_parts_held(draft, weeks, ("III",))
    return draft.answered()


def tell(draft: Draft) -> None:
    """Tell the names that a source says were added: the lists are held in part, and tell it of none."""
    store, voice = draft.knowledge.store, draft.voice
    for week in draft.knowledge.weeks(draft.query) or store.weeks:
        found: dict[Jurisdiction, list[Citation]] = {}
        for listing in store.listings:
            telling = [citation for citation in listing.citations if citation.locator.startswith(_ADDED)]
            if telling and listing.week == week and _is_meant(draft, listing.jurisdiction):
                found.setdefault(listing.jurisdiction, []).extend(telling)
        if found:
            draft.about(*found)
            draft.figure("jurisdictions_added", len(found), "jurisdictions")
            citations = [citation for telling in found.values() for citation in telling]
            places = voice.listing(sorted(place.full_name for place in found))
            draft.headline("list-added", citations, report=voice.report(week), places=places)
            for event in wording.events_saying(draft, _TELLS_OF_IT):
                wording.tell_event(draft, event)


def _is_meant(draft: Draft, jurisdiction: Jurisdiction) -> bool:
    """Whether a place is of the states and the kinds that are asked about."""
    states = {place.state for place in draft.named}
    kinds = {"county", "city"}.intersection(draft.query.kinds)
    return (not states or jurisdiction.state in states) and (not kinds or jurisdiction.kind in kinds)

"""Is it on the list? The verdict on a place, and what the verdict rests on.

"No" is said of one section of one week only where the table is held whole (over the country, or in the
place's state or region) or a source says so in words; of several, only where it can be said of each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.model import SECTIONS, Citation, Correction, Coverage, Listing, Section, Verdict, Week

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.places import KnownPlace, PlaceIndex
    from knowledge.store import Store

_UNITS: dict[str, frozenset[str]] = {
    "jurisdictions": frozenset({"county", "city", "town", "state", "agency", "region"}),
    "detainers": frozenset({"county", "city", "town", "state", "agency", "region"}),
    "communities": frozenset({"county", "city", "town"}),
    "counties": frozenset({"county"}),
}
"""What kinds of place each unit of coverage counts."""
_GONE = frozenset({"removed", "absent later"})
_RANKED: tuple[Verdict, ...] = ("yes", "within", "contains", "unknown", "no")


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of the report that is asked about; empty means all of it."""

    weeks: tuple[Week, ...] = ()
    sections: tuple[Section, ...] = ()
    still: bool = False

    def has(self, listing: Listing) -> bool:
        """Whether a listing lies in this part."""
        in_week = not self.weeks or listing.week in self.weeks
        return in_week and (not self.sections or listing.section in self.sections)

    def touches(self, correction: Correction) -> bool:
        """Whether a correction is of a listing in one of these weeks, or says what is gone from them."""
        of_any = not self.weeks or correction.week is None
        return of_any or correction.week in self.weeks or correction.absent_from in self.weeks


@dataclass(frozen=True, slots=True)
class Absence:
    """What is known of a place in a table where it is not named."""

    week: Week
    section: Section | None
    """None where a source speaks of the whole report."""
    certain: bool
    """Whether it is certainly not there."""
    coverage: Coverage | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A place and the verdict on it."""

    place: KnownPlace
    verdict: Verdict
    listings: tuple[Listing, ...]
    """The listings the verdict rests on: the place's own, or those of `through`, or those it contains."""
    absences: tuple[Absence, ...]
    corrections: tuple[Correction, ...]
    through: KnownPlace | None = None
    """The listed place that this one lies in."""
    holds: tuple[str, ...] = ()
    """Ids of listed cities that lie in this county."""
    partly: tuple[KnownPlace, ...] = ()
    """Listed counties in which only a few of the city's ZIP codes lie."""
    elsewhere: bool = False
    """Whether a source tells of it: that it was in another part of the report, is gone, or was not in it."""
    unsettled: tuple[Listing, ...] = ()
    """Listings that would count, but for a section or week that no source gives."""


class Judge:
    """Gives verdicts."""

    def __init__(self, store: Store, places: PlaceIndex) -> None:
        self._store = store
        self._places = places

    def standing(self, place_id: str, scope: Scope) -> Standing:
        """Give the verdict on a place in the part of the report asked about."""
        place = self._places.place(place_id)
        if place.kind in {"state", "region"}:
            return self._area(place, scope)
        own = self._own(place, scope)
        if own.verdict == "yes":
            return own
        return self._within(own, scope) or own

    def best(self, standings: list[Standing]) -> Verdict:
        """Give the best verdict among several readings."""
        return next(v for v in _RANKED if any(standing.verdict == v for standing in standings))

    # ------------------------------------------------------------ a place itself

    def _own(self, place: KnownPlace, scope: Scope) -> Standing:
        every = self._store.listings_of(place.place_id)
        named = tuple(listing for listing in every if listing.named and scope.has(listing))
        corrections = tuple(filter(scope.touches, self._store.corrections_of(place.place_id)))
        unsettled = tuple(
            listing
            for listing in every
            if listing.named
            and not scope.has(listing)
            and (listing.week is None or not scope.weeks or listing.week in scope.weeks)
            and (listing.section is None or not scope.sections or listing.section in scope.sections)
        )
        absences = tuple(self._absences(place, scope))
        holds = self._store.places.listed_cities_in.get(place.place_id, ())
        verdict: Verdict = "yes" if named else "unknown"
        gone = scope.still and self._gone(named, corrections)
        if gone or (not named and absences and all(a.certain for a in absences)):
            verdict = "no"
        elsewhere = gone or any(not listing.named or not scope.has(listing) for listing in every)
        return Standing(
            place, verdict, named, absences, corrections,
            holds=holds, elsewhere=elsewhere, unsettled=unsettled,
        )  # fmt: skip

    def _gone(self, named: tuple[Listing, ...], corrections: tuple[Correction, ...]) -> bool:
        """Whether every listing was removed or withdrawn, so that the place is no longer on the list."""
        if any(correction.status in _GONE for correction in corrections):
            return True
        withdrawn = any(correction.status == "corrected" for correction in corrections)
        return withdrawn and all(listing.section != "III" for listing in named)

    def _absences(self, place: KnownPlace, scope: Scope) -> Iterator[Absence]:
        listed = {
            (listing.week, listing.section)
            for listing in self._store.listings_of(place.place_id)
            if listing.named
        }
        for week in scope.weeks or self._store.weeks:
            said = self._said_of_the_report(place, week)
            if said is not None:
                yield said
                continue
            for section in scope.sections or SECTIONS:
                if (week, section) not in listed:
                    yield self._absence(place, week, section)

    def _said_of_the_report(self, place: KnownPlace, week: Week) -> Absence | None:
        """Find a source that says the place is not in this week's report at all."""
        for listing in self._store.listings_of(place.place_id):
            if listing.week == week and listing.absence == "report":
                return Absence(week, None, certain=True, coverage=None, citations=listing.citations)
        for correction in self._store.corrections_of(place.place_id):
            if correction.status in _GONE and correction.absent_from == week and correction.section is None:
                return Absence(week, None, certain=True, coverage=None, citations=correction.citations)
        return None

    def _absence(self, place: KnownPlace, week: Week, section: Section) -> Absence:
        for listing in self._store.listings_of(place.place_id):
            if (listing.week, listing.section, listing.named) == (week, section, False):
                return Absence(week, section, certain=True, coverage=None, citations=listing.citations)
        for correction in self._store.corrections_of(place.place_id):
            if (correction.absent_from, correction.section) == (week, section):
                return Absence(week, section, certain=True, coverage=None, citations=correction.citations)
        for area in (None, place.state, self._region_of(place)):
            coverage = self._store.coverage(week, section, area)
            if coverage is not None and coverage.whole and place.kind in _UNITS[coverage.unit]:
                return Absence(week, section, certain=True, coverage=coverage, citations=coverage.citations)
        coverage = self._store.coverage(week, section)
        citations = coverage.citations if coverage else ()
        return Absence(week, section, certain=False, coverage=coverage, citations=citations)

    def _region_of(self, place: KnownPlace) -> str | None:
        for region, states in self._places.regions.items():
            if place.state in states or place.state == region:
                return region
        return place.state

    # ------------------------------------------------------------ what it lies in

    def _within(self, own: Standing, scope: Scope) -> Standing | None:
        place = own.place
        around = [place.whole] if place.whole else list(place.counties[:1])
        for whole_id in around:
            if self._places.place(whole_id).whole == place.place_id:
                continue
            through = self.standing(whole_id, scope)
            if scope.still and through.verdict == "no" and through.listings:
                return Standing(
                    place, "no", through.listings, own.absences, through.corrections, through=through.place
                )
            if through.verdict in {"yes", "within"}:
                lies_in = through.place if through.verdict == "yes" else through.through
                return Standing(
                    place, "within", through.listings, own.absences, through.corrections,
                    through=lies_in, unsettled=own.unsettled,
                )  # fmt: skip
        partly = tuple(
            self._places.place(county)
            for county in place.counties[1:]
            if any(scope.has(listing) and listing.named for listing in self._store.listings_of(county))
        )
        if not partly:
            return None
        return Standing(
            place, own.verdict, own.listings, own.absences, own.corrections,
            partly=partly, elsewhere=own.elsewhere, unsettled=own.unsettled,
        )  # fmt: skip

    # ------------------------------------------------------------ states and regions

    def _area(self, place: KnownPlace, scope: Scope) -> Standing:
        own = self._own(place, scope)
        if own.verdict == "yes":
            return own
        inside = self.inside(place, scope)
        if inside:
            return Standing(place, "contains", inside, own.absences, own.corrections)
        return own

    def inside(self, place: KnownPlace, scope: Scope) -> tuple[Listing, ...]:
        """Give the listings of places in a state or region, without those of states themselves."""
        states = self._places.states_of(place)
        return tuple(
            listing
            for listing in self._store.listings
            if listing.named
            and listing.jurisdiction.state in states
            and listing.jurisdiction.kind != "state"
            and scope.has(listing)
        )

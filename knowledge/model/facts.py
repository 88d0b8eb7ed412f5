"""What the store holds: facts, each with the citations that bear it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Section = Literal["I", "II", "III"]
Measure = Literal["detainers_issued", "detainers_declined"]
PlaceKind = Literal["county", "city", "town", "state", "agency", "region"]

MEASURES: tuple[Measure, Measure] = ("detainers_issued", "detainers_declined")
SECTIONS: tuple[Section, ...] = ("I", "II", "III")


@dataclass(frozen=True, slots=True)
class Source:
    """A published page that facts rest on (a row of `data/sources.csv`)."""

    source_id: str
    title: str
    publisher: str
    published: str | None
    """An ISO date, or a year and month; None where the page carries no date."""
    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in one source that bears a fact out, or that differs from it."""

    source: Source
    locator: str
    quote: str | None = None
    value: str | None = None
    """The figure this source gives; None where it names the fact without a figure."""
    qualifier: str | None = None
    """about, over, at least ...: how the source gives the figure."""
    conflict: str | None = None
    """Why this source's figure differs from the one that leads; None where it agrees."""

    @property
    def place(self) -> tuple[str, str, str | None]:
        """Where it stands; two citations of one place are shown as one."""
        return self.source.source_id, self.locator, self.quote


@dataclass(frozen=True, slots=True)
class Week:
    """A report week: seven days, named by the first (`start`), covered by one issue of the report."""

    start: date
    end: date
    ordinal: int
    """1, 2 or 3, in the order of publication."""
    released: date


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """Who is listed: a county, city, town, state or agency."""

    jurisdiction_id: str
    """Stable: `county:17031`, `city:illinois:chicago`, `state:ca`, `agency:colorado:...`."""
    name: str
    kind: PlaceKind
    state: str
    fips: str | None

    @property
    def full_name(self) -> str:
        """The name with its state: "Cook County, Illinois"; a state stands alone."""
        alone = self.name == self.state or self.is_group
        return self.name if alone else f"{self.name}, {self.state}"

    @property
    def is_group(self) -> bool:
        """Whether it stands for several jurisdictions that no source names."""
        return self.name.endswith("not named")


@dataclass(frozen=True, slots=True)
class Listing:
    """One jurisdiction in one section of one week, as the sources name it."""

    key: str
    week: Week | None
    """None where no source says which week."""
    section: Section | None
    """None where no source says which section."""
    jurisdiction: Jurisdiction
    named: bool
    """False where a source says the jurisdiction was *not* among those counted."""
    rank: int | None
    """The place in Section I, 1 being the most detainers issued."""
    count: int | None
    """Detainers issued (Section I) or declined (Section II); None where not known."""
    qualifier: str | None
    """at least, about ...: how the count is given."""
    overlap: str | None
    """The listing whose cases this one repeats or is part of, as the data words it."""
    absence: str | None
    """Where it was not named: "section" or "report", as far as the source's word reaches."""
    detail: str | None
    citations: tuple[Citation, ...]

    @property
    def measure(self) -> Measure:
        """What `count` counts."""
        return "detainers_declined" if self.section == "II" else "detainers_issued"


@dataclass(frozen=True, slots=True)
class Policy:
    """What one source tells of a jurisdiction's policy, as Section III has it."""

    key: str
    week: Week | None
    jurisdiction: Jurisdiction
    area_of_responsibility: str | None
    enacted: str | None
    policy: str | None
    criterion: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What became of a listing: corrected, apologised for, removed, absent later, or disputed."""

    key: str
    week: Week | None
    jurisdiction: Jurisdiction
    status: str
    section: Section | None
    absent_from: Week | None
    """The first week from which a source says the listing was gone."""
    what: str
    on: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What ICE counted over the whole country in one report week."""

    key: str
    week: Week
    measure: Measure
    value: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Subtotal:
    """A figure for a part of one table: a state, a group of people, the size of a list."""

    key: str
    week: Week | None
    section: Section
    topic: str
    scope: str
    state: str | None
    region: str | None
    measure: str
    value: float
    qualifier: str | None
    bounds: bool
    """True where the figure is the whole size of its part of the table."""
    detail: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ContextFigure:
    """A figure from before or after the report, never one of the report's own."""

    key: str
    period: str
    start: date | None
    end: date | None
    measure: str
    place: str | None
    state: str | None
    value: float
    unit: str
    qualifier: str | None
    detail: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Words somebody said or wrote, word for word, with the speaker."""

    key: str
    speaker: str
    role: str | None
    place: str | None
    topic: str
    said_on: str | None
    quote: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """What a term means, as one source has it."""

    key: str
    term: str
    definition: str
    quote: str | None
    speaker: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, and the day (or month) it did."""

    key: str
    on: str
    event: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a table the store holds: `held` is counted from the rows, `total` is a source's."""

    week: Week
    section: Section
    unit: str
    held: int
    total: int | None
    qualifier: str | None
    area: str | None
    """The state or region this speaks of; None for the whole table."""
    citations: tuple[Citation, ...]

    @property
    def whole(self) -> bool:
        """True where every row there is, is held."""
        return self.total is not None and self.qualifier is None and self.held >= self.total

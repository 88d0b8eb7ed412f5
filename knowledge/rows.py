"""What a row of each CSV file must look like: one model a file, in the words of the file's own columns.

An empty cell means "not known" and reads as None. What a single row can get wrong is caught here;
what only several rows together can get wrong is caught in `knowledge.check`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from knowledge.model import Section

QUOTE_WORDS = 40
"""The longest quotation in words: brief enough to be a citation, not a copy."""

_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_YES_NO = {"yes": True, "no": False, "": False}


def _blank_is_none(cell: object) -> object:
    return None if cell == "" else cell


def _whole_number(cell: object) -> object:
    if isinstance(cell, str) and cell and not re.fullmatch(r"\d+", cell):
        raise ValueError("must be a whole number, 0 or more, in digits only")
    return _blank_is_none(cell)


def _decimal_number(cell: object) -> object:
    if isinstance(cell, str) and not re.fullmatch(r"\d+(\.\d+)?", cell):
        raise ValueError("must be a number, 0 or more, in digits with at most one point")
    return cell


def _yes_no(cell: object) -> object:
    if isinstance(cell, str) and cell not in _YES_NO:
        raise ValueError('must be "yes" or "no"')
    return _YES_NO[cell] if isinstance(cell, str) else cell


def _partial_date(cell: str) -> str:
    if not _PARTIAL_DATE.fullmatch(cell):
        raise ValueError("must be a date as 2017, 2017-03 or 2017-03-20")
    if len(cell) == len("2017-03-20"):
        date.fromisoformat(cell)
    return cell


def _brief(cell: str) -> str:
    words = len(cell.split())
    if words > QUOTE_WORDS:
        raise ValueError(f"a quotation has at most {QUOTE_WORDS} words; this one has {words}")
    return cell


def _web_address(cell: str) -> str:
    if not re.match(r"https?://[^\s/]+\.", cell):
        raise ValueError("must be an http or https address")
    return cell


Text = Annotated[str, Field(min_length=1)]
Maybe = Annotated[str | None, BeforeValidator(_blank_is_none)]
Day = Annotated[date, Field()]
MaybeDay = Annotated[date | None, BeforeValidator(_blank_is_none)]
PartialDate = Annotated[str, AfterValidator(_partial_date)]
MaybePartialDate = Annotated[PartialDate | None, BeforeValidator(_blank_is_none)]
Count = Annotated[int, BeforeValidator(_whole_number)]
MaybeCount = Annotated[int | None, BeforeValidator(_whole_number)]
MaybeRank = Annotated[Annotated[int, Field(ge=1)] | None, BeforeValidator(_whole_number)]
MaybeOverlap = Annotated[
    Annotated[str, Field(pattern=r"^(same case as|part of|part of subtotal): ")] | None,
    BeforeValidator(_blank_is_none),
]
Number = Annotated[float, BeforeValidator(_decimal_number)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Quote = Annotated[str, Field(min_length=1), AfterValidator(_brief)]
MaybeQuote = Annotated[Quote | None, BeforeValidator(_blank_is_none)]
MaybeSection = Annotated[Section | None, BeforeValidator(_blank_is_none)]
Qualifier = Annotated[
    Literal["about", "roughly", "over", "more than", "at least", "just under"] | None,
    BeforeValidator(_blank_is_none),
]


class Row(BaseModel):
    """A row of any file: every column known, none missing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceRow(Row):
    """`sources.csv`: every page a fact rests on or is checked against."""

    source_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_]+$")]
    title: Text
    publisher: Text
    published: MaybePartialDate
    url: Annotated[str, AfterValidator(_web_address)]
    kind: Literal["official", "news", "advocacy", "legal", "aggregator"]
    note: Maybe


class CitedRow(Row):
    """A row that states a fact: where it stands, and which further pages bear it out."""

    source_id: Text
    locator: Text
    verified: Maybe = None
    """Source ids that agree, apart by blanks; "yes" where another row of the file does."""
    note: Maybe = None
    """A remark for the people who keep the data; never shown."""


class ReportRow(CitedRow):
    """`reports.csv`: the weekly issues, and what ICE counted over the whole country."""

    week_start: Day
    week_end: Day
    released: MaybeDay
    detainers_issued: MaybeCount
    detainers_declined: MaybeCount


class JurisdictionRow(CitedRow):
    """A row about one jurisdiction."""

    jurisdiction: Annotated[str, Field(pattern=r"^[^()]+$")]
    state: Text


class HighestVolumeRow(JurisdictionRow):
    """`highest_volume.csv`: Section I, detainers issued."""

    week_start: Day
    rank: MaybeRank
    detainers_issued: MaybeCount
    section_known: YesNo


class DeclinedRow(JurisdictionRow):
    """`declined.csv`: Section II, detainers recorded as declined; 0 means a source says it had none."""

    week_start: Day
    declined_count: MaybeCount
    qualifier: Qualifier
    absence: Annotated[Literal["section", "report"] | None, BeforeValidator(_blank_is_none)]
    """Where a count is 0: whether the source says so of Section II or of the whole report."""
    overlap: MaybeOverlap
    conflict: Maybe

    @model_validator(mode="after")
    def _says_where_it_is_absent(self) -> DeclinedRow:
        if (self.declined_count == 0) != (self.absence is not None):
            raise ValueError("absence is given exactly where declined_count is 0")
        return self


class PolicyRow(JurisdictionRow):
    """`policies.csv`: Section III, policies that limit cooperation."""

    week_start: MaybeDay
    kind: Literal["county", "city", "town", "state", "agency"]
    county: Maybe
    aor: Maybe
    date_enacted: MaybePartialDate
    policy: Maybe
    criterion: Maybe
    section_known: YesNo
    detail: Maybe


class CorrectionRow(JurisdictionRow):
    """`corrections.csv`: what became of a listing."""

    week_start: MaybeDay
    status: Literal["corrected", "apologised", "removed", "absent later", "disputed"]
    section: MaybeSection
    absent_from: MaybeDay
    what_was_wrong: Text
    corrected_on: MaybePartialDate


class StatementRow(CitedRow):
    """`statements.csv`: quotations, word for word."""

    speaker: Text
    role: Maybe
    place: Maybe
    topic: Text
    said_on: MaybePartialDate
    quote: Quote


class DefinitionRow(CitedRow):
    """`definitions.csv`: what a term means."""

    term: Text
    definition: Text
    quote: MaybeQuote
    speaker: Maybe


class EventRow(CitedRow):
    """`events.csv`: what happened, and when."""

    date: PartialDate
    event: Text


class CoverageRow(CitedRow):
    """`coverage.csv`: the size of each table, to know what is held in part."""

    week_start: Day
    section: Section
    unit: Literal["jurisdictions", "detainers"]
    total: MaybeCount
    qualifier: Qualifier


class SubtotalRow(CitedRow):
    """`subtotals.csv`: figures for a part of a table; never to be added to the rows of the others."""

    week_start: MaybeDay
    section: Section
    topic: Text
    scope: Text
    state: Maybe
    region: Maybe
    measure: Text
    value: Number
    qualifier: Qualifier
    bounds: YesNo
    detail: Maybe
    conflict: Maybe


class ContextRow(CitedRow):
    """`context.csv`: figures from before and after the report."""

    period: Text
    start: MaybeDay
    end: MaybeDay
    measure: Text
    place: Maybe
    state: Maybe
    value: Number
    unit: Text
    qualifier: Qualifier
    detail: Maybe
    conflict: Maybe

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> ContextRow:
        if self.start and self.end and self.end < self.start:
            raise ValueError("the period ends before it starts")
        return self


class CountyRow(Row):
    """`places/counties.csv`: every county and its equivalents (2020)."""

    fips: Annotated[str, Field(pattern=r"^\d{5}$")]
    name: Text
    state: Text


class CityRow(Row):
    """`places/cities.csv`: a city in one of its counties; the county with most ZIP codes comes first."""

    name: Text
    state: Text
    county_fips: Annotated[str, Field(pattern=r"^\d{5}$")]
    zip_codes: Count
    population: MaybeCount


class StateRow(Row):
    """`places/states.csv`: states, the capital's district and territories."""

    name: Text
    abbreviation: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    traditional: Maybe
    fips: Annotated[str, Field(pattern=r"^\d{2}$")]
    region: Maybe


class AgencyRow(Row):
    """`places/agencies.csv`: agencies and groups that are listed but are no place of their own."""

    name: Text
    state: Text
    kind: Literal["agency", "group"]


class AliasRow(Row):
    """`places/aliases.csv`: what people call a place, an agency or a term; adds a reading, replaces none."""

    alias: Text
    kind: Literal["county", "city", "state", "agency", "region", "term"]
    target: Text
    state: Maybe


class PartRow(Row):
    """`places/parts.csv`: a place that is one with another, or a part of it."""

    county_fips: Annotated[str, Field(pattern=r"^\d{5}$")]
    relation: Literal["same", "part"]
    city: Text
    state: Text


FILES: dict[str, type[Row]] = {
    "sources": SourceRow,
    "reports": ReportRow,
    "highest_volume": HighestVolumeRow,
    "declined": DeclinedRow,
    "policies": PolicyRow,
    "corrections": CorrectionRow,
    "statements": StatementRow,
    "definitions": DefinitionRow,
    "events": EventRow,
    "coverage": CoverageRow,
    "subtotals": SubtotalRow,
    "context": ContextRow,
    "places/states": StateRow,
    "places/counties": CountyRow,
    "places/cities": CityRow,
    "places/agencies": AgencyRow,
    "places/aliases": AliasRow,
    "places/parts": PartRow,
}
"""Every CSV file of `data/`, by its path without the ending, and the model its rows follow."""

"""An answer in the making: what handlers write their claims, figures and suggestions on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from knowledge.model import Answer, Claim, ClaimKind, Figure, Jurisdiction, Reason, Suggestion, Verdict
from knowledge.text import place_key, run_key, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.membership import Judge
    from knowledge.model import Citation, Coverage, Listing, Outcome, Week
    from knowledge.places import KnownPlace, PlaceIndex
    from knowledge.query import Named, Query
    from knowledge.store import Store
    from knowledge.voice import Voice

MOST_SUGGESTIONS = 3
MOST_CHOICES = 25
"""The most choices of a menu, as Discord has it."""
_MOST_READ_AS = 3
"""How many of the names are told that a misspelt one may be."""
_UNITS = {
    "detainers_issued": "detainers",
    "detainers_declined": "detainers",
    "percent": "percent",
    "rank": "rank",
}


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that handlers draw on."""

    store: Store
    places: PlaceIndex
    judge: Judge
    voice: Voice

    def weeks(self, query: Query) -> tuple[Week, ...]:
        """Give the published weeks a query names; none where it names none."""
        return tuple(week for week in self.store.weeks if week.ordinal in query.weeks)

    def weeks_or_first(self, query: Query) -> tuple[Week, ...]:
        """Give the weeks a query names: all for "every week", the first where it names none."""
        if query.every_week:
            return self.store.weeks
        return self.weeks(query) or self.store.weeks[:1]


class Held(TypedDict):
    """How much of a table is held, as it is written."""

    held: str
    total: str
    unit: str


class Counted(TypedDict):
    """A number, and the same as a number of detainers: 1 detainer."""

    count: str
    detainers: str


class Draft:
    """Collects what an answer says."""

    def __init__(self, knowledge: Knowledge, query: Query) -> None:
        self.knowledge = knowledge
        self.query = query
        self.verdict: Verdict | None = None
        self._claims: list[Claim] = []
        self._figures: dict[tuple[object, ...], Figure] = {}
        self._jurisdictions: dict[str, Jurisdiction] = {}
        self._suggestions: dict[str, Suggestion] = {}
        self._choices: dict[str, Suggestion] = {}
        self._read: set[Named] = set()
        self._told: dict[str, None] = {}

    @property
    def voice(self) -> Voice:
        """How the answer speaks."""
        return self.knowledge.voice

    @property
    def empty(self) -> bool:
        """Whether nothing has been claimed yet."""
        return not self._claims

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures told so far."""
        return tuple(self._figures.values())

    @property
    def jurisdictions(self) -> tuple[Jurisdiction, ...]:
        """Whom the answer is about so far."""
        return tuple(self._jurisdictions.values())

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What the claims so far rest on, each once."""
        return tuple(dict.fromkeys(citation for claim in self._claims for citation in claim.citations))

    # ------------------------------------------------------------ claims

    def headline(self, message: str, citations: Iterable[Citation] = (), **arguments: object) -> None:
        """Say the first sentence."""
        self.add(self.voice.say(message, **arguments), citations, "headline")

    def claim(
        self, message: str, citations: Iterable[Citation] = (), kind: ClaimKind = "claim", **arguments: object
    ) -> None:
        """Say a further sentence."""
        self.add(self.voice.say(message, **arguments), citations, kind)

    def add(self, text: str, citations: Iterable[Citation] = (), kind: ClaimKind = "claim") -> None:
        """Take in a sentence already written."""
        if kind == "headline" and any(claim.kind == "headline" for claim in self._claims):
            kind = "claim"
        claim = Claim(text, tuple(dict.fromkeys(citations)), kind)
        if all(claim.text != earlier.text for earlier in self._claims):
            self._claims.append(claim)

    def read_as(self, mention: Named, names: Iterable[str]) -> None:
        """Say as which places a misspelt name was read; only once, and not of one that is spelled right."""
        names = list(names)
        if mention.corrected is not None and mention not in self._read:
            self._read.add(mention)
            if all(place_key(name) == run_key(tokenize(mention.text)) for name in names):
                return
            either = self.voice.alternatives(sorted(set(names))[:_MOST_READ_AS])
            self.claim("read-as", text=mention.text, name=either)

    # ------------------------------------------------------------ figures and places

    def figure(  # noqa: PLR0913  (what a figure is of is named, not ordered)
        self,
        measure: str,
        value: float,
        unit: str | None = None,
        *,
        week: Week | None = None,
        place: Jurisdiction | None = None,
        state: str | None = None,
    ) -> str:
        """Note a figure that the text shows, and give it as it is written."""
        entry = Figure(
            measure,
            value,
            unit or _UNITS.get(measure, measure),
            week.start.isoformat() if week else None,
            place.name if place else None,
            place.state if place else state,
        )
        self._figures[measure, value, entry.unit, entry.week_start, entry.jurisdiction, entry.state] = entry
        return self.voice.number(value)

    @property
    def named(self) -> list[KnownPlace]:
        """Every place that the query's names may name, in order."""
        places = self.knowledge.places
        return [places.place(reading) for name in self.query.places for reading in name.readings]

    def meaning(self, term: str) -> list[Citation]:
        """Give where a term's meaning stands, for what follows from it."""
        meaning = self.knowledge.store.definitions.get(term, ())
        return [citation for definition in meaning for citation in definition.citations]

    def counted_if_known(self, listing: Listing) -> Counted:
        """Note the count of a listing, and give it as it is written; as nothing where it is not known."""
        return self.counted(listing) if listing.count is not None else Counted(count="", detainers="")

    def counted(self, listing: Listing) -> Counted:
        """Note the count of a listing (0 where it has none), and give it as it is written."""
        value = listing.count or 0
        written = self.figure(listing.measure, value, week=listing.week, place=listing.jurisdiction)
        return self.as_detainers(value, self.qualified(written, listing.qualifier))

    def as_detainers(self, value: float, written: str) -> Counted:
        """Give a figure that is noted already as a number, and as a number of detainers."""
        return Counted(count=written, detainers=self.voice.say("detainers", n=value, count=written))

    def held(self, coverage: Coverage) -> Held:
        """Note how much of a table is held, and give it as it is written."""
        unit = self.voice.say(f"unit-{coverage.unit}")
        held = self.figure("rows_held", coverage.held, coverage.unit, week=coverage.week, state=coverage.area)
        total = "?"
        if coverage.total is not None:
            total = self.figure(
                "rows_total", coverage.total, coverage.unit, week=coverage.week, state=coverage.area
            )
        return Held(held=held, total=self.qualified(total, coverage.qualifier), unit=unit)

    def qualified(self, value: str, qualifier: str | None) -> str:
        """Write a figure with its "about" or "over"."""
        return self.voice.qualified(value, qualifier)

    def about(self, *jurisdictions: Jurisdiction) -> None:
        """Note whom the answer is about."""
        for jurisdiction in jurisdictions:
            self._jurisdictions.setdefault(jurisdiction.jurisdiction_id, jurisdiction)

    def tells(self, key: str) -> None:
        """Note a fact that is told in words, so that what is asked next may go on from it."""
        self._told.setdefault(key)

    # ------------------------------------------------------------ what next

    def suggest(self, message: str, query: Query, **arguments: object) -> None:
        """Offer a question to ask next."""
        key = query.short_key
        if key is not None and len(self._suggestions) < MOST_SUGGESTIONS:
            self._suggestions.setdefault(key, Suggestion(self.voice.say(message, **arguments), key))

    def choose(self, text: str, query: Query) -> None:
        """Offer a choice of what is meant."""
        key = query.short_key
        if key is not None and len(self._choices) < MOST_CHOICES:
            self._choices.setdefault(key, Suggestion(text, key))

    # ------------------------------------------------------------ the end

    def answered(self) -> Answer:
        """Give the answer."""
        return self._finish("answered")

    def clarify(self) -> Answer:
        """Give a question back, with its choices."""
        return self._finish("clarify")

    def abstained(self, reason: Reason) -> Answer:
        """Give no answer, and the reason."""
        return self._finish("abstained", reason)

    def _finish(self, outcome: Outcome, reason: Reason | None = None) -> Answer:
        return Answer(
            question="",
            outcome=outcome,
            intent=None if outcome == "abstained" else self.query.intent,
            claims=tuple(sorted(self._claims, key=lambda claim: claim.kind != "headline")),
            verdict=self.verdict if outcome == "answered" else None,
            jurisdictions=tuple(self._jurisdictions.values()),
            figures=tuple(self._figures.values()),
            choices=tuple(self._choices.values()),
            suggestions=tuple(self._suggestions.values()),
            reason=reason,
            told=tuple(self._told),
            language=self.voice.language,
            further=self.voice.say("more-sources", markers="").rstrip(),
        )

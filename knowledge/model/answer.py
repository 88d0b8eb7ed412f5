"""What is answered: claims with their citations, and the contract of an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from knowledge.model.facts import Citation, Jurisdiction

Outcome = Literal["answered", "clarify", "abstained"]
Verdict = Literal["yes", "within", "contains", "no", "unknown"]
Reason = Literal["out_of_scope", "not_held", "advice", "opinion", "individual", "unreadable"]
ClaimKind = Literal["headline", "claim", "quotation", "caution", "context", "coverage"]
_Numbers = dict[tuple[str, str, str | None], int]
"""The place of a citation -> its number in the answer."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that stands in an answer's text; one entry of the contract's `facts`."""

    measure: str
    value: float
    unit: str
    week_start: str | None = None
    jurisdiction: str | None = None
    state: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The figure as the contract of an answer has it."""
        value = int(self.value) if float(self.value).is_integer() else self.value
        return {
            "measure": self.measure,
            "value": value,
            "unit": self.unit,
            "week_start": self.week_start,
            "jurisdiction": self.jurisdiction,
            "state": self.state,
        }


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer and what bears it out."""

    text: str
    citations: tuple[Citation, ...] = ()
    kind: ClaimKind = "claim"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that can be asked next: its words, and the key that asks it without them."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk says to one question. `to_dict` is the contract."""

    question: str
    outcome: Outcome
    intent: str | None
    claims: tuple[Claim, ...]
    verdict: Verdict | None = None
    jurisdictions: tuple[Jurisdiction, ...] = ()
    figures: tuple[Figure, ...] = ()
    choices: tuple[Suggestion, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    reason: Reason | None = None
    read_as: Mapping[str, object] | None = field(default=None, compare=False)
    """The intent and the slots that the question was read as; None where it was read as no one query."""
    language: str = "en"
    """The language it is written in, as an ISO 639 code."""
    further: str = "Further sources:"
    """How sources are introduced that no claim marks."""
    key: str | None = None
    """The key of the query that was answered, of any length, where it can be asked again by it."""
    told: tuple[str, ...] = ()
    """Keys of the facts that it tells in words (events, quotations, corrections, figures), in order."""
    elapsed_us: int = field(default=0, compare=False)
    """Microseconds, as measured by the caller: this package has no clock."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every place cited, each once, in the order of its number: first what the text marks."""
        marked = [citation for claim in self.claims for citation in claim.citations[:MARKERS_A_CLAIM]]
        others = [citation for claim in self.claims for citation in claim.citations]
        unique: dict[tuple[str, str, str | None], Citation] = {}
        for citation in (*marked, *others):
            unique.setdefault(citation.place, citation)
        return tuple(unique.values())

    def numbers(self, claim: Claim) -> tuple[int, ...]:
        """The numbers of the sources that are marked beside a claim."""
        return _shown(claim, self._numbers)

    @property
    def _numbers(self) -> _Numbers:
        return {citation.place: number for number, citation in enumerate(self.citations, 1)}

    @property
    def text(self) -> str:
        """The answer as plain text with [1] markers: a claim a line."""
        numbered = self._numbers
        marks = [_shown(claim, numbered) for claim in self.claims]
        lines = [_marked(claim.text, shown) for claim, shown in zip(self.claims, marks, strict=True)]
        shown = {number for numbers in marks for number in numbers}
        rest = [number for number in numbered.values() if number not in shown]
        if rest:
            lines.append(_marked(self.further, rest))
        return "\n".join(lines)

    def to_dict(self) -> dict[str, Any]:
        """The contract of an answer, as `ask --json` prints it."""
        return {
            "question": self.question,
            "outcome": self.outcome,
            "intent": self.intent,
            "verdict": self.verdict,
            "jurisdictions": [
                {"name": j.name, "state": j.state, "kind": j.kind, "fips": j.fips} for j in self.jurisdictions
            ],
            "facts": [figure.to_dict() for figure in self.figures],
            "text": self.text,
            "citations": [
                {
                    "n": number,
                    "source_id": citation.source.source_id,
                    "title": citation.source.title,
                    "publisher": citation.source.publisher,
                    "published": citation.source.published,
                    "url": citation.source.url,
                    "locator": citation.locator,
                    "quote": citation.quote,
                }
                for number, citation in enumerate(self.citations, 1)
            ],
            "choices": [choice.text for choice in self.choices],
            "suggestions": [suggestion.text for suggestion in self.suggestions],
            "reason": self.reason,
            "read_as": None if self.read_as is None else dict(self.read_as),
            "elapsed_us": self.elapsed_us,
        }


MARKERS_A_CLAIM = 3
"""How many of a claim's sources are marked beside it; the others follow at the end of the text."""


def _shown(claim: Claim, numbers: _Numbers) -> tuple[int, ...]:
    """Give the numbers of the sources that are marked beside a claim."""
    return tuple(sorted({numbers[c.place] for c in claim.citations[:MARKERS_A_CLAIM]}))


def _marked(text: str, numbers: Iterable[int]) -> str:
    marks = "".join(f"[{number}]" for number in numbers)
    return f"{text} {marks}" if marks else text

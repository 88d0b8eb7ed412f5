"""How well are questions answered? Scores files of questions with the answers expected.

A file has one JSON object a line: `question`; `after`, the questions of the conversation before it;
`outcome`, `intent`, `verdict` and `reason`, lists of what is right; `places` and `figures`, all of which
must be there; `cites`, of each list at least one source; and `says`, words that must stand in the text. All
but the question and its outcome may be left out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.conversation import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from knowledge.model import Answer

    Ask = Callable[[str, Conversation | None], Answer]

Grade = Literal["right", "wrong", "abstained"]
"""right; answered, but not as expected; or asked back or left alone where that is not right."""
GRADES: tuple[Grade, ...] = get_args(Grade)
_ROUNDING = 0.051
"""Half of the last decimal that a share is written with."""


class Expected(BaseModel):
    """A question and what its answer must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str
    after: tuple[str, ...] = ()
    outcome: tuple[str, ...]
    intent: tuple[str, ...] = ()
    verdict: tuple[str, ...] = ()
    reason: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    figures: tuple[float, ...] = ()
    cites: tuple[tuple[str, ...], ...] = ()
    says: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The line of the table it counts in: its intent, or the reason to leave it alone."""
        if "answered" in self.outcome or "clarify" in self.outcome:
            return self.intent[0] if self.intent else "any"
        return f"({self.reason[0] if self.reason else 'left alone'})"


@dataclass(frozen=True, slots=True)
class Graded:
    """An answer, graded."""

    expected: Expected
    answer: Answer
    faults: tuple[str, ...]

    @property
    def grade(self) -> Grade:
        """How it did."""
        if not self.faults:
            return "right"
        return "wrong" if self.answer.outcome == "answered" else "abstained"


class NotAQuestionError(ValueError):
    """A line of a file is no question with its expected answer."""


def read(path: Path) -> Iterator[Expected]:
    """Read a file of questions.

    Raises:
        NotAQuestionError: when a line is none; the message names it.
        OSError: when the file cannot be read.
    """
    with path.open(encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            try:
                yield Expected.model_validate_json(line)
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(map(str, first["loc"])) or "the line"
                raise NotAQuestionError(f"{path}:{number}: {where}: {first['msg']}") from error


def grade(expected: Expected, ask: Ask) -> Graded:
    """Ask a question as a conversation of its own, and grade the answer."""
    conversation = Conversation() if expected.after else None
    for earlier in expected.after:
        ask(earlier, conversation)
    answer = ask(expected.question, conversation)
    return Graded(expected, answer, tuple(_faults(expected, answer)))


def _faults(expected: Expected, answer: Answer) -> Iterator[str]:
    if answer.outcome not in expected.outcome:
        why = f" ({answer.reason})" if answer.reason else ""
        yield f"{answer.outcome}{why}, not {' or '.join(expected.outcome)}"
        return
    if answer.outcome == "abstained" and expected.reason and answer.reason not in expected.reason:
        yield f"reason {answer.reason}, not {' or '.join(expected.reason)}"
    if answer.outcome != "answered":
        return
    if expected.intent and answer.intent not in expected.intent:
        yield f"{answer.intent}, not {' or '.join(expected.intent)}"
    if answer.intent == "membership" and expected.verdict and answer.verdict not in expected.verdict:
        yield f"verdict {answer.verdict}, not {' or '.join(expected.verdict)}"
    named = {jurisdiction.full_name for jurisdiction in answer.jurisdictions}
    yield from (f"nothing of {place}" for place in expected.places if place not in named)
    figures = [figure.value for figure in answer.figures]
    for wanted in expected.figures:
        if not any(abs(figure - wanted) < _ROUNDING for figure in figures):
            yield f"no figure {wanted:g}"
    cited = {citation.source.source_id for citation in answer.citations}
    yield from (f"cites none of {', '.join(ids)}" for ids in expected.cites if cited.isdisjoint(ids))
    text = answer.text.casefold()
    yield from (f"does not say {words!r}" for words in expected.says if words.casefold() not in text)


def table(graded: Iterable[Graded]) -> str:
    """Give the counts of each grade by group, as lines of text."""
    counts: dict[str, Counter[Grade]] = {}
    for entry in graded:
        counts.setdefault(entry.expected.group, Counter())[entry.grade] += 1
    total = sum(counts.values(), Counter[Grade]())
    width = max(map(len, [*counts, "all"]))
    lines = [f"{'':{width}}  {'asked':>6}" + "".join(f"  {name:>9}" for name in GRADES) + f"  {'right':>7}"]
    for group, found in [*sorted(counts.items()), ("all", total)]:
        asked = sum(found.values())
        share = 100 * found["right"] / asked if asked else 0.0
        cells = "".join(f"  {found[name]:>9}" for name in GRADES)
        lines.append(f"{group:{width}}  {asked:>6}{cells}  {share:>6.1f}%")
    return "\n".join(lines)

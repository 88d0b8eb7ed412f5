"""The contract of an answer, as one assertion that any test can make."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, get_args

from knowledge.model import Outcome, Reason, Verdict

if TYPE_CHECKING:
    from knowledge import Answer

_NEED_NO_SOURCE = {"help", "greeting", "thanks", "about"}
_FIELDS = [
    "question", "outcome", "intent", "verdict", "jurisdictions", "facts", "text", "citations", "choices",
    "suggestions", "reason", "read_as", "elapsed_us",
]  # fmt: skip
_CITATION = {"n", "source_id", "title", "publisher", "published", "url", "locator", "quote"}
_FACT = {"measure", "value", "unit", "week_start", "jurisdiction", "state"}
_JURISDICTION = {"name", "state", "kind", "fips"}


def assert_contract(answer: Answer) -> None:
    """Assert what holds of every answer."""
    said = answer.to_dict()
    assert list(said) == _FIELDS
    assert json.loads(json.dumps(said)) == said
    assert said["outcome"] in get_args(Outcome)
    assert said["verdict"] in {*get_args(Verdict), None}
    _assert_outcome(answer)
    _assert_citations(answer)
    assert all(set(fact) == _FACT for fact in said["facts"])
    assert all(set(jurisdiction) == _JURISDICTION for jurisdiction in said["jurisdictions"])
    assert said["text"].strip()
    _assert_read_as(answer)
    assert len(set(said["suggestions"])) == len(said["suggestions"])
    assert "?" not in said["text"] or answer.outcome == "clarify" or _quoted(answer)


def _assert_outcome(answer: Answer) -> None:
    if answer.outcome == "abstained":
        assert answer.intent is None
        assert answer.verdict is None
        assert answer.reason in get_args(Reason)
        assert answer.suggestions
    else:
        assert answer.reason is None
        assert answer.intent
    assert bool(answer.choices) == (answer.outcome == "clarify")
    if answer.outcome == "answered" and answer.intent not in _NEED_NO_SOURCE:
        assert answer.to_dict()["citations"]
    if answer.verdict is not None:
        assert answer.intent == "membership"


def _assert_read_as(answer: Answer) -> None:
    """What is answered was read as something, and as what it is answered as."""
    read = answer.to_dict()["read_as"]
    if answer.outcome == "answered":
        assert read["intent"] == answer.intent
    assert read is None or all(read.values())


def _assert_citations(answer: Answer) -> None:
    said = answer.to_dict()
    numbers = [citation["n"] for citation in said["citations"]]
    assert numbers == list(range(1, len(numbers) + 1))
    marked = {int(number) for number in re.findall(r"\[(\d+)\]", said["text"])}
    assert marked == set(numbers)
    for citation in said["citations"]:
        assert set(citation) == _CITATION
        assert citation["url"].startswith(("http://", "https://"))
        assert citation["title"]
        assert citation["publisher"]


def _quoted(answer: Answer) -> bool:
    """Whether the question marks of an answer all stand in what it quotes."""
    return all("?" not in re.sub(r"[\"“«].*?[\"”»]", "", claim.text) for claim in answer.claims)

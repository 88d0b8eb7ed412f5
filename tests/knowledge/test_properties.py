"""What changes nothing of a question changes nothing of its answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import knowledge
from knowledge.reading.courtesy import plainly, unshouted

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Desk

_FOLDER = Path(__file__).parents[1] / "questions" / "build"
_LINES = [line for path in sorted(_FOLDER.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
_QUESTIONS = [row["question"] for row in map(json.loads, _LINES) if not row.get("after")]
_ASKED = st.sampled_from(_QUESTIONS)
_QUIET = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
_SAMPLE = 1500
_MARKED = 0.0035
"""How many of the answers a question mark may change: of several sentences, it tells which one asks."""
_SHOUTED = 0.01
"""How many of the answers capitals may change: they also tell names from words (Queens, Butler)."""


@pytest.fixture(scope="module")
def fresh(store_path: Path) -> Desk:
    """Another desk over the same store."""
    return knowledge.open(store=store_path)


def _told(answer: Answer) -> tuple[object, ...]:
    return answer.outcome, answer.verdict, frozenset(answer.figures)


def _please(desk: Desk, question: str) -> str:
    return "por favor" if desk.language_of(question) == "es" else "please"


@_QUIET
@given(question=_ASKED)
def test_please_changes_nothing(desk: Desk, question: str) -> None:
    please = _please(desk, question)
    told = _told(desk.ask(question))
    assert _told(desk.ask(f"{please} {question}")) == told
    assert _told(desk.ask(f"{please.capitalize()}, {question}")) == told
    assert _told(desk.ask(f"{question} {please}")) == told


@pytest.mark.parametrize("courtesy", ["pls", "plz", "PLEASE!", "please and thank you", "thanks in advance"])
def test_courtesy_changes_nothing(desk: Desk, courtesy: str) -> None:
    for question in ("is Cook County on the list?", "weekly totals", "what's the weather", "who was third?"):
        assert _told(desk.ask(f"{question} {courtesy}")) == _told(desk.ask(question))


def _changed(desk: Desk, change: Callable[[str], str], questions: list[str]) -> list[str]:
    return [q for q in questions if _told(desk.ask(change(q))) != _told(desk.ask(q))]


def test_a_question_mark_changes_nothing(desk: Desk) -> None:
    questions = Random(1).sample(_QUESTIONS, _SAMPLE)  # noqa: S311
    changed = _changed(desk, lambda question: question.rstrip("?") + "?", questions)
    assert len(changed) <= _MARKED * _SAMPLE, changed


def test_capitals_change_nothing(desk: Desk) -> None:
    """Only where "ICE" was in capitals may they: those are evidence that the agency is meant."""
    questions = [question for question in _QUESTIONS if "ICE" not in question]
    questions = Random(2).sample(questions, _SAMPLE)  # noqa: S311
    changed = _changed(desk, str.upper, questions)
    assert len(changed) <= _SHOUTED * _SAMPLE, changed


@_QUIET
@given(question=_ASKED | st.text(max_size=80))
def test_the_same_question_has_the_same_answer(desk: Desk, fresh: Desk, question: str) -> None:
    first = desk.ask(question)
    assert desk.ask(question) == first
    assert fresh.ask(question) == first


def test_another_process_gives_the_same_answers(desk: Desk, store_path: Path) -> None:
    """Sets are in another order there, and no answer may hang on that."""
    questions = Random(3).sample(_QUESTIONS, _SAMPLE // 3)  # noqa: S311
    code = (
        "import json, pathlib, sys, knowledge\n"
        "desk = knowledge.open(store=pathlib.Path(sys.argv[1]))\n"
        "print(json.dumps([desk.ask(question).to_dict() for question in json.load(sys.stdin)]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store_path)],
        input=json.dumps(questions),
        env=os.environ | {"PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    for question, said in zip(questions, json.loads(done.stdout), strict=True):
        assert said == desk.ask(question).to_dict(), question


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Please, is Cook County on the list?", "is Cook County on the list?"),
        ("is Cook County, please, on the list", "is Cook County on the list"),
        ("weekly totals pls", "weekly totals"),
        ("totales, por favor", "totales"),
        ("please", "please"),
        ("Pleasant Hill", "Pleasant Hill"),
        ("thanks", "thanks"),
    ],
)
def test_courtesy_is_left_out(text: str, plain: str) -> None:
    assert plainly(text) == plain


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("IS BLOOMINGTON, IN ON THE LIST?", "is bloomington, In on the list?"),
        ("SANTA CLARA, IN MY STATE", "santa clara, in my state"),
        ("LA CITY JAILS", "LA city jails"),
        ("Is ICE on it", "Is ICE on it"),
    ],
)
def test_capitals_throughout_are_made_small(text: str, small: str) -> None:
    assert unshouted(text, "en") == small

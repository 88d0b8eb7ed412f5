"""What a follow-up refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


def _places(answer: Answer) -> set[str]:
    return {jurisdiction.full_name for jurisdiction in answer.jurisdictions}


@pytest.fixture
def talk(ask: Callable[..., Answer]) -> Callable[..., Answer]:
    """Ask several questions as one conversation; the last answer is given."""

    def _talk(*questions: str) -> Answer:
        conversation = Conversation()
        return [ask(question, conversation) for question in questions][-1]

    return _talk


def test_and_another_place(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "and Nassau?")
    assert (answer.intent, answer.verdict) == ("membership", "yes")
    assert "Nassau County, New York" in _places(answer)


def test_the_measure_of_the_same_place(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "how many detainers?")
    assert _places(answer) == {"Cook County, Illinois"}
    assert 13 in {figure.value for figure in answer.figures}


def test_another_week(talk: Callable[..., Answer]) -> None:
    answer = talk("totals of the first report", "and the second?")
    assert {2825, 47} <= {figure.value for figure in answer.figures}


def test_it_is_the_place_spoken_of(talk: Callable[..., Answer]) -> None:
    answer = talk("tell me about Boston", "what is its policy?")
    assert answer.intent == "policy"
    assert "Boston, Massachusetts" in _places(answer)


def test_another_subject_is_not_a_follow_up(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "what is a detainer?")
    assert answer.intent == "definition"
    assert not answer.jurisdictions


def test_another_subject_outside_is_left_alone(talk: Callable[..., Answer]) -> None:
    assert talk("is Cook County on the list?", "what's the weather there?").outcome == "abstained"


def test_a_follow_up_of_nothing_is_a_question_of_its_own(talk: Callable[..., Answer]) -> None:
    answer = talk("and Nassau?")
    assert "Nassau County, New York" in _places(answer)


def test_an_abstention_keeps_what_came_before(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "what's the weather?", "and Nassau?")
    assert "Nassau County, New York" in _places(answer)


def test_when_after_a_figure_asks_for_a_day(talk: Callable[..., Answer]) -> None:
    answer = talk("percentage declined in week 2", "when did the second one come out")
    assert answer.intent in {"report", "event"}
    assert "March 29, 2017" in answer.text

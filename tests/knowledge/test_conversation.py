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


def test_the_whole_state_is_that_of_the_place_before(talk: Callable[..., Answer]) -> None:
    answer = talk("how many did Travis County decline in week 1?", "and statewide?")
    assert answer.intent == "count"
    assert "Texas" in _places(answer)
    assert 149 in {figure.value for figure in answer.figures}


def test_nationwide_is_no_place(talk: Callable[..., Answer]) -> None:
    answer = talk("how many did New York City decline in week 2?", "and in the country as a whole?")
    assert answer.intent == "totals"
    assert 47 in {figure.value for figure in answer.figures}


@pytest.mark.parametrize("week", ["same place, third week", "and in week 3?"])
def test_a_week_alone_goes_on_with_what_was_asked(talk: Callable[..., Answer], week: str) -> None:
    answer = talk("hennepin county week 1 declined", week)
    assert answer.intent == "count"
    assert _places(answer) == {"Hennepin County, Minnesota"}
    assert 15 in {figure.value for figure in answer.figures}


def test_which_had_more_is_of_the_two_asked_about(talk: Callable[..., Answer]) -> None:
    answer = talk("how many did Kern County get in week 2?", "and San Diego County?", "which one had more?")
    assert answer.intent == "compare"
    assert {65, 44} <= {figure.value for figure in answer.figures}


def test_how_many_of_those_is_of_the_place_before(talk: Callable[..., Answer]) -> None:
    answer = talk("Travis County got how many detainers?", "and how many of those did it refuse?")
    assert answer.intent == "count"
    assert "Travis County, Texas" in _places(answer)


def test_why_goes_on_with_the_suspension(talk: Callable[..., Answer]) -> None:
    assert talk("was the report suspended?", "why?").text == talk("why was the report suspended?").text

"""Two sections in one question: set beside each other, or both asked for; and what is told of one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


@pytest.mark.parametrize(
    ("question", "sections"),
    [
        ("how do section 1 and 2 differ", ("Section I:", "Section II:")),
        ("what's the difference between section 2 and 3", ("Section II:", "Section III:")),
        ("compare sections I and III", ("Section I:", "Section III:")),
        ("what are sections 1, 2 and 3", ("Section I:", "Section II:", "Section III:")),
        ("¿qué diferencia hay entre la sección 1 y la 2?", ("Sección I:", "Sección II:")),
    ],
)
def test_every_section_named_is_explained(
    ask: Callable[[str], Answer], question: str, sections: tuple[str, ...]
) -> None:
    text = ask(question).text
    assert [section for section in sections if section not in text] == []


def test_a_number_after_a_section_is_not_always_one(ask: Callable[[str], Answer]) -> None:
    answer = ask("who is in section 2 of the third report")
    assert {place.name for place in answer.jurisdictions} == {"Sioux County", "Lea County", "Travis County"}


@pytest.mark.parametrize(
    ("question", "inside", "outside"),
    [
        ("which places are in both section II and III", "Boulder County", "Anaheim"),
        ("which counties are in section 1 and also in section 3", "Clark County", "Cook County"),
        ("which places are in both week 1 and week 2", "Travis County", "Cook County"),
    ],
)
def test_names_that_stand_in_both_are_told_and_no_others(
    ask: Callable[[str], Answer], question: str, inside: str, outside: str
) -> None:
    answer = ask(question)
    assert answer.intent == "listing"
    assert inside in answer.text
    assert outside not in answer.text


@pytest.mark.parametrize(
    "question", ["places that had only 1 declined", "which counties had just one declined"]
)
def test_who_had_so_many_is_told_and_not_who_had_the_most(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    assert "Alameda County" in answer.text
    assert "Travis County" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what's the average number per county",
        "avg declined per place",
        "el promedio de rechazados por condado",
    ],
)
def test_no_average_of_places_is_made_up(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("abstained", "not_held")
    assert not answer.figures


@pytest.mark.parametrize("question", ["tell me about Ventura", "what do you have on Ventura County"])
def test_all_that_is_held_of_an_unlisted_place_is_told(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert answer.intent == "jurisdiction"
    assert {188, 752} <= {figure.value for figure in answer.figures}


def test_the_report_of_a_day_is_named(ask: Callable[[str], Answer]) -> None:
    assert "The second report covers February 4 to February 10, 2017" in ask("feb 8 which report").text


def test_the_first_of_a_section_are_as_many_as_asked(ask: Callable[[str], Answer]) -> None:
    assert ask("week one section two top three").claims[3].text.startswith("3. ")

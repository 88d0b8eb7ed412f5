"""Which names are new in a report: those that a source calls so, and never the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


@pytest.mark.parametrize(
    "question",
    [
        "which ones were added in week 2",
        "what was added to the list in the second report",
        "how many were added in week 2",
        "new names in week 2?",
        "¿qué lugares se agregaron en la segunda semana?",
    ],
)
def test_the_names_are_told_that_a_source_calls_new(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    names = {place.name for place in answer.jurisdictions}
    assert {"California", "Connecticut", "Baltimore"} <= names
    assert "Boston" not in names
    assert answer.citations


def test_only_those_of_the_state_and_kind_are_told(ask: Callable[[str], Answer]) -> None:
    answer = ask("were any Colorado counties added in the second report")
    assert {p.name for p in answer.jurisdictions} >= {"Archuleta County", "Delta County"}
    assert "Baltimore" not in answer.text


@pytest.mark.parametrize(
    "question", ["were any counties added in week 3", "who joined the list in the third week"]
)
def test_where_no_source_tells_it_that_is_said(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("abstained", "not_held")
    assert "no source that says which names were added" in answer.text


def test_what_came_in_is_told_beside_what_was_dropped(ask: Callable[[str], Answer]) -> None:
    text = ask("which places were added and which were dropped?").text
    assert "Connecticut" in text
    assert "Nassau County, New York" in text


def test_names_of_one_week_and_not_of_another_are_those_that_came_in(ask: Callable[[str], Answer]) -> None:
    assert "Archuleta County" in ask("which names are in week 2's policy list but not in week 1's").text
    dropped = ask("which places were in week 1 but not in week 2").text
    assert "Nassau County, New York" in dropped
    assert "Archuleta" not in dropped


def test_names_of_both_weeks_are_told_without_the_others(ask: Callable[[str], Answer]) -> None:
    text = ask("which names are on the list in both weeks 1 and 2").text
    assert "Travis County, Texas" in text
    assert "Ithaca" not in text


def test_which_stand_in_one_report_alone_is_not_held(ask: Callable[[str], Answer]) -> None:
    answer = ask("which counties only appear once")
    assert (answer.outcome, answer.reason) == ("abstained", "not_held")

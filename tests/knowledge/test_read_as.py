"""The JSON says what a question was read as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Desk


def _read_as(ask: Callable[..., Answer], *questions: str) -> dict[str, Any] | None:
    conversation = Conversation()
    return [ask(question, conversation) for question in questions][-1].to_dict()["read_as"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("weekly totals of week 2", {"intent": "totals", "weeks": [2]}),
        ("totals of all three weeks", {"intent": "totals", "weeks": [1, 2, 3]}),
        (
            "is Cook County, Illinois in the second report?",
            {"intent": "membership", "places": ["Cook County, Illinois"], "weeks": [2]},
        ),
        (
            "is Hennipen County on the list?",
            {"intent": "membership", "places": ["Hennepin County, Minnesota"]},
        ),
        ("is qweiuz, Ohio on the list?", {"intent": "membership", "places": ["qweiuz, Ohio"]}),
        (
            "is kern on the list?",
            {"intent": "membership", "places": ["Kern County, California"]},
        ),
        ("hi", {"intent": "greeting"}),
    ],
)
def test_a_question_is_told_as_its_intent_and_slots(
    ask: Callable[..., Answer], question: str, expected: dict[str, Any]
) -> None:
    assert _read_as(ask, question) == expected


def test_a_name_of_many_places_is_told_with_how_many(ask: Callable[..., Answer]) -> None:
    read = _read_as(ask, "is Washington County on the list?")
    assert read is not None
    assert read["places"] == ["Washington County (any of 30)"]


def test_a_follow_up_is_told_with_what_it_leaves_unsaid(ask: Callable[..., Answer]) -> None:
    read = _read_as(ask, "is Cook County, Illinois on the list?", "and Nassau County, New York?", "how many?")
    assert read is not None
    assert read["intent"] == "count"
    assert read["places"] == ["Nassau County, New York"]
    assert read["follow_up"]


def test_another_week_is_told_of_the_same_place(ask: Callable[..., Answer]) -> None:
    read = _read_as(ask, "is Cook County, Illinois on the list?", "what about week 2?")
    assert read is not None
    assert (read["places"], read["weeks"]) == (["Cook County, Illinois"], [2])


@pytest.mark.parametrize("question", ["what's the weather in Chicago?", "asdf qwer zxcv", ""])
def test_what_is_left_alone_was_read_as_nothing(ask: Callable[..., Answer], question: str) -> None:
    assert _read_as(ask, question) is None


def test_a_button_s_key_is_told_the_same_way(desk: Desk) -> None:
    read = desk.ask_key("membership|p=county:17031|w=1").to_dict()["read_as"]
    assert read == {"intent": "membership", "places": ["Cook County, Illinois"], "weeks": [1]}

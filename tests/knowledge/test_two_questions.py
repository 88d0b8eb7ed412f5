"""Two questions in one message: the first is answered, the second offered, and both are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


@pytest.mark.parametrize(
    ("message", "intent", "other"),
    [
        ("What is a detainer? Is Cook on the list?", "definition", "Is Cook on the list?"),
        ("what is a detainer and is Cook on the list?", "definition", "is Cook on the list?"),
        (
            "is King County listed and how many declined in week 1",
            "membership",
            "how many declined in week 1",
        ),
        ("who had the most and when was it released", "ranking", "when was it released"),
        ("qué es un detainer y está Cook en la lista", "definition", "está Cook en la lista"),
    ],
)
def test_the_second_question_is_offered_where_the_first_is_answered(
    ask: Callable[[str], Answer], message: str, intent: str, other: str
) -> None:
    answer = ask(message)
    assert answer.intent == intent
    assert answer.suggestions[0].text == other
    assert answer.claims[-1].kind == "caution"  # that it answers the first of them


@pytest.mark.parametrize(
    "message",
    [
        "how many were issued and how many were declined in week 2",
        "Cook County? is it on the list?",
        "is Cook County, Illinois listed and is Nassau County listed",
        "compare Clark and Nassau and Cook",
    ],
)
def test_what_one_answer_tells_is_one_question(ask: Callable[[str], Answer], message: str) -> None:
    assert all(suggestion.text not in message for suggestion in ask(message).suggestions)

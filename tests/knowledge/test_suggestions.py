"""What is offered can be asked, by its button and by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Desk

_ASKED = [
    "is Cook County on the list?",
    "is Minneapolis on the list",
    "is Harris County, Texas on the list?",
    "is Texas on the list?",
    "weekly totals",
    "what is a detainer?",
    "top ten",
    "which places are on the list",
    "was the report accurate",
    "what did Homan say",
    "why is Boston on the list",
    "compare Cook and Nassau",
    "when was it released",
    "where does the 206 come from",
    "what share was declined",
    "how did it change",
    "how complete is your data",
    "tell me about Travis County",
    "how many did Travis County decline",
    "help",
    "hi",
    "thanks",
    "who are you",
    "what's the weather",
    "how many were honored",
    "totals of the fourth report",
    "is it fair",
    "should i get a lawyer",
    "who was released by name",
    "asdf qwer",
    "is my county on the list",
    "is Washington County on the list",
    "what is section ii",
    "who is dennis herrera",
    "how many in fiscal 2015",
]


@pytest.mark.parametrize("question", _ASKED)
def test_a_suggestion_s_words_are_understood_as_its_button_is(
    ask: Callable[[str], Answer], desk: Desk, question: str
) -> None:
    for suggestion in ask(question).suggestions:
        by_button = desk.ask_key(suggestion.key)
        by_words = ask(suggestion.text)
        assert by_words.outcome == "answered", suggestion.text
        assert by_words.intent == by_button.intent, suggestion.text
        assert by_words.jurisdictions == by_button.jurisdictions, suggestion.text


def test_every_useful_question_is_answered(ask: Callable[[str], Answer], desk: Desk) -> None:
    for question in desk.useful_questions():
        assert ask(question).outcome == "answered", question


@pytest.mark.parametrize("question", [question for question in _ASKED if "my county" in question])
def test_every_choice_is_answered(ask: Callable[[str], Answer], desk: Desk, question: str) -> None:
    answer = ask(question)
    assert answer.outcome == "clarify"
    for choice in answer.choices:
        assert desk.ask_key(choice.key).outcome == "answered", choice.text


@pytest.mark.parametrize(
    "key", ["", "nonsense", "membership|p=county:99999", "membership|x", "none", "a|b=c|d"]
)
def test_what_is_no_key_is_refused(desk: Desk, key: str) -> None:
    with pytest.raises(ValueError, match=r"key|intent|place"):
        desk.ask_key(key)

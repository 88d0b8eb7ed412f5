"""Whatever is asked, there is an answer that keeps the contract, and nothing is lost."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from knowledge import Conversation
from knowledge.query import Query
from tests.contract import assert_contract

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Desk
    from knowledge.grounding import Grounding

_WORDS = st.sampled_from(
    """is the list on cook county illinois nassau travis texas first second third week report weekly totals
    how many detainers declined issued what who when why section i ii iii 1 206 3,083 march 20 2017
    fiscal 2016 share top ten most least and or not philly baltimore city of washington dc new york "quoted"
    sanctuary removed corrected mistake honduras compare vs ? , . ' — 2017-01-28 section 287(g)""".split()
)
_SENTENCES = st.lists(_WORDS, max_size=14).map(" ".join)
_QUIET = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_QUIET
@example(question="detainers in fy0000")
@example(question="detainers in fy9999 and the year after")
@example(question="fiscal 0002 and the year before")
@given(question=st.text(max_size=300) | _SENTENCES | st.text(string.printable, max_size=120))
def test_any_text_is_answered(desk: Desk, grounding: Grounding, question: str) -> None:
    answer = desk.ask(question)
    assert_contract(answer)
    assert answer.question == question
    assert grounding.ungrounded(answer) == []


@_QUIET
@given(questions=st.lists(_SENTENCES, min_size=2, max_size=4))
@example(questions=["206 week second third"])  # two weeks summed, and a third quoted beside them
@example(
    questions=["", "is is first 206 ? is is is is is is is first top"]
)  # a number goes on from what is told
def test_any_conversation_is_answered(desk: Desk, grounding: Grounding, questions: list[str]) -> None:
    conversation = Conversation()
    for question in questions:
        answer = desk.ask(question, conversation)
        assert_contract(answer)
        assert grounding.ungrounded(answer) == []


@_QUIET
@given(question=_SENTENCES)
def test_every_suggestion_and_choice_can_be_asked(desk: Desk, question: str) -> None:
    answer = desk.ask(question)
    for offered in (*answer.suggestions, *answer.choices):
        assert desk.ask_key(offered.key).outcome != "abstained", (question, offered)


@_QUIET
@given(
    key=st.text(max_size=120) | st.from_regex(r"[a-z]{1,12}(;[a-z]=[a-z0-9:,.*-]{0,30}){0,4}", fullmatch=True)
)
def test_a_foreign_key_is_refused_or_answered(desk: Desk, key: str) -> None:
    try:
        answer = desk.ask_key(key)
    except ValueError:
        return
    assert_contract(answer)


@_QUIET
@given(question=_SENTENCES)
def test_a_key_asks_the_same_again(desk: Desk, question: str) -> None:
    answer = desk.ask(question)
    if answer.key is not None:
        assert Query.from_key(answer.key).key == answer.key
        again = desk.ask_key(answer.key)
        assert (again.intent, again.verdict, again.figures) == (answer.intent, answer.verdict, answer.figures)
        assert again.citations == answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ",
        "?" * 2000,
        "🤷" * 500,
        "a" * 100_000,
        "Cook County " * 5_000,
        "is cook county on the list? " * 2_000,
        "'; drop table listings; --",
        "{place} {0} %s $HOME `id`",
        "@everyone is Cook County on the list?",
        "<@123456789012345678> <#1> <@&2>",
        "\x00\x01\x02",
        "\u202eis Cook County on the list?",
        "这个名单上有库克县吗？",
        "هل مقاطعة كوك في القائمة؟",
        "[Cook County](javascript:alert(1))",
        "<script>alert(1)</script>",
        "ICE" * 10_000,
        "in " * 10_000 + "Texas",
        "1" * 5_000,
    ],
    ids=lambda question: repr(question[:20]),
)
def test_bad_input_gets_a_clear_sentence(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert answer.text
    assert len(answer.text) < 20_000


@pytest.mark.parametrize("question", ["", "?!", "asdkjh qweiuz", "🤷"])
def test_what_cannot_be_read_is_said_to_be_so(ask: Callable[[str], Answer], question: str) -> None:
    assert ask(question).reason == "unreadable"

"""The longest that the desk can say fits every limit of Discord, on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.answering import Answering, Handle
from bot.autocomplete import Autocomplete
from bot.keys import Keys
from bot.views import answer_pages
from bot.views.sources import sources_view
from tests.bodies import Judge, documented, published_specification

if TYPE_CHECKING:
    from collections.abc import Iterator

    from discord import ui

    from knowledge import Answer, Desk

LISTS = [
    "which places are on the list",
    "which places declined detainers",
    "which places issued the most detainers",
    "list all counties in every week",
    "list the places in Section III",
    "compare Travis County and Cook County",
    "what was corrected",
    "what did people say about the report",
]
ABOUT = ["is {} on the list?", "tell me about {}", "what is the policy of {}?", "compare {} and Cook County"]
LONGEST_NAMES = 12
NO_PINGS: dict[str, list[str]] = {"parse": []}
WIDEST = "*@everyone" * 50
"""A question as wide as any: each of its characters is escaped or disarmed."""


def _pages(desk: Desk, answer: Answer, question: str) -> Iterator[ui.LayoutView]:
    """Give all the pages of an answer, whether they are turned or sent one after the other."""
    key = Keys(desk).short(answer.key or "")
    handle = Handle(key, answer.language) if key else None
    yield from answer_pages(answer, answer.language, handle, question=question)
    if handle is not None and answer.citations:
        yield sources_view(answer, handle, question=question)


def _faults(desk: Desk, answer: Answer, question: str) -> list[str]:
    """Give what Discord would not take of an answer."""
    judge = Judge(published_specification())
    flags = discord.MessageFlags(components_v2=True).value
    for view in _pages(desk, answer, question):
        body = {"components": view.to_components(), "flags": flags, "allowed_mentions": NO_PINGS}
        judge.see("POST", "/channels/1/messages", body)
    assert judge.seen
    return judge.faults()


def _longest_names(desk: Desk) -> list[str]:
    return sorted(desk.place_names(), key=len)[-LONGEST_NAMES:]


@pytest.mark.parametrize("question", LISTS)
def test_the_longest_lists_fit_on_every_page(desk: Desk, question: str) -> None:
    assert _faults(desk, desk.ask(question), WIDEST) == []


def test_the_list_of_all_jurisdictions_is_shown_whole(desk: Desk) -> None:
    answer = desk.ask(LISTS[0])
    shown = "\n".join(
        part["content"]
        for view in _pages(desk, answer, WIDEST)
        for part in documented.walk(view.to_components())
        if part["type"] == documented.TEXT
    )
    named = {each.name for each in answer.jurisdictions}
    assert len(named) > 100
    assert [name for name in named if name not in shown] == []


def test_the_profile_of_every_listed_place_fits_on_every_page(desk: Desk) -> None:
    names = [each.full_name for each in desk.store.jurisdictions.values()]
    answers = [desk.ask(f"tell me about {name}") for name in names]
    assert max(len(answer.text) for answer in answers) > 1500
    assert [fault for answer in answers for fault in _faults(desk, answer, WIDEST)] == []


@pytest.mark.parametrize("about", ABOUT)
def test_the_longest_names_fit_on_every_page(desk: Desk, about: str) -> None:
    for name in _longest_names(desk):
        question = about.format(name)
        assert _faults(desk, desk.ask(question), question) == []


def test_useful_questions_and_all_that_follow_from_them_fit(desk: Desk) -> None:
    for question in desk.useful_questions():
        answer = desk.ask(question)
        assert _faults(desk, answer, question) == []
        for suggestion in answer.suggestions:
            assert _faults(desk, desk.ask_key(suggestion.key), suggestion.text) == []


def test_the_longest_names_are_offered_whole_while_they_are_typed(desk: Desk) -> None:
    offering = Autocomplete(Answering(desk))
    for name in _longest_names(desk):
        offered = offering.suggest(" ".join(name.split()[:3]))
        assert any(name in question for question in offered)
        judge = Judge(published_specification())
        choices = [{"name": question, "value": question} for question in offered]
        judge.see("POST", "/interactions/1/secret/callback", {"type": 8, "data": {"choices": choices}})
        assert judge.faults() == []


def test_no_next_question_is_too_long_for_its_button(desk: Desk) -> None:
    questions = [about.format(name) for name in _longest_names(desk) for about in ABOUT]
    for answer in map(desk.ask, [*questions, *desk.useful_questions(), *LISTS]):
        first = next(_pages(desk, answer, ""))
        labels = {p.get("label") for p in documented.walk(first.to_components()) if p["type"] == 2}
        others = [suggestion for suggestion in answer.suggestions[:5] if suggestion.key != answer.key]
        assert {suggestion.text for suggestion in others} <= labels or answer.choices

"""The plan of a page keeps to Discord's limits, whatever the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.answering import Handle
from bot.keys import Keys
from bot.limits import BUTTONS_IN_ROW, COMPONENTS_IN_MESSAGE, SELECT_OPTIONS, TEXT_IN_MESSAGE
from bot.page import cut, plan
from bot.views import answer_pages, answer_views, page_view
from bot.views.parts import safe
from bot.views.sources import sources_view
from bot.words import words

if TYPE_CHECKING:
    from discord import ui

    from knowledge import Answer, Desk

LONG = [
    "which places are on the list",
    "what was corrected",
    "tell me about Travis County",
    "what was the report",
]


def _text(view: ui.LayoutView) -> int:
    return view.content_length()


def _assert_fits(view: ui.LayoutView) -> None:
    assert _text(view) <= TEXT_IN_MESSAGE
    assert view.total_children_count <= COMPONENTS_IN_MESSAGE


@pytest.mark.parametrize("question", LONG)
def test_every_line_and_source_is_on_some_page_beside_each_other(desk: Desk, question: str) -> None:
    answer = desk.ask(question)
    pages = plan(answer, words("en"))
    shown = [line.text for page in pages for line in page.lines]
    assert shown == [claim.text for claim in answer.claims][1:]
    assert {s.number for page in pages for s in page.sources} == set(range(1, len(answer.citations) + 1))
    for page in pages:
        marked = {number for line in page.lines for number in line.markers}
        assert marked <= {source.number for source in page.sources}
        assert len(page.suggestions) <= BUTTONS_IN_ROW
        assert len(page.choices) <= SELECT_OPTIONS


@pytest.mark.parametrize("question", LONG)
def test_every_page_fits_a_message(desk: Desk, question: str) -> None:
    answer = desk.ask(question)
    assert answer.key
    for number in range(1, len(plan(answer, words("en"))) + 1):
        _assert_fits(page_view(answer, Handle(answer.key, "en"), number, question="*" * 500))


def test_an_answer_that_cannot_be_turned_is_sent_whole(desk: Desk) -> None:
    answer = desk.ask(LONG[0])
    assert len(answer_views(answer, "en", None)) == len(plan(answer, words("en"))) > 1
    assert len(answer_views(answer, "en", Handle(answer.key or "", "en"))) == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_place_s_profile_and_sources_fit_on_every_page(desk: Desk, language: str) -> None:
    for place_id in desk.store.jurisdictions:
        key = f"jurisdiction|p={place_id}"
        answer = desk.ask_key(key, language=language)
        handle = Handle(key, language)
        for number, view in enumerate(answer_pages(answer, language, handle), 1):
            _assert_fits(view)
            _assert_fits(sources_view(answer, handle, number))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=st.text(max_size=2000))
@example(question="CRITIC")  # whose key is too long for a button as it is
def test_any_question_fits_a_message(desk: Desk, question: str) -> None:
    answer: Answer = desk.ask(question)
    key = Keys(desk).short(answer.key or "")
    handle = Handle(key, "en") if key is not None else None
    for view in answer_views(answer, "en", handle, question=question):
        _assert_fits(view)


@given(text=st.text(max_size=200), most=st.integers(2, 80))
def test_a_text_that_is_cut_is_short_enough_and_shows_it(text: str, most: int) -> None:
    shown = cut(text, most)
    assert len(shown) <= most
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_a_text_is_cut_after_a_whole_word() -> None:
    assert cut("Section II of the second report (February 4)", 38) == "Section II of the second report…"


@given(text=st.text(max_size=200))
def test_text_of_others_is_disarmed(text: str) -> None:
    shown = safe(text)
    assert "@everyone" not in shown
    assert "@here" not in shown
    assert "](" not in shown

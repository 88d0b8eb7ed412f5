"""Events, words, policies and sources: the fact that a question means is told, whatever it is asked by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.query import Query
from knowledge.reading.policy_words import PolicyWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer
    from knowledge.desk import Desk


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When did Policy 10074.2 start to apply?", "April 2, 2017"),
        ("when did the old detainer forms get replaced?", "April 2, 2017"),
        ("which newspaper first reported the pause", "New York Times"),
        ("what happened on April 25, 2017", "Orrick"),
        ("when was the question and answer page put up by DHS", "Q&A"),
        ("How many pages did Judicial Watch get from DHS?", "680 pages"),
        ("was the report back by July 3, 2017?", "still suspended"),
        ("why did TRAC sue ICE", "May 9, 2017"),
    ],
)
def test_an_event_is_told_by_its_words_and_its_numbers(
    ask: Callable[[str], Answer], question: str, said: str
) -> None:
    assert said in ask(question).text


def test_the_figures_in_an_event_s_words_are_figures_of_the_answer(ask: Callable[[str], Answer]) -> None:
    found = {figure.value for figure in ask("when did Judicial Watch release the DHS records").figures}
    assert {45, 680} <= found


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what did the Florida sheriffs say about the list", "Florida Sheriffs Association denounces"),
        ("what did whatcom county's sheriff write about being listed", "Whatcom County sheriff publishes"),
        ("what did Governor Abbott say about Travis County?", "deeply disturbing"),
        ("who said they never refused an ICE detainer", "Bastrop County Sheriff"),
    ],
)
def test_nobody_else_s_words_stand_for_those_of_a_place(
    ask: Callable[[str], Answer], question: str, said: str
) -> None:
    text = ask(question).text
    assert said in text
    assert "Homan" not in text


def test_all_that_is_held_on_a_place_has_its_words_and_events(desk: Desk) -> None:
    told = desk.ask("tell me everything about Hennepin County, Minnesota").text
    assert "March 23, 2017" in told
    assert "April 10, 2017" in told
    told = desk.ask("tell me everything about Washington County, Oregon").text
    assert "does not accurately describe" in told


def test_a_namesake_s_events_are_not_told(desk: Desk) -> None:
    assert "apologises" not in desk.ask("tell me everything about Franklin County, New York").text


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("policy|c=oldest", ("Lebanon County, Pennsylvania", "2008")),
        ("policy|c=newest", ("Ithaca, New York", "February 2017")),
        ("policy|e=2014-01-01:2014-12-31:year", ("Northampton, Massachusetts", "New York City, New York")),
    ],
)
def test_policies_are_found_by_their_age(desk: Desk, key: str, said: tuple[str, ...]) -> None:
    text = desk.ask_key(key).text
    assert text.startswith("Of the policies I hold")
    assert all(part in text for part in said)


def test_policies_are_found_by_what_they_say(desk: Desk) -> None:
    reading, _ = desk.understanding.describe("which of the policies are a mayor's executive order")
    assert PolicyWords(desk.store).found(reading) == ("policy:2017-01-28:city:ma:northampton:globe",)


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("is there a copy of the official ICE pdf somewhere", "ddor1_dc"),
        ("source for the suspension", "upi"),
        ("source for the correction note", "aila"),
        ("where do the NYC police numbers come from", "nydn18"),
        ("source for the scarlet letter quote", "hillarydaily"),
        ("who reported the 65 declined in week 3", "bb0406"),
    ],
)
def test_the_source_of_what_is_named_is_cited(
    ask: Callable[[str], Answer], question: str, source: str
) -> None:
    assert source in {citation.source.source_id for citation in ask(question).citations}


def test_a_county_of_a_state_that_is_asked_for_is_no_county_of_that_name(
    ask: Callable[[str], Answer],
) -> None:
    assert "Clay County, Florida" in ask("which Florida county was pulled from the policy list").text


def test_disputes_by_the_sheriffs_of_a_state_are_those_of_its_counties(ask: Callable[[str], Answer]) -> None:
    text = ask("Which listings were disputed by sheriffs in Colorado?").text
    assert "Jefferson County, Colorado" in text
    assert "Weld County, Colorado" in text


def test_the_length_of_the_policy_list_comes_with_how_much_of_it_is_held(
    ask: Callable[[str], Answer],
) -> None:
    assert "10 of over 140" in ask("how many places are on the third policy list").text


def test_the_order_is_explained_with_what_became_of_it(desk: Desk) -> None:
    text = desk.ask_key(Query("definition", terms=("Executive Order 13768",)).key).text
    assert "9(b)" in text
    assert "November 21, 2017" in text
    assert "January 20, 2021" in text


def test_a_section_is_explained_with_the_report_s_own_words(desk: Desk) -> None:
    text = desk.ask_key(Query("definition", terms=("Section I",)).key).text
    assert "had the highest volume of detainers issued" in text


def test_a_chronicle_tells_the_report_s_milestones(desk: Desk) -> None:
    text = desk.ask_key(Query("event", cues=frozenset({"happened"})).key).text
    for day in ("January 25, 2017", "March 20, 2017", "March 29, 2017", "April 5, 2017", "April 11, 2017"):
        assert day in text

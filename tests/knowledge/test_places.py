"""Which place is meant, and what is said of one that is not listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Desk


def _named(answer: Answer) -> set[str]:
    return {jurisdiction.full_name for jurisdiction in answer.jurisdictions}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("the Franklin in Missouri on the list?", "no place called Franklin in Missouri is among"),
        ("the Franklin in Missouri on the list?", "of that name: Franklin County, Iowa; Franklin"),
        ("is Nassau County, Florida on the list?", "Listed of that name: Nassau County, New York."),
        ("Washington County Minnesota as one of the ten?", "is not in Section I (most detainers issued) of"),
        ("is Nassau County, NY in Section II?", "with 38"),
        ("is Multnomah County in Section III?", "was named in Section II of the first report"),
        ("was Clay County FL in the second report?", "is not in Section III (policies) of the second report"),
        ("is spokane on the list", "no place called Spokane in Washington"),
        ("is Missouri in Section III?", "Missouri, Section III (policies), no single week stated: 0"),
        ("is Mcallen on the list?", "McAllen, Texas"),
        ("is Connecticut on the list?", "Hartford"),
        ("Does Ocean County, New Jersey continue to be listed?", "No longer: Ocean County, New Jersey"),
        ("why is Clark County, Nevada missing from the third report", "Clark County, Nevada is gone from"),
        ("Centennial, CO?", "Centennial, Colorado lies in Arapahoe County, Colorado"),
        ("okanogan county", "Okanogan County, Washington is not among"),
        ("bakersfeild", "Bakersfield, California lies in Kern County"),
        ("pa counties", "18 counties in Pennsylvania"),
        ("Travis County is only in Section II, right?", "Travis County, Texas was named in Section III"),
    ],
)  # fmt: skip
def test_what_is_told_beside_the_verdict(ask: Callable[[str], Answer], question: str, said: str) -> None:
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Travis County is only in Section II, right?",
        "Bedford County PA was on both the first and the second?",
    ],
)
def test_a_limit_is_not_said_yes_to(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert answer.verdict == "yes"
    assert not answer.text.startswith("Yes")


@pytest.mark.parametrize(
    "question", ["was the District of Columbia on the list", "is Topeka's county listed"]
)
def test_a_name_that_is_spelled_right_is_not_read_as_itself(
    ask: Callable[[str], Answer], question: str
) -> None:
    assert "I read" not in ask(question).text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("is Phoenix on the list", "Phoenix, Arizona"),
        ("is Detroit on the list?", "Detroit, Michigan"),
        ("is Brooklyn listed?", "Brooklyn, New York"),
        ("is Austin on the list?", "Austin, Texas"),
        ("is Everett on the list?", "Everett, Washington"),
    ],
)
def test_a_far_larger_city_of_a_name_is_told_first(
    ask: Callable[[str], Answer], question: str, first: str
) -> None:
    assert ask(question).jurisdictions[0].full_name == first


@pytest.mark.parametrize(
    "question",
    [
        "who is number one in Section I",
        "is this citable",
        "True?",
        "chem class",
        "cuantos tamos en la lista",
        "a quien cargaron",
        "Managua esta en la lista?",
        "ninety-six detainers?",
        "typo!! Hennepin",
        "the sheriff's letter, how'd they word it",
    ],
)
def test_a_word_is_not_taken_for_a_small_place(desk: Desk, question: str) -> None:
    places = desk.ask(question).to_dict()["jurisdictions"]
    small = {
        "Number One",
        "Cable",
        "True",
        "Clem",
        "Taos",
        "Carnarvon",
        "Manu'a District",
        "Ninety Six",
        "Typo",
        "Hood",
        "Hood County",
    }
    assert not any(place["name"] in small for place in places), places


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("washington, is it on the list", {"Washington"}),
        ("How many did Cook decline in week 1?", {"Cook County, Illinois"}),
        ("Compárame Nassau con Cook", {"Cook County, Illinois"}),
        ("are alachua, clay and hernando fl on the list", {"Clay County, Florida"}),
        ("is thurston, pierce n king county wa listed", {"Pierce County, Washington"}),
        ("is DeKalb county, illinois or georgia listed", {"DeKalb County, Georgia"}),
        ("is Pike County, Ohio listed, or Pennsylvania", {"Pike County, Ohio"}),
        ("is texas listed or just austin", {"Travis County, Texas", "Austin, Texas"}),
        ("which texas counties besides travis are listed", {"Williamson County, Texas"}),
        ("tell me about LA county's 162", {"Los Angeles County, California"}),
        ("Neither Alaska nor Hawaii appears, do they?", {"Alaska", "Hawaii"}),
        (
            "bucks, chester, delaware county pa",
            {"Bucks County, Pennsylvania", "Delaware County, Pennsylvania"},
        ),
        (
            "Multnomah, Clackamas, Washington and Marion counties, Oregon: all four?",
            {"Clackamas County, Oregon", "Washington County, Oregon"},
        ),
        ("Pacific Northwest counties in the first top ten?", {"Washington County, Oregon"}),
        ("Wisc. got anybody in there?", {"Wisconsin"}),
        ("Md. jurisdictions, every last one, any week", {"Montgomery County, Maryland"}),
        ("what did whatcom county's sheriff say, how'd they word it", {"Whatcom County, Washington"}),
        ("Reading, Pennsylvania: is its county on the list?", {"Berks County, Pennsylvania"}),
    ],
)
def test_no_place_of_a_question_is_lost(
    ask: Callable[[str], Answer], question: str, places: set[str]
) -> None:
    assert places <= _named(ask(question))


@pytest.mark.parametrize(
    ("first", "then", "place"),
    [
        ("clark county", "Not Nevada. Washington.", "Clark County, Washington"),
        ("franklin county", "new york's", "Franklin County, New York"),
        ("franklin county", "la de pensilvania, no la de nueva york", "Franklin County, Pennsylvania"),
        ("is clark county, washington listed", "y el de nevada?", "Clark County, Nevada"),
    ],
)
def test_the_same_name_in_the_state_that_is_pointed_out(
    desk: Desk, first: str, then: str, place: str
) -> None:
    conversation = Conversation()
    desk.ask(first, conversation)
    assert _named(desk.ask(then, conversation)) == {place}


def test_of_a_city_and_a_county_the_one_with_a_number_is_compared(ask: Callable[[str], Answer]) -> None:
    answer = ask("compare Clark County, Nevada with Los Angeles in week 2")
    assert {54, 162} <= {figure.value for figure in answer.figures}


def test_the_last_week_of_another_month_is_not_the_third_report(desk: Desk) -> None:
    answer = desk.ask("was Nassau County on the list in the last week of December 2016")
    assert (answer.outcome, answer.reason) == ("abstained", "not_held")


def test_counties_of_washington_are_not_those_of_the_capital(ask: Callable[[str], Answer]) -> None:
    assert {place.state for place in ask("which Washington counties are listed").jurisdictions} == {
        "Washington"
    }

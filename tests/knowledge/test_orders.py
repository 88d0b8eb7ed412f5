"""Who comes next, who is level, who leads within a state, and what is asked beside another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Desk


@pytest.mark.parametrize(
    ("question", "first", "figure"),
    [
        ("who was second after travis", "Boulder County, Colorado", 6),
        ("Who came in right behind Clark County?", "Nassau County, New York", 38),
        ("The runner-up to Las Vegas's county, which was it?", "Nassau County, New York", 38),
        ("Which place ranked just above Cook County, Illinois?", "Nassau County, New York", 38),
        ("y luego de travis quién le sigue?", "Boulder County, Colorado", 6),
        ("Who declined the more in second week?", "New York City, New York", 12),
        ("Which Colorado county declined the most in week 1?", "Boulder County, Colorado", 6),
        ("which texas county had the fewest declined", "Bastrop County, Texas", 3),
        ("which california county got the most detainers", "Los Angeles County, California", 162),
        ("which Georgia county declined the most", "Georgia", 0),
        ("Rank the Colorado counties of the first report by refusals", "Boulder County, Colorado", 6),
        ("biggest number any single place ever got", "Los Angeles County, California", 162),
        ("Is it true that Williamson had more refusals than Bastrop", "Williamson County, Texas", 4),
        ("Kern ranked third with 56", "Kern County, California", 65),
        ("nyc vs la week 2", "Los Angeles County, California", 162),
    ],
)
def test_the_place_that_an_order_is_asked_for_is_told(
    ask: Callable[[str], Answer], question: str, first: str, figure: int
) -> None:
    answer = ask(question)
    assert first in [jurisdiction.full_name for jurisdiction in answer.jurisdictions], answer.text
    assert figure in [found.value for found in answer.figures]


@pytest.mark.parametrize("question", ["Who's tied at 12", "any ties on the leaderboard wk1"])
def test_places_that_are_level_are_told_together(ask: Callable[[str], Answer], question: str) -> None:
    text = ask(question).text
    assert "Tied at 12: Montgomery County, Iowa; Snohomish County, Washington" in text
    assert "Tied at 5: Alachua County" in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("what rank was kern county in the second report", "and ahead of them?"), "New York City"),
        (("montgomery iowa was fourth with 12?", "so who tied for fifth place with 12"), "Snohomish County"),
        (("How many did Travis County decline in week 3?", "in total?"), "142 + 2 + 10 = 154"),
        (
            (
                "How many did Travis County decline in the first report?",
                "what share of the Texas total is that",
            ),
            "95.3 %",
        ),
        (("how many did New York City decline in the first report?", "In the second issue, then?"), "12"),
        (("how many did New York City decline in the first report?", "and the following?"), "12"),
        (("how many detainers for nassau county ny", "of how many altogether"), "3,083"),
        (("clark county nevada, how many?", "against Nassau"), "51 against 38"),
        (
            ("What share of the 206 was Travis County?", "And the same for Boulder County, Colorado."),
            "6 of 206",
        ),
        (("how many were declined each week", "and the week with fewest refusals?"), "second report"),
        (("how many detainers in fy 2016", "and 2017"), "142,474"),
        (
            ("How many detainers did ICE prepare in fiscal 2017?", "How does that compare with fiscal 2016?"),
            "85,720",
        ),
    ],
)
def test_a_follow_up_goes_on_from_the_figure_before(desk: Desk, asked: tuple[str, str], said: str) -> None:
    conversation = Conversation()
    desk.ask(asked[0], conversation)
    assert said in desk.ask(asked[1], conversation).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("The first two numbers together yield how many declined detainers?", ("206 + 47 = 253",)),
        ("Over the first fortnight, how many were turned loose in all?", ("206 + 47 = 253",)),
        ("The aggregate of refusals across all three numbers?", ("206 + 47 + 65 = 318",)),
        ("combined total for the top 5 wk 1, detainers issued", ("126",)),
        (
            "Jefferson County, Colorado: declined in the first week, then the second. What changed?",
            ("3", "1"),
        ),
        ("between Feb 1 and March 21, 2017, how many detainers did Travis receive", ("41",)),
        ("Anaheim's jail was charged with how many", ("Anaheim, California: 1 detainer",)),
        ("LAPD jails vs sheriff's jail in the first report, how many each", ("5 detainers", ": 2 ", ": 3 ")),
        ("In Texas it was Travis and who else?", ("Williamson County", "Bastrop County")),
        ("California in the first report, tell me", ("11 detainers declined",)),
        ("how many detainers of the 206 were Travis County's", ("142 of 206",)),
        ("how many did texas decline in the first week and how many of those were travis", ("149", "142")),
        ("list of places that declined in week 2", ("New York City", "Arapahoe County")),
        ("List everything shown with Boston as the area of responsibility", ("Montpelier", "Hartford")),
        ("What percentage of the 206 were mere charges", ("56 %",)),
        ("How did the policy list change from the first issue to the third?", ("118", "150", "over 140")),
        ("Was Travis behind two in three of the first week's refusals?", ("68.9 %",)),
        ("Which agencies rather than counties or towns are listed?", ("4 agencies",)),
    ],
)
def test_what_the_words_imply_is_told(
    ask: Callable[[str], Answer], question: str, said: tuple[str, ...]
) -> None:
    text = ask(question).text
    assert [words for words in said if words not in text] == [], text


def test_an_issue_is_no_word_for_what_was_issued(ask: Callable[[str], Answer]) -> None:
    read = ask("how many did travis county turn down, issue 2").read_as or {}
    assert (read.get("weeks"), read.get("measure")) == ([2], "detainers_declined")


def test_a_place_that_is_not_among_the_first_is_told_so(desk: Desk) -> None:
    key = "ranking|p=county:48453|w=1|m=i|o=most|n=10"
    assert "Travis County, Texas is not among the ten of Section I" in desk.ask_key(key).text


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("which county had 51 detainers", {"Clark County, Nevada"}),
        ("who had 12 in week 1", {"Montgomery County, Iowa", "Snohomish County, Washington"}),
        ("which county declined 6", {"Boulder County, Colorado"}),
        ("which place had exactly 73", {"New York City, New York"}),
    ],
)
def test_whose_a_number_is_may_be_asked(
    ask: Callable[[str], Answer], question: str, places: set[str]
) -> None:
    answer = ask(question)
    assert places == {place.full_name for place in answer.jurisdictions}

"""What a follow-up refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


def _places(answer: Answer) -> set[str]:
    return {jurisdiction.full_name for jurisdiction in answer.jurisdictions}


@pytest.fixture
def talk(ask: Callable[..., Answer]) -> Callable[..., Answer]:
    """Ask several questions as one conversation; the last answer is given."""

    def _talk(*questions: str) -> Answer:
        conversation = Conversation()
        return [ask(question, conversation) for question in questions][-1]

    return _talk


def test_and_another_place(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "and Nassau?")
    assert (answer.intent, answer.verdict) == ("membership", "yes")
    assert "Nassau County, New York" in _places(answer)


def test_the_measure_of_the_same_place(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "how many detainers?")
    assert _places(answer) == {"Cook County, Illinois"}
    assert 13 in {figure.value for figure in answer.figures}


def test_another_week(talk: Callable[..., Answer]) -> None:
    answer = talk("totals of the first report", "and the second?")
    assert {2825, 47} <= {figure.value for figure in answer.figures}


def test_it_is_the_place_spoken_of(talk: Callable[..., Answer]) -> None:
    answer = talk("tell me about Boston", "what is its policy?")
    assert answer.intent == "policy"
    assert "Boston, Massachusetts" in _places(answer)


def test_another_subject_is_not_a_follow_up(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "what is a detainer?")
    assert answer.intent == "definition"
    assert not answer.jurisdictions


def test_another_subject_outside_is_left_alone(talk: Callable[..., Answer]) -> None:
    assert talk("is Cook County on the list?", "what's the weather there?").outcome == "abstained"


def test_a_follow_up_of_nothing_is_a_question_of_its_own(talk: Callable[..., Answer]) -> None:
    answer = talk("and Nassau?")
    assert "Nassau County, New York" in _places(answer)


def test_an_abstention_keeps_what_came_before(talk: Callable[..., Answer]) -> None:
    answer = talk("is Cook County on the list?", "what's the weather?", "and Nassau?")
    assert "Nassau County, New York" in _places(answer)


def test_when_after_a_figure_asks_for_a_day(talk: Callable[..., Answer]) -> None:
    answer = talk("percentage declined in week 2", "when did the second one come out")
    assert answer.intent in {"report", "event"}
    assert "March 29, 2017" in answer.text


def test_the_whole_state_is_that_of_the_place_before(talk: Callable[..., Answer]) -> None:
    answer = talk("how many did Travis County decline in week 1?", "and statewide?")
    assert answer.intent == "count"
    assert "Texas" in _places(answer)
    assert 149 in {figure.value for figure in answer.figures}


def test_nationwide_is_no_place(talk: Callable[..., Answer]) -> None:
    answer = talk("how many did New York City decline in week 2?", "and in the country as a whole?")
    assert answer.intent == "totals"
    assert 47 in {figure.value for figure in answer.figures}


@pytest.mark.parametrize("week", ["same place, third week", "and in week 3?"])
def test_a_week_alone_goes_on_with_what_was_asked(talk: Callable[..., Answer], week: str) -> None:
    answer = talk("hennepin county week 1 declined", week)
    assert answer.intent == "count"
    assert _places(answer) == {"Hennepin County, Minnesota"}
    assert 15 in {figure.value for figure in answer.figures}


def test_which_had_more_is_of_the_two_asked_about(talk: Callable[..., Answer]) -> None:
    answer = talk("how many did Kern County get in week 2?", "and San Diego County?", "which one had more?")
    assert answer.intent == "compare"
    assert {65, 44} <= {figure.value for figure in answer.figures}


def test_how_many_of_those_is_of_the_place_before(talk: Callable[..., Answer]) -> None:
    answer = talk("Travis County got how many detainers?", "and how many of those did it refuse?")
    assert answer.intent == "count"
    assert "Travis County, Texas" in _places(answer)


def test_why_goes_on_with_the_suspension(talk: Callable[..., Answer]) -> None:
    assert talk("was the report suspended?", "why?").text == talk("why was the report suspended?").text


@pytest.mark.parametrize(
    ("before", "beside", "figures"),
    [
        ("nassau number", "vs cook", {38, 13, 25}),
        ("boulder county colorado week 1 declined", "more than denver?", {6, 1, 5}),
        ("how many did boulder county decline in the first report", "broomfield beat that?", {6, 3}),
        ("how many detainers did New York City get in week 2", "heavier than kern's?", {73, 65, 8}),
        ("nyc week 1 declined", "difference to week 2", {4, 12}),
        ("How many did Kern County get in week 2? And San Diego County?", "which one had more", {65, 44}),
    ],
)
def test_what_is_set_beside_the_last_is_compared_with_it(
    talk: Callable[..., Answer], before: str, beside: str, figures: set[int]
) -> None:
    answer = talk(before, beside)
    assert answer.intent == "compare"
    assert figures <= {figure.value for figure in answer.figures}


def test_two_places_asked_about_in_turn_are_compared(talk: Callable[..., Answer]) -> None:
    answer = talk("How many did Boulder County decline?", "And Weld County?", "how do they compare?")
    assert {6, 1} <= {figure.value for figure in answer.figures}


@pytest.mark.parametrize("change", ["so it went down after?", "and did it stay that bad", "then bounced?"])
def test_how_a_figure_went_on_is_told_week_by_week(talk: Callable[..., Answer], change: str) -> None:
    answer = talk("how many detainers were declined in the first report", change)
    assert {206, 47, 65} <= {figure.value for figure in answer.figures}


def test_a_section_alone_is_asked_of_the_same_place(talk: Callable[..., Answer]) -> None:
    answer = talk("travis county tx section 2 of the first report, how many", "section 3?")
    assert (answer.intent, _places(answer)) == ("membership", {"Travis County, Texas"})
    assert "Section III" in answer.text


def test_a_number_alone_is_a_report(talk: Callable[..., Answer]) -> None:
    answer = talk("totals for the second report", "and number three")
    assert {2868, 65} <= {figure.value for figure in answer.figures}


def test_the_three_are_summed(talk: Callable[..., Answer]) -> None:
    answer = talk("Weekly totals of detainers issued, please.", "Sum the three, please.")
    assert 8776 in {figure.value for figure in answer.figures}


@pytest.mark.parametrize(
    ("before", "name", "meant"),
    [
        ("is northampton massachusetts on it", "Springfield?", "Springfield, Massachusetts"),
        ("Is Arlington County, Virginia listed?", "is Alexandria in the same boat?", "Alexandria, Virginia"),
    ],
)
def test_a_name_alone_lies_in_the_last_state(
    talk: Callable[..., Answer], before: str, name: str, meant: str
) -> None:
    answer = talk(before, name)
    assert answer.verdict == "unknown"
    assert meant in answer.text


@pytest.mark.parametrize(
    ("before", "name", "meant"),
    [
        ("is ithaca, new york listed", "and hartford?", "Hartford, Connecticut"),
        ("is cook county, illinois listed", "and nassau?", "Nassau County, New York"),
    ],
)
def test_a_listed_place_of_a_name_goes_before_one_nearby(
    talk: Callable[..., Answer], before: str, name: str, meant: str
) -> None:
    assert meant in _places(talk(before, name))


@pytest.mark.parametrize(
    ("before", "source", "said"),
    [
        ("How many detainers did ICE issue in week three?", "Source?", "2,868"),
        ("how many detainers in fiscal year 2017", "from where", "142,474"),
    ],
)
def test_the_source_asked_for_is_that_of_the_figure(
    talk: Callable[..., Answer], before: str, source: str, said: str
) -> None:
    answer = talk(before, source)
    assert answer.intent == "source"
    assert said in answer.claims[0].text


@pytest.mark.parametrize("later", ["four years later?", "and 4 years after that?"])
def test_years_on_from_the_last(talk: Callable[..., Answer], later: str) -> None:
    answer = talk("new mexico detainers fiscal 2011", later)
    assert 409 in {figure.value for figure in answer.figures}


@pytest.mark.parametrize("later", ["10 years later?", "20 years after that?", "9999 years later?"])
def test_years_on_to_where_nothing_is_held(talk: Callable[..., Answer], later: str) -> None:
    answer = talk("new mexico detainers fiscal 2011", later)
    assert answer.outcome == "abstained"
    assert not answer.figures


def test_the_share_of_the_one_just_told(talk: Callable[..., Answer]) -> None:
    answer = talk("who declined the most", "thats what % of em")
    assert 68.9 in {figure.value for figure in answer.figures}

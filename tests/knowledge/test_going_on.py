"""Short questions that go on with what was asked before, and those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


def _figures(answer: Answer) -> set[float]:
    return {figure.value for figure in answer.figures}


@pytest.mark.parametrize(
    ("questions", "says"),
    [
        ("what is Section I? / and II?", "Section II:"),
        ("what is Section I? / and II? / III?", "Section III:"),
        ("what is form I-247A? / and the D one?", "Form I-247D:"),
        ("what was Secure Communities / what came after that", "Priority Enforcement Program"),
        ("what did Governor Abbott say / when did he say it", "March 20, 2017"),
        ("who called it a scarlet letter? / what city is he attorney for", "San Francisco city attorney"),
        ("did ICE apologize to Franklin County Pennsylvania / date of that?", "March 24, 2017"),
        (
            "when did TRAC sue ICE for withholding detainer data / and what day was that",
            "May 9, 2017",
        ),
        ("why is Northampton MA on the list? / who ordered that", "Mayor's executive order"),
        ("what happened on March 20, 2017 / and the next day", "March 21, 2017"),
    ],
)
def test_what_is_asked_of_the_thing_just_told(talk: Callable[..., Answer], questions: str, says: str) -> None:
    assert says in talk(questions).text


@pytest.mark.parametrize(
    ("questions", "figures"),
    [
        ("cook county illinois vs nassau county new york, issued in week 1 / difference?", {38, 13, 25}),
        ("who had more detainers issued in week 2, NYC or LA County? / by how many", {162, 73, 89}),
        ("who topped section I of the first report / by how much over number two", {51, 38, 13}),
        ("who declined the most / by how much", {142, 6, 136}),
        ("How many detainers went to Clark County, Nevada in the first week? / week after?", {54}),
        ("weekly totals / and the week after?", {2825, 47}),
        ("What percentage of the first week's declined detainers came from Travis County / Texas?", {72.3}),
        ("how many detainers in fiscal year 2016 / and 2017?", {142474}),
    ],
)
def test_numbers_that_are_asked_for_by_a_few_words(
    talk: Callable[..., Answer], questions: str, figures: set[float]
) -> None:
    assert figures <= _figures(talk(questions))


@pytest.mark.parametrize(
    ("questions", "verdict", "place"),
    [
        ("is chicago on it / what abt brooklyn", "within", "New York City, New York"),
        ("was archuleta county added in the 2nd report / how bout delta", "yes", "Delta County, Colorado"),
        ("is Sedgwick County on it? / so Wichita counts as well?", "within", "Sedgwick County, Kansas"),
        ("is boston on it / n cambridge?", "yes", "Cambridge, Massachusetts"),
        ("is boston on it / source? / and cambridge?", "yes", "Cambridge, Massachusetts"),
    ],
)
def test_a_place_alone(talk: Callable[..., Answer], questions: str, verdict: str, place: str) -> None:
    answer = talk(questions)
    assert answer.verdict == verdict
    assert place in {jurisdiction.full_name for jurisdiction in answer.jurisdictions}


def test_the_section_that_is_pointed_at_is_the_one_just_told(talk: Callable[..., Answer]) -> None:
    before = "Which counties in Pennsylvania were in Section III of the first report?"
    assert talk(f"{before} / was Allegheny in that section too?").verdict == "no"


def test_a_state_alone_narrows_what_was_listed(talk: Callable[..., Answer]) -> None:
    answer = talk("Which listings were disputed? / only the ones in Washington state please")
    assert answer.intent == "correction"
    assert {jurisdiction.state for jurisdiction in answer.jurisdictions} == {"Washington"}


@pytest.mark.parametrize(
    ("questions", "source_id"),
    [
        ("when was the report suspended? / link?", "upi"),
        ("what did Governor Abbott say / source?", "news4sa"),
        ("eight counties corrected / proof", "aila"),
    ],
)
def test_the_link_is_that_of_what_was_told(
    talk: Callable[..., Answer], questions: str, source_id: str
) -> None:
    answer = talk(questions)
    assert answer.intent == "source"
    assert source_id in {citation.source.source_id for citation in answer.citations}


def test_a_word_explained_in_between_leaves_the_place_where_it_was(talk: Callable[..., Answer]) -> None:
    answer = talk("Is Boulder County, Colorado listed? / what is a detainer? / how many did it decline?")
    assert 6 in _figures(answer)


@pytest.mark.parametrize("before", ["is Cook County, Illinois listed?", "what is Boston's policy?"])
@pytest.mark.parametrize(
    "question", ["who declined the most in week 3", "weekly totals", "what is a detainer?"]
)
def test_a_question_that_stands_alone_is_of_no_place_of_before(
    talk: Callable[..., Answer], before: str, question: str
) -> None:
    assert talk(f"{before} / {question}").text == talk(question).text


@pytest.mark.parametrize(
    ("questions", "value"),
    [
        ("declined detainers: all three weeks please / only the first two added up", 253),
        ("Santa Fe county NM is it in there / how many declined, last two reports", 6),
        ("what share of the detainers got declined in the week of jan 28 / and the last one published", 2.3),
        (
            "how many did Miami-Dade decline in late 2016? / total for the country, those three months",
            284,
        ),
        ("en que fecha salió el primer informe / ¿Y el último?", None),
    ],
)
def test_times_are_taken_from_before(
    talk: Callable[..., Answer], questions: str, value: float | None
) -> None:
    answer = talk(questions)
    if value is None:
        assert "5 de abril de 2017" in answer.text
    else:
        assert value in _figures(answer), answer.text


@pytest.mark.parametrize(
    ("questions", "intent"),
    [
        ("what was San Diego's number in report no. 2 / why isnt it in the next one then", "correction"),
        ("did they ever admit mistakes / in how many counties", "correction"),
        ("is Nassau on the list / was that a mistake? / how many in week 1", "count"),
        ("How many Washington counties are in the policy section / is cowlitz one", "membership"),
        ("how complete is what you have? / section iii in particular / same for week 2", "coverage"),
    ],
)
def test_what_is_asked_next_is_read_by_what_was_asked(
    talk: Callable[..., Answer], questions: str, intent: str
) -> None:
    assert talk(questions).intent == intent


@pytest.mark.parametrize(
    "chatter",
    [
        "the weather there?",
        "the mayor?",
        "how old is he",
        "where was he born",
        "section 8 housing",
        "when is lunch",
        "what's 15% of 240",
        "next week is my birthday",
        "lol nice",
        "difference between cats and dogs",
    ],
)
@pytest.mark.parametrize(
    "before", ["is travis county listed", "weekly totals", "what did Abbott say", "was Bastrop corrected"]
)
def test_everyday_chatter_goes_on_with_nothing(
    talk: Callable[..., Answer], before: str, chatter: str
) -> None:
    assert talk(f"{before} / {chatter}").outcome == "abstained"


@pytest.mark.parametrize(
    ("questions", "week"),
    [
        ("is Cook County on the list? / biggest number in the second week?", 2),
        ("is Cook County on the list? / biggest number in the second week? / and the week after?", 3),
        ("who had the most in the second week? / and the week before?", 1),
    ],
)
def test_an_order_is_of_no_county_asked_about_before_and_steps_from_week_to_week(
    talk: Callable[..., Answer], questions: str, week: int
) -> None:
    answer = talk(questions)
    assert answer.read_as is not None
    assert (answer.intent, answer.read_as["weeks"]) == ("ranking", [week])
    assert "places" not in answer.read_as


def test_who_of_many_complained_is_asked_of_all(talk: Callable[..., Answer]) -> None:
    told = {
        place.name for place in talk("is Cook County on it? / which of the sheriffs complained").jurisdictions
    }
    assert {"Kern County", "Boulder County"} <= told


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("detainers in fiscal 2014 and the year after", {159210, 97045}),
        ("how many detainers in FY2016, and the previous year", {85720, 97045}),
        ("totals for week 1 vs the week after", {3083, 2825}),
        ("how many were there in week 1 and what about a week later", {3083, 2825}),
        ("cuantos detainers en el año fiscal 2014 y el año siguiente", {159210, 97045}),
        ("average a month in fiscal 2019 through may", {13898}),
        ("how many detainers in the second month of 2015", {6975}),
        ("how many agencies refused ten or more through April 2018", {133}),
    ],
)
def test_times_that_are_told_by_others(
    ask: Callable[[str], Answer], question: str, figures: set[float]
) -> None:
    assert figures <= _figures(ask(question))


@pytest.mark.parametrize(
    ("questions", "intent", "figures"),
    [
        ("how many declined in week 1 / who had the most", "ranking", {142}),
        ("how many states had a declined detainer in week 1 / which had the most?", "ranking", {149}),
        ("which state declined the most in week 3 / and florida?", "count", {4}),
        ("which state had most declined / share of the total?", "share", {72.3}),
        ("when did the third report come out / how many declined in that one", "totals", {65}),
        ("how many detainers in fiscal year 2014 / and in 2012?", "count", {276181}),
        ("how many detainers in march 2017 / when was that", "count", {13971}),
        ("how many in total / and declined? / all three together?", "totals", {318}),
    ],
)
def test_numbers_go_on_with_what_was_counted(
    talk: Callable[..., Answer], questions: str, intent: str, figures: set[float]
) -> None:
    answer = talk(questions)
    assert answer.intent == intent
    assert figures <= _figures(answer)


@pytest.mark.parametrize(
    ("questions", "place"),
    [
        ("is erie county on the list / the new york one / ok then pennsylvania", "Erie County, Pennsylvania"),
        (
            "is jefferson county on the list / colorado / and in washington state?",
            "Jefferson County, Washington",
        ),
        ("is brooklyn on it / and queens / the whole city, second week", "New York City, New York"),
        ("is nassau on the list / and cook?", "Cook County, Illinois"),
        ("is nassau county on the list / and Franklin County?", "Franklin County, Iowa"),
    ],
)
def test_a_place_is_pointed_out_by_its_state_or_its_whole(
    talk: Callable[..., Answer], questions: str, place: str
) -> None:
    answer = talk(questions)
    assert answer.verdict == "yes"
    assert place in {told.full_name for told in answer.jurisdictions}


def test_an_apology_is_asked_of_anybody(talk: Callable[..., Answer]) -> None:
    assert (
        "Franklin County, Pennsylvania"
        in talk("was Chester County corrected / who did they apologize to").text
    )


@pytest.mark.parametrize(
    ("questions", "intent", "said"),
    [
        ("is LA on the list / the county", "membership", "Los Angeles County, California is named"),
        (
            "did Austin make the list? / how many did that county decline",
            "count",
            "Travis County, Texas: 142",
        ),
        ("is washington on the list? / the state", "membership", "Washington itself is not among the names"),
        ("is Hartford on it / and statewide?", "membership", "Connecticut is named"),
        ("how many did Travis County decline / national totals", "totals", "3,083"),
        ("is Seattle on it / when did the report come out", "event", "March 20, 2017"),
        ("is Clayton County on it / what did ICE say about the suspension", "statement", "most accurate"),
        ("how many did Hennepin County decline / does Travis have more", "compare", "a difference of 140"),
        (
            "how many declined in week 2 / which ones?",
            "listing",
            "Section II (detainers declined) of the second",
        ),
        ("list the Iowa places / is that all of them", "coverage", "What I hold of each table"),
        ("show me the top ten / are those numbers right", "correction", "ICE itself corrected"),
        ("is Nassau still on the list / when was it removed", "correction", "March 29, 2017"),
        ("why was the report stopped / who announced that", "report", "April 11, 2017"),
        ("compare Travis and Bastrop / and williamson", "compare", "Williamson County, Texas"),
        (
            "Nassau's rank in the Jan 28 report / in which sections did it appear?",
            "membership",
            "Section III",
        ),
        ("how many did NYC decline in week 2 / what is Section III", "definition", "Section III:"),
        (
            "how many in fiscal 2016 / 2017 / which one is higher",
            "count",
            "142,474, which is 56,754 more than 85,720",
        ),
        ("how many declined in week 1 / break it down by county", "ranking", "1. Travis County, Texas: 142"),
        ("which week had the most / by how much", "trend", "258 fewer"),
        ("which week had the most declined / by how much", "trend", "159 fewer"),
        (
            "which jurisdictions dispute their number / by how much",
            "correction",
            "Disputed by local officials",
        ),
        ("is Boulder on the list / how many / out of how many for all Colorado", "count", "6 of 11"),
        ("texas total / and without Travis", "count", "Travis County, Texas: Section II"),
        ("compare Denver and Boulder / and Adams / which is lowest", "compare", "Adams County, Colorado"),
        ("did NYC decline any / which week", "count", "12 detainers recorded as declined in the second"),
        ("what is PEP / when did it end", "definition", "2015-2017"),
        ("what percent of detainers were declined / each week", "share", "1.7 % of the second report"),
        (
            "what percent of detainers were declined / each week / which lowest",
            "share",
            "1.7 % of the second",
        ),
        ('who said "shaming list" / other quotes?', "statement", "Thomas Homan"),
        ("any in New Jersey / why", "policy", "do not tell which: Newark"),
        ("how many detainers in 2016 / and 2015 / so it went down?", "count", "11,325 more than 85,720"),
        ("kansas? / when did those 5 adopt it", "policy", "Sedgwick County, Kansas: enacted June 2014"),
        ("who declined the most in week 1 / besides Travis", "ranking", "2. Boulder County, Colorado: 6"),
        ("who declined the most in week 1 / and all of Colorado", "count", "11 detainers"),
        (
            "top 5 of section 1 / how many did Snohomish have / and 6th?",
            "ranking",
            "Franklin County, New York",
        ),
        ("where is Kern in the ranking of week 2 / who's above them", "ranking", "Los Angeles County"),
        (
            "is Franklin County, Pennsylvania on it / did ICE say sorry / and the New York one?",
            "correction",
            "Franklin County, New York",
        ),
        ("what is form I-247A / and the N one, what was that for", "definition", "asked for notice only"),
        ("what happened on April 2 2017 / which older forms did that replace", "definition", "I-247D"),
        ("how many agencies refused at least one detainer / and ten or more?", "count", "133"),
        ("is Clark County, Nevada still there in week 3 / why", "correction", "after the sheriff met"),
        ("which counties did ICE correct / lol what a mess. and the texas ones?", "correction", "Bastrop"),
        ("so texas 149 / how many counties", "listing", "3 counties in Texas"),
        ("did Santa Clara really decline one / and la", "count", "Los Angeles, California: 3"),
        ("what pages did you use / how many", "source", "211 published pages"),
    ],
)
def test_a_short_question_takes_from_before_what_it_means(
    talk: Callable[..., Answer], questions: str, intent: str, said: str
) -> None:
    answer = talk(questions)
    assert answer.intent == intent
    assert said in answer.text


@pytest.mark.parametrize(
    "questions",
    [
        "is jefferson county colorado on it / and the governor of the state, what's his view?",
        "is Chester County listed / oh ok",
        "did Judicial Watch sue / who was the judge",
        "what did Dennis Herrera say / who is his lawyer",
        "what is ERO / who leads it",
        "what is 287(g) / which counties have one",
        "how many agencies refused a detainer / which was the worst",
        "is Ocean County, New Jersey on it / did the county sue over being named?",
    ],
)
def test_what_is_of_nothing_before_is_left_alone(talk: Callable[..., Answer], questions: str) -> None:
    assert talk(questions).outcome == "abstained"


def test_all_years_named_before_are_set_side_by_side(talk: Callable[..., Answer]) -> None:
    answer = talk("how many detainers in fiscal 2012 / 2013 / 2014 / which year was highest")
    assert {276181, 209208, 159210} <= _figures(answer)

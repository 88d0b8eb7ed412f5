"""Answers name what they speak of, and deny nothing that is listed; times and names as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer, Desk


@pytest.mark.parametrize("asked", ["is {} on the list?", "is {} still on the list?"])
@pytest.mark.parametrize("name", ["Franklin County", "Clark County", "Los Angeles"])
def test_each_listing_of_several_places_names_its_place(
    ask: Callable[[str], Answer], asked: str, name: str
) -> None:
    answer = ask(asked.format(name))
    assert len(answer.jurisdictions) > 1
    told = [claim.text for claim in answer.claims]
    assert not [text for text in told if text.startswith(("Section ", "The first report", "ICE corrected"))]


def test_a_correction_shared_by_places_is_told_of_each(ask: Callable[[str], Answer]) -> None:
    text = ask("is Franklin County on the list?").text
    for state in ("Iowa", "New York", "Pennsylvania"):
        assert f"Franklin County, {state}: ICE corrected this listing" in text


def test_no_state_with_listed_places_is_said_to_be_none_of_the_names_held(desk: Desk) -> None:
    states = sorted({place.state for place in desk.store.jurisdictions.values()})
    for state in states:
        for week in ("1", "2", "3"):
            for asked in ("how many detainers did {} decline in week {}?", "was {} corrected in week {}?"):
                text = desk.ask(asked.format(state, week)).text
                assert f"{state} is not among the names I hold, so" not in text, (state, week, text)
                assert f"for {state}: it is not among the names I hold" not in text, (state, week, text)


def test_a_region_with_listed_places_is_none_of_the_names_not_held(ask: Callable[[str], Answer]) -> None:
    answer = ask("how many detainers did New England decline in week 2")
    assert "New England of what you ask about; places in it are among the names I hold" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How many people did ICE deport in 2012?",
        "How many ICE officers were out picking people up from jails in 2017?",
        "how many agents did ICE have in fiscal 2016",
    ],
)
def test_a_number_of_something_else_is_no_number_of_detainers(
    ask: Callable[[str], Answer], question: str
) -> None:
    assert ask(question).outcome == "abstained"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how many did Ventura County decline in fall 2016", 188),
        ("Denver detainers declined in late 2016", 74),
        ("ventura county cuantos rechazo a finales del 2016", 188),
        ("Maricopa County Jail detainers, spring 2017, per TRAC", 501),
        ("How many detainers were refused from October 2013 to the end of 2015?", 16296),
        ("detainers from January 20 to the end of September 2017", 112493),
        ("detainers a year from 2014 to 2016", 159210),
        ("declined October-December 2016", 284),
        ("holds that got a no between Oct. 2013 and Dec. 2015", 16296),
        ("how many of californias counties were in week 2's policy table", 36),
    ],
)
def test_times_and_states_are_read_as_people_write_them(
    ask: Callable[[str], Answer], question: str, value: float
) -> None:
    assert value in {figure.value for figure in ask(question).figures}


@pytest.mark.parametrize(
    ("question", "place", "verdict"),
    [
        ("staten island", "New York City", "within"),
        ("portland or", "Multnomah County", "within"),
        ("wat abt bmore", "Baltimore", "yes"),
        ("Are the Rhode Island state prisons on the list?", "Rhode Island Department of Corrections", "yes"),
        ("is Chicago on the list of places that do not cooperate", "Chicago", "yes"),
        ("IS MY COUNTY BUCKS ON THAT LIST OR NOT", "Bucks County", "yes"),
        ("New Haven?", "New Haven", "unknown"),
        ("houston", "Houston", "unknown"),
    ],
)
def test_short_names_are_asked_about(
    ask: Callable[[str], Answer], question: str, place: str, verdict: str
) -> None:
    answer = ask(question)
    assert place in {jurisdiction.name for jurisdiction in answer.jurisdictions}
    assert answer.verdict == verdict or answer.intent == "jurisdiction"


def test_officers_asked_for_one_by_one_are_no_body_of_them(ask: Callable[[str], Answer]) -> None:
    answer = ask("Which sheriffs in Colorado were added with the second list?")
    assert {"Archuleta County", "Delta County"} <= {place.name for place in answer.jurisdictions}


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("me das los de texas", "es"),
        ("los de florida", "es"),
        ("is los angeles on it", "en"),
        ("la crosse county", None),
        ("ERO arrests fiscal 2017", None),
    ],
)
def test_small_words_that_begin_names_tell_a_language_two_in_a_row(
    desk: Desk, question: str, language: str | None
) -> None:
    assert desk.language_of(question) == language


def test_when_the_first_ddor_came_out(ask: Callable[[str], Answer]) -> None:
    assert "March 20, 2017" in ask("when did ICE release the first DDOR").text


def test_an_issue_that_never_came_is_told_why(ask: Callable[[str], Answer]) -> None:
    assert "suspended the report" in ask("what happened to the fourth report").text


def test_a_report_of_later_years_is_none_of_these(ask: Callable[[str], Answer]) -> None:
    answer = ask("Is the sanctuary list DHS put out in May 2025 the same thing as this?")
    assert answer.outcome == "abstained"


def test_the_pages_of_a_publisher_are_named(ask: Callable[[str], Answer]) -> None:
    answer = ask("Got a link to the DHS Q&A on the report?")
    assert "dhsqa" in {citation.source.source_id for citation in answer.citations}


def test_which_and_how_many_are_answered_together(ask: Callable[[str], Answer]) -> None:
    answer = ask("Which state had the highest declined count in the week of Feb 11 and how many was it?")
    assert 14 in {figure.value for figure in answer.figures}


@pytest.mark.parametrize(
    ("question", "weeks"),
    [("where do I get the W2", False), ("the W2 totals", True), ("totals for w2", True)],
)
def test_a_tax_form_is_no_week(desk: Desk, question: str, *, weeks: bool) -> None:
    reading, _ = desk.understanding.describe(question)
    assert bool(reading.weeks.ordinals) == weeks


@pytest.mark.parametrize("place", ["Iowa", "California", "Florida"])
def test_another_states_governor_is_not_that_of_texas(ask: Callable[[str], Answer], place: str) -> None:
    for question in (f"What did {place}'s governor say about it?", f"what did the governor of {place} say"):
        assert "Abbott" not in ask(question).text


def test_places_that_no_source_names_are_told_by_what_became_of_them(ask: Callable[[str], Answer]) -> None:
    answer = ask("are several Iowa jurisdictions on the list")
    assert "is not among the names" not in answer.text
    assert "pulled from the policy list" in answer.text


def test_a_week_without_a_number_is_said_before_those_with_one(ask: Callable[[str], Answer]) -> None:
    answer = ask("how many did Nassau County have in week 2")
    assert answer.claims[0].text.startswith("Nassau County, New York: I hold no number of detainers")


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("what did the Travis County sheriff say", "128 declined at its jail", "Abbott"),
        ("what did the Kern County sheriff say", "news conference", "Homan"),
        ("sheriff in Whatcom wrote a letter, what about", "publishes a letter", "scarlet"),
    ],
)
def test_nobody_elses_words_stand_for_a_sheriffs(
    ask: Callable[[str], Answer], question: str, said: str, unsaid: str
) -> None:
    text = ask(question).text
    assert said in text
    assert unsaid not in text


def test_words_of_nobody_there_are_not_held(ask: Callable[[str], Answer]) -> None:
    assert ask("what did the Austin police chief say about detainers").outcome == "abstained"


def test_a_county_is_told_of_where_its_city_is_asked_about(ask: Callable[[str], Answer]) -> None:
    answer = ask("is Las Vegas in the third report?")
    assert answer.verdict == "unknown"
    assert "Clark County, Nevada is not in the third report" in answer.text
    assert "Clark County, Nevada was named in" in answer.text


def test_a_namesake_that_is_listed_elsewhere_is_told_before_a_part_of_a_city(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("is Arlington in the second report?")
    assert answer.verdict == "unknown"
    assert answer.text.startswith("I can't say: Arlington County, Virginia")


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("which county jail got most detainers in feb and march 2017", {696, 501, 432, 416}),
        ("How many agencies were sent a detainer in February and March 2017?", {2207}),
        ("How many detainers were declined in the last three months of 2016?", {284}),
        ("en texas cuantos rechazados hubo en total el primer informe", {149}),
        ("give me issued and declined for each of the three reports", {3083, 206, 2825, 47, 2868, 65}),
        ("Refusals of detainers were up 36.9 percent over five years, is that from TRAC?", {36.9}),
    ],
)
def test_the_numbers_for_just_what_is_asked(
    ask: Callable[[str], Answer], question: str, figures: set[float]
) -> None:
    assert figures <= {figure.value for figure in ask(question).figures}


def test_a_part_of_the_report_is_told_of_no_other_time(ask: Callable[[str], Answer]) -> None:
    assert ask("which counties declined the most in 2015").outcome == "abstained"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What changed on April 2, 2017 with the detainer form?", "Form I-247A"),
        ("What did ICE's website say about the report on July 3, 2017?", "still suspended"),
        ("When does ICE count a detainer as declined?", "Declined detainer:"),
        ('Who said "we will continue collaborating" with local law enforcement?', "Thomas Homan"),
        ("Name every Oregon county you have", "Clackamas County"),
        ("is cook on the list", "Cook County, Illinois"),
        ("is Carolina on the list", "Richmond County"),
        ("yo vivo en vancouver pero la de washington. esta en esa lista?", "Clark County, Washington"),
        ("new orleans esta?", "New Orleans, Louisiana figura"),
    ],
)
def test_what_is_meant_is_told(ask: Callable[[str], Answer], question: str, said: str) -> None:
    assert said in ask(question).text


def test_numbers_of_something_else_are_not_told_among_those_of_detainers(
    ask: Callable[[str], Answer],
) -> None:
    text = ask("how many detainers in 2017").text
    assert "142,474" in text
    assert "arrests" not in text
    assert "removals" not in text
    assert "weeks" not in ask("how many detainers since january 2017").text.partition("The report covers")[0]


@pytest.mark.parametrize("question", ["what did he say", "what did she tell them"])
def test_what_nobody_said_is_left_alone(ask: Callable[[str], Answer], question: str) -> None:
    assert ask(question).outcome == "abstained"

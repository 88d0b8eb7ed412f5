"""What a short question points out of those before it: a week, another's number, a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.model import Answer


@pytest.mark.parametrize(
    ("questions", "intent", "said"),
    [
        ("numbers for week 3 / more or less declined than week 2", "trend", "47 in the second report"),
        ("declined in the first report / and the week after? / the two together", "totals", "206 + 47 = 253"),
        (
            "kern county / how many was it / i heard the sheriff had a lower number",
            "correction",
            "25 requests",
        ),
        ("name the pennsylvania counties / total?", "listing", "18 counties in Pennsylvania"),
        ("what's in section 3 / how big was it in the first report", "coverage", "Section III 66 of 118"),
        ("is Bucks County PA on it / how many from our state all told?", "count", "18 jurisdictions"),
        ("what policy put New Orleans on the list? / any declined ones there?", "count", "New Orleans"),
        ("how many did la decline / only the city", "count", "Los Angeles, California: 3 detainers"),
        ("compare clark and nassau / add cook too", "compare", "38 against 13, a difference of 25"),
        (
            "compare Jefferson County Colorado and Broomfield / and the other one, why is it listed",
            "policy",
            "Broomfield County, Colorado",
        ),
        ("georgia decline any? / but which ga counties are listed", "listing", "Clayton County (III)"),
        ("how many did Connecticut decline / is that state itself on the list", "membership", "Yes."),
        ("new mexico / how many declined wk 3 / lea?", "count or membership", "at least 1"),
        ("New Mexico, week of Feb 11: declined? / who was above them", "listing", "New York had the most"),
        (
            "Is Ocean County, New Jersey listed? / which other jurisdictions in our state were named?",
            "listing",
            "Newark (III)",
        ),
        (
            "Is Travis County listed? / okay, then when did their new policy start?",
            "event or policy",
            "Travis County",
        ),
        (
            "detainers ICE prepared, FY2012 / FY2016? / the year after, and how big is the jump",
            "count",
            "142,474, which is 56,754 more than 85,720",
        ),
        (
            "Is Milwaukee listed? / how many detainers in all the state in 2015?",
            "count",
            "Wisconsin, 2015: 566",
        ),
        (
            "when did the first report come out / and the last one / why only three",
            "event or report",
            "suspended",
        ),
        ("Is Cook County listed? / Thanks! And Nassau?", "membership", "Nassau County, New York"),
        ("Is Form I-247D still valid? / What replaced it?", "definition", "Form I-247A"),
        ("what's a detainer / what form is it on", "definition", "Form I-247A"),
        ("how many did colorado decline in week 1 / break it down by county", "listing", "Boulder County"),
        ("snohomish county wa, what rank / who was right before them?", "ranking", "Montgomery County, Iowa"),
        ("how many Texas counties are listed / name those that you hold", "listing", "in Texas, in the list"),
        ("what did homan say / anyone else?", "statement", "Dennis Herrera"),
        ("who has the most / how many did they decline", "count", "Clark County, Nevada: none recorded"),
        ("what is section II / who is in it for colorado", "listing", "in Section II"),
        ("is Aurora, Colorado listed / which county is that in", "jurisdiction", "Arapahoe County, Colorado"),
        ("which counties were removed / anyone in pennsylvania", "correction", "Bedford County"),
        ("detainers in fiscal 2017 / and the year before / is that more", "count", "more than 85,720"),
        ("what share was nassau / and of the top ten", "share", "24.2 % of the 157"),
        ("who made this list / what law says they have to", "report", "Executive Order 13768"),
        ("why was the report suspended / and when did that happen", "event or report", "April 11, 2017"),
        (
            "which county had the most declined in week 1 / and second and third?",
            "ranking",
            "2. Boulder County",
        ),
        ("share of declined in week 1 / and week 3 / so it got better", "share", "6.7 % of the first report"),
        ("Travis County declined in week 1 / in total that week?", "totals", "206 detainers"),
        ("how many did Clark NV have in week 2 / and what was the total that week", "totals", "2,825"),
        ("which week had the most declined / fewest issued too?", "ranking or compare", "2,825"),
        (
            "which week had the fewest declined / who had the most that week",
            "ranking",
            "in the second report",
        ),
        ("which week had the fewest declined / when was it published", "event or report", "March 29, 2017"),
        ("what is Secure Communities / what came instead", "definition", "Priority Enforcement Program"),
        ("what is PEP / what did it replace", "definition", "Secure Communities: ICE program"),
        ("what does Form I-247A say / and before", "definition", "Form I-247D"),
        ("how many declined in week 1 / and in 2?", "totals", "47 detainers"),
        ("cuantos rechazados en la semana 1 / y en la 2", "totals", "47 detainers"),
        ("list all of Oregon / and Washington", "listing", "names in Washington"),
        ("which state had the most declined / and how many counties there", "listing", "3 counties in Texas"),
        ("what is section II / how many are in it in week 3 / who are they", "listing", "Lea County"),
        (
            "did any sheriff say the report was wrong / which ones",
            "correction",
            "Disputed by local officials",
        ),
        ("when was the third report released / how many did it have / and before that", "totals", "2,825"),
        (
            "most declined in week 2 / what about week 3 / and overall",
            "ranking",
            "Travis County, Texas had the",
        ),
        ("top five declined / total", "totals", "206 detainers"),
        ("were there any from New York / the city?", "membership", "New York City, New York is named"),
        ("when did Trump sign the order / what did it say", "definition", "section 9(b) required the DDOR"),
        ("when did Trump sign the order / is it still in force", "event", "January 20, 2021"),
        ("what is executive order 13768 / which judge blocked it", "event", "Orrick"),
        ("what is the report / and ICE", "definition", "ICE: U.S. Immigration"),
        ("is there a Section IV / who's in it", "definition", "Report scope"),
    ],
)
def test_what_is_pointed_at_is_told(
    talk: Callable[..., Answer], questions: str, intent: str, said: str
) -> None:
    answer = talk(questions)
    assert answer.intent in intent.split(" or ")
    assert said in answer.text


@pytest.mark.parametrize(
    "questions",
    [
        "how many agencies refused a detainer, Feb 2017 to April 2018 / and ten or more? / name all of those",
        "Chelan County, Washington, detainers 2007 to 2016? / and declined in week 1? / and in 2018?",
        "numbers for week 3 / how come it went up",
        "share declined in week 1 / and week 2 / why'd it go down so much",
        "did Section II shrink / why",
        "difference in declined between week 1 and 2 / how much did it cost them to put that out",
        "is Philadelphia on it / how many counties in that state / how many cops does that city have",
    ],
)
def test_what_no_source_tells_of_it_is_not_held(talk: Callable[..., Answer], questions: str) -> None:
    answer = talk(questions)
    assert (answer.outcome, answer.reason) == ("abstained", "not_held")


def test_quoted_words_are_anothers_than_those_asked_of_before(talk: Callable[..., Answer]) -> None:
    answer = talk("what did Thomas Homan say about the list? / and the 'scarlet letter' line, whose is it?")
    assert "Dennis Herrera" in answer.text
    assert "Homan" not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is the executive order still in force", "January 20, 2021"),
        ("Did a report ever come out for Feb 18 through 24?", "no report for Feb. 18 - 24"),
        (
            "In the year 2012 were the detainers more than in 2017?",
            "276,181, which is 133,707 more than 142,474",
        ),
        ("Colorado declined in week 1, by county", "Boulder County, Colorado: 6 detainers"),
        ("Colorado declined in week 1, by county", "These are the same cases as those of Broomfield County"),
        ("what did trac say about it", "Among the pages of TRAC"),
        ("did the list grow", "150 jurisdictions"),
        ("what share of removals came from a detainer", "1.8 %"),
        ("how many agencies refused at least one, 2017-18", "February 2017 to April 2018: 609"),
        ("any other Florida cities, no, counties I mean, on the policy list", "3 counties in Florida"),
        ("how many retainers were declined in week 1", "206"),
        ("is Boston on their naughty list?", "Boston, Massachusetts is named"),
        ("cook is on the list?", "Cook County, Illinois is named"),
        ("what happened to the order later", "January 20, 2021"),
        ("how many counties in Iowa are on the list", "4 counties in Iowa"),
        ("how many counties of Oregon ended up on that list", "4 counties in Oregon"),
        ("Chelan county detainers over the ten years before the report", "2007 to 2016: 1,782"),
        ("When did Archuleta County get added", "the second report"),
        ("how many did Texas decline in week 2", "no number for the whole of Texas in the second report"),
        ("who released the most", "Travis County, Texas had the most detainers recorded as declined"),
        (
            "which of Harris, Dallas or Travis had the fewest",
            "no number of detainers for Harris County, Texas",
        ),
    ],
)
def test_what_is_asked_alone_is_told(ask: Callable[[str], Answer], question: str, said: str) -> None:
    assert said in ask(question).text


def test_a_speakers_first_name_is_no_place(ask: Callable[[str], Answer]) -> None:
    assert "places" not in (ask("what did Thomas Homan say about the list?").read_as or {})


@pytest.mark.parametrize(
    "question",
    [
        "what is the total amount i spent last week",
        "what's on the calendar for march 4th",
        "any news on march 4",
    ],
)
def test_what_happened_on_no_day_and_what_things_cost_is_left_alone(
    ask: Callable[[str], Answer], question: str
) -> None:
    assert ask(question).outcome == "abstained"


@pytest.mark.parametrize(
    ("question", "intent", "said"),
    [
        ("is there a city in Nevada on it", "membership", "No city in Nevada is among the names held"),
        ("what share of California's counties were listed", "count", "36 counties"),
        ("which cities in Cook County are on the list", "membership", "Cook County, Illinois is named"),
        ("which places had exactly one", "ranking", "Alameda County, California"),
        ("who is ICE", "definition", "U.S. Immigration and Customs Enforcement"),
        ("what is Policy 10074.2", "definition", "April 2, 2017"),
        ("what replaced I-247D", "definition", "Form I-247A"),
        ("how far apart are the first and third totals of declined", "compare", "141 fewer"),
        ("how many places declined in total in week 3", "count", "32 jurisdictions"),
    ],
)
def test_it_is_told_of_what_is_asked(
    ask: Callable[[str], Answer], question: str, intent: str, said: str
) -> None:
    answer = ask(question)
    assert answer.intent == intent
    assert said in answer.text


@pytest.mark.parametrize(
    ("questions", "intent", "said"),
    [
        ("top five / what about 6 through 10", "ranking", "10. Franklin County, Pennsylvania"),
        ("kern county / how many did the sheriff count himself?", "correction", "25 requests"),
        ("newest policy in the table / and the oldest", "policy", "Lebanon County"),
        ("what was corrected / all of them?", "correction", "ICE corrected 8 listings"),
        ("travis county week 1 declined pls / i saw 128 somewhere, why", "count", "Another figure: 128"),
        (
            "clark county nevada issued / no wait i need week 2 / gone in the third?",
            "correction",
            "is gone from",
        ),
        ("how many Iowa jurisdictions got pulled", "correction", "several Iowa jurisdictions, not named"),
        ("is San Miguel county on it / in which state", "jurisdiction", "New Mexico"),
        ("Allentown pa, are we on there / whats the reason for our county", "policy", "Lehigh County"),
    ],
)
def test_it_goes_on_from_what_was_told(
    talk: Callable[..., Answer], questions: str, intent: str, said: str
) -> None:
    answer = talk(questions)
    assert answer.intent == intent
    assert said in answer.text

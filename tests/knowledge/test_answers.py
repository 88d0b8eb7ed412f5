"""What the desk says where it is easy to be wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


def _values(answer: Answer) -> set[tuple[str, float]]:
    return {(figure.measure, figure.value) for figure in answer.figures}


# ---------------------------------------------------------------- membership


@pytest.mark.parametrize(
    ("question", "verdict", "place"),
    [
        ("is Cook County on the list?", "yes", "Cook County, Illinois"),
        ("Cook County, IL listed?", "yes", "Cook County, Illinois"),
        ("is st lawrence co on the list", "yes", "St. Lawrence County, New York"),
        ("is the City of Baltimore listed", "yes", "Baltimore, Maryland"),
        ("is Baltimore County listed", "yes", "Baltimore County, Maryland"),
        ("is philly on it", "yes", "Philadelphia, Pennsylvania"),
        ("is NYC on the list", "yes", "New York City, New York"),
        ("is NOLA on the list", "yes", "New Orleans, Louisiana"),
        ("is Las Vegas on the list?", "within", "Clark County, Nevada"),
        ("is the Bronx on the list?", "within", "New York City, New York"),
        ("is Texas on the list?", "contains", "Travis County, Texas"),
        ("is Minneapolis on the list?", "within", "Hennepin County, Minnesota"),
        ("is Harris County, Texas in Section I of the first report?", "no", "Harris County, Texas"),
        ("is Harris County, Texas on the list?", "unknown", "Harris County, Texas"),
        ("is Los Angeles County in Section III of the first report?", "no", "Los Angeles County, California"),
    ],
)
def test_verdict(ask: Callable[[str], Answer], question: str, verdict: str, place: str) -> None:
    answer = ask(question)
    assert answer.verdict == verdict, answer.text
    assert place in {jurisdiction.full_name for jurisdiction in answer.jurisdictions}


def test_baltimore_city_and_county_are_two_places(ask: Callable[[str], Answer]) -> None:
    answer = ask("is Baltimore on the list?")
    assert {j.full_name for j in answer.jurisdictions} == {
        "Baltimore, Maryland",
        "Baltimore County, Maryland",
    }


def test_every_listed_reading_of_a_name_is_told(ask: Callable[[str], Answer]) -> None:
    answer = ask("is Franklin County on the list?")
    assert {j.state for j in answer.jurisdictions} == {"Iowa", "New York", "Pennsylvania"}
    assert "none of them" in answer.text


def test_a_withdrawn_listing_is_a_yes_that_says_so_first(ask: Callable[[str], Answer]) -> None:
    answer = ask("is Williamson County, Texas on the list?")
    assert answer.verdict == "yes"
    assert "withdr" in answer.text.split("\n")[0]


def test_still_on_the_list_may_be_no(ask: Callable[[str], Answer]) -> None:
    answer = ask("Is Ocean County, New Jersey still on the list?")
    assert answer.verdict == "no"
    assert "taken off" in answer.text or "Removed" in answer.text


def test_a_misspelt_name_says_what_it_was_read_as(ask: Callable[[str], Answer]) -> None:
    answer = ask("is Hennipen County on the list?")
    assert answer.verdict == "yes"
    assert "“Hennipen County” as Hennepin County" in answer.text


def test_an_unknown_says_how_much_is_held(ask: Callable[[str], Answer]) -> None:
    answer = ask("is Harris County, Texas on the list?")
    assert answer.text.startswith("I can't say")
    assert "66 of 118 names" in answer.text


# ---------------------------------------------------------------- figures


def test_issued_is_never_told_as_declined(ask: Callable[[str], Answer]) -> None:
    answer = ask("How many detainers did Clark County, Nevada decline?")
    assert ("detainers_issued", 51) in _values(answer)
    assert ("detainers_declined", 51) not in _values(answer)
    assert "Issued is not declined" in answer.text


def test_a_conflict_follows_the_best_supported_figure(ask: Callable[[str], Answer]) -> None:
    answer = ask("How many did Travis County decline in the first report?")
    assert {("detainers_declined", value) for value in (142, 143, 128)} == _values(answer)
    first, *others = answer.text.split("\n")
    assert "142" in first
    assert sum(line.startswith("Another figure") for line in others) == 2


def test_a_share_says_of_what(ask: Callable[[str], Answer]) -> None:
    answer = ask("What share of detainers was declined?")
    assert "6.7 %" in answer.text
    assert ("share", 6.7) in _values(answer)
    assert "3,083" in answer.text
    assert "206" in answer.text
    assert "whenever" in answer.text


def test_totals_of_all_weeks_are_added_with_their_parts(ask: Callable[[str], Answer]) -> None:
    answer = ask("totals of all three weeks")
    assert {("detainers_issued", value) for value in (3083, 2825, 2868)} <= _values(answer)
    assert {("detainers_declined", value) for value in (206, 47, 65)} <= _values(answer)


def test_the_highest_of_any_week_is_told_beside_the_first(ask: Callable[[str], Answer]) -> None:
    answer = ask("who had the most detainers?")
    assert answer.text.index("Clark County, Nevada") < answer.text.index("Los Angeles County")
    assert ("detainers_issued", 162) in _values(answer)


@pytest.mark.parametrize(
    ("question", "place", "value"),
    [
        ("who was fifth?", "Snohomish County, Washington", 12),
        ("third place", "Cook County, Illinois", 13),
        ("the 2nd highest", "Nassau County, New York", 38),
        ("top 3", "Cook County, Illinois", 13),
        ("who declined the most?", "Travis County, Texas", 142),
    ],
)
def test_ranks(ask: Callable[[str], Answer], question: str, place: str, value: float) -> None:
    answer = ask(question)
    assert answer.intent == "ranking", answer.text
    assert place in {jurisdiction.full_name for jurisdiction in answer.jurisdictions}
    assert value in {figure.value for figure in answer.figures}


# ---------------------------------------------------------------- corrections, policies, sources


def test_the_eight_corrected_counties(ask: Callable[[str], Answer]) -> None:
    answer = ask("which counties did ICE correct?")
    assert answer.intent == "correction"
    for name in ("Franklin County, Iowa", "Montgomery County, Iowa", "Williamson County, Texas"):
        assert name in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "which corrections in the second report",
        "Did the correction come before or after the second report?",
        "had ICE already corrected anything by the time report two came out",
    ],
)
def test_no_correction_of_a_week_is_not_none_at_all(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert "corrected 0" not in answer.text
    assert "ICE corrected 8 listings" in answer.text
    assert "March 29, 2017: ICE has already issued a correction" in answer.text


def test_why_a_place_is_listed(ask: Callable[[str], Answer]) -> None:
    answer = ask("why is Boston on the list?")
    assert answer.intent == "policy"
    assert "Boston Trust Act" in answer.text


def test_where_a_figure_comes_from(ask: Callable[[str], Answer]) -> None:
    answer = ask("where does the 206 come from?")
    assert answer.intent == "source"
    assert len(answer.citations) > 2


# ---------------------------------------------------------------- abstaining


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("What's the weather in Chicago?", "out_of_scope"),
        ("who won the super bowl", "out_of_scope"),
        ("write me a poem about the ocean", "out_of_scope"),
        ("How many detainers were honored?", "not_held"),
        ("totals of the fourth report", "not_held"),
        ("how many detainers were declined in 2003", "not_held"),
        ("Is the list fair?", "opinion"),
        ("are sanctuary cities good or bad?", "opinion"),
        ("Should I hire a lawyer about my detainer?", "advice"),
        ("can my county legally ignore a detainer, should we", "advice"),
        ("name the people who were released", "individual"),
        ("what crimes did the man released in Travis County commit, what is his name", "individual"),
        ("asdf qwer zxcv", "unreadable"),
    ],
)
def test_abstaining_has_a_reason_and_a_way_on(
    ask: Callable[[str], Answer], question: str, reason: str
) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("abstained", reason), answer.text
    assert not answer.figures or reason == "not_held"
    assert answer.suggestions


@pytest.mark.parametrize("question", ["hi", "thanks!", "who are you", "help", "what can you do"])
def test_small_talk_is_answered_shortly(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered"
    assert answer.suggestions


_CHARGED = ("illegal alien", "criminal alien", "sanctuary cit", "dangerous", "crackdown", "harbor")


@pytest.mark.parametrize(
    "question",
    [
        "weekly totals", "is Cook County on the list?", "top ten", "tell me about Travis County",
        "was the report accurate", "why was it suspended", "which places are on the list in Texas",
        "what share was declined", "how did it change", "compare Cook and Nassau counties",
    ],
)  # fmt: skip
def test_the_bot_s_own_words_are_plain(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    own = [claim.text for claim in answer.claims if claim.kind != "quotation"]
    assert not any(word in text.casefold() for text in own for word in _CHARGED)


def test_a_dispute_of_another_week_is_not_told_of_the_week_asked_about(ask: Callable[[str], Answer]) -> None:
    told = "city says it notified ICE before release"
    assert told not in ask("is Denver in the first report?").text
    assert told in ask("is Denver in the second report?").text
    assert told in ask("is Denver on the list?").text


def test_whether_a_place_is_a_sanctuary_is_not_answered_yes(ask: Callable[[str], Answer]) -> None:
    answer = ask("Is Cook County, Illinois a sanctuary county?")
    assert answer.verdict == "yes"
    assert answer.text.startswith("Cook County, Illinois is named in Section I")
    assert "“Sanctuary” is an informal name that had no legal definition" in answer.text

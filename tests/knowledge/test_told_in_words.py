"""What is told in words: what became of a listing, when something happened, whose event it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Was San Diego taken off the list?", "San Diego County, California is gone from the third report"),
        ("Was Nassau taken off the list?", "Nassau County, New York was taken off the list"),
        (
            "Was Franklin County, New York listed in error?",
            "ICE itself corrected the listing of Franklin County",
        ),
        ("Did ICE apologize to Bastrop County?", "I hold no apology by ICE to Bastrop County, Texas"),
        ("Did ICE apologise to Franklin County?", "ICE apologised to Franklin County, Pennsylvania"),
        ("What did the Whatcom County sheriff object to?", "The listing of Whatcom County, Washington"),
        ("¿Cómo se defendió el condado de Bastrop?", "Sheriff de Bastrop County, en inglés"),
        ("was the report accurate", "Not in every part: ICE itself corrected 8 listings"),
        ("was it ever brought back", "Not as a weekly report"),
        ("what day did Trump sign the order", "January 25, 2017"),
        ("is the executive order still alive", "January 25, 2017: Executive Order 13768 is signed"),
        ("when did it stop", "April 10, 2017"),
        ("How long after the end of a week did the report come out?", "About 6 weeks"),
        ("Judicial Watch sued on June 26 of that year", "May 26, 2017: Judicial Watch sues DHS"),
        ("the order was signed January 20, writes a member. date check", "January 25, 2017"),
        ("TRAC dragged ICE to court over withheld numbers. When", "May 9, 2017: TRAC sues ICE"),
        ("the first report starts January 27, no?", "The first report covers January 28"),
        ("Who put this report out?", "U.S. Immigration and Customs Enforcement (ICE)"),
        ("who the heck told em to start printing this list", "Executive Order 13768"),
        ("Was it Homan who called it a shame campaign?", "Critics of the report"),
        ("hillary daily motto", "Hillary Daily, website of the article: “Exposing Hillary"),
        ("which parts of this ICE thing are you blind on", "What I hold of each table"),
        ("How sure must ICE be about somebody before it sends a detainer?", "Probable cause"),
        ("what counts as declined by the jail", "Declined detainer: A detainer a law enforcement"),
        ("¿Son 72 horas las que puede pedir ICE?", "48 horas"),
    ],
)
def test_the_first_sentence(ask: Callable[[str], Answer], question: str, first: str) -> None:
    answer = ask(question)
    assert answer.text.startswith(first), answer.text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("to which newspaper did dennis herrera talk?", "as told to the New York Times"),
        ("Is a detainer signed by a judge?", "not reviewed by a judge"),
        ("Does an agency need to tell ICE that it refuse the detainer?", "do not generally tell it"),
    ],
)
def test_what_is_asked_is_told_beside_it(ask: Callable[[str], Answer], question: str, says: str) -> None:
    answer = ask(question)
    assert says in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Was Clark County, Nevada taken off the list?",
        "was Denver's listing disputed",
        "Was Nassau removed?",
        "what was the error with Williamson County, Texas",
    ],
)
def test_what_became_of_a_listing_is_told_once(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    told = [claim.text.rstrip(".") for claim in answer.claims]
    reasons = [text.partition(": ")[2].partition(" (")[0] for text in told[:2]]
    assert reasons[0] not in told[1], answer.text


def test_between_two_reports_is_what_the_first_had_and_the_second_had_not(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("Who was taken off between the first and the second report?")
    assert "Nassau County, New York" in answer.text
    assert "San Diego" not in answer.text


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("when was Newark's policy enacted", "Travis"),
        ("What policy did ICE list for New York City?", "10074.2"),
        ("what was ICE's reason for listing Boston", "Franklin"),
        ("Date the Ocean County entry was struck", "California"),
        ("when did it stop", "Secure Communities"),
    ],
)
def test_events_of_something_else_are_left_out(
    ask: Callable[[str], Answer], question: str, other: str
) -> None:
    answer = ask(question)
    assert answer.outcome == "answered"
    assert other not in answer.text


def test_the_order_s_end_is_told_with_it(ask: Callable[[str], Answer]) -> None:
    assert "January 20, 2021" in ask("is the executive order still alive").text


def test_a_later_quarterly_report_is_told_at_once(ask: Callable[[str], Answer]) -> None:
    assert "July 15, 2019" in ask("was the report ever resumed after 2017?").text.split("\n")[0]
    assert "July 15, 2019" in ask("Did the report ever come back after April 2017?").text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "first", "left_out"),
    [
        ("what counts as declined according to DHS", "Declined detainer", "U.S. Department"),
        ("How does DHS define a declined detainer?", "Declined detainer", "U.S. Department"),
        ("what is ICE", "ICE: U.S. Immigration", "Detainer:"),
        ("Which form replaced the I-247N and I-247D", "Form I-247A", "I-247X"),
        ("which form is used since April 2017", "Form I-247A", "I-247N"),
        ("issued or declined, what's the difference?", "Detainer: ", "2,825"),
        ("u store what i type?", "I do not store questions", "Homan"),
        ("¿guardas lo que escribo?", "No guardo las preguntas", "Homan"),
        ("What's the source for Kern County's 65", "Kern County, California: 65 detainers", "I hold no"),
        ("what did Homan say about a scarlet letter", "Dennis Herrera", "Homan"),
    ],
)
def test_what_is_meant_is_told_alone(
    ask: Callable[[str], Answer], question: str, first: str, left_out: str
) -> None:
    answer = ask(question)
    assert answer.text.startswith(first), answer.text
    assert left_out not in answer.text


def test_another_form_is_named_by_its_letter(ask: Callable[..., Answer]) -> None:
    conversation = Conversation()
    ask("What is form I-247D?", conversation)
    assert ask("and N?", conversation).text.startswith("Form I-247N")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Section I: are those detainers refused, or merely sent?", "Section I counts detainers issued, not"),
        ("what is Section II", "Section II counts detainers declined, not"),
        ("¿qué es la sección II?", "La sección II cuenta detainers rechazados, no"),
    ],
)
def test_a_section_says_what_it_counts(ask: Callable[[str], Answer], question: str, said: str) -> None:
    assert said in ask(question).text

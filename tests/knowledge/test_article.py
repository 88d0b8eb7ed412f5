"""Every fact of the article the project starts from can be asked for, and is cited to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer

_ASKED = [
    ("Who called the report a shame campaign?", "shame campaign"),
    ("When did the Department of Homeland Security release its first list?", "March 20, 2017"),
    ("Who commissioned the list?", "order"),
    ("When was the executive order that commissions the list signed?", "January"),
    ("What is a detainer?", "48 hours"),
    (
        "What is a detainer?",
        "local law enforcement agencies to hold certain individuals ICE believes could be",
    ),
    ("How does CNN explain detainers?", "48 hours"),
    ('Who said "had the highest volume of detainers issued"?', "had the highest volume of detainers issued"),
    (
        'Who said "do not comply with detainers on a routine basis"?',
        "do not comply with detainers on a routine",
    ),
    ("Which jurisdictions top the list?", "Clark County, Nevada"),
    ("Which jurisdictions top the list?", "Nassau County, New York"),
    ("Which jurisdictions top the list?", "Cook County, Illinois"),
    (
        "What did Dennis Herrera say?",
        "a shaming list, a scarlet letter that the federal government is going to put",
    ),
    ("who called it a scarlet letter", "Dennis Herrera"),
    ("Who is Dennis Herrera?", "San Francisco city attorney"),
    ("What did Thomas Homan say?", "it undermines ICE’s ability to protect the public safety"),
    ("What did Homan say about law enforcement partners?", "cooperative, respectful relationships"),
    ("How many detainers did ICE issue in the week of January 28 to February 3?", "3,083"),
    ("How many of them were declined?", "206"),
    ("which days does the first report cover?", "January 28 to February 3, 2017"),
    ('Who said "among dozens of others"?', "among dozens of others"),
    ("What is the headline of the article?", "Naming and Shaming"),
]


@pytest.mark.parametrize(("question", "said"), _ASKED)
def test_the_article_s_fact_is_answered_and_cited_to_it(
    ask: Callable[[str], Answer], question: str, said: str
) -> None:
    answer = ask(question)
    assert answer.outcome == "answered", answer.text
    assert said in answer.text
    assert "hillarydaily" in {citation.source.source_id for citation in answer.citations}


def test_the_three_example_questions(ask: Callable[[str], Answer]) -> None:
    cook = ask("is Cook County on the list?")
    assert cook.verdict == "yes"
    assert [j.full_name for j in cook.jurisdictions] == ["Cook County, Illinois"]
    assert "Section I " in cook.text
    assert "third" in cook.text
    assert {(f.measure, f.value) for f in cook.figures} >= {("detainers_issued", 13), ("rank", 3)}
    totals = ask("weekly totals")
    assert {(f.measure, f.value) for f in totals.figures} >= {
        ("detainers_issued", 3083), ("detainers_declined", 206),
    }  # fmt: skip
    detainer = ask("what is a detainer?")
    assert "CNN" in detainer.text
    assert "for up to an extra 48 hours beyond the criminal process" in detainer.text

"""A question that says itself what it is asked of takes nothing from the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


@pytest.mark.parametrize(
    ("questions", "intent", "said", "never"),
    [
        ("is Ithaca listed / who called it a scarlet letter", "statement", "Dennis Herrera", "Ithaca"),
        (
            "is Travis on it / ok so how many detainers were declined in total in week one",
            "totals",
            "206",
            "Travis",
        ),
        ("is Baltimore on it / what was the top ten in the first week", "ranking", "1. Clark", "Baltimore"),
        (
            "is Delta County, Colorado on it / how many jurisdictions on the policy list in week 1 and 2",
            "count",
            "118",
            "Delta",
        ),
        (
            "how many did New Mexico decline in week 3 / which week had the fewest declined",
            "ranking",
            "47",
            "Mexico",
        ),
        ("why is Ithaca listed / how many detainers in 2016", "count", "85,720", "Ithaca"),
        ("detainers in fiscal 2012 / any in New Jersey", "membership", "Ocean County", "time you ask"),
        (
            "how many did NYC decline in week 2 / is Philadelphia on it",
            "membership",
            "Yes. Philadelphia",
            "New York City",
        ),
        (
            "was King County wrong / how many counties did ICE get wrong",
            "correction",
            "8 listings",
            "The listing of King",
        ),
        ("what did Herrera say / and the Texas governor?", "statement", "Greg Abbott", "scarlet"),
    ],
)
def test_nothing_is_taken_from_before(
    talk: Callable[[str], Answer], questions: str, intent: str, said: str, never: str
) -> None:
    answer = talk(questions)
    assert answer.intent == intent
    assert said in answer.text
    assert never not in answer.text


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ("how many did Travis decline / how many in total", "Travis County"),
        ("is Travis on it / what share is that", "68.9 %"),
        ("any in Texas / how many declined in the whole state", "149"),
        ("what did the Kern sheriff say / what does the sheriff claim instead", "Kern County"),
    ],
)
def test_what_points_still_leans(talk: Callable[[str], Answer], questions: str, said: str) -> None:
    assert said in talk(questions).text

"""Intents are weighed all at once, and as they would be one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.intents import LACKING, IntentTable
from knowledge.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_FAR = ""
"""A text that is like no example."""


@pytest.fixture(scope="module")
def table() -> IntentTable:
    folder = data_folder() / "language"
    return IntentTable.read(folder / "intents.toml", folder / "weights.csv")


@pytest.mark.parametrize(
    "features",
    [
        {"bias": 1.0, "place": 1.0, "yesno": 1.0, "listed": 1.0},
        {"bias": 1.0, "unknown": 2.5, "everyday": 1.0},
        {"bias": 1.0, "event": 0.73, "when": 1.0, "unknown": 0.5, "never seen": 1.0},
        {"bias": 1.0, "ordinal": 0.0, "week": 1.0},
    ],
)
def test_a_score_is_the_sum_of_what_speaks_for_an_intent(
    table: IntentTable, features: Mapping[str, float]
) -> None:
    for intent, score in table.score(features, _FAR):
        speaks = sum(intent.weights.get(name, 0.0) * value for name, value in features.items())
        lacking = LACKING if intent.lacks(features) else 0.0
        assert score == pytest.approx(speaks - lacking, abs=1e-6), intent.name


def test_what_an_intent_needs_speaks_against_it_where_it_lacks(table: IntentTable) -> None:
    membership = table["membership"]
    assert membership.lacks({"yesno": 1.0})
    assert not membership.lacks({"place": 1.0})
    assert not membership.lacks({"after:membership": 1.0})

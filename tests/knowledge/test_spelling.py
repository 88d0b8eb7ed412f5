"""Names as people misspell them: read as the place that is meant, or asked about, or said not to be known."""

from __future__ import annotations

import string
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest

from knowledge.text import place_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from knowledge import Answer, Desk
    from knowledge.model import Jurisdiction

_TYPOS = 20
"""How many typos of one letter, and of two, are made of each name."""
_LEAST_READ = 0.97
_MOST_MISSED = 0.1
"""How much of the typos of any one name may be missed."""
_NO_NAME = {"agency:iowa:several-iowa-jurisdictions-not-named"}
"""What stands in the report without a name; nobody can misspell it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    question: str
    letters: int
    meant: Jurisdiction
    answer: Answer

    @property
    def is_right(self) -> bool:
        named = {jurisdiction.full_name for jurisdiction in self.answer.jurisdictions}
        asked_about = any(self.meant.name in choice.text for choice in self.answer.choices)
        return self.meant.full_name in named or asked_about

    @property
    def is_unsaid(self) -> bool:
        """Whether it is answered for another place as if nothing were amiss."""
        said = "I read “" in self.answer.text or "I know no place called" in self.answer.text
        return self.answer.outcome == "answered" and not self.is_right and not said


def _typo(random: Random, name: str) -> str:
    """Drop, swap, replace or insert one letter."""
    letters = [index for index, character in enumerate(name) if character.isalpha()]
    at = random.choice(letters)
    before, letter, after = name[:at], name[at], name[at + 1 :]
    other = random.choice(string.ascii_lowercase)
    swapped = after[:1] + letter + after[1:] if after[:1].isalpha() else letter + after
    return before + random.choice([after, swapped, other + after, other + letter + after])


def _typos(random: Random, name: str, letters: int) -> Iterator[str]:
    made = 0
    while made < _TYPOS:
        typo = name
        for _ in range(letters):
            typo = _typo(random, typo)
        if typo != name:
            made += 1
            yield typo


def _is_another_s(desk: Desk, name: str, meant: str, state: str) -> bool:
    """Whether a typo is how another place of the state is called: then that one is meant."""
    known = {place for place, _ in desk.places.readings(place_key(name))}
    return meant not in known and any(desk.places.place(place).state == state for place in known)


def _misspelt(desk: Desk) -> Iterator[_Asked]:
    """Ask for every name, misspelt, with its state."""
    for place, meant in desk.store.jurisdictions.items():
        if place in _NO_NAME:
            continue
        random = Random(place)  # noqa: S311
        state = "" if meant.full_name == meant.name else f", {meant.state}"
        for letters in (1, 2):
            for typo in _typos(random, meant.name.lower(), letters):
                if not _is_another_s(desk, typo, place, meant.state):
                    question = f"is {typo}{state} on the list?"
                    yield _Asked(question, letters, meant, desk.ask(question))


def test_misspelt_names_are_read_or_asked_about(desk: Desk) -> None:
    asked = list(_misspelt(desk))
    assert [entry.question for entry in asked if entry.is_unsaid] == []
    for letters in (1, 2):
        counted = [entry for entry in asked if entry.letters == letters]
        assert len(counted) > 2000
        missed = [entry.question for entry in counted if not entry.is_right]
        assert len(missed) <= (1 - _LEAST_READ) * len(counted), missed
    missed = Counter(entry.meant.full_name for entry in asked if not entry.is_right)
    assert all(count <= _TYPOS * 2 * _MOST_MISSED for count in missed.values()), missed


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("is dsitrict of colmubia on the list", "District of Columbia"),
        ("is district on columbia on the list", "District of Columbia"),
        ("is range county, California on the list?", "Orange County, California"),
        ("is iowa cty, Iowa on the list?", "Iowa City, Iowa"),
        ("is eat have, Connecticut on the list?", "East Haven, Connecticut"),
        ("is imperial conuty, California listed", "Imperial County, California"),
        ("is orange coutny california on the list", "Orange County, California"),
        ("is ken county, CA on the list?", "Kern County, California"),
        ("is aurora detenion center on the list", "Aurora Detention Center, Colorado"),
        ("is cok county on the list", "Cook County, Illinois"),
        ("is ts. lucie county, Florida on the list", "St. Lucie County, Florida"),
        ("was lor angeles california in the report", "Los Angeles, California"),
        ("is nnaheib in California on the list", "Anaheim, California"),
        ("are the county sherifs of colorado on the list", "County Sheriffs of Colorado, Colorado"),
        ("is new yrok city on the list", "New York City, New York"),
        ("is westmorelnad county, pennslyvania listed", "Westmoreland County, Pennsylvania"),
    ],
)
def test_what_a_misspelt_name_is_read_as(ask: Callable[[str], Answer], question: str, place: str) -> None:
    answer = ask(question)
    assert place in {jurisdiction.full_name for jurisdiction in answer.jurisdictions}, answer.text


@pytest.mark.parametrize("question", ["policy of phialdelphia", "which counties in minnesotta are listed"])
def test_what_was_read_is_said_whatever_is_asked(ask: Callable[[str], Answer], question: str) -> None:
    assert "I read “" in ask(question).text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("is qweiuz, California on the list?", "qweiuz"),
        ("is qweiuz county, Ohio on the list?", "qweiuz county"),
        ("is qweiuz Texas on the list", "qweiuz"),
    ],
)
def test_a_name_that_is_not_known_is_no_answer_for_its_state(
    ask: Callable[[str], Answer], question: str, name: str
) -> None:
    answer = ask(question)
    assert f"I know no place called {name} in" in answer.text
    assert not answer.jurisdictions


@pytest.mark.parametrize(
    "question",
    [
        "is it on the list, California?", "which counties in Texas", "every county in Iowa",
        "wtf California is on the list?", "in what county, Texas", "give me every Iowa county on the list",
    ],
)  # fmt: skip
def test_right_words_are_no_names(desk: Desk, question: str) -> None:
    reading, _ = desk.understanding.describe(question)
    assert not any(mention.corrected for mention in reading.places)
    assert all(mention.readings for mention in reading.places)

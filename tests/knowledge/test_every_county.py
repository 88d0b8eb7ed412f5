"""Every county of the country, asked by its full name with its state."""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from knowledge.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from knowledge import Answer, Desk

_LISTS = ("highest_volume", "declined", "policies")
_WHOLE = "2017-01-28"
"""The week whose Section I is held whole."""


def _rows(name: str) -> list[dict[str, str]]:
    with (data_folder() / f"{name}.csv").open(newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def _listed() -> set[tuple[str, str]]:
    """Give the names that the files list as published, straight from the files."""
    named: set[tuple[str, str]] = set()
    for name in _LISTS:
        for row in _rows(name):
            if not row.get("absence"):
                named.add((row["jurisdiction"], row["state"]))
    return named


def _same_places() -> dict[str, tuple[str, str]]:
    """County FIPS -> the city it is one place with."""
    parts = _rows("places/parts")
    return {p["county_fips"]: (p["city"], p["state"]) for p in parts if p["relation"] == "same"}


def _parts() -> dict[str, tuple[str, str]]:
    parts = _rows("places/parts")
    return {p["county_fips"]: (p["city"], p["state"]) for p in parts if p["relation"] == "part"}


_COUNTIES: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
for _row in _rows("places/counties"):
    _COUNTIES[_row["state"]].append(_row)


def _verdicts(
    ask: Callable[[str], Answer], counties: Iterable[dict[str, str]], question: str
) -> dict[str, str]:
    found: dict[str, str] = {}
    for county in counties:
        answer = ask(question.format(county=f"{county['name']}, {county['state']}"))
        assert answer.intent == "membership", (county, answer.text)
        assert any(j.name for j in answer.jurisdictions), county
        found[county["fips"]] = answer.verdict or ""
    return found


@pytest.mark.parametrize("state", sorted(_COUNTIES))
def test_yes_exactly_where_listed(ask: Callable[[str], Answer], state: str) -> None:
    listed, same, parts = _listed(), _same_places(), _parts()
    found = _verdicts(ask, _COUNTIES[state], "Is {county} on the list?")
    for county in _COUNTIES[state]:
        fips = county["fips"]
        place = same.get(fips, (county["name"], state))
        expected = (
            {"yes"} if place in listed else {"within"} if parts.get(fips) in listed else {"unknown", "no"}
        )
        assert found[fips] in expected, (county["name"], found[fips])


@pytest.mark.parametrize("state", sorted(_COUNTIES))
def test_no_only_where_the_table_is_whole(ask: Callable[[str], Answer], state: str) -> None:
    same = _same_places()
    named = {
        (row["jurisdiction"], row["state"])
        for row in _rows("highest_volume")
        if row["week_start"] == _WHOLE and row["section_known"] == "yes"
    }
    found = _verdicts(ask, _COUNTIES[state], "Is {county} in Section I of the first report?")
    for county in _COUNTIES[state]:
        place = same.get(county["fips"], (county["name"], state))
        assert found[county["fips"]] == ("yes" if place in named else "no"), county["name"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is St. Paul, Minnesota on the list?", "unknown"),
        ("Is Minneapolis on the list?", "within"),
        ("Is Cicero, Illinois on the list?", "within"),
        ("Is Baltimore County on the list?", "yes"),
        ("Is Denver County on the list?", "yes"),
        ("Is Orleans Parish on the list?", "yes"),
        ("Is Brooklyn on the list?", "within"),
    ],
)
def test_cities_lie_in_their_own_county(ask: Callable[[str], Answer], question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.verdict == verdict, answer.text


def test_a_city_near_a_listed_county_is_not_in_it(ask: Callable[[str], Answer]) -> None:
    answer = ask("Is Saint Paul in the report?")
    assert "Hennepin County" not in {jurisdiction.name for jurisdiction in answer.jurisdictions}
    assert "its main county is Ramsey County, Minnesota" in answer.text
    assert "Ramsey County" in ask("Is Saint Paul, Minnesota in the report?").text


@pytest.mark.parametrize(
    "asked",
    [
        "is {} still on the list?",
        "is {} in Section III?",
        "is {} in Section I",
        "was {} in week 1",
        "was {} in week 2",
    ],
)
def test_no_listed_place_is_said_to_be_among_those_not_held(desk: Desk, asked: str) -> None:
    listed = desk.store.jurisdictions.values()
    counties = {place.name for place in listed if place.kind == "county"}
    for name in sorted(counties):
        states = {place.state for place in listed if place.name == name}
        text = desk.ask(asked.format(name)).text
        told = [line for line in text.splitlines() if "none of them is among the names I hold" in line]
        assert not [line for line in told if any(f" {state}" in line for state in states)], text

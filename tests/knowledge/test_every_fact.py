"""For every fact in every file, a natural question that returns it with its citation."""

from __future__ import annotations

import calendar
import csv
from typing import TYPE_CHECKING

import pytest

from knowledge.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from knowledge import Answer

Row = dict[str, str]

_REPORT = {
    "2017-01-28": "in the first report",
    "2017-02-04": "in the second report",
    "2017-02-11": "in the third report",
    "": "",
}
_SUBTOTALS = {
    "ten_together": "How many detainers were issued to the top ten together {report}?",
    "first_five": "How many detainers did the first five together get {report}?",
    "los_angeles": "How many were declined by Los Angeles city and county jails together?",
    "rest_of_california": "How many were declined in California besides Los Angeles and Anaheim?",
    "states_declining": "How many states had a declined detainer {report}?",
    "jails": "How many jails are named {report}?",
    "honduras": "How many of the declined detainers were for people from Honduras?",
    "not_latin_america": "How many of the people were not from Latin America?",
    "charged": "In what share of the cases was the person charged, not convicted?",
    "travis_before": "What share of Travis County's declined detainers were issued before 2017?",
    "travis_own_count": "How many had the Travis County jail declined by February 2?",
    "policy_list": "How many jurisdictions are on the policy list {report}?",
    "jurisdictions_with_total": "How many jurisdictions did the 2,868 detainers go to {report}?",
    "jurisdictions_declining": "How many jurisdictions declined a detainer {report}?",
    "santa_fe": "How many did Santa Fe decline in weeks 2 and 3 together?",
    "weeks_together": "How many were declined in weeks 1 and 2 together?",
}
_STATE_MEASURES = {
    "detainers_declined": "How many detainers were declined in {state} {report}?",
    "detainers_issued": "How many detainers were issued in {state} {report}?",
    "jurisdictions": "How many jurisdictions in {state} are in Section {section} {report}?",
    "counties": "How many counties in {state} are in Section {section} {report}?",
    "communities": "How many communities in {state} are in Section {section} {report}?",
}
_PERIODS = {
    "FY2016, first two months": "the first two months of fiscal 2016",
    "FY2019 to May": "FY2019 to May",
    "latest data before 2017-11": "November 2017",
}


def _rows(name: str) -> Iterator[Row]:
    with (data_folder() / f"{name}.csv").open(newline="", encoding="utf-8") as handle:
        yield from csv.DictReader(handle)


def _place(row: Row) -> str:
    same = row["jurisdiction"] == row["state"]
    return row["state"] if same else f"{row['jurisdiction']}, {row['state']}"


def _highest_volume(row: Row) -> str:
    week = _REPORT[row["week_start"]]
    if row["detainers_issued"]:
        return f"How many detainers were issued to {_place(row)} {week}?"
    return f"Is {_place(row)} in Section I {week}?"


def _declined(row: Row) -> str:
    week = _REPORT[row["week_start"]]
    if row["declined_count"]:
        return f"How many detainers did {_place(row)} decline {week}?"
    return f"Is {_place(row)} in Section II {week}?"


def _policies(row: Row) -> str:
    if row["policy"] or row["criterion"] or row["date_enacted"]:
        return f"What is the policy of {_place(row)}?"
    return f"Is {_place(row)} in the report?"


def _corrections(row: Row) -> str:
    return f"Was the listing of {_place(row)} corrected, removed or disputed?"


def _statements(row: Row) -> str:
    return f'Who said "{row["quote"]}"?'


def _definitions(row: Row) -> str:
    return f"What does {row['term']} mean?"


def _events(row: Row) -> str:
    return f"When was this: {row['event']}?"


def _coverage(row: Row) -> str:
    return f"How much of Section {row['section']} do you hold {_REPORT[row['week_start']]}?"


def _reports(row: Row) -> str:
    if not (row["released"] or row["detainers_issued"] or row["detainers_declined"]):
        return f"Which days does the {_REPORT[row['week_start']].split()[2]} report cover?"
    if row["released"] and not row["detainers_issued"] and not row["detainers_declined"]:
        return f"When was the report released {_REPORT[row['week_start']].removeprefix('in ')}?"
    return f"How many detainers were issued and declined in total {_REPORT[row['week_start']]}?"


def _subtotals(row: Row) -> str:
    template = _SUBTOTALS.get(row["topic"]) or _STATE_MEASURES[row["measure"]]
    return template.format(
        report=_REPORT[row["week_start"]], state=row["state"] or row["region"], section=row["section"]
    )


def _context(row: Row) -> str:
    if row["unit"] == "weeks":
        return "How long after the reporting week was the report released?"
    period = _PERIODS.get(row["period"]) or _period(row["period"])
    where = (
        f" in {row['place']}, {row['state']}" if row["place"] else f" in {row['state']}" * bool(row["state"])
    )
    asks = "What was the" if row["unit"] in {"percent", "weeks"} else "How many"
    return f"{asks} {row['measure']}{where}, {period}?"


def _period(period: str) -> str:
    """Write a period as people do: "2016-10 to 2016-12" is "October 2016 to December 2016"."""
    return " to ".join(_day(part) for part in period.replace("FY", "fiscal year ").split(" to "))


def _day(day: str) -> str:
    parts = day.split("-")
    if not parts[0].isdigit() or len(parts) == 1:
        return day
    month = calendar.month_name[int(parts[1])]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{month} {int(parts[2])}, {parts[0]}"


_QUESTIONS: dict[str, Callable[[Row], str]] = {
    "highest_volume": _highest_volume,
    "declined": _declined,
    "policies": _policies,
    "corrections": _corrections,
    "statements": _statements,
    "definitions": _definitions,
    "events": _events,
    "coverage": _coverage,
    "reports": _reports,
    "subtotals": _subtotals,
    "context": _context,
}


def _cases() -> Iterator[object]:
    for name, make in _QUESTIONS.items():
        for line, row in enumerate(_rows(name), 2):
            yield pytest.param(name, row, make(row), id=f"{name}-{line}")


@pytest.mark.parametrize(("name", "row", "question"), list(_cases()))
def test_fact_is_answered_and_cited(ask: Callable[[str], Answer], name: str, row: Row, question: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered", (question, answer.text)
    said = answer.to_dict()
    assert any(
        citation["source_id"] == row["source_id"] and citation["locator"] == row["locator"]
        for citation in said["citations"]
    ), (question, row["source_id"], row["locator"], answer.text)
    value = row.get("declined_count") or row.get("detainers_issued") or row.get("value")
    if value and name != "reports":
        assert float(value) in {figure.value for figure in answer.figures}, (question, value, answer.text)
    if name == "context" and row["unit"] != "weeks":
        assert "not from the report" in answer.text
    if row.get("quote") and name == "statements":
        assert row["quote"] in answer.text

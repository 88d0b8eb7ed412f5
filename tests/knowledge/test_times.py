"""Times of which but one end is said, those a step away from a day, and what happened in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from knowledge.reading.dates import find_periods
from knowledge.reading.lexicon import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("before 2014", date.min, date(2013, 12, 31)),
        ("earlier than 2014", date.min, date(2013, 12, 31)),
        ("after 2015", date(2016, 1, 1), date.max),
        ("since april 10", date(2017, 4, 10), date.max),
        ("before the 20th of march", date.min, date(2017, 3, 19)),
        ("the day after march 20", date(2017, 3, 21), date(2017, 3, 21)),
        ("the week before april 10", date(2017, 4, 3), date(2017, 4, 9)),
        ("the year before 2016", date(2015, 1, 1), date(2015, 12, 31)),
        ("the month after march", date(2017, 4, 1), date(2017, 4, 30)),
        ("between the 20th and 31st of march", date(2017, 3, 20), date(2017, 3, 31)),
        ("from the 20th to the 31st of march", date(2017, 3, 20), date(2017, 3, 31)),
        ("under president obama", date(2009, 1, 20), date(2017, 1, 19)),
        ("in the bush years", date(2001, 1, 20), date(2009, 1, 19)),
    ],
)
def test_a_time_is_read_by_its_one_end(words: str, start: date, end: date) -> None:
    months = {"march": "3", "april": "4"}
    said = words.split()
    spans = [Span(at, at + 1, "month", months[word]) for at, word in enumerate(said) if word in months]
    (period,) = find_periods(said, spans)
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("question", "said", "never"),
    [
        ("how many detainers were issued before fy2014", "fiscal year 2012: 276,181", "fiscal year 2014"),
        ("how many detainers did ICE issue after 2015", "fiscal year 2016: 85,720", "fiscal year 2015"),
        ("which policies were enacted before 2014", "Lebanon County", "Rhode Island Department"),
        ("which policies were enacted after 2015", "Ithaca", "enacted 2014"),
        ("what happened before March 20, 2017", "January 25, 2017", "March 20"),
        ("what happened after April 10, 2017", "April 11, 2017", "April 5"),
        ("what happened the day after March 20", "March 21, 2017", "March 20"),
        ("what happened in April", "April 2, 2017", "March"),
        ("what was the first event you hold", "November 20, 2014", "2017"),
        ("what is the last event you have", "January 20, 2021", "2017"),
        ("detainers under Obama", "fiscal year 2012: 276,181", "fiscal year 2018"),
        ("how many were declined before February 4", "206", "second report"),
        ("how many were declined after February 10", "65", "second report"),
        ("¿qué pasó después del 10 de abril?", "11 de abril", "tercer DDOR"),
        ("políticas anteriores a 2014", "Lebanon County", "Rhode Island Department"),
    ],
)
def test_what_lies_beyond_the_end_is_not_told(
    ask: Callable[[str], Answer], question: str, said: str, never: str
) -> None:
    text = ask(question).text
    assert said in text
    assert never not in text


def test_of_a_long_time_it_is_said_how_much_is_told(ask: Callable[[str], Answer]) -> None:
    answer = ask("what happened in 2017")
    told = {figure.measure: figure.value for figure in answer.figures}
    assert told["events_told"] < told["events_held"]
    assert f"I hold {told['events_held']:.0f} events" in answer.text


def test_the_policies_of_a_time_are_counted(ask: Callable[[str], Answer]) -> None:
    answer = ask("which policies were enacted in 2014?")
    (held,) = [figure.value for figure in answer.figures if figure.measure == "policies_held"]
    assert held == len(answer.jurisdictions)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("which policies were enacted after 2015", ["from 2016-01-01"]),
        ("which policies were enacted before 2014", ["to 2013-12-31"]),
        ("which policies were enacted in 2014", ["2014-01-01 to 2014-12-31"]),
    ],
)
def test_it_is_told_as_what_time_it_was_read(
    ask: Callable[[str], Answer], question: str, read: list[str]
) -> None:
    assert (ask(question).read_as or {})["periods"] == read


@pytest.mark.parametrize(
    ("question", "week"),
    [
        ("how many were declined in the first week of February", "second report"),
        ("declined in the second week of February", "third report"),
        ("how many were declined in the last week of January", "first report"),
        ("cuántos rechazados en la primera semana de febrero", "segundo informe"),
    ],
)
def test_the_week_of_a_month_is_that_of_the_report_that_begins_in_it(
    ask: Callable[[str], Answer], question: str, week: str
) -> None:
    assert week in ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "said", "never"),
    [
        ("what happened in the first week of April", "April 5", "April 10"),
        ("what happened in early April", "April 5", "April 11"),
        ("the last week of March, what happened", "March 29", "March 20"),
        ("how many detainers declined in fy2016", "The report covers three weeks", "85,720"),
        ("totals for march 4 to march 10 2017", "The report covers three weeks", "3,083"),
        ("third week of february totals", "The report covers three weeks", "65"),
    ],
)
def test_of_a_part_of_a_month_the_rest_is_not_told(
    ask: Callable[[str], Answer], question: str, said: str, never: str
) -> None:
    text = ask(question).text
    assert said in text
    assert never not in text

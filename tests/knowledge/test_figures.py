"""Which figures are told, of which weeks, and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Answer


@pytest.mark.parametrize(
    "question",
    [
        "How many declined detainers in Minnesota in the first report?",
        "How many detainers did California places decline in the first report?",
        "Did ICE correct Ramsey County, Minnesota?",
        "Clark County Nevada gone from week 3, why?",
    ],
)
def test_a_number_of_none_is_never_told_as_one_unknown(ask: Callable[[str], Answer], question: str) -> None:
    lines = ask(question).text.split("\n")
    absent = [line for line in lines if "a source says" in line]
    assert absent
    places = ("Ramsey", "San Francisco", "Clark", "Section II")
    assert not [line for line in lines if "named; the number is not known" in line and places[0] in line]
    assert any(place in line for place in places for line in absent)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who led the declines in week 3?", ("Of the places whose number I hold", "New York: 14", "10")),
        ("Who declined the most in week 2?", ("Of the places whose number I hold", "12")),
        ("who declined the most?", ("Travis County, Texas had the most", "142")),
        ("which state was worst in the third one", ("New York had the most", "New Mexico: 12", "Florida: 4")),
        ("second edition's policy list topped out at 105", ("150 jurisdictions",)),
        ("What's the total of Section III, third week", ("over 140 jurisdictions",)),
        ("How large a slice of the 206 came from Travis County?", ("68.9 %",)),
        ("How much of the third week's 65 was New Mexico? percent", ("18.5 %",)),
        ("NY or California in the third, who declined more?", ("a difference of 3",)),
        ("How many did they decline in Los Angeles city & county jails together", ("5 detainers declined",)),
        (
            "How many detainers did Cook County decline in week 2?",
            ("13 detainers issued in the first report",),
        ),
        ("Number of Washington counties in the first policy list", ("11 jurisdictions",)),
        ("of Texas's 149 in the first one, what percent was Travis", ("95.3 %", "142 of 149", "68.9 %")),
        ("what percent of the top ten total was Clark County", ("32.5 % of the 157", "1.7 %")),
        ("declined in the first report against the third", ("206", "65")),
        ("nyc wk 2: how many requests and how many bounced", ("73", "12")),
        ("add together refusals of reports one plus two", ("206 + 47 = 253",)),
        ("who had the most in week 3?", ("New York: 14", "Travis County, Texas had the most")),
        ("Feb 10: does that fall in the second or the third report?", ("covers February 4 to February 10",)),
        (
            "How many detainers were declined between October and December 2016 by Judicial Watch's records?",
            ("284",),
        ),
    ],
)
def test_what_is_held_is_told(ask: Callable[[str], Answer], question: str, said: tuple[str, ...]) -> None:
    text = ask(question).text
    assert [words for words in said if words not in text] == [], text


@pytest.mark.parametrize(
    ("question", "weeks"),
    [
        ("Travis refused 10 in the second and 2 in the third", [2, 3]),
        ("in what week NYC has more declined, first or second?", [1, 2]),
        ("did Clark receive more in the second week than in the first?", [2, 1]),
        ("nyc subio de la 1 a la 2?", [1, 2]),
        ("did travis go down after the first week", [1, 2, 3]),
        ("quien quedo cuarto en la seccion I del segundo", [2]),
        ("what was San Diego County's number in the second top ten", [2]),
        ("NYC q porcentaje de los 47", [2]),
    ],
)
def test_every_week_that_is_named_is_read(
    ask: Callable[[str], Answer], question: str, weeks: list[int]
) -> None:
    read = ask(question).read_as or {}
    assert read.get("weeks") == weeks


@pytest.mark.parametrize("question", ["los ultimos de los diez", "who came last in the top 10"])
def test_the_last_of_the_ten_stands_first(ask: Callable[[str], Answer], question: str) -> None:
    places = [jurisdiction.full_name for jurisdiction in ask(question).jurisdictions]
    assert places[0] == "Franklin County, Pennsylvania"
    assert places[-1] == "Clark County, Nevada"


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Alachua was hit with 50 requests", "ails named"),
        ("Week two had 74 declined", "Denver"),
        ("57 percent of the 206 were convicted", "Los Angeles"),
        ("Kern con 56", "56 %"),
    ],
)
def test_a_quoted_figure_of_another_place_or_time_is_not_told(
    ask: Callable[[str], Answer], question: str, other: str
) -> None:
    assert other not in ask(question).text


def test_what_was_taken_off_between_two_reports(ask: Callable[[str], Answer]) -> None:
    text = ask("which counties were taken off between the first and second report").text
    assert "Nassau County" in text
    assert "San Diego" not in text


def test_a_list_of_policies_has_no_other_section(ask: Callable[[str], Answer]) -> None:
    names = {jurisdiction.name for jurisdiction in ask("Florida's policy entries in week one").jurisdictions}
    assert "Clay County" in names
    assert "St. Lucie County" not in names


@pytest.mark.parametrize(
    "question", ["places in all three weeks", "¿qué lugares salieron en las tres semanas?"]
)
def test_what_is_in_each_report_stands_first(ask: Callable[[str], Answer], question: str) -> None:
    first = ask(question).text.split("\n")[0]
    assert first.startswith("9 ")
    assert "Travis County, Texas" in first
    assert "Cook County" not in first


def test_any_week_is_not_each_week(ask: Callable[[str], Answer]) -> None:
    assert "each of the three" not in ask("which places were listed in any week").text


@pytest.mark.parametrize(
    "question",
    [
        "compare weeks one and two",
        "compara las semanas 1 y 2",
        "whats the difference between the first and second week totals",
    ],
)
def test_weeks_that_are_compared_stand_side_by_side(ask: Callable[[str], Answer], question: str) -> None:
    assert {3083, 206, 2825, 47} <= {figure.value for figure in ask(question).figures}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ventura County refused how many in late 2016?", ("188",)),
        ("Miami-Dade late 2016", ("October 2016 to December 2016: 93",)),
        ("¿cuántos rechazos en Miami-Dade?", ("93", "2016")),
        ("Denver at the end of 2016: how many declined?", ("Denver, Colorado", "74")),
        (
            "New Mexico detainers: 2011 compared with 2015",
            ("New Mexico, fiscal year 2011: 3,170, which is 2,761 more than 409",),
        ),
        ("Chesterfield County, Virginia, how many detainers over how many years?", ("2014 to 2016: 370",)),
        ("last quarter of 2016, nationwide", ("284",)),
        ("TRAC 2012 totals", ("fiscal year 2012: 276,181",)),
        ("FY2016 vs FY2017: which is higher", ("142,474, which is 56,754 more than 85,720",)),
        ("detainers in fiscal 2013", ("209,208", "Another figure: 213,325")),
    ],
)
def test_a_figure_of_another_time_is_told_as_context(
    ask: Callable[[str], Answer], question: str, said: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert answer.claims[0].kind == "context"
    assert [words for words in said if words not in answer.text] == [], answer.text


def test_the_figure_for_just_what_is_asked_stands_first(ask: Callable[[str], Answer]) -> None:
    answer = ask("How many agencies refused at least one detainer between February 2017 and April 2018")
    assert "609" in answer.claims[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Denver in 2013, how many declined?",
        "How many detainers in Texas in 2012?",
        "how many detainers in 1999",
        "Miami-Dade's population in 2016?",
        "How many people live in Chesterfield County, Virginia?",
    ],
)
def test_no_figure_of_another_place_time_or_thing_is_told(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.outcome == "abstained"
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("how many removals in FY2017", [226119]),
        ("arrests in fiscal 2017", [143470]),
        ("arrests and removals in fy2017", [143470, 226119]),
        ("how many detainers in fiscal year 2017", [142474]),
    ],
)
def test_of_the_figures_of_a_time_the_one_named_is_told(
    ask: Callable[[str], Answer], question: str, values: list[int]
) -> None:
    assert [figure.value for figure in ask(question).figures] == values


@pytest.mark.parametrize(
    ("question", "place", "count"),
    [
        ("ninth place in the opening section I table", "Franklin County, Iowa", "5"),
        ("#2 in the first report", "Nassau County, New York", "38"),
        ("No. 3, wk 2, issued?", "Kern County, California", "65"),
        ("number 4 in the second week, who is it?", "Clark County, Nevada", "54"),
        ("who came in third, first report, section 1", "Cook County, Illinois", "13"),
        ("bronze medal in Section I of the first report goes to", "Cook County, Illinois", "13"),
        ("Second place in Section II, week one?", "Boulder County, Colorado", "6"),
        ("Who heads the first table of issued detainers?", "Clark County, Nevada", "51"),
    ],
)
def test_a_place_in_the_order_is_told(
    ask: Callable[[str], Answer], question: str, place: str, count: str
) -> None:
    first = ask(question).text.split("\n")[0]
    assert place in first
    assert count in first


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("gap between no. 1 and no. 2 in the first ten", "a difference of 13"),
        ("Runner-up for volume, debut week, and by how many did it trail the leader", "a difference of 13"),
        ("week one: who's third and who's fourth", "4. Montgomery County, Iowa: 12"),
        ("seventh and eighth in the first top ten", "8. Alachua County, Florida: 5"),
        ("Highest-volume list, ranks six through eight, first week", "8. Alachua County, Florida: 5"),
    ],
)
def test_places_in_the_order_stand_side_by_side(
    ask: Callable[[str], Answer], question: str, said: str
) -> None:
    assert said in ask(question).text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("lowest of the three weeks for detainers issued", "2,825"),
        ("sort the three weeks by declined, smallest first", "47"),
        ("Of the three weeks, which saw the greatest number sent out?", "3,083"),
        ("highest single number in any of the weeks", "162"),
    ],
)
def test_weeks_are_ranked_where_weeks_are_asked_for(
    ask: Callable[[str], Answer], question: str, first: str
) -> None:
    assert f": {first}." in ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many jurisdictions declined detainers in week 1", "no such number for the first report"),
        ("how many jails declined in week 3", "no such number for the third report"),
        ("what share of week 2's issued went to the top ten", "no such number for the second report"),
        ("how many detainers in Pennsylvania", "no number for the whole of Pennsylvania"),
    ],
)
def test_the_number_of_another_week_or_part_is_never_told_as_the_one_asked_for(
    ask: Callable[[str], Answer], question: str, said: str
) -> None:
    assert said in ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many more were issued in week 1 than week 2", "258 fewer"),
        ("what percent did declined fall from week 1 to week 2", "77.2 % below 206"),
        ("by what percentage did issued detainers change between week 1 and week 3", "7.0 % below 3,083"),
        ("how come Travis says 128 but the report says 142", "Another figure: 128"),
    ],
)
def test_a_change_is_told_by_its_size(ask: Callable[[str], Answer], question: str, said: str) -> None:
    assert said in ask(question).text

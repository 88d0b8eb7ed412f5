"""Which report week a question means: "week 2", "the third report", "Feb 4-10", "all three weeks"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from knowledge.reading.dates import Period, find_periods, week_released_on, weeks_in
from knowledge.reading.lexicon import Span
from knowledge.reading.stepping import OF_A_REPORT, YEARS, steps_in, year_on
from knowledge.reading.weeks_of_months import LAST, days_of_week, report_week

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from knowledge.model import Week

_NOUNS = frozenset(
    "week weeks wk wks report reports issue issues edition editions list lists release releases table tables "
    "ddor ddors publication publications one ones document weekly reporting installment installments "
    "instalment instalments batch batches bulletin bulletins period periods series round rounds".split()
)
"""What a week is called by."""
_BETWEEN = frozenset(
    "2017 weekly ice ices ddor detainer declined policy published released official dhs reporting "
    "outcome".split()
)
"""Words that may stand between a number and its noun: "first weekly ICE report"."""
_CARDINALS = {"one": 1, "two": 2, "three": 3, "four": 4, **{str(n): n for n in range(1, 9)}}
_ORDINALS = {
    "1st": 1, "first": 1, "frist": 1, "fisrt": 1, "initial": 1, "original": 1, "inaugural": 1, "opening": 1,
    "earliest": 1, "debut": 1, "2nd": 2, "second": 2, "secon": 2, "secnd": 2, "middle": 2, "3rd": 3, "3d": 3,
    "third": 3, "thrid": 3, "last": 3, "latest": 3, "final": 3, "closing": 3, "newest": 3, "recent": 3,
    "4th": 4, "fourth": 4, "5th": 5, "fifth": 5, "6th": 6, "sixth": 6, "7th": 7, "seventh": 7,
    "8th": 8, "eighth": 8,
    "9th": 9, "10th": 10, "tenth": 10,
}  # fmt: skip
_NUMBERS = _CARDINALS | _ORDINALS
_STANDING_ALONE = frozenset(_ORDINALS) - {
    "initial",
    "original",
    "inaugural",
    "opening",
    "earliest",
    "debut",
    "recent",
    "middle",
}
"""Numbers with which "one" means a week: "the second one"."""
_EVERY = frozenset({"all", "each", "every", "any", "three", "3", "per", "by", "across", "over"})
_PLURAL_EVERY = frozenset({"over", "across", "three", "3", "all"})
_AFTER_EVERY = frozenset("the of three 3 published these those single other ice weekly one given".split())
_ANY = frozenset({"week", "wk", "issue", "edition", "installment", "batch", "bulletin"})
"""Nouns with which "any" means all of them."""
_JOINING = frozenset("and plus to vs versus or through with against the".split())
_COUNTED = frozenset(
    {"week", "wk", "report", "issue", "edition", "release", "ddor", "list", "batch", "installment"}
)
"""Nouns that a number may follow: "week 2"."""
_OF_A_WEEK = _NOUNS | {"total", "totals", "number", "numbers", "figure", "figures", "count", "counts", "data"}
_ARTICLES = frozenset({"a", "my", "the", "your", "our", "their"})
_TAX_WORDS = frozenset({"form", "forms", "tax", "taxes", "employer", "irs", "salary"})
"""Words beside which a W-2 is a tax form and no week."""
_NUMBER_WORDS = frozenset({"number", "no", "nr", "num"})
_OF_AN_ISSUE = frozenset({"come", "came", "released", "cover", "covers", "out"})

_OF_WHICH = frozenset({"weeks", "reports", "issues", "editions", "installments", "instalments"})
"""What "the last of the" is a week of."""
_ORDERED = frozenset({"top", "ten", "10", "five", "5"})
"""What "the last one of" is of where it is no week: "the last one of the ten"."""

_OPENING = frozenset(_ORDINALS) | _EVERY | _NOUNS | {"other", "number", "two"}
"""Words that a phrase may begin with."""

Phrase = tuple[int, int, tuple[int, ...], bool]
"""(first token, token after the last, ordinals of the weeks named, whether all are)."""


@dataclass(slots=True)
class WeekSlot:
    """The report weeks and other periods a question names."""

    ordinals: list[int] = field(default_factory=list[int])
    """1, 2, 3 ...; a number over the last published week is one that was never published."""
    every: bool = False
    """All weeks, each by itself or together."""
    periods: list[Period] = field(default_factory=list[Period])
    """Dates that name no report week."""
    released: list[int] = field(default_factory=list[int])
    """Weeks named by the day their report came out."""
    spans: list[Span] = field(default_factory=list[Span])

    @property
    def named(self) -> bool:
        """Whether a week, or all of them, is named."""
        return bool(self.ordinals or self.every)

    @property
    def covered(self) -> set[int]:
        """Positions of the words that name a week or a date."""
        return {index for span in self.spans for index in range(span.start, span.end)}

    def add(self, ordinal: int) -> None:
        """Take in a week, once."""
        if ordinal not in self.ordinals:
            self.ordinals.append(ordinal)


def find_weeks(words: Sequence[str], months: Sequence[Span], weeks: Sequence[Week]) -> WeekSlot:
    """Find the report weeks named in `words`, and the dates that name none."""
    slot = WeekSlot()
    for period in find_periods(words, months):
        slot.spans.append(Span(period.first_token, period.end_token, "period", ""))
        named = weeks_in(period, weeks)
        release = week_released_on(period, weeks)
        for week in named:
            slot.add(week.ordinal)
        if release is not None:
            slot.released.append(release.ordinal)
        if not named:
            slot.periods.append(period)
    taken = slot.covered
    outside = {period.first_token for period in slot.periods}
    for start, end, ordinals, every in _phrases(words):
        if end + 1 in outside and words[end] in {"of", "in"}:
            number = None if words[start] in LAST or not ordinals else ordinals[0]
            _take_week_of_month(slot, (start, end), number, weeks)
            continue
        for period in [p for p in slot.periods if start < p.first_token and p.end_token <= end]:
            slot.periods.remove(period)  # "the second 2017 report"
            taken -= set(range(period.first_token, period.end_token))
        if taken.isdisjoint(range(start, end)):
            slot.spans.append(Span(start, end, "week", ""))
            slot.every = slot.every or every
            for ordinal in ordinals:
                slot.add(ordinal)
    _step_on(slot, words)
    return slot


def _take_week_of_month(
    slot: WeekSlot, where: tuple[int, int], number: int | None, weeks: Sequence[Week]
) -> None:
    """Take in the week of a month that is named after it: the report's, or days that no report covers."""
    start, end = where
    month = next(period for period in slot.periods if period.first_token == end + 1)
    slot.periods.remove(month)
    week = report_week(month, number, weeks)
    if week is not None:
        slot.add(week.ordinal)
    else:
        slot.periods.append(days_of_week(month, number))
    slot.spans.append(Span(start, end, "week" if week is not None else "period", ""))


def _step_on(slot: WeekSlot, words: Sequence[str]) -> None:
    """Take in the week or the year that is named by the one before it: "week 1 and the week after"."""
    if len(slot.periods) == 1 and slot.periods[0].precision == "year" and not slot.ordinals:
        period = slot.periods[0]
        for start, end, step in steps_in(words, YEARS, period.end_token):
            slot.periods.append(replace(year_on(period, step), first_token=start, end_token=end))
            slot.spans.append(Span(start, end, "period", ""))
    elif len(slot.ordinals) == 1 and not slot.periods:
        ordinal, named = slot.ordinals[0], max(span.end for span in slot.spans)
        for start, end, step in steps_in(words, OF_A_REPORT, named):
            slot.add(max(ordinal + step, 0))
            slot.spans.append(Span(start, end, "week", ""))


def _phrases(words: Sequence[str]) -> Iterator[Phrase]:
    at = 0
    while at < len(words):
        if words[at] not in _OPENING and words[at][-1:] not in {"1", "2", "3"}:
            at += 1
            continue
        found = next((phrase for read in _READERS if (phrase := read(words, at)) is not None), None)
        if found is not None:
            yield found
        at = found[1] if found is not None else at + 1


def _noun_after(words: Sequence[str], at: int) -> int | None:
    """Give the position after a noun such as "report" that starts at `at`, past words such as "weekly"."""
    end = at
    limit = min(at + 4, len(words))
    while end < limit and words[end] in _BETWEEN:
        end += 1
    if end < len(words) and words[end] in _NOUNS:
        return end + 1
    return end if end > at and words[end - 1] in _NOUNS else None  # "the first DDOR"


def _numbers_from(words: Sequence[str], at: int, numbers: dict[str, int]) -> tuple[list[int], int]:
    """Read a run of numbers and joining words: "1 and 2"; give them and where the run ends."""
    found: list[int] = []
    end = at
    while end < len(words):
        number = numbers.get(words[end])
        if number:
            found.append(number)
        elif words[end] not in _JOINING or not found:
            break
        end += 1
    while end > at and words[end - 1] in _JOINING:
        end -= 1
    return found, end


def _couple(words: Sequence[str], at: int) -> Phrase | None:
    """Read "first two weeks", "last two reports" and "both first weeks"."""
    first, last = {"first", "opening"}, {"last", "latest", "other", "final"}
    two = set(words[at : at + 2])
    if words[at : at + 2] in (["first", "fortnight"], ["opening", "fortnight"]):
        return at, at + 2, (1, 2), False
    if not two & (first | last) or not two & {"two", "2", "couple", "both"}:
        return None
    numbers = at + 3 if words[at + 2 : at + 3] == ["numbers"] else None  # of a periodical
    end = _noun_after(words, at + 2) or numbers
    if end is not None and words[at] in {"two", "2"} and not words[end - 1].endswith("s"):
        return None  # "section 2, first week"
    return None if end is None else (at, end, (1, 2) if two & first else (2, 3), False)


def _enumerated(words: Sequence[str], at: int) -> Phrase | None:
    """Read "weeks 1 and 2" and "week 1 to 3"."""
    if words[at] not in _NOUNS or words[at] in {"one", "ones"}:
        return None
    numbers, end = _numbers_from(words, at + 1, _NUMBERS)
    if len(numbers) < 2:  # noqa: PLR2004
        return None
    spread = {"to", "through"} & set(words[at:end])
    return at, end, tuple(range(min(numbers), max(numbers) + 1)) if spread else tuple(numbers), False


def _several(words: Sequence[str], at: int) -> Phrase | None:
    """Read "the second and third reports"; in "came third, first report" a place stands before the week."""
    numbers, end = _numbers_from(words, at, _ORDINALS)
    noun = _noun_after(words, end) if len(numbers) > 1 else None
    if noun is None and len(numbers) > 1 and words[end : end + 1] and words[end] in _OF_A_WEEK:
        noun = end + 1  # "the first and third totals"
    apart = _JOINING.isdisjoint(words[at:end]) and noun is not None and not words[noun - 1].endswith("s")
    return None if noun is None or apart else (at, noun, tuple(numbers), False)


def _every(words: Sequence[str], at: int) -> Phrase | None:
    """Read "all three weeks", "each report", "by week"."""
    if words[at] not in _EVERY:
        return None
    end = at + 1
    while end < len(words) and words[end] in _AFTER_EVERY:
        end += 1
    if words[end : end + 1] == ["numbers"] and words[at] == "all" and words[end - 1] in {"three", "3"}:
        return at, end + 1, (), True  # of a periodical
    if end >= len(words) or words[end] not in _NOUNS - {"one", "ones", "weekly", "reporting", "document"}:
        return None
    singular = not words[end].endswith("s")
    if singular and (words[at] in _PLURAL_EVERY or (words[at] == "any" and words[end] not in _ANY)):
        return None
    return at, end + 1, (), True


def _ordinal_first(words: Sequence[str], at: int) -> Phrase | None:
    """Read "first report", "2nd weekly list", "the latest one", "the last of the reports"."""
    ordinal = _ORDINALS.get(words[at])
    if ordinal is None:
        return None
    if at + 1 < len(words) and words[at + 1] == "time":
        return at, at + 2, (ordinal,), False
    of_them = words[at + 1 : at + 3] == ["of", "the"] and words[at - 1 : at] not in (["a"], ["one"])
    end = _noun_after(words, at + (3 if of_them else 1))
    if end is None or (of_them and words[end - 1] not in _OF_WHICH):
        return None
    of_an_order = words[end : end + 1] == ["of"] and not _ORDERED.isdisjoint(words[end + 1 : end + 3])
    of_each = at > 0 and words[at - 1] in {"every", "each"}  # "Md. jurisdictions, every last one"
    if words[end - 1] in {"one", "ones"} and (words[at] not in _STANDING_ALONE or of_an_order or of_each):
        return None
    return at, end, (ordinal,), False


def _noun_first(words: Sequence[str], at: int) -> Phrase | None:
    """Read "week 2", "report number three", "issue no. 1", "w2"."""
    word = words[at]
    if len(word) > 1 and word[-1] in "123" and word[:-1] in {"w", "wk", "week"}:
        of_it = at + 1 < len(words) and words[at + 1] in _OF_A_WEEK
        one = at > 0 and words[at - 1] in _ARTICLES and not of_it  # "where do I get a W-2"
        of_tax = word == "w2" and (one or not _TAX_WORDS.isdisjoint(words))
        return None if of_tax else (at, at + 1, (int(word[-1]),), False)
    if word not in _COUNTED:
        return _numbered(words, at)
    position = at + 1
    while position < len(words) and words[position] in _NUMBER_WORDS:
        position += 1
    ordinal = _CARDINALS.get(words[position]) if position < len(words) else None
    spelled_list = word == "list" and position == at + 1 and ordinal and not words[position].isdigit()
    issued = word == "issue" and words[position : position + 2] == [
        "one",
        "of",
    ]  # "it can issue one of these"
    return None if ordinal is None or spelled_list or issued else (at, position + 1, (ordinal,), False)


def _numbered(words: Sequence[str], at: int) -> Phrase | None:
    """Read "number 3" as a week where an issue is spoken of: "when did number 3 come out"."""
    if words[at] != "number" or at + 2 >= len(words) or words[at + 2] not in _OF_AN_ISSUE:
        return None
    ordinal = _CARDINALS.get(words[at + 1])
    return None if ordinal is None else (at, at + 2, (ordinal,), False)


_READERS: tuple[Callable[[Sequence[str], int], Phrase | None], ...] = (
    _couple, _enumerated, _several, _every, _ordinal_first, _noun_first,
)  # fmt: skip

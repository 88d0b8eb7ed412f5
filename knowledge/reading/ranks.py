"""How many places of an order a question asks for, or which one: "top five", "third", "number 4"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.reading import numbered
from knowledge.reading.numbered import CARDINALS, MOST_RANKED

if TYPE_CHECKING:
    from knowledge.reading.reader import Reading

_RANK_WORDS = {"number", "no", "rank", "ranked", "spot", "position", "place"}
_ORDER_WORDS = {
    "top",
    "bottom",
    "highest",
    "lowest",
    "biggest",
    "largest",
    "most",
    "fewest",
    "smallest",
    "first",
    "last",
    "least",
    "leading",
}
_SORTED = frozenset({"highest", "lowest", "biggest", "largest", "smallest", "most", "fewest", "least"})
_PODIUM = 3
_LIST_LENGTHS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Numbers that may say how long a list is to be."""
_COUNTED_OTHERWISE = {
    "weeks",
    "reports",
    "week",
    "report",
    "issues",
    "editions",
    "sections",
    "or",
    "and",
    "hundred",
}


def limit_and_rank(reading: Reading) -> tuple[int | None, int | None]:
    """Give how many places are asked for, or the one place that is."""
    several = numbered.ranks_named(reading)
    if len(several) > 1:
        return max(several), None
    taken = reading.weeks.covered
    taken |= {span.start for span in numbered.week_ordinals("ranking", reading)}
    taken |= {at for span in reading.of("section") for at in range(span.start, span.end)}
    free = [index for index in range(len(reading.words)) if index not in taken]
    found = next((number for index in free if (number := _number_at(reading, index))), None)
    if found is not None:
        return found
    words = reading.words
    for span in reading.of("ordinal"):
        if span.start in taken or words[span.start] in CARDINALS or words[span.start].isdigit():
            continue
        if span.start and words[span.start - 1] in _SORTED:
            continue  # "smallest first" sorts
        follows = words[span.end] if span.end < len(words) else ""
        first_of_some = int(span.value) == 1 and follows in CARDINALS
        return (CARDINALS[follows], None) if first_of_some else (None, int(span.value))
    if "podium" in words:
        return _PODIUM, None
    return (MOST_RANKED, None) if reading.of("topn") else (None, None)


def _number_at(reading: Reading, index: int) -> tuple[int | None, int | None] | None:
    """Give how many places, or which, a number in the question asks for; None where it is no such number."""
    words, word = reading.words, reading.words[index]
    number = numbered.cardinal(word)
    if number is None or not 1 <= number <= 100:  # noqa: PLR2004
        return None
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    start = reading.tokens[index].start
    if (before in _RANK_WORDS and before != "place") or reading.text[start - 1 : start] == "#":
        return None, number
    if before in _ORDER_WORDS or after in _ORDER_WORDS:
        return min(number, MOST_RANKED), None
    return (number, None) if word in _LIST_LENGTHS and after not in _COUNTED_OTHERWISE else None

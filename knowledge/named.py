"""Which places a question asks about, of those that it names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.places.abbreviations import PLURALS
from knowledge.places.mention import are_states
from knowledge.query import Named
from knowledge.text import says

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from knowledge.places import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.reading.reader import Reading

_POINTING = frozenset({"one", "ones"})
_ONE_IN = frozenset({("the", "one"), ("one", "in"), ("one", "of"), ("one", "from")})
"""Words in a row before a state by which a place in it is pointed out: "the one in Illinois"."""
_RULING_OUT = (
    ("not",), ("not", "the"), ("rather", "than"), ("instead", "of"), ("nor",), ("not", "the", "one"),
    ("no", "the", "one"),
)  # fmt: skip
_BESIDES = (
    ("besides",),
    ("apart", "from"),
    ("aside", "from"),
    ("other", "than"),
    ("except",),
    ("except", "for"),
    ("outside",),
    ("outside", "of"),
    ("not", "counting"),
    ("beyond",),
)
_WITHOUT = (("without",), ("minus",), ("excluding",), ("leaving", "out"), ("if", "you", "exclude"))
"""Word by word, how one place is taken from the total of those just told."""
_OR_MEANT = frozenset("or did do they you mean meant was is it that maybe perhaps the in of".split())
_PART_OF_IT = frozenset({"those", "them", "that", "these", "which"})
_EITHER = frozenset({"or", "vs", "versus"})
_ITS_COUNTY = frozenset({("its", "county"), ("their", "county"), ("his", "county")})
_OTHERS = frozenset({"other", "others", "rest", "remaining"})
_LIKE_OTHERS = tuple((beside, "the", "other") for beside in ("with", "like", "unlike", "among", "than"))
"""Word by word, how one place is set beside others that are not asked for."""
_OTHER_PEOPLE = frozenset({("who", "else"), ("anyone", "else"), ("anybody", "else"), ("whos", "else")})
_OF_OTHERS = frozenset({"count", "membership", "jurisdiction"})
"""Intents that are asked of a whole state where the others in it are asked for."""
OF_STATES = frozenset({"listing", "ranking"})
"""Intents that are asked of a whole state where one is named."""


def places_asked(intent: str, reading: Reading, index: PlaceIndex) -> tuple[Named, ...]:
    """Give the places that a question asks about.

    Left out is what it rules out ("not the Massachusetts city") and a state that only says where another
    place lies; "Cook County, Georgia, or the Illinois one" names two counties.
    """
    mentions = [mention for mention in reading.places if not is_ruled_out(reading, mention)] or reading.places
    areas = [mention for mention in mentions if mention.is_area]
    if areas and (intent in OF_STATES or (intent in _OF_OTHERS and _asks_of_others(reading))):
        mentions = areas
    asked: list[Named] = []
    for before, mention in zip([None, *mentions], mentions, strict=False):
        if mention.states and before is not None and _points(reading, before, mention):
            states = {index.place(place).state for place in mention.states}
            found = same_name_in(index, asked[-1].readings, states)
            if found:
                narrows = asked[-1].state is None and set(found) <= set(asked[-1].readings)
                asked = asked[:-1] if narrows else asked
                asked.append(Named(found, before.text, min(states)))
                continue
        if intent in _OF_OTHERS and _is_in_a_state_apart(reading, mention) and _asks_of_others(reading):
            asked.append(Named((index.states[mention.state or ""],)))
            continue
        before_it = _before(reading, mention)
        if mention.state and _ends_in(before_it, _BESIDES):
            asked.append(Named((index.states[mention.state],)))  # the others of its state are asked for
            continue
        county = _county_of(reading, index, mention)
        if county:
            asked.append(Named(county, "", mention.state))
            continue
        if either := _city_or_county(reading, index, mention):
            asked += [Named((place,), mention.text, index.place(place).state) for place in either]
            continue
        of_a_state = mention.states and _word_at(reading, mention.end) in PLURALS  # "Washington counties"
        readings = mention.states if of_a_state else mention.readings
        asked.append(Named(readings, mention.text, mention.state, mention.corrected))
    apart = {
        mention.readings
        for mention in mentions
        if mention.is_area and (_is_alternative(reading, mention) or _is_whole_of(reading, mention))
    }
    return tuple(
        named for named in asked if named.readings in apart or not _only_locates(index, named, asked)
    )


def _asks_of_others(reading: Reading) -> bool:
    """Whether the others are asked for: "In Texas it was Travis and who else?"."""
    pairs = set(pairwise(reading.words))
    beside = (
        "either" not in reading.words
        and not says(reading.words, _LIKE_OTHERS)
        and not reading.cues & {"compare", "total", "margin"}
    )
    return beside and (not _OTHERS.isdisjoint(reading.words) or not _OTHER_PEOPLE.isdisjoint(pairs))


def _is_in_a_state_apart(reading: Reading, mention: Mention) -> bool:
    """Whether the state of a place is named elsewhere in the question: "in Texas it was Travis"."""
    state = (mention.state or "").casefold()
    return bool(state) and state not in " ".join(reading.words[mention.start : mention.end])


def is_ruled_out(reading: Reading, mention: Mention) -> bool:
    """Whether a place stands after "not" or "rather than"."""
    neither = "neither" in reading.words[: mention.start]  # "neither Alaska nor Hawaii"
    before = _before(reading, mention)
    return _ends_in(before, _RULING_OUT) and not (neither and before[-1] == "nor")


def is_taken_out(reading: Reading, mention: Mention) -> bool:
    """Whether a place is taken from what was told: "and without Travis?"."""
    return _ends_in(_before(reading, mention), (*_WITHOUT, *_BESIDES))


def _ends_in(words: tuple[str, ...], forms: Container[tuple[str, ...]]) -> bool:
    """Whether the last of up to three words are one of `forms`."""
    return any(words[-length:] in forms for length in (1, 2, 3))


def _before(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """Give up to three words before a place, after a comma if there is one."""
    first = mention.start
    while first > max(0, mention.start - 3) and not reading.tokens[first].after_comma:
        first -= 1
    return tuple(reading.words[first : mention.start])


def is_owner(reading: Reading, mention: Mention) -> bool:
    """Whether a place stands in the possessive: "Iowa's"."""
    return any(token.is_possessive for token in reading.tokens[mention.start : mention.end])


def same_name_in(index: PlaceIndex, readings: Sequence[str], states: set[str]) -> tuple[str, ...]:
    """Give the places in these states that have the name which these readings share."""
    kept = tuple(place for place in readings if index.place(place).state in states)
    if kept or not readings:
        return kept
    name = index.place(readings[0]).name.casefold()
    return tuple(
        place
        for place, form in index.readings(name)
        if index.place(place).state in states and form != "alias"
    )


def _points(reading: Reading, before: Mention, mention: Mention) -> bool:
    """Whether it is "the Illinois one", "the one in Illinois", "Illinois's", or Y in "X, Georgia or Y"."""
    follows = _word_at(reading, mention.end)
    between = reading.words[before.end : mention.start]
    one_before = not _ONE_IN.isdisjoint(pairwise(between))
    either = before.state is not None and between[:1] == ["or"] and set(between) <= _OR_MEANT
    return follows in _POINTING or one_before or is_owner(reading, mention) or either


def _is_alternative(reading: Reading, area: Mention) -> bool:
    """Whether a state is asked about beside another place: "Texas, or just Austin"."""
    others = [mention for mention in reading.places if mention is not area]
    between = [
        reading.words[min(area.end, other.end) : max(area.start, other.start)]
        for other in others
        if other.state is None or other.end < area.end or other.start > area.end
    ]
    return any(_EITHER & set(words) and not {"in", "of"} & set(words) for words in between)


def _is_whole_of(reading: Reading, area: Mention) -> bool:
    """Whether a place in it is asked about beside it: "how many in Texas, and of those in Travis"."""
    after = [mention.start for mention in reading.places if mention.start >= area.end and not mention.is_area]
    between = reading.words[area.end : after[0]] if after else []
    return "and" in between and bool(_PART_OF_IT & set(reading.words[area.end :]))


def _county_of(reading: Reading, index: PlaceIndex, mention: Mention) -> tuple[str, ...]:
    """Give the county asked about in "Reading's county" and, after one city, in "its county".

    Of a listed county nothing is given: then the city is answered as lying in it.
    """
    own = is_owner(reading, mention) and _word_at(reading, mention.end) == "county"
    words = reading.words
    its = len(reading.places) == 1 and any(pair in _ITS_COUNTY for pair in pairwise(words))
    if not (own or its) or any(index.place(place).kind != "city" for place in mention.readings):
        return ()
    counties = dict.fromkeys(c for place in mention.readings for c in index.place(place).counties[:1])
    return () if index.listed & counties.keys() else tuple(counties)


def _city_or_county(reading: Reading, index: PlaceIndex, mention: Mention) -> tuple[str, ...]:
    """Give the listed city and county of a name of which both are asked: "Baltimore city or county?"."""
    rest = [word for word in reading.words[mention.end : mention.end + 3] if word != "the"]
    inside = reading.words[mention.start : mention.end]
    if [*inside[-1:], *rest[:2]] != ["city", "or", "county"] and rest[:3] != ["city", "or", "county"]:
        return ()
    cities = [
        place for place in mention.readings if index.place(place).kind == "city" and place in index.listed
    ]
    if len(cities) != 1:
        return ()
    city = index.place(cities[0])
    counties = [
        p for p, _ in index.readings(f"{city.name.casefold()} county") if index.place(p).state == city.state
    ]
    return (cities[0], *counties[:1])


def _word_at(reading: Reading, index: int) -> str:
    return reading.words[index] if index < len(reading.words) else ""


def _only_locates(index: PlaceIndex, named: Named, others: Sequence[Named]) -> bool:
    """Whether a state is named beside a place that lies in it."""
    if not are_states(named.readings):
        return False
    states = {index.place(place).state for place in named.readings}
    return any(
        other is not named and any(index.place(place).state in states for place in other.readings)
        for other in others
        if not are_states(other.readings)
    )

"""Names where a name must stand: before a state, "X, Iowa", or before "county".

There even an ordinary word may be a name, few names are left to compare with, and one that is not known is
known to be a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.places.mention import Mention, replaced
from knowledge.places.names import NAME_PARTS, PLACE_PRECEDES, Names
from knowledge.places.near import COUNTY_WORDS, MOST_LETTERS, Near, allowed_distance, as_mention
from knowledge.text import place_words, run_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.places.index import PlaceIndex
    from knowledge.text import Token

_LONGEST = 6
_LONGEST_SHORTENED = 3
_BETWEEN = frozenset({"in", "of"})
_DETERMINERS = frozenset(
    "a an the this that these those each every any which what my your our their his her some same "
    "other another whole no".split()
)
_LEFT_OUT = 2
"""How many letters it counts for that a word before the name is left out of it."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a name stands: the tokens `[first, end)`."""

    first: int
    end: int
    outer: int
    """The same as `first`, or one before, where a small word may be the misspelt first word of the name."""
    state: str | None
    tight: bool
    """Whether there is only a comma between the name and the state."""
    led: bool
    """Whether it stands after a word that a name may follow."""


class Addressed:
    """Reads names where they must stand."""

    def __init__(self, index: PlaceIndex, names: Names) -> None:
        self._index = index
        self._names = names

    def is_loose(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
        """Whether a state or "county" stands behind words that name no such place."""
        given = any(
            not mention.readings
            or (mention.start > 0 and tokens[mention.start].after_comma and mention.states)
            for mention in mentions
        )
        return given or any(not self._bounds(tokens, at - 1) for at in self._counties(tokens, mentions))

    def read(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
        """Give the mentions with the misspelt names read; one that is not known has no readings."""
        found = [
            named
            for spot in self._spots(tokens, mentions)
            if (named := self._named(tokens, spot)) is not None
        ]
        return replaced(mentions, found)

    # ------------------------------------------------------------ where a name must stand

    def _spots(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[_Spot]:
        ends: set[int] = set()
        for mention in mentions:
            at = end = mention.start
            if mention.states and not (at > 0 and _ends(tokens, at)):
                while end > 0 and tokens[end - 1].norm in _BETWEEN and not tokens[end].after_comma:
                    end -= 1
                state = self._index.place(mention.states[0]).state
                ends.add(end)
                yield from self._spot(
                    tokens, mentions, end, state, tight=end == at and tokens[at].after_comma
                )
        for at in self._counties(tokens, mentions):
            if at + 1 not in ends:
                yield from self._spot(tokens, mentions, at + 1, None, tight=False)

    def _counties(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[int]:
        """Give the positions of "county" that are in no name and not behind a state's."""
        return [
            at
            for at, token in enumerate(tokens)
            if at > 0
            and token.norm in COUNTY_WORDS
            and not any(mention.start <= at < mention.end + mention.is_area for mention in mentions)
        ]

    def _spot(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        end: int,
        state: str | None,
        *,
        tight: bool,
    ) -> Iterator[_Spot]:
        """Give the spot that ends at `end`, unless there is no word for a name, or a name stands there."""
        first = self._first(tokens, end, state)
        alone = first == end - 1 and tokens[first].norm in COUNTY_WORDS
        if first == end or alone or any(self._stands(mention, first, end, state) for mention in mentions):
            return
        said_of = end - 1 > first and self._names.is_cue(tokens[end - 1].norm)
        if said_of and any(self._stands(mention, first, end - 1, state) for mention in mentions):
            return  # "the Clayton policy, Georgia"
        follows = first == 0 or _parts(tokens, first) or tokens[first - 1].norm in PLACE_PRECEDES
        outer = first if follows else first - 1
        led = outer > 0 and tokens[outer - 1].norm in PLACE_PRECEDES
        yield _Spot(first, end, outer, state, tight, led)

    def _first(self, tokens: Sequence[Token], end: int, state: str | None) -> int:
        """Find the first word that may be part of a name that ends at `end`; `end` where there is none.

        Before a comma any word may be a name's last, but not all of the name.
        """
        own = self._index.near.listed_words(state) if state is not None else frozenset[str]()
        first = end
        while first > max(0, end - _LONGEST) and (first == end or not _parts(tokens, first)):
            last = first == end < len(tokens) and tokens[end].after_comma and tokens[end - 1].norm.isalpha()
            if self._bounds(tokens, first - 1, own) and not last:
                break
            first -= 1
        return end if first == end - 1 and self._bounds(tokens, first, own) else first

    def _stands(self, mention: Mention, first: int, end: int, state: str | None) -> bool:
        """Whether a name already stands where one may: one in the state, or another state."""
        if mention.end != end or mention.is_area:
            return mention.end == end
        inside = any(state in {None, self._index.place(place).state} for place in mention.readings)
        return inside and mention.start <= first

    def _bounds(self, tokens: Sequence[Token], at: int, own: frozenset[str] = frozenset()) -> bool:
        """Whether a word cannot be part of a name, given the `own` words of a state's names."""
        around = [token.norm for token in tokens[max(0, at - 1) : at + 2]]
        before, word, after = place_words((*([""] if at == 0 else []), *around, "")[:3])
        if word in own or word in NAME_PARTS or word in COUNTY_WORDS:
            return False
        if word in PLACE_PRECEDES or word in _DETERMINERS or not word.isalpha():
            return True
        if tokens[at].is_possessive and self._index.readings(tokens[at].owner):
            return True  # "Hillsboro's county" is that in which Hillsboro lies
        return self._names.is_cue(tokens[at].norm) and before not in NAME_PARTS and after not in COUNTY_WORDS

    # ------------------------------------------------------------ which name it is

    def _named(self, tokens: Sequence[Token], spot: _Spot) -> Mention | None:
        """Read the words of a spot as the name that is nearest; one word left out of it makes it farther."""
        best: tuple[int, int, list[Near]] | None = None
        for start in range(spot.outer, spot.end):
            near = self._near(tokens[start : spot.end], spot)
            if near:
                passed = tokens[spot.first : start]
                left_out = sum(1 for token in passed if token.norm not in PLACE_PRECEDES)
                cost = near[0].distance + _LEFT_OUT * left_out
                if best is None or cost < best[0]:
                    best = (cost, start, near)
        if best is None:
            return self._unknown(tokens, spot)
        _, start, near = best
        mention = as_mention(run_key(tokens[start : spot.end]), near)
        if mention is None or near[0].distance == 0:
            return None
        return mention.at(tokens, start, spot.end)

    def _near(self, run: Sequence[Token], spot: _Spot) -> list[Near]:
        key = run_key(run)
        has_kind = not COUNTY_WORDS.isdisjoint(key.split())
        limit = allowed_distance(key)
        if spot.state is not None and has_kind:
            limit = max(limit, 1)
        elif limit == 0:
            return []
        strange = any(self._names.is_strange(token) for token in run)
        ordinary = all(self._names.is_ordinary(token) for token in run)
        if (strange and (spot.tight or spot.led)) or (spot.tight and has_kind):
            limit = min(limit + 1, MOST_LETTERS)
        elif not strange and not (spot.tight or (has_kind and (spot.led or not ordinary))):
            return []
        if spot.state is not None:
            near = self._index.near.in_state(key, spot.state, limit)
        else:
            near = [] if ordinary else self._index.near.counties(key, limit)
        if ordinary:  # then it may well be something else that is said
            near = [name for name in near if name.distance <= 1 or self._is_listed(name)]
        return near

    def _is_listed(self, near: Near) -> bool:
        return not self._index.listed.isdisjoint(near.readings)

    def _unknown(self, tokens: Sequence[Token], spot: _Spot) -> Mention | None:
        """Give a name that is not known, where nothing but a name can stand there."""
        inside = range(spot.first, spot.end)
        start = next((at for at in inside if not self._names.is_ordinary(tokens[at])), None)
        if start is None or spot.state is None:
            return None
        directly = spot.led and (spot.tight or spot.outer == spot.first)
        if not (directly or (spot.tight and self._names.is_strange(tokens[start]))):
            return None
        return Mention(0, 0, "", ()).at(tokens, start, spot.end)


def _parts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma or an end stands before a word, and not the dot of "St." or the like."""
    return tokens[at].after_comma or _ends(tokens, at)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].after_break and len(tokens[at - 1].norm) > _LONGEST_SHORTENED

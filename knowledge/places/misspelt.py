"""Misspelt names of places, found around words that are none; what they were read as is kept with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.places.mention import replaced
from knowledge.places.names import NAME_PARTS, PLACE_PRECEDES, Names
from knowledge.places.near import COUNTY_WORDS, LONG_NAME, MOST_LETTERS, allowed_distance, as_mention
from knowledge.text import place_words, run_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from knowledge.places.index import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.places.near import Near
    from knowledge.text import Token

_LONGEST = 4
_LONGEST_LISTED = 6
_SHORTEST_WORD = 3
_LONGEST_SLIGHT = 7
"""How many letters a name has at most that must be nearly right, unless it is that of a listed place."""


class Misspelt:
    """Finds misspelt names among tokens."""

    def __init__(self, index: PlaceIndex, names: Names, is_nearly_a_word: Callable[[str], bool]) -> None:
        self._near = index.near
        self._place = index.place
        self._listed = index.listed
        self._is_of_note = index.is_of_note
        self._names = names
        self._is_nearly_a_word = is_nearly_a_word

    def is_loose(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
        """Whether a name with the words before it is nearly a long one: "district on Columbia"."""
        return any(self._longer(tokens, mention) for mention in mentions)

    def find_long(
        self, tokens: Sequence[Token], strange: Sequence[int], mentions: Sequence[Mention]
    ) -> list[Mention]:
        """Find long names of what is listed around the tokens at `strange`; any words may be parts of one."""
        found = [longer for mention in mentions if (longer := self._longer(tokens, mention)) is not None]
        for at in strange:
            inside = any(mention.start <= at < mention.end for mention in found)
            mention = None if inside else self._long_at(tokens, at)
            found += [mention] if mention is not None else []
        return replaced(mentions, found)

    def _longer(self, tokens: Sequence[Token], mention: Mention) -> Mention | None:
        start = mention.end - LONG_NAME
        if start < 0 or not mention.bare or len(mention) == LONG_NAME:
            return None
        if self._names.are_some(tokens, start, mention.end):
            return None
        key = run_key(tokens[start : mention.end])
        longer = as_mention(key, self._near.long(key, 1))
        return None if longer is None else longer.at(tokens, start, mention.end)

    def _long_at(self, tokens: Sequence[Token], at: int) -> Mention | None:
        best: Mention | None = None
        least = MOST_LETTERS + 1
        for start, end in _runs(at, len(tokens), _LONGEST_LISTED):
            if end - start >= LONG_NAME:
                key = run_key(tokens[start:end])
                near = self._near.long(key, allowed_distance(key))
                mention = as_mention(key, near)
                if mention is not None and near[0].distance < least:
                    best, least = mention.at(tokens, start, end), near[0].distance
        return best

    def find(
        self, tokens: Sequence[Token], unknown: Sequence[int], mentions: Sequence[Mention]
    ) -> list[Mention]:
        """Find names around the tokens at `unknown`; gives them with the `mentions` there are."""
        found: list[Mention] = []
        done = {
            index
            for mention in mentions
            if not mention.bare or mention.state is not None or mention.corrected or mention.is_area
            for index in range(mention.start, mention.end)
        }
        states = {m.start: self._place(m.states[0]).state for m in mentions if m.states}
        for at in unknown:
            mention = None if at in done else self._at(tokens, at, done, states)
            if mention is not None:
                found.append(mention)
                done.update(range(mention.start, mention.end))
        return replaced(mentions, found)

    def _at(
        self, tokens: Sequence[Token], at: int, done: set[int], states: Mapping[int, str]
    ) -> Mention | None:
        best: Mention | None = None
        for start, end in _runs(at, len(tokens), _LONGEST):
            run = range(start, end)
            if not done.isdisjoint(run) or any(self._breaks(tokens[i]) for i in run if i != at):
                continue
            if end < len(tokens) and tokens[end].norm in COUNTY_WORDS and not tokens[end - 1].is_possessive:
                continue
            near = self._read(run_key(tokens[start:end]), tokens[at].norm)
            if near is None or self._is_elsewhere(near, states.get(end)):
                continue
            if end not in states and self._lacks_cause(tokens, start, at, near):
                continue
            mention = near.at(tokens, start, end)
            if best is None or _weight(mention) > _weight(best):
                best = mention
        return best

    def _read(self, key: str, word: str) -> Mention | None:
        near = self._near.anywhere(key) if len(word) >= _SHORTEST_WORD else []
        if near and near[0].distance > 1 and self._is_nearly_a_word(word):
            return None  # the word is nearer to an ordinary one than the run is to the name
        if near and near[0].distance > 1 and len(key) <= _LONGEST_SLIGHT and not self._has_listed(near):
            return None
        return as_mention(key, near)

    def _lacks_cause(self, tokens: Sequence[Token], start: int, at: int, mention: Mention) -> bool:
        """Whether a word in small letters would be a place that is not listed: it may be any other word."""
        if mention.kind == "county" or mention.states or not self._listed.isdisjoint(mention.readings):
            return False
        if tokens[at].capital and start > 0 and not tokens[start].after_break:
            return False
        if not self._is_of_note(
            [(p, "base" if p.startswith("county:") else "city") for p in mention.readings]
        ):
            return True
        return start > 0 and tokens[start - 1].norm not in PLACE_PRECEDES and not tokens[start].after_comma

    def _has_listed(self, near: Sequence[Near]) -> bool:
        return any(not self._listed.isdisjoint(name.readings) for name in near)

    def _is_elsewhere(self, mention: Mention, state: str | None) -> bool:
        """Whether a state is given, and the places lie in others."""
        return state is not None and all(self._place(place).state != state for place in mention.readings)

    def _breaks(self, token: Token) -> bool:
        """Whether a word beside a misspelt one cannot be part of the name."""
        norm = place_words((token.norm,))[0]
        if norm in COUNTY_WORDS or norm in NAME_PARTS:
            return False
        small = len(token.norm) == 1 or token.norm in PLACE_PRECEDES
        return small or not token.norm.isalpha() or self._names.is_cue(token.norm)


def _weight(mention: Mention) -> int:
    return len(mention) + (mention.kind == "county")


def _runs(at: int, size: int, longest: int) -> Iterator[tuple[int, int]]:
    """Give the runs of tokens that contain `at`, the longest first."""
    for length in range(longest, 0, -1):
        for start in range(max(0, at - length + 1), at + 1):
            if start + length <= size:
                yield start, start + length

"""Names that are spelled nearly like a place's, by rapidfuzz; what they were read as is kept with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from knowledge.places.index import COUNTY_WORDS, PlaceIndex
from knowledge.places.mention import Mention
from knowledge.places.names import PLACE_PRECEDES, Names
from knowledge.text import place_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from knowledge.text import Token

_NAME_PARTS = frozenset(
    "saint los las san santa new fort mount el la le de north south east west king prince queen city palm "
    "grand".split()
)
"""Small words that are parts of names."""
_LONGEST = 4


class Misspelt:
    """Finds misspelt names among tokens."""

    def __init__(self, index: PlaceIndex, names: Names, is_nearly_a_word: Callable[[str], bool]) -> None:
        self._index = index
        self._names = names
        self._is_nearly_a_word = is_nearly_a_word

    def find(
        self, tokens: Sequence[Token], unknown: Sequence[int], mentions: Sequence[Mention]
    ) -> list[Mention]:
        """Find misspelt names around the tokens at `unknown`; gives them with the `mentions` there are."""
        words = place_words(tuple(token.norm for token in tokens))
        found: list[Mention] = []
        done = {
            index
            for mention in mentions
            if not mention.bare or mention.state is not None or mention.is_area
            for index in range(mention.start, mention.end)
        }
        for at in unknown:
            mention = None if at in done else self._at(tokens, words, at, done)
            if mention is not None:
                found.append(mention)
                done.update(range(mention.start, mention.end))
        kept = [mention for mention in mentions if not any(_overlap(mention, other) for other in found)]
        return sorted([*kept, *found], key=lambda mention: mention.start)

    def near(self, key: str, state: str | None) -> Mention | None:
        """Give the places named nearly so, in `state` where it is given."""
        names = self._index.near(key, state=state)
        readings = [
            place_id
            for name in names
            for place_id, _ in self._index.readings(name)
            if state is None or self._index.place(place_id).state == state
        ]
        if not readings:
            return None
        said_kind = key.rsplit(" ", 1)[-1] in COUNTY_WORDS
        counties = [place for place in readings if self._index.place(place).kind == "county"]
        chosen = counties if said_kind and counties else readings
        return Mention(
            0,
            0,
            key,
            tuple(dict.fromkeys(chosen)),
            corrected=" / ".join(names),
            kind="county" if said_kind else None,
            bare=not said_kind,
        )

    def _at(self, tokens: Sequence[Token], words: tuple[str, ...], at: int, done: set[int]) -> Mention | None:
        best: Mention | None = None
        for start, end in _runs(at, len(words)):
            run = range(start, end)
            if not done.isdisjoint(run) or any(self._breaks(tokens[i]) for i in run if i != at):
                continue
            key = " ".join((*words[start : end - 1], place_words((tokens[end - 1].owner,))[0]))
            near = self.near(key, self._names.state_at(tokens, end))
            if near is None or self._is_rather_a_word(words[at], key, near):
                continue
            text = " ".join(token.raw for token in tokens[start:end])
            mention = replace(near, start=start, end=end, text=text)
            if best is None or _weight(mention) > _weight(best):
                best = mention
        return best

    def _is_rather_a_word(self, word: str, key: str, near: Mention) -> bool:
        """Whether the word is nearer to an ordinary word than the name is to the place's."""
        name = (near.corrected or "").split(" / ")[0]
        return OSA.distance(key, name) > 1 and self._is_nearly_a_word(word)

    def _breaks(self, token: Token) -> bool:
        """Whether a word beside a misspelt one cannot be part of the name."""
        norm = place_words((token.norm,))[0]
        if norm in COUNTY_WORDS or norm in _NAME_PARTS:
            return False
        return self._names.is_cue(token.norm) or token.norm in PLACE_PRECEDES or len(token.norm) == 1


def _overlap(mention: Mention, other: Mention) -> bool:
    return mention.start < other.end and other.start < mention.end


def _weight(mention: Mention) -> int:
    return len(mention) + (mention.kind == "county")


def _runs(at: int, size: int) -> Iterator[tuple[int, int]]:
    """Give the runs of tokens that contain `at`, the longest first."""
    for length in range(_LONGEST, 0, -1):
        for start in range(max(0, at - length + 1), at + 1):
            if start + length <= size:
                yield start, start + length

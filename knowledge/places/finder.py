"""The places named in a question, with every reading of each name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.places.misspelt import Misspelt
from knowledge.places.names import Names
from knowledge.places.states import States
from knowledge.text import place_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.places.index import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.text import Token


class Finder:
    """Finds mentions of places among tokens.

    `zipf` tells how ordinary a word is, `is_cue` whether it has a meaning of its own here, and
    `is_nearly_a_word` whether it is one letter away from an ordinary word.
    """

    def __init__(
        self,
        index: PlaceIndex,
        zipf: Callable[[str], float],
        is_cue: Callable[[str], bool],
        is_nearly_a_word: Callable[[str], bool],
    ) -> None:
        self._names = Names(index, zipf, is_cue)
        self._misspelt = Misspelt(index, self._names, is_nearly_a_word)
        self._states = States(index, self._misspelt.near)

    def find(self, tokens: Sequence[Token], taken: Sequence[range] = ()) -> list[Mention]:
        """Find the places that `tokens` name; a name inside a `taken` run as long is left out."""
        words = place_words(tuple(token.norm for token in tokens))
        mentions: list[Mention] = []
        at = 0
        while at < len(tokens):
            mention = self._names.longest_at(tokens, words, at, taken)
            if mention is not None:
                mentions.append(mention)
            at = mention.end if mention is not None else at + 1
        return self._states.joined(tokens, mentions)

    def find_misspelt(
        self, tokens: Sequence[Token], unknown: Sequence[int], mentions: Sequence[Mention]
    ) -> list[Mention]:
        """Find places whose names are misspelt, around the `unknown` tokens."""
        return self._states.joined(tokens, self._misspelt.find(tokens, unknown, mentions))

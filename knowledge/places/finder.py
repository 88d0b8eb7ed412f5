"""The places named in a question, with every reading of each name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.places.addressed import Addressed
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
        self._is_cue = is_cue
        self._names = Names(index, zipf, is_cue)
        self._misspelt = Misspelt(index, self._names, is_nearly_a_word)
        self._addressed = Addressed(index, self._names)
        self._states = States(index)

    def find(self, tokens: Sequence[Token], taken: Sequence[range] = ()) -> list[Mention]:
        """Find the places that `tokens` name; a name inside a `taken` run as long is left out."""
        return self._states.joined(tokens, self._written(tokens, taken))

    def is_of_a_state(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word is of a state's name, even of one that only says where another place lies."""
        return self._names.is_of_a_state(tokens, at)

    def is_loose(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
        """Whether right words stand where a name must, so that one may be misspelt."""
        return self._addressed.is_loose(tokens, mentions) or self._misspelt.is_loose(tokens, mentions)

    def find_misspelt(
        self, tokens: Sequence[Token], strange: Sequence[int], taken: Sequence[range] = ()
    ) -> list[Mention]:
        """Find misspelt names as well: around the `strange` tokens, and where a name must stand."""
        mentions = self._misspelt.find_long(tokens, strange, self._written(tokens, taken))
        mentions = self._states.joined(tokens, self._addressed.read(tokens, mentions))
        unknown = [index for index in strange if not self._is_cue(tokens[index].norm)]
        return self._states.joined(tokens, self._misspelt.find(tokens, unknown, mentions))

    def _written(self, tokens: Sequence[Token], taken: Sequence[range]) -> list[Mention]:
        """Find the names that stand as they are written."""
        words = place_words(tuple(token.norm for token in tokens))
        mentions: list[Mention] = []
        at = 0
        while at < len(tokens):
            mention = self._names.longest_at(tokens, words, at, taken)
            if mention is not None:
                mentions.append(mention)
            at = mention.end if mention is not None else at + 1
        return mentions

"""Abbreviations of states: two letters that may as well be a word, and where they are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.places.near import COUNTY_WORDS
from knowledge.text import place_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.places.index import PlaceIndex
    from knowledge.text import Token

PLURALS = frozenset({"counties", "parishes", "boroughs"})
OF_A_STATE = PLURALS | {"cities", "towns", "places", "jurisdictions"}
"""What follows a state whose places are meant: "pa counties"."""
AGAINST = frozenset({"vs", "versus"})
SHORT = 2
"""How many letters an abbreviation of a state has."""
_ORDINARY_ABBREVIATION = 3.0
_CHAT = frozenset({"nd", "tn"})
"""Abbreviations of states that also shorten "and" and "tonight"."""
_NEVER_BARE = frozenset({"in", "or", "me", "hi", "ok", "oh", "de", "al", "id", "co", "as", "la"})
"""Abbreviations of states that are also words, so that they must be written in capitals."""
_ENDING = frozenset({"or", "de", "al", "id", "la", "ok", "hi"})
"""Those of them with which no question ends as words."""
_SELDOM_A_WORD = frozenset({"ma", "pa"})
"""Abbreviations that are words of few questions, so that one capital or a name before them is enough."""
_BEFORE_A_NAME = frozenset({"and", "about", "in", "for", "from", "or"})
_ASKING_OF = frozenset({"did", "does", "has", "had", "is", "was"})


class Abbreviations:
    """Tells abbreviations of states from words.

    `zipf` tells how ordinary a word is, and `is_cue` whether it has a meaning of its own here.
    """

    def __init__(
        self, index: PlaceIndex, zipf: Callable[[str], float], is_cue: Callable[[str], bool]
    ) -> None:
        self._index = index
        self._zipf = zipf
        self._is_cue = is_cue

    def stands_at(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether two letters are the abbreviation of a state, and not a word."""
        token = tokens[at]
        if not (token.raw.replace(".", "").isalpha() or token.is_possessive):
            return False  # I'll is not Ill.
        if self._is_plain(tokens, at):
            return True
        if token.norm in _NEVER_BARE:
            return self._stands_bare(tokens, at)
        if token.norm in _SELDOM_A_WORD:
            of_its = at + 1 < len(tokens) and tokens[at + 1].norm in OF_A_STATE | {"county"}
            return token.capital or of_its or self.follows_a_name(tokens, at)
        goes_on = at + 1 < len(tokens) and bool(self._index.readings(tokens[at + 1].norm))
        chat = token.norm in _CHAT and not token.capital
        joins = chat and goes_on  # "Montgomery nd Bucks"
        ordinary = chat or self._zipf(token.norm) >= _ORDINARY_ABBREVIATION
        return token.after_comma or not ordinary or (self.follows_a_name(tokens, at) and not joins)

    def _is_plain(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether nothing but a state can be meant: "IN", "county co", "portland or", "which ga counties"."""
        token = tokens[at]
        others = sum(1 for other in tokens if other.shouted and len(other.norm) > SHORT)
        shouting = others >= 2  # noqa: PLR2004
        written = "." in token.raw or (token.shouted and (token.after_comma or not shouting))
        if written or (token.norm == "co" and at > 0 and tokens[at - 1].norm == "county"):
            return True
        if at + 1 < len(tokens):
            return tokens[at + 1].norm in PLURALS and token.norm not in _NEVER_BARE
        chatting = at > 0 and tokens[at - 1].norm in _NEVER_BARE and not tokens[at - 1].shouted  # "oh ok"
        return token.norm in _ENDING and not chatting and self.follows_a_name(tokens, at)

    def _stands_bare(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether one that is also a word stands for the state: "NYC vs la", "how many did la decline"."""
        token = tokens[at]
        if token.norm == "la" and at > 0 and tokens[at - 1].norm in _ASKING_OF:
            return at + 1 < len(tokens) and self._is_cue(tokens[at + 1].norm)
        if token.norm == "la" and at == len(tokens) - 1 and at and tokens[at - 1].norm in _BEFORE_A_NAME:
            return True  # "and la?"
        against = any(other.norm in AGAINST for other in tokens[max(0, at - 1) : at + 2])
        return against or (token.capital and token.after_comma and self.follows_a_name(tokens, at))

    def follows_a_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a name ends before `at`, or a word that ends the name of a county, however misspelt."""
        if at > 1 and tokens[at - 1].norm in COUNTY_WORDS:
            return True
        words = place_words(tuple(token.norm for token in tokens[max(0, at - 3) : at]))
        return any(self._index.readings(" ".join(words[offset:])) for offset in range(len(words)))

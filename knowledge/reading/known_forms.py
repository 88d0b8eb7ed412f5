"""A Spanish word that the glossary has in another form: of another gender, joined to a pronoun, misspelt."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from knowledge.reading.glossary import Glossary
    from knowledge.text import Token

_PRONOUNS = re.compile(r"(.*(?:[aei]r|ndo|[aei]|en|an))(?:me|te|se|nos)?(?:lo|la|los|las|le|les|me|nos|se)$")
"""A verb with the pronouns that are written onto it: "quitarlo", "publicándolos", "enséñamelas"."""
_SHORTEST = 4
"""Letters that a word has at least whose other forms are looked for."""
_SHORTEST_MISSPELT = 6
_LONGER = 9
"""Letters from which two of them may be wrong."""
_ENDS = (
    ("ces", "z"), ("es", ""), ("s", ""), ("as", "o"), ("as", "os"), ("a", "o"), ("itos", "os"),
    ("itas", "as"), ("ito", "o"), ("ita", "a"), ("citos", "s"), ("ao", "ado"), ("aos", "ados"),
    ("isimo", "o"), ("isima", "a"),
)  # fmt: skip
"""How a word ends, and how it does in another of its forms."""
_SHORT_FOR = {"q": "que", "qe": "que", "ke": "que"}
"""How words are shortened in chats."""
_SOUNDS = (
    (r"ch", "C"), (r"h", ""), (r"v", "b"), (r"qu(?=[ei])|k|c(?![ei])", "K"), (r"gu(?=[ei])", "G"),
    (r"g(?=[ei])|j", "J"), (r"z|c|x", "s"), (r"ll", "y"), (r"n(?=[bp])", "m"), (r"(.)\1+", r"\1"),
)  # fmt: skip
"""Letters that sound alike to many who write Spanish, as regular expressions, in order."""


class KnownForms:
    """Finds the form of a word that the glossary has.

    `is_word` tells whether a folded word is an ordinary one, and `names` has the words of names, which stay
    as they are.
    """

    def __init__(self, glossary: Glossary, is_word: Callable[[str], bool], names: Container[str]) -> None:
        self._glossary = glossary
        self._is_word = is_word
        self._names = names

    @cached_property
    def _by_sound(self) -> dict[str, str]:
        """The words that are phrases, by how they sound; made when the first strange word is met."""
        found: dict[str, str] = {}
        for word in self._glossary.words:
            if len(word) >= _SHORTEST:
                found.setdefault(sound(word), word)
        return found

    def of(self, token: Token) -> Token:
        """Give a word in the form that the glossary has; as it is where that has it, or has none."""
        word = token.norm
        if word in _SHORT_FOR:
            return token._replace(norm=_SHORT_FOR[word], owner=_SHORT_FOR[word])
        if len(word) < _SHORTEST or not word.isalpha() or word in self._glossary.vocabulary:
            return token
        if word in self._names or self._glossary.knows(word):
            return token
        known = next(filter(self._glossary.knows, _forms(word)), None)
        if known is None and not self._is_word(word):
            known = self._misspelt(word)
        return token if known is None else token._replace(norm=known, owner=known)

    def _misspelt(self, word: str) -> str | None:
        """Give the word that sounds the same, or the word of weight that is nearest."""
        alike = self._by_sound.get(sound(word))
        if alike is not None or len(word) < _SHORTEST_MISSPELT:
            return alike
        limit = 2 if len(word) >= _LONGER else 1
        correctable = self._glossary.correctable
        found = process.extractOne(word, correctable, scorer=OSA.distance, score_cutoff=limit)
        return found[0] if found is not None and found[0][0] == word[0] else None


def _forms(word: str) -> Iterator[str]:
    """Give other forms that a word may have, the nearest first."""
    for end, other in _ENDS:
        if word.endswith(end) and len(word) - len(end) + len(other) >= _SHORTEST:
            yield word.removesuffix(end) + other
    joined = _PRONOUNS.match(word)
    if joined is not None and len(joined[1]) >= _SHORTEST:
        yield joined[1]


def sound(word: str) -> str:
    """Give how a folded word sounds: the same for "rechazaron" and "rechasaron"."""
    for letters, instead in _SOUNDS:
        word = re.sub(letters, instead, word)
    return word

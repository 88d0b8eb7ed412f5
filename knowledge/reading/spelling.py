"""Words that are none: which word of weight one may be, misspelt, and whether it is near an ordinary one."""

from __future__ import annotations

from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.store.words import WordTable

_KEPT = 10_000
"""How many strange words are kept with what they were read as."""
_SHORTEST = 4
_SHORTEST_WORD, _LONGEST = 3, 20
"""How many letters a word has that may be a common one, misspelt."""
_MIDDLING = 6
"""How many letters a word has at most that differs from a cue in one letter, and not in two."""
_COMMON = 4.0
"""Zipf frequency from which a word is so common that a strange word may be it, misspelt."""
_KNOWN = 3.0
"""The same for a long word, which is near to few others."""


class Spelling:
    """Compares strange words with those that are known."""

    def __init__(self, words: WordTable, languages: Sequence[str], correctable: Iterable[str]) -> None:
        self._words = words
        self._languages = languages
        self._correctable = [word for word in correctable if len(word) >= _SHORTEST]
        self._nearest = lru_cache(maxsize=_KEPT)(self._nearest_word)

    def nearest_cue(self, word: str) -> str | None:
        """Give the word of weight that a strange word is nearest to; None where it is near to none."""
        if not word.isascii() or len(word) < _SHORTEST:
            return self._grown(word) if len(word) == _SHORTEST_WORD else None
        limit = 1 if len(word) <= _MIDDLING else 2
        found = process.extractOne(word, self._correctable, scorer=OSA.distance, score_cutoff=limit)
        if found is None or (len(word) < _MIDDLING and found[0][0] != word[0]):
            return None
        return found[0]

    def _grown(self, word: str) -> str | None:
        """Give the word of weight of which a short one lacks a letter within: "wek", "lst"."""
        lacking = (
            longer
            for longer in self._correctable
            if len(longer) == _SHORTEST and (longer[0], longer[-1]) == (word[0], word[-1])
        )
        return next(
            (longer for longer in lacking if word in {longer[0] + longer[2:], longer[:2] + longer[3]}), None
        )

    def nearest_word(self, word: str) -> str | None:
        """Give the most common word that a strange word is one letter away from; None where there is none."""
        return self._nearest(word) if word.isascii() and _SHORTEST_WORD <= len(word) <= _LONGEST else None

    def _nearest_word(self, word: str) -> str | None:
        least = _COMMON if len(word) <= _SHORTEST else _KNOWN
        near = _one_letter_away(word)
        if len(word) <= _SHORTEST:
            near = {other for other in near if len(other) >= len(word)}  # "wek" is "week" sooner than "we"
        found = (self._words.most_common(near, language, least) for language in self._languages)
        return next(filter(None, found), None)

    def is_nearly_a_word(self, word: str) -> bool:
        """Whether a word is one letter away from a common word of the language."""
        near = _one_letter_away(word)
        return any(self._words.most_common(near, language, _COMMON) for language in self._languages)


def _one_letter_away(word: str) -> set[str]:
    """Give every word that one letter more, less, changed or swapped makes of `word`."""
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    deleted = {left + right[1:] for left, right in splits if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1}
    changed = {left + letter + right[1:] for left, right in splits if right for letter in ascii_lowercase}
    inserted = {left + letter + right for left, right in splits for letter in ascii_lowercase}
    return deleted | swapped | changed | inserted

"""Which language is a question in? Told by its words: how ordinary each is in either."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.reading.courtesy import plainly, unshouted
from knowledge.text import clean, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from knowledge.reading.glossary import Glossary
    from knowledge.text import Token

ENGLISH = "en"
_MARKS = {"es": frozenset("¿¡")}
"""Marks that one language has, and English has not."""
_MARK, _KNOWN = 4.0, 1.5
"""How much such a mark, and a word that the glossary has, weigh beside how ordinary the words are."""
_READ = 40
"""How many words are read to tell."""
_KEPT = 50_000
"""How many words are kept with their weight."""
_QUESTIONS_KEPT = 1024
"""How many questions are kept with their language."""
_MOST = 2.0
"""How much one word weighs at most."""
_LEAST_SPEAKING = 2
"""How many words must speak for a language without a mark in the question, if any speaks against."""
_LEAST_LETTERS = 3
"""How long a word must be to tell a language alone."""
_PLAINLY_ENGLISH = 5.0
"""English words as ordinary as this tell even where they are parts of names too."""
_TELLING = 3.2
"""English words that are less ordinary (Zipf frequency), such as names, do not tell."""
_SMALL = 6.8
"""How ordinary a word is of which two in a row tell, though each may begin a name: "los de Texas"."""
_SHARED = frozenset({"lol", "lmao", "omg", "wtf", "xd", "ok", "okay", "total", "no", "chat", "bot"})
"""Words that people type in any language."""
_ASKS_ALONE = {"es": frozenset({"sale", "salen", "salio", "salieron"})}
"""Words of a language that ask of a name alone, though English has them too: "chicago sale?"."""
_PLAIN = 1.5
"""How much one language must weigh more than the others to be told."""


class Languages:
    """Tells the languages apart that the desk understands.

    `english` holds English words that say nothing of another language though its phrases have them too;
    `names` the words of names of places, and `is_name` tells such a name of several words.
    """

    def __init__(
        self,
        zipf: Callable[[str, str], float],
        glossaries: Mapping[str, Glossary],
        english: Container[str],
        names: Container[str],
        is_name: Callable[[str], bool],
    ) -> None:
        self._zipf = zipf
        self._english = english
        self._names = names
        self._is_name = is_name
        self._glossaries = glossaries
        self.of = lru_cache(maxsize=_QUESTIONS_KEPT)(self._of)
        """Give the language of a question; None where its words do not tell, such as a name alone."""
        self._weight_of = lru_cache(maxsize=_KEPT)(self._of_word)
        self._is_small = lru_cache(maxsize=_KEPT)(self._is_small_word)

    def _of(self, question: str) -> str | None:
        """Tell a language; words that are written as names are, after the first, do not tell."""
        plain, text = plainly(question), clean(question)
        told = self._told(plain)
        return self._told(text) if told is None and text != plain else told

    def _told(self, asked: str) -> str | None:
        text = unshouted(asked)
        tokens = tokenize(text)[:_READ]
        named = self._named([token.norm for token in tokens])
        words = [
            token.norm
            for position, token in enumerate(tokens)
            if token.norm.isalpha()
            and position not in named
            and (not token.capital or (position == 0 and not _is_short_for(token)))
        ]
        weights = {
            language: self._weight(text, words, glossary) for language, glossary in self._glossaries.items()
        }
        best = max(weights, key=lambda language: weights[language], default=None)
        if best is None or abs(weights[best]) < _PLAIN:
            return None
        return best if weights[best] > 0 else ENGLISH

    def _named(self, words: Sequence[str]) -> set[int]:
        """Give the positions of the words that are parts of a name of two: "new jersey"."""
        return {
            position
            for at, pair in enumerate(pairwise(words))
            if pair[0] in self._names and pair[1] in self._names and self._is_name(" ".join(pair))
            for position in (at, at + 1)
        }

    def _weight(self, text: str, words: Sequence[str], glossary: Glossary) -> float:
        """Weigh a language against English: above zero speaks for it."""
        marks = _MARKS.get(glossary.language, frozenset())
        marked = not marks.isdisjoint(text)
        weights = [self._weight_of(word, glossary) for word in words]
        small = [self._is_small(word, glossary.language) for word in words]
        speaking = [word for word, weight in zip(words, weights, strict=True) if weight > 0]
        paired = sum(one and other for one, other in pairwise(small))
        weight = sum(weights) + _MOST * paired + (_MARK if marked else 0.0)
        alone = min(weights, default=0.0) >= 0 and any(len(word) >= _LEAST_LETTERS for word in speaking)
        asks = _ASKS_ALONE.get(glossary.language, frozenset[str]())
        if " " in text and not asks.isdisjoint(words) and self._are_silent(set(words) - asks, glossary):
            return _PLAIN
        told = marked or alone or paired or len(speaking) >= _LEAST_SPEAKING
        return weight if told else min(weight, 0.0)

    def _are_silent(self, words: Iterable[str], glossary: Glossary) -> bool:
        """Whether words are but parts of names."""
        return all(word in self._names and not self._weight_of(word, glossary) for word in words)

    def _is_small_word(self, word: str, language: str) -> bool:
        """Whether a word is a small one of a language, and no ordinary one of English."""
        return self._zipf(word, language) >= _SMALL and self._zipf(word, ENGLISH) < _PLAINLY_ENGLISH

    def _of_word(self, word: str, glossary: Glossary) -> float:
        """Weigh what one word says."""
        here, there = self._zipf(word, glossary.language), self._zipf(word, ENGLISH)
        known = len(word) > _LEAST_LETTERS and glossary.knows(word)
        if word in _SHARED:
            return 0.0
        if word in self._names and there < _PLAINLY_ENGLISH and not known:
            return 0.0
        if not there and word in glossary.vocabulary and word not in self._english:
            here += _KNOWN
        if not here and (there < _TELLING or glossary.knows(word)):
            return 0.0
        return max(-_MOST, min(_MOST + _KNOWN, here - there))


def _is_short_for(token: Token) -> bool:
    """Whether a word is written in capitals, as "ERO" is."""
    return token.shouted and len(token.norm) > 1

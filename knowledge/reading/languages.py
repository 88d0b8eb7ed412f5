"""Which language is a question in? Told by its words: how ordinary each is in either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.text import clean, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from knowledge.reading.glossary import Glossary

ENGLISH = "en"
_MARKS = {"es": frozenset("¿¡")}
"""Marks that one language has, and English has not."""
_MARK, _KNOWN = 4.0, 1.5
"""How much such a mark, and a word that the glossary has, weigh beside how ordinary the words are."""
_READ = 40
"""How many words are read to tell."""
_MOST = 2.0
"""How much one word weighs at most."""
_LEAST_SPEAKING = 2
"""How many words must speak for a language that has no mark of its own in the question."""
_PLAIN = 1.5
"""How much one language must weigh more than the others to be told."""


class Languages:
    """Tells the languages apart that the desk understands."""

    def __init__(self, zipf: Callable[[str, str], float], glossaries: Mapping[str, Glossary]) -> None:
        self._zipf = zipf
        self._glossaries = glossaries

    def of(self, question: str) -> str | None:
        """Give the language of a question; None where its words do not tell, such as a name alone.

        Words that are written as names are, after the first, do not tell.
        """
        text = clean(question)
        words = [
            token.norm
            for position, token in enumerate(tokenize(text)[:_READ])
            if token.norm.isalpha() and (position == 0 or not token.capital)
        ]
        weights = {
            language: self._weight(text, words, glossary) for language, glossary in self._glossaries.items()
        }
        best = max(weights, key=lambda language: weights[language], default=None)
        if best is None or abs(weights[best]) < _PLAIN:
            return None
        return best if weights[best] > 0 else ENGLISH

    def _weight(self, text: str, words: Sequence[str], glossary: Glossary) -> float:
        """Weigh a language against English: above zero speaks for it."""
        marks = _MARKS.get(glossary.language, frozenset())
        marked = not marks.isdisjoint(text)
        weight = _MARK if marked else 0.0
        speaking = 0
        for word in words:
            here, there = self._zipf(word, glossary.language), self._zipf(word, ENGLISH)
            one = max(-_MOST, min(_MOST, here - there))
            if not there and glossary.knows(word):
                one += _KNOWN
            speaking += one > 0
            weight += one
        return weight if marked or speaking >= _LEAST_SPEAKING else min(weight, 0.0)

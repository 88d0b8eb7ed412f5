"""Writes the words: the names of terms, and which words of a language are ordinary."""

from __future__ import annotations

import re
from math import log10
from typing import TYPE_CHECKING

from spellchecker import SpellChecker

from knowledge.rows import AliasRow, DefinitionRow
from knowledge.text import fold, term_key

if TYPE_CHECKING:
    from knowledge.build.writer import Writer

_ORDINARY_COUNT = 100
"""How often a word must occur in the word lists to count as one (they start at 50)."""
_LANGUAGES = ("en", "es")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def write_words(writer: Writer) -> None:
    """Write the names of the terms that are defined, and the ordinary words of each language."""
    terms = {at.row.term for at in writer.dataset.rows(DefinitionRow)}
    names = {(term_key(term), term) for term in terms}
    names |= {
        (term_key(at.row.alias), at.row.target)
        for at in writer.dataset.rows(AliasRow)
        if at.row.kind == "term"
    }
    writer.insert("term_names", ({"name": name, "term": term} for name, term in sorted(names)))
    for language in _LANGUAGES:
        words = sorted(_ordinary_words(language).items())
        writer.insert("words", ({"word": w, "language": language, "zipf": zipf} for w, zipf in words))


def _ordinary_words(language: str) -> dict[str, float]:
    """Give the words of a language with their Zipf frequency (the logarithm of uses in a billion words)."""
    frequencies: dict[str, int] = SpellChecker(language=language).word_frequency.dictionary
    total = sum(frequencies.values())
    words: dict[str, float] = {}
    for word, count in frequencies.items():
        if count >= _ORDINARY_COUNT and _WORD.fullmatch(word):
            zipf = round(log10(count / total * 1e9), 1)
            words[fold(word)] = max(zipf, words.get(fold(word), 0.0))
    return words

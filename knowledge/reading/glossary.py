"""Reads another language by its glossary: phrases that the desk acts on, each with what it is in English.

What is understood is thereby written once, in English; a language more is a glossary more. Words that the
glossary does not have, such as names, stay as they are.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from knowledge.text import Token, stem, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


class Glossary:
    """Phrases of one language, by their words, with their English."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._phrases: dict[tuple[str, ...], tuple[Token, ...]] = {}
        self._by_stem: dict[tuple[str, ...], tuple[Token, ...]] = {}
        self._longest = 1
        self.vocabulary: set[str] = set()
        """Every word of its phrases that is not the same in English, folded."""

    @classmethod
    def read(cls, path: Path, language: str) -> Glossary:
        """Read a glossary (TOML; its head says how it is written)."""
        glossary = cls(language)
        for section in tomllib.loads(path.read_text(encoding="utf-8")).values():
            for english, phrases in section.items():
                glossary.add(english, phrases)
        return glossary

    def add(self, english: str, phrases: Iterable[str]) -> None:
        """Let each of `phrases` mean `english`; one that starts with ~ is matched by its words' stems."""
        meaning = tokenize(english)
        for phrase in phrases:
            words = tuple(token.norm for token in tokenize(phrase))
            self.vocabulary.update(set(words) - {token.norm for token in meaning})
            if phrase.startswith("~"):
                words = tuple(stem(word, self.language) for word in words)
                self._by_stem.setdefault(words, meaning)
            else:
                self._phrases[words] = meaning
            self._longest = max(self._longest, len(words))

    def knows(self, word: str) -> bool:
        """Whether a folded word is a phrase by itself."""
        return (word,) in self._phrases or (stem(word, self.language),) in self._by_stem

    def in_english(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Give a question's tokens in English, as far as the glossary goes; the longest phrase wins."""
        words = [token.norm for token in tokens]
        stems = [stem(word, self.language) for word in words]
        given: list[Token] = []
        at = 0
        while at < len(tokens):
            length, meaning = self._longest_at(words, stems, at)
            if meaning is None:
                given.append(tokens[at])
            else:
                given += _placed(meaning, tokens[at : at + length])
            at += length
        return tuple(given)

    def _longest_at(
        self, words: Sequence[str], stems: Sequence[str], at: int
    ) -> tuple[int, tuple[Token, ...] | None]:
        for length in range(min(self._longest, len(words) - at), 0, -1):
            meaning = self._phrases.get(tuple(words[at : at + length]))
            if meaning is None:
                meaning = self._by_stem.get(tuple(stems[at : at + length]))
            if meaning is not None:
                return length, meaning
        return 1, None


def _placed(meaning: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """Give the words of a meaning where the phrase stood."""
    first = tokens[0]
    capital = any(token.capital for token in tokens)
    return [
        token._replace(
            start=first.start,
            end=tokens[-1].end,
            raw=token.raw.capitalize() if capital and token.raw.islower() else token.raw,
            after_comma=first.after_comma and position == 0,
            after_break=first.after_break and position == 0,
        )
        for position, token in enumerate(meaning)
    ]

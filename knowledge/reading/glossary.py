"""Reads another language by its glossary: phrases that the desk acts on, each with what it is in English.

What is understood is thereby written once, in English; a language more is a glossary more. Words that the
glossary does not have, such as names, stay as they are.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from knowledge.reading.grammar import GRAMMARS, Grammar
from knowledge.reading.verb_phrases import VERB, spread_out, told_of_the_past
from knowledge.text import Token, stem, term_key, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_NAMES = "names"
"""The section of names, which no phrase cuts in two: "de nuevo" is not in "de Nuevo México"."""
_ALONE = "alone"
"""The section of words that mean something else where a clause says nothing but them and names."""
_ENDING = "ending"
"""The section of phrases that mean something else where a clause ends with them: "cuándo salió la última"."""
_WHOLE = "whole"
"""The section of phrases that mean something else where they are all that is said."""
_MISSPELT = "misspelt"
"""The section of words that a misspelt one may have been meant to be."""
_LONGEST_LETTERS = 3
"""How many capitals may be letters, such as a state's, and no word."""


class Glossary:
    """Phrases of one language, by their words, with their English."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._grammar = GRAMMARS.get(language, Grammar())
        self._phrases: dict[tuple[str, ...], tuple[Token, ...]] = {}
        self._by_stem: dict[tuple[str, ...], tuple[Token, ...]] = {}
        self._longest = 1
        self._names: dict[str, list[tuple[str, ...]]] = {}
        """The names of places, by their first word."""
        self._words_of_names: set[str] = set()
        self._alone: dict[str, tuple[Token, ...]] = {}
        self._ending: dict[tuple[str, ...], tuple[Token, ...]] = {}
        self._whole: dict[tuple[str, ...], tuple[Token, ...]] = {}
        self._did: set[str] = set()
        """Forms of verbs that tell of what somebody did."""
        self.correctable: tuple[str, ...] = ()
        """The words that a misspelt one may have been meant to be."""
        self.vocabulary: set[str] = set()
        """Every word of its phrases that is not the same in English, folded."""

    @classmethod
    def read(cls, path: Path, language: str) -> Glossary:
        """Read a glossary (TOML; its head says how it is written)."""
        glossary = cls(language)
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        glossary.correctable = tuple(tables.pop(_MISSPELT, {}).get("words", "").split())
        for english, words in tables.pop(_ALONE, {}).items():
            glossary._alone |= dict.fromkeys(words, tokenize(english))
        for section, kept in ((_WHOLE, glossary._whole), (_ENDING, glossary._ending)):
            for english, phrases in tables.pop(section, {}).items():
                words = (tuple(term_key(phrase).split()) for phrase in phrases)
                kept.update(dict.fromkeys(words, tokenize(english)))
        verbs: list[tuple[str, str]] = []
        for section, meanings in tables.items():
            for english, phrases in meanings.items():
                glossary.add(english, [phrase for phrase in phrases if VERB not in phrase])
                verbs += [(english, phrase) for phrase in phrases if VERB in phrase]
                if section == _NAMES:
                    glossary._add_names(phrases)
        for english, phrase in verbs:
            glossary._add_forms(english, phrase)
        return glossary

    def _add_names(self, names: Iterable[str]) -> None:
        for words in (tuple(term_key(name).split()) for name in names):
            self._names.setdefault(words[0], []).append(words)
            self._words_of_names.update(words)

    def _add_forms(self, english: str, phrase: str) -> None:
        """Add a phrase with each form of its verb, where it is not a phrase already."""
        self._did.update(told_of_the_past(phrase))
        for words, meant in spread_out(phrase, english):
            self.vocabulary.update(words)
            self._phrases.setdefault(words, tokenize(meant))
            self._longest = max(self._longest, len(words))

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

    @property
    def words(self) -> list[str]:
        """The words that are phrases by themselves, those of the file before other forms of its verbs."""
        return [words[0] for words in self._phrases if len(words) == 1]

    def in_english(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Give a question's tokens in English, as far as the glossary goes; the longest phrase wins."""
        words = ["" if self._is_name(tokens, at) else token.norm for at, token in enumerate(tokens)]
        whole = self._whole.get(tuple(words))
        if whole is not None:
            return tuple(_placed(whole, tokens))
        stems = [stem(word, self.language) for word in words]
        given: list[Token] = []
        at = 0
        while at < len(tokens):
            end = _clause_end(tokens, at)
            length, meaning = self._longest_at(words, stems, at)
            if tuple(words[at:end]) in self._ending:
                length, meaning = end - at, self._ending[tuple(words[at:end])]
            elif length == 1:
                meaning = self._leaning(tokens, words, at) or meaning
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
            if self._cuts_a_name(words, at, at + length):
                continue
            meaning = self._phrases.get(tuple(words[at : at + length]))
            if meaning is None:
                meaning = self._by_stem.get(tuple(stems[at : at + length]))
            if meaning is not None:
                return length, meaning
        return 1, None

    def _leaning(self, tokens: Sequence[Token], words: Sequence[str], at: int) -> tuple[Token, ...] | None:
        """Give the meaning of a word that it has from those around it."""
        word, following = words[at], words[at + 1 : at + 2]
        if word in self._alone and self._is_alone(tokens, at):
            return self._alone[word]
        if word in self._grammar.joining and self._joins(tokens, at):
            return tokenize("that")
        if word in self._grammar.objects and not self._did.isdisjoint(following):
            return tokenize(self._grammar.objects[word])
        return None

    def _is_alone(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the clause that a word stands in says nothing else, but for names."""
        start, end = at, _clause_end(tokens, at)
        while start > 0 and not (tokens[start].after_comma or tokens[start].after_break):
            start -= 1
        others = [token.norm for token in (*tokens[start:at], *tokens[at + 1 : end])]
        known = [word for word in others if self.knows(word) and word not in self._words_of_names]
        return self._grammar.beside_names.issuperset(known)

    def _joins(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a "que" asks nothing, but joins what follows it to what stands before it."""
        token = tokens[at]
        begins = at == 0 or token.after_break or token.after_comma
        return not begins and token.raw.isascii() and tokens[at - 1].norm not in self._grammar.asked_after

    def _is_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word is a name such as LA, and no small word in a run of capitals."""
        if tokens[at].raw not in self._grammar.capital_names:
            return False
        following = tokens[at + 1].raw if at + 1 < len(tokens) else ""
        return not (following.isupper() and len(following) > _LONGEST_LETTERS)

    def _cuts_a_name(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether a name begins within `[start, end)`, after its first word, and ends after it."""
        return any(
            at + len(name) > end and tuple(words[at : at + len(name)]) == name
            for at in range(start + 1, end)
            for name in self._names.get(words[at], ())
        )


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    """Give where the clause ends that a word stands in."""
    end = at + 1
    while end < len(tokens) and not (tokens[end].after_comma or tokens[end].after_break):
        end += 1
    return end


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

"""The words of one language that the desk acts on, and where they stand in a question."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.text import Token, stem, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Span:
    """A run of tokens that means something: `[start, end)` of kind `kind`, with value `value`."""

    start: int
    end: int
    kind: str
    value: str

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a token."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class _Stemmed:
    """A phrase with words that are matched by their stem."""

    words: tuple[str, ...]
    by_stem: tuple[bool, ...]
    kind: str
    value: str

    def stands_at(self, start: int, words: Sequence[str], stems: Sequence[str]) -> bool:
        """Whether the phrase stands in `words` at `start`."""
        if start + len(self.words) > len(words):
            return False
        return all(
            (stems if by_stem else words)[start + offset] == expected
            for offset, (expected, by_stem) in enumerate(zip(self.words, self.by_stem, strict=True))
        )


_CUE_KINDS = frozenset({"cue", "kind", "section", "ordinal", "month", "topn"})
"""The kinds of phrases whose words are ordinary words of the language, and no names."""


class Lexicon:
    """Phrases by their first word, and the small words that carry no meaning."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.small: frozenset[str] = frozenset()
        self.spelled_right: frozenset[str] = frozenset()
        """Words that are rare, or newer than the lists of words, and yet no other words misspelt."""
        self._plain: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        """The first word of a plain phrase -> how many words such phrases have."""
        self._by_stem: dict[str, list[_Stemmed]] = defaultdict(list)
        """The stem of the first word -> the phrases with words that are matched by their stem."""
        self.vocabulary: set[str] = set()
        """Every word of a phrase."""
        self.correctable: tuple[str, ...] = ()
        """The words that a misspelt one may have been meant to be."""

    @classmethod
    def read(cls, path: Path, language: str) -> Lexicon:
        """Read a lexicon file (TOML; its head says how it is written)."""
        lexicon = cls(language)
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for value, phrases in tables["cues"].items():
            lexicon.add("cue", value, phrases)
        for kind, values in tables["slots"].items():
            for value, phrases in values.items():
                lexicon.add(kind, value, phrases)
        lexicon.correctable = tuple(tables["small"]["correctable"].split())
        words = (token.norm for word in tables["small"]["words"].split() for token in tokenize(word))
        lexicon.small = frozenset(words)
        lexicon.spelled_right = frozenset(tables["small"]["spelled_right"].split())
        return lexicon

    def add(self, kind: str, value: str, phrases: Iterable[str]) -> None:
        """Let each of `phrases` mean `value`, of kind `kind`."""
        for phrase in phrases:
            words, by_stem = self._words_of(phrase)
            if not words:
                continue
            if any(by_stem):
                first = words[0] if by_stem[0] else stem(words[0], self.language)
                self._by_stem[first].append(_Stemmed(words, by_stem, kind, value))
            else:
                self._plain[words].append((kind, value))
                self._lengths[words[0]].add(len(words))
            if kind in _CUE_KINDS:
                self.vocabulary.update(token.norm for token in tokenize(phrase.replace("~", "")))

    def _words_of(self, phrase: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
        words: list[str] = []
        stemmed: list[bool] = []
        for part in phrase.split():
            by_stem = part.startswith("~")
            for token in tokenize(part.removeprefix("~")):
                words.append(stem(token.norm, self.language) if by_stem else token.norm)
                stemmed.append(by_stem)
        return tuple(words), tuple(stemmed)

    def matches(self, words: Sequence[str]) -> Iterator[Span]:
        """Find every phrase in `words` (folded), overlapping ones included."""
        stems = [stem(word, self.language) for word in words]
        for start, word in enumerate(words):
            for length in self._lengths.get(word, ()):
                phrase = tuple(words[start : start + length])
                if len(phrase) == length:
                    for kind, value in self._plain.get(phrase, ()):
                        yield Span(start, start + length, kind, value)
            for stemmed in self._by_stem.get(stems[start], ()):
                if stemmed.stands_at(start, words, stems):
                    yield Span(start, start + len(stemmed.words), stemmed.kind, stemmed.value)

    def knows(self, token: Token) -> bool:
        """Whether the word stands in some phrase, or carries no meaning."""
        return token.norm in self.vocabulary or self.is_small(token)

    def is_small(self, token: Token) -> bool:
        """Whether the word carries no meaning of its own here."""
        return token.norm in self.small or token.owner in self.small


_SECTION_NUMBERS = {
    "1": "I", "2": "II", "3": "III", "4": "IV", "i": "I", "ii": "II", "iii": "III", "iv": "IV",
    "one": "I", "two": "II", "three": "III", "four": "IV",
}  # fmt: skip
_JOINING = frozenset({"and", "vs", "versus", "or", "to", "from", "with", "than"})
_BETWEEN = frozenset({"also", "in", "the"})


def joined_sections(spans: Sequence[Span], words: Sequence[str]) -> Iterator[Span]:
    """Find the sections that are named by a number alone: the second of "section 1 and 2"."""
    ends = {span.end for span in spans if span.kind == "section"}
    ends |= {at + 1 for at, word in enumerate(words) if word == "sections"}
    for end in sorted(ends):
        at = end
        while at < len(words):
            joined = words[at] in _JOINING
            while words[at] in (_JOINING | _BETWEEN if joined else ()) and at + 1 < len(words):
                at += 1
            if (value := _SECTION_NUMBERS.get(words[at])) is None:
                break
            yield Span(at, at + 1, "section", value)
            at += 1


def longest(spans: Iterable[Span]) -> list[Span]:
    """Of overlapping spans keep the longest, then the first; spans of equal extent are all kept."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (-len(span), span.start)):
        if all(
            not span.overlaps(other) or (span.start, span.end) == (other.start, other.end) for other in kept
        ):
            kept.append(span)
    return sorted(kept, key=lambda span: (span.start, span.end, span.value))

"""Text as the desk reads it: cleaned, split into tokens, and reduced to keys that names are looked up by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

import Stemmer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class _Stemmer(Protocol):
    """What is used of a Snowball stemmer, which has no types of its own."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802


QUESTION_CHARACTERS = 2000
"""What is read of a question, in characters: half of the longest message Discord lets anybody send."""

_KEPT = 1024
"""How many texts are kept once cleaned and split: one question is read more than once."""
_TOKEN = re.compile(
    r"""
      \d{4}-\d{2}-\d{2}                       # 2017-01-28
    | (?:19|20)\d{2}[-–]\d{2}(?![\d-])        # 2017-18
    | \d{1,2}\([a-z]\)                        # 9(a)
    | \d{1,2}/\d{1,2}(?:/\d{2,4})?            # 1/28, 1/28/17
    | [iI]-?247-?[adnxADNX]?\b                # form numbers
    | 287\s?\([gG]\)                          # 287(g)
    | %
    | \d{1,3}(?:,\d{3})+(?:\.\d+)?            # 3,083
    | \d+(?:\.\d+)?(?:st|nd|rd|th)?(?![^\W_]) # 206, 6.7, 3rd
    | (?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?       # D.C., U.S.C.
    | [^\W_]+(?:['’ʼ`´][^\W_]+)*              # words, with their apostrophes
    """,
    re.VERBOSE,
)
_SENTENCE_END = re.compile(r"[.?!;:\n]|(?<=\s)[-–—](?=\s)|…")
_DECIMAL = re.compile(r"[\d,]+\.\d+")
_WRITTEN_ONLY = re.compile(r"[,() ]")
_POSSESSIVES = frozenset({"'s", "’s", "ʼs", "`s", "´s"})
_APOSTROPHES = re.compile(r"['’ʼ`´.]")
_CONTRACTED = re.compile(r"(?<=\w)['’ʼ`´](?:d|ll|ve)$", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]{3,}?)[\"“”„«»]|(?<!\w)['‘]([^'‘’]{6,}?)['’](?!\w)")
_SPELLED = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "co": "county", "cnty": "county",
            "cty": "county", "counties": "county", "parishes": "parish", "boroughs": "borough",
            "twp": "township", "&": "and"}  # fmt: skip
_stemmer_of = cast("Callable[[str], _Stemmer]", Stemmer.Stemmer)  # pyright: ignore[reportUnknownMemberType]
_stemmers = {"en": _stemmer_of("english"), "es": _stemmer_of("spanish")}


class Token(NamedTuple):
    """A word or number of a question."""

    start: int
    end: int
    raw: str
    norm: str
    """Case-folded, without accents, apostrophes or dots: "George's" is "georges", "D.C." is "dc"."""
    owner: str
    """`norm` without a possessive ending: "George's" is "george"; mostly the same as `norm`."""
    after_comma: bool
    after_break: bool
    """Whether a sentence or line ended before this word."""

    @property
    def is_possessive(self) -> bool:
        """Whether the word has a possessive ending."""
        return self.owner != self.norm

    @property
    def before_verb(self) -> str:
        """The word without a verb that is drawn into it ("how'd" is "how"); mostly the same as `norm`."""
        plain = _CONTRACTED.sub("", self.raw)
        return self.norm if plain == self.raw else fold(plain)

    @property
    def capital(self) -> bool:
        """Whether the word was written with a capital first letter."""
        return self.raw[:1].isupper()

    @property
    def shouted(self) -> bool:
        """Whether the word was written in capitals throughout."""
        return self.raw.isupper()


@lru_cache(maxsize=_KEPT)
def clean(text: str) -> str:
    """Give `text` without control, formatting and stacked combining characters, white space folded."""
    if len(text) <= QUESTION_CHARACTERS and text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFKC", text)[: QUESTION_CHARACTERS * 2]
    kept = (
        character if not unicodedata.category(character).startswith("C") else _space_or_nothing(character)
        for character in composed
        if unicodedata.category(character) not in {"Mn", "Me"}
    )
    return re.sub(r"\s+", " ", "".join(kept)).strip()[:QUESTION_CHARACTERS]


def _space_or_nothing(character: str) -> str:
    return " " if character in "\n\r\t\v\f" else ""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Give `word` in lower case, without accents and apostrophes."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return _APOSTROPHES.sub("", "".join(c for c in decomposed if not unicodedata.combining(c)))


@lru_cache(maxsize=65536)
def _norms(raw: str) -> tuple[str, str]:
    """Give a word as it is compared, with and without a possessive ending."""
    if _DECIMAL.fullmatch(raw):
        return (number := raw.replace(",", "")), number
    norm = _WRITTEN_ONLY.sub("", fold(raw))
    if "-" in norm and "247" in norm:
        norm = norm.replace("-", "")
    return norm, fold(raw[:-2]) if raw[-2:].lower() in _POSSESSIVES else norm


@lru_cache(maxsize=_KEPT)
def tokenize(text: str) -> tuple[Token, ...]:
    """Split cleaned `text` into words and numbers; punctuation is dropped but for a comma before a word."""
    tokens: list[Token] = []
    previous_end = 0
    for match in _TOKEN.finditer(text):
        raw = match.group()
        norm, owner = _norms(raw)
        between = text[previous_end : match.start()]
        plain = between in {"", " "}
        tokens.append(
            Token(
                match.start(),
                match.end(),
                raw,
                norm,
                owner,
                not plain and "," in between,
                not plain and bool(_SENTENCE_END.search(between)),
            )
        )
        previous_end = match.end()
    return tuple(tokens)


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """Give the stem of a folded word, by Snowball's stemmer for `language`."""
    return _stemmers[language].stemWord(word)


def place_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Spell out what is shortened in place names: st, ft, mt, co, counties."""
    return words if _SPELLED.keys().isdisjoint(words) else tuple(_SPELLED.get(word, word) for word in words)


def says(words: Sequence[str], forms: Iterable[Sequence[str]], within: int | None = None) -> bool:
    """Whether one of `forms` stands word by word in `words`, beginning among the first `within` of them."""
    starts = range(len(words) if within is None else within)
    begun = (form for form in forms if form[0] in words)
    return any(list(words[at : at + len(form)]) == list(form) for form in begun for at in starts)


def run_key(run: Sequence[Token]) -> str:
    """Give the key that tokens are looked up by as a name, without a possessive ending of the last."""
    return " ".join(place_words((*(token.norm for token in run[:-1]), run[-1].owner)))


def place_key(name: str) -> str:
    """Give the key a place's name is looked up by: "St. Lawrence Co." is "saint lawrence county"."""
    return " ".join(place_words(tuple(token.norm for token in tokenize(name))))


def term_key(name: str) -> str:
    """Give the key a term or phrase is looked up by."""
    return " ".join(token.norm for token in tokenize(name))


def quoted(text: str) -> tuple[str, ...]:
    """Give the passages of `text` that stand in quotation marks."""
    return tuple(first or second for first, second in _QUOTED.findall(text))


def lower_first(sentence: str) -> str:
    """Give a sentence as it stands after a colon: its first letter small, but not that of ICE."""
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]


def slug(name: str) -> str:
    """Give `name` as a stable identifier: "St. Lawrence County" is "st-lawrence-county"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")

"""The words of a language, and how ordinary each is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.store.connection import Connection

_KEPT = 100_000
"""How many words are kept once looked up."""


class WordTable:
    """Looks words up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.zipf = lru_cache(maxsize=_KEPT)(self._zipf)

    def _zipf(self, word: str, language: str) -> float:
        """How ordinary a word is, on Zipf's scale (3 and more is common); 0 where it is none."""
        rows = self._connection.rows("select zipf from words where word = ? and language = ?", word, language)
        return float(rows[0][0]) if rows else 0.0

    def most_common(self, words: Iterable[str], language: str, zipf: float) -> str | None:
        """Give the most common of `words` in the language; None where none is as common as `zipf`."""
        candidates = list(words)
        marks = ",".join("?" * len(candidates))
        sql = (
            f"select word from words where language = ? and zipf >= ? and word in ({marks}) "  # noqa: S608
            "order by zipf desc, word limit 1"
        )
        rows = self._connection.rows(sql, language, zipf, *candidates)
        return str(rows[0][0]) if rows else None

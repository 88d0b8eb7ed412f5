"""What a peer is: it learns questions with known answers, and finds the one a new question is most like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pair:
    """A question of the build part, and what is answered to it."""

    question: str
    label: str
    """The intent of the answer, or the reason that it was left alone."""
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """The pair that a question is most like, and how much so; the scale is each peer's own."""

    pair: int
    score: float


class Contender(Protocol):
    """A peer, fitted to pairs."""

    name: ClassVar[str]

    @classmethod
    def fit(cls, pairs: Sequence[Pair], language: Path) -> Self:
        """Learn the pairs; `language` is the project's folder of words and intents."""
        ...

    def save(self, folder: Path) -> None:
        """Write what was learnt."""
        ...

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read what was written."""
        ...

    def nearest(self, questions: Sequence[str]) -> list[Match | None]:
        """Give the nearest pair to each question; None where nothing is like it at all."""
        ...

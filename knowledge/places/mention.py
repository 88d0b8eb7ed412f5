"""A name of a place in a question, and the places it may name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.text import Token


def are_states(places: Sequence[str]) -> bool:
    """Whether there are places, and all are states."""
    return bool(places) and all(place.startswith("state:") for place in places)


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of tokens, `[start, end)`, that names a place."""

    start: int
    end: int
    text: str
    readings: tuple[str, ...]
    """Ids of the places, those that the words name most directly."""
    state: str | None = None
    """The state that the question gives with the name."""
    corrected: str | None = None
    """The name it was read as, where it is spelled otherwise."""
    kind: str | None = None
    """county or city, where the question says which."""
    bare: bool = False
    """Whether the name stands without the word that says what kind of place it is."""
    ordinary: bool = False
    """Whether the name is also an ordinary word of the language."""

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def is_area(self) -> bool:
        """Whether it names a state and nothing else."""
        return are_states(self.readings)

    @property
    def states(self) -> tuple[str, ...]:
        """The ids of the states that it may name."""
        return tuple(place for place in self.readings if place.startswith("state:"))

    def at(self, tokens: Sequence[Token], start: int, end: int) -> Mention:
        """Give the mention as it stands in a question, in the words that are written there."""
        text = " ".join(token.raw for token in tokens[start:end])
        return replace(self, start=start, end=end, text=text)


def replaced(mentions: Iterable[Mention], found: Sequence[Mention]) -> list[Mention]:
    """Give the mentions with those that were found, in place of the ones these overlap; in order."""
    kept = [
        mention
        for mention in mentions
        if not any(mention.start < other.end and other.start < mention.end for other in found)
    ]
    return sorted([*kept, *found], key=lambda mention: mention.start)

"""A name of a place in a question, and the places it may name."""

from __future__ import annotations

from dataclasses import dataclass


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
        return bool(self.readings) and all(place.startswith("state:") for place in self.readings)

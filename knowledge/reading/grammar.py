"""What is said of a language beside its phrases: which small words lean on others, and how."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of a language; without any, it is read by its phrases alone."""

    beside_names: frozenset[str] = frozenset()
    """Words that stand beside a name and say nothing more."""
    objects: dict[str, str] = field(default_factory=dict[str, str])
    """Words that are articles before a noun, and before what somebody did what it was done to, in English."""
    joining: frozenset[str] = frozenset()
    """Words that ask, and elsewhere join a clause to what stands before it."""
    asked_after: frozenset[str] = frozenset()
    """Words after which those ask."""
    capital_names: frozenset[str] = frozenset()
    """Names that are written in capitals, and small words without them."""


GRAMMARS = {
    "es": Grammar(
        beside_names=frozenset("a y o no si el la los las de del en tambien condado ciudad ahi alli".split()),
        objects={"lo": "it", "la": "it", "los": "them", "las": "them"},
        joining=frozenset("que q k ke qe".split()),
        asked_after=frozenset(
            "a de en con por para sobre y e o pero dime digame decime dinos saber sabes sabe explica "
            "explicame explique pregunto entre segun".split()
        ),
        capital_names=frozenset({"LA"}),
    )
}
"""In Spanish "la firmó" is "signed it", and "la firma" "the signature"; "jura que" joins, "con qué" asks."""

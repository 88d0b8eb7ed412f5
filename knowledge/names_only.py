"""Messages that are but names: "and Nassau?", "New Haven", "anything on Maine or New Hampshire"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.places import Mention, PlaceIndex
    from knowledge.reading.reader import Reading

_LEADS = frozenset(
    "what whats wat wut how hows about abt bout bt and n or ok okay so hey hi the then also with in of for "
    "yo is please pls plz thx tho any anything something on thanks thank you ty cool great nice alright "
    "perfect good sure yeah yes no now right hmm just only".split()
)
"""Words beside which a name is all that a message says."""


@dataclass(frozen=True, slots=True)
class NamesOnly:
    """Tells whether a message says nothing but names of places."""

    places: PlaceIndex

    def holds(self, reading: Reading) -> bool:
        """Whether a message is names that may be asked of, and nothing else."""
        named = {at for mention in reading.places for at in range(mention.start, mention.end)}
        beside = {word for at, word in enumerate(reading.words) if at not in named}
        if not named or not beside <= _LEADS:
            return False
        between = (
            reading.text[reading.tokens[one.end - 1].end : reading.tokens[other.start].start]
            for one, other in pairwise(reading.places)
        )
        apart = all(text.strip() for text in between) or bool(beside)  # "Clark Kent" is no two places
        return apart and all(map(self._may_be_asked_of, reading.places))

    def _may_be_asked_of(self, mention: Mention) -> bool:
        """Whether a name alone asks for a place: not one that may be a word, and not every small town's."""
        if mention.kind == "county" or not self.places.listed.isdisjoint(mention.readings):
            return True
        known = mention.is_area or len(mention) > 1 or self.places.is_of_size(mention.readings)
        return not mention.ordinary and (known or any(map(self.places.lies_in_listed, mention.readings)))

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
_TELLS = frozenset("what tell me do you u have got know hold info information data".split())
"""Words by which all is asked that is held of a place: "what do you have on Ventura County"."""
_SHOWS = frozenset("give show me see the list".split())
_OF_IT = frozenset({"about", "on", "abt", "for", "regarding"})


@dataclass(frozen=True, slots=True)
class NamesOnly:
    """Tells whether a message says nothing but names of places."""

    places: PlaceIndex

    def holds(self, reading: Reading) -> bool:
        """Whether a message is names that may be asked of, and nothing else."""
        named = {at for mention in reading.places for at in range(mention.start, mention.end)}
        beside = {word for at, word in enumerate(reading.words) if at not in named}
        asks_all = bool(
            beside & _TELLS & {"tell", "have", "got", "know", "hold", "info", "information", "data"}
        )
        leads = _LEADS | _TELLS if asks_all and not beside.isdisjoint(_OF_IT) else _LEADS
        if not named:
            return _names_only_a_report(reading)
        if not beside <= leads:
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
        kinds = {self.places.place(place).kind for place in mention.readings}
        known = (
            "county" in kinds
            or mention.is_area
            or len(mention) > 1
            or self.places.is_of_size(mention.readings)
        )
        return not mention.ordinary and (known or any(map(self.places.lies_in_listed, mention.readings)))


def _names_only_a_report(reading: Reading) -> bool:
    """Whether a message is one report and nothing else: "week 2 plz", "show me the third report"."""
    other = {word for at, word in enumerate(reading.words) if at not in reading.weeks.covered}
    return len(reading.weeks.ordinals) == 1 and other <= _LEADS | _SHOWS

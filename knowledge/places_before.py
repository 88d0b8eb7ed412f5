"""Which places a follow-up is about: its own, one that it points out, or those of before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.asked_anew import asks_anew, points_out
from knowledge.going_on import says_little
from knowledge.leaning import is_nationwide
from knowledge.named import is_taken_out
from knowledge.pointed_out import PointedOut, points_at_the_state
from knowledge.text import says
from knowledge.ways_on import OTHERS, PUTS_IN

if TYPE_CHECKING:
    from knowledge.conversation import Conversation
    from knowledge.places import PlaceIndex
    from knowledge.query import Named, Query
    from knowledge.reading.reader import Reading

_ABOUT_ALL = frozenset({"totals", "trend", "share", "report", "definition", "coverage", "ranking", "listing"})
"""Intents that are asked of no place unless one is said."""
_OF_NO_PLACE = frozenset({"definition", "totals", "report"})
_NEVER_OF_SHOWN = frozenset({"ranking", "listing", "totals"})
"""Those that are not asked of the places that an answer told of."""
_OF_OTHERS = frozenset({"correction", "listing", "ranking", "statement", "policy", "membership"})
"""Intents that may be asked of other places than those of before."""
_ADDING = PUTS_IN | {"and", "plus", "also", "too"}
_TWO = 2
_NUMBERS = frozenset("number numbers figure figures count counts total totals tally".split())
"""Words after which "other" is said of no places."""
_OFFICIALS = frozenset("sheriffs counties places cities jurisdictions jails states officials mayors".split())
_ANYONE = frozenset({"anybody", "anyone"})
_TOLD_OF_ANY = frozenset({"correction", "statement"})
_CAME_OUT = frozenset({"published", "released"})
_POINTS_AT_IT = frozenset(
    {"it", "that", "this", "one", "they", "thats", "them", "em", "those", "its", "there", "here", "their"}
)


@dataclass(frozen=True, slots=True)
class PlacesBefore:
    """Finds the places of a question that leans on the last one of a conversation."""

    conversation: Conversation
    index: PlaceIndex
    reading: Reading

    def of(self, query: Query, previous: Query) -> tuple[Named, ...]:
        """Give the places it is about: its own, one that it points out, or those of before."""
        before = self._before(previous)
        pointed_at = not query.places and len(before) == 1 < len(previous.places)
        of_all = query.intent == "share" and (self._is_of_all or "charged" in query.topics)
        anew = not query.places and asks_anew(query, self.reading)
        if not pointed_at and (anew or self._asks_others(query) or (of_all and not query.places)):
            return ()
        same = "same" in self.reading.words
        of_a_part = query.intent == "share" or says(self.reading.words, [("of", "how", "many")])
        if pointed_at or (of_a_part and not same and self._is_the_whole(query, self._narrowed(before))):
            return before
        finder = PointedOut(self.index, self.reading, self.conversation.narrowed, self.conversation.shown)
        pointed = finder.places(before, query.intent, self._narrowed(before))
        if own := pointed or query.places:
            return self._beside(query, previous, before, own)
        if query.intent == "compare" and before:
            return tuple(dict.fromkeys((*self.conversation.beside, *before)))
        if self._is_of_no_place(query):
            return ()
        of_winner = (query.intent, previous.intent) == ("share", "ranking")
        of_all = query.intent in _ABOUT_ALL - {previous.intent} and not (self.points or of_winner)
        never = query.intent in _NEVER_OF_SHOWN and query.cues.isdisjoint({"next", "above"})
        return self._narrowed(previous.places if of_all or never else before)

    def _beside(
        self, query: Query, previous: Query, before: tuple[Named, ...], own: tuple[Named, ...]
    ) -> tuple[Named, ...]:
        """Give its own places, beside those of before where they are compared, or taken from their total."""
        taken_out = any(is_taken_out(self.reading, mention) for mention in self.reading.places)
        if query.intent == "count" and taken_out:
            return tuple(dict.fromkeys((*before, *own)))
        if query.intent != "compare" or len(query.places) >= _TWO or not before:
            return own
        adds = previous.intent == "compare" and not _ADDING.isdisjoint(self.reading.words)
        return tuple(dict.fromkeys((*(before if adds else before[:1]), *own)))

    @property
    def _is_of_all(self) -> bool:
        """Whether it asks of all of them, and of no place: "what percent of all the detainers"."""
        pairs = set(pairwise(self.reading.words))
        of_it = self.reading.quoted or not pairs.isdisjoint({("is", "that"), ("is", "it"), ("was", "that")})
        return ("of", "all") in pairs and not self.reading.places and not of_it

    def _before(self, previous: Query) -> tuple[Named, ...]:
        """Give the places of before, or told before; of two that were compared the one pointed at."""
        before = previous.places or self.conversation.shown
        compared = previous.intent == "compare" and len(before) == _TWO
        return before[1:] if compared and says(self.reading.words, [("the", "other", "one")]) else before

    def _asks_others(self, query: Query) -> bool:
        """Whether it asks of other places, of one by its rank, or of the whole country."""
        if is_nationwide(self.reading) and query.intent in {"totals", "count"}:
            return True
        if query.intent == "listing" and "state" in query.kinds and not query.places:
            return True
        if query.places or points_at_the_state(self.reading):
            return False
        if query.intent == "policy" and query.cues & {"oldest", "newest"}:
            return True
        others = OTHERS - _ANYONE if self.points else OTHERS
        ranked = query.intent == "ranking" and query.rank is not None
        one_of_many = not self.reading.cues.isdisjoint({"who", "which"}) and query.intent in _TOLD_OF_ANY
        points = points_out(self.reading, _POINTS_AT_IT - {"they"})
        of_any = "apology" in self.reading.cues and not points  # "they" is who apologised
        of_them = ("which", "of") in set(pairwise(self.reading.words))
        of_anybody = "apology" in self.reading.cues and not _ANYONE.isdisjoint(self.reading.words)
        if of_anybody or (
            one_of_many and (of_any or of_them or not _OFFICIALS.isdisjoint(self.reading.words))
        ):
            return True  # "which of the sheriffs complained", "who got an apology"
        words = [one for one, word in pairwise([*self.reading.words, ""]) if word not in _NUMBERS]
        return ranked or (query.intent in _OF_OTHERS and not others.isdisjoint(words))

    def _is_the_whole(self, query: Query, before: tuple[Named, ...]) -> bool:
        """Whether what it names is the state of the place before, of whose total a share is asked."""
        named = [self.index.place(reading) for place in query.places for reading in place.readings]
        own = {self.index.place(reading).state for place in before for reading in place.readings}
        areas = bool(named) and all(place.kind == "state" for place in named)
        return (
            areas
            and {place.state for place in named} == own
            and bool({"total", "whole"} & (self.reading.cues | query.cues))
        )

    def _is_of_no_place(self, query: Query) -> bool:
        """Whether it asks of the whole report, or of what has no place, and points at none of before."""
        if self.points:
            return False
        ranks = query.intent == "ranking" and query.order is not None and query.rank is None
        asks = not self.reading.cues.isdisjoint({"who", "which"}) and not self._listed_an_area
        asks = asks or self._was_of_one
        told = bool(self.conversation.told)
        own = query.intent == "event" and not told and not says_little(self.reading)
        of_report = {"event", "report"} if "report" in self.reading.cues else set[str]()
        own = own or (query.intent in of_report and not _CAME_OUT.isdisjoint(self.reading.cues))
        own = own or (query.intent == "statement" and "suspended" in self.reading.cues)
        return query.intent in _OF_NO_PLACE or own or (ranks and asks)

    @property
    def _listed_an_area(self) -> bool:
        """Whether the places in a state or a region were listed before, so that it is asked of them."""
        last = self.conversation.last
        return last is not None and last.intent == "listing" and not self._was_of_one

    @property
    def _was_of_one(self) -> bool:
        """Whether a county or a city was asked about before, of which no order can be given."""
        last = self.conversation.last
        named = last.places if last is not None else ()
        kinds = {self.index.place(reading).kind for place in named for reading in place.readings}
        return kinds.isdisjoint({"state", "region"})

    def _narrowed(self, places: tuple[Named, ...]) -> tuple[Named, ...]:
        """Give the one place asked about as that reading of its name which the answer told of, if but one."""
        told = [place for named in self.conversation.shown for place in named.readings]
        if len(places) != 1 or len(told) != 1 or told[0] not in places[0].readings:
            return places
        return (replace(places[0], readings=(told[0],)),)

    @property
    def points(self) -> bool:
        """Whether it points at what was asked or told before: "it", "that one", "there"."""
        return any(token.norm in _POINTS_AT_IT for token in self.reading.tokens)

"""What a follow-up means by what was asked before it: a section's size, the form that came next, a rank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.going_on import asks_the_difference
from knowledge.leaning import ranks_said
from knowledge.model import SECTIONS
from knowledge.named import is_taken_out
from knowledge.places.mention import are_states
from knowledge.places_before import PlacesBefore
from knowledge.pointed_out import points_at_the_state
from knowledge.reading.asked_for import counts_places
from knowledge.reading.implied import steps
from knowledge.reading.numbered import MOST_RANKED
from knowledge.reading.terms_meant import CAME_NEXT, REPLACED
from knowledge.slots import OF_CHANGE

if TYPE_CHECKING:
    from knowledge.conversation import Conversation
    from knowledge.model import Section
    from knowledge.places import PlaceIndex
    from knowledge.query import Named, Query
    from knowledge.reading.reader import Reading

_RUNNER_UP = 2
_ORDER, _SIGNED = "Executive Order 13768", "executive-order"
"""The order, and what the keys of the events have that tell of its signing."""
_NAMES_NONE = ("Section IV",)
"""The section that names no place."""
_LASTED = frozenset({"Priority Enforcement Program"})
"""Programs whose end no event tells, but their meaning does."""
_ENDED = frozenset({"end", "ended", "ends", "stop", "stopped", "over", "last", "long"})
_FORM = "Form I-247A"
_TOLD_OF_IT = "form-i-247a"
"""What the key of the event has that tells of the form."""
_LETTERED = {"d": "Form I-247D", "n": "Form I-247N", "x": "Form I-247X", "a": _FORM}
_A_FEW, _EARLIER = 3, frozenset({"before", "previously", "earlier"})
"""Of how many words at most a question is that asks by one of these what a form replaced."""


_HEADS = frozenset({"leads", "runs", "heads", "directs", "led", "ran", "headed"})
_IS, _WHOSE = frozenset({"is", "was", "were"}), frozenset({"the", "his", "her", "their", "its"})
_ROLES = frozenset(
    "judge lawyer lawyers attorney sheriff mayor director officer agent executive commissioner chief "
    "prosecutor spokesperson spokesman spokeswoman reporter author governor secretary plaintiff".split()
)
_TOLD_OF_PLACES = frozenset({"correction", "event", "jurisdiction", "policy", "count", "membership"})


def asks_for_another_person(query: Query, reading: Reading, conversation: Conversation) -> bool:
    """Whether it asks who someone is that nothing told names: "who was the judge", "who's his lawyer"."""
    words, told, last = reading.words, conversation.told, conversation.last
    of_a_body = last is not None and last.intent == "definition" and not _HEADS.isdisjoint(words)
    if of_a_body and "who" in words:
        return True  # "who leads it"
    asked = [
        (whose, role)
        for who, verb, whose, role in zip(words, words[1:], words[2:], words[3:], strict=False)
        if who == "who" and verb in _IS and whose in _WHOSE and role in _ROLES
    ]
    if not asked:
        return False
    whose, role = asked[0]
    if query.intent == "statement":
        return whose != "the"
    named = any(role in key for key in told or query.facts)
    return query.intent in _TOLD_OF_PLACES and not named


def explained(previous: Query) -> tuple[Section, ...]:
    """Give the sections whose meaning was asked for just before."""
    if previous.intent != "definition":
        return ()
    found: tuple[Section, ...] = tuple(
        section for section in SECTIONS if f"Section {section}" in previous.terms
    )
    return found if len(found) == 1 else ()


@dataclass(frozen=True, slots=True)
class MeantAfter:
    """Reads a query by the last one of a conversation, before what it leaves unsaid is filled."""

    conversation: Conversation
    index: PlaceIndex
    reading: Reading

    def meant(self, query: Query, previous: Query) -> Query:
        """Give the query as what was asked before makes it meant: of which kind, by which order or rank."""
        if points_at_the_state(self.reading):
            query = replace(query, kinds=())
        match query.intent:
            case "ranking":
                return self._ranked(query, previous)
            case "definition" | "event" | "statement" | "report" if of_it := self._of_it(query, previous):
                return of_it
            case "count" if counted := self._counted(query, previous):
                return counted
            case "listing" if previous.intent == "listing" and self._was_of_states(previous):
                return replace(query, places=tuple(map(_as_state, query.places)))
            case "totals" | "count" | "listing" if previous.intent == "definition":
                return self._of_a_section(query, previous)
            case _:
                return self._changed(query, previous)

    def _changed(self, query: Query, previous: Query) -> Query:
        """Read what asks for a change as a comparison of the times that were asked about before."""
        of_times = self.conversation.times or (query.intent == "trend" and previous.periods)
        if query.intent in OF_CHANGE and of_times and not (query.places or query.weeks):
            return replace(query, intent="count", every_week=False, cues=query.cues | {"compare"})
        return query

    def _ranked(self, query: Query, previous: Query) -> Query:
        """Give a ranking as that of states, of the runner-up's margin, or of all, where that is meant."""
        if (of_another := self._of_no_places(query, previous)) is not None:
            return of_another
        if query.places and all(is_taken_out(self.reading, mention) for mention in self.reading.places):
            return replace(query, places=(), limit=MOST_RANKED)  # "besides Travis"
        numbers = ranks_said(self.reading)
        if previous.intent == "ranking" and len(numbers) > 1 and not query.places:
            return replace(query, rank=None, limit=min(max(numbers), MOST_RANKED))  # "and second and third?"
        named = query.places or query.kinds or query.rank
        of_places = named or "who" in query.cues or self.reading.of("topn")
        if previous.rank and "howmany" in query.cues and not (query.rank or query.limit or query.places):
            return replace(query, rank=previous.rank, order=None)  # "the third? / how many had it"
        if "which_week" in previous.cues and not of_places:
            return replace(query, cues=query.cues | {"which_week"})
        of_all = query.rank is None and query.order is None and not query.places
        return replace(query, limit=MOST_RANKED) if of_all else query

    def _of_no_places(self, query: Query, previous: Query) -> Query | None:
        """Read a ranking as that of weeks by their share, of states, or as what sets two apart."""
        if (
            previous.intent == "share"
            and query.order
            and not (query.places or query.kinds or previous.places)
        ):
            return replace(query, intent="share", every_week=True, order=None, cues=frozenset())
        if not query.places and steps(self.reading) and self._was_of_states(previous):
            return replace(query, intent="listing", kinds=("state",), cues=query.cues | {"ordered"})
        if previous.intent == "ranking" and asks_the_difference(self.reading):
            return self._set_apart(query, previous)
        return None

    def _set_apart(self, query: Query, previous: Query) -> Query:
        """Read "by how much?" after an order of the weeks, or of places: the first is above the runner-up."""
        if "which_week" in previous.cues:
            return replace(query, intent="trend", measure=query.measure or previous.measure, rank=None)
        rank = max(query.rank or previous.rank or _RUNNER_UP, _RUNNER_UP)
        return replace(query, rank=rank, order=None, cues=query.cues | {"margin"})

    def _of_a_section(self, query: Query, previous: Query) -> Query:
        """Read "how big was it" of the section that was explained."""
        counts = query.intent == "count" and not query.places and counts_places(self.reading)
        if counts and (sections := explained(previous)):
            return replace(query, sections=sections, terms=())
        if not PlacesBefore(self.conversation, self.index, self.reading).points:
            return self._changed(query, previous)
        if previous.terms == _NAMES_NONE:
            return previous
        sections = explained(previous)
        if query.intent == "listing" or not sections:
            return query
        return replace(query, intent="coverage", sections=sections, terms=())

    def _of_it(self, query: Query, previous: Query) -> Query | None:
        """Read what asks of the order, the form or the program just told: its words, what came next."""
        if self._is_of_the_order(previous):
            intent = "definition" if "said" in self.reading.cues else "event"
            return replace(query, intent=intent, terms=(_ORDER,), facts=(), cues=query.cues | {"still"})
        ended = not _ENDED.isdisjoint(self.reading.words) and query.intent == "event"
        if ended and _LASTED.issuperset(previous.terms) and previous.intent == "definition":
            return replace(query, intent="definition", terms=previous.terms)
        others = self._lettered(previous) or self._in_turn(previous)
        return replace(query, intent="definition", terms=others, facts=()) if others else None

    def _lettered(self, previous: Query) -> tuple[str, ...]:
        """Give the form that is named by its letter after another: "and the N one, what was that for"."""
        told = _FORM in previous.terms or any(_TOLD_OF_IT in key for key in self.conversation.told)
        if not told or self.reading.of("term"):
            return ()
        lettered = dict(pairwise(self.reading.words))
        named = (
            _LETTERED[letter] for letter in _LETTERED if lettered.get(letter) in {"one", "form", "version"}
        )
        return tuple(named)

    def _in_turn(self, previous: Query) -> tuple[str, ...]:
        """Give the form or program that took the place of what was asked about before, or that it replaced.

        Others that are named are asked about themselves.
        """
        words = self.reading.words
        earlier = len(words) <= _A_FEW and not _EARLIER.isdisjoint(words) and _FORM in previous.terms
        if REPLACED.isdisjoint(words) and not earlier:
            return ()
        terms = previous.terms or (
            (_FORM,) if any(_TOLD_OF_IT in key for key in self.conversation.told[:1]) else ()
        )
        found = next((CAME_NEXT[term] for term in terms if term in CAME_NEXT), ())
        return () if set(self.reading.values("term")) - {*found, *previous.terms} else found

    def _counted(self, query: Query, previous: Query) -> Query | None:
        """Read what asks how many names a state has that was told, or for any in it after another time."""
        named = {at for mention in self.reading.places for at in range(mention.start, mention.end)}
        bare = {word for at, word in enumerate(self.reading.words) if at not in named} <= {
            "y",
            "n",
            "any",
            "in",
        }
        if bare and query.places and previous.periods and not (query.periods or previous.places):
            return replace(query, intent="membership", facts=(), measure=None, terms=())
        if not self._counts_names(query, previous):
            return None
        return replace(
            query, intent="listing", measure=None, places=previous.places or self.conversation.shown
        )

    def _counts_names(self, query: Query, previous: Query) -> bool:
        """Whether it asks how many places of a kind a state has that was told: "how many counties there"."""
        only = len(self.reading.words) <= _A_FEW  # "how many counties"
        there = only or PlacesBefore(self.conversation, self.index, self.reading).points
        there = there and not query.places
        before = previous.places or self.conversation.shown
        of_states = bool(before) and all(are_states(named.readings) for named in before)
        said = self.reading.cues & {"declined", "issued"}
        return there and of_states and bool(query.kinds) and "howmany" in self.reading.cues and not said

    def _is_of_the_order(self, previous: Query) -> bool:
        """Whether it asks what the order says whose signing was told, or whether it still holds."""
        keys = self.conversation.told or previous.facts
        told = previous.intent == "event" and any(_SIGNED in key for key in keys[:1])
        asks = "said" in self.reading.cues or not self.reading.cues.isdisjoint({"still", "now", "resumed"})
        return told and asks and not self.reading.of("speaker") and not self.reading.places

    def _was_of_states(self, previous: Query) -> bool:
        """Whether it was states that were asked about before, and nothing else."""
        kinds = {self.index.place(place).kind for named in previous.places for place in named.readings}
        return kinds == {"state"}


def _as_state(place: Named) -> Named:
    """Read a name that a state has with others as the state's: "and Washington?"."""
    states = tuple(one for one in place.readings if one.startswith("state:"))
    return replace(place, readings=states) if states else place

"""What a follow-up means by what was asked before it: a section's size, the form that came next, a rank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.going_on import asks_the_difference
from knowledge.model import SECTIONS
from knowledge.places_before import PlacesBefore
from knowledge.pointed_out import points_at_the_state
from knowledge.reading.implied import steps
from knowledge.reading.numbered import MOST_RANKED
from knowledge.slots import OF_CHANGE

if TYPE_CHECKING:
    from knowledge.conversation import Conversation
    from knowledge.model import Section
    from knowledge.places import PlaceIndex
    from knowledge.query import Query
    from knowledge.reading.reader import Reading

_RUNNER_UP = 2
_OF_THE_COUNTRY = frozenset({"totals", "count"})
_FORM, _OLDER_FORMS = "Form I-247A", ("Form I-247D", "Form I-247N", "Form I-247X")
_REPLACED = frozenset({"replace", "replaced", "replaces", "superseded", "supersede", "instead", "dropped"})


def explained(previous: Query) -> tuple[Section, ...]:
    """Give the sections whose meaning was asked for just before."""
    if previous.intent != "definition":
        return ()
    return tuple(section for section in SECTIONS if f"Section {section}" in previous.terms)


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
        if query.intent == "ranking":
            return self._ranked(query, previous)
        if query.intent in {"definition", "event"} and (forms := self._forms_in_turn(previous)):
            return replace(query, intent="definition", terms=forms)
        if query.intent in _OF_THE_COUNTRY and previous.intent == "definition":
            return self._of_a_section(query, previous)
        of_times = self.conversation.times or (query.intent == "trend" and previous.periods)
        if query.intent in OF_CHANGE and of_times and not (query.places or query.weeks):
            return replace(query, intent="count", every_week=False, cues=query.cues | {"compare"})
        return query

    def _ranked(self, query: Query, previous: Query) -> Query:
        """Give a ranking as that of states, of the runner-up's margin, or of all, where that is meant."""
        if not query.places and steps(self.reading) and self._was_of_states(previous):
            return replace(query, intent="listing", kinds=("state",), cues=query.cues | {"ordered"})
        if previous.intent == "ranking" and asks_the_difference(self.reading):
            rank = max(query.rank or previous.rank or _RUNNER_UP, _RUNNER_UP)
            return replace(query, rank=rank, order=None, cues=query.cues | {"margin"})
        of_all = query.rank is None and query.order is None and not query.places
        return replace(query, limit=MOST_RANKED) if of_all else query

    def _of_a_section(self, query: Query, previous: Query) -> Query:
        """Read "how big was it" of the section that was explained."""
        sections = explained(previous)
        points = PlacesBefore(self.conversation, self.index, self.reading).points
        return (
            replace(query, intent="coverage", sections=sections, terms=()) if sections and points else query
        )

    def _forms_in_turn(self, previous: Query) -> tuple[str, ...]:
        """Give the form that came in the place of those asked about before, or those it took the place of.

        Other forms that are named are asked about themselves.
        """
        if _REPLACED.isdisjoint(self.reading.words) or set(self.reading.values("term")) - {_FORM}:
            return ()
        if set(previous.terms) & set(_OLDER_FORMS):
            return (_FORM,)
        return _OLDER_FORMS if _FORM in previous.terms else ()

    def _was_of_states(self, previous: Query) -> bool:
        """Whether it was states that were asked about before, and nothing else."""
        kinds = {self.index.place(place).kind for named in previous.places for place in named.readings}
        return kinds == {"state"}

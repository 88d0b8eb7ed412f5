"""A follow-up: what it leaves unsaid is taken from the query before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.asked_anew import asks_anew
from knowledge.facts_meant import agencies_again
from knowledge.going_on import says_little
from knowledge.leaning import (
    asks_how_it_went_on,
    breaks_down,
    names_only_a_time,
    of_the_same_year,
    time_on,
    told_weeks,
    weeks_on,
)
from knowledge.meant_after import MeantAfter, explained
from knowledge.places_before import PlacesBefore
from knowledge.pointed_out import points_at_the_state
from knowledge.reading.numbered import WEEK_NUMBERS, cardinal
from knowledge.slots import OF_CHANGE, OF_THE_WHOLE
from knowledge.text import says
from knowledge.ways_on import OTHERS

if TYPE_CHECKING:
    from knowledge.conversation import Conversation
    from knowledge.model import Measure, Section
    from knowledge.places import PlaceIndex
    from knowledge.query import Query
    from knowledge.reading.dates import Period
    from knowledge.reading.reader import Reading

_FIRST_FIVE = 5
_OF_THEM = {
    ("first", "two"): (1, 2), ("first", "2"): (1, 2), ("last", "two"): (2, 3), ("last", "2"): (2, 3),
    ("latter", "two"): (2, 3), ("latest", "two"): (2, 3),
    ("all", "three"): (1, 2, 3), ("all", "3"): (1, 2, 3),
}  # fmt: skip
"""Words in a row that point out some of the three weeks, or all -> those weeks."""
_THAT_TIME = frozenset({"that", "those", "same", "this", "these"})
_BOTH = frozenset({"two", "both", "2"})
_EVER = frozenset({"ever", "record", "alltime"})
_TIMES = frozenset("time period year years month months quarter days stretch span season".split())
"""Words that point, and what they point at, where the time asked about before is meant."""
_A_REPORT = frozenset({"week", "weeks", "report", "reports", "issue", "edition"})
_COUNTED = frozenset({"count", "totals", "listing", "share"})
_OF_THE_SAME = OF_CHANGE | {"source"}
"""Intents that are asked of the measure of before."""
_ASKED_OF_THE_REPORT = frozenset({"who", "when", "why", "still", "error", "released"})
"""Cues that ask of a report, or of what happened, and name nothing by themselves."""
_TOTAL = frozenset({"total", "totals", "overall", "altogether"})
_THAT_WEEK = (("that", "week"), ("same", "week"), ("the", "week"), ("that", "report"))
"""Word by word, how the week is pointed at whose total is asked for after a place's number."""
_ASKING = frozenset({"who", "when", "why"})
_WHICH = frozenset({"which", "who", "what", "where", "list_verb", "jurisdiction"})
_TOLD_OF = {
    "event": ("event",),
    "statement": ("statement",),
    "source": ("event", "statement", "context", "correction"),
}
"""An intent -> the kinds of facts that it may be asked of when they were told before."""
_TOLD_IN_WORDS = frozenset({"correction", "event", "statement"})
_CAME_OUT = frozenset({"published", "released"})
_OF_ISSUES = frozenset({"report", "event"})
_OF_LISTS = frozenset({"membership", "listing"})
_AMONG = frozenset({"that", "there", "them", "em", "those", "these", "too", "also", "section"})
"""Words that point at the list just told, or add to it."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Fills a query that leans on the last one of a conversation."""

    conversation: Conversation
    index: PlaceIndex
    reading: Reading

    def is_about_elsewhere(self, homes: set[str]) -> bool:
        """Whether a governor is asked about, and the last place is in none of these states."""
        last = self.conversation.last
        named = last.places or self.conversation.shown if last is not None else ()
        states = {self.index.place(reading).state for place in named for reading in place.readings}
        return bool(homes) and bool(states) and homes.isdisjoint(states)

    def merge(self, query: Query) -> Query:
        """Give the follow-up's own query with what it leaves unsaid taken from the one before."""
        previous = self.conversation.last
        if previous is None:
            return query
        query = MeantAfter(self.conversation, self.index, self.reading).meant(query, previous)
        same = query.intent == previous.intent
        if self.conversation.first_week and not (query.intent in OF_CHANGE or "which_week" in query.cues):
            previous = replace(previous, weeks=self.conversation.first_week)
        if (total := self._summed_up(query, previous)) is not None:
            return total
        query, previous = self._with_weeks(query, previous)
        named = bool(query.places) or points_at_the_state(self.reading)
        listed = named and "listed" in self.reading.cues
        anew = query.intent == "membership" and not same and listed  # in any week
        anew = anew or "which_week" in self.reading.cues
        said_week = query.weeks or query.every_week or query.periods or anew
        of_figures = query.intent == "source" and previous.intent != "definition"
        return replace(
            query,
            places=self._places.of(query, previous),
            weeks=query.weeks if said_week else previous.weeks,
            every_week=query.every_week if said_week else previous.every_week,
            sections=self._sections(query, previous),
            measure=query.measure or self._measure(query, previous),
            order=query.order
            or (previous.order if query.intent == "ranking" and not (query.rank or query.places) else None),
            terms=query.terms or (() if of_figures else previous.terms),
            kinds=query.kinds or (previous.kinds if same or self._ranks_those(query, previous) else ()),
            topics=self._topics(query, previous),
            speakers=query.speakers or (() if query.places or self._quotes(query) else previous.speakers),
            facts=self._facts(query, previous),
            periods=self._periods(query, previous)
            or time_on(self.reading, previous.periods)
            or (previous.periods if self._keeps_the_time(query, previous) else ()),
            cues=self._cues(query, previous),
        )

    def _with_weeks(self, query: Query, previous: Query) -> tuple[Query, Query]:
        """Give the query with the weeks it points out, and the one before without those it is to leave."""
        same = query.intent == previous.intent
        if some := self._some_of_them or self._the_two(previous):
            query = replace(query, weeks=some)
        if not query.weeks and not query.every_week:
            query = replace(query, weeks=self._weeks(query, previous))
        if query.intent in OF_CHANGE and (query.weeks or (previous.weeks and not (same and previous.places))):
            both = {*query.weeks, *previous.weeks}
            query = replace(query, weeks=tuple(sorted(both)) if len(both) > 1 else ())
            previous = replace(previous, weeks=())
        if same and self._sums(query) and not query.weeks and "whole" not in query.cues:
            query = replace(query, every_week=True)
        return query, previous

    def _sums(self, query: Query) -> bool:
        return query.intent in {"count", "totals"} and "total" in self.reading.cues

    def _summed_up(self, query: Query, previous: Query) -> Query | None:
        """Read what asks for the sum of an order that was told, or for the week's beside a place's number."""
        weeks, measure = previous.weeks, previous.measure
        if self._asks_the_weeks_total(query, previous):
            return replace(query, intent="totals", weeks=weeks or (1,), measure=measure)
        if not self._sums(query) or previous.intent != "ranking":
            return None
        if measure == "detainers_declined" and "overall" in self.reading.words:
            return replace(previous, every_week=True, weeks=(), rank=None)
        if measure == "detainers_declined":
            return replace(query, intent="totals", weeks=told_weeks(previous), measure=measure)
        topic = "first_five" if previous.limit == _FIRST_FIVE else "ten_together"
        topics = query.topics or (topic,)
        return replace(query, intent="count", topics=topics, weeks=weeks) if not query.weeks else None

    def _asks_the_weeks_total(self, query: Query, previous: Query) -> bool:
        """Whether it asks what the week came to in which a place had its number: "in total that week"."""
        asks = query.intent in {"count", "totals"} and not _TOTAL.isdisjoint(self.reading.words)
        of_a_place = bool(previous.places) and not query.places
        return asks and of_a_place and says(self.reading.words, _THAT_WEEK)

    def asks_who_was_counted(self, query: Query) -> bool:
        """Whether the names behind a figure are asked for that is told without any: "can you name those"."""
        last = self.conversation.last
        of_figure = last is not None and any(key.startswith("context:") for key in last.facts[:1])
        own = query.places or query.sections or query.weeks or query.kinds or "listed" in self.reading.cues
        asks = query.intent == "listing" and (self._places.points or "which" in self.reading.cues)
        asks = asks or (query.intent == "ranking" and not self.reading.cues.isdisjoint({"which", "who"}))
        return of_figure and asks and not own

    def _quotes(self, query: Query) -> bool:
        """Whether words are quoted that a statement has, whoever was asked about before."""
        return bool(self.reading.quotes) and bool(query.facts)

    def _asks_who_else(self, query: Query) -> bool:
        """Whether others are asked for than who was quoted before: "anyone else?"."""
        return query.intent == "statement" and not OTHERS.isdisjoint(self.reading.words)

    def _measure(self, query: Query, previous: Query) -> Measure | None:
        """Give the measure of before, where it is asked of the same numbers."""
        if query.intent in _OF_THE_SAME:
            return previous.measure
        ranked = (query.intent, previous.intent) == ("count", "ranking") or self._ranks_those(query, previous)
        return (
            previous.measure if (query.intent == previous.intent or ranked) and not query.sections else None
        )

    def _ranks_those(self, query: Query, previous: Query) -> bool:
        """Whether those are ranked that were counted or listed before: "which had the most?"."""
        return query.intent == "ranking" and not query.places and previous.intent in _COUNTED

    def _topics(self, query: Query, previous: Query) -> tuple[str, ...]:
        """Give the parts of tables it is about; of the share of a place the whole is none."""
        whole = OF_THE_WHOLE.issuperset(query.topics) and "charged" not in query.topics
        if query.intent == "share" and previous.places and whole:
            return ()
        if query.intent == "ranking" and self.reading.of("topn"):
            return query.topics
        of_the_last = not query.places and not points_at_the_state(self.reading)
        of_the_last = of_the_last and not (query.intent == "totals" and "total" in self.reading.cues)
        return query.topics or (previous.topics if of_the_last else ())

    def _periods(self, query: Query, previous: Query) -> tuple[Period, ...]:
        """Give the times it names, beside the one before where they are compared."""
        own = of_the_same_year(query.periods, previous.periods)
        stepped = time_on(self.reading, previous.periods)
        if "compare" in query.cues and stepped and not own:  # "the year after, and how big is the jump"
            return (*previous.periods, *stepped)
        if "compare" in query.cues and not own and not query.places and self.conversation.times:
            return (*self.conversation.times, *previous.periods)
        beside = previous.periods if own and "compare" in self.reading.cues else ()
        return (*beside, *own)

    def _keeps_the_time(self, query: Query, previous: Query) -> bool:
        """Whether it is asked of the time of before, which "the most ever" is not."""
        if not _EVER.isdisjoint(self.reading.words) or query.weeks or "report" in self.reading.cues:
            return False
        if query.sections or "ten_together" in query.topics:
            return False
        return query.intent in {previous.intent, "source"} or self._points_at_a_time

    @property
    def _points_at_a_time(self) -> bool:
        """Whether the time asked about before is pointed at: "those three months", "in the same year"."""
        words = self.reading.words
        return any(
            word in _THAT_TIME and not _TIMES.isdisjoint(words[at + 1 : at + 3])
            for at, word in enumerate(words)
        )

    def _facts(self, query: Query, previous: Query) -> tuple[str, ...]:
        """Give the facts it is about: its own, of those that were told if any; else what was told before."""
        agencies = agencies_again(previous.facts, self.reading) if query.intent == "count" else ()
        if agencies or (query.intent == "source" and asks_anew(query, self.reading)):
            return agencies or query.facts
        kinds = _TOLD_OF.get(query.intent, ())
        if query.intent == "source" and previous.intent not in _TOLD_IN_WORDS and previous.places:
            kinds = ()  # the figure of the place is what the source is asked for
        told = tuple(key for key in self.conversation.told if key.partition(":")[0] in kinds)
        if self._asks_who_else(query):
            return ()
        asks_its_day = bool(previous.weeks) and self._asks_only_when_it_came_out
        own = () if says_little(self.reading) or asks_its_day else query.facts
        if (query.places or (query.weeks and query.weeks != previous.weeks)) and not own:
            return ()
        if query.periods and names_only_a_time(self.reading):
            return () if query.intent == "event" else previous.facts
        again = tuple(key for key in own if key in told and "still" not in self.reading.cues)
        if query.intent == "source":
            return again or own or told or previous.facts
        return again or own or (previous.facts if query.intent == previous.intent else ()) or told

    @property
    def _asks_only_when_it_came_out(self) -> bool:
        """Whether it says nothing but that something came out: "when was it published?"."""
        said = self.reading.cues & _CAME_OUT
        nothing = not (self.reading.places or self.reading.unknown or self.reading.of("speaker"))
        return bool(said) and nothing and self.reading.cues <= _CAME_OUT | {"when", "what", "report", "list"}

    def _cues(self, query: Query, previous: Query) -> frozenset[str]:
        """Give the cues it is answered by: those of before too where it only asks when or why."""
        ordered = query.intent == "listing" and breaks_down(self.reading)
        cues = query.cues | {"ordered"} if ordered else query.cues
        quoted = previous.speakers or any(key.startswith("statement:") for key in self.conversation.told)
        if self._asks_who_else(query) and quoted and not query.speakers:
            return cues | {"else"}
        if "now" in self.reading.cues and query.intent in {"membership", "report"}:
            cues |= {"still"}
        of_its_end = "suspended" in previous.cues and {query.intent, previous.intent} <= _OF_ISSUES
        if of_its_end and (query.intent != previous.intent or self._places.points):
            little = query.intent == "report" or says_little(self.reading)
            again = query.intent == previous.intent == "report"  # "who announced that"
            return (cues - _CAME_OUT if again else cues) | ({"suspended"} if little else frozenset[str]())
        if query.intent == previous.intent == "correction" and cues <= _WHICH:
            return cues | previous.cues  # "which ones?"
        if query.intent != previous.intent or not cues <= _ASKED_OF_THE_REPORT:
            return cues
        return cues | (previous.cues - _ASKING if cues & _ASKING else previous.cues)

    def _sections(self, query: Query, previous: Query) -> tuple[Section, ...]:
        """Give the sections it is about: those of before too where the list is pointed at that was told."""
        anew = query.intent == "listing" and "listed" in self.reading.cues
        anew = anew and (bool(query.places) or previous.intent == "count")
        same = (query.intent == previous.intent and not anew) or query.intent in OF_CHANGE
        of_it = {query.intent, previous.intent} <= _OF_LISTS and not _AMONG.isdisjoint(self.reading.words)
        among = of_it or (previous.intent == "coverage" and query.intent == "listing" and not query.places)
        declined = query.intent == "listing" and previous.measure == "detainers_declined"
        there: tuple[Section, ...] = ("II",) if declined and previous.intent in _COUNTED and not anew else ()
        if query.intent in _OF_LISTS and self._places.points:
            there = explained(previous) or there  # "who is in it?"
        return query.sections or (previous.sections if same or among else ()) or there

    def _weeks(self, query: Query, previous: Query) -> tuple[int, ...]:
        """Give the weeks it points out: "and the second?", "the other two", "the week after?".

        The week after the third is 4, which was never published.
        """
        if query.sections:
            return ()
        if query.intent == "ranking":  # of an order "the next one" is a place
            says_week = not _A_REPORT.isdisjoint(self.reading.words)
            return weeks_on(self.reading, told_weeks(previous)) if says_week else ()
        if query.ordinal in WEEK_NUMBERS or (query.ordinal and query.intent in _OF_ISSUES):
            return (query.ordinal,)
        words = self.reading.words
        numbers = [
            cardinal(word) for one, word in pairwise(["", *words]) if word.isdecimal() or one == "number"
        ]
        number = next((number for number in numbers if number in WEEK_NUMBERS), None)
        if number is not None and not query.places and not query.quoted:
            return (number,)
        return weeks_on(self.reading, told_weeks(previous))

    @property
    def _some_of_them(self) -> tuple[int, ...]:
        """The weeks of the three that are pointed out: "only the first two", "all three"."""
        if self.reading.places or self.reading.of("kind"):
            return ()
        return next((_OF_THEM[pair] for pair in pairwise(self.reading.words) if pair in _OF_THEM), ())

    def _the_two(self, previous: Query) -> tuple[int, ...]:
        """Give the two weeks asked about one after the other, where they are pointed at together."""
        both = "total" in self.reading.cues and not _BOTH.isdisjoint(self.reading.words)
        went_on = previous.intent == "share" and asks_how_it_went_on(self.reading)  # "so it got better"
        together = (both or went_on) and self.conversation.weeks
        weeks = (*self.conversation.weeks, *previous.weeks) if together else ()
        return tuple(sorted(set(weeks)))

    @property
    def _places(self) -> PlacesBefore:
        return PlacesBefore(self.conversation, self.index, self.reading)

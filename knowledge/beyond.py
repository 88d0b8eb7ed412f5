"""Questions of days and issues that the three weekly reports do not cover."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.conversation import IDLE
from knowledge.doubt import NEAR
from knowledge.other_times import agreeing, is_of_period, of_each_place
from knowledge.query import Query
from knowledge.text import says

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.features import Features
    from knowledge.intents import IntentTable, Scored
    from knowledge.places import PlaceIndex
    from knowledge.reading.reader import Reading
    from knowledge.reading.recall import Hit
    from knowledge.store import Store

_OF_NUMBERS = frozenset({"count", "totals", "trend", "compare", "share"})
_CHANGES = frozenset(
    "drop dropped fall fell decrease decreased increase increased rise rose jump jumped".split()
)
_AVERAGE = frozenset({"average", "avg", "mean"})
_WILL, _YOU_THINK = frozenset({"will", "gonna", "would"}), (("u", "think"), ("you", "think"))
_SUES_ITSELF = tuple(("the", who, sue) for who in ("county", "city", "sheriff") for sue in ("sue", "sued"))
"""Word by word, how it is asked whether a place itself went to court, of which nothing is told."""
_PER = frozenset({"per", "each", "every", "by"})
_PLACES = frozenset({"county", "city", "state", "jurisdiction"})
_STAFF = frozenset("cops officers deputies agents guards policemen".split())
"""Those of whom no source tells how many there are."""
_OF_AN_ISSUE = frozenset({"happened", "why", "when", "suspended"})
"""Cues by which it is asked what became of an issue."""
_OF_DETAINERS = frozenset({"detainer", "declined", "issued", "requests"})
_WHO_ASKS = frozenset({"ICE", "DHS"})
"""Terms that name who acts, and mostly not what is asked about."""
_NUMBERED = _OF_DETAINERS | {"total", "compare", "topic"}
"""What stands in a question for a number of another time that may be held."""
_OF_A_REPORT = frozenset({"total", "declined", "issued", "detainer", "listed", "list", "report", "week"})
"""What stands in a question that is asked of days of which there is no report."""
_ASKS_OF_DETAINERS = frozenset({"anchored", "declined"})
_ASKS_OF_THE_COUNTRY = frozenset({"detainer", "total", "compare"})
_ASKS_OF_A_PLACE = _ASKS_OF_DETAINERS | _ASKS_OF_THE_COUNTRY | {"howmany", "short"}
"""What must stand in a question that asks for a number of another time."""


def asks_of_an_issue(reading: Reading, features: Features) -> bool:
    """Whether it is asked what became of an issue that was never published."""
    return "unpublished_week" in features and not reading.cues.isdisjoint(_OF_AN_ISSUE)


def _asks_for_another(features: Features) -> bool:
    """Whether a word that nothing explains is what is asked for, and no meaning of a word."""
    return "asked_unknown" in features and "define" not in features


def _counts_no_detainers(intent: str, reading: Reading) -> bool:
    """Whether a number of something else is asked for: "the total amount I spent", "how many cops"."""
    words = set(reading.words)
    if not _AVERAGE.isdisjoint(words) and _is_of_each_place(reading):
        return True
    if intent == "ranking" and not _CHANGES.isdisjoint(words) and "which_week" not in reading.cues:
        return len(reading.weeks.ordinals) > 1  # the tables are held in part: the largest change is not known
    costs = "cost" in reading.cues and "grant" not in words
    counted = {after for word, after in pairwise(reading.words) if word == "many"}
    return costs or not counted.isdisjoint(_STAFF)


def _is_of_each_place(reading: Reading) -> bool:
    """Whether a number is asked for each place of a kind: "per county", "for each jurisdiction"."""
    placed = {span.start for span in (*reading.of("kind"), *reading.of("cue")) if span.value in _PLACES}
    return any(word in _PER and at + 1 in placed for at, word in enumerate(reading.words))


def _is_in_a_topic(reading: Reading) -> bool:
    """Whether a part of a table is told by a time: "those that were issued before 2017"."""
    begun = {period.first_token for period in reading.weeks.periods}
    return any(not begun.isdisjoint(range(span.start, span.end + 1)) for span in reading.of("topic"))


class Beyond:
    """Tells what a question asks beyond the three weeks, and what is held of it all the same."""

    def __init__(self, store: Store, places: PlaceIndex, intents: IntentTable) -> None:
        self._store = store
        self._places = places
        self._intents = intents
        self.published = frozenset(week.ordinal for week in store.weeks)
        """The ordinals of the weeks that have a report."""

    def of_no_issue(self, query: Query) -> Query:
        """Read what is asked of an issue that was never published as a question why there was none."""
        if query.intent not in {"report", "event"} or not self._is_of_no_issue(query):
            return query
        return Query("report", cues=query.cues | {"suspended"})

    def of_another_time(self, query: Query, asked: Query) -> Query:
        """Read another place's number without the time of the one before, where it has none of that time.

        Each is told with its own: "and Miami?" after a county's number of 2016. `asked` is what was said.
        """
        taken = query.intent == "count" and bool(asked.places and query.periods) and not asked.periods
        if not taken or agreeing(self._store.context, query, self._places):
            return query
        of_any = replace(query, periods=())
        return of_any if agreeing(self._store.context, of_any, self._places) else query

    def _is_of_no_issue(self, query: Query) -> bool:
        """Whether it asks of an issue by its number, or by its days, that was never published."""
        if query.weeks or not query.periods:
            return not self.published.issuperset(query.weeks)
        last = self._store.weeks[-1]
        days = [week.released.isoformat() for week in self._store.weeks]
        return query.intent == "report" and all(
            period.start > last.end and not any(map(period.has, days)) for period in query.periods
        )

    def is_of_something_else(
        self, intent: str, reading: Reading, features: Features, hits: Sequence[Hit]
    ) -> bool:
        """Whether another report, or another number, of another time is asked for than may be held.

        `hits` are the figures from beside the report that the question recalls.
        """
        if intent == "report":
            return self._is_of_another_report(reading)
        if intent == "definition":  # "how many hours more may they be kept for ICE" is not asked of ICE
            named = reading.values("term")
            return bool(named) and _WHO_ASKS.issuperset(named) and _asks_for_another(features)
        if self.asks_what_no_source_tells(intent, reading):
            return True
        return intent == "count" and self._counts_something_else(reading, features, hits)

    def asks_what_no_source_tells(self, intent: str, reading: Reading) -> bool:
        """Whether it asks what nothing held can tell: what it cost, an average of places, what will come."""
        words = reading.words
        if intent == "statement":
            periods = reading.weeks.periods
            return bool(periods) and all(
                p.end < self._store.weeks[0].start.replace(month=1, day=1) for p in periods
            )
        if not _WILL.isdisjoint(words) and says(words, _YOU_THINK):
            return True
        if intent == "event":
            return says(words, _SUES_ITSELF)
        return intent in _OF_NUMBERS | {"ranking", "listing"} and _counts_no_detainers(intent, reading)

    def _is_of_another_report(self, reading: Reading) -> bool:
        """Whether a report is spoken of that came out later: nothing is told of any day that is named."""
        periods = [] if reading.weeks.ordinals else reading.weeks.periods
        last = self._store.weeks[-1].released
        told = any(period.has(event.on) for period in periods for event in self._store.events)
        return bool(periods) and not told and all(p.start.year > last.year for p in periods)

    def recalls_the_day(self, reading: Reading, hits: Sequence[Hit]) -> bool:
        """Whether but one day is named, and something that happened on it is recalled by its own words."""
        if not self.tells_of_the_day(reading):
            return False
        day = reading.weeks.periods[0]
        happened = {event.key for event in self._store.events if day.has(event.on)}
        return any(hit.key in happened and hit.named_by() > 0 for hit in hits)

    def tells_of_the_day(self, reading: Reading) -> bool:
        """Whether but one day is named, on which something happened."""
        days = reading.weeks.periods if not reading.weeks.ordinals else []
        return (
            len(days) == 1
            and days[0].precision == "day"
            and any(days[0].has(event.on) for event in self._store.events)
        )

    def was_said_then(self, reading: Reading, hits: Sequence[Hit]) -> bool:
        """Whether one of the statements that a question recalls is of the day that it names."""
        recalled = {hit.key for hit in hits}
        days = [said.said_on for said in self._store.statements if said.key in recalled and said.said_on]
        return any(period.has(day) for period in reading.weeks.periods for day in days)

    def asks_what_happened(self, intent: str, reading: Reading, features: Features) -> bool:
        """Whether it asks what happened in a time in which something did, and says nothing else."""
        periods = reading.weeks.periods
        only = intent == "event" and "happened" in reading.cues and not (reading.unknown or reading.places)
        told = all(any(period.has(event.on) for event in self._store.events) for period in periods)
        return only and bool(periods) and told and "everyday" not in features

    def _counts_something_else(self, reading: Reading, features: Features, hits: Sequence[Hit]) -> bool:
        """Whether a question about another time asks for the number of no detainers: "how many officers"."""
        if not reading.weeks.periods or reading.weeks.ordinals or reading.places:
            return False
        if "asked_unknown" in features and not features.keys() & _OF_DETAINERS:
            return True
        recalled = {hit.key for hit in hits} if "context" in features else set[str]()
        figures = (figure for figure in self._store.context if figure.key in recalled)
        of_then = any(is_of_period(figure, p) for figure in figures for p in reading.weeks.periods)
        if of_then or features.keys() & _NUMBERED:
            return False
        return bool(reading.unknown or reading.cues - IDLE - {"howmany"})

    def number(
        self,
        fill: Callable[[], Query],
        reading: Reading,
        scored: Sequence[Scored],
        features: Features,
        *,
        chosen: bool = False,
    ) -> Query | None:
        """Give the query for a number where just that time or place has one, from beside the report.

        `fill` gives the question's query for a count. Unexplained words speak against it, but where its
        intent was `chosen` by all that stands there.
        """
        least = scored[0].score - NEAR
        near = any(entry.intent.name in _OF_NUMBERS and entry.score >= least for entry in scored[:3])
        few = "held_then" in features and bool(reading.places) and len(reading.unknown) == 1
        strange = bool(reading.unknown) and not (few or (chosen and "asked_unknown" not in features))
        if not near or strange or "everyday" in features or self._intents.detail(features):
            return None
        if reading.weeks.named or reading.weeks.released:
            return None
        query = fill()
        if reading.of("kind") and not reading.places:
            return query if of_each_place(self._store.context, query) else None
        asks = _ASKS_OF_THE_COUNTRY if query.periods else _ASKS_OF_DETAINERS
        if not features.keys() & (_ASKS_OF_A_PLACE if query.places and query.periods else asks):
            return None
        if not query.periods and any(r in self._places.listed for n in query.places for r in n.readings):
            return None
        held = agreeing(self._store.context, query, self._places) if query.places or query.periods else []
        return query if held else None

    def missing(self, reading: Reading, features: Features) -> str | None:
        """Say more closely what a question asks for that is not held."""
        no_week = bool(reading.weeks.periods) and not (reading.weeks.ordinals or reading.weeks.released)
        asks = self.is_of_another_time(reading, features) or bool(features.keys() & _OF_A_REPORT)
        return self._intents.detail(features) or ("period" if no_week and asks else None)

    def is_of_another_time(self, reading: Reading, features: Features) -> bool:
        """Whether a question names only days on which there was no report and none was released."""
        periods = reading.weeks.periods
        if not periods or reading.weeks.ordinals or reading.weeks.released or "context" in features:
            return False
        if _is_in_a_topic(reading):
            return False
        first, last = self._store.weeks[0].start, self._store.weeks[-1].released
        return all(p.end < first.replace(day=1) or p.start > last for p in periods)

"""Which intent a question has that goes on from the one before it, whatever its own words would choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.asked_anew import asks_of_a_week, points_out
from knowledge.conversation import COMPARATIVES, IDLE, POINTING, TOLD
from knowledge.going_on import OF_A_PLACE, GoingOn, says_only, understands
from knowledge.leaning import (
    asks_how_it_went_on,
    breaks_down,
    is_nationwide,
    names_only_a_section,
    names_only_a_time,
    names_only_ranks,
    sets_beside,
    told_weeks,
    weeks_on,
)
from knowledge.named import is_owner
from knowledge.places.mention import are_states
from knowledge.pointed_out import POINTS_IN_SPANISH, points_at_the_city, points_at_the_state
from knowledge.reading.implied import steps
from knowledge.reading.numbered import CARDINALS, WEEK_NUMBERS
from knowledge.slots import kinds_said
from knowledge.text import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.conversation import Conversation
    from knowledge.intents import Intent
    from knowledge.query import Named, Query
    from knowledge.reading.reader import Reading

OTHERS = frozenset({"else", "other", "others", "rest", "remaining", "anybody", "anyone", "another"})
"""Words for places that are not those of before."""
_OF_NUMBERS = frozenset({"count", "share", "compare"})
"""Those of a place's number, beside which another may be set."""
_OF_A_WEEK = frozenset({"totals", "count", "trend"})
"""Those of a number that may be followed from week to week."""
_OF_ALL = frozenset({"totals", "count"})
_OF_A_TIME = frozenset({"count", "trend", "share"})
"""Those of a number of another time, which another year alone goes on with."""
_GOING_ON = frozenset({"count", "membership", "correction", "policy", "share", "jurisdiction", "source"})
"""Those that a place alone goes on with."""
_OF_WEEKS = frozenset(
    {"count", "membership", "totals", "share", "ranking", "listing", "coverage", "report", "compare"}
)
"""Those that a week alone goes on with."""
_OF_AN_ISSUE = frozenset({"listed", "published", "report"})
"""Cues that say of a week, or of a place, only that it is one of the report's."""
_OF_EVERY_WEEK = frozenset({"frequency", "total"})
"""Cues that "each week" brings."""
_TOO = frozenset({"too", "also", "aswell", "likewise"})
_MORE = COMPARATIVES | {"most"}
_PERSONS = frozenset({"he", "she", "his", "her", "him", "they", "their", "them", "it", "that"})
_LEANING = POINTING | {"and", "in"}
_THERE = frozenset({"them", "they", "there"})
"""Words by which the place of before is pointed at that ICE sent something."""
_OF_EVERYTHING = frozenset({"weekly", "totals", "report", "reports", "ice", "national", "all"})
PUTS_IN = frozenset({"add", "include", "throw"})
"""Words by which another place is set beside those that were compared."""
_ASKS_THE_CAUSE = frozenset({"why", "change"})
_BESIDE_IT = frozenset({"cost", "crime", "demographic"})
"""Cues of what no source tells, of whatever it is asked."""
_VAGUE = frozenset({"out_of_scope", "not_held"})
"""Reasons for which a question that says little by itself may be left alone, and yet go on from another."""
_NUMBERING = frozenset({"howmany", "rank", "report"})
"""Cues of words that number a report: "number three", "the third report"."""
_ON_IT = (("on", "it"), ("on", "there"), ("on", "that"), ("on", "the", "list"))
"""Word by word, how it is asked whether a place is listed, whatever was asked before."""
_SHOWING = frozenset({"what", "whats", "show", "list", "give", "who", "whos"})
_WHERE = frozenset({"in", "which", "what", "state", "county", "is", "that", "it"})
"""Words of a question that asks where the last place lies: "in which state"."""
_A_FEW = 4
_NUMBERS = frozenset({"1", "2", "3"})
_BESIDE_A_NUMBER = _NUMBERS.union("and in the for what about how of then ok y en la".split())
"""Words of a question that brings but the number of a report."""


@dataclass(frozen=True, slots=True)
class WaysOn:
    """Finds how a question goes on from the last one of a conversation."""

    conversation: Conversation
    reading: Reading
    recalled: frozenset[str] = frozenset()
    """Keys of the facts that its words recall."""
    of_listed: bool = True
    """Whether a place that it names is listed."""

    @property
    def _recalls_what_was_told(self) -> bool:
        """Whether it points, and by words that stand in what was told: "what city is he attorney for"."""
        told = self.recalled.intersection(self.conversation.told)
        return bool(told) and not _PERSONS.isdisjoint(self.reading.words)

    def intent(self, chosen: Intent) -> str | None:
        """Give the intent that it goes on with, whatever its words have `chosen`; None where they decide.

        What was chosen to be left alone goes on only where it says little, and all of that is understood.
        """
        plain = understands(self.reading) or self._recalls_what_was_told
        previous = self.conversation.last
        vague = chosen.reason in _VAGUE or steps(self.reading)  # "who was above them" asks of no person
        vague = vague or self.reading.cues >= _ASKS_THE_CAUSE  # "why'd it go down" asks for no opinion
        of_it = _BESIDE_IT.isdisjoint(self.reading.cues)  # what the numbers cost is none of them
        if previous is None or not (chosen.reason is None or (vague and plain and of_it)):
            return None
        ways = self._ways_on(previous, chosen.name)
        return next((intent for holds, intent in ways if holds and intent != TOLD), None)

    def _ways_on(self, previous: Query, chosen: str) -> Iterator[tuple[bool, str]]:
        """Give in turn whether it goes on from the query before in some way, and the intent it then has."""
        words = set(self.reading.words)
        before = previous.places or self.conversation.shown
        beside = bool(self.conversation.beside)
        went_on = previous.intent in _OF_A_WEEK | {"share"} and asks_how_it_went_on(self.reading)
        yield went_on and previous.intent == "share" and bool(self.conversation.weeks), "share"
        yield went_on and bool(self.conversation.times), "compare"
        yield went_on and not previous.periods, "trend"
        yield (
            previous.intent != "ranking" and bool(previous.weeks) and self._says_only_a_number,
            previous.intent,
        )
        yield from self._of_an_order(previous)
        in_parts = previous.intent in _OF_ALL and breaks_down(self.reading)
        yield in_parts, "listing" if previous.places else "ranking"
        more = bool(words & COMPARATIVES) and len(self.reading.words) <= _A_FEW and "than" not in words
        yield more and bool(self.conversation.times) and not self.reading.places, "compare"
        another_time = bool(previous.periods) and names_only_a_time(self.reading)
        yield another_time and previous.intent in _OF_A_TIME, previous.intent
        nationwide = previous.intent in OF_A_PLACE and is_nationwide(self.reading)
        yield nationwide and chosen in {"count", "totals"} and not previous.periods, "totals"
        of_two = previous.intent in OF_A_PLACE | {"listing"} and beside and not is_nationwide(self.reading)
        of_them = of_two and "week" not in words
        yield of_them and bool(words & {"which", "who", "whos"}) and bool(words & _MORE), "compare"
        yield of_two and not self.reading.places and "compare" in self.reading.cues, "compare"
        of_all = words & (_OF_EVERYTHING - {"ice"} if words & _THERE else _OF_EVERYTHING)
        points = bool(words & _LEANING) and not of_all and not self.reading.places
        of_before = previous.intent in OF_A_PLACE | {"definition", "listing", TOLD}
        of_it = points or self._says_not_of_what
        of_it = of_it and not asks_of_a_week(self.reading)
        yield of_before and bool(before) and chosen == "totals" and of_it, "count"
        declined = previous.intent in OF_A_PLACE and self._asks_for_any_there
        yield declined and bool(before) and chosen == "listing", "count"
        yield previous.intent in _OF_A_WEEK - {"count"} and self._sets_a_week_beside, "trend"
        narrows = previous.intent == "listing" and any(len(named.readings) > 1 for named in previous.places)
        yield narrows and self._says_only_a_kind, "membership"
        if previous.intent in OF_A_PLACE and before and not is_nationwide(self.reading):
            whole = points_at_the_state(self.reading) or points_at_the_city(self.reading)
            yield whole and "howmany" in self.reading.cues, "count"
            yield (whole and not self._asks_itself) or self._points_in_spanish, previous.intent
            told_apart = any(len(named.readings) > 1 for named in before) and self._says_only_a_kind
            yield told_apart, previous.intent
            yield names_only_a_section(self.reading), "membership"
            yield self._asks_where_it_lies, "jurisdiction"
            yield previous.intent in _OF_NUMBERS and self._sets_beside(before), "compare"
        yield previous.intent == "compare" and bool(words & PUTS_IN) and bool(self.reading.places), "compare"
        if chosen not in _VAGUE or says_only(self.reading):
            yield from self._with_a_place(previous, chosen)
        yield from self._of_what_was_told(previous, chosen)
        yield from GoingOn(self.reading, previous, bool(before), beside).ways()

    def _of_an_order(self, previous: Query) -> Iterator[tuple[bool, str]]:
        """Give the ways in which a question goes on along an order, or from it to a whole state."""
        words = set(self.reading.words)
        yield previous.intent == "ranking" and names_only_ranks(self.reading), "ranking"
        yield previous.intent in OF_A_PLACE and self._says_only_a_rank, "ranking"
        shown = bool(self.reading.of("topn")) and not (self.reading.places or points_out(self.reading))
        yield shown and bool(words & _SHOWING), "ranking"  # "what was the top ten"
        whole = bool(words & {"all", "whole"}) and any(mention.is_area for mention in self.reading.places)
        yield previous.intent == "ranking" and whole and self._says_only_when_or_where, "count"
        ordered = previous.intent in _OF_NUMBERS | {"ranking", "listing"}
        told = bool(previous.places or self.conversation.shown)
        yield ordered and told and steps(self.reading), "ranking"

    def _of_what_was_told(self, previous: Query, chosen: str) -> Iterator[tuple[bool, str]]:
        """Give the ways in which a question goes on from the words or the figure that were told."""
        of_told = previous.intent in {"statement", "event"} and not self.reading.places
        yield of_told and bool(self.reading.unknown) and self._recalls_what_was_told, previous.intent
        quotes = (
            bool(self.reading.quoted)
            and bool(previous.places or self.conversation.shown)
            and previous.intent in OF_A_PLACE
        )
        yield quotes and chosen in _VAGUE, "count"  # "i saw 128 somewhere, why"
        he_said = previous.intent == "statement" and "said" in self.reading.cues and not self.reading.places
        yield (
            he_said and not _PERSONS.isdisjoint(self.reading.words) and not self.reading.of("speaker"),
            "statement",
        )

    @property
    def _says_not_of_what(self) -> bool:
        """Whether it asks how many, and not of what or where: "how many declined, last two reports"."""
        cues = self.reading.cues
        says = self.reading.places or self.reading.of("term") or is_nationwide(self.reading)
        return "howmany" in cues and not says and not cues & {"total", "detainer"}

    def _with_a_place(self, previous: Query, chosen: str) -> Iterator[tuple[bool, str]]:
        """Give the ways in which a place alone, or a week alone, goes on."""
        reading, intent = self.reading, previous.intent
        only = self._says_only_when_or_where
        if not only or (chosen == "source" and "original" in reading.words):  # "got the original report?"
            return
        of_states = bool(previous.places) and all(are_states(named.readings) for named in previous.places)
        areas = any(mention.is_area or (of_states and mention.states) for mention in reading.places)
        if reading.places:
            yield reading.yesno and chosen == "membership", "membership"
            asks_whether = {"y", "n"} <= set(reading.words) or says(reading.words, _ON_IT)
            yield asks_whether and intent in _GOING_ON | {"totals", "trend"}, "membership"
            on_too = intent == "correction" and "on" in reading.words
            too = (intent == "policy" or on_too) and not _TOO.isdisjoint(reading.words)
            yield too, "membership"
            yield intent == "policy" and not self.of_listed, "membership"
            yield intent in _GOING_ON or (areas and intent == "listing"), intent
            yield areas and intent == "ranking" and "state" in previous.kinds, "count"
            yield intent == "listing" and not reading.cues & {"which", "who"}, "membership"
            yield intent in {"totals", "trend"}, "count"
        else:
            yield reading.yesno and chosen == "membership", "membership"
            yield intent in _OF_WEEKS, intent
            told = intent in OF_A_PLACE and (intent != "jurisdiction" or chosen in _VAGUE)
            yield told and bool(previous.places), "jurisdiction"

    def _sets_beside(self, before: tuple[Named, ...]) -> bool:
        """Whether it sets another place, or another week of the same, beside what was told."""
        others = [mention for mention in self.reading.places if mention.readings != before[0].readings]
        return (len(others) == 1 and sets_beside(self.reading)) or self._sets_a_week_beside

    @property
    def _sets_a_week_beside(self) -> bool:
        """Whether it sets another week beside what was told: "more or less than week 2?"."""
        alone = not self.reading.places and bool(self.reading.weeks.ordinals)
        return alone and sets_beside(self.reading)

    @property
    def _asks_for_any_there(self) -> bool:
        """Whether it asks what was declined where the last place is: "any declined ones there?"."""
        of_it = "there" in self.reading.words and not self.reading.places and not self.reading.of("kind")
        return of_it and "declined" in self.reading.cues

    @property
    def _asks_itself(self) -> bool:
        """Whether it says what it asks of the place it points at: "is that state itself on the list"."""
        cues = self.reading.cues
        return (self.reading.yesno and "listed" in cues) or bool(cues & {"which", "who", "list_verb"})

    @property
    def _says_only_when_or_where(self) -> bool:
        """Whether it brings nothing but weeks or places: "and Nassau?", "same place, third week"."""
        reading = self.reading
        cues = reading.cues - IDLE - {"tell", "how"}
        cues = cues - _OF_EVERY_WEEK if reading.weeks.every else cues
        same = "same" in reading.words
        return (
            not reading.unknown
            and (self._others.isdisjoint(reading.words) or self._steps_on)
            and cues <= ({"jurisdiction", "covers"} if same else _OF_AN_ISSUE)
            and bool(reading.places or reading.weeks.ordinals or reading.weeks.every or self._steps_on)
            and not any(is_owner(reading, m) and m.end < len(reading.tokens) for m in reading.places)
            and not any(reading.of(kind) for kind in ("kind", "section", "term", "topic", "topn", "speaker"))
        )

    @property
    def _others(self) -> frozenset[str]:
        """The words for other places; "anyone in Pennsylvania?" are those that it names."""
        areas = bool(self.reading.places) and all(mention.is_area for mention in self.reading.places)
        return OTHERS - {"anyone", "anybody"} if areas else OTHERS

    @property
    def _asks_where_it_lies(self) -> bool:
        """Whether it asks in which county or state the last place lies: "which county is that in?"."""
        reading = self.reading
        kinds = {"county", "state"}.intersection(reading.values("kind"))
        pointed = reading.words[-1:] == ["in"] and not POINTING.isdisjoint(reading.words)
        pointed = pointed or (reading.words[0] == "in" and _WHERE.issuperset(reading.words))
        asks = not reading.cues.isdisjoint({"which", "where"})
        return bool(kinds) and pointed and not reading.places and asks

    @property
    def _points_in_spanish(self) -> bool:
        """Whether it is "¿y el de Nevada?", which may be too short to tell its language."""
        areas = bool(self.reading.places) and all(mention.is_area for mention in self.reading.places)
        return areas and len(self.reading.words) <= _A_FEW and POINTS_IN_SPANISH.issubset(self.reading.words)

    @property
    def _says_only_a_kind(self) -> bool:
        """Whether it brings nothing but which kind of place of a name is meant: "the county"."""
        reading = self.reading
        alone = len(kinds_said(reading)) == 1 and not reading.places and not reading.unknown
        return alone and reading.cues <= IDLE and len(reading.words) <= _A_FEW

    @property
    def _steps_on(self) -> bool:
        last = self.conversation.last
        return last is not None and bool(weeks_on(self.reading, told_weeks(last)))

    @property
    def _says_only_a_rank(self) -> bool:
        """Whether it brings nothing but a place in the order that is no report's number: "and 6th?"."""
        words = self.reading.words
        ranks = [int(s.value) for s in self.reading.of("ordinal") if words[s.start] not in CARDINALS]
        of_it = bool(ranks) and min(ranks) > max(WEEK_NUMBERS) and "or" not in words
        return of_it and len(words) <= _A_FEW

    @property
    def _says_only_a_number(self) -> bool:
        """Whether it brings nothing but which report is meant: "and number three?", "and in 2?"."""
        reading = self.reading
        if _NUMBERS.intersection(reading.words) and not reading.cues - IDLE:
            return _BESIDE_A_NUMBER.issuperset(reading.words)
        counted = (
            any(reading.words[span.start] != "one" for span in reading.of("ordinal"))
            and not reading.places
            and not reading.unknown
        )
        return counted and reading.cues <= IDLE | _NUMBERING and len(reading.words) <= _A_FEW

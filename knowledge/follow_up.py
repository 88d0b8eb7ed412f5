"""A follow-up: what it leaves unsaid is taken from the query before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.conversation import IDLE, POINTING
from knowledge.leaning import (
    COMPARATIVES,
    asks_how_it_went_on,
    fiscal_year,
    names_only_a_section,
    sets_beside,
    years_on,
)
from knowledge.named import OF_STATES, is_owner, is_ruled_out, same_name_in
from knowledge.query import Named
from knowledge.reading.numbered import WEEK_NUMBERS, cardinal
from knowledge.slots import MOST_RANKED, OF_CHANGE
from knowledge.text import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.conversation import Conversation
    from knowledge.places import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.query import Query
    from knowledge.reading.dates import Period
    from knowledge.reading.reader import Reading

FIRST_FIVE = 5
_STEPS = {"after": 1, "next": 1, "following": 1, "later": 1, "before": -1, "previous": -1, "prior": -1}
_OF_A_REPORT = frozenset({"week", "report", "one", "issue", "edition", "list", "installment"})
_ONE = frozenset({"one", "ones", "mean", "meant"})
_POINTS_IN_SPANISH = frozenset({"el", "de"})
"""Words by which "the one in" is said where a question is too short to tell its language."""
_ABOUT_ALL = frozenset({"totals", "trend", "share", "report", "definition", "coverage", "ranking", "listing"})
"""Intents that are asked of no place unless one is said."""
_NEVER_OF_SHOWN = frozenset({"ranking", "listing", "totals"})
"""Those that are not asked of the places that an answer told of."""
_OF_OTHERS = frozenset({"correction", "listing", "ranking", "statement", "policy", "membership"})
_OTHERS = frozenset({"else", "other", "others", "rest", "remaining", "anybody", "anyone", "another"})
"""Words for places that are not those of before."""
_OF_A_PLACE = frozenset({"count", "membership", "jurisdiction", "policy", "correction", "share"})
"""Intents that are asked of a place."""
_OF_NUMBERS = frozenset({"count", "share", "compare"})
"""Those of a place's number, beside which another may be set."""
_OF_A_WEEK = frozenset({"totals", "count", "trend"})
"""Those of a number that may be followed from week to week."""
_GOING_ON = frozenset({"count", "membership", "share"})
"""Those that a place alone, or a week alone, goes on with."""
_STATEWIDE = (
    ("statewide",), ("whole", "state"), ("entire", "state"), ("all", "the", "state"), ("state", "as", "a"),
)  # fmt: skip
"""Word by word, how the state is pointed at in which a place lies."""
_NATIONWIDE = frozenset({"nationwide", "nationally", "country"})
_MORE = COMPARATIVES | {"most"}
_LEANING = POINTING | {"and", "in"}
_OF_EVERYTHING = frozenset({"weekly", "totals", "report", "reports", "ice", "national", "all"})
_FORM = "Form I-247"
_LETTERS = (["a"], ["d"], ["n"], ["x"])
VAGUE = frozenset({"out_of_scope", "not_held"})
"""Reasons for which a question that says little by itself may be left alone, and yet go on from another."""
_OF_THE_SAME = OF_CHANGE | {"source"}
"""Intents that are asked of the measure of before."""
_POINTS_AT_IT = frozenset({"it", "that", "this", "one", "they", "thats", "them", "em", "those", "its"})
_NUMBERING = frozenset({"howmany", "rank", "report"})
"""Cues of words that number a report: "number three", "the third report"."""
_A_FEW = 4
_CITY_WORDS = frozenset({"city", "town", "village"})


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Fills a query that leans on the last one of a conversation."""

    conversation: Conversation
    index: PlaceIndex
    reading: Reading

    def intent(self, chosen: str) -> str | None:
        """Give the intent that it goes on with, whatever its words have `chosen`; None where they decide."""
        previous = self.conversation.last
        ways = self._ways_on(previous, chosen) if previous is not None else ()
        return next((intent for holds, intent in ways if holds), None)

    def _ways_on(self, previous: Query, chosen: str) -> Iterator[tuple[bool, str]]:
        """Give in turn whether it goes on from the query before in some way, and the intent it then has."""
        words = set(self.reading.words)
        before = previous.places or self.conversation.shown
        yield previous.intent in _OF_A_WEEK and asks_how_it_went_on(self.reading), "trend"
        yield (
            previous.intent != "ranking" and bool(previous.weeks) and self._says_only_a_number,
            previous.intent,
        )
        if previous.intent not in _OF_A_PLACE:
            return
        if self._nationwide:
            yield previous.intent == chosen == "count", "totals"
            return
        beside = bool(self.conversation.beside) and bool(words & {"which", "who"}) and bool(words & _MORE)
        yield beside, "compare"
        them = bool(self.conversation.beside) and not self.reading.places
        yield them and "compare" in self.reading.cues, "compare"
        if not before:
            return
        yield self._statewide, previous.intent
        yield names_only_a_section(self.reading), "membership"
        yield previous.intent in _OF_NUMBERS and self._sets_beside(before), "compare"
        going_on = previous.intent in _GOING_ON and chosen not in VAGUE
        yield going_on and self._says_only_when_or_where, previous.intent
        points = bool(words & _LEANING) and not words & _OF_EVERYTHING and not self.reading.places
        yield chosen == "totals" and points, "count"

    def _sets_beside(self, before: tuple[Named, ...]) -> bool:
        """Whether it sets another place, or another week of the same, beside what was told."""
        others = [mention for mention in self.reading.places if mention.readings != before[0].readings]
        alone = not self.reading.places and bool(self.reading.weeks.ordinals)
        return (len(others) == 1 or alone) and sets_beside(self.reading)

    @property
    def _says_only_when_or_where(self) -> bool:
        """Whether it brings nothing but weeks or places: "and Nassau?", "same place, third week"."""
        reading = self.reading
        cues = reading.cues - IDLE - {"tell"}
        same = "same" in reading.words
        return (
            not reading.unknown
            and _OTHERS.isdisjoint(reading.words)
            and (cues <= {"jurisdiction"} if same else not cues)
            and bool(reading.places or reading.weeks.ordinals)
            and not any(is_owner(reading, m) and m.end < len(reading.tokens) for m in reading.places)
            and not any(reading.of(kind) for kind in ("kind", "section", "term", "topic", "topn", "speaker"))
        )

    @property
    def _says_only_a_number(self) -> bool:
        """Whether it brings nothing but which report is meant: "and number three?"."""
        reading = self.reading
        counted = (
            any(reading.words[span.start] != "one" for span in reading.of("ordinal"))
            and not reading.places
            and not reading.unknown
        )
        return counted and reading.cues <= IDLE | _NUMBERING and len(reading.words) <= _A_FEW

    @property
    def _nationwide(self) -> bool:
        return not self.reading.places and not _NATIONWIDE.isdisjoint(self.reading.words)

    @property
    def _statewide(self) -> bool:
        return not self.reading.places and says(self.reading.words, _STATEWIDE)

    def merge(self, query: Query) -> Query:
        """Give the follow-up's own query with what it leaves unsaid taken from the one before."""
        previous = self.conversation.last
        if previous is None:
            return query
        if self._statewide:
            query = replace(query, kinds=())
        same = query.intent == previous.intent
        summed = query.intent in {"count", "totals"} and "total" in self.reading.cues
        if summed and previous.intent == "ranking" and not query.weeks:
            topic = "first_five" if previous.limit == FIRST_FIVE else "ten_together"
            return replace(query, intent="count", topics=(topic,), weeks=previous.weeks)
        if query.intent == "ranking" and query.rank is None and query.order is None and not query.places:
            query = replace(query, limit=MOST_RANKED)
        if not query.weeks and not query.every_week:
            query = replace(query, weeks=self._weeks(query, previous))
        if query.intent in OF_CHANGE and (query.weeks or previous.weeks):
            both = {*query.weeks, *previous.weeks}
            query = replace(query, weeks=tuple(sorted(both)) if len(both) > 1 else ())
            previous = replace(previous, weeks=())
        if summed and not query.weeks and "whole" not in query.cues:
            query = replace(query, every_week=True)
        said_week = query.weeks or query.every_week
        of_figures = query.intent == "source" and previous.intent != "definition"
        return replace(
            query,
            places=self._places(query, previous),
            weeks=query.weeks if said_week else previous.weeks,
            every_week=query.every_week if said_week else previous.every_week,
            sections=query.sections or (previous.sections if same or query.intent in OF_CHANGE else ()),
            measure=query.measure
            or (previous.measure if (same and not query.sections) or query.intent in _OF_THE_SAME else None),
            order=query.order
            or (previous.order if query.intent == "ranking" and query.rank is None else None),
            terms=query.terms or self._forms(previous) or (() if of_figures else previous.terms),
            kinds=query.kinds or (previous.kinds if same else ()),
            topics=query.topics or (previous.topics if not query.places else ()),
            speakers=query.speakers or previous.speakers,
            facts=query.facts or (previous.facts if same or query.intent == "source" else ()),
            periods=self._periods(query, previous)
            or years_on(self.reading, previous.periods)
            or (previous.periods if same or query.intent == "source" else ()),
            cues=query.cues | previous.cues
            if same and (query.intent == "report" or not query.cues)
            else query.cues,
        )

    def _periods(self, query: Query, previous: Query) -> tuple[Period, ...]:
        """Give the times it names, beside the one before where they are compared; fiscal years go on."""
        fiscal = len(previous.periods) == 1 and previous.periods[0].fiscal
        own = tuple(fiscal_year(p) if fiscal and p.precision == "year" else p for p in query.periods)
        beside = previous.periods if own and "compare" in self.reading.cues else ()
        return (*beside, *own)

    def _forms(self, previous: Query) -> tuple[str, ...]:
        """Give the form of the letter that is named after another form: "and N?"."""
        last = self.reading.words[-1:]
        if not any(term.startswith(_FORM) for term in previous.terms) or last not in _LETTERS:
            return ()
        return (f"{_FORM}{last[0].upper()}",)

    def _weeks(self, query: Query, previous: Query) -> tuple[int, ...]:
        """Give the weeks it points out: "and the second?", "the other two", "the week after?".

        The week after the third is 4, which was never published.
        """
        if query.intent == "ranking" or query.sections:
            return ()
        if query.ordinal in WEEK_NUMBERS:
            return (query.ordinal,)
        words = self.reading.words
        numbers = [
            cardinal(word) for one, word in pairwise(["", *words]) if word.isdecimal() or one == "number"
        ]
        number = next((number for number in numbers if number in WEEK_NUMBERS), None)
        if number is not None and not query.places and not query.quoted:
            return (number,)
        if len(previous.weeks) != 1:
            return ()
        if {"other", "others", "remaining"} & set(words) and {"two", "2", "weeks", "reports"} & set(words):
            return tuple(week for week in WEEK_NUMBERS if week not in previous.weeks)
        step = next((_STEPS[word] for word in words if word in _STEPS), 0)
        alone = any(one == "the" and word in _STEPS for one, word in pairwise(words)) or words[-1] in _STEPS
        named = bool(_OF_A_REPORT & set(words)) or (alone and query.intent in _OF_A_WEEK)
        return (max(previous.weeks[0] + step, 0),) if step and named else ()

    # ------------------------------------------------------------ places

    def _places(self, query: Query, previous: Query) -> tuple[Named, ...]:
        """Give the places it is about: its own, one that it points out, or those of before."""
        before = previous.places or self.conversation.shown
        if not query.places and query.intent in _OF_OTHERS and _OTHERS & set(self.reading.words):
            return ()
        ranked = query.intent == "ranking" and query.rank is not None and not query.places
        if ranked or (self._nationwide and query.intent == "totals"):
            return ()
        if query.intent == "share" and self._is_the_whole(query, before):
            return before
        pointed = self._pointed_out(before, query.intent)
        if query.intent == "compare" and len(query.places) < 2 and before:  # noqa: PLR2004
            own = pointed or query.places
            return (*before[:1], *own) if own else (*self.conversation.beside, *before)
        if pointed or query.places:
            return pointed or query.places
        of_all = query.intent in _ABOUT_ALL and query.intent != previous.intent and not self._points
        never = query.intent in _NEVER_OF_SHOWN and query.cues.isdisjoint({"next", "above"})
        return previous.places if of_all or never else before

    def _is_the_whole(self, query: Query, before: tuple[Named, ...]) -> bool:
        """Whether what it names is the state of the place before, of whose total a share is asked."""
        states = {self.index.place(r).state for named in query.places for r in named.readings}
        own = {self.index.place(r).state for named in before for r in named.readings}
        areas = all(self._kind(r) == "state" for named in query.places for r in named.readings)
        return bool(query.places) and areas and states == own and "total" in self.reading.cues

    @property
    def _points(self) -> bool:
        return any(token.norm in _POINTS_AT_IT for token in self.reading.tokens)

    def _pointed_out(self, before: tuple[Named, ...], intent: str) -> tuple[Named, ...]:
        """Read "the one in Iowa", "what about the city?" and, after Pennsylvania, "Lancaster?"."""
        mentions = [m for m in self.reading.places if not is_ruled_out(self.reading, m)]
        if self._statewide and before:
            states = {self.index.place(place).state for place in before[0].readings}
            return tuple(Named((self.index.states[state],), state) for state in sorted(states)[:1])
        if len(before) != 1 or len(mentions) > 1:
            return ()
        if not mentions:
            return self._of_another_kind(before[0])
        mention = mentions[0]
        if intent in OF_STATES and mention.is_area and "one" not in self.reading.words:
            return ()
        return self._inside(mention, before[0]) or self._in_another_state(mention, before[0])

    def _inside(self, mention: Mention, before: Named) -> tuple[Named, ...]:
        """Give a place without a state as lying in the state asked about before, or in the last place's.

        Not where the name is that of a listed place elsewhere: that is more likely meant.
        """
        states = {self.index.place(place).state for place in before.readings}
        if mention.state or len(mention.readings) < 2 or len(states) != 1:  # noqa: PLR2004
            return ()
        last = self.index.place(before.readings[0])
        inside = tuple(r for r in mention.readings if self.index.place(r).state == last.state)
        if last.kind != "state" and not self._is_nearby(mention, before, inside):
            return ()
        return (Named(inside, mention.text, last.state, mention.corrected),) if inside else ()

    def _is_nearby(self, mention: Mention, before: Named, inside: tuple[str, ...]) -> bool:
        """Whether of a name's places those `inside` the last one's state are meant, and no others."""
        listed = self.index.listed.intersection(mention.readings)
        county = self._kind(before.readings[0]) == "county" and {*map(self._kind, inside)} == {"city"}
        other = any(self._kind(place) == "county" for place in mention.readings)
        same = not set(before.readings).isdisjoint(mention.readings)
        return not same and not (listed and not listed & set(inside)) and not (county and other)

    def _kind(self, place: str) -> str:
        return self.index.place(place).kind

    def _in_another_state(self, mention: Mention, before: Named) -> tuple[Named, ...]:
        """Give the place of the same name in the state that is pointed out: "the one in Iowa", "Iowa's"."""
        if not mention.states or not before.readings:
            return ()
        last = self.index.place(before.readings[0])
        words = {token.norm for token in self.reading.tokens}
        owned = is_owner(self.reading, mention)
        ambiguous = len(before.readings) > 1 or len(self.reading.places) > 1
        pointed = words & _ONE or owned or ambiguous or words >= _POINTS_IN_SPANISH
        if last.kind == "state" or not pointed:
            return ()
        states = {self.index.place(place).state for place in mention.states}
        kept = same_name_in(self.index, before.readings, states)
        return (Named(kept, last.name),) if kept else ()

    def _of_another_kind(self, before: Named) -> tuple[Named, ...]:
        """Give the city of a county's name, or the county that a city lies in, where that is pointed out."""
        words = {token.norm for token in self.reading.tokens}
        if len(before.readings) != 1 or not words & (_CITY_WORDS | {"county"}):
            return ()
        last = self.index.place(before.readings[0])
        if words & _CITY_WORDS and last.kind == "county":
            base = last.base_key
            found = [p for p, _ in self.index.readings(base) if self.index.place(p).kind == "city"]
            same = tuple(p for p in found if self.index.place(p).state == last.state)
            return (Named(same, base.title()),) if same else ()
        if "county" in words and last.kind == "city":
            named = [p for p, _ in self.index.readings(f"{last.name.casefold()} county")]
            same = tuple(p for p in named if self.index.place(p).state == last.state)
            counties = same or last.counties[:1]
            return (Named(counties, self.index.place(counties[0]).name),) if counties else ()
        return ()

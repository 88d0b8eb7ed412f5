"""A follow-up: what it leaves unsaid is taken from the query before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.named import is_owner, is_ruled_out, same_name_in
from knowledge.places.near import COUNTY_WORDS
from knowledge.query import Named
from knowledge.reading.numbered import WEEK_NUMBERS
from knowledge.slots import MOST_RANKED

if TYPE_CHECKING:
    from knowledge.conversation import Conversation
    from knowledge.places import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.query import Query
    from knowledge.reading.reader import Reading

FIRST_FIVE = 5
_STEPS = {"after": 1, "next": 1, "following": 1, "later": 1, "before": -1, "previous": -1, "prior": -1}
_OF_CHANGE = frozenset({"compare", "trend"})
"""Intents that set what was asked before beside what is asked now."""
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
_FORM = "Form I-247"
_LETTERS = (["a"], ["d"], ["n"], ["x"])
_CITY_WORDS = frozenset({"city", "town", "village"})


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Fills a query that leans on the last one of a conversation."""

    conversation: Conversation
    index: PlaceIndex
    reading: Reading

    def merge(self, query: Query) -> Query:
        """Give the follow-up's own query with what it leaves unsaid taken from the one before."""
        previous = self.conversation.last
        if previous is None:
            return query
        same = query.intent == previous.intent
        summed = query.intent in {"count", "totals"} and "total" in self.reading.cues
        if summed and previous.intent == "ranking" and not query.weeks:
            topic = "first_five" if previous.limit == FIRST_FIVE else "ten_together"
            return replace(query, intent="count", topics=(topic,), weeks=previous.weeks)
        if query.intent == "ranking" and query.rank is None and query.order is None and not query.places:
            query = replace(query, limit=MOST_RANKED)
        if not query.weeks and not query.every_week:
            query = replace(query, weeks=self._weeks(query, previous))
        if query.intent in _OF_CHANGE and (query.weeks or previous.weeks):
            both = {*query.weeks, *previous.weeks}
            query = replace(query, weeks=tuple(sorted(both)) if len(both) > 1 else ())
            previous = replace(previous, weeks=())
        said_week = query.weeks or query.every_week
        return replace(
            query,
            places=self._places(query, previous),
            weeks=query.weeks if said_week else previous.weeks,
            every_week=query.every_week if said_week else previous.every_week,
            sections=query.sections or (previous.sections if same or query.intent in _OF_CHANGE else ()),
            measure=query.measure or (previous.measure if same or query.intent in _OF_CHANGE else None),
            order=query.order
            or (previous.order if query.intent == "ranking" and query.rank is None else None),
            terms=query.terms or self._forms(previous) or previous.terms,
            kinds=query.kinds or (previous.kinds if same else ()),
            topics=query.topics or (previous.topics if not query.places else ()),
            speakers=query.speakers or previous.speakers,
            facts=query.facts or (previous.facts if same or query.intent == "source" else ()),
            periods=query.periods or previous.periods if same else query.periods,
            cues=query.cues or (previous.cues if same else frozenset()),
        )

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
        if query.intent == "ranking":
            return ()
        if query.ordinal in WEEK_NUMBERS:
            return (query.ordinal,)
        words = self.reading.words
        numbers = [int(word) for word in words if word in {"1", "2", "3"}]
        if numbers and not query.places and not query.quoted:
            return (numbers[0],)
        if len(previous.weeks) != 1:
            return ()
        if {"other", "others", "remaining"} & set(words) and {"two", "2", "weeks", "reports"} & set(words):
            return tuple(week for week in WEEK_NUMBERS if week not in previous.weeks)
        step = next((_STEPS[word] for word in words if word in _STEPS), 0)
        return (max(previous.weeks[0] + step, 0),) if step and {"week", "report", "one"} & set(words) else ()

    # ------------------------------------------------------------ places

    def _places(self, query: Query, previous: Query) -> tuple[Named, ...]:
        """Give the places it is about: its own, one that it points out, or those of before."""
        before = previous.places or self.conversation.shown
        if not query.places and query.intent in _OF_OTHERS and _OTHERS & set(self.reading.words):
            return ()
        pointed = self._pointed_out(before)
        if pointed:
            return pointed
        if query.intent == "compare" and len(query.places) == 1 and before:
            return (*before[:1], *query.places)
        if query.places:
            return query.places
        of_all = query.intent in _ABOUT_ALL and query.intent != previous.intent and not self._points
        return previous.places if of_all or query.intent in _NEVER_OF_SHOWN else before

    @property
    def _points(self) -> bool:
        return any(token.norm in {"it", "that", "this", "one", "they"} for token in self.reading.tokens)

    def _pointed_out(self, before: tuple[Named, ...]) -> tuple[Named, ...]:
        """Read "the one in Iowa", "what about the city?" and, after Pennsylvania, "Lancaster?"."""
        mentions = [m for m in self.reading.places if not is_ruled_out(self.reading, m)]
        if len(before) != 1 or len(mentions) > 1:
            return ()
        if not mentions:
            return self._of_another_kind(before[0])
        mention = mentions[0]
        return self._inside(mention, before[0]) or self._in_another_state(mention, before[0])

    def _inside(self, mention: Mention, before: Named) -> tuple[Named, ...]:
        """Give a place without a state as lying in the one state asked about before."""
        if mention.state or len(mention.readings) < 2 or len(before.readings) != 1:  # noqa: PLR2004
            return ()
        last = self.index.place(before.readings[0])
        if last.kind != "state":
            return ()
        inside = tuple(r for r in mention.readings if self.index.place(r).state == last.state)
        return (Named(inside, mention.text, last.state, mention.corrected),) if inside else ()

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
            base = " ".join(w for w in last.name.casefold().split() if w not in COUNTY_WORDS)
            found = [p for p, _ in self.index.readings(base) if self.index.place(p).kind == "city"]
            same = tuple(p for p in found if self.index.place(p).state == last.state)
            return (Named(same, base.title()),) if same else ()
        if "county" in words and last.kind == "city":
            named = [p for p, _ in self.index.readings(f"{last.name.casefold()} county")]
            same = tuple(p for p in named if self.index.place(p).state == last.state)
            counties = same or last.counties[:1]
            return (Named(counties, self.index.place(counties[0]).name),) if counties else ()
        return ()

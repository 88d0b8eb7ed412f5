"""What "and Nassau?" refers to: the last query of a conversation, and how a follow-up changes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.query import Named
from knowledge.slots import MOST_RANKED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from knowledge.intents import Scored
    from knowledge.places import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.query import Query
    from knowledge.reading.reader import Reading

_POINTING = frozenset(
    "it its they them their that this those these there he she one ones same that's thats".split()
)
_OPENERS = frozenset("and or but also what how then ok so plus no nah wait sorry y".split())
_RESTATING = (
    ("i", "mean"),
    ("i", "meant"),
    ("meant",),
    ("same", "for"),
    ("same", "question"),
    ("how", "about"),
    ("what", "about"),
)
"""Word by word, how a question takes up the one before it."""
_REST = frozenset({"other", "rest", "remaining", "others"})
_SHORT = 4
"""How many words of weight a question has at most to lean on the one before it."""
_ABOUT_PLACES = frozenset(
    {
        "membership",
        "jurisdiction",
        "count",
        "policy",
        "correction",
        "ranking",
        "share",
        "source",
        "trend",
        "listing",
        "totals",
        "event",
        "statement",
        "compare",
    }
)
_INTENT_OF_CUE = {
    "source": "source", "share": "share", "apology": "correction", "error": "correction",
    "corrected": "correction", "dispute": "correction", "removed": "correction", "policy": "policy",
    "criterion": "policy", "enacted": "policy", "aor": "policy", "why": "policy", "howmany": "count",
    "declined": "count", "issued": "count", "rank": "ranking", "most": "ranking", "least": "ranking",
}  # fmt: skip
"""The intent of a follow-up by its first cue of these."""
_ARTICLES = frozenset("the a an of in on for to is was are were did do does".split())
_ASKS_ITSELF = frozenset(
    "listed howmany policy error corrected why which share tell most source yesno dispute who when".split()
)
"""Cues with which a question about a place stands by itself."""
FIRST_FIVE = 5
WEEK_NUMBERS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up: the intent it has, and the query it leans on."""

    intent: str
    previous: Query
    places: tuple[Named, ...] | None = None

    def merge(self, query: Query) -> Query:
        """Give the follow-up's own query with what it leaves unsaid taken from the one before."""
        previous = self.previous
        if self.intent == "count" and previous.intent == "ranking" and "total" in query.cues:
            return replace(
                query,
                topics=("first_five" if previous.limit == FIRST_FIVE else "ten_together",),
                weeks=previous.weeks,
            )
        if self.intent == "ranking" and query.rank is None and query.order is None and not query.places:
            query = replace(query, limit=MOST_RANKED)
        ordinal = query.ordinal if self.intent != "ranking" else None
        if ordinal is not None and not query.weeks and ordinal <= len(WEEK_NUMBERS):
            query = replace(query, weeks=(ordinal,))
        places = self.places if self.places is not None else query.places or previous.places
        said_week = query.weeks or query.every_week
        return replace(
            query,
            places=places,
            weeks=query.weeks if said_week else previous.weeks,
            every_week=query.every_week if said_week else previous.every_week,
            sections=query.sections or (previous.sections if self.intent == previous.intent else ()),
            measure=query.measure or (previous.measure if self.intent == previous.intent else None),
            order=query.order
            or (previous.order if self.intent == "ranking" and query.rank is None else None),
            terms=query.terms or previous.terms,
            kinds=query.kinds or (previous.kinds if self.intent == previous.intent else ()),
            topics=query.topics or (previous.topics if not query.places else ()),
            speakers=query.speakers or previous.speakers,
            facts=query.facts or (previous.facts if self.intent == previous.intent else ()),
            periods=query.periods or previous.periods if self.intent == previous.intent else query.periods,
            cues=query.cues | (previous.cues if self.intent == previous.intent else frozenset()),
        )


@dataclass(slots=True)
class Conversation:
    """The last thing asked. Its keeper (the bot) forgets it when it is old."""

    places: PlaceIndex | None = None
    last: Query | None = None
    language: str | None = None
    """The language it is held in, as far as the questions told."""

    def remember(self, query: Query) -> None:
        """Keep a query to lean the next one on; talk about the desk itself is not kept."""
        if query.intent not in {"help", "greeting", "thanks", "about"}:
            self.last = query

    def follow_up(
        self, reading: Reading, features: Mapping[str, float], scored: list[Scored]
    ) -> FollowUp | None:
        """Give how a question leans on the last one; None where it stands by itself."""
        previous = self.last
        if previous is None or not reading.tokens:
            return None
        if not self._leans(reading, features):
            return None
        narrowed = self._narrowed(reading, previous)
        intent = self._intent(reading, features, scored, previous)
        if intent is None:
            return None
        return FollowUp(intent, previous, narrowed)

    def _leans(self, reading: Reading, features: Mapping[str, float]) -> bool:
        """Whether a question needs the one before it to be understood."""
        norms = [token.norm for token in reading.tokens]
        weighty = [
            n for n in norms if n not in _POINTING and n not in _OPENERS and len(n) > 1 and n not in _ARTICLES
        ]
        if features.keys() & {"help", "greeting", "thanks", "about"} or len(reading.unknown) > 1:
            return False
        restated = any(tuple(norms[at : at + len(form)]) == form for form in _RESTATING for at in range(3))
        opener = norms[0] in _OPENERS
        pointing = any(norm in _POINTING for norm in norms)
        short = len(weighty) <= _SHORT
        if restated:
            return len(weighty) <= 2 * _SHORT
        if reading.places:
            return not features.keys() & _ASKS_ITSELF and (opener or short)
        if features.keys() & {"term", "detainer", "report", "speaker", "mine"} and not pointing:
            return opener and short
        return pointing or opener or short

    def _intent(
        self, reading: Reading, features: Mapping[str, float], scored: list[Scored], previous: Query
    ) -> str | None:
        """Give the intent of a follow-up: by its cue, by what it names anew, or that of the one before."""
        by_cue = self._by_cue(reading.cues, previous)
        if reading.places:
            return by_cue or self._of_places(features, previous)
        ranked = self._of_ranking(reading, features) if previous.intent == "ranking" else None
        if ranked or by_cue:
            return ranked or by_cue
        return self._unsaid(reading, features, scored, previous)

    def _unsaid(
        self, reading: Reading, features: Mapping[str, float], scored: list[Scored], previous: Query
    ) -> str | None:
        """Give the intent of a follow-up with no place and no cue that names one; None where it is none."""
        if "when" in reading.cues and not previous.places:
            return None  # no figure and no list answers it
        if "term" in features and previous.intent == "definition":
            return "definition"
        if previous.places and (reading.cues & {"still", "listed"} or reading.of("kind")):
            return "listing" if reading.of("kind") else "membership"
        if reading.weeks.named or reading.of("section") or reading.of("ordinal") or "yesno" in features:
            return previous.intent
        named = next((entry.intent.name for entry in scored if entry.score > 1), None)
        return named if named in _ABOUT_PLACES and previous.places else None

    def _of_places(self, features: Mapping[str, float], previous: Query) -> str:
        """Give the intent of "and Nassau?": the one before, where it can be about a place."""
        if previous.intent not in _ABOUT_PLACES or (previous.intent == "listing" and "place" in features):
            return "membership"
        return previous.intent

    def _of_ranking(self, reading: Reading, features: Mapping[str, float]) -> str | None:
        """Give the intent of what follows a ranking: "and the third?", "the rest", "add them up"."""
        ordinal = reading.of("ordinal") and not reading.weeks.named
        words = {token.norm for token in reading.tokens}
        if ordinal or features.keys() & {"least", "most", "topn"} or words & _REST:
            return "ranking"
        return "count" if "total" in reading.cues else None

    def _by_cue(self, cues: set[str], previous: Query) -> str | None:
        """Give the intent that a follow-up's own cue names."""
        if "why" in cues and (previous.intent in {"report", "correction", "event"} or not previous.places):
            return previous.intent
        if "when" in cues and previous.intent in {"report", "event", "correction", "policy"}:
            return previous.intent
        return next((intent for cue, intent in _INTENT_OF_CUE.items() if cue in cues), None)

    def _narrowed(self, reading: Reading, previous: Query) -> tuple[Named, ...] | None:
        """Read "the one in Iowa" and, after Pennsylvania, "Lancaster?": readings in the state given."""
        if self.places is None or not previous.places or len(reading.places) != 1:
            return None
        inside = self._inside_last_state(reading.places[0], previous)
        if inside:
            mention = reading.places[0]
            return (Named(inside, mention.text, mention.state, mention.corrected),)
        words = {token.norm for token in reading.tokens}
        states = [p for p in reading.places[0].readings if p.startswith("state:")]
        if not states or not words & {"one", "ones", "in", "the"}:
            return None
        state = self.places.place(states[0]).state
        narrowed = [
            replace(named, readings=tuple(p for p in named.readings if self.places.place(p).state == state))
            for named in previous.places
        ]
        kept = tuple(named for named in narrowed if named.readings)
        return kept or None

    def _inside_last_state(self, mention: Mention, previous: Query) -> tuple[str, ...]:
        """Give the readings of a name without a state that lie in the one state asked about before."""
        if self.places is None or mention.state or len(mention.readings) < 2:  # noqa: PLR2004
            return ()
        last = [place for named in previous.places for place in named.readings]
        if len(last) != 1 or not last[0].startswith("state:"):
            return ()
        state = self.places.place(last[0]).state
        return tuple(place for place in mention.readings if self.places.place(place).state == state)

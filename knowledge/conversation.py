"""What "and Nassau?" refers to: the last query of a conversation, and whether a question leans on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.pointed_out import points_at_the_state
from knowledge.query import TALK, Named
from knowledge.text import says

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.features import Features
    from knowledge.model import Jurisdiction
    from knowledge.query import Query
    from knowledge.reading.dates import Period
    from knowledge.reading.reader import Reading

AFTER = "after:"
"""How the features begin that tell what was asked before; an intent may always go on."""
TOLD = "told"
"""The intent of what a message tells beside its question."""
POINTING = frozenset(
    "it its they them their theirs that this those these there he she his her him one ones same thats both "
    "else such".split()
)
_OPENERS = frozenset(
    "and or but also what how then ok okay so plus no nah wait sorry y n now same which why when since not "
    "likewise by of for in on with under from to since at into than only just".split()
)
_CONNECTING = frozenset({"and", "but", "also", "then", "y"})
_RESTATING = (
    ("i", "mean"),
    ("i", "meant"),
    ("meant",),
    ("same", "for"),
    ("same", "question"),
    ("same", "q"),
    ("how", "about"),
    ("what", "about"),
    ("wbu",),
    ("hbu",),
    ("of", "how", "many"),
)
"""Word by word, how a question takes up the one before it."""
_OURS = tuple((whose, kind) for whose in ("our", "my") for kind in ("county", "city", "town"))
"""Word by word, how the county or the city of the place before is pointed at."""
_MOST_SHOWN = 3
"""Of more places no single one is pointed at."""
_MOST_TIMES = 6
_SAYS_OF_WHAT = 6
"""A question of more words that asks how many says of what."""
_SHORT = 4
"""How many words of weight a question has at most to lean on the one before it."""
IDLE = frozenset({"greeting", "what", "which", "list_verb"})
"""Cues that say little of what is asked."""
COMPARATIVES = frozenset("more fewer less bigger smaller larger higher lower".split())
"""Words that set what is named beside what was named before, where no "than" follows."""
_OTHERWISE = frozenset(
    "lower higher different differing another other smaller bigger contrary own himself herself".split()
)
_NUMBERS = frozenset("number numbers figure figures count counts tally".split())
_ARTICLES = frozenset("the a an of in on for to is was are were did do does".split())
_ASKS_ITSELF = frozenset(
    "listed howmany policy error corrected why which share tell most source yesno dispute who when".split()
)
"""What with a place makes a question that stands by itself."""
_DONE_BY_ICE = frozenset({"apology", "corrected", "removed", "error"})
_WHO_ACTS = frozenset({"ICE", "DHS"})
_SUBJECTS = frozenset({"term", "detainer", "report", "speaker", "mine"})


@dataclass(slots=True)
class Conversation:
    """The last thing asked, and the places its answer told of.

    Its keeper (the bot) forgets it when it is old.
    """

    last: Query | None = None
    shown: tuple[Named, ...] = ()
    told: tuple[str, ...] = ()
    """Keys of the facts that its answer told in words: what "when was that?" is asked of."""
    beside: tuple[Named, ...] = ()
    """The place that the same was asked about just before, to be compared with."""
    times: tuple[Period, ...] = ()
    """The times that the same was asked about before, to be compared with."""
    weeks: tuple[int, ...] = ()
    """The week that the same was asked about just before another: "the two together"."""
    first_week: tuple[int, ...] = ()
    """The week that came first, where the weeks were ranked: "who had the most that week"."""
    narrowed: bool = False
    """Whether the place asked about is one of several of its name, told by its state: "the one in Iowa"."""
    language: str | None = None
    """The language it is held in, as far as the questions told."""

    def remember(
        self,
        query: Query,
        shown: Sequence[Jurisdiction] = (),
        further: Sequence[Query] = (),
        told: Sequence[str] = (),
        *,
        follows: bool = False,
    ) -> None:
        """Keep a query, and the few places its answer is about, to lean the next one on.

        Talk about the desk itself is not kept, and the source of what was told leaves that where it was.
        `further` is what else the message asked.
        """
        if query.intent in TALK:
            return
        if query.intent == "source" and follows and self.last is not None:
            self.last = replace(self.last, places=query.places, weeks=query.weeks or self.last.weeks)
            return
        if query.intent == "ranking" and (query.limit is None or query.rank is not None):
            shown = shown[:1]
        elif len(shown) > _MOST_SHOWN:
            shown = ()
        others = (self.last, *further)
        alike = [o for o in others if o is not None and o.intent == query.intent and o.places != query.places]
        self.beside = alike[-1].places[:1] if alike else ()
        same = self.last is not None and self.last.intent == query.intent
        before = self.last.periods if self.last is not None and same else ()
        earlier = (*self.times, *before) if query.periods and before else ()
        self.times = tuple(time for time in dict.fromkeys(earlier) if time not in query.periods)[
            -_MOST_TIMES:
        ]
        one_week = same and self.last is not None and len(self.last.weeks) == len(query.weeks) == 1
        self.weeks = self.last.weeks if self.last is not None and one_week else ()
        self.first_week = ()
        last_places = self.last.places or self.shown if self.last is not None else ()
        self.narrowed = follows and self._narrows(last_places, query.places)
        self.last = query
        self.told = tuple(told)
        if query.intent == "definition" and not query.places and not shown:
            self.shown = last_places  # what a word means leaves the place where it was
            return
        self.shown = tuple(Named((place.jurisdiction_id,), place.name) for place in shown)

    def _narrows(self, before: tuple[Named, ...], now: tuple[Named, ...]) -> bool:
        """Whether a place is one of those that were named before, or another of the same name."""
        if len(before) != 1 or len(now) != 1:
            return False
        same = self.narrowed and before[0].text == now[0].text
        return same or set(now[0].readings) < set(before[0].readings)

    def context(self, reading: Reading, features: Mapping[str, float]) -> Features:
        """Give what was asked before, as features beside those of a question that leans on it; else none."""
        if self.last is None or not reading.tokens or not _leans(reading, features):
            return {}
        if not self.last.periods and _asks_of_another_time(reading, features):
            return {}
        before = f"{AFTER}{self.last.intent}"
        found = [AFTER, before]
        if self.last.places and not reading.places:
            found.append(f"{AFTER}place")
        found += [f"{before}>{mark}" for mark in _marks(reading, features)]
        context = dict.fromkeys(found, 1.0)
        if "ordinal" in features and self.last.weeks and self.last.intent != "ranking":
            context |= {"ordinal": 0.0, "week": 1.0}  # "and the second?" is a week, as before
        return context


def tells_otherwise(reading: Reading) -> bool:
    """Whether it is asked for another's number than was told: "didn't the sheriff give another figure"."""
    words = reading.words
    return "jail" in reading.cues and not (_OTHERWISE.isdisjoint(words) or _NUMBERS.isdisjoint(words))


def _marks(reading: Reading, features: Mapping[str, float]) -> list[str]:
    """Give what a question that leans on another brings of its own."""
    marks = sorted(reading.cues)
    marks += [m for m in ("place", "area", "week", "period", "section", "ordinal", "yesno") if m in features]
    if not reading.cues - IDLE and not reading.unknown:
        marks.append("bare")
    return marks


def _asks_of_another_time(reading: Reading, features: Mapping[str, float]) -> bool:
    """Whether it asks for the detainers of another time, and of no place: "how many detainers in 2016"."""
    norms = [token.norm for token in reading.tokens]
    pointing = (POINTING - {"there"}) | _CONNECTING  # "how many were there in 2014"
    points = not pointing.isdisjoint(norms)
    says_of_what = "detainer" in features or len(norms) > _SAYS_OF_WHAT
    whole = {"period", "howmany"} <= features.keys() and says_of_what and "week" not in features
    return whole and not (points or reading.places or points_at_the_state(reading))


def _leans(reading: Reading, features: Mapping[str, float]) -> bool:
    """Whether a question needs the one before it to be understood."""
    norms = [token.norm for token in reading.tokens]
    weighty = [n for n in norms if n not in POINTING | _OPENERS | _ARTICLES and len(n) > 1]
    short, brief = len(weighty) <= _SHORT, len(weighty) <= 2 * _SHORT
    if says(norms, _RESTATING, within=3) or points_at_the_state(reading) or tells_otherwise(reading):
        return brief
    if not reading.places and says(norms, _OURS):
        return brief
    opener = norms[0] in _OPENERS
    pointing = any(norm in POINTING for norm in norms)
    if reading.places:
        if not COMPARATIVES.isdisjoint(norms) and "than" not in norms:
            return short
        return (not features.keys() & _ASKS_ITSELF and (opener or short)) or (pointing and short)
    subjects = _SUBJECTS - {"report"} if "week" in features else _SUBJECTS  # "the second report" is a time
    if not reading.cues.isdisjoint(_DONE_BY_ICE) and _WHO_ACTS.issuperset(reading.values("term")):
        subjects = subjects - {"term"}  # "did ICE say sorry" is asked of a place
    if features.keys() & subjects and not pointing and "section" not in features:
        return opener and short
    return short or (brief and (pointing or opener))

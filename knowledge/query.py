"""A question, understood: an intent and its slots. It has a key by which it can be asked again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from knowledge.model import SECTIONS, Section
from knowledge.reading.dates import Period

if TYPE_CHECKING:
    from knowledge.model import Measure

KEY_LENGTH = 86
"""The longest key, in characters: Discord gives a custom_id 100, and the bot needs a prefix."""

TALK = frozenset({"help", "greeting", "thanks", "about"})
"""The intents that are about the desk itself, and not answered from the report."""

LIMITS = frozenset({"only", "both"})
"""Cues of a question that asks whether no more, or no less, is so: a listing alone is no yes to it."""

_MEASURES: dict[str, Measure] = {"i": "detainers_issued", "d": "detainers_declined"}


@dataclass(frozen=True, slots=True)
class Named:
    """A place as the question names it: its readings, and how it came to be read so."""

    readings: tuple[str, ...]
    text: str = ""
    state: str | None = None
    corrected: str | None = None

    @property
    def key(self) -> str:
        """The readings as a short stable text: their ids with commas between."""
        return ",".join(self.readings)


@dataclass(frozen=True, slots=True)
class Query:
    """An intent and what fills its slots; empty slots mean what is meant when nothing is said."""

    intent: str
    places: tuple[Named, ...] = ()
    weeks: tuple[int, ...] = ()
    every_week: bool = False
    sections: tuple[Section, ...] = ()
    measure: Measure | None = None
    kinds: tuple[str, ...] = ()
    order: str | None = None
    """most or least."""
    limit: int | None = None
    """How many to show of a ranking."""
    rank: int | None = None
    """The one place of a ranking that is asked for."""
    ordinal: int | None = None
    """A number such as "the second" that says not of what; it has no part in the key."""
    topics: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """Keys of the facts that the words recall, the best first."""
    quoted: tuple[int, ...] = ()
    """Figures of facts that stand in the question."""
    periods: tuple[Period, ...] = ()
    cues: frozenset[str] = field(default_factory=frozenset[str])
    """The cues of the question, for handlers that answer in more than one way."""

    @property
    def key(self) -> str:
        """The query as a stable text; see `from_key`. What has no part in a key is left out."""
        parts = [self.intent]
        parts += [f"p={named.key}" for named in self.places if named.readings]
        parts += [f"w={','.join(map(str, self.weeks))}"] if self.weeks else []
        parts += ["w=*"] if self.every_week else []
        parts += [f"s={','.join(self.sections)}"] if self.sections else []
        parts += [f"m={self.measure[len('detainers_')]}"] if self.measure else []
        parts += [f"k={','.join(self.kinds)}"] if self.kinds else []
        parts += [f"o={self.order}"] if self.order else []
        parts += [f"n={self.limit}"] if self.limit else []
        parts += [f"r={self.rank}"] if self.rank else []
        parts += [f"t={topic}" for topic in self.topics]
        parts += [f"d={term}" for term in self.terms]
        parts += [f"b={speaker}" for speaker in self.speakers]
        parts += [f"u={outlet}" for outlet in self.outlets]
        parts += [f"e={_written(period)}" for period in self.periods]
        parts += [f"f={fact}" for fact in self.facts]
        parts += [f"q={figure}" for figure in self.quoted]
        parts += [f"c={cue}" for cue in sorted(self.cues)]
        return "|".join(parts)

    @property
    def settled(self) -> Query:
        """The query with its names taken as they were read, as one that leans on it has them."""
        return replace(self, places=tuple(replace(named, corrected=None) for named in self.places))

    @property
    def whole_key(self) -> str | None:
        """The key where the same can be asked by it: not where a name is that of no place."""
        return self.key if all(named.readings for named in self.places) else None

    @property
    def short_key(self) -> str | None:
        """The key where it says all of the query and is short enough to be kept in a button."""
        key = self.whole_key if self.ordinal is None else None
        return key if key is not None and len(key) <= KEY_LENGTH else None

    @classmethod
    def from_key(cls, key: str) -> Query:
        """Give the query that has this key.

        Raises:
            ValueError: when it is no key.
        """
        intent, *parts = key.split("|")
        gathered: dict[str, list[str]] = {}
        for part in parts:
            name, equals, value = part.partition("=")
            if not equals:
                raise ValueError(f"not a key: {key!r}")
            gathered.setdefault(name, []).append(value)

        def one(name: str) -> str | None:
            return gathered.get(name, [None])[0]

        weeks = one("w") or ""
        said = (one("s") or "").split(",")
        sections: tuple[Section, ...] = tuple(section for section in SECTIONS if section in said)
        return cls(
            intent=intent,
            places=tuple(Named(tuple(key.split(","))) for key in gathered.get("p", [])),
            weeks=tuple(int(week) for week in weeks.split(",") if week.isdigit()),
            every_week=weeks == "*",
            sections=sections,
            measure=_MEASURES.get(one("m") or ""),
            kinds=tuple((one("k") or "").split(",")) if one("k") else (),
            order=one("o"),
            limit=int(one("n") or 0) or None,
            rank=int(one("r") or 0) or None,
            topics=tuple(gathered.get("t", [])),
            terms=tuple(gathered.get("d", [])),
            speakers=tuple(gathered.get("b", [])),
            outlets=tuple(gathered.get("u", [])),
            facts=tuple(gathered.get("f", [])),
            quoted=tuple(int(figure) for figure in gathered.get("q", [])),
            periods=tuple(_read(period) for period in gathered.get("e", [])),
            cues=frozenset(gathered.get("c", [])),
        )


def _written(period: Period) -> str:
    return f"{period.start}:{period.end}:{period.precision}{':f' if period.fiscal else ''}"


def _read(text: str) -> Period:
    start, end, precision, *fiscal = text.split(":")
    return Period(date.fromisoformat(start), date.fromisoformat(end), bool(fiscal), precision)

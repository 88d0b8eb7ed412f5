"""What fills the slots of a query, from what stands in the question."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict, cast

from knowledge.model import SECTIONS, Section
from knowledge.reading import numbered
from knowledge.reading.implied import of_a_total
from knowledge.reading.numbered import CARDINALS, WEEK_NUMBERS
from knowledge.reading.ranks import limit_and_rank
from knowledge.reading.terms_meant import terms_meant
from knowledge.text import says

if TYPE_CHECKING:
    from knowledge.model import Measure
    from knowledge.reading.dates import Period
    from knowledge.reading.lexicon import Span
    from knowledge.reading.reader import Reading

_NEGATIONS = frozenset(
    {
        "no",
        "not",
        "arent",
        "isnt",
        "without",
        "except",
        "excluding",
        "non",
        "neither",
        "werent",
        "rather",
        "leaving",
        "besides",
    }
)
_FIVE = frozenset({"five", "5"})
_PLACES = frozenset("counties county cities places jurisdictions jails sheriffs ones those".split())
_THAT = frozenset({"that", "who", "which"})
"""Words in a row after which it is told which list is meant: "the counties that"."""
_COOPERATING = "cooperat"
_ONLY = frozenset({"only", "solely", "exclusively"})
_NUMBERED = frozenset({"report", "totals", "coverage", "share", "source"})
"""Intents in which "the second" is a report."""


_SUMMED = frozenset({"count", "totals", "share"})
"""Intents in which the first two weeks together are those weeks and their sum."""
_OF_A_PLACE = frozenset({"count", "jurisdiction"})
_PAST = frozenset({"other", "others", "after", "later", "next", "following", "remaining"})
"""Words beside which "two weeks" are not the first two."""


_READ_ITSELF = ("source", "the report")
"""Where the report itself may be read, it is no speaker."""
OF_CHANGE = frozenset({"compare", "trend"})
"""Intents that set weeks side by side."""
OF_THE_WHOLE = frozenset(
    {
        "ten_together", "first_five", "jails", "states_declining", "policy_list", "jurisdictions_declining",
        "jurisdictions_with_total", "weeks_together", "charged",
    }
)  # fmt: skip
"""Parts of tables that are of no one place."""


_LET_GO = [
    (verb, *most)
    for verb in ("released", "releases", "releasing", "release")
    for most in (("the", "most"), ("most",))
]
"""Word by word, how those are asked for who let most people go: "who released the most"."""


class Slots(TypedDict):
    """The slots of a query that are filled from the question alone."""

    weeks: tuple[int, ...]
    every_week: bool
    sections: tuple[Section, ...]
    measure: Measure | None
    kinds: tuple[str, ...]
    order: str | None
    limit: int | None
    rank: int | None
    ordinal: int | None
    topics: tuple[str, ...]
    terms: tuple[str, ...]
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    quoted: tuple[int, ...]
    periods: tuple[Period, ...]


def slots_for(intent: str, reading: Reading) -> Slots:
    """Fill the slots of a query of this intent."""
    cues = reading.cues
    limit, rank = limit_and_rank(reading) if intent == "ranking" else (None, None)
    said = reading.values("section")
    sections: tuple[Section, ...] = tuple(section for section in SECTIONS if section in said)
    sections = sections or _sections_meant(intent, reading)
    ordinal = _ordinal(reading)
    weeks = numbered.weeks(intent, reading)
    if not weeks and intent in _NUMBERED and ordinal in WEEK_NUMBERS:
        weeks = [ordinal]
    topics = _topics(intent, reading)
    if "weeks_together" in topics and intent in _SUMMED:
        topics = tuple(topic for topic in topics if topic != "weeks_together")
        weeks = weeks or ([] if _points_past(reading) else [1, 2])
    if len(weeks) == 1 and intent in _OF_A_PLACE and reading.places and "change" in cues:
        weeks = []  # a change is seen beside the other weeks
    quoted = dict.fromkeys(reading.totals)
    if quoted and not weeks and (not reading.places or "share" in cues or of_a_total(reading)):
        weeks = [week for week, _ in quoted]
    measure = _measure(reading, sections)
    if measure is None and intent == "ranking" and says(reading.words, _LET_GO):
        measure = "detainers_declined"
    if measure is not None and quoted and all(m != measure for _, m in quoted):
        measure = None
    of_totals = intent == "totals" or (intent == "source" and not reading.places)
    if measure is None and len({m for _, m in quoted}) == 1 and of_totals:
        measure = cast("Measure", next(iter(quoted))[1])
    if reading.weeks.released and intent != "event" and not weeks:
        weeks = list(reading.weeks.released)
    least = "least" in cues or (bool(reading.of("topn")) and numbered.asks_the_last(reading))
    least = least and not numbered.counts_down(reading)
    order = "least" if least else "most" if "most" in cues or reading.of("topn") else None
    return Slots(
        weeks=tuple(weeks),
        every_week=(reading.weeks.every and not (intent == "listing" and _is_any_week(reading)))
        or (intent == "trend" and not weeks),
        sections=sections,
        measure=measure,
        kinds=kinds_said(reading),
        order=order if rank is None else None,
        limit=limit,
        rank=rank,
        ordinal=ordinal,
        topics=topics,
        terms=terms_meant(intent, reading),
        speakers=tuple(s for s in reading.values("speaker") if (intent, s) != _READ_ITSELF),
        outlets=tuple(reading.values("outlet")),
        quoted=tuple(dict.fromkeys([*reading.quoted, *_sought(reading)])),
        periods=tuple(
            p for p in reading.weeks.periods if not (weeks and p.precision == "day" and intent != "event")
        ),
    )


def _sought(reading: Reading) -> list[int]:
    return [] if reading.sought is None else [reading.sought]


def limits(reading: Reading) -> frozenset[str]:
    """Give what the question limits: "only in Section II", "on both lists", "until the end"."""
    words = set(reading.words)
    found = {"only"} if words & _ONLY else set[str]()
    ends = says(reading.words, [("until", "the", "end")])
    return frozenset(found | ({"both"} if "both" in words or ends else set()))


def _ordinal(reading: Reading) -> int | None:
    """Give the first number such as "the second" that says not of what."""
    dated = reading.weeks.covered
    return next(
        (
            int(span.value)
            for span in reading.of("ordinal")
            if span.start not in dated
            and reading.words[span.start] not in CARDINALS
            and reading.words[span.end : span.end + 1] != ["place"]  # "in the first place"
        ),
        None,
    )


def _sections_meant(intent: str, reading: Reading) -> tuple[Section, ...]:
    """Give the section that is named by what it lists: the ten, the declined, the policies."""
    if intent not in {"membership", "listing", "ranking"}:
        return ()
    policies = "policy" in reading.cues and intent != "membership"
    if intent == "ranking" and not reading.cues.isdisjoint({"declined", "issued"}):
        return ()
    if reading.of("topn") and not policies:
        return ("I",) if intent != "ranking" else ()
    if _names_the_declined(reading):
        return () if policies else ("II",)
    return ("III",) if policies else ()


def _names_the_declined(reading: Reading) -> bool:
    """Whether what was declined is named; of those that do not cooperate the whole list is one."""
    said = [span for span in reading.of("cue") if span.value == "declined"]
    return any(not _tells_which(reading, span) for span in said)


def _tells_which(reading: Reading, span: Span) -> bool:
    """Whether words only tell which list is meant: "the places that do not cooperate"."""
    words = reading.words
    if any(word.startswith(_COOPERATING) for word in words[span.start : span.end]):
        return True
    before = words[max(0, span.start - 3) : span.start]
    return any(one in _PLACES and that in _THAT for one, that in pairwise(before))


def _is_any_week(reading: Reading) -> bool:
    """Whether the weeks are named as "any week" or "by week", and not as each of them."""
    return any(
        reading.words[span.start] in {"any", "by", "per", "across", "over"} for span in reading.weeks.spans
    )


def _measure(reading: Reading, sections: tuple[Section, ...]) -> Measure | None:
    cues = reading.cues
    declined = bool(cues & {"declined"}) or ("released" in cues and bool(cues & {"people"}))
    issued = "issued" in cues
    if declined != issued:
        return "detainers_declined" if declined else "detainers_issued"
    if declined and issued:
        return None
    if sections == ("II",):
        return "detainers_declined"
    if sections == ("I",):
        return "detainers_issued"
    return None


def _topics(intent: str, reading: Reading) -> tuple[str, ...]:
    """Give the parts of tables that are asked about, by their words or by their figures."""
    topics = reading.values("topic")
    if intent in OF_CHANGE:
        topics = [
            topic for topic in topics if topic != "weeks_together"
        ]  # "compare weeks 1 and 2" sums nothing
    if reading.places:
        return tuple(topic for topic in topics if topic not in OF_THE_WHOLE)
    if not topics and intent in {"count", "coverage", "trend"} and "jurisdiction" in reading.cues:
        topics = ["jurisdictions_declining"] if "declined" in reading.cues else []
        if not topics and "policy" in reading.cues and not reading.places:
            topics = ["policy_list"]  # "how many places had a policy in week 2"
    if reading.of("topn") and intent in {"share", "totals", "count"} and not topics:
        topics = ["first_five" if _FIVE & set(reading.words) else "ten_together"]
    if not topics and not reading.totals:
        topics = list(dict.fromkeys(reading.parts))
    return tuple(topics)


def _points_past(reading: Reading) -> bool:
    return not _PAST.isdisjoint(reading.words)


def kinds_said(reading: Reading) -> tuple[str, ...]:
    """Give the kinds of place asked for, without those the question rules out ("no counties")."""
    wanted: dict[str, None] = {}
    refused: set[str] = set()
    ends = {span.end for span in reading.of("kind")}
    for span in reading.of("kind"):
        before = reading.words[max(0, span.start - 3) : span.start]
        negated = any(word in _NEGATIONS for word in before) and "but" not in before
        if span.start - 1 in ends and before[-1:] in (["no"], ["sorry"]):  # "cities, no, counties I mean"
            refused |= wanted.keys()
            negated = False
        joined = before[-1:] in (["or"], ["and"]) and bool(refused) and "but" not in before
        if negated or joined:
            refused.add(span.value)
        else:
            wanted[span.value] = None
    return tuple(kind for kind in wanted if kind not in refused)

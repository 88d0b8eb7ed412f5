"""What a question asks for without a word of its own for it: who comes next, who is level, what is held."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.reading.numbered import CARDINALS
from knowledge.text import says

if TYPE_CHECKING:
    from knowledge.reading.reader import Reading

_AFTER = frozenset("after behind below under beneath trailing following follows".split())
_BEFORE = frozenset("above ahead".split())
_SECOND_TO = frozenset({("only", "to"), ("up", "to"), ("next", "to")})
"""What comes after second in "second only to", and in "runner up to", before the place that leads."""
_POINTS = frozenset({"it", "them", "that", "him", "her", "those"})
_BETWEEN = frozenset({"of", "the", "only", "right", "just", "directly"})
_RIGHT = (["right"], ["just"], ["directly"])
_ASKS_WHO = frozenset({"who", "which", "rank"})
_OF_CHANGES = frozenset({"listed", "corrected", "removed", "when", "why", "error", "dispute", "apology"})
"""Cues of a question in which "after Travis" is a time."""
_FEW = 6
"""How many words a question has at most that asks for no more than the next: "and ahead of them?"."""
_LEVEL = frozenset({"tie", "tied", "ties", "tying", "deadlocked"})
_SHARING = frozenset({("sharing", "a"), ("share", "a"), ("shared", "a"), ("the", "same")})
_WHATEVER_WEEK = (("ever",), ("any", "single"), ("biggest", "single"), ("largest", "single"), ("to", "date"))
_OF = frozenset({"of", "from", "in", "among"})
_OF_IT = frozenset({"the", "those", "that", "these"})
_OF_ALL = (("of", "how", "many"), ("out", "of", "all"), ("of", "the", "whole"), ("national", "number"))
_BY = frozenset({"by", "per"})
_PARTS = frozenset({"jurisdiction", "jurisdictions", "place", "places"})
_FRACTIONS = frozenset({"quarters", "thirds", "fifths", "majority"})
_YOU = frozenset({"you", "u", "ya", "your", "ur"})
_HOLDING = frozenset(
    "have hold know keep got get name list recite rattle shelf record store database sure put saved".split()
)
_FILLING = frozenset("actually really physically even could can do did that be".split())


_OF_A_JAIL = frozenset({"sheriff", "sheriffs", "jail"})
_OF_THE_TABLES = frozenset("ranking count totals listing jurisdiction membership share".split())
"""Intents that are answered from the tables."""


def implied(intent: str, reading: Reading) -> frozenset[str]:
    """Give as cues what is asked for, such as `next`, `tied`, `ordered`, `whole` or `sought`."""
    found: set[str] = set()
    if intent == "statement" and not _OF_A_JAIL.isdisjoint(reading.words):
        return frozenset({"jail"})  # though "sheriff says" is a cue of its own
    if intent not in _OF_THE_TABLES:
        return frozenset()
    if reading.sought is not None and not (reading.cues & {"most", "least", "howmany", "share"}):
        found.add("sought")
    pointing = intent == "ranking" and not reading.places and len(reading.words) <= _FEW
    if (_ASKS_WHO & reading.cues or pointing) and not _OF_CHANGES & reading.cues:
        step = _step(reading)
        found |= {step} if step else set()
    words = reading.words
    level = any(word in _LEVEL and after != "to" for word, after in pairwise([*words, ""]))
    if level or (not _SHARING.isdisjoint(pairwise(words)) and "number" in words):
        found.add("tied")
    if says(words, _WHATEVER_WEEK):
        found.add("ever")
    if _asks_the_order(intent, reading):
        found.add("ordered")
    if of_a_total(reading) or says(words, _OF_ALL) or _is_a_fraction(words):
        found.add("whole")
    if _asks_what_is_held(reading):
        found.add("held")
    return frozenset(found)


def is_by_place(reading: Reading) -> bool:
    """Whether numbers are asked for place by place: "by county", "per state"."""
    parts = {span.start for span in reading.of("kind")}
    parts |= {at for at, word in enumerate(reading.words) if word in _PARTS}
    return any(at + 1 in parts for at, word in enumerate(reading.words) if word in _BY)


def steps(reading: Reading) -> bool:
    """Whether it is asked who comes next after those that are pointed at, or before them."""
    return len(reading.words) <= _FEW and bool(_ASKS_WHO & reading.cues) and _step(reading) is not None


def _is_a_fraction(words: list[str]) -> bool:
    """Whether a share is said in words: "seven in ten", "three quarters"."""
    return not _FRACTIONS.isdisjoint(words) or any(
        of == "in" and part in CARDINALS and whole in CARDINALS
        for part, of, whole in zip(words, words[1:], words[2:], strict=False)
    )


def _asks_the_order(intent: str, reading: Reading) -> bool:
    """Whether it is who had the most that is asked, or who declined, and no number."""
    cues, kinds = reading.cues, reading.values("kind")
    topics = set(reading.values("topic")) - {"jurisdictions_declining"}
    which = bool(cues & {"which", "who"} and cues & {"most", "least"})  # "which had the most, and how many"
    numbers = "howmany" in cues and not which
    if numbers or cues & {"total", "source"} or reading.of("topn") or topics:
        return False
    if intent == "listing":
        counts = "state" in kinds or bool(cues & {"declined", "issued", "detainer"} and reading.places)
        return bool(cues & {"most", "least"} or is_by_place(reading)) and counts
    if cues & {"most", "least"}:
        return bool(cues & {"who", "which"} or kinds)
    naming = {"who"} if intent == "totals" else {"who", "list_verb"}
    asks = bool(cues & naming) and "declined" in cues and intent != "share"
    return asks and not kinds and "said" not in cues


def of_a_total(reading: Reading) -> bool:
    """Whether a part of a week's total is asked for: "how many of the 206 were in Georgia"."""
    words = reading.words
    after = (
        word for of, it, word in zip(words, words[1:], words[2:], strict=False) if of in _OF and it in _OF_IT
    )
    return bool(reading.totals) and any(map(str.isdigit, after))


def _step(reading: Reading) -> str | None:
    """Give whether the place after or the one before another in the order is asked for."""
    starts = {mention.start for mention in reading.places}
    ends = starts | {at for at, word in enumerate(reading.words) if word in _POINTS}
    for at in sorted(ends):
        before = at - 1
        while before > 0 and reading.words[before] in _BETWEEN:
            before -= 1
        if before < 0:
            continue
        word = reading.words[before]
        if word in _AFTER or tuple(reading.words[before - 1 : at]) in _SECOND_TO:
            return "next"
        if word in _BEFORE or (word == "before" and reading.words[at - 2 : at - 1] in _RIGHT):
            return "above"
        if tuple(reading.words[at - 2 : at]) in _SECOND_TO and _is_second(reading, at - 2):
            return "next"
    return None


def _is_second(reading: Reading, end: int) -> bool:
    """Whether "second" or "runner" stands before "only to" or "up to"."""
    return not {"second", "2nd", "runner"}.isdisjoint(reading.words[max(0, end - 1) : end])


def _asks_what_is_held(reading: Reading) -> bool:
    """Whether it is asked how much of a table the desk itself has: "how many of the 118 do you have"."""
    of_a_table = bool(reading.of("section") or reading.totals or reading.of("topn"))
    of_a_table = of_a_table or "policy_list" in (*reading.parts, *reading.values("topic"))
    if not of_a_table and not {"policy", "list"} <= reading.cues:
        return False
    for at, word in enumerate(reading.words):
        rest = [w for w in reading.words[at + 1 : at + 5] if w not in _FILLING]
        if word in _YOU and rest and rest[0] in _HOLDING:
            return rest[1:2] not in (["how"], ["whether"], ["if"])
        if word == "have" and reading.words[at + 1 : at + 2] == ["you"] and "tell" not in reading.words:
            return True
    return False

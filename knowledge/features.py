"""What stands in a question, as the features that intents are weighed by."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from knowledge.conversation import IDLE
from knowledge.reading.numbered import names_rank
from knowledge.text import stem, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from knowledge.other_times import OtherTimes
    from knowledge.places.mention import Mention
    from knowledge.reading.reader import Reading
    from knowledge.reading.recall import Hit

Features = dict[str, float]

WORD = "word:"
"""How the features begin that are words of the question, by their stem."""
PAIR = "pair:"
"""How those begin that are two words in a row, a name or a date in braces as one of them."""
JOINT = "joint:"
"""How those begin that are two other things, wherever they stand."""
MOST_UNKNOWN = 6
"""How many unexplained words count; more are as good as this many."""
_EDGE = "|"
_SLOTS = ("kind", "section", "topic", "term", "speaker", "outlet", "topn")
_MASKED = ("section", "term", "speaker")
_LONGEST_MASKED = 6
ASKING = frozenset("howmany which who when where why what how tell list_verb define".split())
_PASSED = frozenset({"ice", "dhs", "total", "still", "week", "now", *ASKING})
"""What may stand between an asking word and the thing it asks for."""
_PERSONAL = frozenset("i me my mine im ive id we our us you your yours youre u ur".split())
"""Words of talk between two; a question about a report seldom needs them."""
_MOST_COUNTED = 2
_SHORT = 4
"""How many words a short question has at most."""
_CONTEXT_CUES = frozenset({"c:average", "c:requests", "c:monthly", "c:tie"})
_RECALLED = {"event": 0.5, "statement": 0.45, "context": 0.5}
"""How much of a question must stand in a fact of each kind for the fact to be what it asks for."""
_PLAIN = 0.7
"""How much that must be where the two share but one word of their own."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which features speak of the report: by themselves, or only beside others."""

    plain: frozenset[str]
    beside: frozenset[str]
    loose_terms: frozenset[str]
    """Terms whose names are also said of other things, so that they are not plain evidence."""


@dataclass(frozen=True, slots=True)
class FeatureFinder:
    """Finds the features of questions."""

    evidence: Evidence
    listed: frozenset[str]
    """Ids of the places that are listed."""
    lies_in_listed: Callable[[str], bool]
    """Whether a place, by its id, lies in one that is listed."""
    published_weeks: int
    other_times: OtherTimes

    def features(
        self, reading: Reading, hits: Mapping[str, Hit], text: str, *, verbatim: bool = False
    ) -> Features:
        """Give the features of a question, each with how strongly it stands there (1 is plainly).

        `text` is the question as `masked` gives it; `verbatim` says whether a statement is quoted in it.
        """
        marks = {*reading.cues, *(slot for slot in _SLOTS if reading.of(slot))}
        marks.update(_form(reading), _figures(reading), self._places(reading), self._weeks(reading))
        features = dict.fromkeys(marks, 1.0)
        recalled = [h for kind, h in hits.items() if h.share >= _RECALLED[kind] and _is_distinct(kind, h)]
        features.update((hit.kind, min(1.0, 0.4 + hit.share * 0.6)) for hit in recalled)
        unknown = _unexplained(reading, recalled, reading.quotes if verbatim else ())
        features.update(_unknown(reading, unknown))
        features.update(dict.fromkeys(self._anchors(reading, features), 1.0))
        joint = _joint(features)
        features.update(dict.fromkeys(joint, 1.0))
        features.update(dict.fromkeys(_pairs(text), 1.0))
        features.update((f"{WORD}{stem}", 1.0) for stem in _stems(reading))
        features[_standing(unknown, features)] = features["bias"] = 1.0
        return features | ({"verbatim": 1.0} if verbatim else {})

    def _places(self, reading: Reading) -> Iterator[str]:
        areas = [m for m in reading.places if any(r.startswith(("state:", "region:")) for r in m.readings)]
        if areas:
            yield "area"
        if len(areas) < len(reading.places):
            yield "place"
        if len(reading.places) > 1:
            yield "two_places"
        if any(_goes_on(reading, mention) for mention in reading.places):
            yield "name_goes_on"
        for mention in reading.places:
            yield from self._mention(mention)

    def _mention(self, mention: Mention) -> Iterator[str]:
        if mention.bare and mention.ordinary:
            yield "ordinary_name"
        if not self.listed.isdisjoint(mention.readings):
            yield "listed_place"
        elif not mention.is_area and any(map(self.lies_in_listed, mention.readings)):
            yield "in_listed"
        if mention.corrected:
            yield "misspelt"
        if mention.kind == "county":
            yield "said_county"
        if mention.state:
            yield "with_state"

    def _weeks(self, reading: Reading) -> Iterator[str]:
        weeks = reading.weeks
        for ordinal in weeks.ordinals:
            yield "unpublished_week" if ordinal > self.published_weeks else "week"
        if len(weeks.ordinals) > 1:
            yield "two_weeks"
        if weeks.every:
            yield "every_week"
        if weeks.periods:
            yield "period"
            if self.other_times.holds(reading):
                yield "held_then"
        if weeks.released:
            yield "release_day"

    def _anchors(self, reading: Reading, features: Features) -> Iterator[str]:
        """Say how plainly a question speaks of the report."""
        plain = self.evidence.plain & features.keys()
        if set(reading.values("term")) <= self.evidence.loose_terms:
            plain -= {"term"}
        beside = self.evidence.beside & features.keys()
        if plain or any(token.norm == "ice" and token.shouted for token in reading.tokens):
            yield "anchored"
        if not plain and (len(beside) > 1 or (beside and features.keys() & {"place", "area", "week"})):
            yield "half_anchored"


def _joint(marks: Iterable[str]) -> list[str]:
    """Give each two things that stand in a question : a state and "which" say more than each alone."""
    return [f"{JOINT}{one}&{other}" for one, other in combinations(sorted(marks), 2)]


def _standing(unknown: Sequence[int], features: Features) -> str:
    """Say in one how plainly the report, how plainly a place, and how little else stands in a question."""
    report = next((mark for mark in ("anchored", "half_anchored") if mark in features), "unanchored")
    place = next((mark for mark in ("listed_place", "place", "area") if mark in features), "nowhere")
    unexplained = min(len(unknown), _MOST_COUNTED)
    return f"{report}>{place}>{unexplained}"


def _stems(reading: Reading) -> Iterator[str]:
    """Give the stems of a question's words, but for names, dates and numbers."""
    named = {index for mention in reading.places for index in range(mention.start, mention.end)}
    named |= reading.weeks.covered
    for index, word in enumerate(reading.words):
        if index not in named and word.isalpha():
            yield stem(word)


def _pairs(text: str) -> Iterator[str]:
    """Give each two words that stand in a row, by their stems, with an edge beside the first and last."""
    words = [word if word.startswith("{") else stem(word) if word.isalpha() else "#" for word in text.split()]
    return (f"{PAIR}{one} {other}" for one, other in pairwise([_EDGE, *words, _EDGE]))


def _form(reading: Reading) -> Iterator[str]:
    """Give what a question is by its form: how it asks, how long it is, who speaks."""
    if reading.yesno:
        yield "yesno"
    if any(token.norm in _PERSONAL for token in reading.tokens):
        yield "personal"
    if len(reading.tokens) <= _SHORT:
        yield "short"
    if reading.quotes:
        yield "quoted"
    if not reading.cues - IDLE and not reading.unknown:
        yield "bare"
    elif not reading.unknown:
        yield "explained"
    asked = _asked(reading)
    if asked is not None:
        yield asked


def _figures(reading: Reading) -> Iterator[str]:
    """Give what the numbers of a question are."""
    yield from _ordinals(reading)
    if names_rank(reading):
        yield "rank"
    if reading.totals or (reading.parts and not reading.places):
        yield "quoted_total"
    if _has_figure(reading):
        yield "figure"
    if reading.sought is not None:
        yield "sought"
    if reading.stray_numbers:
        yield "stray_number"


def _goes_on(reading: Reading, mention: Mention) -> bool:
    """Whether a bare name stands beside a word that may be part of a longer name: "Travis Barker"."""
    if not mention.bare or mention.state is not None or mention.is_area:
        return False
    unknown = set(reading.unknown)
    if mention.start - 1 in unknown or (mention.end in unknown and not _apart(reading, mention.end)):
        return True
    return any(
        other.start == mention.end and not _apart(reading, other.start) and not other.is_area
        for other in reading.places
    )


def _apart(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    return token.after_comma or token.after_break


def _ordinals(reading: Reading) -> Iterator[str]:
    """Say whether "third" and the like number a week, or something else."""
    dated = reading.weeks.covered
    for span in reading.of("ordinal"):
        yield "number" if span.start in dated else "ordinal"


def _has_figure(reading: Reading) -> bool:
    """Whether a number stands in the question that is no date and no part of a name."""
    spans = [*reading.weeks.spans, *reading.of("section"), *reading.of("term")]
    taken = {index for span in spans for index in range(span.start, span.end)}
    return any(word.isdigit() and index not in taken for index, word in enumerate(reading.words))


def _asked(reading: Reading) -> str | None:
    """Give what is asked for, as "howmany>kind": the first asking word and what stands next to it."""
    marks = [
        (span.start, span.value if span.kind == "cue" else span.kind)
        for span in (*reading.spans, *reading.weeks.spans)
        if span.kind not in {"outlet", "ordinal", "month"}
    ]
    marks += [(mention.start, "place") for mention in reading.places]
    marks.sort()
    for position, (start, name) in enumerate(marks):
        if name in ASKING:
            rest = (other for at, other in marks[position + 1 :] if at > start and other not in _PASSED)
            following = next(rest, None)
            return f"{name}>{following}" if following else None
    return None


def _unexplained(reading: Reading, hits: Iterable[Hit], quotes: Iterable[str]) -> list[int]:
    """Give the positions of the words that neither the language nor a fact that is recalled explains.

    The words of `quotes` are a statement's own.
    """
    explained = {mark for hit in hits for mark in hit.matched}
    explained |= {stem(token.norm) for quote in quotes for token in tokenize(quote)}
    return [index for index in reading.unknown if stem(reading.words[index]) not in explained]


def _unknown(reading: Reading, unknown: Sequence[int]) -> Features:
    """Give how much of the question nothing explains, and whether the thing asked for is among it."""
    if not unknown:
        return {}
    features = {"unknown": min(len(unknown), MOST_UNKNOWN) / 2}
    return features | ({"asked_unknown": 1.0} if _asked_for(reading) in unknown else {})


def _asked_for(reading: Reading) -> int | None:
    """Give the position of the thing asked for: the first word of weight after "what", "how many" ..."""
    starts = [span.end for span in reading.of("cue") if span.value in ASKING]
    if not starts:
        return None
    covered = {index for span in reading.spans for index in range(span.start, span.end)}
    covered |= {index for mention in reading.places for index in range(mention.start, mention.end)}
    return next(
        (i for i in range(min(starts), len(reading.tokens)) if i in reading.unknown or i in covered), None
    )


def _is_distinct(kind: str, hit: Hit) -> bool:
    """Whether more than cues and places leads to a fact: the report has such cues and places too."""
    words = [mark for mark in hit.matched if ":" not in mark]
    if kind == "context":
        return bool(words) or any(
            mark in _CONTEXT_CUES or mark.startswith(("o:", "d:", "n:")) for mark in hit.matched
        )
    return len(words) > 1 or (len(words) == 1 and hit.share >= _PLAIN)


def masked(reading: Reading) -> str:
    """Give the question with its slots in braces, for comparison with the examples of intents."""
    words = list(reading.words)
    covers = [(mention.start, mention.end, "place") for mention in reading.places]
    covers += [
        (span.start, span.end, slot)
        for slot in _MASKED
        for span in reading.of(slot)
        if len(span) < _LONGEST_MASKED
    ]
    covers += [(s.start, s.end, "week" if s.kind == "week" else "period") for s in reading.weeks.spans]
    for start, end, name in covers:
        words[start:end] = [f"{{{name}}}", *[""] * (end - start - 1)]
    return " ".join(word for word in words if word)

"""What is asked for in the end, whatever a question was weighed as: places, detainers, a sum or a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.text import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.places.mention import Mention
    from knowledge.reading.reader import Reading

_OF_NAMES = frozenset({"membership", "listing", "report", "ranking", "count", "totals"})
"""Intents by which it may be asked which names came in."""
_OF_A_DETAINER = frozenset({"declined", "issued", "detainer"})
_NOT_THERE = (("but", "not"), ("and", "not"), ("not", "in"), ("not", "on"), ("werent", "in"), ("wasnt", "in"))
"""Word by word, how the report is named in which a name is not to stand."""
_ONCE = (
    ("only", "once"), ("just", "once"), ("only", "one"), ("appear", "once"), ("only", "a", "single"),
    ("one", "week", "only"),
)  # fmt: skip
"""Word by word, how names are asked for that stand in one report alone."""
_WHICH_REPORT = tuple((which, it) for which in ("which", "what") for it in ("report", "week", "issue", "one"))
"""Word by word, how it is asked which report a day is in."""
_AS_WELL = (("and", "also"), ("as", "well", "as"), ("but", "also"), ("and", "again"))
"""Word by word, how a name is to stand in two lists."""
_AROUND = frozenset({"around", "near", "nearby", "outside", "close", "surrounding"})
_HAPPENINGS = frozenset({"event", "events", "happened", "happens", "development", "milestone"})
_OF_HAPPENINGS = frozenset(
    "event happened coverage newest oldest what which when tell list_verb released greeting".split()
)
_FIRST, _LAST = frozenset({"first", "earliest", "oldest"}), frozenset({"last", "latest", "newest", "recent"})
_INSTRUMENTS = frozenset("ordinance ordinances resolution resolutions statute statutes memo memos".split())
"""What a policy may be: which places have one is told from the policies held."""
_MORE = frozenset({"more", "fewer", "less"})
_TWO = 2


def intent_meant(intent: str, reading: Reading) -> str:
    """Give the intent of what is asked for, which may be another than its words were weighed as."""
    return next((meant for holds, meant in _ways(intent, reading) if holds), intent)


def _ways(intent: str, reading: Reading) -> Iterator[tuple[bool, str]]:
    """Give in turn whether something else is asked for, and the intent that this has."""
    cues, places = reading.cues, reading.places
    match intent:
        case "totals":  # those are the whole country's, and of detainers
            yield bool(places) or counts_places(reading), "count"
        case "count":
            yield "removed" in cues and counts_places(reading) and not cues & _OF_A_DETAINER, "correction"
            yield counts_names(reading), "listing"
        case "listing":  # "which Florida county was pulled from the policy list"
            yield "removed" in cues or _is_left_out(reading) < 0, "correction"
            yield reading.sought is not None and not places, "ranking"  # "which places had exactly one"
            yield not places and not _INSTRUMENTS.isdisjoint(reading.words), "policy"
            near = not _AROUND.isdisjoint(reading.words)
            yield bool(places) and not (near or any(map(_may_be_an_area, places))), "membership"
        case "share":  # "what share of California's counties were listed"
            areas = bool(places) and all(mention.is_area for mention in places)
            yield areas and bool(reading.of("kind")) and not cues & _OF_A_DETAINER, "count"
        case "policy":  # "how come the sheriff says 128 but the report 142"
            yield bool(reading.quoted and places), "count"
        case "membership":  # "Las Vegas, did they decline any in week one"
            declines = "any" in reading.words and bool(cues & {"declined", "issued"})
            yield declines and bool(places), "count"
        case "event":  # "the first report starts January 27, no?"
            yield "covers" in cues and bool(reading.weeks.ordinals) and not places, "report"
        case "compare" | "trend":  # "which week had the most declined"
            extreme = not cues.isdisjoint({"most", "least"})
            yield "which_week" in cues and extreme and not places, "ranking"
        case _:
            pass
    sizes = len(reading.quoted) >= _TWO and bool(reading.parts) and not places
    yield intent == "correction" and sizes, "count"  # "how come there's 96 in one place and 118 in another"
    explained = reading.of("term") or reading.of("section") or places or reading.weeks.spans
    yield intent in {"definition", "compare"} and "sections" in cues and not explained, "report"
    yield "added" in cues and _asks_what_came_in(intent, reading), "listing"
    if len(reading.weeks.ordinals) == _TWO and not (places or reading.of("topic")):
        sets_beside = "than" in reading.words and not _MORE.isdisjoint(reading.words)
        yield intent == "totals" and (sets_beside or "margin" in cues), "compare"
        yield intent == "share" and "change" in cues, "trend"


def cues_meant(intent: str, reading: Reading) -> frozenset[str]:
    """Give what "in week 2 but not in week 1" asks for: names that came in, or were dropped; or stayed."""
    if intent == "event":
        return _end_of_all(reading)
    if intent == "report":  # "Feb 8, which report"
        dated = any(span.kind != "week" for span in reading.weeks.spans)
        whose = dated and says(reading.words, _WHICH_REPORT)
        return frozenset({"covers"} if whose and not reading.places else ())
    if intent not in {"listing", "correction"}:
        return frozenset()
    if way := _is_left_out(reading):
        return frozenset({"added" if way > 0 else "removed"})
    if says(reading.words, _ONCE):
        return frozenset({"once"})
    several = len(reading.weeks.ordinals) == _TWO or len(set(reading.values("section"))) == _TWO
    both = several and ("both" in reading.words or says(reading.words, _AS_WELL))
    return frozenset({"both"} if both else ())


def _end_of_all(reading: Reading) -> frozenset[str]:
    """Give whether the first or the last of all events is asked for, and of none that is named."""
    words = reading.words
    unknown = set(reading.unknown_words) - _HAPPENINGS - _FIRST - _LAST
    limited = reading.places or reading.weeks.spans or any(map(reading.of, ("term", "speaker", "section")))
    recent = frozenset({"most", "now"} if "recent" in words else ())
    if limited or _HAPPENINGS.isdisjoint(words) or not reading.cues <= _OF_HAPPENINGS | recent or unknown:
        return frozenset()
    last = not _LAST.isdisjoint(words)
    return frozenset({"last_event"} if last else {"first_event"} if not _FIRST.isdisjoint(words) else ())


def counts_names(reading: Reading) -> bool:
    """Whether it is how many are listed in a state that is asked: "how many counties in Iowa are on it"."""
    cues = reading.cues
    of_names = bool(reading.of("kind")) or "jurisdiction" in cues
    areas = bool(reading.places) and all(mention.is_area for mention in reading.places)
    limited = reading.of("section") or reading.weeks.periods or cues & _OF_A_DETAINER
    return {"howmany", "listed"} <= cues and of_names and areas and not limited


def counts_places(reading: Reading) -> bool:
    """Whether it is places that are to be counted: "how many jurisdictions declined in week 1"."""
    counted = [span.start for span in reading.of("cue") if span.value == "jurisdiction"]
    counted += [span.start for span in reading.of("kind")]
    many = {at + 1 for at, word in enumerate(reading.words) if word == "many"}
    many |= {mention.end for mention in reading.places if mention.start in many}  # "how many Iowa counties"
    return not many.isdisjoint(counted)


def _may_be_an_area(mention: Mention) -> bool:
    """Whether a name may be that of a state or a region, whose places can be listed."""
    return any(one.startswith(("state:", "region:")) for one in mention.readings)


def _asks_what_came_in(intent: str, reading: Reading) -> bool:
    """Whether it asks which names were added, in a state or at all, and not of one place or of detainers."""
    named = reading.places and (intent == "membership" or not all(m.is_area for m in reading.places))
    return intent in _OF_NAMES and not named and not reading.cues & _OF_A_DETAINER


def _is_left_out(reading: Reading) -> int:
    """Tell whether names are asked for that a later week has and an earlier has not (1), or else (-1)."""
    weeks = reading.weeks.ordinals
    if len(weeks) != _TWO or reading.places or not says(reading.words, _NOT_THERE):
        return 0
    return 1 if weeks[0] > weeks[1] else -1

"""How a short question goes on from the one before it: "when?", "link?", "by how much?"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.conversation import IDLE, POINTING, tells_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.query import Query
    from knowledge.reading.reader import Reading

_OF_AN_ORDER = frozenset({"ordered", "order_noun"})
_ASKS = frozenset({"who", "when", "where", "why", "how"})
_ALWAYS = IDLE | {"tell", "how"}
"""Cues that say little of what is asked, whatever was asked before."""
_BRIEF = 8
"""How many words such a question has at most."""
_SUBJECTS = ("term", "topic", "section", "speaker", "outlet", "kind", "topn")
_OF_IT = {
    "statement": frozenset({"said", "quote", "dispute", "critic", "resumed"}),
    "event": frozenset(
        "happened sued legal suspended resumed ordered order_noun published released enacted said".split()
    ),
    "correction": frozenset(
        "corrected removed apology dispute error accurate said listed list report resumed happened".split()
    ),
    "policy": frozenset("policy enacted ordered order_noun criterion aor list listed".split()),
    "definition": frozenset("define enacted ordered order_noun published resumed".split()),
    "report": frozenset("published released report".split()),
}
"""An intent -> cues that bring nothing new to what it was asked of."""
_FILLERS = frozenset(
    "a an the this that these those it its they them their theirs there here he she him her his one ones "
    "of in on at for to from by with as so and or but also too then well ok okay please pls plz just only "
    "exactly again now is are was were be been do does did done have has had would can could i me my you "
    "u we us what whats which how much many about bout abt like same no not yes yeah any all each both "
    "get got give say if though tho anyway actually lol right hmm hm oh ah wait n nd alone after before "
    "next following previous prior later thereafter afterwards thing counts count mean meant im else over "
    "part place places names name didnt isnt wasnt werent dont out other another instead lets let see "
    "week weeks report reports day days came come try uh um erm yo hey man bro dude precise precisely "
    "said way into under within plus happened particular particularly specifically added up together".split()
)
"""Words that add nothing to what a follow-up asks."""
_OF_THE_COUNTRY = frozenset({"totals", "ranking", "share", "trend", "listing", "coverage", "compare"})
OF_A_PLACE = frozenset({"membership", "jurisdiction", "count", "policy", "correction", "share"})
"""Intents that are asked of a place."""
_STANDING = frozenset({"membership", "jurisdiction", "correction"})
"""Intents after which "and now?" asks whether a place is still on the list."""
_WITH_A_REASON = frozenset({"membership", "jurisdiction", "count", "ranking", "listing", "share"})
"""Intents of listings, for which a policy is told as the reason."""
_TOLD_ONE_BY_ONE = frozenset({"correction", "statement", "event", "policy"})
_OF_NUMBERS = frozenset({"count", "totals", "share", "ranking", "trend", "compare"})
_MEASURES = frozenset({"issued", "declined", "detainer"})
_NAMING = _MEASURES | {"ordered", "ice", "dhs"}
"""Cues that a term alone may bring: "and ICE?"."""
_OF_SECTIONS = frozenset({"listing", "ranking", "coverage", "definition"})
_MORE = frozenset(
    "more details detail elaborate further fuller explain example simpler simply easier english".split()
)
_SURE = frozenset({"sure", "really", "certain", "positive", "seriously", "serious", "fr", "truly", "real"})
_REST = frozenset({"rest", "others", "remaining", "other", "another"})
_ANOTHER = _REST | frozenset(
    "and any more one ones quote quotes said statement statements is are there else".split()
)
"""Words that ask for more of what was said."""
_ALL = frozenset({"all", "every", "everyone", "everything", "whole"})
_SAID_ALONE = _MORE | _SURE | _REST | {"section", "sections", "add"}
_IN_TURN = frozenset({"after", "before", "replaced", "followed", "next", "instead", "replace", "ended"})
"""Words that ask what came before a thing, or in its place."""
_NOT = frozenset({"not", "isnt", "wasnt", "arent", "werent", "gone"})
_LISTED = frozenset({"listed", "list"})
_DOUBTS = frozenset({"right", "correct", "wrong", "accurate", "true"})
_CHANGES = frozenset({"removed", "corrected"})
_THOSE = frozenset({"those", "these", "the", "all"})
"""Words before a number of things that were told."""
_HAS = frozenset({"have", "has", "had", "contain", "show"})
"""Words by which it is asked what an issue held: "how many did it have"."""
_THEY = frozenset({"they", "it", "that"})
"""Words that point at the first of an order: "how many did they decline"."""
_DIFFERENCE = frozenset({"compare", "margin", "change"})


@dataclass(frozen=True, slots=True)
class GoingOn:
    """Reads what a question that leans on another asks of it."""

    reading: Reading
    previous: Query
    has_place: bool
    """Whether the last question or its answer was about places."""
    has_other: bool
    """Whether another place was asked about just before."""

    def ways(self) -> Iterator[tuple[bool, str]]:
        """Give in turn whether it goes on in some way, and the intent it then has."""
        previous = self.previous.intent
        words = set(self.reading.words)
        if len(self.reading.words) > _BRIEF:
            return
        yield self._brings({"source"} | _OF_IT.get(previous, frozenset()), needs={"source"}), "source"
        printed = self._brings({"who", "published"}, needs={"published"}) and "who" in self.reading.cues
        yield printed and bool(self.previous.quoted), "source"  # of a figure that was quoted
        said = self._brings({"who", "said"}, needs={"said"}) and "who" in self.reading.cues
        yield said and (previous not in _OF_IT or previous == "definition"), "source"
        if not self.reading.places:
            yield from self._asked_of_it()
            yield from self._of_numbers()
            tells = bool(words & _MORE) and self._brings({"define"})
            yield tells, "jurisdiction" if self.has_place and previous in OF_A_PLACE else previous
            doubted = _LISTED | {"accurate"} if previous == "membership" else frozenset({"accurate"})
            yield bool(words & _SURE) and self._brings(doubted), previous
            all_of_it = bool(words & _ALL) and self._brings({"coverage", "total"})
            yield all_of_it and previous == "listing", "coverage" if self.reading.yesno else previous
            yield all_of_it and previous in _TOLD_ONE_BY_ONE, previous
            of_it = bool(words & {"section", "sections"}) and self._brings({"sections"} | _LISTED)
            yield self.has_place and of_it, "membership"
            yield previous == "statement" and self._brings({"quote", "said"}, needs={"quote"}), previous
            yield previous == "statement" and words <= _ANOTHER and bool(words & _REST), previous
            current = self._brings({"now", "still"}, needs={"now", "still"})
            yield current and self.has_place and previous in _STANDING, "membership"
            yield previous == "ranking" and bool(words & _REST) and self._brings({"list_verb"}), "ranking"
        yield previous in _OF_SECTIONS and self._brings_only("section"), previous
        yield previous == "listing" and self._brings_only("kind"), previous
        which = previous == "definition" and words.isdisjoint(_HAS)  # "which counties have one" is not held
        yield which and self._brings_only("kind", {"which"}), previous  # "which state?"
        yield previous == "share" and self._brings_only("topn", {"total", "most", "issued"}), previous
        defines = previous in {"definition", "report"} and self._brings_only("term", _NAMING)
        yield defines, "definition"
        yield previous == "statement" and self._brings_only("speaker", {"said", "jail"}), previous

    def _asked_of_it(self) -> Iterator[tuple[bool, str]]:
        """Give what is asked of the very thing that was told: who, when, where, why."""
        previous, cues = self.previous.intent, self.reading.cues
        of_it = _OF_IT.get(previous)
        ended = self._brings({"why", "suspended"}, needs={"suspended"}) and "why" in cues
        yield ended and previous in {"report", "event"}, "report"
        if of_it is not None:
            points = bool(cues & of_it) or not POINTING.isdisjoint(self.reading.words)
            asking = _ASKS | {"what", "which"} if points else _ASKS
            asks = self._brings(_ASKS | of_it | self.previous.cues, needs=asking)
            dated = "when" in cues and (previous == "definition" or self.previous.cues & _OF_AN_ORDER)
            dated = dated or (previous == "definition" and not _IN_TURN.isdisjoint(self.reading.words))
            yield asks, "event" if dated else previous
        if not self.previous.facts and not self.previous.periods:
            when = self._brings({"when", "covers", "happened"} | _LISTED, needs={"when"})
            yield when and self.has_place and previous in OF_A_PLACE, "jurisdiction"
            yield when and previous in _OF_THE_COUNTRY, "report"
        else:
            when = self._brings({"when", "happened"}, needs={"when"})
            yield when and previous in _OF_NUMBERS, previous  # a figure of another time is told with it
        which = self._brings({"which_week", "which"}, needs={"which_week"}) and self.has_place
        yield which and previous in OF_A_PLACE, "count" if previous == "count" else "membership"
        changed = self._brings(_LISTED | {"when"} | _CHANGES, needs=_CHANGES)
        yield changed and self.has_place and previous in OF_A_PLACE, "correction"
        ended = "suspended" in self.previous.cues and previous in {"event", "report"}
        yield ended and self._brings({"still", "now", "resumed"}, needs={"still", "now"}), "report"
        changed = "change" in cues and self._brings({"why", "change"}, needs={"why"})
        yield changed and previous in {"totals", "trend", "share", "compare"}, "trend"
        where = self._brings({"where"} | _MEASURES, needs={"where"})
        yield where and previous in {"totals", "count"} and self.previous.measure is not None, "listing"
        why = self._brings(_LISTED | {"why"}, needs={"why"})
        on_that_list = self._brings(_LISTED | {"why"}, {"section", "term"}, needs={"why"})
        yield on_that_list and "III" in self.reading.values("section"), "policy"
        adopted = self._brings({"when", "enacted", "policy"}, needs={"enacted"}) and self.has_place
        adopted = adopted and {"he", "she"}.isdisjoint(self.reading.words)
        yield adopted and previous in {"listing", "membership", "jurisdiction"}, "policy"
        later = self._brings(_LISTED | {"why", "resumed"}, needs={"why"})  # "why isnt it in the next one"
        of_a_listing = self.has_place and previous in _WITH_A_REASON
        yield later and of_a_listing and not _NOT.isdisjoint(self.reading.words), "correction"
        gone = previous == "membership" and "still" in self.previous.cues  # "is it still there? / why"
        yield why and of_a_listing, "correction" if gone else "policy"
        yield why and previous == "trend", previous

    def _of_numbers(self) -> Iterator[tuple[bool, str]]:
        """Give what is asked of numbers: how many, of what share, the difference, the other measure."""
        previous, cues = self.previous.intent, self.reading.cues
        doubts = not _DOUBTS.isdisjoint(self.reading.words)  # "are those numbers right"
        many = not doubts and self._brings({"howmany"} | _MEASURES, needs={"howmany"})
        has = bool(cues & _MEASURES) or not _HAS.isdisjoint(self.reading.words)
        of_an_issue = previous in {"report", "event"} and bool(self.previous.weeks) and has
        yield many and of_an_issue, "totals"
        yield many and self.has_place and previous in {"membership", "jurisdiction", "policy"}, "count"
        yield many and bool(self.previous.places) and previous == "correction", "count"
        winner = previous == "ranking" and self.previous.limit is None and self.has_place
        yield many and winner and not _THEY.isdisjoint(self.reading.words), "count"
        yield many and previous in {"compare", "ranking", "correction", "event", "listing"}, previous
        yield many and previous == "count" and bool(self.previous.facts), previous
        yield many and previous == "source" and not (self.has_place or cues & _MEASURES), previous
        counties = self._brings({"howmany"}, {"kind"}, needs={"howmany"})
        yield counties and previous == "correction" and not self.previous.places, previous
        yield previous == "count" and self.has_place and self._brings({"total"}, needs={"total"}), previous
        share = self._brings({"share"} | _MEASURES, needs={"share"})
        yield share and previous in _OF_NUMBERS | {"membership", "jurisdiction"}, "share"
        apart = self._brings(_DIFFERENCE | {"howmany", "most"}, needs=_DIFFERENCE)
        yield apart and previous in {"compare", "ranking", "correction"}, previous
        extreme = self._brings({"most", "least", "which"}, needs={"most", "least"})
        yield extreme and previous == "compare", previous
        yield apart and previous == "count" and self.has_other, "compare"
        otherwise = tells_otherwise(self.reading) and self.has_place
        yield otherwise and previous in OF_A_PLACE, "count" if self.reading.of("topic") else "correction"
        yield previous == "listing" and self._brings({"total"}, needs={"total"}), previous
        measure = bool(cues & _MEASURES) and self._brings(_MEASURES, {"term"})
        ranked = previous == "ranking" and self.has_place and bool(self.previous.rank or "howmany" in cues)
        yield measure and previous in _OF_NUMBERS and not ranked, previous
        yield measure and self.has_place and previous in {"membership", "jurisdiction"}, "count"

    def _brings(
        self,
        besides: frozenset[str] | set[str],
        slots: frozenset[str] | set[str] = frozenset(),
        *,
        needs: frozenset[str] | set[str] = frozenset(),
    ) -> bool:
        """Whether a question brings nothing of its own but these cues and slots, and one that it needs."""
        reading = self.reading
        return (
            understands(reading)
            and not reading.places
            and reading.cues - _ALWAYS <= besides
            and (not needs or bool(reading.cues & needs))
            and not any(reading.of(slot) for slot in _SUBJECTS if slot not in slots)
            and not reading.weeks.periods
            and says_only(reading, _SAID_ALONE)
        )

    def _brings_only(self, slot: str, besides: frozenset[str] | set[str] = frozenset()) -> bool:
        """Whether it brings nothing but one slot: "section 3?", "cities?", "and Homan?"."""
        slots = {slot, "term"} if slot == "section" else {slot}
        return bool(self.reading.of(slot)) and self._brings(besides | {"sections", "jurisdiction"}, slots)


def understands(reading: Reading) -> bool:
    """Whether no word of a question is unknown but those that ask for more, or for the rest."""
    return _SAID_ALONE.issuperset(reading.unknown_words)


def says_only(reading: Reading, besides: frozenset[str] = frozenset()) -> bool:
    """Whether every word of a question is understood, or one that adds nothing, or one of `besides`."""
    covered = {
        index for span in (*reading.spans, *reading.weeks.spans) for index in range(span.start, span.end)
    }
    covered |= {index for mention in reading.places for index in range(mention.start, mention.end)}
    covered |= {
        at
        for at, word in enumerate(reading.words)
        if at and word.isdigit() and reading.words[at - 1] in _THOSE
    }
    return all(
        index in covered or word in _FILLERS or word in besides for index, word in enumerate(reading.words)
    )


def says_little(reading: Reading) -> bool:
    """Whether nothing in a question tells one fact from another, so that those of before are meant."""
    return (
        not reading.unknown
        and not reading.places
        and not reading.weeks.periods
        and reading.cues - _ALWAYS
        <= _ASKS | {"said", "quote", "source", "howmany", "jail", "resumed", "happened"}
        and not any(reading.of(slot) for slot in _SUBJECTS)
    )


def asks_the_difference(reading: Reading) -> bool:
    """Whether it asks by how much one number is above another: "by how much?"."""
    return not reading.cues.isdisjoint(_DIFFERENCE) and "most" not in reading.cues

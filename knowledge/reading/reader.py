"""Reads a question: its cues, names, weeks and numbers, and which of its words are left unexplained."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from knowledge.places import Finder, Mention, PlaceIndex
from knowledge.reading.courtesy import plainly, unshouted
from knowledge.reading.day_first import month_first
from knowledge.reading.figures import Figures
from knowledge.reading.known_forms import KnownForms
from knowledge.reading.lexicon import Lexicon, Span, joined_sections, longest
from knowledge.reading.spelling import Spelling
from knowledge.reading.weeks import WeekSlot, find_weeks
from knowledge.text import Token, quoted, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.reading.glossary import Glossary
    from knowledge.store import Store

MOST_TOKENS = 160
"""How many words of a question are read; the rest is not."""

_AUXILIARIES = frozenset(
    "is are was were am did does do has have had can could will would isnt arent wasnt werent didnt doesnt "
    "dont hasnt havent hadnt iz wuz".split()
)
_SUBJECTS = frozenset(
    "it they this that these those there the my our any anyone anybody ice he she we you i a an all both "
    "either his her their one some somebody someone every each people counties cities states only ever even "
    "also".split()
)
_WH_WORDS = frozenset(
    "what whats wat wut which who whos whose whom when whens where wheres why whys how hows howmany".split()
)
_ABOUT = frozenset({"about", "abt", "bout"})
_ONTO = frozenset({"on", "onto"})
_OF = frozenset({"of", "in", "from"})
_MOST_STRANGE = 12
"""How many words that are none are compared with cues and names; a text with more of them is no question."""
_RARE = 2.0


@dataclass(slots=True)
class Reading:
    """What stands in a question."""

    text: str
    tokens: tuple[Token, ...]
    words: list[str]
    spans: list[Span]
    places: list[Mention]
    weeks: WeekSlot
    unknown: list[int]
    """Positions of the words that nothing explains."""
    quotes: tuple[str, ...]
    yesno: bool = False
    totals: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    """(week, measure) of the weekly totals whose figure stands in the question."""
    parts: list[str] = field(default_factory=list[str])
    """Topics of the figures for parts of tables that stand in the question."""
    quoted: list[int] = field(default_factory=list[int])
    """Figures of facts that stand in it."""
    sought: int | None = None
    """A figure of which it is asked whose it is: "who had 142"."""
    stray_numbers: int = 0
    """How many numbers stand in it that are no date, no part of a name and no figure held."""
    _by_kind: dict[str, list[Span]] = field(default_factory=dict[str, list[Span]])

    def of(self, kind: str) -> list[Span]:
        """Give the spans of one kind, in order."""
        if not self._by_kind:
            gathered: dict[str, list[Span]] = defaultdict(list)
            for span in self.spans:
                gathered[span.kind].append(span)
            self._by_kind = dict(gathered)
        return self._by_kind.get(kind, [])

    def values(self, kind: str) -> list[str]:
        """Give the values of one kind of span, each once, in order."""
        return list(dict.fromkeys(span.value for span in self.of(kind)))

    @property
    def cues(self) -> set[str]:
        """The cues that stand in the question."""
        return {span.value for span in self.of("cue")}

    @property
    def unknown_words(self) -> list[str]:
        """The words that nothing explains."""
        return [self.words[index] for index in self.unknown]


class Reader:
    """Reads questions in one language: English, or one that has a glossary."""

    def __init__(
        self, store: Store, places: PlaceIndex, lexicon: Lexicon, glossary: Glossary | None = None
    ) -> None:
        self._store = store
        self._places = places
        self._lexicon = lexicon
        self._glossary = glossary
        self._languages = [lexicon.language, *([glossary.language] if glossary is not None else [])]
        self._weeks = store.weeks
        self._spelling = Spelling(store.words, self._languages, lexicon.correctable)
        cue_words = frozenset(lexicon.vocabulary)
        small = lexicon.small
        self._known_forms = (
            KnownForms(glossary, self._is_ordinary, places.words) if glossary is not None else None
        )
        self._figures = Figures(store)
        self._homes = {
            said.speaker: said.place.rpartition(", ")[2] for said in store.statements if said.place
        }
        """Who said something of a place -> the state it is in."""
        self._finder = Finder(
            places,
            self.zipf,
            lambda word: word in cue_words or word in small,
            self._spelling.is_nearly_a_word,
        )

    def zipf(self, word: str) -> float:
        """How ordinary a word is in this language."""
        return max(self._store.words.zipf(word, language) for language in self._languages)

    def read(self, question: str) -> Reading:
        """Read a question, whatever it is."""
        text = unshouted(plainly(question), self._languages[-1])
        tokens = tokenize(text)[:MOST_TOKENS]
        tokens = _without_tag(tuple(self._drawn_apart(token) for token in tokens))
        if self._glossary is not None and self._known_forms is not None:
            known = [self._known_forms.of(month_first(token, self._weeks)) for token in tokens]
            tokens = self._glossary.in_english(known)
        matches = self._matches(tokens)
        places = self._finder.find(tokens, _taken(matches, tokens))
        reading = self._parse(text, tokens, matches, places)
        strange = [index for index in reading.unknown if self._is_strange(tokens[index].norm)]
        if strange or self._finder.is_loose(tokens, places):
            reading = self._corrected(reading, strange[:_MOST_STRANGE], matches)
        if self._glossary is not None:
            reading.places = [_as_written(mention, tokens, text) for mention in reading.places]
        reading.yesno = _is_yesno(reading)
        self._figures.find(reading)
        return reading

    def homes_of_titles(self, reading: Reading) -> set[str]:
        """Give the states of the speakers who are named by nothing but their titles: "the governor"."""
        return {
            self._homes[span.value]
            for span in reading.of("speaker")
            if span.value in self._homes
            and self._is_title(span, reading.tokens)
            and self._homes[span.value].casefold() not in reading.words[span.start : span.end]
        }

    def _is_title(self, span: Span, tokens: Sequence[Token]) -> bool:
        """Whether a speaker is named by no name."""
        names = {token.norm for token in tokenize(span.value)}
        return names.isdisjoint(token.norm for token in tokens[span.start : span.end])

    def _drawn_apart(self, token: Token) -> Token:
        """Give "how'd" as "how", so that no name is looked for that "howd" is near; "ohios" is Ohio's."""
        if token.norm[-1] == "s" and self._places.is_state_name(token.norm[:-1]) and not token.is_possessive:
            return token._replace(owner=token.norm[:-1])
        word = token.before_verb
        if word == token.norm or not self._is_strange(token.norm):
            return token
        return token._replace(norm=word, owner=word)

    def _parse(
        self, text: str, tokens: tuple[Token, ...], matches: list[Span], places: list[Mention]
    ) -> Reading:
        named = {index for mention in places for index in range(mention.start, mention.end)}
        spans = [span for span in matches if not self._is_inside_name(span, places)]
        spans = [
            span
            for span in spans
            if not self._is_of_another(span, tokens) and not self._is_of_elsewhere(span, tokens, places)
        ]
        owners = [token.owner for token in tokens]
        weeks = find_weeks(owners, [span for span in spans if span.kind == "month"], self._weeks)
        spans = [span for span in spans if not _is_of_a_date(span, weeks)]
        explained = named | {
            index for span in (*spans, *weeks.spans) for index in range(span.start, span.end)
        }
        unknown = [
            index
            for index, token in enumerate(tokens)
            if index not in explained
            and not (self._lexicon.is_small(token) or token.norm[0].isdigit())
            and not self._finder.is_of_a_state(tokens, index)
        ]
        words = [token.norm for token in tokens]
        return Reading(text, tokens, words, spans, places, weeks, unknown, quoted(text))

    def _matches(self, tokens: Sequence[Token]) -> list[Span]:
        words = [token.norm for token in tokens]
        found: dict[str, list[Span]] = defaultdict(list)
        for span in self._lexicon.matches(words):
            found[span.kind].append(span)
        owners = [token.owner for token in tokens]
        if owners != words:
            for span in self._lexicon.matches(owners):
                if span not in found[span.kind]:
                    found[span.kind].append(span)
        found["section"].extend(joined_sections(found["section"], words))
        return [_as_listed(span, words) for spans in found.values() for span in longest(spans)]

    def _is_inside_name(self, span: Span, places: Iterable[Mention]) -> bool:
        """Whether a word of a place's name is only that ("county" in Cook County is no kind asked for)."""
        return any(
            mention.start <= span.start and span.end <= mention.end and len(mention) >= len(span)
            for mention in places
        ) and span.kind in {"cue", "kind", "month", "ordinal", "term"}

    def _is_of_another(self, span: Span, tokens: Sequence[Token]) -> bool:
        """Whether what is beside it makes it another's: "executive order 9066", "on top of the detainer"."""
        around = [token.norm for token in tokens[max(0, span.start - 1) : span.end + 3]]
        if span.kind == "topn" and around[:3] == ["on", "top", "of"] and around[3:4] in (["the"], ["a"]):
            return "list" not in [token.norm for token in tokens[span.end : span.end + 4]]
        if span.end >= len(tokens) or tokens[span.end].after_break or tokens[span.end].after_comma:
            return False
        following = tokens[span.end]
        if (span.kind, span.value) == ("cue", "order_noun") or span.kind == "term":
            numbered = span.kind == "cue" or any(character.isdigit() for character in span.value)
            said = any(token.norm.isdigit() for token in tokens[span.start : span.end])
            return numbered and not said and following.norm.isdigit()
        if span.kind != "speaker":
            return False
        names = {token.norm for token in tokenize(span.value)}
        titled = self._is_title(span, tokens)
        strange = following.capital or self.zipf(following.norm) < _RARE
        return titled and strange and not self._lexicon.knows(following) and following.norm not in names

    def _is_of_elsewhere(self, span: Span, tokens: Sequence[Token], places: Iterable[Mention]) -> bool:
        """Whether a title is that of somebody in another state: "Iowa's governor" is not that of Texas."""
        home = self._homes.get(span.value) if span.kind == "speaker" else None
        if home is None:
            return False
        after = span.end + 1 if span.end < len(tokens) and tokens[span.end].norm in _OF else span.end
        beside = [m for m in places if m.end == span.start or (m.start == after > span.end)]
        states = {self._places.place(place).state for mention in beside for place in mention.readings}
        return bool(states) and home not in states

    # ------------------------------------------------------------ misspelt words

    def _is_ordinary(self, word: str) -> bool:
        """Whether a word is one of the languages, or is acted on as it is."""
        return not self._is_strange(word) or any(self._lexicon.matches([word]))

    def _is_strange(self, word: str) -> bool:
        """Whether a word is none of the language, so that it may be another misspelt."""
        known = word in self._lexicon.spelled_right
        known = known or (self._glossary is not None and word in self._glossary.vocabulary)
        return word.isalpha() and self.zipf(word) == 0.0 and not known

    def _corrected(self, reading: Reading, strange: Sequence[int], matches: list[Span]) -> Reading:
        """Read strange words as the cues they are nearest to, or as parts of misspelt names."""
        tokens = list(reading.tokens)
        for index in strange:
            meant = self._spelling.nearest_cue(reading.words[index])
            if meant is not None:
                tokens[index] = tokens[index]._replace(norm=meant, owner=meant)
        read = tuple(tokens)
        if read != reading.tokens:
            matches = self._matches(read)
        places = self._finder.find_misspelt(read, strange, _taken(matches, read))
        if read != reading.tokens or places != reading.places:
            reading = self._parse(reading.text, read, matches, places)
        return self._respelled(reading, strange)

    def _respelled(self, reading: Reading, strange: Sequence[int]) -> Reading:
        """Read words that are still strange as the common words they are a letter away from."""
        tokens = list(reading.tokens)
        for index in set(strange).intersection(reading.unknown):
            meant = self._spelling.nearest_word(tokens[index].norm)
            if meant is not None:
                tokens[index] = tokens[index]._replace(norm=meant, owner=meant)
        read = tuple(tokens)
        if self._glossary is not None or read == reading.tokens:
            return reading
        return self._parse(reading.text, read, self._matches(read), reading.places)


def _as_listed(span: Span, words: Sequence[str]) -> Span:
    """Read a list that something is on as its being listed: "on their naughty list"."""
    if (span.kind, span.value) != ("cue", "list"):
        return span
    on = next((at for at in range(span.start - 1, max(-1, span.start - 4), -1) if words[at] in _ONTO), None)
    return span if on is None else replace(span, start=on, value="listed")


def _without_tag(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read the "correct" of "Denver was listed, correct?" as a "right", which corrects nothing."""
    ends = (*(token.after_break for token in tokens[1:]), True)
    return tuple(
        token._replace(norm="right", owner="right")
        if token.norm == "correct" and token.after_comma and ends[at]
        else token
        for at, token in enumerate(tokens)
    )


def _is_of_a_date(span: Span, weeks: WeekSlot) -> bool:
    """Whether "issue" is a noun that a week is called by, "fall" a part of the year, "last one" a week."""
    return span.value in {"issued", "change", "suspended"} and any(
        week.start <= span.start and span.end <= week.end for week in weeks.spans
    )


def _as_written(mention: Mention, tokens: Sequence[Token], text: str) -> Mention:
    """Give a mention in the words of the question, where it has those of their English."""
    inside = range(mention.start, mention.end)
    for first, last in ((first, last) for first in inside for last in inside if first <= last):
        if " ".join(token.raw for token in tokens[first : last + 1]) == mention.text:
            return replace(mention, text=text[tokens[first].start : tokens[last].end])
    return mention


def _taken(matches: Iterable[Span], tokens: Sequence[Token]) -> list[range]:
    """Give the runs of tokens in which no shorter name of a place is looked for: "Thomas Homan" is no Thomas.

    A county's sheriff who published something is the county's all the same.
    """
    kept = [span for span in matches if span.kind in {"outlet", "term"} or _is_a_persons_name(span, tokens)]
    return [range(span.start, span.end) for span in kept if " county " not in span.value]


def _is_a_persons_name(span: Span, tokens: Sequence[Token]) -> bool:
    """Whether a speaker is named by first and last name."""
    run = tokens[span.start : span.end]
    names = {token.norm for token in tokenize(span.value)}
    return span.kind == "speaker" and len(run) > 1 and names == {token.owner for token in run}


def _is_yesno(reading: Reading) -> bool:
    """Whether the question asks for a yes or a no: it, or one of its sentences, starts with a verb."""
    starts = {mention.start for mention in reading.places}
    words = [*reading.words, ""]
    wh_words = [
        at for at, word in enumerate(reading.words) if word in _WH_WORDS and words[at + 1] not in _ABOUT
    ]
    sentence = 0
    for index, token in enumerate(reading.tokens):
        if token.after_break:
            sentence = index
        if token.norm not in _AUXILIARIES:
            continue
        if any(sentence <= start <= index for start in wh_words):
            continue
        following = index + 1
        if following in starts or (
            following < len(reading.tokens) and reading.tokens[following].norm in _SUBJECTS
        ):
            return True
    return False

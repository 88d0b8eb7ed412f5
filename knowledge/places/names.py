"""Names that stand in a question as they are written: which runs of tokens name a place.

A name that is also an ordinary word (Reading, Orange, Cook) names a place only with cause.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.places.abbreviations import AGAINST, PLURALS, SHORT, Abbreviations
from knowledge.places.mention import Mention
from knowledge.places.near import COUNTY_WORDS
from knowledge.text import place_words, run_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.gazetteer import Form
    from knowledge.places.index import PlaceIndex
    from knowledge.text import Token

    Readings = list[tuple[str, Form]]

PLACE_PRECEDES = frozenset(
    "is are was were about abt bout for in from of at did does do has have had and or vs versus near like to "
    "than with called including only what whats why how put name named list listed got get compare between "
    "if whether hows on say says that see there not but then even also so".split()
)
"""Words after which a name of a place may stand."""
_LEADS_TO_A_PLACE = frozenset("is was in from near of about did does for".split())
"""Words after which even a small place of an ordinary name is meant where it has its capital."""
NAME_PARTS = frozenset(
    "saint los las san santa new fort mount el la le de north south east west king prince queen city palm "
    "grand".split()
)
"""Small words that are parts of names."""
_JOINING = frozenset({"and", "or", "vs", "versus", "n", "nd"})
_SETS_BESIDE = frozenset({"with", "vs", "versus", "than", "against", "about", "abt"})
"""Words after which a name may end a question, though it is a verb as well."""
_OF_A_NAME = _SETS_BESIDE | frozenset(
    {"is", "was", "did", "does", "has", "why", "if", "whether", "see", "or"}
)
_AFTER_A_NAME = frozenset(
    "on in get got decline declined refuse refused listed named there still make made appear have".split()
)
"""Words that stand before and after such a name elsewhere."""
_PUTS_IN = frozenset({"add", "include", "put"})
_THROWS_IN = ["throw", "in"]
_TOO = frozenset({"too", "also", "in", "as"})
"""Words before and after a name that is set beside others: "add cook too"."""
_ORDINARY = 3.15
"""Zipf frequency from which a word is ordinary."""
_A_WORD = 2.0
"""Zipf frequency from which a small place's name may as well be a word or a first name."""
_ONE_OF_WORDS = 2.7
"""The same for each word of a longer name."""
_COLORADO = "Colorado"
_MINE = frozenset({"county", "city", "town"})
"""Words after which a name may stand too: "is my county Bucks on it"."""
_OFFICERS = "sheriffs"
_SOME_OF = frozenset("which what whose many other more some any your two three few these those".split())
"""Words before them by which they are asked for one by one: "which Colorado sheriffs"."""
_ANY_COUNTY = frozenset("which what an a any one each every another other all".split())
"""Words after which "Texas county" is any county of the state, and none that is called so."""
_OF_A_COUNTY = frozenset({"full", "base", "equivalent", "state", "abbreviation", "alias", "agency"})


class Names:
    """Finds names among tokens."""

    def __init__(
        self, index: PlaceIndex, zipf: Callable[[str], float], is_cue: Callable[[str], bool]
    ) -> None:
        self._index = index
        self._zipf = zipf
        self.is_cue = is_cue
        self._short = Abbreviations(index, zipf, is_cue)

    def longest_at(
        self, tokens: Sequence[Token], words: tuple[str, ...], at: int, taken: Sequence[range]
    ) -> Mention | None:
        """Give the longest name that starts at `at`; one inside a `taken` run as long is left out."""
        token = tokens[at]
        owned = place_words((token.owner,)) if token.is_possessive else ()
        longest = self._index.longest_from(words[at], token.norm, *owned)
        for length in range(min(longest, len(tokens) - at), 0, -1):
            end = at + length
            if any(run.start <= at < run.stop and len(run) >= length for run in taken):
                continue
            if any(t.after_comma and t.norm in PLACE_PRECEDES for t in tokens[at + 1 : end]):
                continue
            if self._is_after_a_name(tokens, words, at, end) or self._is_any_county(tokens, at, end):
                continue
            key, readings = self._looked_up(tokens, words, at, end)
            if not readings or self._lacks_county(tokens, words, end, readings):
                continue
            if self._has_cause(tokens, at, end, readings):
                mention = _mention(tokens, at, end, key, readings)
                ordinary = length == 1 and self.is_ordinary(tokens[at])
                return replace(mention, ordinary=True) if ordinary else mention
        return None

    def state_at(self, tokens: Sequence[Token], at: int) -> str | None:
        """Give the state whose name or abbreviation starts at `at`, if any."""
        words = place_words(tuple(token.norm for token in tokens[at : at + 3]))
        for length in range(len(words), 0, -1):
            found = self._index.readings(" ".join(words[:length]))
            if length == 1:
                found = [*found, *self._index.readings(tokens[at].norm)]
            for place_id, form in found:
                if form == "state" or (form == "abbreviation" and self._short.stands_at(tokens, at)):
                    return self._index.place(place_id).state
        return None

    def is_of_a_state(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word is part of a state's name, written out."""
        runs = [
            tokens[start : start + length] for length in (1, 2) for start in range(at - length + 1, at + 1)
        ]
        return any(self._index.is_state_name(run_key(run)) for run in runs if run)

    # ------------------------------------------------------------ looking up

    def _looked_up(
        self, tokens: Sequence[Token], words: tuple[str, ...], at: int, end: int
    ) -> tuple[str, Readings]:
        """Look a run of tokens up, and failing that, without the possessive ending of its last word."""
        key = " ".join(words[at:end])
        readings = self._readings(tokens, key, at, end)
        last = tokens[end - 1]
        if not readings and last.owner != last.norm:
            key = " ".join((*words[at : end - 1], place_words((last.owner,))[0]))
            readings = self._readings(tokens, key, at, end)
        return key, readings

    def _readings(self, tokens: Sequence[Token], key: str, at: int, end: int) -> Readings:
        """Look a key up; "co" after a name is "county" or Colorado, and "cty" is "county" or "city"."""
        last = tokens[end - 1]
        if end - at == 1:
            short: Readings = [(p, f) for p, f in self._index.readings(last.norm) if f == "abbreviation"]
            return [*self._index.readings(key), *short] if last.norm not in COUNTY_WORDS else []
        without = key.rsplit(" ", 1)[0]
        of = key.partition(" of ")[2] if tokens[at].norm in PLURALS else ""  # "counties of Oregon"
        if self._index.is_state_name(of) or (last.norm in PLURALS and self._index.is_state_name(without)):
            return []
        if last.norm == "cty":
            return [*self._index.readings(key), *self._index.readings(f"{without} city")]
        if last.norm != "co":
            return self._index.readings(key)
        in_colorado: Readings = [
            (p, form) for p, form in self._index.readings(without) if self._index.place(p).state == _COLORADO
        ]
        if last.shouted or last.after_comma:
            return [] if in_colorado else self._index.readings(key)
        return list(dict.fromkeys([*self._index.readings(key), *in_colorado]))

    def _lacks_county(
        self, tokens: Sequence[Token], words: tuple[str, ...], end: int, readings: Readings
    ) -> bool:
        """Whether "county" follows a name that is no county's: then the name is misspelt."""
        follows = tokens[end] if end < len(tokens) else None
        if follows is None or follows.norm not in {"county", "co", "parish"}:
            return False
        of_colorado = follows.norm == "co" and (follows.shouted or follows.after_comma)
        if of_colorado or words[end - 1] in COUNTY_WORDS:
            return False
        return all(form not in _OF_A_COUNTY for _, form in readings)

    def _is_after_a_name(self, tokens: Sequence[Token], words: tuple[str, ...], at: int, end: int) -> bool:
        """Whether a run begins with the state of the name before it: "Seattle, Washington county jail"."""
        after = tokens[at].after_comma and at > 0 and end - at > 1 and self._index.is_state_name(words[at])
        return after and self.state_at(tokens, end) is None

    def _is_any_county(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether "every Oregon county" is any of the state's, though an unlisted county is called so."""
        if end - at < 2 or at == 0 or tokens[end - 1].norm != "county":  # noqa: PLR2004
            return False
        key = run_key(tokens[at:end])
        unlisted = all(place not in self._index.listed for place, _ in self._index.readings(key))
        of_a_state = self._index.is_state_name(run_key(tokens[at : end - 1]))
        return of_a_state and unlisted and tokens[at - 1].norm in _ANY_COUNTY

    # ------------------------------------------------------------ cause

    def _has_cause(self, tokens: Sequence[Token], start: int, end: int, readings: Readings) -> bool:
        """Whether the words are meant as a place."""
        forms = {form for _, form in readings}
        run = tokens[start:end]
        if forms <= {"abbreviation", "alias"} and len(run) == 1 and len(run[0].norm) <= SHORT:
            return self._short.stands_at(tokens, start)
        if forms == {"abbreviation"}:
            return self._short.stands_at(tokens, start)
        words = place_words((*(token.norm for token in run[:-1]), run[-1].owner))
        said_county = len(run) > 1 and not COUNTY_WORDS.isdisjoint(words)
        if self.are_some(tokens, start, end):
            return False
        if said_county or "state" in forms or forms <= {"agency"}:
            return True
        ordinary = all(self.is_ordinary(token) for token in run)
        if not ordinary and (self._index.is_of_note(readings) or not self._is_a_word(run)):
            return True
        state = self.state_at(tokens, end)
        inside = any(self._index.place(place).state == state for place, _ in readings)
        return (
            (state is not None and inside)
            or self._stands_in_a_list(tokens, start, end, readings)
            or self._stands_as_a_place(tokens, start, end, readings)
        )

    def are_some(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether officers are asked for one by one, and no body of them: "which Colorado sheriffs"."""
        said = any(token.norm == _OFFICERS for token in tokens[start:end])
        return said and start > 0 and tokens[start - 1].norm in _SOME_OF

    def _is_a_word(self, run: Sequence[Token]) -> bool:
        """Whether a name may as well be other words, or somebody's name."""
        least = _A_WORD if len(run) == 1 else _ONE_OF_WORDS
        return all(self._zipf(token.norm) >= least for token in run)

    def _has_capitals(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether a name is written with capitals where other words are not."""
        shouting = all(token.shouted for token in tokens if token.norm.isalpha())
        begins = start == 0 or tokens[start].after_break
        return not begins and not shouting and all(token.capital for token in tokens[start:end])

    def _stands_in_a_list(self, tokens: Sequence[Token], start: int, end: int, readings: Readings) -> bool:
        """Whether a name stands between others, or beside one: "Alachua, Clay and Hernando", "Cook vs X"."""
        joins = end < len(tokens) and (tokens[end].norm in _JOINING or tokens[end].after_comma)
        if not joins or not self._index.is_of_note(readings):
            return False
        if start > 0 and tokens[start].after_comma and self._short.follows_a_name(tokens, start):
            return True
        listed = any(place in self._index.listed for place, _ in readings)
        if start == 0 and tokens[end].after_comma:  # "Bucks, Chester, Delaware County"
            beside = self._index.readings(place_words((tokens[end].owner,))[0])
            return listed and any(place in self._index.listed for place, _ in beside)
        after = end + 1
        return (
            listed
            and tokens[end].norm in _JOINING
            and after < len(tokens)
            and not self.is_ordinary(tokens[after])
            and bool(self._index.readings(place_words((tokens[after].owner,))[0]))
        )

    def _stands_as_a_place(self, tokens: Sequence[Token], start: int, end: int, readings: Readings) -> bool:
        """Whether ordinary words stand where a place would: capitalized, or after "is" and before a cue."""
        run = tokens[start:end]
        joined = (
            start > 0 and tokens[start - 1].norm in _JOINING and self._short.follows_a_name(tokens, start - 1)
        )
        joined = joined or (start == 1 and tokens[0].norm in AGAINST)  # "vs Cook"
        of_note = self._index.is_of_note(readings)
        if joined or len(run) == len(tokens):
            return of_note
        capitals = self._has_capitals(tokens, start, end)
        if len(run) == 1 and self.is_cue(run[0].norm):
            listed = any(place in self._index.listed for place, _ in readings)
            return listed and (capitals or _is_asked_of(tokens, start, end))
        before = start == 0 or tokens[start - 1].norm in PLACE_PRECEDES | _MINE
        stands = before and (end == len(tokens) or self._may_follow(tokens[end]))
        if of_note:
            return capitals or stands
        return capitals and tokens[start - 1].norm in _LEADS_TO_A_PLACE

    def is_strange(self, token: Token) -> bool:
        """Whether a word is none of the language and has no meaning of its own here."""
        return self._zipf(token.norm) == 0.0 and not self.is_cue(token.norm)

    def is_ordinary(self, token: Token) -> bool:
        """Whether a word is one of everyday, or has a meaning of its own here."""
        return self._zipf(token.norm) >= _ORDINARY or self.is_cue(token.norm)

    def _may_follow(self, token: Token) -> bool:
        return self.is_cue(token.norm) or token.norm in PLACE_PRECEDES


def _is_asked_of(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word that is also a verb stands where only a name can: "is cook on it", "how about cook"."""
    before = tokens[start - 1].norm if start > 0 else ""
    if start == 0 and end < len(tokens) and tokens[end].norm == "is":  # "cook is on the list?"
        return any(token.norm in {"on", "in"} for token in tokens[end + 1 : end + 3])
    put_in = before in _PUTS_IN or [token.norm for token in tokens[max(0, start - 2) : start]] == _THROWS_IN
    if put_in and (end == len(tokens) or tokens[end].norm in _TOO):
        return True
    if end == len(tokens):
        counts = before == "for" and any(token.norm == "many" for token in tokens)  # "how many for cook"
        return before in _SETS_BESIDE or counts or (before in _JOINING and start == 1)  # "and cook?"
    return before in _OF_A_NAME and tokens[end].norm in _AFTER_A_NAME


def _mention(tokens: Sequence[Token], start: int, end: int, key: str, readings: Readings) -> Mention:
    if any(form == "state" or (form == "alias" and place.startswith("state:")) for place, form in readings):
        readings = [(place, form) for place, form in readings if form in {"state", "alias"}]
    exact = list(dict.fromkeys(place for place, form in readings if form != "equivalent"))
    words = key.split()
    said_kind = words[-1] in COUNTY_WORDS or words[0] in COUNTY_WORDS
    text = " ".join(token.raw for token in tokens[start:end])
    chosen = tuple(exact or [place for place, _ in readings])
    return Mention(start, end, text, chosen, kind="county" if said_kind else None, bare=not said_kind)

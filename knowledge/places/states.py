"""Names and what stands beside them: "Cook County, Illinois", "city of Boulder", "X and Y counties"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.places.abbreviations import OF_A_STATE, PLURALS
from knowledge.places.near import COUNTY_WORDS
from knowledge.text import run_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.places.index import PlaceIndex
    from knowledge.places.mention import Mention
    from knowledge.text import Token


_CAPITAL_DISTRICT = "city:dc:district-of-columbia"
_BEFORE_STATE = frozenset("in of the state over up down out one ones at from".split())
_APART = frozenset({"or", "and", "vs", "versus", "than"})
_CONJUNCTIONS = frozenset({"and", "or", "vs", "versus", "with", "to"})
_ITS_PLACES = OF_A_STATE | {"place", "names"}
_KIND_BEFORE = frozenset({"city", "town", "village", "township"})


class States:
    """Joins mentions with what stands beside them."""

    def __init__(self, index: PlaceIndex) -> None:
        self._index = index

    def joined(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
        """Join names with their states, then narrow them by what else the question says."""
        joined: list[Mention] = []
        for position, read in enumerate(mentions):
            mention = self._in_row(tokens, read, mentions[position + 1 : position + 2])
            states = self._as_states(mention)
            if joined and states and self._qualifies(tokens, joined[-1], mention):
                qualified = self._qualified(joined[-1], states, mention.end)
                if qualified is not None:
                    joined[-1] = qualified
                    continue
            joined.append(mention)
        return self._shaped(tokens, self._narrowed(tokens, joined))

    def _in_row(self, tokens: Sequence[Token], mention: Mention, following: Sequence[Mention]) -> Mention:
        """Give a name as a county's in a row of counties: "Clackamas, Washington and Marion counties"."""
        if not self._as_states(mention) or not all(self._is_plural(tokens, name) for name in following):
            return mention
        joined = [token.norm for name in following for token in tokens[mention.end : name.start]]
        key = run_key(tokens[mention.start : mention.end])
        counties = tuple(place for place, form in self._index.readings(key) if form == "base")
        return (
            replace(mention, readings=counties, kind="county") if joined == ["and"] and counties else mention
        )

    def _is_plural(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Whether a name ends in "counties"."""
        return any(token.norm in PLURALS for token in tokens[mention.start : mention.end])

    # ------------------------------------------------------------ a state after a name

    def _as_states(self, mention: Mention) -> list[str]:
        """Give the states that a name may stand for: "Washington" is two of them."""
        states = [place for place in mention.readings if place.startswith("state:")]
        states += [place for place in mention.readings if place == _CAPITAL_DISTRICT]
        return [self._index.place(place).state for place in states]

    def _qualifies(self, tokens: Sequence[Token], name: Mention, state: Mention) -> bool:
        """Whether nothing but "in", "of" and the like stands between a name and its state."""
        between = {token.norm for token in tokens[name.end : state.start]}
        return name.state is None and not self._as_states(name) and between <= _BEFORE_STATE

    def _qualified(self, mention: Mention, states: Sequence[str], end: int) -> Mention | None:
        """Give the mention with only its readings in the state, of which there may be none."""
        state = next((state for state in states if self._inside(mention, state)), states[0])
        inside = self._inside(mention, state)
        if inside:
            return replace(mention, readings=inside, state=state, end=end)
        if any(self._index.place(p).kind not in {"county", "city"} for p in mention.readings):
            return None
        return replace(mention, readings=(), state=state, end=end)

    def _inside(self, mention: Mention, state: str) -> tuple[str, ...]:
        places = [self._index.place(place) for place in mention.readings]
        inside = [place for place in places if place.state == state]
        return tuple(p.place_id for p in inside if p.kind != "state") or tuple(p.place_id for p in inside)

    # ------------------------------------------------------------ a state elsewhere in the question

    def _narrowed(self, tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
        """Let the one state that a question gives tell same-named places apart."""
        given = {mention.state for mention in mentions if mention.state}
        given |= {self._index.place(mention.readings[0]).state for mention in mentions if mention.is_area}
        if len(given) != 1:
            return mentions
        state = given.pop()
        narrowed = [
            replace(mention, readings=inside, state=state)
            if mention.state is None and not mention.is_area and (inside := self._inside(mention, state))
            else mention
            for mention in mentions
        ]
        if narrowed == mentions or all(mention.is_area for mention in narrowed):
            return mentions  # "WA sheriffs, all counties from Washington"
        return [m for m in narrowed if not m.is_area or _stands_apart(tokens, m, narrowed)]

    # ------------------------------------------------------------ kinds beside a name

    def _shaped(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
        """Apply "city of X", "X city", "Cook and Nassau counties"."""
        shaped = [self._kinded(tokens, mention) for mention in mentions]
        for position in range(len(shaped) - 1, 0, -1):
            later, earlier = shaped[position], shaped[position - 1]
            between = {token.norm for token in tokens[earlier.end : later.start]}
            plural = self._is_plural(tokens, later)
            if plural and later.kind == "county" and earlier.bare and between <= _CONJUNCTIONS:
                shaped[position - 1] = self._only(earlier, {"county"}, earlier.start, earlier.end)
        return shaped

    def _kinded(self, tokens: Sequence[Token], mention: Mention) -> Mention:
        start, end = mention.start, mention.end
        before = [token.norm for token in tokens[max(0, start - 2) : start]]
        after = tokens[end].norm if end < len(tokens) else ""
        if before[-1:] == ["of"] and before[0] in _KIND_BEFORE:
            return self._only(mention, {"city", "town"}, start - 2, end)
        if before[-1:] == ["of"] and before[0] in COUNTY_WORDS and mention.bare:
            return self._only(mention, {"county"}, start - 2, end)
        if after in {"city", "proper"} and mention.bare and mention.state is None:
            return self._only(mention, {"city", "town"}, start, end + 1)
        if before[-1:] == ["state"]:
            return self._only(mention, {"state"}, start - 1, end)
        if after == "state" and any(place.startswith("state:") for place in mention.readings):
            return self._only(mention, {"state"}, start, end + 1)
        return mention

    def _only(self, mention: Mention, kinds: set[str], start: int, end: int) -> Mention:
        """Keep only readings of some kinds, unless none is."""
        kept = tuple(place for place in mention.readings if self._index.place(place).kind in kinds)
        kind = "county" if "county" in kinds else "city" if "city" in kinds else "state"
        if not kept:
            return mention
        return replace(mention, readings=kept, start=start, end=end, kind=kind, bare=False)


def _stands_apart(tokens: Sequence[Token], area: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a state is asked about beside the places: "Cook County or Texas"."""
    if area.end < len(tokens) and tokens[area.end].norm in _ITS_PLACES:
        return True  # "every Georgia place, I live in Marietta"
    near = {
        token.norm
        for mention in mentions
        if mention is not area
        for token in tokens[min(mention.end, area.end) : max(mention.start, area.start)]
    }
    return not near.isdisjoint(_APART)

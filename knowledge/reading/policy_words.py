"""Which policies do these words tell of? Those whose names and criteria say most of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from knowledge.text import stem, tokenize

if TYPE_CHECKING:
    from knowledge.reading.reader import Reading
    from knowledge.store import Store

_IDLE = frozenset(
    "a an and any are as at be by detainer detainers for hold holds honor honored honoring ice in is it its "
    "law list listed not of on only or order policies policy section solely table that the their to unless "
    "will with which what who how many places place have has had do does did one ones there".split()
)
"""Words that tell no policy from another."""


class PolicyWords:
    """An index of policies by the words that their names and criteria are made of."""

    def __init__(self, store: Store) -> None:
        """Index the policies of a store."""
        self._keys: dict[str, set[str]] = defaultdict(set)
        for policy in store.policies:
            for token in tokenize(f"{policy.policy or ''} {policy.criterion or ''}"):
                if token.norm.isalpha() and token.norm not in _IDLE:
                    self._keys[stem(token.norm)].add(policy.key)
        self._in_order = [policy.key for policy in store.policies]

    def found(self, reading: Reading) -> tuple[str, ...]:
        """Give the keys of the policies that say most of what a question says, if any does."""
        asked = {stem(word) for word in reading.words if word not in _IDLE}
        said = Counter(key for mark in asked for key in self._keys.get(mark, ()))
        most = max(said.values(), default=0)
        return tuple(key for key in self._in_order if most and said[key] == most)

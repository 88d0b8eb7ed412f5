"""The names that the facts themselves carry: terms, and those that the publishers of sources go by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import term_key

if TYPE_CHECKING:
    from knowledge.reading.lexicon import Lexicon
    from knowledge.store import Store

_NO_OUTLETS = frozenset({"ice", "dhs", "us department of homeland security"})


def add_names(lexicon: Lexicon, store: Store) -> None:
    """Teach the lexicon the names that the facts themselves carry: terms and the publishers of sources."""
    for name, terms in store.term_names.items():
        for term in terms:
            lexicon.add("term", term, [name])
    for source in store.sources.values():
        for name in outlet_names(source.publisher):
            lexicon.add("outlet", name, [name, name.removeprefix("the ")])


def outlet_names(publisher: str) -> list[str]:
    """Give the names a publisher goes by: "New York Times via Foster" is "new york times"."""
    plain = re.sub(r" \([^)]*\)", "", publisher)
    parts = [part for whole in plain.split(" via ") for part in whole.split(" / ")]
    names = [term_key(name) for part in parts for name in (part, part.partition(", ")[0])]
    return list(dict.fromkeys(n for n in names if n not in _NO_OUTLETS and "sheriffs office" not in n))

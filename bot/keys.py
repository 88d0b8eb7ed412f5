"""Keys of answers, made short enough for a button and whole again.

A key that is too long has the many places of one name written as that name, and facts by a digest of their
own keys. Neither changes when rows are added or put in another order.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import cached_property
from hashlib import blake2s
from typing import TYPE_CHECKING

from knowledge.query import KEY_LENGTH
from knowledge.text import place_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge import Desk

_SHORT = "~"
"""How a value begins that is written short."""
_DIGEST_LENGTH = 5


class Keys:
    """Shortens keys, and makes them whole again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def short(self, key: str) -> str | None:
        """Give a key as a button can hold it; None where it is too long whatever is done."""
        if len(key) <= KEY_LENGTH:
            return key
        shortened = "|".join(self._short_parts(key))
        return shortened if len(shortened) <= KEY_LENGTH else None

    def whole(self, key: str) -> str:
        """Give the key that `short` was given.

        Raises:
            LookupError: when it tells of a fact or a name that is gone.
        """
        return "|".join(part for short in key.split("|") for part in self._whole_parts(short))

    def places_named(self, name: str, kind: str = "") -> tuple[str, ...]:
        """Give the ids of the places that a name names most directly; those of one kind, if wanted."""
        readings = self._desk.places.readings(place_key(name))
        exact = [place_id for place_id, form in readings if form != "equivalent"]
        ids = dict.fromkeys(exact or [place_id for place_id, _ in readings])
        return tuple(place_id for place_id in ids if place_id.startswith(kind))

    def _short_parts(self, key: str) -> Iterator[str]:
        facts: list[str] = []
        for part in key.split("|"):
            slot, _, value = part.partition("=")
            if slot == "f" and self._facts.get(_digest(value)) == value:
                facts.append(_digest(value))
            elif slot == "p":
                yield f"p={self._short_places(value)}"
            else:
                yield part
        if facts:
            yield f"f={_SHORT}{','.join(facts)}"

    def _short_places(self, value: str) -> str:
        """Write places as the name that they share, where it names them and no other."""
        ids = tuple(value.split(","))
        names = {place_key(self._desk.places.place(place_id).name) for place_id in ids}
        kind = ids[0].partition(":")[0]
        for name in sorted(names, key=len):
            for short in (name, f"{name}{_SHORT}{kind}"):
                if len(short) < len(value) and self.places_named(*short.split(_SHORT)) == ids:
                    return f"{_SHORT}{short}"
        return value

    def _whole_parts(self, part: str) -> Iterator[str]:
        slot, _, value = part.partition("=")
        if not value.startswith(_SHORT):
            yield part
        elif slot == "f":
            yield from (f"f={self._facts[digest]}" for digest in value.removeprefix(_SHORT).split(","))
        else:
            ids = self.places_named(*value.removeprefix(_SHORT).split(_SHORT, 1))
            if not ids:
                raise LookupError(f"a name of no place: {part!r}")
            yield f"{slot}={','.join(ids)}"

    @cached_property
    def _facts(self) -> dict[str, str]:
        """Digest -> key of a fact that a question may recall."""
        store = self._desk.store
        return {_digest(fact.key): fact.key for fact in (*store.events, *store.statements, *store.context)}


def _digest(key: str) -> str:
    return urlsafe_b64encode(blake2s(key.encode()).digest()).decode()[:_DIGEST_LENGTH]

"""Which messages answer which, for ten minutes: so that an edited question gets another answer."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cachetools import TLRUCache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

EDIT_MINUTES = 10
"""For how long an answer follows what becomes of its question."""
_MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Reply:
    """What was asked in a message, and the messages that answer it."""

    question: str
    asker_id: int
    message_ids: tuple[int, ...]
    until: float = 0.0
    """When it is forgotten, by the clock of whoever remembers it."""


class Replies:
    """Remembers answers by the message that asked: in memory, and nowhere else."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: TLRUCache[int, Reply] = TLRUCache(
            _MOST_KEPT, ttu=lambda _asked_id, reply, _now: reply.until, timer=clock
        )

    def remember(self, asked_id: int, question: str, asker_id: int, message_ids: Iterable[int]) -> None:
        """Remember what answers a message; another answer to it does not make that last longer."""
        before = self._kept.get(asked_id)
        until = before.until if before else self._clock() + EDIT_MINUTES * 60
        self._kept[asked_id] = Reply(question, asker_id, tuple(message_ids), until)

    def of(self, asked_id: int) -> Reply | None:
        """Give what answered a message."""
        return self._kept.get(asked_id)

    def forget(self, asked_id: int) -> Reply | None:
        """Give what answered a message, and forget it."""
        return self._kept.pop(asked_id, None)

    def forget_user(self, user_id: int) -> None:
        """Forget what a person asked."""
        for asked_id in [key for key, reply in self._kept.items() if reply.asker_id == user_id]:
            self._kept.pop(asked_id, None)

"""Who asked what last, so that a follow-up is understood: in memory, for some minutes, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cachetools import TTLCache

from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CONVERSATIONS = 10_000
"""How many conversations are kept; the oldest go first."""


class Conversations:
    """A conversation for each user in each channel."""

    def __init__(self, minutes: float, clock: Callable[[], float]) -> None:
        self._kept: TTLCache[tuple[int, int], Conversation] = TTLCache(
            MOST_CONVERSATIONS, minutes * 60, timer=clock
        )

    def of(self, channel_id: int, user_id: int) -> Conversation:
        """Give the conversation of a user in a channel, and keep it from now on."""
        key = (channel_id, user_id)
        conversation = self._kept.get(key) or Conversation()
        self._kept[key] = conversation
        return conversation

    def forget(self, user_id: int) -> None:
        """Forget every conversation of a user."""
        for key in [key for key in self._kept if key[1] == user_id]:
            self._kept.pop(key, None)

    def __len__(self) -> int:
        return len(self._kept)

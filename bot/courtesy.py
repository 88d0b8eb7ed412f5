"""How many questions a person, and a channel, may ask in a minute."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from cachetools import TTLCache
from discord import app_commands

if TYPE_CHECKING:
    from collections.abc import Callable

_PER_SECONDS = 60.0
_MOST_KEPT = 50_000


class Courtesy:
    """Counts questions by person and by channel: in memory, for a minute."""

    def __init__(self, per_user: int, per_channel: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = {"user": per_user, "channel": per_channel}
        self._clock = clock
        self._kept: TTLCache[tuple[str, int], app_commands.Cooldown] = TTLCache(
            _MOST_KEPT, 2 * _PER_SECONDS, timer=clock
        )
        self._told: TTLCache[tuple[int, int], bool] = TTLCache(_MOST_KEPT, _PER_SECONDS, timer=clock)

    def wait(self, user_id: int, channel_id: int) -> float:
        """Count a question and give 0; above the limit, count nothing and give the seconds to wait."""
        now = self._clock()
        cooldowns = [self._of("user", user_id), self._of("channel", channel_id)]
        seconds = max(cooldown.get_retry_after(now) for cooldown in cooldowns)
        if seconds == 0:
            for cooldown in cooldowns:
                cooldown.update_rate_limit(now)
        return seconds

    def first_time(self, user_id: int, channel_id: int) -> bool:
        """Whether a person in a channel has not been told in this minute that it was too much."""
        if (user_id, channel_id) in self._told:
            return False
        self._told[user_id, channel_id] = True
        return True

    def _of(self, kind: str, number: int) -> app_commands.Cooldown:
        cooldown = self._kept.get((kind, number))
        if cooldown is None:
            cooldown = app_commands.Cooldown(self._limits[kind], _PER_SECONDS)
        self._kept[kind, number] = cooldown
        return cooldown

"""All of the bot's state, in one database."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.state.database import Database
from bot.state.feedback import FeedbackBook
from bot.state.gaps import GapBook
from bot.state.servers import ServerBook

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import URL


def _now() -> datetime:
    return datetime.now(UTC)


class State:
    """The settings of servers, feedback and gaps."""

    def __init__(self, url: URL, now: Callable[[], datetime] = _now) -> None:
        self._database = Database(url)
        self.servers = ServerBook(self._database, time.monotonic)
        self.feedback = FeedbackBook(self._database, now)
        self.gaps = GapBook(self._database, now)

    async def open(self) -> None:
        """Bring the database to the present shape.

        Raises:
            UnreachableError: when it cannot be reached or written.
        """
        await self._database.migrate()

    async def close(self) -> None:
        """Close the database."""
        await self._database.close()

"""What could not be answered: counted by day and reason; in its words only where moderators want that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.state.models import NOWHERE, WORDS_LENGTH, GapRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.state.database import Database


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that could not be answered."""

    reason: str
    words: str
    """The question; empty where it was not kept."""
    times: int
    latest: str
    """The last day it happened, as an ISO date."""


class GapBook:
    """Counts what could not be answered."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._session = database.session
        self._now = now

    async def count(self, reason: str, *, server_id: int | None, words: str = "") -> None:
        """Count one unanswered question; `words` are the question, where it may be kept."""
        values = {
            "server_id": server_id or NOWHERE,
            "day": self._now().date(),
            "reason": reason,
            "words": _kept(words),
            "times": 1,
        }
        async with self._session.begin() as session:
            dialect: Any = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
            insert = dialect.insert(GapRow).values(**values)
            await session.execute(
                insert.on_conflict_do_update(
                    index_elements=["server_id", "day", "reason", "words"],
                    set_={"times": GapRow.times + 1},
                )
            )

    async def most(self, limit: int = 50, server_id: int | None = None) -> list[Gap]:
        """Give what could not be answered most often, over all days, in one server or in all."""
        times = func.sum(GapRow.times)
        query = (
            select(GapRow.reason, GapRow.words, times, func.max(GapRow.day))
            .group_by(GapRow.reason, GapRow.words)
            .order_by(times.desc(), GapRow.reason, GapRow.words)
            .limit(limit)
        )
        if server_id is not None:
            query = query.where(GapRow.server_id == server_id)
        async with self._session() as session:
            rows = (await session.execute(query)).all()
        return [Gap(reason, words, int(count), latest.isoformat()) for reason, words, count, latest in rows]


def _kept(words: str) -> str:
    """Give a question as it is kept: on one line, of limited length, and without what no database takes."""
    return " ".join(words.replace("\x00", " ").split())[:WORDS_LENGTH]

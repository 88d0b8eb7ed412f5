"""What people say of answers: how many found one useful, and what was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from bot.state.models import KEY_LENGTH, NOWHERE, FeedbackRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.state.database import Database


@dataclass(frozen=True, slots=True)
class Word:
    """One press of Useful or Wrong."""

    about: str
    """The key of the answer as its button had it, or the intent of one whose key no button holds."""
    useful: bool
    language: str
    given: datetime
    note: str | None = None
    """What the person wrote in the form."""
    server_id: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many found answers useful, and how many wrong."""

    useful: int = 0
    wrong: int = 0


class FeedbackBook:
    """Keeps feedback."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._session = database.session
        self._now = now

    async def add(
        self, about: str, *, useful: bool, language: str, server_id: int | None, note: str | None = None
    ) -> None:
        """Keep one press of Useful or Wrong."""
        async with self._session.begin() as session:
            session.add(
                FeedbackRow(
                    server_id=server_id or NOWHERE,
                    given=self._now(),
                    useful=useful,
                    about=about[:KEY_LENGTH],
                    language=language,
                    note=note or None,
                )
            )

    async def tally(self, server_id: int | None = None) -> Tally:
        """Count, in one server or in all."""
        useful = func.coalesce(func.sum(case((FeedbackRow.useful, 1), else_=0)), 0)
        query = select(useful, func.count())
        if server_id is not None:
            query = query.where(FeedbackRow.server_id == server_id)
        async with self._session() as session:
            good, all_of_them = (await session.execute(query)).one()
        return Tally(int(good), int(all_of_them) - int(good))

    async def latest(
        self, server_id: int | None = None, *, wrong_only: bool = False, limit: int = 50, skip: int = 0
    ) -> list[Word]:
        """Give the latest feedback of one server or of all, the newest first."""
        query = select(FeedbackRow).order_by(FeedbackRow.feedback_id.desc()).limit(limit).offset(skip)
        if server_id is not None:
            query = query.where(FeedbackRow.server_id == server_id)
        if wrong_only:
            query = query.where(FeedbackRow.useful.is_(False))
        async with self._session() as session:
            rows = (await session.scalars(query)).all()
        return [
            Word(row.about, row.useful, row.language, row.given, row.note, row.server_id or None)
            for row in rows
        ]

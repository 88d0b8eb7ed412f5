"""The settings of servers, read from memory for a minute at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cachetools import TTLCache
from sqlalchemy import delete, select

from bot.state.models import NOWHERE, FeedbackRow, GapRow, ServerRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.state.database import Database

_KEPT_SECONDS = 60
"""How long another host's change may take to be seen."""
_MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What the moderators of a server decide; these are the defaults."""

    channels: tuple[int, ...] = ()
    """The channels it answers in for all to see; empty: every channel."""
    private: bool = False
    """Whether answers to commands are shown to the asker alone."""
    language: str | None = None
    """The language of answers that all see; None: that of the question."""
    mentions: bool = True
    """Whether a mention is answered."""
    keep_words: bool = False
    """Whether an unanswered question is kept in its words."""

    def answers_in(self, *channels: int | None) -> bool:
        """Whether it answers for all to see in a channel, named by its id and, for a thread, its parent's."""
        return not self.channels or any(channel in self.channels for channel in channels)


class ServerBook:
    """Keeps the settings of servers."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._session = database.session
        self._kept: TTLCache[int, ServerSettings] = TTLCache(_MOST_KEPT, _KEPT_SECONDS, timer=clock)

    async def of(self, server_id: int | None) -> ServerSettings:
        """Give the settings of a server; the defaults for one that never set any, and outside of servers."""
        if server_id is None:
            return ServerSettings()
        kept = self._kept.get(server_id)
        if kept is None:
            async with self._session() as session:
                row = await session.get(ServerRow, server_id)
            kept = self._kept[server_id] = ServerSettings() if row is None else _settings(row)
        return kept

    async def save(self, server_id: int, settings: ServerSettings) -> None:
        """Keep the settings of a server."""
        async with self._session.begin() as session:
            await session.merge(
                ServerRow(
                    server_id=server_id,
                    channels=list(settings.channels),
                    private=settings.private,
                    language=settings.language,
                    mentions=settings.mentions,
                    keep_words=settings.keep_words,
                )
            )
        self._kept[server_id] = settings

    async def forget(self, server_ids: Iterable[int]) -> None:
        """Delete everything held on servers: settings, feedback and gaps."""
        ids = set(server_ids) - {NOWHERE}
        if not ids:
            return
        async with self._session.begin() as session:
            for table in (ServerRow, FeedbackRow, GapRow):
                await session.execute(delete(table).where(table.server_id.in_(ids)))
        for server_id in ids:
            self._kept.pop(server_id, None)

    async def known(self) -> set[int]:
        """Give the servers on which anything is held."""
        async with self._session() as session:
            found = [
                await session.scalars(select(table.server_id).distinct())
                for table in (ServerRow, FeedbackRow, GapRow)
            ]
        return {server_id for ids in found for server_id in ids} - {NOWHERE}


def _settings(row: ServerRow) -> ServerSettings:
    return ServerSettings(tuple(row.channels), row.private, row.language, row.mentions, row.keep_words)

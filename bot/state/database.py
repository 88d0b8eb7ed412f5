"""The database: where it is, how it is opened, and how it is brought to the present shape."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.config import Config
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import NullPool

if TYPE_CHECKING:
    from sqlalchemy import Connection, Dialect
    from sqlalchemy.ext.asyncio import AsyncEngine

_MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_MILLISECONDS = 5000
"""How long SQLite waits for another writer before it gives up."""
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}


def database_url(written: str | None, default: Path) -> URL:
    """Give the address of the database: as written by the operator, or the SQLite file at `default`.

    A plain `postgresql://` or `sqlite://` gets the driver that the bot brings. What providers of PostgreSQL
    write for other drivers is put in the words of this one.

    Raises:
        ValueError: when it is no address of SQLite or PostgreSQL. What it says leaves the password out.
    """
    if written is None:
        return URL.create("sqlite+aiosqlite", database=str(default))
    try:
        url = make_url(written)
    except Exception:  # noqa: BLE001 (what it says may hold the password)
        raise ValueError("is no address of a database") from None
    kind = url.drivername.partition("+")[0]
    if kind not in _DRIVERS:
        raise ValueError("must start with sqlite:// or postgresql://")
    query = dict(url.query)
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    query.pop("channel_binding", None)
    return url.set(drivername=_DRIVERS[kind], query=query)


class UnreachableError(Exception):
    """The database cannot be reached or written; it says by what kind of failure, and holds no password."""


class Database:
    """One database, opened when it is first needed."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._engine = _engine(url)
        self.session: async_sessionmaker[AsyncSession] = async_sessionmaker(
            self._engine, expire_on_commit=False
        )

    async def migrate(self) -> None:
        """Bring the tables to the present shape; where they have it, nothing happens.

        Raises:
            UnreachableError: when the database cannot be reached or written.
        """
        try:
            await self._migrate()
        except (SQLAlchemyError, OSError) as error:
            raise UnreachableError(type(error).__name__) from error

    async def _migrate(self) -> None:
        if self._url.get_backend_name() == "sqlite" and self._url.database not in {None, "", ":memory:"}:
            Path(str(self._url.database)).parent.mkdir(parents=True, exist_ok=True)
        async with self._engine.begin() as connection:
            await connection.run_sync(_upgrade)

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "postgresql":
        engine = create_async_engine(url, pool_pre_ping=True, hide_parameters=True)
        event.listen(engine.sync_engine, "do_connect", _connect)
        return engine
    # a file is opened for each piece of work: quick, and a bot that is never closed leaves nothing open
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    return engine


def _connect(dialect: Dialect, _record: object, arguments: list[Any], named: dict[str, Any]) -> Any:
    """Connect; what the network or PostgreSQL itself says against it is told as one kind of failure."""
    try:
        return dialect.connect(*arguments, **named)
    except Exception as error:
        raise UnreachableError(type(error.__cause__ or error).__name__) from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Let readers read while one writes, and writers wait for each other."""
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # one process migrates at a time
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

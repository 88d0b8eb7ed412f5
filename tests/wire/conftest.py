"""A Discord on loopback sockets, and the bot running against it: in this process, and as one of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import discord.http
import pytest
from discord.gateway import DiscordWebSocket
from pydantic import SecretStr
from yarl import URL

from bot.client import DetainerDesk, create_bot
from tests.isolated import IsolatedSettings
from tests.wire import payloads
from tests.wire.loopback import Loopback

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
    from contextlib import AbstractAsyncContextManager

    from knowledge import Desk

    Make = Callable[..., DetainerDesk]
    Running = Callable[..., AbstractAsyncContextManager[DetainerDesk]]
    Start = Callable[..., Awaitable[Process]]

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def loopback() -> AsyncIterator[Loopback]:
    """A Discord of our own; the test fails where the bot sent what the real one would not take."""
    async with Loopback() as server:
        yield server
    assert server.unknown == []
    assert server.judge.faults() == []


@pytest.fixture
def make(
    loopback: Loopback, desk: Desk, store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Make:
    """Make the whole bot, which takes the loopback server for Discord."""
    monkeypatch.setattr(discord.http.Route, "BASE", loopback.base)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(loopback.gateway.url + "/"))

    def _make(shard_count: int | None = 1) -> DetainerDesk:
        url = SecretStr(f"sqlite:///{tmp_path / 'state.sqlite3'}")
        settings = IsolatedSettings(store_file=store_path, shard_count=shard_count, database_url=url)
        return create_bot(settings, desk)

    return _make


@pytest.fixture
def running(loopback: Loopback, make: Make) -> Running:
    """Run the whole bot in this process while a block lasts."""

    @asynccontextmanager
    async def run(shard_count: int | None = 1) -> AsyncGenerator[DetainerDesk]:
        bot = make(shard_count)
        async with bot:
            started = asyncio.ensure_future(bot.start(payloads.TOKEN))
            started.add_done_callback(lambda _: loopback.changed())
            shards = bot.shard_count or loopback.recommended_shards
            await loopback.until(lambda: started.done() or len(loopback.gateway.sessions) == shards)
            if started.done():
                await started
            yield bot
        await started

    return run


@pytest.fixture
async def start(loopback: Loopback, store_path: Path, tmp_path: Path) -> AsyncIterator[Start]:
    """Start `python -m bot run` as a process of its own, against the loopback server."""
    processes: list[Process] = []

    async def _start(**settings: str) -> Process:
        environment = os.environ | {
            "STORE_FILE": str(store_path),
            "DATABASE_URL": f"sqlite:///{tmp_path / 'state.sqlite3'}",
            "DISCORD_TOKEN": payloads.TOKEN,
            "PYTHONPATH": str(ROOT),
            "PYTHONSAFEPATH": "1",
            **settings,
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, ROOT / "tests" / "wire" / "run_bot.py",
            loopback.base, loopback.gateway.url + "/", "run",
            cwd=tmp_path, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        processes.append(process)
        return process

    yield _start
    for process in processes:
        if process.returncode is None:
            process.kill()
            await process.communicate()

"""The bot as a process: `python -m bot run` from its start to its end."""

from __future__ import annotations

import asyncio
import signal
from time import monotonic
from typing import TYPE_CHECKING

import pytest

import bot.__main__ as main
from tests.wire import payloads
from tests.wire.loopback import LIMIT_SECONDS, Loopback, as_json, rate_limited

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import Awaitable, Callable

    from tests.wire.conftest import Make, Start

GUILD = payloads.GUILDS[0]
SECONDS_TO_STOP = 5
OF_NO_USE = 4004
"""The code with which the gateway closes where the token is of no use any more."""


async def _stop(process: Process) -> str:
    """Stop the bot as an operator does; give all that it wrote."""
    stopped = monotonic()
    process.send_signal(signal.SIGTERM)
    out, errors = await asyncio.wait_for(process.communicate(), LIMIT_SECONDS)
    assert monotonic() - stopped < SECONDS_TO_STOP
    assert process.returncode == 0
    said = (out + errors).decode()
    assert "Traceback" not in said
    assert payloads.TOKEN not in said
    return said


async def test_sigterm_ends_it_in_time(loopback: Loopback, start: Start) -> None:
    process = await start()
    await loopback.until(lambda: loopback.gateway.sessions)
    answer = await loopback.interact(payloads.slash(GUILD, "ask", question="is Cook County on the list?"))
    assert "Yes. Cook County" in answer.text
    said = await _stop(process)
    await loopback.until(lambda: loopback.gateway.closed == [1000])
    assert "Cook" not in said


async def test_sigterm_ends_it_in_time_though_the_network_is_stuck(loopback: Loopback, start: Start) -> None:
    process = await start()
    await loopback.until(lambda: loopback.gateway.sessions)
    await loopback.gateway.stick()
    await loopback.until(lambda: loopback.gateway.stuck)
    await _stop(process)


async def test_sigterm_ends_it_in_time_while_it_waits_to_log_in(loopback: Loopback, start: Start) -> None:
    loopback.refuse("GET", "/users/@me", lambda: rate_limited(60))
    process = await start()
    await loopback.until(lambda: loopback.requests)
    await _stop(process)


async def test_a_wrong_token_is_told_in_one_line(loopback: Loopback, start: Start) -> None:
    loopback.token = payloads.TOKEN[::-1]
    process = await start()
    out, errors = await asyncio.wait_for(process.communicate(), LIMIT_SECONDS)
    assert process.returncode == 1
    assert out == b""
    (line,) = errors.decode().splitlines()
    assert "does not accept DISCORD_TOKEN" in line
    assert payloads.TOKEN not in line
    assert loopback.sent("GET", "/users/@me")


def _forbid(loopback: Loopback) -> None:
    body = {"message": "Please verify the account", "code": 40002}
    loopback.refuse("GET", "/users/@me", lambda: as_json(body, status=403))


def _close_on_identify(loopback: Loopback) -> None:
    loopback.gateway.refuses_with = OF_NO_USE


@pytest.mark.parametrize(
    ("arrange", "told"),
    [
        (_forbid, "Please verify the account"),
        (_close_on_identify, "does not accept DISCORD_TOKEN"),
        (Loopback.stop, "Discord cannot be reached"),
    ],
)
async def test_why_it_cannot_run_is_told_in_one_line(
    loopback: Loopback,
    make: Make,
    capsys: pytest.CaptureFixture[str],
    arrange: Callable[[Loopback], Awaitable[None] | None],
    told: str,
) -> None:
    arranged = arrange(loopback)
    if arranged is not None:
        await arranged
    started = main._start(make(), payloads.TOKEN)  # pyright: ignore[reportPrivateUsage]
    assert await asyncio.wait_for(started, LIMIT_SECONDS) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
    assert payloads.TOKEN not in line

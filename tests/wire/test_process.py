"""The bot as a process: `python -m bot run` from its start to its end."""

from __future__ import annotations

import asyncio
import signal
from time import monotonic
from typing import TYPE_CHECKING

from tests.wire import payloads
from tests.wire.loopback import LIMIT_SECONDS, as_json, rate_limited

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from tests.wire.conftest import Start
    from tests.wire.loopback import Loopback

GUILD = payloads.GUILDS[0]
SECONDS_TO_STOP = 5
OF_NO_USE = 4004
"""The code with which the gateway closes where the token is of no use any more."""


async def _stop(process: Process) -> str:
    """Stop the bot as an operator does; give all that it wrote."""
    stopped = monotonic()
    process.send_signal(signal.SIGTERM)
    out, errors = await asyncio.wait_for(process.communicate(), 4 * SECONDS_TO_STOP)
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


async def _ended(process: Process) -> list[str]:
    """Wait until the bot has given up; give the lines that it wrote to standard error."""
    out, errors = await asyncio.wait_for(process.communicate(), LIMIT_SECONDS)
    assert process.returncode == 1
    assert out == b""
    assert payloads.TOKEN.encode() not in errors
    return errors.decode().splitlines()


async def test_a_wrong_token_is_told_in_one_line(loopback: Loopback, start: Start) -> None:
    loopback.token = payloads.TOKEN[::-1]
    (line,) = await _ended(await start())
    assert "does not accept DISCORD_TOKEN" in line
    assert loopback.sent("GET", "/users/@me")


async def test_a_token_that_the_gateway_refuses_is_told_in_one_line(loopback: Loopback, start: Start) -> None:
    loopback.gateway.refuses_with = OF_NO_USE
    (line,) = await _ended(await start(LOG_LEVEL="WARNING"))
    assert "does not accept DISCORD_TOKEN" in line


async def test_a_refusal_is_told_in_one_line(loopback: Loopback, start: Start) -> None:
    body = {"message": "Please verify the account", "code": 40002}
    loopback.refuse("GET", "/users/@me", lambda: as_json(body, status=403))
    (line,) = await _ended(await start())
    assert "Please verify the account" in line


async def test_a_discord_that_is_not_there_is_told_in_one_line(loopback: Loopback, start: Start) -> None:
    await loopback.stop()
    (line,) = await _ended(await start())
    assert "Discord cannot be reached" in line

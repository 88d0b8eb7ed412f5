"""The bot connects, stays connected, and comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from tests.wire import payloads
from tests.wire.gateway import Op

if TYPE_CHECKING:
    from tests.wire.conftest import Running
    from tests.wire.loopback import Loopback

GUILD = payloads.GUILDS[0]
PRIVILEGED = discord.Intents(members=True, presences=True, message_content=True).value
BETWEEN_IDENTIFIES = 5
"""Seconds that Discord wants between two sessions that begin."""


async def _at_once(_shard: int | None, *, initial: bool = False) -> None:
    """Let a session begin without its turn; that it waits for it otherwise is seen with two shards."""
    del initial


async def test_it_logs_in_tells_its_commands_and_asks_for_nothing_privileged(
    loopback: Loopback, running: Running
) -> None:
    async with running() as bot:
        (commands,) = loopback.sent("PUT", f"/applications/{payloads.APPLICATION}/commands")
        assert "ask" in {command["name"] for command in commands.body}
        (session,) = loopback.gateway.sessions
        await loopback.until(lambda: loopback.gateway.heartbeats)
        assert session.identify["token"] == payloads.TOKEN
        assert not session.identify["intents"] & PRIVILEGED
        assert bot.user is not None
        assert bot.user.name == "Detainer Desk"
    await loopback.until(lambda: loopback.gateway.closed == [1000])


async def test_a_dropped_socket_is_resumed_and_nothing_is_missed(
    loopback: Loopback, running: Running
) -> None:
    async with running():
        (session,) = loopback.gateway.sessions
        await loopback.interact(payloads.slash(GUILD, "ask", question="weekly totals"))
        seen = len(session.events)
        session.drop()
        answer = await loopback.interact(payloads.slash(GUILD, "ask", question="is Cook County on the list?"))
        assert "Yes. Cook County" in answer.text
        (resume,) = session.resumes
        assert resume == {"token": payloads.TOKEN, "session_id": session.id, "seq": seen}
        assert loopback.gateway.sessions == [session]
        assert loopback.gateway.paths == ["/gateway/", "/gateway/resume"]


async def test_it_reconnects_where_discord_asks_for_it(loopback: Loopback, running: Running) -> None:
    async with running():
        (session,) = loopback.gateway.sessions
        assert session.link is not None
        await session.link.send(Op.RECONNECT)
        await loopback.until(lambda: session.resumes)
        answer = await loopback.interact(payloads.slash(GUILD, "ask", question="weekly totals"))
        assert "3,083" in answer.text


@pytest.mark.parametrize("dropped", [True, False], ids=["while away", "while there"])
async def test_an_invalid_session_is_begun_anew(
    loopback: Loopback, running: Running, monkeypatch: pytest.MonkeyPatch, *, dropped: bool
) -> None:
    async with running() as bot:
        monkeypatch.setattr(bot, "before_identify_hook", _at_once)
        (old,) = loopback.gateway.sessions
        if dropped:
            loopback.gateway.forget()
        else:
            assert old.link is not None
            await old.link.send(Op.INVALID_SESSION, data=False)
        await loopback.until(lambda: len(loopback.gateway.sessions) > 1)
        new = loopback.gateway.sessions[1]
        assert new.identify == old.identify
        answer = await loopback.interact(payloads.slash(GUILD, "ask", question="weekly totals"))
        assert "3,083" in answer.text
        assert not old.resumes


async def test_two_shards_begin_in_turn_and_each_answers_its_servers(
    loopback: Loopback, running: Running
) -> None:
    loopback.recommended_shards = 2
    async with running(shard_count=None):
        first, second = loopback.gateway.sessions
        assert [first.identify["shard"], second.identify["shard"]] == [[0, 2], [1, 2]]
        assert second.began - first.began >= BETWEEN_IDENTIFIES
        for guild, session in zip(payloads.GUILDS, (first, second), strict=True):
            assert loopback.gateway.of(guild) is session
            answer = await loopback.interact(payloads.slash(guild, "ask", question="weekly totals"))
            assert "3,083" in answer.text
    await loopback.until(lambda: loopback.gateway.closed == [1000, 1000])

"""What goes wrong is told in one sentence, and never pings, leaks or stops the bot."""

from __future__ import annotations

import json
from typing import Any, cast

import discord
import pytest
from simcord import assert_error
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from tests.journeys.conftest import Server, assert_fits, text_of

HOSTILE = [
    "@everyone @here is Cook County on the list?",
    "<@&1> <#2> [click](https://example.invalid) **bold** ||spoiler||",
    "`" * 200,
    "😀" * 900,
    "x" * 1900,
    "is \u202e Cook \x00 County on the list?",
    "'; drop table listings; --",
    "# huge\n" * 100,
]


def _requests(server: Server) -> list[dict[str, Any]]:
    sent = [cast("object", r.json) for r in server.env.http_requests if r.method in {"POST", "PATCH"}]
    return [cast("dict[str, Any]", body) for body in sent if isinstance(body, dict)]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:16]))
async def test_a_hostile_message_is_answered_without_a_ping(server: Server, text: str) -> None:
    await server.alice.send(server.channel, f"{server.mention} {text}"[:2000])
    (reply,) = server.said
    assert_fits(reply)
    assert not reply.mention_everyone
    assert not reply.mentions
    assert not reply.role_mentions


async def test_no_message_may_ever_ping(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} @everyone weekly totals")
    await server.alice.slash(server.channel, "ask", question="@everyone <@1> weekly totals")
    sent = [body.get("data", body) for body in _requests(server) if "components" in json.dumps(body)]
    assert sent
    for body in sent:
        assert body["allowed_mentions"]["parse"] == []
        assert not body["allowed_mentions"].get("replied_user")
    assert "@everyone" not in json.dumps(sent)


async def test_markup_in_a_question_is_shown_as_it_was_typed(server: Server) -> None:
    result = await server.alice.slash(
        server.channel, "ask", question="**is** [Cook](https://x.invalid) listed"
    )
    assert r"\*\*is\*\*" in text_of(result.response)
    assert "[Cook](https://x.invalid)" not in text_of(result.response)


async def test_where_the_bot_may_not_write_it_answers_in_private(server: Server) -> None:
    bot = server.env.bot.user
    quiet = server.guild.create_text_channel(
        "read-only", overwrites={bot: discord.PermissionOverwrite(send_messages=False)}
    )
    await server.alice.send(quiet, f"{server.mention} is Cook County on the list?")
    assert [m for m in quiet.history() if m.author == bot] == []
    private = await server.alice.send_dm("thanks")
    told = [text_of(m) async for m in private.channel.history() if m.author == bot]
    assert any("Cook County" in text for text in told)


@pytest.mark.parametrize(
    ("status", "said"),
    [(400, "did not accept my answer"), (429, "slow down"), (500, "did not take my answer")],
)
async def test_a_failure_of_discord_is_told_and_the_bot_goes_on(
    server: Server, status: int, said: str
) -> None:
    server.env.inject_error("POST", "/channels/*/messages", status=status, times=1)
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    assert said in server.said[-1].content
    assert "(id " in server.said[-1].content
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    assert "3,083" in text_of(server.said[-1])


async def test_where_it_may_not_read_what_was_said_it_answers_without_replying(server: Server) -> None:
    server.env.inject_error("POST", "/channels/*/messages", status=400, code=160002, times=1)
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    (answer,) = server.said
    assert answer.reference is None
    assert "3,083" in text_of(answer)


async def test_a_failing_command_is_told_to_the_one_who_asked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr(server.bot.desk, "ask", fail)
    result = await server.alice.slash(server.channel, "ask", question="weekly totals")
    assert_error(server.env, RuntimeError)
    assert result.response.ephemeral
    assert "went wrong on my side" in result.response.content
    assert "secret" not in result.response.content


async def test_an_interaction_that_is_gone_stops_nothing(server: Server) -> None:
    server.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062, times=1)
    await server.alice.slash(server.channel, "ask", question="weekly totals")
    assert server.env.errors
    again = await server.alice.slash(server.channel, "ask", question="weekly totals")
    assert "3,083" in text_of(again.response)


async def test_a_failing_button_is_told_to_the_one_who_pressed(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = (await server.alice.slash(server.channel, "totals")).response

    def fail(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr(server.bot.desk, "ask_key", fail)
    result = await server.alice.click(shown, label="Show the source")
    assert result.response.ephemeral
    assert "went wrong on my side" in result.response.content


async def test_a_database_that_is_gone_is_told_and_the_bot_goes_on(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = (await server.alice.slash(server.channel, "totals")).response

    async def fail(*_arguments: object, **_named: object) -> None:
        raise OperationalError("insert", None, Exception("a secret of the database"))

    monkeypatch.setattr(server.bot.state.feedback, "add", fail)
    with capture_logs() as lines:
        pressed = await server.alice.click(shown, label="Useful")
    assert "cannot reach my settings" in pressed.response.content
    (line,) = [line for line in lines if line["log_level"] == "error"]
    assert line["event"] == "state store refused"
    assert line["incident"] in pressed.response.content
    assert "secret" not in str(lines)
    opened = await server.alice.click(shown, label="Show the source")
    assert "Where:" in text_of(opened.response)

"""Good manners: other bots, too many questions, questions that are edited or removed, a slow answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, cast

from bot.courtesy import Courtesy
from bot.replies import Replies
from tests.journeys.conftest import Server, ids_of, text_of

if TYPE_CHECKING:
    import pytest

    from knowledge import Answer

COOK, TOTALS = "is Cook County on the list?", "weekly totals"


# ---------------------------------------------------------------- bots


async def test_a_bot_that_pings_it_is_never_answered(server: Server) -> None:
    robot = server.guild.add_member(server.env.create_user("robot", bot=True))
    for _ in range(3):
        await robot.send(server.channel, f"{server.mention} {COOK}")
    hook = server.guild.create_webhook(server.channel)
    await hook.send(f"{server.mention} {COOK}")
    assert server.said == []


async def test_it_does_not_answer_itself(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} what does {server.mention} mean")
    assert len(server.said) == 1
    robot = server.guild.add_member(server.env.create_user("robot", bot=True))
    await robot.send(server.channel, "thank you!", reply_to=server.said[0])
    assert len(server.said) == 1


# ---------------------------------------------------------------- too many questions


async def test_the_twenty_first_question_of_a_minute_gets_a_reaction_once(server: Server) -> None:
    asked = [await server.alice.send(server.channel, f"{server.mention} {TOTALS}") for _ in range(23)]
    assert len(server.said) == 20
    history = {message.id: message for message in server.channel.history()}
    shown = [[str(reaction.emoji) for reaction in history[message.id].reactions] for message in asked]
    assert shown == [[]] * 20 + [["⏳"], [], []]
    bob = server.member("bob")
    await bob.send(server.channel, f"{server.mention} {TOTALS}")
    assert len(server.said) == 21


async def test_commands_and_buttons_count_too_and_are_told_privately(server: Server) -> None:
    shown = (await server.alice.slash(server.channel, "totals")).response
    for _ in range(19):
        await server.alice.slash(server.channel, "ask", question=COOK)
    for result in (
        await server.alice.slash(server.channel, "totals"),
        await server.alice.click(shown, custom_id=ids_of(shown, "ask:")[0]),
    ):
        assert result.response.ephemeral
        assert "Ask again in" in text_of(result.response)


def test_a_channel_has_a_limit_of_its_own_and_a_minute_ends() -> None:
    now = [100.0]
    courtesy = Courtesy(2, 3, lambda: now[0])
    assert [courtesy.wait(1, 9) for _ in range(3)] == [0, 0, 60]
    assert courtesy.wait(2, 9) == 0
    assert courtesy.wait(3, 9) == 60
    assert courtesy.wait(3, 8) == 0
    now[0] += 59
    assert courtesy.wait(1, 9) == 1
    now[0] += 1
    assert courtesy.wait(1, 9) == 0


def test_too_much_is_told_once_in_a_minute() -> None:
    now = [0.0]
    courtesy = Courtesy(1, 1, lambda: now[0])
    assert [courtesy.first_time(1, 9) for _ in range(2)] == [True, False]
    assert courtesy.first_time(1, 8)
    now[0] += 61
    assert courtesy.first_time(1, 9)


# ---------------------------------------------------------------- edited and removed


async def test_an_edited_question_has_its_answer_edited(server: Server) -> None:
    asked = await server.alice.send(server.channel, f"{server.mention} {COOK}")
    (reply,) = server.said
    await server.alice.edit(asked, f"{server.mention} {TOTALS}")
    (edited,) = server.said
    assert edited.id == reply.id
    assert "3,083" in text_of(edited)
    await server.alice.edit(asked, "never mind")
    assert server.said == []


async def test_a_long_answer_becomes_a_short_one_and_back(server: Server) -> None:
    asked = await server.alice.send(server.channel, f"{server.mention} which places are on the list")
    await server.alice.edit(asked, f"{server.mention} thanks")
    assert len(server.said) == 1
    await server.alice.edit(asked, f"{server.mention} which places are on the list")
    assert ids_of(server.said[0], "page:2:")


async def test_a_removed_question_has_its_answer_removed(server: Server) -> None:
    asked = await server.alice.send(server.channel, f"{server.mention} {COOK}")
    other = await server.alice.send(server.channel, f"{server.mention} {TOTALS}")
    await server.alice.delete(asked)
    (left,) = server.said
    assert "3,083" in text_of(left)
    await server.alice.delete(other)
    assert server.said == []


async def test_after_ten_minutes_an_answer_stays_as_it_is(server: Server) -> None:
    now = [0.0]
    server.bot.replies = Replies(lambda: now[0])
    asked = await server.alice.send(server.channel, f"{server.mention} {COOK}")
    now[0] = 599
    await server.alice.edit(asked, f"{server.mention} {COOK} please")
    now[0] = 601
    await server.alice.edit(asked, f"{server.mention} {TOTALS}")
    await server.alice.delete(asked)
    (left,) = server.said
    assert "Cook County" in text_of(left)


# ---------------------------------------------------------------- slow answers


def _slow(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = server.bot.answering.ask

    async def ask(*arguments: Any, **named: Any) -> Answer:
        await asyncio.sleep(2)
        return await quick(*arguments, **named)

    monkeypatch.setattr(server.bot.answering, "ask", ask)


def _typed(server: Server) -> int:
    return len([r for r in server.env.http_requests if r.path.endswith("/typing")])


async def test_it_types_only_while_an_answer_is_slow(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    await server.alice.send(server.channel, f"{server.mention} {COOK}")
    assert _typed(server) == 0
    _slow(server, monkeypatch)
    await server.alice.send(server.channel, f"{server.mention} {COOK}")
    assert _typed(server) == 1
    assert len(server.said) == 2


async def test_a_slow_command_is_taken_up_at_once_and_answered_later(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    _slow(server, monkeypatch)
    result = await server.alice.slash(server.channel, "ask", question=COOK)
    sent = [cast("dict[str, Any]", r.json) for r in server.env.http_requests if "/callback" in r.path]
    assert [body["type"] for body in sent] == [5]
    shown = result.response or result.followups[0]
    assert "Cook County" in text_of(shown)

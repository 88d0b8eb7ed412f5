"""Commands, buttons and mentions are answered; a request that came too soon is sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bodies import documented
from tests.wire import payloads
from tests.wire.loopback import rate_limited

if TYPE_CHECKING:
    from tests.wire.conftest import Running
    from tests.wire.loopback import Loopback

GUILD = payloads.GUILDS[0]
CHANNEL = payloads.channel_of(GUILD)
RETRY_AFTER = 0.25


async def test_a_command_is_answered_and_so_are_its_buttons(loopback: Loopback, running: Running) -> None:
    async with running():
        answer = await loopback.interact(payloads.slash(GUILD, "ask", question="is Cook County on the list?"))
        assert "Yes. Cook County, Illinois" in answer.text
        shown = loopback.message_of(answer)
        buttons = [part["custom_id"] for part in documented.walk(shown["components"]) if part["type"] == 2]
        reading_on = [custom_id for custom_id in buttons if custom_id.startswith(("ask:", "src:"))]
        assert len(reading_on) > 1
        for custom_id in reading_on:
            more = await loopback.interact(payloads.press(GUILD, shown, custom_id))
            assert more.text != answer.text
            assert len(more.text) > 100


async def test_a_mention_is_answered_in_a_reply(loopback: Loopback, running: Running) -> None:
    async with running():
        asked = payloads.asked(GUILD, "weekly totals")
        await loopback.gateway.of(GUILD).dispatch("MESSAGE_CREATE", asked)
        reply = await loopback.reply(f"/channels/{CHANNEL}/messages")
        assert str(reply.body["message_reference"]["message_id"]) == asked["id"]
        assert "3,083" in reply.text


@pytest.mark.parametrize("everywhere", [False, True], ids=["of a route", "of the whole bot"])
async def test_a_reply_that_came_too_soon_is_sent_again_in_time(
    loopback: Loopback, running: Running, *, everywhere: bool
) -> None:
    path = f"/channels/{CHANNEL}/messages"
    loopback.refuse("POST", path, lambda: rate_limited(RETRY_AFTER, everywhere=everywhere))
    async with running():
        await loopback.gateway.of(GUILD).dispatch("MESSAGE_CREATE", payloads.asked(GUILD, "weekly totals"))
        await loopback.reply(path)
        refused, taken = loopback.sent("POST", path)
        assert refused.status == 429
        assert taken.body == refused.body
        assert taken.at - refused.at >= RETRY_AFTER


async def test_an_answer_to_a_command_that_came_too_soon_is_sent_again_in_time(
    loopback: Loopback, running: Running
) -> None:
    path = "/interactions/*/callback"
    loopback.refuse("POST", path, lambda: rate_limited(RETRY_AFTER), times=2)
    async with running():
        answer = await loopback.interact(payloads.slash(GUILD, "ask", question="weekly totals"))
        assert "3,083" in answer.text
        first, second, taken = loopback.sent("POST", path)
        assert (first.status, second.status) == (429, 429)
        assert taken.at - second.at >= RETRY_AFTER
        assert second.at - first.at >= RETRY_AFTER

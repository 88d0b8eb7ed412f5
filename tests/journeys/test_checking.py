"""Somebody reads a claim in the channel, and checks it by the message's menu."""

from __future__ import annotations

from typing import Any

import pytest

from bot.checking import MOST_READ, sentences
from tests.journeys.conftest import Server, assert_fits, labels_of, text_of

MENU = "Check against the report"


async def _checked(server: Server, content: str) -> Any:
    bob = server.member("bob")
    message = await bob.send(server.channel, content)
    result = await server.alice.context_menu(server.channel, MENU, message)
    assert result.response.ephemeral
    assert_fits(result.response)
    assert result.followups == [] or len(content) > 500
    for more in result.followups:
        assert_fits(more)
    assert server.said == []
    return result.response


async def test_a_question_in_a_message_is_answered(server: Server) -> None:
    shown = await _checked(server, "Hey all, is Cook County on the list?")
    assert "Cook County, Illinois" in text_of(shown)
    assert "Show the source" in labels_of(shown)


async def test_each_claim_stands_beside_what_is_held(server: Server) -> None:
    shown = await _checked(
        server,
        "ICE issued 3,083 detainers that week. I had pizza for lunch! Travis County declined 500 detainers.",
    )
    text = text_of(shown)
    assert "Checked against the report" in text
    assert "The message says: “ICE issued 3,083 detainers that week.”" in text
    assert "3,083" in text.split("pizza")[0]
    assert "142" in text
    assert "pizza" not in text
    assert "https://" in text


@pytest.mark.parametrize("content", ["I had pizza. It was good.", "lol", "<@1> https://example.com"])
async def test_where_there_is_nothing_to_check_it_says_so(server: Server, content: str) -> None:
    shown = await _checked(server, content)
    assert text_of(shown)
    assert "went wrong" not in text_of(shown)


async def test_a_hostile_message_comes_back_disarmed(server: Server) -> None:
    shown = await _checked(
        server, "@everyone **Cook County** is on the list. [Travis County](https://x.invalid) is too."
    )
    assert "@everyone" not in text_of(shown)
    assert "](https://x.invalid" not in text_of(shown)


async def test_long_messages_are_read_in_part_and_fit(server: Server) -> None:
    shown = await _checked(server, "Travis County declined 142 detainers. " * 50)
    assert "142" in text_of(shown)


def test_sentences_are_told_apart() -> None:
    said = '> "Is Cook County listed?" he asked.\n- https://x.y <@5> Travis County, Tex. is. \n\n...'
    assert sentences(said) == ['"Is Cook County listed?', "he asked.", "Travis County, Tex.", "is."]
    assert len(sentences("a.\n" * 100)) == MOST_READ

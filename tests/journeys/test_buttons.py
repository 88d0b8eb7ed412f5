"""Buttons and menus: what to ask next, more pages, which place is meant."""

from __future__ import annotations

from bot.client import create_bot
from tests.journeys.conftest import Server, assert_fits, labels_of, text_of, walk


async def test_every_button_of_an_answer_is_answered(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} is Cook County on the list?")
    asked = server.said[0]
    for label in labels_of(asked):
        result = await server.alice.click(asked, label=label)
        assert_fits(result.response)
        assert label in text_of(result.response)


async def test_a_button_works_after_a_restart_and_for_others(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    asked = server.said[0]
    label = labels_of(asked)[0]
    await server.env.restart_bot(create_bot(server.bot.settings, server.bot.desk))
    bob = server.guild.add_member(server.env.create_user("bob"))
    result = await bob.click(asked, label=label)
    assert_fits(result.response)


async def test_a_long_answer_is_paged_in_one_message(server: Server) -> None:
    result = await server.alice.slash(server.channel, "ask", question="which places are on the list")
    first = result.response
    assert_fits(first)
    forward = next(label for label in labels_of(first) if "2" in label or "More" in label)
    messages, before = len(server.said), text_of(first)
    await server.alice.click(first, label=forward)
    assert len(server.said) == messages
    assert_fits(first)
    assert text_of(first) != before
    assert "which places are on the list" in text_of(first)


async def test_a_menu_asks_which_place_is_meant(server: Server) -> None:
    result = await server.alice.slash(server.channel, "ask", question="is my county on the list?")
    menu = next(part for part in walk(result.response.components) if part["type"] == 3)
    assert 2 <= len(menu["options"]) <= 25
    chosen = await server.alice.select(result.response, [menu["options"][0]["value"]])
    assert_fits(chosen.response)

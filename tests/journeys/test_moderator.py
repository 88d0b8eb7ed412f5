"""A moderator: decides where, to whom and in which language it answers, and reads feedback."""

from __future__ import annotations

from typing import Any

import pytest

from bot.state import ServerSettings
from tests.journeys.conftest import Server, assert_fits, ids_of, labels_of, text_of


@pytest.fixture
def mo(server: Server) -> Any:
    """Somebody who may manage the server."""
    return server.member("mo", manage_guild=True)


async def _panel(server: Server, person: Any) -> Any:
    shown = (await person.slash(server.channel, "settings server")).response
    assert shown.ephemeral
    assert_fits(shown)
    return shown


async def _settings(server: Server) -> ServerSettings:
    return await server.bot.state.servers.of(server.guild.id)


async def test_every_setting_is_changed_in_the_panel_and_outlives_a_restart(server: Server, mo: Any) -> None:
    panel = await _panel(server, mo)
    for label in ("Show answers to the asker alone", "Leave mentions alone", "Keep unanswered questions"):
        await mo.click(panel, label=label)
        assert_fits(panel)
    await mo.select(panel, ["es"], custom_id="set:language")
    await mo.select(panel, [server.channel], custom_id="set:channels")
    wanted = ServerSettings(
        channels=(server.channel.id,), private=True, language="es", mentions=False, keep_words=True
    )
    assert await _settings(server) == wanted
    await server.restart()
    assert await _settings(server) == wanted
    await mo.click(panel, label="Show answers to everyone")
    assert not (await _settings(server)).private
    assert f"<#{server.channel.id}>" in text_of(panel)


async def test_answers_are_private_where_the_server_wants_that(server: Server, mo: Any) -> None:
    await mo.click(await _panel(server, mo), label="Show answers to the asker alone")
    shown = (await server.alice.slash(server.channel, "totals")).response
    assert shown.ephemeral
    pressed = await server.alice.click(shown, custom_id=ids_of(shown, "ask:")[0])
    assert pressed.response.ephemeral


async def test_elsewhere_it_answers_only_the_asker_and_no_mention(server: Server, mo: Any) -> None:
    other = server.guild.create_text_channel("general")
    panel = await _panel(server, mo)
    assert "I stay silent when mentioned there" in text_of(panel)
    await mo.select(panel, [server.channel], custom_id="set:channels")
    assert (await server.alice.slash(other, "totals")).response.ephemeral
    assert not (await server.alice.slash(server.channel, "totals")).response.ephemeral
    await server.alice.send(other, f"{server.mention} weekly totals")
    assert other.history()[-1].author.id == server.alice.id
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    assert "3,083" in text_of(server.said[-1])


async def test_mentions_are_left_alone_where_the_server_wants_that(server: Server, mo: Any) -> None:
    await mo.click(await _panel(server, mo), label="Leave mentions alone")
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    assert server.said == []


async def test_feedback_of_the_own_server_is_read_in_pages(server: Server, mo: Any) -> None:
    empty = (await mo.slash(server.channel, "settings feedback")).response
    assert "Nobody has said anything yet" in text_of(empty)
    shown = (await server.alice.slash(server.channel, "totals")).response
    await server.alice.click(shown, label="Useful")
    form = await server.alice.click(shown, label="Wrong")
    await server.alice.submit_modal(form, {"note": "**@everyone** it is 3,084"})
    for _ in range(12):
        await server.bot.state.feedback.add("x", useful=True, language="en", server_id=server.guild.id)
    await server.bot.state.feedback.add("elsewhere", useful=True, language="en", server_id=1)
    said = (await mo.slash(server.channel, "settings feedback")).response
    assert said.ephemeral
    assert_fits(said)
    assert "Useful: 13. Wrong: 1." in text_of(said)
    await mo.click(said, custom_id="said:en:2")
    assert_fits(said)
    assert "it is 3,084" in text_of(said)
    assert "of “In the first report" in text_of(said)
    assert "@everyone" not in text_of(said)
    assert "elsewhere" not in text_of(said)


async def test_unanswered_questions_are_kept_in_words_only_once_that_is_on(server: Server, mo: Any) -> None:
    question = "who won the world cup in 2014?"
    await server.alice.slash(server.channel, "ask", question=question)
    await server.alice.send(server.channel, f"{server.mention} {question}")
    assert [(gap.words, gap.times) for gap in await server.bot.state.gaps.most()] == [("", 2)]
    await mo.click(await _panel(server, mo), label="Keep unanswered questions")
    await server.alice.slash(server.channel, "ask", question=question)
    assert {gap.words for gap in await server.bot.state.gaps.most()} == {"", question}
    privacy = (await server.alice.slash(server.channel, "privacy")).response
    assert "the words of unanswered questions are kept" in text_of(privacy)


async def test_privacy_deletes_all_of_a_server_on_a_moderators_word(server: Server, mo: Any) -> None:
    await mo.click(await _panel(server, mo), label="Leave mentions alone")
    await server.bot.state.feedback.add("x", useful=True, language="en", server_id=server.guild.id)
    shown = (await mo.slash(server.channel, "privacy")).response
    assert_fits(shown)
    await mo.click(shown, label="Delete what is held on this server")
    assert "Deleted" in text_of(shown)
    assert labels_of(shown) == []
    assert await server.bot.state.servers.known() == set()
    assert await _settings(server) == ServerSettings()


async def test_a_server_that_removes_the_bot_has_its_rows_deleted(server: Server, mo: Any) -> None:
    await mo.click(await _panel(server, mo), label="Leave mentions alone")
    assert await server.bot.state.servers.known() == {server.guild.id}
    server.env.backend.remove_guild(server.guild.id)
    await server.env.settle()
    assert await server.bot.state.servers.known() == set()


async def test_a_server_that_left_while_the_bot_was_away_is_forgotten_too(server: Server) -> None:
    await server.bot.state.servers.save(server.guild.id, ServerSettings(private=True))
    await server.bot.state.servers.save(7 << 22, ServerSettings(private=True))
    await server.restart()
    assert await server.bot.state.servers.known() == {server.guild.id}

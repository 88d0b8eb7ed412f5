"""Buttons and menus: what to ask next, more pages, the sources, which place is meant."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from bot.views.buttons import AskButton
from bot.views.parts import notice, row
from tests.journeys.conftest import Server, assert_fits, ids_of, labels_of, menus_of, text_of

EVERYTHING = "which places are on the list"


async def _asked(server: Server, question: str) -> Any:
    return (await server.alice.slash(server.channel, "ask", question=question)).response


async def test_every_question_offered_is_answered(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} is Cook County on the list?")
    asked = server.said[0]
    assert ids_of(asked, "ask:")
    for custom_id in ids_of(asked, "ask:"):
        result = await server.alice.click(asked, custom_id=custom_id)
        assert_fits(result.response)
        assert not result.response.ephemeral


async def test_everything_works_after_a_restart_and_for_others(server: Server) -> None:
    first = await _asked(server, EVERYTHING)
    await server.restart()
    bob = server.member("bob")
    for prefix in ("ask:", "src:", "ok:", "page:2:"):
        (custom_id, *_) = ids_of(first, prefix)
        result = await bob.click(first, custom_id=custom_id)
        assert_fits(result.response)
    shown = await bob.click(first, custom_id=ids_of(first, "wrong:")[0])
    assert shown.modal is not None
    await server.alice.click(first, custom_id=ids_of(first, "page:2:")[0])
    assert ids_of(first, "page:1:")


async def test_a_form_may_be_filled_in_while_the_bot_restarts(server: Server) -> None:
    first = await _asked(server, "weekly totals")
    shown = await server.alice.click(first, label="Wrong")
    await server.restart()
    done = await server.alice.submit_modal(shown, {"note": "It should say 3,084."})
    assert "Thank you" in text_of(done.response)
    (word,) = await server.bot.state.feedback.latest()
    assert (word.about, word.note, word.server_id) == ("totals", "It should say 3,084.", server.guild.id)


async def test_pages_turn_in_one_message_from_the_first_to_the_last_and_back(server: Server) -> None:
    first = await _asked(server, EVERYTHING)
    messages, texts = len(server.said), [text_of(first)]
    while forward := [i for i in ids_of(first, "page:") if i.startswith(f"page:{len(texts) + 1}:")]:
        await server.alice.click(first, custom_id=forward[0])
        assert_fits(first)
        assert EVERYTHING in text_of(first)
        texts.append(text_of(first))
    assert len(texts) > 2
    assert len(set(texts)) == len(texts)
    await server.alice.click(first, label="Back")
    assert text_of(first) == texts[-2]
    assert len(server.said) == messages


async def test_a_later_page_of_a_command_says_what_it_is_of(server: Server) -> None:
    shown = (await server.alice.slash(server.channel, "list")).response
    headline = text_of(shown).split("**")[1]
    await server.alice.click(shown, custom_id=ids_of(shown, "page:2:")[0])
    assert text_of(shown).startswith(f"**{headline}**")
    assert_fits(shown)


async def test_an_answer_does_not_offer_its_own_question(server: Server) -> None:
    shown = (await server.alice.slash(server.channel, "jurisdiction", name="Travis County, Texas")).response
    assert "What is the policy of Travis County, Texas?" in labels_of(shown)
    assert "Tell me about Travis County, Texas" not in labels_of(shown)
    shown = (await server.alice.slash(server.channel, "sources")).response
    assert "How complete is your data?" in labels_of(shown)
    assert "Which listings did ICE correct?" not in labels_of(shown)


async def test_another_person_turns_pages_for_themselves(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} {EVERYTHING}")
    by_mention, by_command = server.said[0], await _asked(server, EVERYTHING)
    bob = server.member("bob", locale="es-ES")
    for shown in (by_mention, by_command):
        before = text_of(shown)
        result = await bob.click(shown, custom_id=ids_of(shown, "page:2:")[0])
        assert result.response.ephemeral
        assert "Atrás" in labels_of(result.response)
        assert text_of(shown) == before
        await bob.click(result.response, label="Atrás")
        assert ids_of(result.response, "page:2:")


async def test_a_source_opens_privately_at_the_row_and_the_quotation(server: Server) -> None:
    first = await _asked(server, "what is a detainer?")
    bob = server.member("bob")
    opened = await bob.click(first, label="Show the source")
    assert opened.response.ephemeral
    assert_fits(opened.response)
    text = text_of(opened.response)
    answer = server.bot.desk.ask("what is a detainer?")
    for citation in answer.citations[:3]:
        assert f"Where: {citation.locator}"[:40] in text.replace("\\", "")
        assert (citation.quote or "")[:60] in text.replace("\\", "")
    assert "https://" in text


async def test_a_source_shows_every_figure_that_it_gives_there(server: Server) -> None:
    shown = (await server.alice.slash(server.channel, "totals", week=1)).response
    opened = (await server.alice.click(shown, label="Show the source")).response
    assert "The figure there: 3,083\n" in text_of(opened)
    assert "The figures there: 3,083; 206" in text_of(opened)


async def test_many_sources_come_in_pages(server: Server) -> None:
    first = await _asked(server, EVERYTHING)
    opened = (await server.alice.click(first, label="Show the source")).response
    before = text_of(opened)
    await server.alice.click(opened, custom_id=ids_of(opened, "row:2:")[0])
    assert_fits(opened)
    assert text_of(opened) != before


@pytest.mark.parametrize(
    ("before", "question", "said", "about"),
    [
        ("hello", "is washington county on the list?", "Section I", "membership|p=~washington county"),
        (
            "is Cook County on the list?",
            "and Washington County?",
            "Section I",
            "membership|p=~washington county",
        ),
        ("hello", "when was the report suspended?", "New York Times", "event|"),
    ],
)
async def test_an_answer_with_a_long_key_is_one_message_whose_buttons_work(
    server: Server, before: str, question: str, said: str, about: str
) -> None:
    await server.alice.send(server.channel, f"{server.mention} {before}")
    await server.alice.send(server.channel, f"{server.mention} {question}")
    _, shown = server.said
    assert_fits(shown)
    await server.restart()
    opened = await server.alice.click(shown, label="Show the source")
    assert said in text_of(opened.response)
    await server.alice.click(shown, label="Useful")
    (word,) = await server.bot.state.feedback.latest()
    assert word.about.startswith(about)


async def test_an_answer_whose_key_no_button_holds_is_found_again_by_its_question(server: Server) -> None:
    question = "NYPD detainer requests in 2016 and 2017"
    key = server.bot.desk.ask(question).key
    assert key is not None
    assert server.bot.answering.keys.short(key) is None
    await server.alice.send(server.channel, f"{server.mention} {question}")
    (shown,) = server.said
    await server.restart()
    opened = await server.alice.click(shown, label="Show the source")
    assert "Where:" in text_of(opened.response)
    await server.alice.click(shown, label="Useful")
    (word,) = await server.bot.state.feedback.latest()
    assert word.about.startswith("count|p=city:ny:new-york-city")
    assert question not in word.about


async def test_a_menu_asks_which_place_is_meant(server: Server) -> None:
    shown = await _asked(server, "is my county on the list?")
    await server.restart()
    (menu,) = menus_of(shown)
    assert 2 <= len(menu["options"]) <= 25
    option = menu["options"][0]
    chosen = await server.alice.select(shown, [option["value"]])
    assert_fits(chosen.response)
    assert option["label"] in text_of(chosen.response)


async def test_a_button_of_an_answer_that_is_gone_says_so(server: Server) -> None:
    view = notice("An old answer", row(AskButton("Is it listed?", "membership|p=county:99999", "en")))
    channel = server.bot.get_channel(server.channel.id)
    assert isinstance(channel, discord.TextChannel)
    old = await channel.send(view=view)
    result = await server.alice.click(old, label="Is it listed?")
    assert result.response.ephemeral
    assert "Please ask again" in result.response.content

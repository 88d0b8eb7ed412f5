"""People ask: in a channel, by command, in a direct message, as a reply."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Server, assert_fits, labels_of, text_of

EXAMPLES = [
    ("is Cook County on the list?", ["Yes. Cook County, Illinois", "third", "13"]),
    ("weekly totals", ["3,083", "206"]),
    ("what is a detainer?", ["48 hours", "CNN"]),
]


@pytest.mark.parametrize(("question", "said"), EXAMPLES)
async def test_a_mention_is_answered_in_a_reply(server: Server, question: str, said: list[str]) -> None:
    asked = await server.alice.send(server.channel, f"{server.mention} {question}")
    (reply,) = server.said
    assert reply.reference.message_id == asked.id
    assert_fits(reply)
    assert all(part in text_of(reply) for part in said)
    assert "https://" in text_of(reply)
    assert labels_of(reply)


@pytest.mark.parametrize(("question", "said"), EXAMPLES)
async def test_the_command_is_answered_in_the_channel(server: Server, question: str, said: list[str]) -> None:
    result = await server.alice.slash(server.channel, "ask", question=question)
    assert result.acknowledged
    assert not result.response.ephemeral
    assert_fits(result.response)
    assert all(part in text_of(result.response) for part in [question, *said])


@pytest.mark.parametrize(("question", "said"), EXAMPLES)
async def test_a_direct_message_needs_no_mention(server: Server, question: str, said: list[str]) -> None:
    asked = await server.alice.send_dm(question)
    reply = await anext(asked.channel.history())
    assert_fits(reply)
    assert all(part in text_of(reply) for part in said)


async def test_sources_are_numbered_and_linked_below(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} is Cook County on the list?")
    text = text_of(server.said[0])
    assert "[1]" in text
    assert "USA Today" in text
    assert "2017" in text
    assert text.index("Yes. Cook") < text.index("https://")


async def test_a_follow_up_is_understood_from_the_same_person_only(server: Server) -> None:
    bob = server.guild.add_member(server.env.create_user("bob"))
    await server.alice.send(server.channel, f"{server.mention} is Cook County on the list?")
    await server.alice.send(server.channel, f"{server.mention} and Nassau?")
    await bob.send(server.channel, f"{server.mention} how many detainers there?")
    assert "Nassau County, New York" in text_of(server.said[1])
    assert "Nassau" not in text_of(server.said[2])


async def test_a_reply_to_the_bot_needs_no_mention(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} is Cook County on the list?")
    await server.alice.send(server.channel, "and Nassau?", reply_to=server.said[0])
    assert "Nassau County, New York" in text_of(server.said[1])


async def test_other_talk_is_left_alone(server: Server) -> None:
    await server.alice.send(server.channel, "is Cook County on the list?")
    assert server.said == []


async def test_a_mention_alone_is_met_with_help(server: Server) -> None:
    await server.alice.send(server.channel, server.mention)
    assert_fits(server.said[0])
    assert labels_of(server.said[0])


async def test_autocomplete_offers_places_and_questions(server: Server) -> None:
    offered = await server.alice.autocomplete(server.channel, "ask", "question", "is hennep")
    assert any("Hennepin County, Minnesota" in choice["name"] for choice in offered)
    assert len(offered) <= 25
    nothing_typed = await server.alice.autocomplete(server.channel, "ask", "question", "")
    assert 5 <= len(nothing_typed) <= 25
    for choice in nothing_typed[:4]:
        result = await server.alice.slash(server.channel, "ask", question=choice["value"])
        assert "outside what I hold" not in text_of(result.response)


async def test_the_command_is_there_from_the_start_and_nothing_privileged_is_asked(server: Server) -> None:
    assert "ask" in server.alice.available_commands(server.channel)
    intents = server.env.bot.intents
    assert not intents.members
    assert not intents.presences
    assert not intents.message_content

"""A newcomer: finds out what there is, tries each command, and is helped where a name is not known."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.conftest import Server, assert_fits, ids_of, labels_of, text_of

COMMANDS = {
    "ask", "jurisdiction", "totals", "list", "compare", "define", "sources", "help", "privacy",
    "settings server", "settings feedback",
}  # fmt: skip


async def _used(server: Server, command: str, **options: Any) -> Any:
    result = await server.alice.slash(server.channel, command, **options)
    assert_fits(result.response)
    return result.response


async def test_help_names_every_command_and_offers_questions(server: Server) -> None:
    moderator = server.member("mo", manage_guild=True)
    assert set(moderator.available_commands(server.channel)) == COMMANDS
    shown = await _used(server, "help")
    assert shown.ephemeral
    for command in ("ask", "jurisdiction", "totals", "list", "compare", "define", "sources", "privacy"):
        assert f"</{command}:" in text_of(shown)
    for custom_id in ids_of(shown, "ask:"):
        answered = await server.alice.click(shown, custom_id=custom_id)
        assert_fits(answered.response)


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("jurisdiction", {"name": "Travis County, Texas"}, ["Travis County, Texas", "142"]),
        ("jurisdiction", {"name": "travis county"}, ["Travis County, Texas", "142"]),
        ("jurisdiction", {"name": "Travsi County"}, ["Travis County, Texas"]),
        ("totals", {}, ["3,083", "206"]),
        ("totals", {"week": 1}, ["3,083", "206"]),
        ("list", {}, ["California", "Los Angeles County"]),
        ("list", {"state": "Pennsylvania", "section": "III"}, ["Pennsylvania", "Bucks County"]),
        ("list", {"section": "I", "week": 1}, ["Section I"]),
        (
            "compare",
            {"a": "Travis County, Texas", "b": "Cook County, Illinois"},
            ["Travis County, Texas: 142", "which is higher"],
        ),
        ("define", {"term": "detainer"}, ["48 hours"]),
        ("define", {"term": "Section II"}, ["Section II"]),
        ("sources", {}, ["pages", "66", "ICE corrected 8 listings"]),
    ],
)
async def test_each_command_is_answered_with_sources(
    server: Server, command: str, options: dict[str, Any], said: list[str]
) -> None:
    shown = await _used(server, command, **options)
    assert not shown.ephemeral
    for part in said:
        assert part in text_of(shown)
    assert "[1]" in text_of(shown)
    assert "https://" in text_of(shown)
    assert "Show the source" in labels_of(shown)


async def test_a_name_that_means_many_places_is_answered_for_those_on_the_list(server: Server) -> None:
    shown = await _used(server, "jurisdiction", name="Washington County")
    assert "Washington County, Oregon" in text_of(shown)
    assert "Show the source" in labels_of(shown)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("jurisdiction", {"name": "Nowhere at all"}),
        ("define", {"term": "flibbertigibbet"}),
        ("list", {"state": "Atlantis"}),
        ("compare", {"a": "here", "b": "there"}),
    ],
)
async def test_a_name_that_is_not_known_gets_a_kind_answer(
    server: Server, command: str, options: dict[str, Any]
) -> None:
    shown = await _used(server, command, **options)
    assert text_of(shown)
    assert "went wrong" not in text_of(shown)


@pytest.mark.parametrize(
    ("command", "option", "typed", "offered"),
    [
        ("jurisdiction", "name", "cook", "Cook County, Illinois"),
        ("jurisdiction", "name", "", "Alameda County, California"),
        ("jurisdiction", "name", "autauga", "Autauga County, Alabama"),
        ("compare", "b", "travis", "Travis County, Texas"),
        ("list", "state", "penn", "Pennsylvania"),
        ("define", "term", "detain", "detainer"),
        ("define", "term", "", "detainer"),
    ],
)
async def test_names_are_offered_while_typing(
    server: Server, command: str, option: str, typed: str, offered: str
) -> None:
    filled = {"a": "Cook County"} if option == "b" else {}
    choices = await server.alice.autocomplete(server.channel, command, option, typed, **filled)
    assert offered in [choice["value"] for choice in choices]
    assert len(choices) <= 25


async def test_a_direct_message_and_commands_there_are_answered(server: Server) -> None:
    await server.alice.send_dm("thanks")
    user = server.alice.user
    assert set(user.available_commands()) == {c for c in COMMANDS if not c.startswith("settings")}
    result = await user.slash("totals")
    assert "3,083" in text_of(result.response)
    assert not result.response.ephemeral


async def test_who_installed_it_alone_is_answered_alone(server: Server) -> None:
    server.world.own_install.add(server.alice.id)
    shown = await _used(server, "totals")
    assert shown.ephemeral
    assert "3,083" in text_of(shown)

"""A person without permissions: what is for moderators is refused, however it is reached."""

from __future__ import annotations

import pytest

from bot.state import ServerSettings
from tests.journeys.conftest import Server, labels_of, text_of

REFUSED = "Only people who may manage this server can do that."


async def test_settings_are_not_offered(server: Server) -> None:
    assert not [c for c in server.alice.available_commands(server.channel) if c.startswith("settings")]


@pytest.mark.parametrize("command", ["settings server", "settings feedback"])
async def test_settings_are_refused_where_a_server_shows_them_to_everyone(
    server: Server, command: str
) -> None:
    (settings,) = [c for c in await server.bot.tree.fetch_commands() if c.name == "settings"]
    server.guild.set_command_permissions(settings, {server.guild.default_role: True})
    result = await server.alice.slash(server.channel, command)
    assert result.response.ephemeral
    assert text_of(result.response) == REFUSED


async def test_a_panel_is_of_no_use_once_the_permission_is_gone(server: Server) -> None:
    mo = server.member("mo", manage_guild=True)
    panel = (await mo.slash(server.channel, "settings server")).response
    privacy = (await mo.slash(server.channel, "privacy")).response
    said = (await mo.slash(server.channel, "settings feedback")).response
    await server.bot.state.servers.save(server.guild.id, ServerSettings(language="es"))
    server.env.backend.get_guild(server.guild.id).members[mo.id].role_ids.clear()
    for shown, custom_id in ((panel, "set:private:1"), (privacy, "forget:server")):
        result = await mo.click(shown, custom_id=custom_id)
        assert text_of(result.response) == REFUSED
    refused = await mo.select(panel, ["en"], custom_id="set:language")
    assert text_of(refused.response) == REFUSED
    assert "What members said" in text_of(said)
    assert await server.bot.state.servers.of(server.guild.id) == ServerSettings(language="es")


async def test_privacy_is_for_everyone_and_forgets_what_one_asked(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} is Cook County on the list?")
    shown = (await server.alice.slash(server.channel, "privacy")).response
    assert shown.ephemeral
    assert labels_of(shown) == ["Forget what I asked"]
    await server.alice.click(shown, label="Forget what I asked")
    assert "Forgotten" in text_of(shown)
    await server.alice.send(server.channel, f"{server.mention} how many detainers there?")
    assert "Cook County" not in text_of(server.said[-1])

"""A Spanish speaker: sees commands, buttons and notices in Spanish, and so does a server that chose it."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.journeys.conftest import Server, assert_fits, ids_of, labels_of, text_of


def _commands(server: Server) -> dict[str, Any]:
    (sent,) = [r for r in server.env.http_requests if r.method == "PUT" and r.path.endswith("/commands")]
    commands = cast("list[dict[str, Any]]", sent.json)
    return {command["name"]: command for command in commands}


@pytest.fixture
def maria(server: Server) -> Any:
    """Somebody who uses Discord in Spanish."""
    return server.member("maria", locale="es-ES")


async def test_commands_are_named_in_spanish(server: Server) -> None:
    commands = _commands(server)
    for locale in ("es-ES", "es-419"):
        assert commands["ask"]["name_localizations"][locale] == "preguntar"
        assert "Pregunta" in commands["ask"]["description_localizations"][locale]
        assert commands["Check against the report"]["name_localizations"][locale] == "Comparar con el informe"
        (option,) = commands["totals"]["options"]
        assert option["name_localizations"][locale] == "semana"
        assert option["choices"][0]["name_localizations"][locale].startswith("Primer informe (28 de enero a")
        assert option["choices"][0]["name"].startswith("First report (January 28 to")
    assert set(commands["ask"]["name_localizations"]) == {"es-ES", "es-419"}


async def test_every_command_says_where_it_can_be_used(server: Server) -> None:
    for name, command in _commands(server).items():
        alone = name == "settings"
        assert command["integration_types"] == ([0] if alone else [0, 1]), name
        assert command["contexts"] == ([0] if alone else [0, 1, 2]), name


async def test_help_and_privacy_are_in_spanish(server: Server, maria: Any) -> None:
    shown = (await maria.slash(server.channel, "help")).response
    assert_fits(shown)
    assert "Cómo preguntar" in text_of(shown)
    privacy = (await maria.slash(server.channel, "privacy")).response
    assert_fits(privacy)
    assert "Ni nombres ni identificadores" in text_of(privacy)
    assert labels_of(privacy) == ["Olvida lo que pregunté"]


async def test_sources_open_in_the_language_of_who_opens_them(server: Server, maria: Any) -> None:
    shown = (await server.alice.slash(server.channel, "totals")).response
    opened = (await maria.click(shown, label="Show the source")).response
    assert "Dónde:" in text_of(opened)
    assert "Las filas en que se basa" in text_of(opened)


async def test_the_form_and_its_thanks_are_in_spanish(server: Server, maria: Any) -> None:
    shown = (await server.alice.slash(server.channel, "totals")).response
    form = await maria.click(shown, label="Wrong")
    assert form.modal is not None
    assert form.modal["title"] == "¿Qué es incorrecto?"
    done = await maria.submit_modal(form, {"note": "Son 3.083"})
    assert "Gracias" in text_of(done.response)


async def test_too_many_questions_are_turned_away_in_spanish(server: Server, maria: Any) -> None:
    for _ in range(20):
        await maria.slash(server.channel, "totals")
    turned_away = (await maria.slash(server.channel, "totals")).response
    assert turned_away.ephemeral
    assert "Un momento, por favor" in text_of(turned_away)


async def test_a_server_in_spanish_has_spanish_buttons_for_everyone(server: Server) -> None:
    moderator = server.member("mo", manage_guild=True)
    panel = (await moderator.slash(server.channel, "settings server")).response
    await moderator.select(panel, ["es"], custom_id="set:language")
    shown = (await server.alice.slash(server.channel, "totals")).response
    assert "Ver la fuente" in labels_of(shown)
    assert ids_of(shown, "src:es:")
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    assert "Ver la fuente" in labels_of(server.said[-1])

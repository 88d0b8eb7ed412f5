"""A Spanish speaker: sees commands, buttons and notices in Spanish, and so does a server that chose it."""

from __future__ import annotations

from typing import Any, cast

import pytest

from bot.state import ServerSettings
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


async def test_sources_say_in_spanish_where_they_stand_and_why_they_differ(
    server: Server, maria: Any
) -> None:
    await server.alice.send(
        server.channel, f"{server.mention} ¿cuántos detainers rechazó el condado de Travis?"
    )
    shown = server.said[-1]
    assert "texto del artículo" in text_of(shown)
    opened = (await maria.click(shown, label="Ver la fuente")).response
    told = text_of(opened)
    assert "La cifra que da: 142" in told
    assert "Nota: difiere de lo que dan las demás páginas" in told
    for english in ("article text", "press release", "differs"):
        assert english not in text_of(shown)
        assert english not in told


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


# ---------------------------------------------------------------- answers


async def test_a_question_in_spanish_is_answered_in_spanish(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} ¿qué es una orden de retención?")
    await server.alice.send(server.channel, f"{server.mention} ¿está el condado de Cook en la lista?")
    shown = server.said[-1]
    assert_fits(shown)
    assert "Cook" in text_of(shown)
    assert "Sí." in text_of(shown)
    assert "Ver la fuente" in labels_of(shown)
    pressed = await server.alice.click(shown, custom_id=ids_of(shown, "ask:es:")[0])
    assert "Ver la fuente" in labels_of(pressed.response)


async def test_an_answer_that_only_she_sees_is_in_her_language(server: Server, maria: Any) -> None:
    await server.bot.state.servers.save(server.guild.id, ServerSettings(private=True))
    hers = (await maria.slash(server.channel, "totals", week=1)).response
    assert hers.ephemeral
    assert "primer informe" in text_of(hers)
    alices = (await server.alice.slash(server.channel, "totals", week=1)).response
    assert "first report" in text_of(alices)


async def test_an_answer_that_all_see_is_in_the_language_of_the_server(server: Server, maria: Any) -> None:
    await server.bot.state.servers.save(server.guild.id, ServerSettings(language="en"))
    shown = (
        await maria.slash(server.channel, "ask", question="¿está el condado de Cook en la lista?")
    ).response
    assert not shown.ephemeral
    assert "Yes. Cook County, Illinois" in text_of(shown)
    await server.bot.state.servers.save(server.guild.id, ServerSettings(language="es"))
    shown = (await server.alice.slash(server.channel, "ask", question="is Cook County listed?")).response
    assert "Sí." in text_of(shown)


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("jurisdiction", {"name": "Travis County, Texas"}, "142"),
        ("jurisdiction", {"name": "Washington County"}, "Washington County, Oregon"),
        ("totals", {}, "3,083"),
        ("list", {"state": "Pennsylvania"}, "Bucks County"),
        ("compare", {"a": "Travis County, Texas", "b": "Cook County, Illinois"}, "142"),
        ("define", {"term": "detainer"}, "48 horas"),
        ("sources", {}, "ICE corrigió 8 entradas"),
    ],
)
async def test_every_command_is_answered_in_spanish(
    server: Server, maria: Any, command: str, options: dict[str, Any], said: str
) -> None:
    await server.bot.state.servers.save(server.guild.id, ServerSettings(language="es"))
    shown = (await maria.slash(server.channel, command, **options)).response
    assert_fits(shown)
    assert said in text_of(shown)
    assert not {"Show the source", "Useful", "Back"} & set(labels_of(shown))


async def test_a_message_is_checked_in_spanish(server: Server, maria: Any) -> None:
    message = await server.alice.send(
        server.channel, "Cook County is on the list. Travis County declined 500 detainers."
    )
    shown = (await maria.context_menu(server.channel, "Check against the report", message)).response
    assert_fits(shown)
    assert "Comparado con el informe" in text_of(shown)
    assert "Sí." in text_of(shown)


async def test_questions_are_offered_in_spanish(server: Server, maria: Any) -> None:
    offered = await maria.autocomplete(server.channel, "ask", "question", "cook county")
    assert any(choice["name"].startswith("¿") for choice in offered)

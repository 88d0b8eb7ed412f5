"""Spanish is read in whatever form its words are said: conjugated, joined, shortened, misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.reading.conjugation import forms
from knowledge.reading.known_forms import sound

if TYPE_CHECKING:
    from knowledge import Desk


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("rechazar", "rechaza rechazan rechazo rechazaban rechace rechazaria rechazadas"),
        ("negar:ie", "niega niegan nego niegue negamos negando negados"),
        ("corregir:i", "corrige corrigio corrigieron corrija corregimos corrigiendo corregida"),
        ("aparecer", "aparezca aparecio aparecemos apareciera aparecido"),
        ("incluir", "incluye incluyo incluyeron incluyendo incluimos incluida"),
        ("poner", "pone puso pusieron ponga pondran puesta"),
        ("hacer", "hizo hicieron haga haran hecho"),
        ("decir", "dijo dijeron diga diria dicho"),
        ("seguir:i", "sigue siguio siga seguimos siguiendo"),
        ("desmentir:ie", "desmiente desmintio desmintieron desmienta"),
        ("publicar", "publique publico publicaron publicando"),
        ("entregar", "entregue entregaron entrega"),
        ("caer", "cae cayo cayeron caiga"),
        ("describir", "describe describio descrita"),
    ],
)
def test_a_verb_is_known_by_its_infinitive(verb: str, expected: str) -> None:
    assert set(expected.split()) <= set(forms(verb).every)


@pytest.mark.parametrize(
    ("question", "intent", "place"),
    [
        ("¿Está Filadelfia?", "membership", "Philadelphia, Pennsylvania"),
        ("¿El condado de Cook está o no está?", "membership", "Cook County, Illinois"),
        ("¿A Denver la tienen en la lista?", "membership", "Denver, Colorado"),
        ("a Somerville la habrán exhibido?", "membership", "Somerville, Massachusetts"),
        ("¿Ithaca fue balconeada?", "membership", "Ithaca, New York"),
        ("¿Por qué la borraron a Richmond?", "correction", "Richmond County, North Carolina"),
        ("¿Cuántas órdenes desobedecería Clark, Nevada?", "count", "Clark County, Nevada"),
        ("¿Cuántos le adjudicaron a Nassau?", "count", "Nassau County, New York"),
        ("enséñamelos, los condados de Oregon", "listing", "Clackamas County, Oregon"),
        ("ay algun condado de colorado en la lista", "membership", "Boulder County, Colorado"),
    ],
)
def test_a_place_is_asked_about_in_many_ways(desk: Desk, question: str, intent: str, place: str) -> None:
    answer = desk.ask(question)
    assert answer.intent == intent
    assert place in {jurisdiction.full_name for jurisdiction in answer.jurisdictions}
    assert answer.language == "es"


def test_no_phrase_cuts_a_name_in_two(desk: Desk) -> None:
    answer = desk.ask("¿Aparece algún condado de Nuevo México?")
    assert "New Mexico" in {jurisdiction.full_name for jurisdiction in answer.jurisdictions}
    los_angeles = desk.ask("¿Aparece LA en la lista?")
    assert "Los Angeles, California" in {place.full_name for place in los_angeles.jurisdictions}


def test_a_spanish_word_is_no_place_and_a_place_is_no_spanish_word(desk: Desk) -> None:
    assert desk.ask("¿Salida, Colorado, aparece?").jurisdictions[0].full_name == "Salida, Colorado"
    assert desk.ask("¿Pueblo, Colorado, aparece?").jurisdictions[0].full_name == "Pueblo, Colorado"
    assert desk.ask("¿cuántas mandaron y cuántas rebotaron la primera semana?").jurisdictions == ()


@pytest.mark.parametrize(
    ("question", "week"),
    [
        ("del 28/1/17 al 3/2/17 cuántos detainers emitieron", 1),
        ("totales de la semana del 4/2", 2),
        ("totales de la semana del 2/4", 2),
        ("totales de la semana del 11/02/2017", 3),
        ("totales de la semana del 2/11", 3),
    ],
)
def test_the_day_comes_first_but_where_only_the_month_can(desk: Desk, question: str, week: int) -> None:
    assert (desk.ask(question).read_as or {})["weeks"] == [week]


@pytest.mark.parametrize(
    ("one", "other"),
    [("rechazaron", "rechasaron"), ("recibio", "resivio"), ("hicieron", "icieron"), ("quienes", "kienes")],
)
def test_what_sounds_alike_is_spelled_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    "question",
    [
        "cuantos rechasaron en el condao de Travis",
        "cuantos rechazron en el condado de Travis",
        "cuantas solisitudes reshazo Travis",
        "cuántos soltó Travis",
    ],
)
def test_misspelt_spanish_is_read(desk: Desk, question: str) -> None:
    answer = desk.ask(question)
    assert answer.intent == "count"
    assert 142 in {figure.value for figure in answer.figures}


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("¿Cuándo salió el último?", "report"),
        ("¿cuándo salió la última lista?", "report"),
        ("qué onda", "greeting"),
        ("qué onda con Weld County", "jurisdiction"),
        ("¿Quién fue el último de los diez?", "ranking"),
        ("¿Snohomish está de acuerdo?", "correction"),
        ("¿Qué contestó el condado de Hennepin?", "correction"),
        ("¿Qué dijo el sheriff de Hennepin?", "statement"),
        ("¿qué pide Santa Clara para honrar un detainer?", "policy"),
        ("¿A qué oficina de ICE pertenece Ithaca?", "policy"),
        ("¿han ido bajando los rechazos?", "trend"),
        ("¿Nassau recibió más que Cook?", "compare"),
        ("¿cuántos nombres conoces de la sección II?", "coverage"),
        ("¿cuánto tardó en salir cada reporte?", "report"),
        ("¿puedes hablar español?", "help"),
    ],
)
def test_what_is_asked_is_read_in_other_words(desk: Desk, question: str, intent: str) -> None:
    answer = desk.ask(question)
    assert (answer.outcome, answer.intent, answer.language) == ("answered", intent, "es")


@pytest.mark.parametrize(
    "question",
    [
        "mi hermana vive en Hempstead y quiere saber si salió ese lugar",
        "mi cuñado trabaja en Hempstead, ¿sale o no sale?",
        "vi en las noticias que Hempstead salió en la lista",
    ],
)
def test_who_lives_there_is_no_matter(desk: Desk, question: str) -> None:
    answer = desk.ask(question)
    assert answer.intent == "membership"
    assert any(place.name == "Hempstead" for place in answer.jurisdictions)


@pytest.mark.parametrize(
    "question", ["¿quién encabeza la tabla de la Liga?", "receta de pollo", "mójate: ¿cooperarías tú?"]
)
def test_what_is_no_question_to_the_desk_is_left_alone(desk: Desk, question: str) -> None:
    assert desk.ask(question).outcome == "abstained"

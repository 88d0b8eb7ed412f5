"""A Spanish answer is Spanish throughout, and says what the English one says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor
from spellchecker import SpellChecker

from knowledge.paths import data_folder
from knowledge.query import Query
from tests.contract import assert_contract

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge import Answer, Desk
    from knowledge.grounding import Grounding

_QUESTIONS = Path(__file__).parents[1] / "questions" / "build"
_COMMON = 1e-6
"""How much of English a word must be, as a part of all its words, to count as an English one."""
_ALSO_SPANISH = frozenset(
    "bases dan dice graves hay presume resume sale sheriff sheriffs soy warrant web".split()
)
"""Words that English has as well, and "warrant" where Spanish explains it."""
_ALLOWED = frozenset({"detainer", "detainers"}) | _ALSO_SPANISH
_TITLES = (
    "Department of Homeland Security",
    "Immigration and Customs Enforcement",
    "Enforcement and Removal Operations",
)
_QUOTED = re.compile(r"«[^«»]*»|“[^”]*”")
_WORD = re.compile(r"\b[^\W\d_]+(?:['’][^\W\d_]+)*\b")
_LEAST_SPANISH = 0.95
"""How much of the questions in Spanish must be seen to be; a name and one word do not tell."""


class _English:
    """Finds the English words of a text, apart from quotations and names."""

    def __init__(self, desk: Desk) -> None:
        english, spanish = (SpellChecker(language=language).word_frequency for language in ("en", "es"))
        self._english: Mapping[str, int] = english.dictionary
        self._spanish: Mapping[str, int] = spanish.dictionary
        self._least = _COMMON * sum(self._english.values())
        names = {*desk.place_names(), *desk.places.states, *_TITLES}
        names |= {name.rpartition(", ")[0] for name in names}
        names |= {source.publisher for source in desk.store.sources.values()}
        ordered = sorted(names - {""}, key=len, reverse=True)
        self._names = re.compile("|".join(re.escape(name) for name in ordered if not name.islower()))

    def words(self, text: str) -> list[str]:
        """Give the English words of a text; those with a capital are names."""
        left = self._names.sub(" ", _QUOTED.sub(" ", text))
        return [word for word in _WORD.findall(left) if word.islower() and self._is_english(word)]

    def _is_english(self, word: str) -> bool:
        ordinary = self._english.get(word, 0) >= self._least and word not in self._spanish
        return ordinary and word not in _ALLOWED


@pytest.fixture(scope="module")
def english(desk: Desk) -> _English:
    """What finds English words."""
    return _English(desk)


def _keys(desk: Desk) -> Iterator[str]:
    """Give questions by their keys: of every intent, and of every row of every table."""
    store = desk.store
    for intent in ("help", "greeting", "thanks", "about", "coverage", "source", "membership", "clarify"):
        yield intent
    for intent in ("totals", "share", "trend", "ranking|o=most", "ranking|o=least|m=declined", "listing"):
        yield from (intent, f"{intent}|w=*", f"{intent}|w=2", f"{intent}|w=1,3", f"{intent}|s=II|w=3")
    yield from (f"ranking|r={rank}|w=1" for rank in (1, 7, 10))
    yield from (
        "listing|k=state",
        "listing|k=city",
        "listing|k=town",
        "listing|k=county|s=III",
        "ranking|k=state|m=declined",
    )
    for cue in (
        "still",
        "issues",
        "frequency",
        "delay",
        "covers",
        "sections",
        "who",
        "ordered",
        "purpose",
        "when",
        "length",
    ):
        yield f"report|c={cue}"
    yield from (
        "report",
        "report|w=4",
        "report|c=suspended|c=why",
        "compare",
        "correction",
        "statement|c=critic",
    )
    yield from (f"correction|c={cue}" for cue in ("removed", "apology", "dispute", "corrected", "accurate"))
    for number, place in enumerate(sorted(desk.places.listed)):
        yield f"jurisdiction|p={place}"
        intent = ("policy|c=why", "count", "share", "source", "correction", "membership|w=3")[number % 6]
        yield f"{intent.partition('|')[0]}|p={place}" + "".join(intent.partition("|")[1:])
    for state in sorted(desk.places.states.values()):
        yield f"listing|p={state}"
        yield f"count|p={state}"
    yield "compare|p=county:17031|p=county:36059"
    yield "membership|p=county:53077"
    yield "membership|p=city:il:chicago|w=2"
    yield from (f"count|t={topic}" for topic in sorted({subtotal.topic for subtotal in store.subtotals}))
    yield from (f"share|t={topic}" for topic in sorted({subtotal.topic for subtotal in store.subtotals}))
    yield from (f"definition|d={term}" for term in store.definitions)
    yield from (f"source|d={term}" for term in store.definitions)
    yield from (f"statement|f={statement.key}" for statement in store.statements)
    yield from (f"event|f={event.key}" for event in store.events)
    yield from (f"count|f={figure.key}" for figure in store.context)


@pytest.fixture(scope="module")
def answers(desk: Desk) -> dict[str, tuple[Answer, Answer]]:
    """Each question with its answer in English and in Spanish."""
    keys = [key for key in dict.fromkeys(_keys(desk)) if Query.from_key(key).intent != "clarify"]
    return {key: (desk.ask_key(key), desk.ask_key(key, language="es")) for key in keys}


def _texts(answer: Answer) -> Iterator[str]:
    yield from (claim.text for claim in answer.claims)
    yield from (offered.text for offered in (*answer.suggestions, *answer.choices))


def test_no_english_leaks(answers: dict[str, tuple[Answer, Answer]], english: _English) -> None:
    texts = {text: key for key, (_, answer) in answers.items() for text in _texts(answer)}
    assert len(texts) > 1000
    leaks = {text: words for text in texts if (words := english.words(text))}
    assert leaks == {}


def test_what_is_english_is_found(desk: Desk, english: _English) -> None:
    assert english.words("All Texas, en la sección II: 6 weeks") == ["weeks"]
    assert english.words("Prince George's County, Maryland, dice el sheriff: «it is not so»") == []
    for intent in ("help", "about", "totals", "coverage"):
        assert all(english.words(claim.text) for claim in desk.ask_key(intent).claims), intent


def _told(answer: Answer) -> tuple[object, ...]:
    """Give what an answer says, whatever its language."""
    claims = [(claim.kind, claim.citations) for claim in answer.claims]
    offered = [suggestion.key for suggestion in (*answer.suggestions, *answer.choices)]
    return (
        answer.outcome, answer.intent, answer.verdict, answer.figures, answer.jurisdictions, claims, offered,
    )  # fmt: skip


def test_both_languages_say_the_same_facts(answers: dict[str, tuple[Answer, Answer]]) -> None:
    for key, (one, other) in answers.items():
        assert (one.language, other.language) == ("en", "es")
        assert _told(one) == _told(other), key


def test_spanish_answers_are_grounded(
    answers: dict[str, tuple[Answer, Answer]], grounding: Grounding
) -> None:
    for _, answer in answers.values():
        assert_contract(answer)
        assert grounding.ungrounded(answer) == []


def test_what_a_definition_counts_is_a_figure(desk: Desk) -> None:
    answer = desk.ask("¿Qué es un detainer?")
    assert any("48 horas" in claim.text for claim in answer.claims)
    assert (48, "hours") in {(figure.value, figure.unit) for figure in answer.figures}


# ---------------------------------------------------------------- the catalogs


class _Variables(Visitor):
    """Gathers the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  (Fluent's own name)
        self.names.add(node.id.name)


def _messages(language: str) -> dict[str, set[str]]:
    text = (data_folder() / "language" / language / "answers.ftl").read_text("utf-8")
    found: dict[str, set[str]] = {}
    for entry in parse(text).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            assert entry.id.name not in found, entry.id.name
            found[entry.id.name] = variables.names
    return found


def test_the_catalogs_have_the_same_messages_with_the_same_variables() -> None:
    assert _messages("es") == _messages("en")


@pytest.mark.parametrize(
    ("items", "listed", "either"),
    [
        (["Utah"], "Utah", "Utah"),
        (["Ohio", "Utah"], "Ohio y Utah", "Ohio o Utah"),
        (["Utah", "Idaho", "Illinois"], "Utah, Idaho e Illinois", "Utah, Idaho o Illinois"),
        (["Utah", "Hialeah"], "Utah y Hialeah", "Utah o Hialeah"),
        (["Utah", "Iowa"], "Utah y Iowa", "Utah o Iowa"),
        (["Utah", "Ohio"], "Utah y Ohio", "Utah u Ohio"),
        (["7", "8"], "7 y 8", "7 u 8"),
        (["Utah", "Hidalgo County"], "Utah e Hidalgo County", "Utah o Hidalgo County"),
    ],
)
def test_and_and_or_go_by_the_sound_that_follows(
    desk: Desk, items: list[str], listed: str, either: str
) -> None:
    assert desk.voice("es").listing(items) == listed
    assert desk.voice("es").alternatives(items) == either


# ---------------------------------------------------------------- asked in Spanish


def test_the_useful_questions_are_answered(desk: Desk) -> None:
    for question, in_english in zip(desk.useful_questions("es"), desk.useful_questions(), strict=True):
        answer = desk.ask(question)
        assert (answer.outcome, answer.language) == ("answered", "es"), question
        assert answer.intent == desk.ask(in_english).intent, question


def _asked() -> list[str]:
    text = "".join((_QUESTIONS / f"{name}.jsonl").read_text("utf-8") for name in ("es", "everyday_es"))
    return [json.loads(line)["question"] for line in text.splitlines()]


def test_a_question_in_spanish_is_answered_in_spanish(desk: Desk) -> None:
    questions = _asked()
    missed = [question for question in questions if desk.ask(question).language != "es"]
    assert not [question for question in missed if "¿" in question]
    assert len(missed) <= (1 - _LEAST_SPANISH) * len(questions), missed


_OFFERING = [
    "membership|p=county:17031", "membership|p=county:48453", "totals", "definition|d=detainer", "share",
    "trend", "ranking|o=most", "listing", "correction", "statement|c=critic",
    "compare|p=county:17031|p=county:36059",
    "report", "coverage", "source", "jurisdiction|p=county:48453", "count|p=county:48453|m=declined",
    "policy|p=county:42003", "membership|p=county:42091", "help", "membership|p=county:01001",
    "correction|p=county:32003",
]  # fmt: skip


@pytest.mark.parametrize("key", _OFFERING)
def test_a_suggestion_s_words_are_understood_as_its_button_is(desk: Desk, key: str) -> None:
    for suggestion in desk.ask_key(key, language="es").suggestions:
        by_button, by_words = desk.ask_key(suggestion.key, language="es"), desk.ask(suggestion.text)
        assert (by_words.outcome, by_words.language) == ("answered", "es"), suggestion.text
        assert by_words.intent == by_button.intent, suggestion.text
        assert by_words.jurisdictions == by_button.jurisdictions, suggestion.text


@pytest.mark.parametrize(
    ("question", "intent", "said"),
    [
        ("la sección I la tenés enterita?", "coverage", "sección I"),
        ("jersey city la mentaron en algún momento compay", "membership", "Jersey City"),
        ("qué tajada de los 206 es de Travis", "share", "68.9 %"),
        ("texas completito cuantos desplantes al arranque", "count", "149"),
        ("ice reculó con alguien?", "correction", "8 entradas"),
        ("q pedo con weld county", "jurisdiction", "Weld County"),
    ],
)
def test_what_is_said_on_the_phone_is_read_as_well(desk: Desk, question: str, intent: str, said: str) -> None:
    answer = desk.ask(question)
    assert answer.intent == intent
    assert said in answer.text
    assert answer.language == "es"

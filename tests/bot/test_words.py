"""The bot's own words: alike in every language, and as short as Discord wants them."""

from __future__ import annotations

import re
from pathlib import Path

import discord
import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import FluentSerializer

from bot.limits import COMMAND_DESCRIPTION, COMMAND_NAME, FORM_DESCRIPTION, FORM_LABEL, FORM_TITLE
from bot.words import language_of, languages, words

FOLDER = Path(__file__).parents[2] / "bot" / "language"


def _messages(language: str) -> dict[str, set[str]]:
    """Give the names of a language's words, each with the arguments it takes."""
    found: dict[str, set[str]] = {}
    for catalog in (FOLDER / language).glob("*.ftl"):
        text = catalog.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            assert not isinstance(entry, ast.Junk), (catalog, entry.content)
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found
                serialized = FluentSerializer().serialize_entry(entry)
                found[entry.id.name] = set(re.findall(r"\{ \$(\w+)", serialized))
    return found


def test_every_language_says_the_same_things() -> None:
    assert languages() == ("en", "es")
    assert _messages("es") == _messages("en")


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_names_a_command_fits_discord(language: str) -> None:
    own = words(language)
    names = (FOLDER / language / "commands.ftl").read_text("utf-8")
    for message in re.findall(r"^([\w-]+) =", names, re.MULTILINE):
        if message == "week-choice":
            continue
        said = own.say(message)
        if message.endswith(("-description", "-choice")):
            assert len(said) <= COMMAND_DESCRIPTION, said
        elif message == "check":
            assert len(said) <= COMMAND_NAME, said
        else:
            assert re.fullmatch(r"[\w-]{1,32}", said), said
            assert said == said.lower()


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        (discord.Locale.american_english, "en"),
        (discord.Locale.spain_spanish, "es"),
        (discord.Locale.latin_american_spanish, "es"),
        (discord.Locale.german, "en"),
        (None, "en"),
    ],
)
def test_a_locale_gives_a_language(locale: discord.Locale | None, language: str) -> None:
    assert language_of(locale) == language


@pytest.mark.parametrize(
    ("iso", "english", "spanish"),
    [
        ("2017-03-20", "March 20, 2017", "20 de marzo de 2017"),
        ("2017-03", "March 2017", "marzo de 2017"),
        ("2017", "2017", "2017"),
        (None, "undated", "sin fecha"),
    ],
)
def test_dates_are_written_out(iso: str | None, english: str, spanish: str) -> None:
    assert words("en").date(iso) == english
    assert words("es").date(iso) == spanish


def test_words_that_are_not_there_are_told() -> None:
    with pytest.raises(LookupError, match="no words 'nothing' in en"):
        words("de").say("nothing")
    with pytest.raises(LookupError, match="help-body"):
        words("en").say("help-body")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_form_fits_discord(language: str) -> None:
    own = words(language)
    assert len(own.say("wrong-title")) <= FORM_TITLE
    assert len(own.say("wrong-label")) <= FORM_LABEL
    assert len(own.say("wrong-hint")) <= FORM_DESCRIPTION

"""The bot's own few words, from its Fluent catalogs: one folder a language in `bot/language`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from discord import app_commands

from knowledge.catalog import Catalog

if TYPE_CHECKING:
    from datetime import date

    from discord import Locale

FALLBACK = "en"
_FOLDER = Path(__file__).parent / "language"


class Words(Catalog):
    """The words of one language."""

    def __init__(self, language: str) -> None:
        super().__init__(sorted((_FOLDER / language).glob("*.ftl")), language)

    def date(self, iso: str | None) -> str:
        """Write a day, month or year: March 20, 2017; March 2017; 2017; undated."""
        return self.say("undated") if iso is None else self.day(iso)


def languages() -> tuple[str, ...]:
    """Give the languages there are words in, English first."""
    found = sorted(folder.name for folder in _FOLDER.iterdir() if folder.is_dir())
    return (FALLBACK, *(language for language in found if language != FALLBACK))


@lru_cache(maxsize=16)
def words(language: str | None) -> Words:
    """Give the words of a language; English where there are none in it."""
    return Words(language if language in languages() else FALLBACK)


def language_of(locale: Locale | None) -> str:
    """Give the language for a person or server with this locale: es-ES and es-419 are "es"."""
    language = "" if locale is None else locale.value.partition("-")[0]
    return language if language in languages() else FALLBACK


def named(message: str, **arguments: object) -> app_commands.locale_str:
    """Give words of a command in English, with what Discord needs to have them in other languages."""
    return app_commands.locale_str(words(FALLBACK).say(message, **arguments), message=message)


def week_named(ordinal: int, start: date, end: date) -> app_commands.locale_str:
    """Give the name of a report week, for a command's choices."""
    return app_commands.locale_str(
        _week(words(FALLBACK), ordinal, start, end), message="week-choice", week=(ordinal, start, end)
    )


def _week(own: Words, ordinal: int, start: date, end: date) -> str:
    name = own.say("week-choice", ordinal=own.say(f"ordinal-{ordinal}"), week=own.days(start, end))
    return name[:1].upper() + name[1:]


class CommandTranslator(app_commands.Translator):
    """Gives Discord the commands' names and descriptions in every language there are words in."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 (Discord's own name for the place)
    ) -> str | None:
        """Give a command's words in the language of a locale; None where English is right."""
        language = language_of(locale)
        message = string.extras.get("message")
        if language == FALLBACK or message is None:
            return None
        week = string.extras.get("week")
        return _week(words(language), *week) if week else words(language).say(message)

"""The commands that tell what is held: of places, terms, sources, and the tables of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import discord
from discord import app_commands

from bot.answering import JOINT
from bot.commands.scope import Command, made
from bot.lookup import SOURCES
from bot.words import language_of, named, week_named, words
from knowledge.model import SECTIONS

if TYPE_CHECKING:
    from bot.client import DetainerDesk
    from knowledge.model import Section


def fact_commands(bot: DetainerDesk) -> list[Command]:
    """Make the commands that tell facts."""
    return [_jurisdiction(bot), _totals(bot), _list(bot), _compare(bot), _define(bot), _sources(bot)]


async def _ask(
    bot: DetainerDesk,
    interaction: discord.Interaction[DetainerDesk],
    key: str | None,
    message: str,
    **names: str,
) -> None:
    """Ask by key; where a name is none that is known, ask in words, so that the desk says what it can."""
    if key is not None:
        await bot.responding.ask_key(interaction, key)
    else:
        own = words(language_of(interaction.locale))
        await bot.responding.ask(interaction, own.say(message, **names))


def _jurisdiction(bot: DetainerDesk) -> Command:
    async def jurisdiction(interaction: discord.Interaction[DetainerDesk], name: str) -> None:
        await _ask(bot, interaction, bot.lookup.jurisdiction(name), "about-place", name=name)

    return made("jurisdiction", jurisdiction, offers={"name": bot.lookup.places})


def _totals(bot: DetainerDesk) -> Command:
    async def totals(interaction: discord.Interaction[DetainerDesk], week: int | None = None) -> None:
        await bot.responding.ask_key(interaction, bot.lookup.totals(week))

    return made("totals", totals, choices={"week": _weeks(bot)})


def _list(bot: DetainerDesk) -> Command:
    async def list_places(
        interaction: discord.Interaction[DetainerDesk],
        state: str | None = None,
        section: str | None = None,
        week: int | None = None,
    ) -> None:
        key = bot.lookup.listing(state, cast("Section | None", section), week)
        await _ask(bot, interaction, key, "about-place", name=state or "")

    sections = [app_commands.Choice(name=named(f"section-{one}-choice"), value=one) for one in SECTIONS]
    return made(
        "list",
        list_places,
        offers={"state": bot.lookup.states},
        choices={"section": sections, "week": _weeks(bot)},
    )


def _weeks(bot: DetainerDesk) -> list[app_commands.Choice[int]]:
    return [
        app_commands.Choice(name=week_named(week.ordinal, week.start, week.end), value=week.ordinal)
        for week in bot.desk.store.weeks
    ]


def _compare(bot: DetainerDesk) -> Command:
    async def compare(interaction: discord.Interaction[DetainerDesk], a: str, b: str) -> None:
        await _ask(bot, interaction, bot.lookup.compare(a, b), "compare-places", a=a, b=b)

    return made("compare", compare, offers={"a": bot.lookup.places, "b": bot.lookup.places})


def _define(bot: DetainerDesk) -> Command:
    async def define(interaction: discord.Interaction[DetainerDesk], term: str) -> None:
        await _ask(bot, interaction, bot.lookup.definition(term), "what-is", term=term)

    return made("define", define, offers={"term": bot.lookup.terms})


def _sources(bot: DetainerDesk) -> Command:
    async def sources(interaction: discord.Interaction[DetainerDesk]) -> None:
        await bot.responding.ask_key(interaction, JOINT.join(query.key for query in SOURCES))

    return made("sources", sources)

"""How a command is made: its words from the catalogs, where it can be used, what its options offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.words import language_of, named

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping, Sequence

    from bot.client import DetainerDesk

    Interaction = discord.Interaction[DetainerDesk]
    Callback = Callable[..., Coroutine[Any, Any, None]]
    Suggest = Callable[[str, str], list[str]]

Command = app_commands.Command[Any, ..., None]


def made(
    name: str,
    callback: Callback,
    *,
    offers: Mapping[str, Suggest] | None = None,
    choices: Mapping[str, Sequence[app_commands.Choice[Any]]] | None = None,
) -> Command:
    """Make a command that can be used in servers, in direct messages, and by who installed it for themselves.

    `name` is that of its words in the catalogs. An option in `offers` has suggestions: a function of what is
    typed and of the language. An option in `choices` takes one of these.
    """
    command: Command = app_commands.Command(
        name=named(name),
        description=named(f"{name}-description"),
        callback=callback,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    )
    options = [parameter.name for parameter in command.parameters]
    app_commands.rename(**{option: named(f"{name}-{option}") for option in options})(command)
    app_commands.describe(**{option: named(f"{name}-{option}-description") for option in options})(command)
    app_commands.choices(**{option: list(values) for option, values in (choices or {}).items()})(command)
    for option, suggest in (offers or {}).items():
        command.autocomplete(option)(_suggesting(suggest))
    return command


def _suggesting(suggest: Suggest) -> Callable[..., Coroutine[Any, Any, list[app_commands.Choice[str]]]]:
    async def offer(
        interaction: discord.Interaction[DetainerDesk], current: str
    ) -> list[app_commands.Choice[str]]:
        offered = suggest(current, language_of(interaction.locale))
        return [app_commands.Choice(name=choice, value=choice) for choice in offered]

    return offer

"""What can be pressed to read on: questions to ask next, more pages, and which place is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.limits import (
    BUTTON_LABEL,
    SELECT_OPTION_DESCRIPTION,
    SELECT_OPTION_LABEL,
    SELECT_OPTIONS,
    SELECT_PLACEHOLDER,
)
from bot.views.parts import HANDLE, DeskItem, PageButton, fitting

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from bot.views.parts import Interaction
    from bot.words import Words
    from knowledge import Suggestion


class AskButton(DeskItem[ui.Button[Any]], template=rf"(?s)ask:{HANDLE}"):
    """Asks a suggested question; it is answered in a message of its own."""

    def __init__(self, label: str, key: str, language: str) -> None:
        super().__init__(
            ui.Button(
                label=label[:BUTTON_LABEL],
                style=discord.ButtonStyle.secondary,
                custom_id=fitting(f"ask:{language}:{key}"),
            )
        )
        self._key, self._language = key, language

    @classmethod
    def restored(cls, item: ui.Button[Any], match: re.Match[str]) -> Self:
        """Restore the button."""
        return cls(item.label or "", match["key"], match["language"])

    async def pressed(self, interaction: Interaction) -> None:
        """Answer."""
        await interaction.client.responding.press(
            interaction, self._key, self._language, question=self.item.label
        )


class TurnButton(PageButton, template=rf"(?s)page:(?P<page>\d+):{HANDLE}"):
    """Turns to another page: in the same message for the asker, in one of their own for anybody else."""

    code = "page"

    async def pressed(self, interaction: Interaction) -> None:
        """Show the page."""
        await interaction.client.responding.turn(interaction, self._handle, self._page)


class ChoiceMenu(DeskItem[ui.Select[Any]], template=r"choose:(?P<language>[a-z]{2})"):
    """Asks which of several places is meant; each option's value is the key of its query."""

    def __init__(self, options: list[discord.SelectOption], placeholder: str, language: str) -> None:
        super().__init__(
            ui.Select(
                custom_id=f"choose:{language}",
                placeholder=placeholder[:SELECT_PLACEHOLDER],
                options=options,
            )
        )
        self._language = language

    @classmethod
    def of(cls, choices: Iterable[Suggestion], own: Words) -> Self:
        """Make the menu of an answer's choices; of a name with its state, the state stands below."""
        options = [_option(choice) for choice in list(choices)[:SELECT_OPTIONS]]
        return cls(options, own.say("choose-one"), own.language)

    @classmethod
    def restored(cls, item: ui.Select[Any], match: re.Match[str]) -> Self:
        """Restore the menu."""
        return cls(item.options, item.placeholder or "", match["language"])

    async def pressed(self, interaction: Interaction) -> None:
        """Answer for the place chosen."""
        value = self.item.values[0]
        chosen = next((option for option in self.item.options if option.value == value), None)
        question = None
        if chosen is not None:
            question = f"{chosen.label}, {chosen.description}" if chosen.description else chosen.label
        await interaction.client.responding.press(interaction, value, self._language, question=question)


def _option(choice: Suggestion) -> discord.SelectOption:
    name, _, state = choice.text.rpartition(", ")
    return discord.SelectOption(
        label=(name or state)[:SELECT_OPTION_LABEL],
        description=state[:SELECT_OPTION_DESCRIPTION] if name else None,
        value=choice.key,
    )

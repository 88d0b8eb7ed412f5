"""The settings of a server, with the buttons and menus that change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.limits import SELECT_OPTIONS, SELECT_PLACEHOLDER
from bot.views import parts
from bot.views.parts import DeskItem
from bot.words import languages, words

if TYPE_CHECKING:
    import re

    from bot.state import ServerSettings
    from bot.views.parts import Interaction

_ASKED = "asked"


class ChannelMenu(DeskItem[ui.ChannelSelect[Any]], template=r"set:channels"):
    """Chooses the channels it answers in for all to see."""

    def __init__(self, placeholder: str, chosen: tuple[int, ...] = ()) -> None:
        super().__init__(
            ui.ChannelSelect(
                custom_id="set:channels",
                placeholder=placeholder[:SELECT_PLACEHOLDER],
                channel_types=[discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum],
                min_values=0,
                max_values=SELECT_OPTIONS,
                default_values=[
                    discord.SelectDefaultValue(id=number, type=discord.SelectDefaultValueType.channel)
                    for number in chosen[:SELECT_OPTIONS]
                ],
            )
        )

    @classmethod
    def restored(cls, item: ui.ChannelSelect[Any], match: re.Match[str]) -> Self:  # noqa: ARG003
        """Restore the menu."""
        return cls(item.placeholder or "")

    async def pressed(self, interaction: Interaction) -> None:
        """Keep the channels chosen."""
        chosen = tuple(sorted(channel.id for channel in self.item.values))
        await interaction.client.panel.change(interaction, channels=chosen)


class LanguageMenu(DeskItem[ui.Select[Any]], template=r"set:language"):
    """Chooses the language of answers that all see."""

    def __init__(self, options: list[discord.SelectOption]) -> None:
        super().__init__(ui.Select(custom_id="set:language", options=options))

    @classmethod
    def restored(cls, item: ui.Select[Any], match: re.Match[str]) -> Self:  # noqa: ARG003
        """Restore the menu."""
        return cls(item.options)

    async def pressed(self, interaction: Interaction) -> None:
        """Keep the language chosen."""
        chosen = self.item.values[0]
        await interaction.client.panel.change(interaction, language=None if chosen == _ASKED else chosen)


class Switch(DeskItem[ui.Button[Any]], template=r"set:(?P<name>private|mentions|keep_words):(?P<to>[01])"):
    """Turns a setting on or off; which of the two stands in its custom_id, so that two presses are one."""

    def __init__(self, label: str, name: str, *, to: bool) -> None:
        super().__init__(
            ui.Button(label=label, style=discord.ButtonStyle.secondary, custom_id=f"set:{name}:{int(to)}")
        )
        self._name, self._to = name, to

    @classmethod
    def restored(cls, item: ui.Button[Any], match: re.Match[str]) -> Self:
        """Restore the button."""
        return cls(item.label or "", match["name"], to=match["to"] == "1")

    async def pressed(self, interaction: Interaction) -> None:
        """Turn it."""
        await interaction.client.panel.change(interaction, **{self._name: self._to})


PANEL_ITEMS = (ChannelMenu, LanguageMenu, Switch)


def panel_view(settings: ServerSettings, language: str) -> ui.LayoutView:
    """Show a server's settings, each with what changes it."""
    own = words(language)
    channels = " ".join(f"<#{number}>" for number in settings.channels) or own.say("settings-every-channel")
    options = [
        discord.SelectOption(
            label=own.say(f"language-{value}"), value=value, default=value == (settings.language or _ASKED)
        )
        for value in (_ASKED, *languages())
    ]
    shown = parts.container(
        parts.text(f"**{own.say('settings-title')}**"),
        parts.text(own.say("settings-channels", channels=channels, some=_yes(on=bool(settings.channels)))),
        parts.row(ChannelMenu(own.say("settings-channels-hint"), settings.channels)),
        parts.text(own.say("settings-language", language=settings.language or _ASKED)),
        parts.row(LanguageMenu(options)),
        parts.text(own.say("settings-visibility", private=_yes(on=settings.private))),
        parts.text(own.say("settings-mentions", on=_yes(on=settings.mentions))),
        parts.text(own.say("settings-words", on=_yes(on=settings.keep_words))),
        parts.row(
            Switch(
                own.say("set-public" if settings.private else "set-private"),
                "private",
                to=not settings.private,
            ),
            Switch(
                own.say("set-mentions-off" if settings.mentions else "set-mentions-on"),
                "mentions",
                to=not settings.mentions,
            ),
            Switch(
                own.say("set-words-off" if settings.keep_words else "set-words-on"),
                "keep_words",
                to=not settings.keep_words,
            ),
        ),
    )
    view = ui.LayoutView(timeout=None)
    view.add_item(shown)
    return view


def _yes(*, on: bool) -> str:
    return "yes" if on else "no"

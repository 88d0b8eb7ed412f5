"""What is kept, and the buttons that delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.replies import EDIT_MINUTES
from bot.views import parts
from bot.views.parts import DeskItem
from bot.words import words

if TYPE_CHECKING:
    import re

    from bot.views.parts import Interaction


class ForgetMe(DeskItem[ui.Button[Any]], template=r"forget:me"):
    """Forgets what the person who presses it asked."""

    def __init__(self, label: str) -> None:
        super().__init__(ui.Button(label=label, style=discord.ButtonStyle.secondary, custom_id="forget:me"))

    @classmethod
    def restored(cls, item: ui.Button[Any], match: re.Match[str]) -> Self:  # noqa: ARG003
        """Restore the button."""
        return cls(item.label or "")

    async def pressed(self, interaction: Interaction) -> None:
        """Forget, and say so."""
        await interaction.client.about.forget_me(interaction)


class ForgetServer(DeskItem[ui.Button[Any]], template=r"forget:server"):
    """Deletes all that is held on a server, for who may manage it."""

    def __init__(self, label: str) -> None:
        super().__init__(ui.Button(label=label, style=discord.ButtonStyle.danger, custom_id="forget:server"))

    @classmethod
    def restored(cls, item: ui.Button[Any], match: re.Match[str]) -> Self:  # noqa: ARG003
        """Restore the button."""
        return cls(item.label or "")

    async def pressed(self, interaction: Interaction) -> None:
        """Delete, and say so."""
        await interaction.client.about.forget_server(interaction)


def privacy_view(language: str, minutes: float, *, keeps_words: bool | None, manages: bool) -> ui.LayoutView:
    """Tell what is kept; `keeps_words` is None outside of servers, `manages` is for moderators."""
    own = words(language)
    check = words(language).say("check")
    texts = [
        f"**{own.say('privacy-title')}**",
        own.say("privacy-body", check=check, minutes=f"{minutes:g}", edit=str(EDIT_MINUTES)),
    ]
    if keeps_words is not None:
        texts.append(own.say("privacy-words-on" if keeps_words else "privacy-words-off"))
    texts.append(own.say("privacy-server"))
    buttons: list[ui.Item[Any]] = [ForgetMe(own.say("forget-me"))]
    if manages:
        buttons.append(ForgetServer(own.say("forget-server")))
    return parts.notice("\n\n".join(texts), parts.row(*buttons))

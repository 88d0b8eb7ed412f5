"""Useful or wrong: what people can say of an answer, and what moderators read of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ui

from bot.answering import Handle
from bot.limits import TEXT_INPUT_IN_FORM
from bot.page import cut
from bot.views import parts
from bot.views.parts import HANDLE, AnswerButton, DeskItem, fitting
from bot.words import words

if TYPE_CHECKING:
    from bot.state import Tally, Word
    from bot.views.parts import Interaction

WORDS_A_PAGE = 10
_NOTE = "note"
_NOTE_SHOWN = 250
_FORM = re.compile(rf"form:{HANDLE}", re.DOTALL)


class UsefulButton(AnswerButton, template=rf"(?s)ok:{HANDLE}"):
    """Counts that an answer was useful."""

    code = "ok"

    async def pressed(self, interaction: Interaction) -> None:
        """Count it, and say thank you."""
        await interaction.client.opinions.useful(interaction, self._handle)


class WrongButton(AnswerButton, template=rf"(?s)wrong:{HANDLE}"):
    """Opens a small form that asks what is wrong."""

    code = "wrong"

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        await interaction.client.opinions.ask_what(interaction, self._handle)


def wrong_form(handle: Handle, language: str) -> ui.Modal:
    """Make the form.

    It is stopped from the start: what is written in it reaches `bot.opinions` by its custom_id, so that it
    may be filled in while the bot restarts.
    """
    own = words(language)
    form = ui.Modal(title=own.say("wrong-title"), custom_id=fitting(f"form:{handle.state}"), timeout=None)
    form.add_item(
        ui.Label(
            text=own.say("wrong-label"),
            description=own.say("wrong-hint"),
            component=ui.TextInput[Any](
                custom_id=_NOTE,
                style=discord.TextStyle.paragraph,
                required=False,
                max_length=TEXT_INPUT_IN_FORM,
            ),
        )
    )
    form.stop()
    return form


def filled_in(data: object) -> tuple[Handle, str] | None:
    """Give the answer a submitted form is about, and what was written; None where it is another form."""
    submitted = cast("dict[str, Any]", data or {})
    match = _FORM.fullmatch(str(submitted.get("custom_id", "")))
    if match is None:
        return None
    fields = [part.get("component", part) for part in submitted.get("components", [])]
    note = next((str(field.get("value") or "") for field in fields if field.get("custom_id") == _NOTE), "")
    return Handle(match["key"], match["language"]), note.strip()


class FeedbackTurn(DeskItem[ui.Button[Any]], template=r"said:(?P<language>[a-z]{2}):(?P<page>\d+)"):
    """Turns to another page of what members said."""

    def __init__(self, label: str, language: str, page: int, *, disabled: bool = False) -> None:
        super().__init__(
            ui.Button(
                label=label,
                style=discord.ButtonStyle.primary,
                custom_id=f"said:{language}:{page}",
                disabled=disabled,
            )
        )
        self._page = page

    @classmethod
    def restored(cls, item: ui.Button[Any], match: re.Match[str]) -> Self:
        """Restore the button."""
        return cls(item.label or "", match["language"], int(match["page"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Show the page."""
        await interaction.client.opinions.show(interaction, self._page)


def feedback_view(tally: Tally, said: list[Word], page: int, language: str) -> ui.LayoutView:
    """Give a page of what members of a server said, counted from 1."""
    own = words(language)
    pages = max(1, -(-(tally.useful + tally.wrong) // WORDS_A_PAGE))
    texts = [
        f"**{own.say('feedback-title')}**\n"
        + own.say("feedback-tally", useful=str(tally.useful), wrong=str(tally.wrong)),
        "\n".join(_line(word, language) for word in said) or own.say("feedback-none"),
        f"-# {own.say('feedback-operator')}",
    ]
    shown = parts.container(*(parts.text(content) for content in texts))
    if pages > 1:
        shown.add_item(
            parts.turning(
                own, page, pages, lambda label, to, off: FeedbackTurn(label, language, to, disabled=off)
            )
        )
    view = ui.LayoutView(timeout=None)
    view.add_item(shown)
    return view


def _line(word: Word, language: str) -> str:
    own = words(language)
    verdict = own.say("feedback-useful" if word.useful else "feedback-wrong")
    on = own.date(word.given.date().isoformat())
    line = f"- {own.say('feedback-line', on=on, verdict=verdict, about=parts.safe(word.about))}"
    if not word.note:
        return line
    return f"{line}\n> {parts.safe(cut(' '.join(word.note.split()), _NOTE_SHOWN))}"

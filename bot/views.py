"""The plan of a page, made into Discord's components (Components V2); and the buttons that ask again.

A button's custom_id holds the key of a query, so it works after a restart and for anyone in the channel.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ui

from bot.limits import (
    BUTTON_LABEL,
    CUSTOM_ID,
    SELECT_OPTION_LABEL,
    SELECT_OPTIONS,
    SELECT_PLACEHOLDER,
)
from bot.page import Page, plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.client import DetainerDesk
    from bot.page import Line, SourceLine
    from knowledge import Answer, Suggestion

    Interaction = discord.Interaction[Any]
    Row = ui.ActionRow[Any]

ACCENT = discord.Colour(0x4F6D8F)
"""One colour for every verdict: the bot takes no side."""
_QUESTION = "-# "
_ESCAPED = re.compile(r"\\([*_~|>`#\[\]()-])")
_ASK, _TURN, _CHOOSE = "desk:ask:", "desk:page:", "desk:choose"


def views(answer: Answer, *, question: str | None = None, key: str | None = None) -> list[ui.LayoutView]:
    """Give the messages that show an answer: its first page, or all of them where no `key` can turn pages."""
    pages = plan(answer, question=question)
    return [_PageView(page, key) for page in (pages if key is None else pages[:1])]


def page_view(answer: Answer, key: str, number: int, *, question: str | None = None) -> ui.LayoutView:
    """Give one page of an answer, counted from 1; the nearest there is."""
    pages = plan(answer, question=question)
    return _PageView(pages[min(max(number, 1), len(pages)) - 1], key)


def question_of(message: discord.Message | None) -> str | None:
    """Give the question that a message of the bot shows above its answer."""
    if message is None:
        return None
    shown = ui.LayoutView.from_message(message).walk_children()
    texts = (item.content for item in shown if isinstance(item, ui.TextDisplay))
    first = next(texts, "")
    return _ESCAPED.sub(r"\1", first.removeprefix(_QUESTION)) if first.startswith(_QUESTION) else None


class _PageView(ui.LayoutView):
    """One page in one container."""

    def __init__(self, page: Page, key: str | None) -> None:
        super().__init__(timeout=None)
        container: ui.Container[Any] = ui.Container(accent_colour=ACCENT)
        if page.question is not None:
            container.add_item(ui.TextDisplay(f"{_QUESTION}{safe(page.question)}"))
        if page.headline is not None:
            container.add_item(
                ui.TextDisplay(f"**{safe(page.headline.text)}**{_marks(page.headline.markers)}")
            )
        if page.lines:
            container.add_item(ui.TextDisplay("\n".join(_shown(line) for line in page.lines)))
        if page.sources:
            container.add_item(ui.Separator())
            container.add_item(ui.TextDisplay("\n".join(_source(source) for source in page.sources)))
        if page.of > 1 and key is not None:
            container.add_item(_row(*_page_buttons(page, key)))
        if page.choices:
            container.add_item(_row(ChoiceMenu.of(page.choices)))
        elif page.suggestions:
            container.add_item(_row(*(AskButton(s.text, s.key) for s in page.suggestions)))
        self.add_item(container)


def _row(*items: ui.Item[Any]) -> Row:
    row: Row = ui.ActionRow()
    for item in items:
        row.add_item(item)
    return row


def safe(text: str) -> str:
    """Disarm markup, links and mentions in text."""
    plain = discord.utils.escape_markdown(text).replace("](", "]\\(")
    return discord.utils.escape_mentions(plain)


def _marks(numbers: Iterable[int]) -> str:
    marks = "".join(f"[{number}]" for number in numbers)
    return f" {marks}" if marks else ""


def _shown(line: Line) -> str:
    if line.kind == "quotation":
        return f"> {safe(line.text)}{_marks(line.markers)}"
    if line.kind in {"caution", "context", "coverage"}:
        return f"-# {safe(line.text)}{_marks(line.markers)}"
    return f"- {safe(line.text)}{_marks(line.markers)}"


def _source(source: SourceLine) -> str:
    title = safe(source.title).replace("[", "(").replace("]", ")")
    link = f"[{title}]({source.url})" if source.url.startswith(("https://", "http://")) else title
    return (
        f"-# [{source.number}] {safe(source.publisher)}: {link}, {source.published}; {safe(source.locator)}"
    )


def _page_buttons(page: Page, key: str) -> list[TurnButton]:
    before = TurnButton("Back", key, page.number - 1, disabled=page.number == 1)
    after = TurnButton(
        f"More ({page.number} of {page.of})", key, page.number + 1, disabled=page.number == page.of
    )
    return [before, after]


class AskButton(ui.DynamicItem[ui.Button[Any]], template=re.compile(rf"{_ASK}(?P<key>.+)", re.DOTALL)):  # type: ignore[call-arg]
    """Asks a suggested question."""

    def __init__(self, label: str, key: str) -> None:
        super().__init__(
            ui.Button(
                label=label[:BUTTON_LABEL],
                style=discord.ButtonStyle.secondary,
                custom_id=_fitting(f"{_ASK}{key}"),
            )
        )
        self._key = key

    @classmethod
    async def from_custom_id(
        cls, _interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Restore the button from its custom_id."""
        return cls(cast("ui.Button[Any]", item).label or "", match["key"])

    async def callback(self, interaction: Interaction) -> None:
        """Answer in a message of its own."""
        bot: DetainerDesk = interaction.client
        await bot.answer_key(interaction, self._key, question=self.item.label)


class TurnButton(
    ui.DynamicItem[ui.Button[Any]], template=re.compile(rf"{_TURN}(?P<page>\d+):(?P<key>.+)", re.DOTALL)
):  # type: ignore[call-arg]
    """Turns to another page of an answer, in the same message."""

    def __init__(self, label: str, key: str, page: int, *, disabled: bool = False) -> None:
        super().__init__(
            ui.Button(
                label=label,
                style=discord.ButtonStyle.primary,
                custom_id=_fitting(f"{_TURN}{page}:{key}"),
                disabled=disabled,
            )
        )
        self._key = key
        self._page = page

    @classmethod
    async def from_custom_id(
        cls, _interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Restore the button from its custom_id."""
        return cls(cast("ui.Button[Any]", item).label or "", match["key"], int(match["page"]))

    async def callback(self, interaction: Interaction) -> None:
        """Show the page."""
        bot: DetainerDesk = interaction.client
        await bot.turn_page(interaction, self._key, self._page)


class ChoiceMenu(ui.DynamicItem[ui.Select[Any]], template=_CHOOSE):  # type: ignore[call-arg]
    """Asks which of several places is meant; each option's value is the key of its query."""

    def __init__(self, options: list[discord.SelectOption]) -> None:
        super().__init__(
            ui.Select(custom_id=_CHOOSE, placeholder="Choose one"[:SELECT_PLACEHOLDER], options=options)
        )

    @classmethod
    def of(cls, choices: Iterable[Suggestion]) -> Self:
        """Make the menu of an answer's choices."""
        return cls(
            [
                discord.SelectOption(label=choice.text[:SELECT_OPTION_LABEL], value=choice.key)
                for choice in list(choices)[:SELECT_OPTIONS]
            ]
        )

    @classmethod
    async def from_custom_id(
        cls, _interaction: Interaction, item: ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """Restore the menu from its message."""
        return cls(cast("ui.Select[Any]", item).options)

    async def callback(self, interaction: Interaction) -> None:
        """Answer for the place chosen."""
        value = self.item.values[0]
        label = next((option.label for option in self.item.options if option.value == value), None)
        bot: DetainerDesk = interaction.client
        await bot.answer_key(interaction, value, question=label)


def _fitting(custom_id: str) -> str:
    if len(custom_id) > CUSTOM_ID:
        raise ValueError(f"custom_id of {len(custom_id)} characters")
    return custom_id

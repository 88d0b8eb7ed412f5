"""What all views are made of: text that cannot ping or link, rows, and items that tell of their failures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, cast

import discord
from discord import ui

from bot import errors
from bot.answering import Handle
from bot.limits import CUSTOM_ID

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from bot.client import DetainerDesk
    from bot.page import SourceLine
    from bot.words import Words

    Interaction = discord.Interaction[DetainerDesk]
    AnyInteraction = discord.Interaction[Any]

ACCENT = discord.Colour(0x4F6D8F)
"""One colour for every verdict: the bot takes no side."""
HANDLE = r"(?P<language>[a-z]{2}):(?P<key>.*)"
"""How the custom_id of an item ends that belongs to an answer: `bot.answering.Handle.state`."""

_JOINED = "\N{WORD JOINER}"

ItemT = TypeVar("ItemT", bound=ui.Item[Any])


class DeskItem(ui.DynamicItem[ItemT], template=r"desk"):
    """A button or menu that is restored from its custom_id, and whose failures are told to who pressed it."""

    @classmethod
    def restored(cls, item: ItemT, match: re.Match[str]) -> Self:
        """Make the item anew from what Discord has of it, and from its custom_id."""
        raise LookupError(f"{cls.__name__} cannot be restored from {item!r} and {match!r}")

    async def pressed(self, interaction: Interaction) -> None:
        """Do what the item is for."""
        raise LookupError(f"{type(self).__name__} does nothing when {interaction.type} comes")

    @classmethod
    async def from_custom_id(
        cls, _interaction: AnyInteraction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Restore the item."""
        return cls.restored(cast("ItemT", item), match)

    async def callback(self, interaction: AnyInteraction) -> None:
        """Do what the item is for, and tell where that fails."""
        try:
            await self.pressed(cast("Interaction", interaction))
        except Exception as error:  # noqa: BLE001 (the one place where failures of items end)
            await errors.tell(cast("Interaction", interaction), error)


class AnswerButton(DeskItem[ui.Button[Any]], template=r"of-an-answer"):
    """A button that belongs to an answer. A kind of it names its code, with which its custom_id begins."""

    code: ClassVar[str]
    style: ClassVar[discord.ButtonStyle] = discord.ButtonStyle.secondary

    def __init__(self, label: str, handle: Handle) -> None:
        super().__init__(
            ui.Button(label=label, style=self.style, custom_id=fitting(f"{self.code}:{handle.state}"))
        )
        self._handle = handle

    @classmethod
    def restored(cls, item: ui.Button[Any], match: re.Match[str]) -> Self:
        """Restore the button."""
        return cls(item.label or "", Handle(match["key"], match["language"]))


class PageButton(DeskItem[ui.Button[Any]], template=r"of-a-page"):
    """A button that turns to a page of an answer. A kind of it names its code, as above."""

    code: ClassVar[str]

    def __init__(self, label: str, handle: Handle, page: int, *, disabled: bool = False) -> None:
        super().__init__(
            ui.Button(
                label=label,
                style=discord.ButtonStyle.primary,
                custom_id=fitting(f"{self.code}:{page}:{handle.state}"),
                disabled=disabled,
            )
        )
        self._handle, self._page = handle, page

    @classmethod
    def restored(cls, item: ui.Button[Any], match: re.Match[str]) -> Self:
        """Restore the button."""
        return cls(item.label or "", Handle(match["key"], match["language"]), int(match["page"]))

    @classmethod
    def turns(cls, own: Words, handle: Handle, number: int, of: int) -> ui.ActionRow[Any]:
        """Give the row that turns from a page to those around it."""
        return turning(own, number, of, lambda label, to, off: cls(label, handle, to, disabled=off))


def fitting(custom_id: str) -> str:
    """Give a custom_id, if it is one that Discord takes.

    Raises:
        ValueError: when it is too long.
    """
    if len(custom_id) > CUSTOM_ID:
        raise ValueError(f"custom_id of {len(custom_id)} characters")
    return custom_id


def container(*items: ui.Item[Any]) -> ui.Container[Any]:
    """Put items into the one frame that every message of the bot has."""
    return ui.Container(*items, accent_colour=ACCENT)


def row(*items: ui.Item[Any]) -> ui.ActionRow[Any]:
    """Put buttons, or a menu, into a row."""
    made: ui.ActionRow[Any] = ui.ActionRow()
    for item in items:
        made.add_item(item)
    return made


def turning(
    own: Words, number: int, of: int, button: Callable[[str, int, bool], ui.Item[Any]]
) -> ui.ActionRow[Any]:
    """Give the row that turns pages; `button` makes one of its label, its page and whether it is disabled."""
    more = own.say("page-more", number=str(number), of=str(of))
    return row(button(own.say("page-back"), number - 1, number == 1), button(more, number + 1, number >= of))


def text(content: str) -> ui.TextDisplay[Any]:
    """Show text."""
    return ui.TextDisplay(content)


def notice(content: str, *rows: ui.ActionRow[Any]) -> ui.LayoutView:
    """Give a message of one text, and rows below it."""
    view = ui.LayoutView(timeout=None)
    view.add_item(container(text(content), *rows))
    return view


def safe(content: str) -> str:
    """Disarm markup, links and mentions in text."""
    plain = discord.utils.escape_markdown(content).replace("](", "]\\(")
    return discord.utils.escape_mentions(plain)


def marks(numbers: Iterable[int]) -> str:
    """Write the numbers of sources behind a sentence, so that no line ends between them."""
    shown = _JOINED.join(f"[{number}]" for number in numbers)
    return f" {shown}" if shown else ""


def linked(source: SourceLine) -> str:
    """Write a source's title as a link to it."""
    title = safe(source.title).replace("[", "(").replace("]", ")")
    return f"[{title}]({source.url})" if source.url.startswith(("https://", "http://")) else title

"""The messages that show an answer."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from discord import ui

from bot.page import SMALL, plan
from bot.views import parts
from bot.views.buttons import AskButton, ChoiceMenu, TurnButton
from bot.views.feedback import UsefulButton, WrongButton
from bot.views.sources import OpenSources
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord

    from bot.answering import Handle
    from bot.page import Line, Page, SourceLine
    from bot.words import Words
    from knowledge import Answer

_QUESTION = "-# "
_OPENING = {"quotation": "> ", "small": "-# ", "item": "- "}
_MOST_BLOCKS = 16
_ESCAPED = re.compile(r"\\([*_~|>`#\[\]()-])")


def answer_views(
    answer: Answer, language: str, handle: Handle | None, *, question: str | None = None
) -> list[ui.LayoutView]:
    """Give the messages that show an answer: its first page, or all where no handle can turn pages."""
    pages = answer_pages(answer, language, handle, question=question)
    return pages if handle is None else pages[:1]


def page_view(answer: Answer, handle: Handle, number: int, *, question: str | None = None) -> ui.LayoutView:
    """Give one page of an answer, counted from 1; the nearest there is."""
    pages = answer_pages(answer, handle.language, handle, question=question)
    return pages[min(max(number, 1), len(pages)) - 1]


def answer_pages(
    answer: Answer, language: str, handle: Handle | None, *, question: str | None = None
) -> list[ui.LayoutView]:
    """Give every page of an answer."""
    own = words(language)
    *others, last = plan(answer, own, question=question)
    if handle is None:  # they are sent one after the other, and what to ask next stands below the last
        others = [replace(page, suggestions=(), choices=()) for page in others]
    return [_PageView(page, handle, own) for page in (*others, last)]


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

    def __init__(self, page: Page, handle: Handle | None, own: Words) -> None:
        super().__init__(timeout=None)
        texts = _texts(page)
        shown = parts.container(*map(parts.text, texts))
        if page.sources:
            if texts:
                shown.add_item(ui.Separator())
            shown.add_item(parts.text("\n".join(_source(source) for source in page.sources)))
        for row in _rows(page, handle, own):
            shown.add_item(row)
        self.add_item(shown)


def _texts(page: Page) -> list[str]:
    texts = [f"{_QUESTION}{parts.safe(page.question)}"] if page.question else []
    if page.title:
        texts.append(f"**{parts.safe(page.title)}**")
    if page.headline is not None:
        texts.append(f"**{parts.safe(page.headline.text)}**{parts.marks(page.headline.markers)}")
    return texts + _blocks(page.lines)


def _blocks(lines: Sequence[Line]) -> list[str]:
    """Write lines; those of one shape together, each group a text of its own where there are few groups."""
    groups = ["\n".join(map(_line, group)) for _, group in groupby(lines, key=_shape)]
    return groups if len(groups) <= _MOST_BLOCKS else ["\n".join(groups)]


def _shape(line: Line) -> str:
    return line.kind if line.kind == "quotation" else "small" if line.kind in SMALL else "item"


def _line(line: Line) -> str:
    shown = f"{parts.safe(line.text)}{parts.marks(line.markers)}"
    return f"> {shown}" if line.kind == "quotation" else f"-# {shown}" if line.kind in SMALL else f"- {shown}"


def _source(source: SourceLine) -> str:
    place = f"{source.published}; {parts.safe(source.locator)}"
    return f"-# [{source.number}] {parts.safe(source.publisher)}: {parts.linked(source)}, {place}"


def _rows(page: Page, handle: Handle | None, own: Words) -> list[ui.ActionRow[Any]]:
    rows: list[ui.ActionRow[Any]] = []
    language = own.language
    if page.of > 1 and handle is not None:
        rows.append(TurnButton.turns(own, handle, page.number, page.of))
    if page.choices:
        rows.append(parts.row(ChoiceMenu.of(page.choices, own)))
    elif page.suggestions:
        rows.append(parts.row(*(AskButton(asked.text, asked.key, language) for asked in page.suggestions)))
    if handle is not None and page.cited:
        rows.append(
            parts.row(
                OpenSources(own.say("show-source"), handle),
                UsefulButton(own.say("useful"), handle),
                WrongButton(own.say("wrong"), handle),
            )
        )
    return rows

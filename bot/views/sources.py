"""The rows and quotations an answer rests on, opened for the one who asks to see them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.page import TEXT_OF_PAGE, source_line
from bot.views import parts
from bot.views.parts import HANDLE, AnswerButton, PageButton
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering import Handle
    from bot.views.parts import Interaction
    from bot.words import Words
    from knowledge import Answer, Citation

_Place = tuple[str, str, str | None]
"""A place in a source: `knowledge.Citation.place`."""
_BETWEEN = "\n\n"
_TEXT_OF_CARDS = TEXT_OF_PAGE - 500
"""Characters of cards on a page, with room for the question and the heading."""


class OpenSources(AnswerButton, template=rf"(?s)src:{HANDLE}"):
    """Opens the sources of an answer privately."""

    code = "src"
    style = discord.ButtonStyle.primary

    async def pressed(self, interaction: Interaction) -> None:
        """Show the first page of the sources."""
        await interaction.client.responding.sources(interaction, self._handle)


class TurnSources(PageButton, template=rf"(?s)row:(?P<page>\d+):{HANDLE}"):
    """Turns to another page of the opened sources."""

    code = "row"

    async def pressed(self, interaction: Interaction) -> None:
        """Show the page."""
        await interaction.client.responding.turn_sources(interaction, self._handle, self._page)


def sources_view(
    answer: Answer, handle: Handle, number: int = 1, *, question: str | None = None
) -> ui.LayoutView:
    """Give one page of an answer's sources, counted from 1; the nearest there is.

    An answer without a key has its question shown, so that its pages can be turned.
    """
    own = words(handle.language)
    figures = _figures(answer)
    cards = [
        _card(number, citation, figures[citation.place], own)
        for number, citation in enumerate(answer.citations, 1)
    ]
    pages = _pages(cards)
    number = min(max(number, 1), len(pages))
    shown = parts.container()
    if question is not None and not handle.key:
        shown.add_item(parts.text(f"-# {parts.safe(question)}"))
    shown.add_item(parts.text(f"**{own.say('sources-title')}**"))
    shown.add_item(parts.text(pages[number - 1]))
    if len(pages) > 1:
        shown.add_item(TurnSources.turns(own, handle, number, len(pages)))
    view = ui.LayoutView(timeout=None)
    view.add_item(shown)
    return view


def _figures(answer: Answer) -> dict[_Place, list[str]]:
    """Give the figures that each place in a source gives, each once."""
    found: dict[_Place, dict[str, None]] = defaultdict(dict)
    for claim in answer.claims:
        for citation in claim.citations:
            found[citation.place] |= {} if citation.value is None else {citation.value: None}
    return {place: list(values) for place, values in found.items()}


def _card(number: int, citation: Citation, figures: Sequence[str], own: Words) -> str:
    """Write one source: who, what, when, where in it, and word for word."""
    source = source_line(number, citation, own)
    notes = [own.say("source-where", locator=parts.safe(source.locator))]
    if figures:
        notes.append(own.say("source-figures", n=len(figures), values=parts.safe("; ".join(figures))))
    if citation.conflict is not None:
        notes.append(own.say("source-differs", why=parts.safe(citation.conflict)))
    lines = [
        f"**[{number}] {parts.safe(source.publisher)}**: {parts.linked(source)}, {source.published}",
        *(f"-# {note}" for note in notes),
    ]
    if citation.quote is not None:
        lines.append(f"> {parts.safe(citation.quote)}")
    return "\n".join(lines)


def _pages(cards: list[str]) -> list[str]:
    """Fill pages with whole cards."""
    pages = [""]
    for card in cards:
        joined = f"{pages[-1]}{_BETWEEN}{card}" if pages[-1] else card
        if len(joined) <= _TEXT_OF_CARDS:
            pages[-1] = joined
        else:
            pages.append(card[:_TEXT_OF_CARDS])
    return pages

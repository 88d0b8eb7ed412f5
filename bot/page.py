"""The decision what a message shows: a pure function from an answer to the plan of its pages.

Nothing here knows Discord's components; `bot.views` makes them from the plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.limits import (
    BUTTON_LABEL,
    BUTTONS_IN_ROW,
    SELECT_OPTION_VALUE,
    SELECT_OPTIONS,
    TEXT_IN_MESSAGE,
)
from knowledge.query import KEY_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.words import Words
    from knowledge import Answer, Citation, Suggestion

TEXT_OF_PAGE = TEXT_IN_MESSAGE - 60
"""Characters of text on a page, with some to spare."""
QUESTION_SHOWN = 160
TITLE_SHOWN = 120
SMALL = frozenset({"caution", "context", "coverage"})
"""The kinds of claims that are shown small."""
SOURCES_OF_PAGE = 12
"""How many sources are listed on one page."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One numbered source: what to show, and where it links to."""

    number: int
    publisher: str
    title: str
    published: str
    locator: str
    url: str

    @property
    def length(self) -> int:
        """About how many characters the line takes."""
        return _width(self.publisher + self.title + self.published + self.locator + self.url) + 24


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the numbers of its sources."""

    text: str
    markers: tuple[int, ...]
    kind: str

    @property
    def length(self) -> int:
        """About how many characters the line takes."""
        return _width(self.text) + 5 * len(self.markers) + 4


@dataclass(frozen=True, slots=True)
class Page:
    """What one message shows of an answer."""

    question: str | None
    title: str | None
    """What a later page is of, where no question says so: the first words of the answer."""
    headline: Line | None
    lines: tuple[Line, ...]
    sources: tuple[SourceLine, ...]
    suggestions: tuple[Suggestion, ...]
    choices: tuple[Suggestion, ...]
    number: int
    of: int
    outcome: str
    cited: bool
    """Whether the answer has sources to open."""


def _width(text: str) -> int:
    """Give how many characters a text takes once its markup is escaped."""
    return len(text) + sum(text.count(mark) for mark in "*_~|`@\\")


def plan(answer: Answer, own: Words, *, question: str | None = None) -> list[Page]:
    """Divide an answer into pages that keep to Discord's limits; each lists the sources it marks."""
    lines = [Line(claim.text, answer.numbers(claim), claim.kind) for claim in answer.claims]
    headline, rest = (lines[0], lines[1:]) if lines else (None, [])
    sources = [source_line(number, citation, own) for number, citation in enumerate(answer.citations, 1)]
    asked = shortened(question)
    title = cut(headline.text, TITLE_SHOWN) if headline and not asked else None
    first = TEXT_OF_PAGE - 2 * len(asked or "")  # each of its characters may be escaped
    parts = _divide(headline, rest, sources, (first, first - 2 * len(title or "")))
    others = [s for s in answer.suggestions if len(s.text) <= BUTTON_LABEL and s.key != answer.key]
    suggestions = _once(others, KEY_LENGTH)
    choices = _once(answer.choices, SELECT_OPTION_VALUE)
    return [
        Page(
            question=asked,
            title=title if number > 1 else None,
            headline=headline if number == 1 else None,
            lines=tuple(shown),
            sources=tuple(cited),
            suggestions=tuple(suggestions[:BUTTONS_IN_ROW]),
            choices=tuple(choices[:SELECT_OPTIONS]),
            number=number,
            of=len(parts),
            outcome=answer.outcome,
            cited=bool(sources),
        )
        for number, (shown, cited) in enumerate(parts, 1)
    ]


def _once(offered: Iterable[Suggestion], longest: int) -> list[Suggestion]:
    """Give what can be asked next: each key once, as Discord wants it, and none that is too long."""
    return list({asked.key: asked for asked in offered if len(asked.key) <= longest}.values())


def source_line(number: int, citation: Citation, own: Words) -> SourceLine:
    """Give what is shown of a citation."""
    source = citation.source
    return SourceLine(
        number, source.publisher, source.title, own.date(source.published), citation.locator, source.url
    )


def _divide(
    headline: Line | None, lines: Sequence[Line], sources: Sequence[SourceLine], rooms: tuple[int, int]
) -> list[tuple[list[Line], list[SourceLine]]]:
    """Fill pages line by line, each with the sources it marks; sources that no line marks come last.

    `rooms` are the characters that the first page has, and each that follows.
    """
    by_number = {source.number: source for source in sources}
    pages: list[tuple[list[Line], dict[int, SourceLine]]] = [([], {})]
    room, later = rooms
    if headline is not None:
        room -= headline.length
        room -= _take(pages[-1][1], headline.markers, by_number)
    for line in lines:
        new = [number for number in line.markers if number not in pages[-1][1]]
        need = line.length + sum(by_number[number].length for number in new)
        if need > room and (pages[-1][0] or len(pages) > 1 or headline is not None):
            pages.append(([], {}))
            room = later
        pages[-1][0].append(line)
        room -= line.length + _take(pages[-1][1], line.markers, by_number)
    shown = {number for _, cited in pages for number in cited}
    for source in sources:
        if source.number in shown:
            continue
        if source.length > room or len(pages[-1][1]) >= SOURCES_OF_PAGE:
            pages.append(([], {}))
            room = later
        pages[-1][1][source.number] = source
        room -= source.length
    return [(shown_lines, [cited[number] for number in sorted(cited)]) for shown_lines, cited in pages]


def _take(cited: dict[int, SourceLine], markers: Iterable[int], by_number: dict[int, SourceLine]) -> int:
    """Put the sources of `markers` on a page; give how many characters the new ones take."""
    taken = 0
    for number in markers:
        if number not in cited:
            cited[number] = by_number[number]
            taken += by_number[number].length
    return taken


def shown_whole(question: str) -> bool:
    """Whether a question is short enough to be shown as it was asked."""
    return len(" ".join(question.split())) <= QUESTION_SHOWN


def shortened(question: str | None) -> str | None:
    """Give a question as it is shown: on one line, and cut where it is long."""
    if question is None:
        return None
    folded = " ".join(question.split())
    return cut(folded, QUESTION_SHOWN)


def cut(text: str, most: int) -> str:
    """Give a text of at most so many characters; one that is cut shows it, and ends with a whole word."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    at = head.rfind(" ")
    return f"{head[:at].rstrip(' ,;:(') if at > most // 2 else head}…"

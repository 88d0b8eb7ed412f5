"""The desk in a console: a chat in a terminal, an answer a line from a pipe."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from bot.answering import told
from bot.timing import timed_ask
from bot.words import words
from knowledge import Conversation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import TextIO

    from knowledge import Answer, Desk

_LEAVING = frozenset({"exit", "quit", ":q", "bye"})
_STYLES = {
    "headline": "bold",
    "quotation": "italic",
    "caution": "yellow",
    "context": "cyan",
    "coverage": "dim",
}


def chat(desk: Desk, history: Path, hint: str) -> None:
    """Talk in the terminal until the user leaves; what was typed comes back with the arrow keys."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import FileHistory

    console = Console()
    history.parent.mkdir(parents=True, exist_ok=True)
    session: PromptSession[str] = PromptSession(history=FileHistory(str(history)))
    conversation = Conversation()
    console.print(
        "[bold]Detainer Desk[/bold]. Ask about ICE's Declined Detainer Outcome Report of early 2017."
    )
    console.print(f"[dim]{escape(hint)}[/dim]")
    console.print('[dim]Try: is Cook County on the list?   Leave with Ctrl-D or "quit".[/dim]')
    while True:
        try:
            question = session.prompt("\n> ")
        except (EOFError, KeyboardInterrupt):
            return
        if question.strip().casefold() in _LEAVING:
            return
        if question.strip():
            show(console, told(desk, timed_ask(desk, question, conversation)))


def show(console: Console, answer: Answer) -> None:
    """Print an answer with its numbered sources and the questions that can be asked next."""
    own = words(answer.language)
    for claim in answer.claims:
        line = Text(claim.text, style=_STYLES.get(claim.kind, ""))
        marks = "".join(f"[{number}]" for number in answer.numbers(claim))
        line.append(f" {marks}" if marks else "", style="dim")
        console.print(line, soft_wrap=False)
    if answer.citations:
        table = Table.grid(padding=(0, 1))
        for number, citation in enumerate(answer.citations, 1):
            source = citation.source
            what = Text(
                f"{source.publisher}: {source.title}, {own.date(source.published)}; {citation.locator}"
            )
            what.append(f"\n{source.url}", style="blue")
            table.add_row(Text(f"[{number}]", style="dim"), what)
        console.print()
        console.print(table)
    for heading, offered in (("which-one", answer.choices), ("ask-next", answer.suggestions)):
        if offered:
            shown = f"{own.say(heading)} {'  |  '.join(asked.text for asked in offered)}"
            console.print(Text(f"\n{shown}", style="dim"))


def plain(answer: Answer) -> str:
    """Give an answer as plain text with its sources, for a pipe."""
    own, lines = words(answer.language), [answer.text]
    for number, citation in enumerate(answer.citations, 1):
        source = citation.source
        date = own.date(source.published)
        lines.append(
            f"[{number}] {source.publisher}: {source.title}, {date}; {citation.locator}. {source.url}"
        )
    if answer.choices:
        lines.append(f"{own.say('which-one')} {' | '.join(choice.text for choice in answer.choices)}")
    return "\n".join(lines)


def one_line(answer: Answer) -> str:
    """Give an answer on one line, for a pipe that reads an answer a line."""
    return " ".join(answer.text.split())


def as_json(answer: Answer) -> str:
    """Give an answer as one line of JSON, whatever is in the question."""
    return json.dumps(answer.to_dict(), ensure_ascii=True)


def answers(desk: Desk, questions: Iterable[str], *, thread: bool) -> Iterator[Answer]:
    """Answer questions one after the other; with `thread`, as one conversation."""
    conversation = Conversation() if thread else None
    for question in questions:
        yield timed_ask(desk, question, conversation)


def lines_of(stream: TextIO) -> Iterator[str]:
    """Give the lines of a stream without their ends; bytes that are no text are replaced."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    for line in stream:
        yield line.rstrip("\r\n")


def write_line(text: str) -> None:
    """Write a line to standard output at once, whatever its encoding can hold."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()

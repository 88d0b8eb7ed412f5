"""What the operator reads: feedback and gaps of all servers, as tables or as lines of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeVar

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.state import State

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from sqlalchemy.engine import URL

    from bot.state import Gap, Tally, Word

T = TypeVar("T")


async def with_state(url: URL, read: Callable[[State], Awaitable[T]]) -> T:
    """Open the bot's state, read from it, and close it.

    Raises:
        UnreachableError: when the database cannot be reached.
    """
    state = State(url)
    try:
        await state.open()
        return await read(state)
    finally:
        await state.close()


def feedback_lines(said: Sequence[Word]) -> list[str]:
    """Give feedback as JSON, a press a line."""
    return [json.dumps(asdict(word) | {"given": word.given.isoformat()}, ensure_ascii=False) for word in said]


def gap_lines(gaps: Sequence[Gap]) -> list[str]:
    """Give gaps as JSON, one a line."""
    return [json.dumps(asdict(gap), ensure_ascii=False) for gap in gaps]


def show_feedback(tally: Tally, said: Sequence[Word], console: Console | None = None) -> None:
    """Print feedback as a table, the newest first."""
    table = Table(title=f"Useful: {tally.useful}. Wrong: {tally.wrong}.")
    for column in ("when", "server", "verdict", "answer", "language", "what they wrote"):
        table.add_column(column)
    for word in said:
        table.add_row(
            f"{word.given:%Y-%m-%d %H:%M}",
            str(word.server_id or "-"),
            "useful" if word.useful else "wrong",
            Text(word.about),
            word.language,
            Text(word.note or ""),
        )
    (console or Console()).print(table)


def show_gaps(gaps: Sequence[Gap], console: Console | None = None) -> None:
    """Print what could not be answered as a table, the most frequent first."""
    table = Table(title="What could not be answered")
    for column in ("times", "why", "last", "question (where its server keeps them)"):
        table.add_column(column)
    for gap in gaps:
        table.add_row(str(gap.times), gap.reason, gap.latest, Text(gap.words))
    (console or Console()).print(table)

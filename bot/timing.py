"""Time: how long an answer took, and what is shown when it takes longer than people like to wait."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from time import perf_counter_ns
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from knowledge import Answer, Conversation, Desk

T = TypeVar("T")

SLOW_SECONDS = 1.0
"""After how long without an answer the bot shows that it is at work."""


def timed(ask: Callable[[], Answer]) -> Answer:
    """Ask, and note the microseconds it took: `knowledge` has no clock of its own."""
    start = perf_counter_ns()
    answer = ask()
    return replace(answer, elapsed_us=(perf_counter_ns() - start) // 1000)


def timed_ask(desk: Desk, question: str, conversation: Conversation | None = None) -> Answer:
    """Ask a question, and note the microseconds it took."""
    return timed(lambda: desk.ask(question, conversation))


async def showing_when_slow(work: Awaitable[T], show: Callable[[], Awaitable[object]]) -> T:
    """Wait for `work`; where that takes long, `show` that it goes on, once."""
    task = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=SLOW_SECONDS)
        if not done:
            await show()
        return await task
    finally:
        task.cancel()

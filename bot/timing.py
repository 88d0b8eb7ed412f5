"""How long an answer took, measured around `knowledge`, which has no clock of its own."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter_ns
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge import Answer, Conversation, Desk


def timed_ask(desk: Desk, question: str, conversation: Conversation | None = None) -> Answer:
    """Ask, and note the microseconds it took."""
    start = perf_counter_ns()
    answer = desk.ask(question, conversation)
    return replace(answer, elapsed_us=(perf_counter_ns() - start) // 1000)

"""What is shown when an answer is slow."""

from __future__ import annotations

import asyncio

import pytest

from bot import timing
from bot.timing import showing_when_slow


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find everything slow that takes longer than a hundredth of a second."""
    monkeypatch.setattr(timing, "SLOW_SECONDS", 0.01)


@pytest.mark.parametrize(("seconds", "times"), [(0, 0), (0.1, 1)])
async def test_only_what_is_slow_is_shown_to_be_at_work(seconds: float, times: int) -> None:
    shown: list[bool] = []

    async def work() -> str:
        await asyncio.sleep(seconds)
        return "done"

    async def show() -> None:
        shown.append(True)

    assert await showing_when_slow(work(), show) == "done"
    assert len(shown) == times


async def test_work_that_fails_fails_whoever_waits() -> None:
    async def work() -> None:
        raise ValueError("no")

    async def show() -> None:
        raise AssertionError

    with pytest.raises(ValueError, match="no"):
        await showing_when_slow(work(), show)


async def test_where_showing_fails_the_work_is_ended() -> None:
    async def work() -> None:
        await asyncio.sleep(60)

    async def show() -> None:
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        await showing_when_slow(work(), show)

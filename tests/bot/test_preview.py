"""The preview is the real bot, in a simulated Discord whose people speak the language asked for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import simcord.interactions

from bot.preview import serve
from tests.isolated import IsolatedSettings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", ["en", "es"])
async def test_the_preview_tells_its_address_and_leaves_nothing_behind(
    store_path: Path, language: str
) -> None:
    before = simcord.interactions.base_payload
    said: list[str] = []
    told = asyncio.Event()

    def say(line: str) -> None:
        said.append(line)
        if "Ctrl-C" in line:
            told.set()

    settings = IsolatedSettings(store_file=store_path, preview_port=0)
    preview = asyncio.create_task(serve(settings, say, language))
    await asyncio.wait_for(told.wait(), 60)
    preview.cancel()
    with pytest.raises(asyncio.CancelledError):
        await preview
    assert said[0].startswith("The preview is at http://127.0.0.1:")
    assert simcord.interactions.base_payload is before

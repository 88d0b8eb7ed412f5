"""What the operator reads of feedback and gaps, by the commands themselves."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.operator import with_state

if TYPE_CHECKING:
    from pathlib import Path

    from bot.state import State


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in which people have said something."""
    from tests.isolated import IsolatedSettings

    async def fill(state: State) -> None:
        await state.feedback.add("totals", useful=True, language="en", server_id=5)
        await state.feedback.add("listing", useful=False, language="es", server_id=None, note="[red]falta")
        await state.gaps.count("not_held", server_id=5, words="What did the mayor say?")
        await state.gaps.count("opinion", server_id=5)
        await state.gaps.count("opinion", server_id=6)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'state.sqlite3'}")
    monkeypatch.setenv("COLUMNS", "160")
    asyncio.run(with_state(IsolatedSettings().database, fill))


def _said(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.usefixtures("kept")
def test_feedback_is_shown_as_a_table_and_as_lines() -> None:
    table = _said("feedback")
    assert "Useful: 1. Wrong: 1." in table
    assert "[red]falta" in table
    lines = [json.loads(line) for line in _said("feedback", "--json").splitlines()]
    assert [(line["about"], line["useful"], line["note"]) for line in lines] == [
        ("listing", False, "[red]falta"),
        ("totals", True, None),
    ]
    assert len(_said("feedback", "--json", "--wrong").splitlines()) == 1
    assert len(_said("feedback", "--json", "--limit", "1").splitlines()) == 1


@pytest.mark.usefixtures("kept")
def test_gaps_are_shown_as_a_table_and_as_lines() -> None:
    assert "What did the mayor say?" in _said("gaps")
    lines = [json.loads(line) for line in _said("gaps", "--json").splitlines()]
    assert [(line["reason"], line["words"], line["times"]) for line in lines] == [
        ("opinion", "", 2),
        ("not_held", "What did the mayor say?", 1),
    ]


@pytest.mark.parametrize("command", ["feedback", "gaps"])
def test_a_database_that_cannot_be_reached_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:secret@127.0.0.1:1/none")
    result = CliRunner().invoke(app, [command])
    assert result.exit_code == 1
    assert result.output.count("\n") == 1
    assert "DATABASE_URL" in result.output
    assert "secret" not in result.output

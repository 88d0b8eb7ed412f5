"""The console and `ask`: an answer a question, whatever is piped in, and never a traceback."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from bot import console

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge import Desk

    Run = Callable[..., subprocess.CompletedProcess[bytes]]

ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(store_path: Path, tmp_path: Path) -> Run:
    """Run `python -m bot` as a user does, in an environment of its own."""
    environment = {name: value for name, value in os.environ.items() if name != "DISCORD_TOKEN"}
    environment |= {"STORE_FILE": str(store_path), "DISCORD_TOKEN": "", "PYTHONPATH": str(ROOT)}

    def _run(*arguments: str, piped: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=piped,
            capture_output=True,
            timeout=60,
            check=False,
            cwd=tmp_path,
            env=environment | settings,
        )

    return _run


def test_ask_prints_the_answer_with_its_sources(
    run: Run,
) -> None:
    done = run("ask", "is Cook County on the list?")
    assert done.returncode == 0
    text = done.stdout.decode()
    assert text.startswith("Yes. Cook County, Illinois")
    assert "\n[1] " in text
    assert "https://" in text
    assert done.stderr == b""


def test_ask_json_prints_one_object_a_line(run: Run) -> None:
    piped = b"is Cook County on the list?\n\nweekly totals\n\xff\xfe\x00broken\n'quoted' \\ line\r\nno end"
    done = run("ask", "--json", piped=piped)
    assert done.returncode == 0
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [entry["outcome"] for entry in said][:3] == ["answered", "abstained", "answered"]
    assert len(said) == 6
    assert said[4]["question"] == "'quoted' \\ line"
    assert said[0]["elapsed_us"] > 0
    assert b"Traceback" not in done.stderr


def test_thread_takes_the_lines_as_one_conversation(
    run: Run,
) -> None:
    piped = b"is Cook County on the list?\nand Nassau?\n"
    apart, together = (run("ask", "--json", *flags, piped=piped) for flags in ([], ["--thread"]))
    assert json.loads(together.stdout.splitlines()[1])["verdict"] == "yes"
    first, first_of_thread = (json.loads(done.stdout.splitlines()[0])["text"] for done in (apart, together))
    assert first == first_of_thread


def test_run_from_a_pipe_gives_an_answer_a_line_and_ends(
    run: Run,
) -> None:
    done = run("run", piped=b"is Cook County on the list?\nwhat is a detainer?\n")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 2
    assert b"DISCORD_TOKEN" in done.stderr
    assert b"preview" in done.stderr


def test_a_preview_in_a_language_without_words_is_refused_in_one_line(run: Run) -> None:
    done = run("preview", "--language", "xx")
    assert done.returncode == 1
    assert b"only in: en, es" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"LOG_LEVEL": "LOUD"}, b"LOG_LEVEL"),
        ({"PREVIEW_PORT": "many"}, b"PREVIEW_PORT"),
        ({"STORE_FILE": "/dev/null/store"}, b"STORE_FILE"),
    ],
)
def test_a_wrong_setting_is_said_in_one_line(run: Run, settings: dict[str, str], said: bytes) -> None:
    done = run("ask", "hi", **settings)
    assert done.returncode == 1
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_answer_is_laid_out_for_a_terminal(desk: Desk) -> None:
    screen = io.StringIO()
    console.show(
        Console(file=screen, width=90, force_terminal=False), desk.ask("is Cook County on the list?")
    )
    text = screen.getvalue()
    assert "Yes. Cook County, Illinois" in text
    assert "[1]" in text
    assert "Next:" in text
    assert all(len(line) <= 90 or "http" in line for line in text.splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_sigterm_ends_the_bot_cleanly(store_path: Path, tmp_path: Path) -> None:
    script = (
        "import asyncio, discord, bot.__main__ as main\n"
        "async def start(self, token, **_): print('up', flush=True); await asyncio.sleep(60)\n"
        "discord.Client.start = start\n"
        "main.app(['run'])\n"
    )
    token = "x" * 24 + ".xxxxxx." + "y" * 27
    environment = os.environ | {
        "STORE_FILE": str(store_path),
        "DISCORD_TOKEN": token,
        "PYTHONPATH": str(ROOT),
    }
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"up\n"
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 0
    assert b"Traceback" not in errors
    assert token.encode() not in errors

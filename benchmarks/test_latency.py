"""How long an ask takes, beside a bare indexed SELECT on the same store, in one run.

python -m pytest -o addopts= benchmarks/test_latency.py

Nothing is asserted: the ratios are printed at the end. `make test` collects tests/ alone.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import pytest

import knowledge
from knowledge.build import build
from knowledge.evaluate import read
from knowledge.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

QUESTIONS = Path(__file__).resolve().parents[1] / "tests" / "questions"
Took = dict[str, list[float]]


def _questions(part: str) -> list[str]:
    return [
        expected.question
        for path in sorted((QUESTIONS / part).glob("*.jsonl"))
        for expected in read(path)
        if not expected.after
    ]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the project's data."""
    path = tmp_path_factory.mktemp("store") / "knowledge.sqlite3"
    build(data_folder(), path)
    return path


@pytest.fixture(scope="module")
def took(request: pytest.FixtureRequest) -> Iterator[Took]:
    """What each took, in seconds a time; the ratios are printed when all is done."""
    times: Took = {}
    yield times
    if not {"ask", "select"} <= times.keys():  # left out by hand
        return
    lines = [
        f"{name}: median {median(values) * 1e6:,.1f} µs, p99 {_p99(values) * 1e6:,.1f} µs"
        for name, values in times.items()
    ]
    ask, select = times["ask"], times["select"]
    lines.append(
        f"an ask is {median(ask) / median(select):,.0f} SELECTs by the medians, "
        f"{_p99(ask) / _p99(select):,.0f} by the 99th percentiles"
    )
    capture: Any = request.config.pluginmanager.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled():
        sys.stdout.write("\n".join(("", *lines, "")))


def _p99(values: list[float]) -> float:
    return sorted(values)[len(values) * 99 // 100]


def _time(benchmark: Any, run: Callable[[str], object], values: list[str]) -> list[float]:
    """Run once with each value, and give how long each took."""
    following = cycle(values)
    benchmark.pedantic(run, setup=lambda: ((next(following),), {}), rounds=len(values))
    return list(benchmark.stats.stats.data)


def test_an_ask(benchmark: Any, store: Path, took: Took) -> None:
    """Each measured question that stands by itself, asked for the first time; the text of the answer too."""
    desk = _warm(store)
    took["ask"] = _time(benchmark, lambda question: desk.ask(question).text, _questions("measured"))


def test_an_ask_again(benchmark: Any, store: Path, took: Took) -> None:
    """The same questions, each of which was asked once before: what it means is kept then."""
    desk = _warm(store)
    for question in _questions("measured"):
        desk.ask(question)
    took["again"] = _time(benchmark, lambda question: desk.ask(question).text, _questions("measured"))


def _warm(store: Path) -> knowledge.Desk:
    """Open a desk, and ask it other questions than those that are timed."""
    desk = knowledge.open(store=store)
    for question in _questions("build")[::20]:
        desk.ask(question)
    return desk


def test_a_select(benchmark: Any, store: Path, took: Took) -> None:
    """As many rows, each found by a place's name, the first column of the primary key."""
    with closing(sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)) as database:
        count = len(_questions("measured"))
        names = [
            name for (name,) in database.execute("select distinct name from place_names limit ?", (count,))
        ]
        select = "select place_id, form from place_names where name = ?"
        took["select"] = _time(benchmark, lambda name: database.execute(select, (name,)).fetchall(), names)

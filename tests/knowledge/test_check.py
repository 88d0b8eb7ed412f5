"""`python -m knowledge check`: each kind of fault is named, as file:line and what to do."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.check import check
from knowledge.paths import data_folder

if TYPE_CHECKING:
    from pathlib import Path

run = CliRunner().invoke


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data that a test may spoil."""
    return shutil.copytree(data_folder(), tmp_path / "data")


_SPOILED = [
    ("declined", 3, "nyt_sniff,", "nobody,", "unknown source 'nobody'"),
    ("declined", 4, "2017-01-28", "2017-01-29", "unknown week 2017-01-29"),
    ("declined", 5, "Texas", "Texaz", "unknown state 'Texaz'"),
    ("declined", 8, "Travis County", "Travers County", "unknown jurisdiction 'Travers County'"),
    ("declined", 9, ",142,", ",-142,", "declined_count: must be a whole number"),
    ("declined", 10, ",142,", ",142.5,", "declined_count: must be a whole number"),
    ("declined", 11, ",142,", ",many,", "declined_count: must be a whole number"),
    ("declined", 13, "Williamson", " Williamson", "stray blanks in jurisdiction"),
    ("declined", 14, ",klbj", ",,klbj", "13 cells where 12 belong"),
    ("declined", 16, ",ajc,4:30 p.m. update,", ",textrib,article text,", "duplicate"),
    ("highest_volume", 3, ",51,", ",52,", "conflicting figures"),
    ("sources", 3, "ddor1_scribd", "ddor1_dc", "stands twice"),
    ("sources", 4, "https://", "ftp://", "url"),
    ("reports", 2, "2017-02-03", "2017-02-04", "seven days"),
    ("coverage", 4, ",118,", ",11,", "coverage says 11"),
    ("statements", 2, "a shaming list", "a shaming list" + " word" * 40, "at most 40 words"),
    ("places/aliases", 2, "New York City", "New Amsterdam", "alias of an unknown city"),
    ("places/parts", 2, "San Francisco", "San Fransisco", "unknown city"),
    ("events", 2, "2014-11-20", "2014-13-20", "date: must be a date"),
    ("policies", 2, ",city,", ",planet,", "kind"),
]


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """All that is found in data with every kind of fault at once."""
    data = shutil.copytree(data_folder(), tmp_path_factory.mktemp("spoiled") / "data")
    for name, line, old, new, _ in _SPOILED:
        path = data / f"{name}.csv"
        lines = path.read_text("utf-8").splitlines(keepends=True)
        assert old in lines[line - 1], (name, line)
        lines[line - 1] = lines[line - 1].replace(old, new, 1)
        path.write_text("".join(lines), "utf-8")
    return [str(fault) for fault in check(data)]


@pytest.mark.parametrize(("name", "line", "said"), [(name, line, said) for name, line, *_, said in _SPOILED])
def test_each_fault_is_named_with_its_line(faults: list[str], name: str, line: int, said: str) -> None:
    here = [fault for fault in faults if fault.startswith(f"data/{name}.csv:{line}: ")]
    assert any(said in fault for fault in here), here
    assert all(fault.endswith(".") for fault in here)


def test_a_renamed_column_is_named(data: Path) -> None:
    path = data / "coverage.csv"
    path.write_text(path.read_text("utf-8").replace("week_start,", "week,", 1), "utf-8")
    faults = [str(fault) for fault in check(data)]
    assert any("missing columns: week_start; unknown columns: week" in fault for fault in faults)


def test_a_missing_file_is_named(data: Path) -> None:
    (data / "places/counties.csv").unlink()
    assert any("data/places/counties.csv:1: the file is missing" in str(fault) for fault in check(data))


def test_what_is_no_text_is_named(data: Path) -> None:
    (data / "events.csv").write_bytes(b"date,event\n\xff\xfe")
    assert any("not UTF-8" in str(fault) for fault in check(data))


def test_a_text_without_its_spanish_is_named_where_it_stands(data: Path) -> None:
    path = data / "language/es/facts.csv"
    path.write_text(path.read_text("utf-8").replace("a rounder figure,", "a round figure,", 1), "utf-8")
    found = [str(fault) for fault in check(data)]
    assert len(found) == 2
    assert re.fullmatch(r"data/language/es/facts\.csv:\d+: nothing says 'a round figure'\. .+\.", found[0])
    at = re.fullmatch(r"data/subtotals\.csv:(\d+): no es for 'a rounder figure'\. .+\.", found[1])
    assert at is not None
    assert "a rounder figure" in (data / "subtotals.csv").read_text("utf-8").splitlines()[int(at[1]) - 1]


def test_a_translation_of_one_cell_is_named(data: Path) -> None:
    path = data / "language/es/facts.csv"
    path.write_text(path.read_text("utf-8") + "older data\n", "utf-8")
    assert any("data/language/es/facts.csv:1: a row is not" in str(fault) for fault in check(data))


def test_the_project_s_own_data_are_sound() -> None:
    result = run(app, ["check"])
    assert result.exit_code == 0
    assert "are sound" in result.output


def test_faults_end_the_command_with_an_error(data: Path) -> None:
    path = data / "declined.csv"
    path.write_text(path.read_text("utf-8").replace(",142,", ",-1,", 1), "utf-8")
    result = run(app, ["check", "--data", str(data)])
    assert result.exit_code == 1
    assert "data/declined.csv:2" in result.output
    result = run(app, ["build", "--data", str(data), "--store", str(data / "store.sqlite3")])
    assert result.exit_code == 1
    assert not (data / "store.sqlite3").exists()


def test_a_store_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = run(app, ["build", "--store", str(tmp_path / "file" / "store.sqlite3")])
    assert result.exit_code == 1
    assert "cannot be written" in result.output

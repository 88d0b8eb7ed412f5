"""The store: the same data give the same bytes, and nothing harms the store in use."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

import knowledge
from knowledge.build import UnsoundDataError, build
from knowledge.dataset import fingerprint
from knowledge.desk import is_current
from knowledge.paths import data_folder
from knowledge.store import Store, version_of
from knowledge.store.connection import Connection

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data that a test may spoil."""
    return shutil.copytree(data_folder(), tmp_path / "data")


def _spoil(data: Path) -> None:
    path = data / "declined.csv"
    path.write_text(path.read_text("utf-8").replace(",142,", ",-142,", 1), "utf-8")


def test_same_data_give_the_same_bytes(store_path: Path, tmp_path: Path) -> None:
    build(data_folder(), tmp_path / "again.sqlite3")
    assert (tmp_path / "again.sqlite3").read_bytes() == store_path.read_bytes()


def test_bad_data_give_no_store_and_leave_the_old_one(data: Path, store_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "store" / "knowledge.sqlite3"
    target.parent.mkdir()
    shutil.copy(store_path, target)
    _spoil(data)
    with pytest.raises(UnsoundDataError) as caught:
        build(data, target)
    assert "data/declined.csv:2" in str(caught.value)
    assert target.read_bytes() == store_path.read_bytes()
    assert list(target.parent.iterdir()) == [target]


def test_a_crash_leaves_the_old_store_and_no_rubbish(
    store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "store" / "knowledge.sqlite3"
    target.parent.mkdir()
    shutil.copy(store_path, target)

    def fail(_database: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("knowledge.build.create_indexes", fail)
    with pytest.raises(OSError, match="full"):
        build(data_folder(), target)
    assert target.read_bytes() == store_path.read_bytes()
    assert list(target.parent.iterdir()) == [target]


def test_whoever_has_the_old_store_open_keeps_it(store_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "knowledge.sqlite3"
    shutil.copy(store_path, target)
    with closing(Store(target)) as store:
        build(data_folder(), target)
        assert store.listings


def test_foreign_keys_hold(store_path: Path) -> None:
    with closing(sqlite3.connect(store_path)) as database:
        assert database.execute("pragma foreign_key_check").fetchall() == []
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
        tables = [row[0] for row in database.execute("select name from sqlite_master where type = 'table'")]
        keyed = [
            table for table in tables if database.execute(f"pragma foreign_key_list({table})").fetchall()
        ]
    assert {"listings", "citations", "corrections", "place_names"} <= set(keyed)


@pytest.mark.parametrize(
    ("sql", "arguments"),
    [
        ("select * from places where place_id = ?", ("county:17031",)),
        ("select county_id, zip_codes from place_counties where place_id = ? order by ordinal", ("x",)),
        (
            "select n.name from place_names n join places p on n.place_id = p.place_id where state = ?",
            ("Iowa",),
        ),
        ("select zipf from words where word = ? and language = ?", ("a", "en")),
        ("select fact_key, value from totals where week_start = ? and measure = ?", ("2017-01-28", "x")),
    ],
)
def test_every_repeated_query_uses_an_index(store_path: Path, sql: str, arguments: tuple[str, ...]) -> None:
    with closing(sqlite3.connect(store_path)) as database:
        plan = " ".join(str(row[3]) for row in database.execute(f"explain query plan {sql}", arguments))
    assert "SEARCH" in plan
    assert "SCAN" not in plan


def test_the_store_is_read_only(store_path: Path) -> None:
    connection = Connection(store_path)
    with closing(connection), pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.rows("delete from listings")


def test_open_builds_what_is_missing_and_what_is_old(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "knowledge.sqlite3"
    assert knowledge.open(data, target).ask("weekly totals").outcome == "answered"
    before = target.stat().st_mtime_ns
    knowledge.open(data, target)
    assert target.stat().st_mtime_ns == before
    statements = data / "statements.csv"
    text = statements.read_text("utf-8")
    statements.write_text(
        text.replace("San Francisco city attorney", "city attorney of San Francisco"), "utf-8"
    )
    assert not is_current(data, target)
    knowledge.open(data, target)
    assert version_of(target) == fingerprint(data)


def test_what_is_no_store_is_not_current(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.sqlite3"
    path.write_text("not a database")
    assert not is_current(data_folder(), path)
    assert version_of(tmp_path / "nothing.sqlite3") is None

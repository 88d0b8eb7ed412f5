"""`data/` -> one SQLite file. The same data give the same bytes, and bad data give no file at all.

The file is written beside its place and renamed into it, so whoever has the old one open keeps it whole.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from knowledge.build.figures import write_coverage, write_figures, write_weeks
from knowledge.build.listings import write_corrections, write_jurisdictions, write_listings, write_policies
from knowledge.build.places import write_places
from knowledge.build.texts import write_texts
from knowledge.build.words import write_words
from knowledge.build.writer import Writer
from knowledge.check import faults_of
from knowledge.dataset import Dataset, Fault, fingerprint, read
from knowledge.gazetteer import build_gazetteer
from knowledge.schema import create_indexes, create_tables

__all__ = ["UnsoundDataError", "build"]

_STEPS = (
    write_places,
    write_words,
    write_weeks,
    write_jurisdictions,
    write_listings,
    write_policies,
    write_corrections,
    write_figures,
    write_texts,
    write_coverage,
)
"""In an order that the foreign keys allow."""


class UnsoundDataError(Exception):
    """The data has faults; `faults` names each of them."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


def build(folder: Path, target: Path) -> None:
    """Make the store `target` from the data in `folder`.

    Raises:
        UnsoundDataError: when `knowledge.check` finds a fault; a store already there is left alone.
        OSError: when the file cannot be written.
    """
    dataset = read(folder)
    found = faults_of(dataset)
    if found:
        raise UnsoundDataError(found)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    os.close(handle)
    beside = Path(name)
    try:
        _write(dataset, beside)
        _flush(beside)
        beside.chmod(0o644)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def _write(dataset: Dataset, path: Path) -> None:
    path.unlink()
    with closing(Database(path)) as database:
        database.conn.execute("pragma journal_mode = off")
        database.conn.execute("pragma foreign_keys = on")
        create_tables(database)
        writer = Writer(database, dataset, build_gazetteer(dataset))
        writer.insert("meta", [{"key": "data_hash", "value": fingerprint(dataset.folder)}])
        for step in _STEPS:
            step(writer)
        create_indexes(database)
        database.analyze()
        database.vacuum()

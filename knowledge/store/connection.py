"""The file itself, opened read-only."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

Record = dict[str, Any]


class Connection:
    """A store opened for reading; the only thing that can be done with it is to ask."""

    def __init__(self, path: Path) -> None:
        """Open the store.

        Raises:
            sqlite3.OperationalError: when there is no file at `path`.
        """
        self._database = sqlite3.connect(_uri(path), uri=True, check_same_thread=False)

    def rows(self, sql: str, *arguments: object) -> list[tuple[Any, ...]]:
        """Give the rows that a query finds."""
        return self._database.execute(sql, arguments).fetchall()

    def records(self, sql: str, *arguments: object) -> list[Record]:
        """Give the rows that a query finds, each column by its name."""
        cursor = self._database.execute(sql, arguments)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def version_of(path: Path) -> str | None:
    """Give the fingerprint of the data a file was built from; None where it is no store."""
    try:
        with closing(sqlite3.connect(_uri(path), uri=True)) as database:
            row = database.execute("select value from meta where key = 'data_hash'").fetchone()
    except sqlite3.Error:
        return None
    return row[0] if row else None


def _uri(path: Path) -> str:
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1"

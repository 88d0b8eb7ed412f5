"""Where the facts and the store lie: in the folder of a checkout, or with an installed package."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_path

_PACKAGE = Path(__file__).resolve().parent
_STORE_NAME = "knowledge.sqlite3"


def data_folder() -> Path:
    """Give the folder of CSV files: `data/` in a checkout, else the copy inside the package."""
    checkout = _PACKAGE.parent / "data"
    return checkout if (checkout / "sources.csv").exists() else _PACKAGE / "_data"


def store_file() -> Path:
    """Give the place of the store: `build/` in a checkout, else the user's cache folder."""
    root = _PACKAGE.parent
    if (root / "pyproject.toml").exists() and data_folder().parent == root:
        return root / "build" / _STORE_NAME
    return user_cache_path("detainer-desk", appauthor=False) / _STORE_NAME

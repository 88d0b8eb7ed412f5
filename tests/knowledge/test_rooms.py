"""Who may import whom, and what the project never does."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_KNOWLEDGE = sorted((ROOT / "knowledge").rglob("*.py"))
_CODE = [*_KNOWLEDGE, *sorted((ROOT / "bot").rglob("*.py"))]
_NETWORK = {"socket", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "websockets"}


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("path", _KNOWLEDGE, ids=lambda path: str(path.relative_to(ROOT)))
def test_knowledge_knows_nothing_of_the_bot(path: Path) -> None:
    assert not _imports(path) & {"bot", "discord", "simcord", "time"}


@pytest.mark.parametrize("path", _CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_network_but_discord_s(path: Path) -> None:
    assert not _imports(path) & _NETWORK


def test_knowledge_loads_without_discord() -> None:
    code = "import sys, knowledge; print([m for m in sys.modules if m in {'discord', 'bot', 'aiohttp'}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_the_lock_names_no_index_and_hashes_everything() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    pins = re.findall(r"^[a-z0-9._-]+==", lock, re.MULTILINE)
    assert len(pins) <= lock.count("--hash=sha256:")
    assert "-i " not in lock
    assert "--index" not in lock

"""The small parts of the bot: settings, logs, conversations, autocomplete."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import structlog
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot import logs
from bot.answering import Answering
from bot.autocomplete import Autocomplete
from bot.conversations import MOST_CONVERSATIONS, Conversations
from bot.limits import AUTOCOMPLETE_CHOICES, CHOICE_NAME
from tests.isolated import IsolatedSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge import Desk

ROOT = Path(__file__).parents[2]


# ---------------------------------------------------------------- settings


@pytest.mark.parametrize(
    ("written", "ids"),
    [("", None), ("0", [0]), ("0,1,2", [0, 1, 2]), ("0-3", [0, 1, 2, 3]), ("0-1, 4", [0, 1, 4])],
)
def test_shard_ids(monkeypatch: pytest.MonkeyPatch, written: str, ids: list[int] | None) -> None:
    monkeypatch.setenv("SHARD_IDS", written)
    assert IsolatedSettings().shard_ids == ids


@pytest.mark.parametrize(
    ("name", "value"),
    [("SHARD_COUNT", "0"), ("LOG_LEVEL", "LOUD"), ("LOG_FORMAT", "xml"), ("PREVIEW_PORT", "-1")],
)
def test_wrong_settings_are_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=name.lower()):
        IsolatedSettings()


def test_a_blank_token_is_none_and_a_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "  ")
    assert IsolatedSettings().discord_token is None
    monkeypatch.setenv("DISCORD_TOKEN", "secret-token")
    assert "secret-token" not in repr(IsolatedSettings())


def test_every_setting_is_told_in_the_example() -> None:
    told = set(re.findall(r"^#? ?([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE))
    assert told == {name.upper() for name in IsolatedSettings.model_fields}


# ---------------------------------------------------------------- logs


@pytest.fixture
def logging_restored() -> Iterator[None]:
    """Leave logging as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.usefixtures("logging_restored")
def test_logs_are_lines_of_json_without_tokens(capsys: pytest.CaptureFixture[str]) -> None:
    token = "M" * 24 + ".Gabcde." + "z" * 27
    logs.set_up(IsolatedSettings(log_format="json"))
    structlog.get_logger("bot").info("answered", outcome="answered", note=f"Bot {token}")
    logging.getLogger("discord").warning("retrying with %s", token)
    structlog.get_logger("bot").error("failed", exc_info=RuntimeError(token))
    lines = capsys.readouterr().err.splitlines()
    assert token not in "".join(lines)
    assert json.loads(lines[0])["event"] == "answered"
    assert {json.loads(line)["level"] for line in lines} == {"info", "warning", "error"}


# ---------------------------------------------------------------- conversations


def test_conversations_are_apart_by_channel_and_user_and_end_in_time() -> None:
    now = [0.0]
    conversations = Conversations(10, lambda: now[0])
    first = conversations.of(1, 1)
    assert conversations.of(1, 1) is first
    assert conversations.of(1, 2) is not first
    assert conversations.of(2, 1) is not first
    now[0] = 9 * 60
    assert conversations.of(1, 1) is first
    now[0] = 18 * 60
    assert conversations.of(1, 1) is first
    now[0] = 30 * 60
    assert conversations.of(1, 1) is not first


def test_conversations_do_not_grow_without_end() -> None:
    conversations = Conversations(10, lambda: 0.0)
    for user in range(MOST_CONVERSATIONS + 10):
        conversations.of(1, user)
    assert len(conversations) == MOST_CONVERSATIONS


# ---------------------------------------------------------------- autocomplete


@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(max_size=200))
def test_autocomplete_keeps_to_discord_s_limits(desk: Desk, typed: str) -> None:
    offered = Autocomplete(Answering(desk)).suggest(typed)
    assert len(offered) <= AUTOCOMPLETE_CHOICES
    assert len(set(offered)) == len(offered)
    assert all(0 < len(choice) <= CHOICE_NAME for choice in offered)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("is cook", "Is Cook County, Illinois on the list?"),
        ("hennep", "Is Hennepin County, Minnesota on the list?"),
        ("share", "What share was declined?"),
        ("is cook county illi", "Is Cook County, Illinois on the list?"),
        (
            "is Prince of Wales-Hyder Census Area, Al",
            "Is Prince of Wales-Hyder Census Area, Alaska on the list?",
        ),
    ],
)
def test_autocomplete_offers_what_is_meant(desk: Desk, typed: str, offered: str) -> None:
    assert offered in Autocomplete(Answering(desk)).suggest(typed)

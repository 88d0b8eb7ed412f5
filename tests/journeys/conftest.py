"""A server with a channel and a member in it, and what a message of the bot shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import pytest
from simcord.http import router

from bot.client import DetainerDesk, create_bot
from bot.limits import COMPONENTS_IN_MESSAGE, CUSTOM_ID, TEXT_IN_MESSAGE
from tests.bodies import Judge, published_specification
from tests.isolated import IsolatedSettings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from simcord import Env
    from simcord.backend import Backend

    from bot.settings import Settings
    from knowledge import Desk


@dataclass
class Server:
    """One server of a simulated Discord."""

    env: Env
    bot: DetainerDesk
    guild: Any
    channel: Any
    alice: Any

    @property
    def mention(self) -> str:
        """What Alice types to speak to the bot."""
        assert self.env.bot.user is not None
        return self.env.bot.user.mention

    @property
    def said(self) -> list[Any]:
        """The bot's messages in the channel, the oldest first."""
        return [m for m in self.channel.history() if m.author == self.env.bot.user]


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch) -> Iterator[Judge]:
    """See every request of the bot; a journey fails where Discord would not take one."""
    judge = Judge(published_specification())
    carry_out = router.dispatch

    def see(backend: Backend, method: str, path: str, **named: Any) -> Any:
        judge.see(method, path, named.get("json"))
        return carry_out(backend, method, path, **named)

    monkeypatch.setattr(router, "dispatch", see)
    yield judge
    assert judge.faults() == []


@pytest.fixture
def settings(store_path: Path, tmp_path: Path) -> Settings:
    """Default settings, whatever the developer's own environment says."""
    return IsolatedSettings(store_file=store_path, history_file=tmp_path / "history")


@pytest.fixture
def simcord_bot(settings: Settings, desk: Desk) -> DetainerDesk:
    """The whole bot; simcord runs it."""
    return create_bot(settings, desk)


@pytest.fixture
def server(simcord_env: Env, simcord_bot: DetainerDesk) -> Server:
    """A server with the bot in it."""
    guild = simcord_env.create_guild(name="Civics")
    channel = guild.create_text_channel("ask-the-desk")
    return Server(
        simcord_env, simcord_bot, guild, channel, guild.add_member(simcord_env.create_user("alice"))
    )


def walk(components: list[Any]) -> Iterator[dict[str, Any]]:
    """Give every component of a message, nested ones too."""
    for component in components:
        part = cast("dict[str, Any]", component if isinstance(component, dict) else component.to_dict())
        yield part
        yield from walk(part.get("components", []))


def text_of(message: Any) -> str:
    """Give all the text that a message shows."""
    return "\n".join(part["content"] for part in walk(message.components) if part["type"] == 10)


def labels_of(message: Any) -> list[str]:
    """Give the labels of the buttons that can be pressed."""
    parts = walk(message.components)
    return [part["label"] for part in parts if part["type"] == 2 and not part.get("disabled")]


def assert_fits(message: Any) -> None:
    """Assert that a message keeps to Discord's limits."""
    parts = list(walk(message.components))
    assert message.flags.components_v2
    assert len(parts) <= COMPONENTS_IN_MESSAGE
    assert sum(len(part["content"]) for part in parts if part["type"] == 10) <= TEXT_IN_MESSAGE
    assert all(len(part.get("custom_id", "")) <= CUSTOM_ID for part in parts)
    assert [part["type"] for part in parts].count(17) == 1

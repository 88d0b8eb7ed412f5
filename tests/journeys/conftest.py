"""A server with a channel and a member in it, and what a message of the bot shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import discord
import pytest
import simcord.interactions
from pydantic import SecretStr
from simcord.http import router

from bot.client import DetainerDesk, create_bot
from bot.limits import COMPONENTS_IN_MESSAGE, CUSTOM_ID, SELECT_OPTIONS, TEXT_IN_MESSAGE
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
class World:
    """What a simulated Discord does not know of people: their language, and how they installed the bot."""

    locales: dict[int, str] = field(default_factory=dict[int, str])
    own_install: set[int] = field(default_factory=set[int])
    """The people who installed the bot for themselves, in a server that has not added it."""


@dataclass
class Server:
    """One server of a simulated Discord."""

    env: Env
    world: World
    guild: Any
    channel: Any
    alice: Any

    @property
    def bot(self) -> DetainerDesk:
        """The bot as it runs now."""
        return cast("DetainerDesk", self.env.bot)

    @property
    def mention(self) -> str:
        """What Alice types to speak to the bot."""
        assert self.env.bot.user is not None
        return self.env.bot.user.mention

    @property
    def said(self) -> list[Any]:
        """The bot's messages in the channel, the oldest first."""
        return [m for m in self.channel.history() if m.author == self.env.bot.user]

    def member(self, name: str, *, locale: str | None = None, **permissions: bool) -> Any:
        """Give a new member of the server, with these permissions and this language."""
        roles: list[Any] = []
        if permissions:
            roles = [self.guild.create_role(name, permissions=discord.Permissions(**permissions))]
        member = self.guild.add_member(self.env.create_user(name), roles=roles)
        if locale is not None:
            self.world.locales[member.id] = locale
        return member

    async def restart(self) -> None:
        """End the bot, and start another over the same database."""
        before = self.bot
        await self.env.restart_bot(create_bot(before.settings, before.desk))
        await before.close()


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
    return IsolatedSettings(
        store_file=store_path,
        history_file=tmp_path / "history",
        database_url=SecretStr(f"sqlite:///{tmp_path / 'state.sqlite3'}"),
    )


@pytest.fixture
def simcord_bot(settings: Settings, desk: Desk) -> DetainerDesk:
    """The whole bot; simcord runs it."""
    return create_bot(settings, desk)


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """Languages and installations of people, put into every interaction."""
    world = World()
    plain = simcord.interactions.base_payload

    def with_more(backend: Any, **named: Any) -> Any:
        record, payload = plain(backend, **named)
        user, server = named["user_id"], named["guild_id"]
        payload["locale"] = world.locales.get(user, "en-US")
        alone = user in world.own_install
        owners = {"1": str(user)} if alone else {"0": str(server or 0)}
        return record, payload | {"authorizing_integration_owners": owners}

    monkeypatch.setattr(simcord.interactions, "base_payload", with_more)
    return world


@pytest.fixture
def server(simcord_env: Env, world: World) -> Server:
    """A server with the bot in it."""
    guild = simcord_env.create_guild(name="Civics")
    channel = guild.create_text_channel("ask-the-desk")
    alice = guild.add_member(simcord_env.create_user("alice"))
    return Server(simcord_env, world, guild, channel, alice)


def walk(components: list[Any]) -> Iterator[dict[str, Any]]:
    """Give every component of a message, nested ones too."""
    for component in components:
        part = cast("dict[str, Any]", component if isinstance(component, dict) else component.to_dict())
        yield part
        yield from walk(part.get("components", []))


def text_of(message: Any) -> str:
    """Give all the text that a message shows."""
    return "\n".join(part["content"] for part in walk(message.components) if part["type"] == 10)


def ids_of(message: Any, prefix: str = "") -> list[str]:
    """Give the custom_ids of what can be pressed or chosen."""
    parts = walk(message.components)
    ids = [part["custom_id"] for part in parts if "custom_id" in part and not part.get("disabled")]
    return [custom_id for custom_id in ids if custom_id.startswith(prefix)]


def labels_of(message: Any) -> list[str]:
    """Give the labels of the buttons that can be pressed."""
    parts = walk(message.components)
    return [part["label"] for part in parts if part["type"] == 2 and not part.get("disabled")]


def menus_of(message: Any) -> list[dict[str, Any]]:
    """Give the menus of a message."""
    return [part for part in walk(message.components) if part["type"] == 3]


def assert_fits(message: Any) -> None:
    """Assert that a message keeps to Discord's limits."""
    parts = list(walk(message.components))
    assert message.flags.components_v2
    assert message.flags.suppress_embeds
    assert len(parts) <= COMPONENTS_IN_MESSAGE
    assert sum(len(part["content"]) for part in parts if part["type"] == 10) <= TEXT_IN_MESSAGE
    assert all(len(part.get("custom_id", "")) <= CUSTOM_ID for part in parts)
    assert all(1 <= len(part["options"]) <= SELECT_OPTIONS for part in parts if part["type"] == 3)
    assert [part["type"] for part in parts].count(17) == 1
    ids = [part["custom_id"] for part in parts if "custom_id" in part]
    assert len(ids) == len(set(ids))

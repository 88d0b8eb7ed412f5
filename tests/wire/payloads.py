"""Discord's objects as it sends them: one application, one person, and a server for each of two shards."""

from __future__ import annotations

from itertools import count
from typing import Any

Payload = dict[str, Any]

TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAw.GaBcDe.a-token-of-the-loopback-server-only"  # noqa: S105 - of no use elsewhere
APPLICATION = "1000000000000000"
BOT: Payload = {
    "id": APPLICATION,
    "username": "Detainer Desk",
    "discriminator": "0",
    "avatar": None,
    "bot": True,
    "flags": 0,
}
ALICE: Payload = {"id": "1000000000000001", "username": "alice", "discriminator": "0", "avatar": None}
GUILDS = [str(number << 22) for number in (200, 201)]
"""A server of each shard, of two."""
_JOINED = "2026-01-01T00:00:00+00:00"
_ids = count(2_000_000_000_000_000)


def snowflake() -> str:
    """Give a new id."""
    return str(next(_ids))


def application() -> Payload:
    """Give the application as its own bot sees it."""
    return {
        "id": APPLICATION,
        "name": "Detainer Desk",
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": ALICE,
        "verify_key": "0" * 64,
        "flags": 0,
    }


def channel_of(guild: str) -> str:
    """Give the id of a server's only channel."""
    return str(int(guild) + 1)


def _channel(guild: str) -> Payload:
    return {
        "id": channel_of(guild),
        "type": 0,
        "guild_id": guild,
        "name": "ask-the-desk",
        "position": 0,
        "permission_overwrites": [],
    }


def _member(user: Payload) -> Payload:
    return {"user": user, "roles": [], "joined_at": _JOINED, "deaf": False, "mute": False, "flags": 0}


def guild_create(guild: str) -> Payload:
    """Give a server as it is sent to a bot that is in it."""
    everyone: Payload = {
        "id": guild,
        "name": "@everyone",
        "color": 0,
        "hoist": False,
        "position": 0,
        "permissions": "2251799813685247",
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    return {
        "id": guild,
        "name": "Civics",
        "owner_id": ALICE["id"],
        "member_count": 2,
        "large": False,
        "preferred_locale": "en-US",
        "roles": [everyone],
        "channels": [_channel(guild)],
        "members": [_member(BOT)],
        **{name: [] for name in ("emojis", "features", "stickers", "threads", "voice_states", "presences")},
    }


def message(channel: str, author: Payload, body: Payload) -> Payload:
    """Give the message that a body makes."""
    return {
        "id": snowflake(),
        "channel_id": channel,
        "author": author,
        "type": 0,
        "content": body.get("content") or "",
        "components": body.get("components") or [],
        "flags": body.get("flags") or 0,
        "timestamp": _JOINED,
        "edited_timestamp": None,
        "tts": False,
        "pinned": False,
        "mention_everyone": False,
        **{name: [] for name in ("embeds", "attachments", "mentions", "mention_roles")},
    }


def asked(guild: str, content: str) -> Payload:
    """Give a message of Alice that mentions the bot."""
    said = message(channel_of(guild), ALICE, {"content": f"<@{APPLICATION}> {content}"})
    member = _member(ALICE)
    del member["user"]
    return said | {"guild_id": guild, "mentions": [BOT], "member": member}


def slash(guild: str, name: str, **options: str) -> Payload:
    """Give the interaction of a command that Alice uses."""
    data = {
        "id": "1",
        "type": 1,
        "name": name,
        "options": [{"type": 3, "name": option, "value": value} for option, value in options.items()],
    }
    return _interaction(guild, kind=2, data=data)


def press(guild: str, shown: Payload, custom_id: str) -> Payload:
    """Give the interaction of a button that Alice presses under a message."""
    data = {"component_type": 2, "custom_id": custom_id}
    return _interaction(guild, kind=3, data=data) | {"message": shown}


def _interaction(guild: str, *, kind: int, data: Payload) -> Payload:
    return {
        "id": snowflake(),
        "application_id": APPLICATION,
        "type": kind,
        "data": data,
        "token": f"interaction-{snowflake()}",
        "version": 1,
        "guild_id": guild,
        "channel_id": channel_of(guild),
        "channel": _channel(guild),
        "member": _member(ALICE) | {"permissions": "2251799813685247"},
        "app_permissions": "2251799813685247",
        "locale": "en-US",
        "guild_locale": "en-US",
        "entitlements": [],
        "authorizing_integration_owners": {"0": guild},
        "context": 0,
        "attachment_size_limit": 10_485_760,
    }

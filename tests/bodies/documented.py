"""What Discord's documentation asks of a request, and its OpenAPI specification does not say.

Source: Discord's developer documentation, its references of components, messages, interactions and commands.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

CONTENT = 2000
TEXT_OF_DISPLAYS = 4000
COMPONENTS = 40
CHOICES = 25
CHOICE_VALUE = 100
OPTIONS = 25
COMMAND_TEXT = 8000
COMMANDS_OF_KIND = {1: 100, 2: 15, 3: 15}
"""How many commands there may be: by chat, in the menu of a user, in the menu of a message."""

_COMPONENTS_V2 = 1 << 15
_ONLY_V2 = frozenset({9, 10, 11, 12, 13, 14, 17})
TEXT = 10
_ROW, _BUTTON, _SELECT = 1, 2, 3
_SEND, _DEFER, _EDIT, _CHOICES, _MODAL = 4, 5, 7, 8, 9
_NAME = re.compile(r"[-_'\w]{1,32}")
_MESSAGES = re.compile(r"/channels/\d+/messages(/\d+)?|/webhooks/\d+/[^/]+(/messages/[^/]+)?")
_CALLBACK = re.compile(r"/interactions/\d+/[^/]+/callback")
_COMMANDS = re.compile(r"/applications/\d+/(guilds/\d+/)?commands")


def documented_faults(method: str, path: str, body: Any) -> list[str]:
    """Say what in a request the documentation does not allow; nothing where all is well."""
    if body is None:
        return []
    if _COMMANDS.fullmatch(path) and method == "PUT":
        return list(_of_commands(body))
    if _CALLBACK.fullmatch(path):
        return list(_of_callback(body))
    if _MESSAGES.fullmatch(path) and method in {"POST", "PATCH"}:
        return list(_of_message(body, created=method == "POST"))
    return []


def _of_callback(body: Mapping[str, Any]) -> Iterator[str]:
    kind: int = body["type"]
    data: dict[str, Any] = body.get("data") or {}
    if kind in {_SEND, _EDIT}:
        yield from _of_message(data, created=kind == _SEND)
    elif kind == _CHOICES:
        choices: list[dict[str, Any]] = data["choices"]
        yield from _at_most(CHOICES, len(choices), "choices")
        yield from _at_most(CHOICE_VALUE, max((len(str(c["value"])) for c in choices), default=0), "value")
        yield from _once((c["name"] for c in choices), "choice")
    elif kind == _MODAL:
        parts = list(walk(data["components"]))
        yield from _at_most(COMPONENTS, len(parts), "components")
        yield from _once((p["custom_id"] for p in parts if p.get("custom_id")), "custom_id")


def _of_message(body: Mapping[str, Any], *, created: bool) -> Iterator[str]:
    parts = list(walk(body.get("components") or []))
    version_2 = bool((body.get("flags") or 0) & _COMPONENTS_V2)
    text = sum(len(part["content"]) for part in parts if part["type"] == TEXT)
    yield from _at_most(CONTENT, len(body.get("content") or ""), "characters of content")
    yield from _at_most(TEXT_OF_DISPLAYS, text, "characters in text displays")
    yield from _at_most(COMPONENTS, len(parts), "components")
    yield from _once((p["custom_id"] for p in parts if p.get("custom_id")), "custom_id")
    for part in parts:
        yield from _of_component(part)
    if version_2 and (body.get("content") or body.get("embeds") or body.get("poll")):
        yield "a message of components version 2 has no content, embeds or poll"
    if created and not version_2 and any(part["type"] in _ONLY_V2 for part in parts):
        yield "components of version 2 without the flag for them"
    if created and not (body.get("content") or parts or body.get("embeds") or body.get("attachments")):
        yield "an empty message"
    if _shows(body):
        yield from _of_mentions(body.get("allowed_mentions"))


def _shows(body: Mapping[str, Any]) -> bool:
    return bool(body.get("content") or body.get("components") or body.get("embeds"))


def _of_mentions(allowed: Mapping[str, Any] | None) -> Iterator[str]:
    """The bot's own rule, which is why the documentation has the field: no message of it pings anyone."""
    if allowed is None or allowed.get("parse") != []:
        yield "allowed_mentions.parse is not empty, so that a message may ping"
    elif allowed.get("users") or allowed.get("roles") or allowed.get("replied_user"):
        yield "allowed_mentions names whom a message may ping"


def _of_component(part: Mapping[str, Any]) -> Iterator[str]:
    if part["type"] == _ROW:
        kinds = [inner["type"] for inner in part["components"]]
        if len(kinds) > 1 and set(kinds) != {_BUTTON}:
            yield "a row holds up to five buttons, or one menu"
    elif part["type"] == _BUTTON:
        if not (part.get("label") or part.get("emoji")):
            yield "a button without a label"
        if sum(bool(part.get(target)) for target in ("custom_id", "url", "sku_id")) != 1:
            yield "a button needs one of custom_id, url and sku_id"
    elif part["type"] == _SELECT:
        options = part["options"]
        yield from _at_most(OPTIONS, len(options), "options")
        yield from _once((option["value"] for option in options), "option")
        if not part.get("min_values", 1) <= part.get("max_values", 1) <= len(options):
            yield "a menu takes more or fewer values than it has"


def _of_commands(body: list[dict[str, Any]]) -> Iterator[str]:
    kinds = Counter[int](command.get("type", 1) for command in body)
    for kind, count in kinds.items():
        yield from _at_most(COMMANDS_OF_KIND[kind], count, f"commands of type {kind}")
    yield from _once((f"{command.get('type', 1)} {command['name']}" for command in body), "command")
    for command in body:
        yield from _at_most(COMMAND_TEXT, _text_of_command(command), f"characters of {command['name']}")
        if command.get("type", 1) == 1:
            yield from _of_names(command)


def _of_names(part: Mapping[str, Any]) -> Iterator[str]:
    names = _in_all_languages(part, "name")
    yield from (f"{n!r} is no name" for n in names if not _NAME.fullmatch(n) or n != n.lower())
    options: list[dict[str, Any]] = part.get("options") or []
    yield from _once((option["name"] for option in options), "option")
    needed = [bool(option.get("required")) for option in options]
    if needed != sorted(needed, reverse=True):
        yield f"{part['name']}: what is required stands before what is not"
    for option in options:
        yield from _of_names(option)


def _text_of_command(part: Mapping[str, Any]) -> int:
    """Count a command's characters as Discord does: of each text the longest of its languages."""
    longest = sum(max(map(len, _in_all_languages(part, field))) for field in ("name", "description"))
    inner: list[dict[str, Any]] = [*(part.get("options") or ()), *(part.get("choices") or ())]
    value = part.get("value")
    return longest + (len(value) if isinstance(value, str) else 0) + sum(map(_text_of_command, inner))


def _in_all_languages(part: Mapping[str, Any], field: str) -> list[str]:
    others: dict[str, str] = part.get(f"{field}_localizations") or {}
    return [part.get(field) or "", *others.values()]


def walk(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Give every component, nested ones too."""
    for part in components:
        yield part
        inner = list(part.get("components", []))
        inner += [
            cast("Mapping[str, Any]", part[name]) for name in ("component", "accessory") if part.get(name)
        ]
        yield from walk(inner)


def _at_most(limit: int, count: int, what: str) -> Iterator[str]:
    if count > limit:
        yield f"{count} {what}, of {limit}"


def _once(names: Iterable[str], what: str) -> Iterator[str]:
    yield from (f"{what} {name!r} stands {n} times" for name, n in Counter(names).items() if n > 1)

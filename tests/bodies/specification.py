"""Discord's OpenAPI specification, as a judge of the bodies of requests."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jsonschema import Draft202012Validator
from jsonschema.validators import extend  # pyright: ignore[reportUnknownVariableType]
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from jsonschema.exceptions import ValidationError

_URI = "urn:discord"
_KINDS = "#/components/schemas/"
_BESIDE = Path(__file__).parents[3] / "shared" / "discord-openapi.json"
_SHOWN = 120
"""How many characters of a fault are shown of its begin and of its end."""
_LISTS_OF_IDS = frozenset({"users", "roles"})


class Specification:
    """What an OpenAPI document says of the bodies that its operations take."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._paths: Mapping[str, Any] = document["paths"]
        self._registry: Registry[Any] = Registry[Any]().with_resource(
            _URI, Resource[Any](contents=document, specification=DRAFT202012)
        )
        self._judging = _judging(document.get("components", {}).get("schemas", {}))
        self._operations: dict[tuple[str, int], list[tuple[str, list[str]]]] = {}
        for template, methods in self._paths.items():
            parts = template.strip("/").split("/")
            for method in methods:
                self._operations.setdefault((method.upper(), len(parts)), []).append((template, parts))
        self._validators: dict[tuple[str, str], Draft202012Validator | None] = {}

    def faults(self, method: str, path: str, body: Any) -> list[str]:
        """Say what in a request is not as the specification has it; nothing where all is."""
        template = self._template(method, path)
        if template is None:
            return ["the specification has no such operation"]
        validator = self._validator(method, template)
        if validator is None:
            return [] if body is None else ["the operation takes no body"]
        errors = cast("Iterable[ValidationError]", validator.iter_errors(with_ids_as_strings(body)))  # pyright: ignore[reportUnknownMemberType]
        return [f"{error.json_path}: {_shortened(error.message)}" for error in errors]

    def _template(self, method: str, path: str) -> str | None:
        """Give the path of the operation, the most literal one where several fit."""
        parts = path.strip("/").split("/")
        fitting = [
            (sum(a == b for a, b in zip(parts, wanted, strict=True)), template)
            for template, wanted in self._operations.get((method, len(parts)), [])
            if all(a == b or b.startswith("{") for a, b in zip(parts, wanted, strict=True))
        ]
        return max(fitting)[1] if fitting else None

    def _validator(self, method: str, template: str) -> Draft202012Validator | None:
        key = (method, template)
        if key not in self._validators:
            body = self._paths[template][method.lower()].get("requestBody")
            self._validators[key] = None if body is None else self._compiled(template, method, body)
        return self._validators[key]

    def _compiled(self, template: str, method: str, body: Mapping[str, Any]) -> Draft202012Validator:
        kinds = list(body["content"])
        kind = "application/json" if "application/json" in kinds else kinds[0]
        parts = ["paths", template, method.lower(), "requestBody", "content", kind, "schema"]
        pointer = "".join(f"/{part.replace('~', '~0').replace('/', '~1')}" for part in parts)
        return self._judging({"$ref": f"{_URI}#{pointer}"}, registry=self._registry)


@cache
def published_specification() -> Specification | None:
    """Read the specification that Discord publishes; None where it is not there.

    It is the file that DISCORD_OPENAPI names, or shared/discord-openapi.json beside the checkout.
    """
    named = os.environ.get("DISCORD_OPENAPI")
    path = Path(named) if named else _BESIDE
    if not named and not path.exists():
        return None
    return Specification(json.loads(path.read_text("utf-8")))


def with_ids_as_strings(value: Any) -> Any:
    """Write ids as strings, which discord.py sends as integers; a component's own `id` is a number."""
    if isinstance(value, list):
        return [with_ids_as_strings(item) for item in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    fields = cast("dict[str, Any]", value)
    is_component = isinstance(fields.get("type"), int)
    written: dict[str, Any] = {}
    for name, item in fields.items():
        if name.endswith("_id") or (name == "id" and not is_component):
            written[name] = _as_string(item)
        elif (name.endswith("_ids") or name in _LISTS_OF_IDS) and isinstance(item, list):
            written[name] = [_as_string(each) for each in cast("list[Any]", item)]
        else:
            written[name] = with_ids_as_strings(item)
    return written


def _as_string(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _shortened(message: str) -> str:
    return message if len(message) <= 2 * _SHOWN else f"{message[:_SHOWN]} … {message[-_SHOWN:]}"


def _judging(kinds: Mapping[str, Any]) -> type[Draft202012Validator]:
    """Make a validator that compares a part only with the kind that it says to be, by its `type`.

    It finds what the plain one finds, sooner, and tells the fault in the part instead of that no kind fits.
    """

    def judged(keyword: str) -> Callable[..., Iterator[ValidationError]]:
        plain = Draft202012Validator.VALIDATORS[keyword]

        def judge(validator: Any, branches: list[Any], part: Any, schema: Any) -> Iterator[ValidationError]:
            meant = [branch for branch in branches if _may_be(_resolved(branch, kinds), part)]
            if len(meant) == 1:
                yield from validator.descend(part, meant[0])
            else:
                yield from plain(validator, meant or branches, part, schema)

        return judge

    return extend(  # pyright: ignore[reportUnknownVariableType]
        Draft202012Validator, {keyword: judged(keyword) for keyword in ("anyOf", "oneOf")}
    )


def _resolved(branch: Mapping[str, Any], kinds: Mapping[str, Any]) -> Mapping[str, Any]:
    return kinds[branch["$ref"].removeprefix(_KINDS)] if "$ref" in branch else branch


def _may_be(kind: Mapping[str, Any], part: Any) -> bool:
    if part is None or kind.get("type") == "null":
        return part is None
    if not isinstance(part, dict):
        return True
    types = kind.get("properties", {}).get("type", {}).get("enum")
    return types is None or cast("dict[str, Any]", part).get("type") in types

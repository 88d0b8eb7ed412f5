"""A body that Discord would not take is found, and said where."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.bodies import Judge, Specification, documented_faults, published_specification
from tests.bodies.specification import with_ids_as_strings

if TYPE_CHECKING:
    from pathlib import Path

V2 = 1 << 15
SILENT: dict[str, list[str]] = {"parse": []}
CALLBACK = "/interactions/1/secret/callback"
MESSAGES = "/channels/1/messages"


def _kind(number: int, **fields: Any) -> dict[str, Any]:
    properties = {"type": {"type": "integer", "enum": [number]}, **fields}
    return {"type": "object", "properties": properties, "required": ["type", *fields]}


TEXT = _kind(10, content={"type": "string", "maxLength": 5})
BUTTON = _kind(2, custom_id={"type": "string", "maxLength": 3})
REFERENCE = {"type": "object", "properties": {"message_id": {"type": "string"}}}
MESSAGE = {
    "properties": {
        "components": {
            "items": {"oneOf": [{"$ref": f"#/components/schemas/{n}"} for n in ("Text", "Button")]}
        },
        "message_reference": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Reference"}]},
    }
}
SMALL = Specification(
    {
        "paths": {
            "/channels/{channel_id}/messages": {
                "post": {"requestBody": {"content": {"application/json": {"schema": MESSAGE}}}}
            },
            "/webhooks/{id}/{token}/messages/{message_id}": {"delete": {}},
            "/webhooks/{id}/{token}/messages/@original": {
                "patch": {"requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object"}}}}}
            },
        },
        "components": {"schemas": {"Text": TEXT, "Button": BUTTON, "Reference": REFERENCE}},
    }
)


@pytest.mark.parametrize(
    ("method", "path", "body", "fault"),
    [
        ("POST", MESSAGES, {"components": [{"type": 10, "content": "short"}]}, None),
        ("POST", MESSAGES, {"components": [{"type": 10, "content": "longer"}]}, "$.components[0].content"),
        ("POST", MESSAGES, {"components": [{"type": 2, "custom_id": "long"}]}, "$.components[0].custom_id"),
        ("POST", MESSAGES, {"components": [{"type": 2}]}, "'custom_id' is a required property"),
        ("POST", MESSAGES, {"components": [{"type": 3}]}, "$.components[0]: {'type': 3} is not valid"),
        ("POST", MESSAGES, {"message_reference": {"message_id": 5}}, None),
        ("POST", MESSAGES, {"message_reference": {"message_id": ["5"]}}, "$.message_reference.message_id"),
        ("POST", MESSAGES, {"message_reference": None}, None),
        ("PATCH", "/webhooks/1/t/messages/@original", [], "$: [] is not of type 'object'"),
        ("DELETE", "/webhooks/1/t/messages/5", None, None),
        ("DELETE", "/webhooks/1/t/messages/5", {}, "takes no body"),
        ("DELETE", MESSAGES, None, "no such operation"),
    ],
)
def test_a_specification_tells_where_a_body_is_wrong(
    method: str, path: str, body: Any, fault: str | None
) -> None:
    found = SMALL.faults(method, path, body)
    assert [fault is not None and fault in said for said in found] == ([] if fault is None else [True])


def _message(**fields: Any) -> dict[str, Any]:
    return {"allowed_mentions": SILENT, **fields}


def _shown(*parts: dict[str, Any]) -> dict[str, Any]:
    return _message(flags=V2, components=list(parts))


def _row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


def _text(length: int) -> dict[str, Any]:
    return {"type": 10, "content": "x" * length}


def _button(custom_id: str, **fields: Any) -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": "Next", "custom_id": custom_id, **fields}


def _menu(*values: str, **fields: Any) -> dict[str, Any]:
    return {"type": 3, "custom_id": "m", "options": [{"label": v, "value": v} for v in values], **fields}


def _container(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 17, "components": list(parts)}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (_message(content="x" * 2000), None),
        (_message(content="x" * 2001), "2001 characters of content, of 2000"),
        (_shown(_container(_text(2000), _container(_text(2000)))), None),
        (_shown(_container(_text(2000)), _text(2001)), "4001 characters in text displays, of 4000"),
        (_shown(_container(*[_text(1)] * 39)), None),
        (_shown(_container(*[_text(1)] * 40)), "41 components, of 40"),
        (
            _shown({"type": 9, "components": [_text(1)], "accessory": _button("a")}, _row(_button("a"))),
            "'a' stands",
        ),
        (_shown(_row(_button("a"), _menu("x"))), "five buttons, or one menu"),
        (_shown(_row(_button("a", label=None))), "without a label"),
        (_shown(_row(_button("a", url="https://example.invalid"))), "one of custom_id, url"),
        (_shown(_row(_menu(*map(str, range(25))))), None),
        (_shown(_row(_menu(*map(str, range(26))))), "26 options, of 25"),
        (_shown(_row(_menu("x", "x"))), "option 'x' stands 2 times"),
        (_shown(_row(_menu("x", max_values=2))), "takes more or fewer"),
        (_shown(_text(1)) | {"content": "more"}, "has no content"),
        (_message(components=[_text(1)]), "without the flag"),
        (_message(), "empty message"),
        ({"content": "@everyone"}, "may ping"),
        ({"content": "@everyone", "allowed_mentions": {"parse": ["everyone"]}}, "may ping"),
        ({"content": "<@1>", "allowed_mentions": {"parse": [], "users": ["1"]}}, "may ping"),
    ],
)
def test_a_message_keeps_to_what_the_documentation_adds(body: dict[str, Any], fault: str | None) -> None:
    for method, path, sent in [
        ("POST", MESSAGES, body),
        ("POST", "/webhooks/1/secret", body),
        ("POST", CALLBACK, {"type": 4, "data": body}),
    ]:
        found = documented_faults(method, path, sent)
        assert [fault is not None and fault in said for said in found] == ([] if fault is None else [True])


def _choices(*values: str) -> dict[str, Any]:
    return {"type": 8, "data": {"choices": [{"name": value[:100], "value": value} for value in values]}}


def _command(name: str, **fields: Any) -> dict[str, Any]:
    return {"type": 1, "name": name, "description": "x", **fields}


def _option(name: str, *, must: bool) -> dict[str, Any]:
    return {"type": 3, "name": name, "description": "x", "required": must}


COMMANDS = "/applications/1/commands"


@pytest.mark.parametrize(
    ("method", "path", "body", "fault"),
    [
        ("POST", CALLBACK, _choices(*map(str, range(25))), None),
        ("POST", CALLBACK, _choices(*map(str, range(26))), "26 choices, of 25"),
        ("POST", CALLBACK, _choices("x" * 101), "101 value, of 100"),
        ("POST", CALLBACK, _choices("x", "x"), "choice 'x' stands 2 times"),
        ("POST", CALLBACK, {"type": 9, "data": {"components": [_text(1)] * 41}}, "41 components"),
        ("POST", CALLBACK, {"type": 5}, None),
        ("POST", CALLBACK, {"type": 7, "data": _shown(_text(4001))}, "4001 characters"),
        ("PATCH", "/webhooks/1/t/messages/@original", {"content": "x", "allowed_mentions": {}}, "may ping"),
        ("PATCH", "/channels/1/messages/2", {"components": []}, None),
        ("PUT", COMMANDS, [_command("a"), _command("b")], None),
        ("PUT", COMMANDS, [_command("a"), _command("a")], "command '1 a' stands 2 times"),
        ("PUT", COMMANDS, [_command("Upper")], "'Upper' is no name"),
        ("PUT", COMMANDS, [_command("año-2", name_localizations={"es-ES": "dos palabras"})], "is no name"),
        ("PUT", COMMANDS, [_command("Any Name", type=3)], None),
        ("PUT", COMMANDS, [_command(f"c{n}", type=3) for n in range(16)], "16 commands of type 3, of 15"),
        ("PUT", COMMANDS, [_command(f"c{n}") for n in range(101)], "101 commands of type 1, of 100"),
        ("PUT", COMMANDS, [_command("a", options=[_option("x", must=False), _option("y", must=True)])],
         "what is required stands before"),
        ("PUT", COMMANDS, [_command("a", description_localizations={"es-ES": "x" * 8000})], "8001 char"),
        ("PUT", "/guilds/1/anything", {}, None),
    ],
)  # fmt: skip
def test_other_bodies_keep_to_what_the_documentation_adds(
    method: str, path: str, body: Any, fault: str | None
) -> None:
    found = documented_faults(method, path, body)
    assert [fault is not None and fault in said for said in found] == ([] if fault is None else [True])


def test_ids_are_made_strings_and_numbers_stay() -> None:
    sent: dict[str, Any] = {
        "recipient_id": 5,
        "allowed_mentions": {"users": [5], "replied_user": False},
        "attachments": [{"id": 0}],
        "components": [{"type": 10, "id": 3}],
        "sticker_ids": [5],
    }
    assert with_ids_as_strings(sent) == {
        "recipient_id": "5",
        "allowed_mentions": {"users": ["5"], "replied_user": False},
        "attachments": [{"id": "0"}],
        "components": [{"type": 10, "id": 3}],
        "sticker_ids": ["5"],
    }


def test_a_judge_says_which_request_it_was() -> None:
    judge = Judge(SMALL)
    judge.see("POST", MESSAGES, _shown(_text(6)))
    judge.see("POST", MESSAGES, _message())
    said = judge.faults()
    assert len(said) == 2
    assert all(fault.startswith("POST /channels/1/messages: ") for fault in said)
    assert Judge(None).faults() == []


def test_the_published_specification_is_read_from_where_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "openapi.json"
    named.write_text(json.dumps({"paths": {"/gateway": {"get": {}}}}), "utf-8")
    monkeypatch.setenv("DISCORD_OPENAPI", str(named))
    specification = published_specification.__wrapped__()
    assert specification is not None
    assert specification.faults("GET", "/gateway", None) == []

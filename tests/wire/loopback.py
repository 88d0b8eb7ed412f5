"""A Discord of our own on loopback sockets: REST and gateway, as far as the bot needs them."""

from __future__ import annotations

import asyncio
import fnmatch
import json
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, Self, TypeVar

from aiohttp import web

from tests.bodies import Judge, documented, published_specification
from tests.wire import payloads
from tests.wire.gateway import Gateway

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from tests.wire.payloads import Payload

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

T = TypeVar("T")

LIMIT_SECONDS = 60
"""How long anything that is waited for may take, on a machine that is busy."""
_API = "/api/v10"


@dataclass(frozen=True)
class Request:
    """A request of the bot, when it came and how it was answered."""

    method: str
    path: str
    body: Any
    status: int
    at: float = field(default_factory=monotonic)

    @property
    def text(self) -> str:
        """All the text that its body shows."""
        body: Payload = self.body.get("data") if self.path.endswith("/callback") else self.body
        shown = [
            part["content"] for part in documented.walk(body.get("components") or []) if part["type"] == 10
        ]
        return "\n".join([body.get("content") or "", *shown])


@dataclass
class _Refusal:
    method: str
    path: str
    response: Callable[[], web.Response]
    times: int


class Loopback:
    """The server. What the bot sent is in `requests`, and each of its bodies is judged."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.unknown: list[str] = []
        self.judge = Judge(published_specification())
        self.recommended_shards = 1
        self.token = payloads.TOKEN
        self._refusals: list[_Refusal] = []
        self._interactions: dict[str, Payload] = {}
        self._messages: dict[str, Payload] = {}
        self._change = asyncio.Event()
        self.gateway = Gateway(self.changed)

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[self._judged])
        app.add_routes(self._routes())
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base = f"http://{host}:{port}{_API}"
        self.gateway.url = f"ws://{host}:{port}/gateway"
        return self

    async def __aexit__(self, *_about: object) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Be there no more."""
        self.gateway.close()
        await self._runner.cleanup()

    # ------------------------------------------------------------ what tests do

    async def until(self, found: Callable[[], T | None]) -> T:
        """Wait until something is there, and give it."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while not (there := found()):
                self._change.clear()
                await self._change.wait()
        return there

    def refuse(self, method: str, path: str, response: Callable[[], web.Response], *, times: int = 1) -> None:
        """Answer the next requests of a kind with this; `path` may hold stars."""
        self._refusals.append(_Refusal(method, path, response, times))

    def sent(self, method: str, path: str) -> list[Request]:
        """Give the requests of a kind that came so far; `path` may hold stars."""
        return [r for r in self.requests if r.method == method and fnmatch.fnmatch(r.path, path)]

    async def reply(self, path: str) -> Request:
        """Wait for a message that the bot makes, and give it."""
        return await self.until(lambda: next((r for r in self.sent("POST", path) if r.status < 300), None))

    async def interact(self, interaction: Payload) -> Request:
        """Let Alice use a command or press a button; give the bot's answer."""
        guild = interaction["guild_id"]
        self._interactions[interaction["token"]] = interaction
        await self.gateway.of(guild).dispatch("INTERACTION_CREATE", interaction)
        return await self.reply(f"/interactions/{interaction['id']}/*/callback")

    def message_of(self, answer: Request) -> Payload:
        """Give the message that an answer to an interaction made."""
        return self._messages[answer.path.split("/")[3]]

    # ------------------------------------------------------------ what the bot meets

    def changed(self) -> None:
        """Look again whether what is waited for is there."""
        self._change.set()

    @web.middleware
    async def _judged(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Keep a request, judge its body, and answer it as the test told, or as Discord does."""
        if not request.path.startswith(_API):
            return await handler(request)
        path = request.path.removeprefix(_API)
        body = await request.json() if request.can_read_body else None
        response = self._refused(request, path) or await self._answered(request, handler)
        self.judge.see(request.method, path, body)
        self.requests.append(Request(request.method, path, body, response.status))
        self.changed()
        return response

    def _refused(self, request: web.Request, path: str) -> web.Response | None:
        for refusal in self._refusals:
            if refusal.times and refusal.method == request.method and fnmatch.fnmatch(path, refusal.path):
                refusal.times -= 1
                return refusal.response()
        with_token_in_path = path.startswith(("/interactions/", "/webhooks/"))
        if with_token_in_path or request.headers.get("Authorization") == f"Bot {self.token}":
            return None
        return as_json({"message": "401: Unauthorized", "code": 0}, status=401)

    async def _answered(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPNotFound:
            self.unknown.append(f"{request.method} {request.path}")
            return as_json({"message": "404: Not Found", "code": 0}, status=404)

    def _routes(self) -> list[web.RouteDef]:
        message = _API + "/webhooks/{application}/{token}/messages/{message}"
        return [
            web.get(_API + "/users/@me", self._own_user),
            web.get(_API + "/oauth2/applications/@me", self._own_application),
            web.get(_API + "/gateway/bot", self._gateway_for_bots),
            web.put(_API + "/applications/{application}/commands", self._tell_commands),
            web.post(_API + "/interactions/{interaction}/{token}/callback", self._respond),
            web.post(_API + "/webhooks/{application}/{token}", self._follow_up),
            web.patch(message, self._follow_up),
            web.post(_API + "/channels/{channel}/messages", self._send),
            web.post(_API + "/channels/{channel}/typing", self._note_typing),
            web.get("/gateway/", self.gateway.connect),
            web.get("/gateway/resume", self.gateway.connect),
        ]

    async def _own_user(self, _request: web.Request) -> web.Response:
        return as_json(payloads.BOT)

    async def _own_application(self, _request: web.Request) -> web.Response:
        return as_json(payloads.application())

    async def _gateway_for_bots(self, _request: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        url, shards = f"{self.gateway.url}/", self.recommended_shards
        return as_json({"url": url, "shards": shards, "session_start_limit": limit})

    async def _tell_commands(self, request: web.Request) -> web.Response:
        named = {"application_id": payloads.APPLICATION, "version": "1"}
        commands: list[Payload] = await request.json()
        return as_json(
            [{"description": ""} | each | named | {"id": payloads.snowflake()} for each in commands]
        )

    async def _respond(self, request: web.Request) -> web.Response:
        token, body = request.match_info["token"], await request.json()
        interaction = self._interactions[token]
        made = payloads.message(interaction["channel_id"], payloads.BOT, body.get("data") or {})
        self._messages[token] = made
        about = {"id": interaction["id"], "type": interaction["type"], "response_message_id": made["id"]}
        resource = {"type": body["type"], "message": made}
        return as_json({"interaction": about, "resource": resource})

    async def _follow_up(self, request: web.Request) -> web.Response:
        channel = self._interactions[request.match_info["token"]]["channel_id"]
        return as_json(payloads.message(channel, payloads.BOT, await request.json()))

    async def _send(self, request: web.Request) -> web.Response:
        channel = request.match_info["channel"]
        return as_json(payloads.message(channel, payloads.BOT, await request.json()))

    async def _note_typing(self, _request: web.Request) -> web.Response:
        return web.Response(status=204)


def as_json(data: Any, *, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    """Give a response of the one content type that Discord names its JSON by, without a charset."""
    body = json.dumps(data).encode()
    return web.Response(body=body, status=status, headers=headers, content_type="application/json")


def rate_limited(seconds: float, *, everywhere: bool = False) -> web.Response:
    """Give Discord's answer to a request that came too soon."""
    body = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
    headers = {"Via": "1.1 loopback", "Retry-After": "1"}
    if everywhere:
        headers["X-RateLimit-Global"] = "true"
    return as_json(body, status=429, headers=headers)

"""Discord's gateway over loopback sockets: sessions that can be dropped, resumed and forgotten."""

from __future__ import annotations

import asyncio
import json
import zlib
from dataclasses import dataclass, field
from enum import IntEnum
from time import monotonic
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.wire import payloads

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.wire.payloads import Payload

HEARTBEAT_MILLISECONDS = 41_250


class Op(IntEnum):
    """What a message of the gateway is."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    RESUME = 6
    RECONNECT = 7
    INVALID_SESSION = 9
    HELLO = 10
    ACKNOWLEDGED = 11


class Link:
    """One socket, with messages to it compressed as the bot asked for."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self._request = request
        self._zlib = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None

    async def send(self, op: Op, data: Any = None, **more: Any) -> None:
        """Send a message."""
        text = json.dumps({"op": op, "d": data, "s": None, "t": None, **more})
        if self._zlib is None:
            await self.socket.send_str(text)
        else:
            squeezed = self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
            await self.socket.send_bytes(squeezed)

    def drop(self) -> None:
        """Cut the connection without a word, as a network does."""
        if self._request.transport is not None:
            self._request.transport.abort()


@dataclass
class Session:
    """A session of one shard, which outlives its socket."""

    shard: int
    shards: int
    identify: Payload
    began: float = field(default_factory=monotonic)
    id: str = field(default_factory=payloads.snowflake)
    link: Link | None = None
    events: list[tuple[str, Payload]] = field(default_factory=list[tuple[str, "Payload"]])
    resumes: list[Payload] = field(default_factory=list["Payload"])

    async def dispatch(self, event: str, data: Payload) -> None:
        """Send an event; while the socket is gone it is kept for the resume."""
        self.events.append((event, data))
        if self.link is not None:
            await self.link.send(Op.DISPATCH, data, s=len(self.events), t=event)

    async def replay(self, after: int) -> None:
        """Send again what came after the last event that was seen."""
        assert self.link is not None
        for number, (event, data) in enumerate(self.events[after:], after + 1):
            await self.link.send(Op.DISPATCH, data, s=number, t=event)

    def drop(self) -> None:
        """Cut the connection; what is dispatched from now on waits for the resume."""
        assert self.link is not None
        link, self.link = self.link, None
        link.drop()


class Gateway:
    """All the sessions, and what became of their sockets."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self.url = ""
        self.sessions: list[Session] = []
        self.paths: list[str] = []
        """The path of each connection, in turn."""
        self.closed: list[int | None] = []
        """The code with which each socket was closed, in turn."""
        self.heartbeats = 0
        self.refuses_with: int | None = None
        """The code with which it closes instead of beginning a session."""
        self.stuck = 0
        """How many sockets are read no more."""
        self._stuck = False
        self._changed = changed
        self._stopped = asyncio.Event()
        self._links: set[Link] = set()

    def of(self, guild: str) -> Session:
        """Give the present session of the shard that a server is on."""
        return next(
            session
            for session in reversed(self.sessions)
            if (int(guild) >> 22) % session.shards == session.shard
        )

    def forget(self) -> None:
        """Drop every socket, and know its session no more."""
        for session in self.sessions:
            session.drop()
            session.id = "forgotten"

    async def stick(self) -> None:
        """Read no more, as when the network is stuck: not even a closing is answered."""
        self._stuck = True
        for session in self.sessions:
            assert session.link is not None
            await session.link.send(Op.HEARTBEAT)

    def close(self) -> None:
        """Drop every socket, stuck ones too."""
        self._stopped.set()
        for link in list(self._links):
            link.drop()

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """Speak with one socket until it ends."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        link = Link(request, socket)
        self._links.add(link)
        self.paths.append(request.path)
        await link.send(Op.HELLO, {"heartbeat_interval": HEARTBEAT_MILLISECONDS})
        session: Session | None = None
        async for received in socket:
            if received.type is WSMsgType.TEXT:
                session = await self._hear(link, session, json.loads(received.data))
                self._changed()
            if self._stuck:
                self.stuck += 1
                self._changed()
                await self._stopped.wait()
        self._links.discard(link)
        if session is not None and session.link is link:
            session.link = None
        self.closed.append(socket.close_code)
        self._changed()
        return socket

    async def _hear(self, link: Link, session: Session | None, said: Payload) -> Session | None:
        data = said["d"]
        if said["op"] == Op.HEARTBEAT:
            self.heartbeats += 1
            await link.send(Op.ACKNOWLEDGED)
        elif said["op"] == Op.IDENTIFY and self.refuses_with is not None:
            await link.socket.close(code=self.refuses_with)
        elif said["op"] == Op.IDENTIFY:
            return await self._begin(link, data)
        elif said["op"] == Op.RESUME:
            return await self._resume(link, data)
        return session

    async def _begin(self, link: Link, data: Payload) -> Session:
        shard, shards = data.get("shard", (0, 1))
        session = Session(shard, shards, data, link=link)
        self.sessions.append(session)
        guilds = [guild for guild in payloads.GUILDS if (int(guild) >> 22) % shards == shard]
        ready = {
            "v": 10,
            "user": payloads.BOT,
            "guilds": [{"id": guild, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": f"{self.url}/resume",
            "shard": [shard, shards],
            "application": {"id": payloads.APPLICATION, "flags": 0},
        }
        await session.dispatch("READY", ready)
        for guild in guilds:
            await session.dispatch("GUILD_CREATE", payloads.guild_create(guild))
        return session

    async def _resume(self, link: Link, data: Payload) -> Session | None:
        known = next((each for each in self.sessions if each.id == data["session_id"]), None)
        if known is None:
            await link.send(Op.INVALID_SESSION, data=False)
            return None
        known.link = link
        known.resumes.append(data)
        await known.replay(data["seq"])
        await known.dispatch("RESUMED", {})
        return known

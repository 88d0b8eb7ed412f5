"""Being there: connections that come and go, and servers that add the bot and leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from discord.ext import commands, tasks

if TYPE_CHECKING:
    import discord

    from bot.client import DetainerDesk

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")

_LATENCY_SECONDS = 15.0


class Presence(commands.Cog):
    """Notes how the connection does, and deletes the rows of servers that are gone."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot

    async def cog_load(self) -> None:
        """Start to measure, where somebody reads it."""
        if self._bot.settings.metrics_port is not None:
            self._measure.start()

    async def cog_unload(self) -> None:
        """Stop measuring."""
        self._measure.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Note that Discord is there, and forget the servers that left while the bot was away."""
        _log.info("ready", servers=len(self._bot.guilds), shards=self._bot.shard_count)
        gone = {server_id for server_id in await self._bot.state.servers.known() if self._has_left(server_id)}
        await self._bot.state.servers.forget(gone)
        if gone:
            _log.info("servers forgotten", servers=sorted(gone))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Delete what is held on a server that removed the bot."""
        await self._bot.state.servers.forget([guild.id])
        _log.info("server forgotten", server=guild.id)

    @commands.Cog.listener()
    async def on_shard_resumed(self, shard_id: int) -> None:
        """Count a connection that was taken up again."""
        self._bot.metrics.reconnects.inc()
        _log.info("resumed", shard=shard_id)

    @commands.Cog.listener()
    async def on_shard_disconnect(self, shard_id: int) -> None:
        """Note a connection that was lost."""
        _log.info("disconnected", shard=shard_id)

    def _has_left(self, server_id: int) -> bool:
        """Whether a server belongs to a shard of this process and is not there."""
        shards = self._bot.shard_count or 1
        ours = self._bot.shard_ids is None or (server_id >> 22) % shards in self._bot.shard_ids
        return ours and self._bot.get_guild(server_id) is None

    @tasks.loop(seconds=_LATENCY_SECONDS)
    async def _measure(self) -> None:
        self._bot.metrics.latencies(self._bot.latencies)
        self._bot.metrics.servers.set(len(self._bot.guilds))

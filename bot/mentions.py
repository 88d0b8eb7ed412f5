"""A question in a channel that mentions the bot, or in a direct message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import discord
import structlog
from discord.ext import commands

from bot import errors
from bot.views import views

if TYPE_CHECKING:
    from discord import ui

    from bot.client import DetainerDesk

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")


class Mentions(commands.Cog):
    """Listens for messages that are meant for the bot."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot; leave every other alone."""
        question = self._question(message)
        if question is None:
            return
        answer = self._bot.answer(question, message.channel.id, message.author.id)
        for view in views(answer, key=answer.key):
            await self._reply(message, view)

    def _question(self, message: discord.Message) -> str | None:
        """Give what is asked of the bot; None where nothing is."""
        user = self._bot.user
        if user is None or message.author.bot or message.webhook_id is not None:
            return None
        mention = re.compile(rf"<@!?{user.id}>")
        replied = message.reference is not None and user in message.mentions
        if message.guild is not None and not mention.search(message.content) and not replied:
            return None
        return mention.sub(" ", message.content).strip()

    async def _reply(self, message: discord.Message, view: ui.LayoutView) -> None:
        """Reply in the channel; where the bot may not write there, in a direct message."""
        try:
            await message.reply(view=view, mention_author=False)
        except discord.Forbidden as error:
            incident = errors.note(error, channel=message.channel.id)
            await self._reply_privately(message, view, incident)
        except discord.HTTPException as error:
            if not errors.is_gone(error):
                await self._apologise(message, error)

    async def _reply_privately(self, message: discord.Message, view: ui.LayoutView, incident: str) -> None:
        try:
            await message.author.send(view=view)
        except discord.HTTPException:
            _log.warning("nowhere to answer", incident=incident)

    async def _apologise(self, message: discord.Message, error: discord.HTTPException) -> None:
        incident = errors.note(error, channel=message.channel.id)
        try:
            await message.reply(errors.sentence(error, incident), mention_author=False)
        except discord.HTTPException:
            _log.warning("could not tell of the failure", incident=incident)

"""`/ask`: a question by command, with suggestions while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.limits import CHOICE_VALUE
from bot.views import views

if TYPE_CHECKING:
    from bot.client import DetainerDesk


class Ask(commands.Cog):
    """The command that asks."""

    def __init__(self, bot: DetainerDesk) -> None:
        self._bot = bot

    @app_commands.command(
        name="ask", description="Ask about ICE's Declined Detainer Outcome Report of early 2017"
    )
    @app_commands.describe(question="Your question, for example: is Cook County on the list?")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def ask(self, interaction: discord.Interaction[DetainerDesk], question: str) -> None:
        """Answer the question in the channel."""
        answer = self._bot.answer(question, interaction.channel_id or 0, interaction.user.id)
        await self._bot.respond(interaction, views(answer, question=question, key=answer.key))

    @ask.autocomplete("question")
    async def _suggest(
        self, _interaction: discord.Interaction[DetainerDesk], current: str
    ) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=question, value=question)
            for question in self._bot.suggesting.suggest(current)
            if len(question) <= CHOICE_VALUE
        ]

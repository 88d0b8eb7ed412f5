"""`/ask`: a question by command, with suggestions while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.scope import Command, made

if TYPE_CHECKING:
    import discord

    from bot.client import DetainerDesk


def ask_command(bot: DetainerDesk) -> Command:
    """Make the command that asks."""

    async def ask(interaction: discord.Interaction[DetainerDesk], question: str) -> None:
        await bot.responding.ask(interaction, question)

    return made("ask", ask, offers={"question": bot.suggesting.suggest})

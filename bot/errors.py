"""The one place where a failure becomes a sentence for the user, with an id that is in the log."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import discord
import structlog
from discord import app_commands

if TYPE_CHECKING:
    from bot.client import DetainerDesk

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")

_GONE = frozenset({10062, 10008, 40060})
"""Discord's codes for an interaction or message that is no longer there, or already answered."""


def note(error: BaseException, **about: object) -> str:
    """Log a failure and give the id it has in the log."""
    incident = secrets.token_hex(4)
    cause = original(error)
    _log.error("failed", incident=incident, error=type(cause).__name__, exc_info=cause, **about)
    return incident


def original(error: BaseException) -> BaseException:
    """Give what a command's error wraps."""
    return getattr(error, "original", error)


def sentence(error: BaseException, incident: str) -> str:
    """Say to the user what went wrong and what to do next."""
    cause = original(error)
    if isinstance(cause, discord.Forbidden):
        return f"I am not allowed to do that here. A moderator can give me leave to write. (id {incident})"
    if isinstance(cause, discord.HTTPException):
        return f"Discord did not take my answer just now. Please ask again in a minute. (id {incident})"
    if isinstance(cause, app_commands.CheckFailure):
        return f"That command is not open to you here. (id {incident})"
    return f"Something went wrong on my side; it is noted. Please ask again. (id {incident})"


def is_gone(error: BaseException) -> bool:
    """Whether the thing to answer is no longer there, so that there is nobody to tell."""
    cause = original(error)
    return isinstance(cause, discord.HTTPException) and cause.code in _GONE


async def tell(interaction: discord.Interaction[DetainerDesk], error: BaseException) -> None:
    """Tell the user privately that it failed, as far as Discord still lets the bot."""
    incident = note(error, interaction=str(interaction.type), command=_name(interaction))
    if is_gone(error):
        return
    text = sentence(error, incident)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as failure:
        note(failure, after=incident)


def _name(interaction: discord.Interaction[DetainerDesk]) -> str | None:
    return interaction.command.qualified_name if interaction.command else None

"""The one place where a failure becomes a sentence for the user, with an id that is in the log."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import discord
import structlog
from discord import app_commands
from sqlalchemy.exc import SQLAlchemyError

from bot.answering import StaleError
from bot.state import UnreachableError
from bot.words import language_of, words

if TYPE_CHECKING:
    from bot.client import DetainerDesk

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")

_OF_THE_STATE_STORE = (SQLAlchemyError, UnreachableError)
_GONE = frozenset({10008, 10015, 10062, 40060, 50027})
"""Discord's codes for a message, interaction or token that is no longer there, or already answered."""
_LATE = frozenset({10062, 50027})
"""Those among them that say that the answer came too late."""


def note(error: BaseException, **about: object) -> str:
    """Log a failure and give the id it has in the log."""
    incident = secrets.token_hex(4)
    cause = original(error)
    if isinstance(cause, _OF_THE_STATE_STORE):
        _log.error("state store refused", incident=incident, **_why_refused(cause), **about)
    else:
        _log.error("failed", incident=incident, error=type(cause).__name__, exc_info=cause, **about)
    return incident


def _why_refused(error: BaseException) -> dict[str, str | None]:
    """Name what a database says by kind and code: its words may repeat an address, or what was written."""
    first = error
    while (earlier := first.__cause__ or getattr(first, "orig", None)) is not None:
        first = earlier
    code: str | None = getattr(first, "sqlstate", None) or getattr(first, "sqlite_errorname", None)
    return {"error": type(error).__name__, "cause": type(first).__name__, "code": code}


def original(error: BaseException) -> BaseException:
    """Give what a command's error wraps."""
    return getattr(error, "original", error)


def sentence(error: BaseException, incident: str, language: str) -> str:
    """Say to the user what went wrong and what to do next."""
    return words(language).say(f"error-{_kind(original(error))}", incident=incident)


def _kind(error: BaseException) -> str:
    if isinstance(error, discord.HTTPException):
        return _KIND_OF_STATUS.get(error.status, "discord")
    return next((kind for classes, kind in _KIND_OF_CLASS if isinstance(error, classes)), "other")


_KIND_OF_STATUS: dict[int, str] = {
    400: "refused",
    403: "forbidden",
    429: "busy",
}
_KIND_OF_CLASS = (
    (discord.RateLimited, "busy"),
    (app_commands.CheckFailure, "check"),
    (StaleError, "stale"),
    (_OF_THE_STATE_STORE, "state"),
)


def is_gone(error: BaseException) -> bool:
    """Whether the thing to answer is no longer there, so that there is nobody to tell."""
    cause = original(error)
    return isinstance(cause, discord.HTTPException) and cause.code in _GONE


async def tell(interaction: discord.Interaction[DetainerDesk], error: BaseException) -> None:
    """Tell the user privately that it failed, as far as Discord still lets the bot."""
    cause = original(error)
    incident = note(error, interaction=str(interaction.type), command=_name(interaction))
    interaction.client.metrics.failed(cause)
    if is_gone(error):
        if isinstance(cause, discord.HTTPException) and cause.code in _LATE:
            interaction.client.metrics.deadline_misses.inc()
        return
    text = sentence(error, incident, language_of(interaction.locale))
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as failure:
        note(failure, after=incident)


def _name(interaction: discord.Interaction[DetainerDesk]) -> str | None:
    return interaction.command.qualified_name if interaction.command else None

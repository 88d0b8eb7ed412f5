"""The real bot in a simulated Discord, shown in a browser page on this computer. No token, no network."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import discord
import simcord
import simcord.interactions
from pydantic import SecretStr

from bot.client import create_bot
from bot.words import FALLBACK, words

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from bot.client import DetainerDesk
    from bot.settings import Settings

EXAMPLES = ("example-place", "example-totals", "example-term")
"""The names, in the catalogs, of the questions that are asked to begin with."""


async def serve(settings: Settings, say: Callable[[str], object], language: str = FALLBACK) -> None:
    """Ask the example questions in a channel, show the page, and wait until it is closed.

    What is set and said there is kept in a folder that goes when the preview ends.
    """
    with TemporaryDirectory(prefix="detainer-desk-") as folder, _everyone_speaks(language):
        url = SecretStr(f"sqlite:///{Path(folder) / 'state.sqlite3'}")
        bot = create_bot(settings.model_copy(update={"database_url": url}))
        try:
            await _serve(bot, settings, say, language)
        finally:
            await bot.close()


@contextmanager
def _everyone_speaks(language: str) -> Generator[None]:
    """Let the people of the simulated Discord, who all use it in English, use it in a language."""
    plain = simcord.interactions.base_payload
    spoken = {"locale": language, "guild_locale": language}

    def told(*arguments: Any, **named: Any) -> Any:
        record, payload = plain(*arguments, **named)
        return record, payload | spoken

    simcord.interactions.base_payload = told
    try:
        yield
    finally:
        simcord.interactions.base_payload = plain


async def _serve(bot: DetainerDesk, settings: Settings, say: Callable[[str], object], language: str) -> None:
    async with simcord.run(bot, settle_timeout=30) as env:
        if bot.user is not None:
            await bot.user.edit(username="Detainer Desk")
        mention = bot.user.mention if bot.user else ""
        guild = env.create_guild(name="Civics")
        channel = guild.create_text_channel("ask-the-desk")
        moderators = guild.create_role("moderators", permissions=discord.Permissions(manage_guild=True))
        member = guild.add_member(env.create_user("alex"), roles=[moderators])
        for example in EXAMPLES:
            await member.send(channel, f"{mention} {words(language).say(example)}")
        async with env.preview(
            channel, viewers=(member,), layout="channel", port=settings.preview_port
        ) as page:
            say(f"The preview is at {page.url}")
            say(f"Type /ask in the page, or start a message with {mention}. Stop it with Ctrl-C.")
            await page.wait_closed()

"""The real bot in a simulated Discord, shown in a browser page on this computer. No token, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import simcord

from bot.client import create_bot

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Settings

EXAMPLES = ("is Cook County on the list?", "weekly totals", "what is a detainer?")


async def serve(settings: Settings, say: Callable[[str], object]) -> None:
    """Ask the three example questions in a channel, show the page, and wait until it is closed."""
    bot = create_bot(settings)
    async with simcord.run(bot, settle_timeout=30) as env:
        if bot.user is not None:
            await bot.user.edit(username="Detainer Desk")
        mention = bot.user.mention if bot.user else ""
        guild = env.create_guild(name="Civics")
        channel = guild.create_text_channel("ask-the-desk")
        member = guild.add_member(env.create_user("alex"))
        for question in EXAMPLES:
            await member.send(channel, f"{mention} {question}")
        async with env.preview(
            channel, viewers=(member,), layout="channel", port=settings.preview_port
        ) as page:
            say(f"The preview is at {page.url}")
            say(f"Type /ask in the page, or start a message with {mention}. Stop it with Ctrl-C.")
            await page.wait_closed()

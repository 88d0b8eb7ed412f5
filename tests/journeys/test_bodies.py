"""Every kind of request that a bot makes is judged in a journey, and a wrong one is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import simcord
from discord import app_commands, ui

from bot.limits import TEXT_IN_MESSAGE

if TYPE_CHECKING:
    from tests.bodies import Judge
    from tests.journeys.conftest import Server

COMPLETE = [
    "PUT applications/commands",
    "POST interactions/callback 4",
    "POST interactions/callback 5",
    "POST interactions/callback 7",
    "POST interactions/callback 8",
    "POST interactions/callback 9",
    "PATCH webhooks/@original",
    "POST webhooks",
    "PATCH webhooks/messages",
    "POST channels/messages",
    "PATCH channels/messages",
    "PUT channels/@me",
]


class _Form(ui.Modal, title="What is wrong?"):
    said: ui.Label[Any] = ui.Label(text="In your words", component=ui.TextInput[Any](custom_id="words"))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        await interaction.response.send_message("Thank you.")


class _Button(ui.View):
    @ui.button(label="Press")
    async def press(self, interaction: discord.Interaction[Any], _button: ui.Button[Any]) -> None:
        await interaction.response.edit_message(content="Pressed")


class _Every(discord.Client):
    """A bot that makes every kind of request."""

    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none()
        )
        self.tree = app_commands.CommandTree(self)
        every = self.tree.command(name="every", description="Does everything")(self._every)
        every.autocomplete("word")(self._words)
        self.tree.command(name="form", description="Opens a form")(self._form)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    @app_commands.describe(word="Any word")
    async def _every(self, interaction: discord.Interaction[Any], word: str) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content=word)
        followup = await interaction.followup.send("More", wait=True)
        await followup.edit(content="More still")
        assert isinstance(interaction.channel, discord.TextChannel)
        message = await interaction.channel.send("A message", view=_Button())
        await message.edit(content="A message, changed")
        await message.add_reaction("👍")

    async def _words(
        self, _interaction: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=typed, value=typed)]

    async def _form(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_modal(_Form())


async def test_every_kind_of_request_is_seen(judge: Judge) -> None:
    async with simcord.run(_Every()) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("any")
        member = guild.add_member(env.create_user("alice"))
        await member.autocomplete(channel, "every", "word", "hello")
        await member.slash(channel, "every", word="hello")
        await member.click(next(m for m in channel.history() if m.components), label="Press")
        form = await member.slash(channel, "form")
        await member.submit_modal(form, {"words": "all of it"})
    seen = {_kind(*request) for request in judge.seen}
    assert [kind for kind in COMPLETE if kind not in seen] == []


def _kind(method: str, path: str, body: Any) -> str:
    """Give a request without its ids and secrets: PATCH channels/messages; with the type of a callback."""
    first, *others = path.strip("/").split("/")
    named = "/".join([first, *(part for part in others if part in {"commands", "callback", "messages"})])
    if path.endswith(("@original", "@me")):
        named = f"{first}/{path.rsplit('/', 1)[1]}"
    return f"{method} {named} {body['type']}" if named.endswith("callback") else f"{method} {named}"


async def test_a_request_that_discord_would_not_take_is_found(judge: Judge, server: Server) -> None:
    bot_s_own = server.env.bot.get_channel(server.channel.id)
    assert isinstance(bot_s_own, discord.TextChannel)
    view = ui.LayoutView()
    for _ in range(2):
        view.add_item(ui.TextDisplay("x" * (TEXT_IN_MESSAGE // 2)))
    await bot_s_own.send(view=view)
    assert judge.faults() == []
    await bot_s_own.send("to all", allowed_mentions=discord.AllowedMentions.all())
    (fault,) = judge.faults()
    assert fault.endswith("may ping")
    judge.seen.clear()

"""The commands, made when the bot starts: their words come from the catalogs, their choices from the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.ask import ask_command
from bot.commands.facts import fact_commands
from bot.commands.own import check_menu, own_commands
from bot.commands.settings import settings_commands

if TYPE_CHECKING:
    from bot.client import DetainerDesk


def add_commands(bot: DetainerDesk) -> None:
    """Add every command to the bot."""
    for command in (ask_command(bot), *fact_commands(bot), *own_commands(bot)):
        bot.tree.add_command(command)
    bot.tree.add_command(settings_commands(bot))
    bot.tree.add_command(check_menu(bot))


__all__ = ["add_commands"]

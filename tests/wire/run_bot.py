"""Runs the real `python -m bot` against a loopback server: its addresses, then the bot's arguments."""

from __future__ import annotations

import runpy
import sys

import discord.http
from discord.gateway import DiscordWebSocket
from yarl import URL

_, discord.http.Route.BASE, gateway, *arguments = sys.argv
DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)
sys.argv = ["bot", *arguments]
runpy.run_module("bot", run_name="__main__", alter_sys=True)

"""How to ask: the commands, each as a link that starts it, and questions to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.views import parts
from bot.views.buttons import AskButton
from bot.words import FALLBACK, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from discord import ui

    from knowledge import Answer

_NAMED = ("ask", "jurisdiction", "totals", "list", "compare", "define", "sources", "privacy")


def help_view(answer: Answer, language: str, mentions: Mapping[str, str]) -> ui.LayoutView:
    """Tell what can be asked and how; `mentions` are the commands as links, by their English names."""
    own, english = words(language), words(FALLBACK)
    named = {name: mentions.get(english.say(name), f"`/{own.say(name)}`") for name in _NAMED}
    claims = "\n".join(parts.safe(claim.text) for claim in answer.claims)
    body = [
        f"**{own.say('help-title')}**",
        claims,
        own.say("help-body", **named),
        own.say("help-menu", check=own.say("check")),
        own.say("help-source"),
    ]
    buttons = [AskButton(asked.text, asked.key, language) for asked in answer.suggestions[:5]]
    return parts.notice("\n\n".join(body), parts.row(*buttons))

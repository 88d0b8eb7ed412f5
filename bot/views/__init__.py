"""Pages made into Discord's components (Components V2), and the buttons and menus below them.

Every button and menu is found again by its custom_id, which holds all of its state: it works after a restart,
for as long as its message stands.
"""

from bot.views.answer import answer_pages, answer_views, page_view, question_of
from bot.views.buttons import AskButton, ChoiceMenu, TurnButton
from bot.views.feedback import FeedbackTurn, UsefulButton, WrongButton
from bot.views.panel import PANEL_ITEMS
from bot.views.privacy import ForgetMe, ForgetServer
from bot.views.sources import OpenSources, TurnSources

ITEMS = (
    AskButton,
    ChoiceMenu,
    FeedbackTurn,
    ForgetMe,
    ForgetServer,
    OpenSources,
    TurnButton,
    TurnSources,
    UsefulButton,
    WrongButton,
    *PANEL_ITEMS,
)
"""Every button and menu there is; the bot listens to these from its start."""

__all__ = [
    "ITEMS",
    "answer_pages",
    "answer_views",
    "page_view",
    "question_of",
]

"""What the bot keeps from one day to the next: settings of servers, feedback, and what it could not answer.

Nothing here names a person. SQLite by default, PostgreSQL by `DATABASE_URL`; two hosts share one database.
"""

from bot.state.database import Database, UnreachableError, database_url
from bot.state.feedback import FeedbackBook, Tally, Word
from bot.state.gaps import Gap, GapBook
from bot.state.servers import ServerBook, ServerSettings
from bot.state.state import State

__all__ = [
    "Database",
    "FeedbackBook",
    "Gap",
    "GapBook",
    "ServerBook",
    "ServerSettings",
    "State",
    "Tally",
    "UnreachableError",
    "Word",
    "database_url",
]

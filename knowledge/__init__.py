"""What the desk knows, and how it answers: facts, places, intents and sentences. No Discord in here.

import knowledge

desk = knowledge.open()
answer = desk.ask("is Cook County on the list?")
print(answer.text)
"""

from knowledge.build import UnsoundDataError
from knowledge.conversation import Conversation
from knowledge.desk import Desk
from knowledge.desk import open_desk as open  # noqa: A004
from knowledge.model import Answer, Citation, Claim, Figure, Jurisdiction, Source, Suggestion

__all__ = [
    "Answer",
    "Citation",
    "Claim",
    "Conversation",
    "Desk",
    "Figure",
    "Jurisdiction",
    "Source",
    "Suggestion",
    "UnsoundDataError",
    "open",
]

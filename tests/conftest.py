"""What many tests share: a store built once from the project's data, and desks that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import knowledge
from knowledge.build import build
from knowledge.grounding import Grounding
from knowledge.paths import data_folder
from tests.contract import assert_contract

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from knowledge import Answer, Desk
    from knowledge.conversation import Conversation


@pytest.fixture(scope="session")
def store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the project's data."""
    path = tmp_path_factory.mktemp("store") / "knowledge.sqlite3"
    build(data_folder(), path)
    return path


@pytest.fixture(scope="session")
def desk(store_path: Path) -> Desk:
    """A desk over that store."""
    return knowledge.open(store=store_path)


@pytest.fixture(scope="session")
def grounding(desk: Desk) -> Grounding:
    """What bears out the numbers of an answer."""
    return Grounding(desk.store)


@pytest.fixture(scope="session")
def ask(desk: Desk, grounding: Grounding) -> Callable[..., Answer]:
    """Ask a question, and hold the answer to the contract of an answer whatever it says."""

    def _ask(question: str, conversation: Conversation | None = None) -> Answer:
        answer = desk.ask(question, conversation)
        assert_contract(answer)
        assert grounding.ungrounded(answer) == []
        return answer

    return _ask


@pytest.fixture
def talk(ask: Callable[..., Answer]) -> Callable[..., Answer]:
    """Ask several questions, with a stroke between them, as one conversation; the last answer is given."""

    def _talk(questions: str) -> Answer:
        conversation = knowledge.Conversation()
        return [ask(question, conversation) for question in questions.split(" / ")][-1]

    return _talk

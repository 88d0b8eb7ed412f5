"""Keys fit a button, and ask the same again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.keys import Keys
from knowledge import Conversation
from knowledge.query import KEY_LENGTH, Query

if TYPE_CHECKING:
    from knowledge import Desk

LONG = [
    "is washington county on the list?",
    "jefferson county on it?",
    "¿está el condado de Jefferson en la lista?",
    "was lancaster in the third report?",
    "tell me about Franklin County",
    "when was the report suspended?",
    "What was the peak month ever for detainers according to TRAC",
    "how many ICE arrests were there in fiscal 2017",
]


@pytest.mark.parametrize("question", LONG)
def test_a_long_key_is_made_short_and_whole_again(desk: Desk, question: str) -> None:
    keys, key = Keys(desk), desk.ask(question).key
    assert key is not None
    assert len(key) > KEY_LENGTH
    short = keys.short(key)
    assert short is not None
    assert len(short) <= KEY_LENGTH
    assert Query.from_key(keys.whole(short)) == Query.from_key(key)


def test_a_short_key_stays_as_it_is(desk: Desk) -> None:
    keys = Keys(desk)
    assert keys.short("membership|p=county:17031") == "membership|p=county:17031"
    assert keys.whole("membership|p=county:17031") == "membership|p=county:17031"


def test_what_no_button_can_hold_has_no_short_key(desk: Desk) -> None:
    several = ",".join(list(desk.store.jurisdictions)[:40])
    assert Keys(desk).short(f"membership|p={several}") is None


@pytest.mark.parametrize("gone", ["event|f=~zzzzz", "membership|p=~no such name"])
def test_a_key_of_what_is_gone_is_refused(desk: Desk, gone: str) -> None:
    with pytest.raises(LookupError):
        Keys(desk).whole(gone)


def test_every_fact_is_found_by_its_digest(desk: Desk) -> None:
    keys, store = Keys(desk), desk.store
    for fact in (*store.events, *store.statements, *store.context):
        key = f"event|f={fact.key}|c={'x' * 65}"
        short = keys.short(key)
        assert short is not None, key
        assert Query.from_key(keys.whole(short)) == Query.from_key(key)


def test_a_follow_up_has_a_key_of_its_own(desk: Desk) -> None:
    conversation = Conversation()
    desk.ask("is Cook County, Illinois on the list?", conversation)
    followed = desk.ask("and the second report?", conversation)
    assert followed.key == "membership|p=county:17031|w=2"


def test_an_answer_by_key_calls_places_by_name(desk: Desk) -> None:
    answer = desk.ask_key("membership|p=city:id:boise,county:16015")
    assert "no place called Boise in Idaho is" in answer.text

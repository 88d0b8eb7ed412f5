"""What is kept comes back, in both databases, and goes when a server goes."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.state import ServerSettings, State, Tally
from bot.state.models import WORDS_LENGTH

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

CIVICS, NEWS = 2**62 + 1, 2**62 + 2
"""Server ids as large as Discord's."""
CHANGED = ServerSettings((5, 2**62 + 3), private=True, language="es", mentions=False, keep_words=True)


async def test_a_server_has_the_defaults_until_it_sets_something(state: State) -> None:
    assert await state.servers.of(CIVICS) == ServerSettings()
    await state.servers.save(CIVICS, CHANGED)
    assert await state.servers.of(CIVICS) == CHANGED
    assert await state.servers.of(NEWS) == ServerSettings()
    assert await state.servers.of(None) == ServerSettings()


async def test_settings_outlive_a_restart_and_reach_another_host(state: State, url: URL) -> None:
    await state.servers.save(CIVICS, ServerSettings(private=True))
    await state.servers.save(CIVICS, CHANGED)
    other = State(url)
    await other.open()
    assert await other.servers.of(CIVICS) == CHANGED
    await other.close()


async def test_feedback_is_counted_and_comes_back_newest_first(state: State) -> None:
    book = state.feedback
    await book.add("totals", useful=True, language="en", server_id=CIVICS)
    await book.add("membership|p=county:17031", useful=False, language="es", server_id=CIVICS, note="es 13")
    await book.add("totals", useful=False, language="en", server_id=None)
    assert await book.tally() == Tally(useful=1, wrong=2)
    assert await book.tally(CIVICS) == Tally(useful=1, wrong=1)
    assert await book.tally(NEWS) == Tally()
    own = await book.latest(CIVICS)
    assert [(word.about, word.useful, word.note) for word in own] == [
        ("membership|p=county:17031", False, "es 13"),
        ("totals", True, None),
    ]
    assert [word.server_id for word in await book.latest(wrong_only=True)] == [None, CIVICS]
    assert [word.about for word in await book.latest(limit=1, skip=1)] == ["membership|p=county:17031"]
    assert own[0].given.date() in {datetime.now(UTC).date(), datetime.now(UTC).astimezone().date()}


async def test_gaps_are_counted_by_reason_and_by_words(state: State) -> None:
    for _ in range(3):
        await state.gaps.count("not_held", server_id=CIVICS)
    await state.gaps.count("not_held", server_id=None)
    for words in ("What did  the mayor say?", "What did the mayor say?", "x\x00y" * 500):
        await state.gaps.count("not_held", server_id=NEWS, words=words)
    most = await state.gaps.most()
    assert [(gap.reason, gap.words[:30], gap.times) for gap in most] == [
        ("not_held", "", 4),
        ("not_held", "What did the mayor say?", 2),
        ("not_held", ("x y" * 500)[:30], 1),
    ]
    assert len(most[2].words) == WORDS_LENGTH
    assert [gap.times for gap in await state.gaps.most(server_id=CIVICS)] == [3]
    assert most[0].latest == datetime.now(UTC).date().isoformat()


async def test_a_server_that_goes_takes_its_rows_with_it(state: State) -> None:
    for server in (CIVICS, NEWS):
        await state.servers.save(server, CHANGED)
        await state.feedback.add("totals", useful=True, language="en", server_id=server)
        await state.gaps.count("opinion", server_id=server, words="why?")
    await state.gaps.count("opinion", server_id=None)
    assert await state.servers.known() == {CIVICS, NEWS}
    await state.servers.forget([CIVICS])
    await state.servers.forget([])
    assert await state.servers.known() == {NEWS}
    assert await state.servers.of(CIVICS) == ServerSettings()
    assert await state.servers.of(NEWS) == CHANGED
    assert await state.feedback.tally() == Tally(useful=1)
    assert sorted(gap.times for gap in await state.gaps.most()) == [1, 1]


async def test_many_write_at_once(state: State) -> None:
    await asyncio.gather(*(state.gaps.count("not_held", server_id=CIVICS) for _ in range(20)))
    assert [gap.times for gap in await state.gaps.most()] == [20]


OPEN = """
import asyncio, sys
from sqlalchemy.engine import make_url
from bot.state import State
async def main():
    state = State(make_url(sys.argv[1]))
    await state.open()
    await state.close()
asyncio.run(main())
"""


async def test_processes_may_start_at_once(url: URL) -> None:
    address = url.render_as_string(hide_password=False)
    processes = [await asyncio.create_subprocess_exec(sys.executable, "-c", OPEN, address) for _ in range(3)]
    assert [await process.wait() for process in processes] == [0, 0, 0]

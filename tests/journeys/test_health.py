"""The operator looks on: numbers are counted, what is logged holds no question, and the run ends clean."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import simcord
from prometheus_client import generate_latest

from bot.client import create_bot

if TYPE_CHECKING:
    import pytest

    from bot.settings import Settings
    from knowledge import Desk
    from tests.journeys.conftest import Server


async def test_what_people_do_is_counted(server: Server) -> None:
    await server.alice.send(server.channel, f"{server.mention} weekly totals")
    shown = (await server.alice.slash(server.channel, "totals")).response
    await server.alice.click(shown, label="Show the source")
    await server.alice.slash(server.channel, "ask", question="what is the best pizza?")
    page = generate_latest(server.bot.metrics.registry).decode()
    assert 'desk_answers_total{intent="totals",outcome="answered",way="mention"} 1.0' in page
    assert 'desk_answers_total{intent="totals",outcome="answered",way="command"} 1.0' in page
    assert 'desk_abstentions_total{reason="out_of_scope"} 1.0' in page


async def test_an_answer_that_comes_too_late_is_counted(server: Server) -> None:
    server.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062, times=1)
    await server.alice.slash(server.channel, "totals")
    assert server.env.errors
    assert "desk_deadline_misses_total 1.0" in generate_latest(server.bot.metrics.registry).decode()


async def test_no_question_is_logged(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    await server.alice.send(server.channel, f"{server.mention} is the zebra county listed")
    await server.alice.slash(server.channel, "ask", question="is the zebra county listed")
    server.env.inject_error("POST", "/channels/*/messages", status=500, times=1)
    await server.alice.send(server.channel, f"{server.mention} is the zebra county listed")
    logged = capsys.readouterr()
    assert "answered" in logged.out + logged.err
    assert "zebra" not in logged.out + logged.err


async def test_metrics_are_served_only_where_asked_for_and_end_with_the_bot(
    settings: Settings, desk: Desk
) -> None:
    bot = create_bot(settings.model_copy(update={"metrics_port": 0}), desk)
    before = threading.active_count()
    async with simcord.run(bot):
        assert threading.active_count() > before
    await bot.close()
    assert not [thread for thread in threading.enumerate() if "serve_forever" in thread.name]

"""What Prometheus can read."""

from __future__ import annotations

import urllib.request
from typing import TYPE_CHECKING

import pytest

from bot.metrics import Metrics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge import Desk


@pytest.fixture
def metrics() -> Iterator[Metrics]:
    """Metrics, and nobody left who reads them."""
    metrics = Metrics()
    yield metrics
    metrics.close()


def _read(metrics: Metrics) -> str:
    port = metrics.serve(0, "127.0.0.1")
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as page:
        return page.read().decode()


def test_answers_failures_and_latency_can_be_read(metrics: Metrics, desk: Desk) -> None:
    metrics.answered("command", desk.ask("weekly totals"))
    metrics.answered("mention", desk.ask("what is the best pizza?"))
    metrics.failed(ValueError("a secret"))
    metrics.latencies([(0, 0.05), (1, float("inf"))])
    metrics.reconnects.inc()
    page = _read(metrics)
    for line in (
        'desk_answers_total{intent="totals",outcome="answered",way="command"} 1.0',
        'desk_answers_total{intent="none",outcome="abstained",way="mention"} 1.0',
        'desk_abstentions_total{reason="out_of_scope"} 1.0',
        'desk_failures_total{error="ValueError"} 1.0',
        'desk_discord_latency_seconds{shard="0"} 0.05',
        "desk_reconnects_total 1.0",
        "desk_deadline_misses_total 0.0",
        "desk_answer_seconds_count 2.0",
    ):
        assert line in page
    assert "secret" not in page
    assert 'shard="1"' not in page


def test_a_taken_port_is_told(metrics: Metrics) -> None:
    port = metrics.serve(0, "127.0.0.1")
    with pytest.raises(OSError, match="in use"):
        Metrics().serve(port, "127.0.0.1")

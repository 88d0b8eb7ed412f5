"""How the bot does, in numbers that Prometheus can read: off unless METRICS_PORT is set, and on loopback."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

if TYPE_CHECKING:
    from collections.abc import Iterable
    from threading import Thread
    from wsgiref.simple_server import WSGIServer

    from knowledge import Answer

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0)


class Metrics:
    """Counts and times, in a registry of the bot's own."""

    def __init__(self) -> None:
        own = self.registry = CollectorRegistry()
        self._server: tuple[WSGIServer, Thread] | None = None
        self._answer_seconds = Histogram(
            "desk_answer_seconds", "Time it took the desk to answer", registry=own, buckets=_BUCKETS
        )
        self._answers = Counter(
            "desk_answers", "Answers by way, outcome and intent", ["way", "outcome", "intent"], registry=own
        )
        self._abstained = Counter("desk_abstentions", "Abstentions by reason", ["reason"], registry=own)
        self._failures = Counter("desk_failures", "Failures by kind", ["error"], registry=own)
        self._latency = Gauge(
            "desk_discord_latency_seconds", "Latency of the gateway by shard", ["shard"], registry=own
        )
        self.reconnects = Counter("desk_reconnects", "Connections to Discord taken up again", registry=own)
        self.deadline_misses = Counter(
            "desk_deadline_misses", "Interactions answered too late for Discord", registry=own
        )
        self.turned_away = Counter("desk_turned_away", "Questions above the limit of a minute", registry=own)
        self.servers = Gauge("desk_servers", "Servers the bot is in", registry=own)

    def answered(self, way: str, answer: Answer) -> None:
        """Note an answer, and by which way it was asked for: command, mention, button, check."""
        self._answer_seconds.observe(answer.elapsed_us / 1_000_000)
        self._answers.labels(way, answer.outcome, answer.intent or "none").inc()
        if answer.reason is not None:
            self._abstained.labels(answer.reason).inc()

    def failed(self, error: BaseException) -> None:
        """Note a failure."""
        self._failures.labels(type(error).__name__).inc()

    def latencies(self, latencies: Iterable[tuple[int, float]]) -> None:
        """Note how far away Discord is, by shard."""
        for shard, seconds in latencies:
            if math.isfinite(seconds):
                self._latency.labels(str(shard)).set(seconds)

    def serve(self, port: int, host: str) -> int:
        """Let Prometheus read them, from a thread of its own; give the port.

        Raises:
            OSError: when the port is taken.
        """
        self._server = start_http_server(port, host, registry=self.registry)
        return int(self._server[0].server_port)

    def close(self) -> None:
        """Stop being read."""
        if self._server is not None:
            server, thread = self._server
            server.shutdown()
            server.server_close()
            thread.join()
            self._server = None

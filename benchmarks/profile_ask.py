"""Where the time of an answer goes: python -m benchmarks.profile_ask, from the project's folder."""

from __future__ import annotations

import cProfile
import pstats

import knowledge
from benchmarks.peers import questions_of

MOST = 15
WARMING = 20
"""One question of the build part in so many is asked before any is timed."""


def main() -> None:
    """Print the functions that take the most of the time themselves."""
    desk = knowledge.open()
    for _, expected in questions_of("build")[::WARMING]:
        desk.ask(expected.question)
    profiler = cProfile.Profile()
    profiler.enable()
    for _, expected in questions_of("measured"):
        _ = desk.ask(expected.question).text
    profiler.disable()
    pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(MOST)


if __name__ == "__main__":
    main()

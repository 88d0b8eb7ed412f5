"""Detainer Desk beside what one might take instead, over the measured questions, in one run.

    python3 -m venv PEERS && PEERS/bin/python -m pip install -r benchmarks/requirements.txt
    PEERS/bin/python -m benchmarks.peers  # half an hour; run it from the project's folder

A peer is given every question of tests/questions/build with the answer that the desk gives to it, where that
is graded right, and answers a new question as the most alike of those. It abstains where its score is below a
threshold, chosen on the build part alone: questions taken evenly from it are asked of a peer that was fitted
without their files, and the threshold is that of the least cost. There are two of them: at a cost of ten for
a wrong answer, where one not given costs one, and at the same cost for both. Of a conversation a peer sees
the last question.

What is prepared ahead (the store, the index, the model) is not timed. Each contender answers in a process of
its own, in turns; the medians of the turns are shown. Start-up is from the start of the process to its first
answer, warm is after questions of the build part, and memory is the peak of the process.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.contenders import CONTENDERS
from benchmarks.pairs import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.pairs import Contender
    from knowledge.evaluate import Expected, Grade, Graded
    from knowledge.model import Answer

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = ROOT / "tests" / "questions"
DESK = "Detainer Desk"
COSTS = (10, 1)
"""What a wrong answer costs, where one that was not given costs one."""
FOLDS = 3
TRIED = 6000
"""About how many questions of the build part are tried to choose a threshold."""
ROUNDS = 3
PHRASED = "said_"
"""How files are called whose labels are intents: peers know their questions, and are not tried on them."""
WARMING = 100
"""How many questions of the build part are asked before any is timed."""
_STORE, _ASKED, _TEXTS = "knowledge.sqlite3", "asked.json", "texts.json"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one process measured."""

    start_up: float
    """Seconds."""
    peak: float
    """Megabytes."""
    latencies: list[int]
    """Nanoseconds a question."""
    said: list[Any]
    """The texts of the desk; for a peer, the pair and its score, or None."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    name: str
    shares: dict[Grade, float]
    turns: list[Turn]

    def cells(self) -> tuple[float, ...]:
        """The figures in the order of the columns."""
        return (
            *(self.shares[grade] for grade in ("right", "wrong", "abstained")),
            median(percentile(turn.latencies, 50) for turn in self.turns) / 1000,
            median(percentile(turn.latencies, 99) for turn in self.turns) / 1000,
            median(turn.start_up for turn in self.turns),
            median(turn.peak for turn in self.turns),
        )


COLUMNS = (
    ("right %", "{:.1f}"),
    ("wrong %", "{:.1f}"),
    ("abstained %", "{:.1f}"),
    ("median µs", "{:,.0f}"),
    ("p99 µs", "{:,.0f}"),
    ("start-up s", "{:.2f}"),
    ("peak MB", "{:,.0f}"),
)


def percentile(values: Iterable[int], share: int) -> int:
    """Give the value that `share` percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def questions_of(part: str) -> list[tuple[str, Expected]]:
    """Give the questions of a part, each with the name of its file."""
    from knowledge.evaluate import read

    return [
        (path.stem, expected)
        for path in sorted((QUESTIONS / part).glob("*.jsonl"))
        for expected in read(path)
    ]


def main() -> None:
    """Measure all contenders, or do one part of it."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.peers", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--one", metavar="NAME", choices=[DESK, *CONTENDERS], help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--since", type=float, default=time.time(), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        sys.stdout.write(json.dumps(serve(options.one, options.folder, options.since)))
    else:
        with tempfile.TemporaryDirectory() as folder:
            compare(Path(folder))


# ------------------------------------------------------------------ in a process of its own


def serve(name: str, folder: Path, since: float) -> dict[str, Any]:
    """Answer the measured questions, and tell how long it took; as of `Turn`."""
    asked = json.loads((folder / _ASKED).read_text(encoding="utf-8"))
    ask = _desk(folder) if name == DESK else _peer(CONTENDERS[name], folder)
    ask([asked["warming"][0]])
    start_up = time.time() - since
    for question in asked["warming"]:
        ask([question])
    said, latencies = zip(*(ask(thread) for thread in asked["measured"]), strict=True)
    return {"start_up": start_up, "peak": _peak(), "latencies": latencies, "said": said}


def _desk(folder: Path) -> Callable[[list[str]], tuple[str, int]]:
    import knowledge

    desk = knowledge.open(store=folder / _STORE)

    def ask(thread: list[str]) -> tuple[str, int]:
        conversation = knowledge.Conversation() if len(thread) > 1 else None
        for earlier in thread[:-1]:
            desk.ask(earlier, conversation)
        start = time.perf_counter_ns()
        text = desk.ask(thread[-1], conversation).text
        return text, time.perf_counter_ns() - start

    return ask


def _peer(kind: type[Contender], folder: Path) -> Callable[[list[str]], tuple[Any, int]]:
    texts = json.loads((folder / _TEXTS).read_text(encoding="utf-8"))
    peer = kind.load(folder)

    def ask(thread: list[str]) -> tuple[Any, int]:
        start = time.perf_counter_ns()
        (match,) = peer.nearest([thread[-1]])
        _ = texts[match.pair] if match else ""
        took = time.perf_counter_ns() - start
        return (match and (match.pair, match.score)), took

    return ask


def _peak() -> float:
    """Give the peak of this process's resident memory in MB.

    Where Linux tells it of this program alone, that is taken: the other figure begins with its parent's.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    try:
        import resource
    except ImportError:
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


# ------------------------------------------------------------------ all of them


def compare(folder: Path) -> None:
    """Prepare every contender, let each answer, and print the table."""
    from knowledge.build import build
    from knowledge.desk import open_desk
    from knowledge.evaluate import grade
    from knowledge.paths import data_folder

    build(data_folder(), folder / _STORE)
    desk = open_desk(store=folder / _STORE)
    build_part = [(stem, grade(expected, desk.ask)) for stem, expected in questions_of("build")]
    known = [graded for _, graded in build_part if graded.grade == "right"]
    measured = [expected for _, expected in questions_of("measured")]
    pairs = [_pair(graded) for graded in known]
    (folder / _TEXTS).write_text(json.dumps([pair.text for pair in pairs]), encoding="utf-8")
    step = len(build_part) // WARMING
    asked = {
        "warming": [graded.expected.question for _, graded in build_part[::step]],
        "measured": [[*expected.after, expected.question] for expected in measured],
    }
    (folder / _ASKED).write_text(json.dumps(asked), encoding="utf-8")
    language = shutil.copytree(data_folder() / "language", folder / "language")
    (language / "names.json").write_text(json.dumps(_names(folder / _STORE)), encoding="utf-8")

    thresholds: dict[str, list[float]] = {}
    for name, kind in CONTENDERS.items():
        sys.stderr.write(f"{name}: fitting\n")
        thresholds[name] = choose(kind, build_part, language)
        kind.fit(pairs, language).save(folder)
    turns: dict[str, list[Turn]] = {name: [] for name in (DESK, *CONTENDERS)}
    for number in range(ROUNDS):
        for name, measurements in turns.items():
            sys.stderr.write(f"{name}: turn {number + 1} of {ROUNDS}\n")
            measurements.append(_turn(name, folder))

    own = [grade(expected, desk.ask) for expected in measured]
    if any([graded.answer.text for graded in own] != turn.said for turn in turns[DESK]):
        raise RuntimeError("the desk did not say the same in each process")
    rows = [Row(DESK, _shares([graded.grade for graded in own]), turns[DESK])]
    for name in CONTENDERS:
        for cost, threshold in zip(COSTS, thresholds[name], strict=True):
            grades = [
                _graded(expected, known[said[0]].answer if said and said[1] >= threshold else None)
                for expected, said in zip(measured, turns[name][0].said, strict=True)
            ]
            rows.append(Row(f"{name}, wrong costs {cost}", _shares(grades), turns[name]))
    show(rows, len(measured), len(pairs))


def _pair(graded: Graded) -> Pair:
    answer = graded.answer
    return Pair(graded.expected.question, answer.intent or answer.reason or answer.outcome, answer.text)


def _names(store: Path) -> dict[str, list[str]]:
    """Give the names that adapt gets: of the places listed, of states, and of terms."""
    listed = "select name from place_names where place_id in (select jurisdiction_id from jurisdictions)"
    selects = {
        "place": listed,
        "area": "select name from place_names where form = 'state'",
        "term": "select name from term_names",
    }
    with closing(sqlite3.connect(store)) as database:
        return {kind: [name for (name,) in database.execute(sql)] for kind, sql in selects.items()}


def choose(kind: type[Contender], build_part: Sequence[tuple[str, Graded]], language: Path) -> list[float]:
    """Give the threshold of the least cost, for each of `COSTS`."""
    files = sorted({stem for stem, _ in build_part})
    fold = {stem: number % FOLDS for number, stem in enumerate(files)}
    tried = [(stem, g.expected) for stem, g in build_part if not stem.startswith(PHRASED)]
    tried = tried[:: max(len(tried) // TRIED, 1)]
    outcomes: list[tuple[float, Grade, Grade]] = []
    for number in range(FOLDS):
        known = [g for stem, g in build_part if fold[stem] != number and g.grade == "right"]
        asked = [expected for stem, expected in tried if fold[stem] == number]
        peer = kind.fit([_pair(graded) for graded in known], language)
        for expected, match in zip(asked, peer.nearest([e.question for e in asked]), strict=True):
            if match:
                given = _graded(expected, known[match.pair].answer)
                outcomes.append((match.score, given, _graded(expected, None)))
    outcomes.sort(key=lambda outcome: -outcome[0])
    return [_cheapest(outcomes, cost) for cost in COSTS]


def _cheapest(outcomes: Sequence[tuple[float, Grade, Grade]], cost: int) -> float:
    """Give the score from which on answering costs the least; the outcomes come the best score first."""
    costs: dict[Grade, int] = {"right": 0, "wrong": cost, "abstained": 1}
    total, least, threshold = 0, 0, float("inf")
    for score, given, left in outcomes:
        total += costs[given] - costs[left]
        if total < least:
            least, threshold = total, score
    return threshold


def _graded(expected: Expected, answer: Answer | None) -> Grade:
    from knowledge.evaluate import grade
    from knowledge.model import Answer

    given = answer or Answer(expected.question, "abstained", None, (), reason="out_of_scope")
    return grade(expected, lambda _question, _conversation: given).grade


def _shares(grades: Sequence[Grade]) -> dict[Grade, float]:
    from knowledge.evaluate import GRADES

    return {grade: 100 * grades.count(grade) / len(grades) for grade in GRADES}


def _turn(name: str, folder: Path) -> Turn:
    command = [sys.executable, "-m", "benchmarks.peers", "--one", name, "--folder", str(folder)]
    done = subprocess.run(  # noqa: S603 - this very script
        [*command, "--since", str(time.time())], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    return Turn(**json.loads(done.stdout))


def show(rows: Sequence[Row], asked: int, pairs: int) -> None:
    """Print the table, and where the desk does not lead."""
    from rich.console import Console
    from rich.table import Table

    table = Table(
        title=f"{asked} measured questions; peers know {pairs:,} answered ones; {os.cpu_count()} cores, "
        f"Python {sys.version.partition(' ')[0]}"
    )
    table.add_column("")
    for heading, _ in COLUMNS:
        table.add_column(heading, justify="right")
    for row in rows:
        figures = zip(row.cells(), COLUMNS, strict=True)
        table.add_row(row.name, *(form.format(value) for value, (_, form) in figures))
    console = Console(width=None if sys.stdout.isatty() else 132)
    console.print(table)
    console.print(behind(rows))


def behind(rows: Sequence[Row]) -> str:
    """Say in one line in which columns another is better than the first row, and which is the best."""
    parts: list[str] = []
    for number, (heading, form) in enumerate(COLUMNS):
        best = (max if heading == "right %" else min)(rows, key=lambda row: row.cells()[number])
        if best.cells()[number] != rows[0].cells()[number]:
            values = (form.format(row.cells()[number]) for row in (best, rows[0]))
            parts.append(f"{heading} ({best.name}: {next(values)}, ours: {next(values)})")
    return f"{DESK} does not lead in {'; '.join(parts)}." if parts else f"{DESK} leads in every column."


if __name__ == "__main__":
    main()

# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy>=2", "scipy>=1.15"]
# ///
"""Fits how much each thing in a question speaks for each intent, on questions whose intent is known.

    python tools/fit.py tests/questions/build/*.jsonl

The model is a multinomial logistic regression whose weights are drawn towards those of
data/language/intents.toml (a Gaussian prior around them); a question with several right intents counts for
their sum. It needs numpy and scipy, and the project itself importable. The result is
data/language/weights.csv, read by knowledge.intents.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from knowledge.conversation import AFTER, Conversation  # noqa: E402
from knowledge.desk import Desk, open_desk  # noqa: E402
from knowledge.evaluate import Expected, read  # noqa: E402
from knowledge.features import JOINT, PAIR, WORD, masked  # noqa: E402
from knowledge.intents import LACKING, IntentTable, likeness  # noqa: E402
from knowledge.reading.languages import ENGLISH  # noqa: E402

LANGUAGE = ROOT / "data" / "language"
AGAIN = 0.3
"""Of the questions asked alone, how many are asked once more in another's conversation."""
SEED = 2017
SMALLEST = 0.1
"""Smaller weights are left out of the file."""
LEAST_JOINT = 8
"""In how many questions two things must stand together to be weighed together."""
JOINT_PULL = 3.0
"""How much more their weights are drawn to none, since each is weighed alone too."""


def known(expected: Expected) -> tuple[str, ...]:
    """Give the intents and reasons that are right for a question; none where its file does not say."""
    reasons = expected.reason if "abstained" in expected.outcome else ()
    if "answered" in expected.outcome and not expected.intent:
        return ()
    return (*expected.intent, *reasons)


def in_conversations(desk: Desk, questions: list[Expected]) -> Iterator[tuple[Expected, Conversation]]:
    """Give each question with the conversation it is asked in, and some a second time after another's.

    A question that stands alone is right after any other too, which is how it is told from a follow-up.
    """
    held: list[Conversation] = []
    for expected in questions:
        conversation = Conversation()
        for earlier in expected.after:
            desk.ask(earlier, conversation)
        if conversation.last is not None:
            held.append(replace(conversation))
        yield expected, conversation
    dice = Random(SEED)  # noqa: S311  (nothing is secret here)
    for expected in questions:
        if held and not expected.after and dice.random() < AGAIN:
            yield expected, replace(dice.choice(held), language=None)


class Sample:
    """Questions as features, with the intents that are right."""

    def __init__(self, questions: dict[Expected, float], table: IntentTable, least_words: int) -> None:
        desk = open_desk()
        names = [intent.name for intent in table.intents]
        features, offsets, right, times = [], [], [], []
        for expected, conversation in in_conversations(desk, list(questions)):
            intents = [name for name in known(expected) if name in names]
            if not intents:
                continue
            language = desk.language_of(expected.question) or conversation.language or ENGLISH
            reading, found = desk.understanding.describe(expected.question, conversation, language)
            if not expected.after and conversation.last is not None and AFTER not in found:
                continue  # it leans on nothing, and stands among the questions asked alone
            text = masked(reading)
            times.append(questions[expected])
            features.append(found)
            offsets.append([likeness(text, i) - LACKING * i.lacks(found) for i in table.intents])
            right.append([name in intents for name in names])
        counts = Counter(name for found in features for name in found)
        least = {WORD: least_words, PAIR: least_words, AFTER: least_words, JOINT: LEAST_JOINT}
        self.columns = sorted(n for n, c in counts.items() if c >= least.get(f"{n.partition(':')[0]}:", 0))
        self.names = names
        self.alone = np.array([intent.reason is not None for intent in table.intents])
        self.offsets, self.right = np.array(offsets), np.array(right)
        self.times = np.array(times)
        at = {name: position for position, name in enumerate(self.columns)}
        cells = [
            (row, at[n], value) for row, found in enumerate(features) for n, value in found.items() if n in at
        ]
        rows, columns, values = zip(*cells, strict=True)
        self.matrix = csr_matrix((values, (rows, columns)), shape=(len(features), len(at)))

    @property
    def to_leave(self) -> np.ndarray:
        """Which questions no intent answers."""
        return ~self.right[:, ~self.alone].any(axis=1)

    def prior(self, table: IntentTable) -> np.ndarray:
        """Give the weights of the table itself."""
        return np.array([[intent.weights.get(c, 0.0) for intent in table.intents] for c in self.columns])


def fit(sample: Sample, prior: np.ndarray, pull: float, caution: float) -> np.ndarray:
    """Give the weights that make the right intents most likely.

    `pull` draws them to the prior; `caution` is how much more a question counts that is to be left alone.
    """
    counts = sample.times * np.where(sample.to_leave, caution, 1.0)
    pulls = pull * np.array([[JOINT_PULL if c.startswith(JOINT) else 1.0] for c in sample.columns])
    turned = sample.matrix.T.tocsr()

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(prior.shape)
        scores = sample.matrix @ weights + sample.offsets
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        odds /= odds.sum(axis=1, keepdims=True)
        right = (odds * sample.right).sum(axis=1) + 1e-12
        error = (odds - odds * sample.right / right[:, None]) * counts[:, None]
        away = weights - prior
        value = -(counts * np.log(right)).sum() + (pulls * away**2).sum()
        return value, (turned @ error + 2 * pulls * away).ravel()

    found = minimize(loss, prior.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return found.x.reshape(prior.shape)


def accuracy(sample: Sample, weights: np.ndarray) -> str:
    """Give the share of questions whose best intent is right, and of those wrongly answered."""
    best = (sample.matrix @ weights + sample.offsets).argmax(axis=1)
    right = sample.right[np.arange(len(best)), best]
    leave = sample.to_leave
    return (
        f"{len(best)} questions: right {100 * right[~leave].mean():.1f} % of those to answer and "
        f"{100 * right[leave].mean():.1f} % of those to leave alone; "
        f"answered {100 * (~sample.alone[best[leave]]).mean():.2f} % of these"
    )


def main() -> None:
    """Fit, say how well, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pull", type=float, default=0.5)
    parser.add_argument("--caution", type=float, default=2.0)
    parser.add_argument("--least-words", type=int, default=3)
    parser.add_argument(
        "--twice", nargs="*", default=["short", "facts_2", "facts_3"], help="names of files that count twice"
    )
    parser.add_argument(
        "--core", nargs="*", default=["core", "facts"], help="names of those that must not fail"
    )
    parser.add_argument("--core-times", type=float, default=16.0, help="how often those count")
    options = parser.parse_args()
    table = IntentTable.read(LANGUAGE / "intents.toml")
    times = dict.fromkeys(options.twice, 2.0) | dict.fromkeys(options.core, options.core_times)
    questions = {q: times.get(path.stem, 1.0) for path in options.files for q in read(path)}
    sample = Sample(questions, table, options.least_words)
    weights = fit(sample, sample.prior(table), options.pull, options.caution)
    sys.stdout.write(f"{accuracy(sample, weights)}\n")
    with (LANGUAGE / "weights.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["feature", *sample.names])
        for feature, row in zip(sample.columns, weights.round(2).tolist(), strict=True):
            said = [
                f"{weight:g}" if abs(weight) >= SMALLEST or feature in table[name].weights else ""
                for name, weight in zip(sample.names, row, strict=True)
            ]
            if any(said):
                writer.writerow([feature, *said])


if __name__ == "__main__":
    main()

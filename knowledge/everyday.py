"""Asks everyday questions, none about the report, and finds those that are answered from it all the same.

A file has the form of CLINC150 (Larson et al., EMNLP 2019): a JSON object of splits, each a list of
[question, label]. The labels are not used.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from knowledge.query import TALK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from knowledge.model import Answer

_SPLITS = TypeAdapter(dict[str, list[tuple[str, str]]])


class NotEverydayError(ValueError):
    """A file has not the form of CLINC150."""


def read(path: Path) -> list[str]:
    """Read the questions of all splits of a file.

    Raises:
        NotEverydayError: when it has another form; the message names it.
        OSError: when the file cannot be read.
    """
    try:
        splits = _SPLITS.validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise NotEverydayError(f"{path}: {where}: {first['msg']}") from error
    return [question for split in splits.values() for question, _ in split]


def answered(questions: Iterable[str], ask: Callable[[str], Answer]) -> Iterator[tuple[str, Answer]]:
    """Give the questions that get an answer from the report, each with its answer."""
    for question in questions:
        answer = ask(question)
        if answer.outcome == "answered" and answer.intent not in TALK:
            yield question, answer


def table(found: Sequence[tuple[str, Answer]], asked: int) -> str:
    """Give how many of how many were answered, by intent, as lines of text."""
    counts = Counter(answer.intent or "" for _, answer in found)
    width = max(map(len, [*counts, "all"]))
    lines = [f"{intent:{width}}  {count:>4}" for intent, count in counts.most_common()]
    return "\n".join((*lines, f"{'all':{width}}  {len(found):>4} of {asked:,}"))

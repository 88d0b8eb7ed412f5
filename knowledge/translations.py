"""What the texts of the data are in a language, and which of them are missing.

`data/language/*/facts.csv` has the texts of facts, `locators.csv` the places in sources that they stand at.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from knowledge.dataset import Fault
from knowledge.rows import (
    AgencyRow,
    CitedRow,
    ContextRow,
    CorrectionRow,
    CoverageRow,
    DeclinedRow,
    DefinitionRow,
    EventRow,
    HighestVolumeRow,
    PolicyRow,
    ReportRow,
    StatementRow,
    SubtotalRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from knowledge.dataset import Dataset, Located
    from knowledge.rows import Row

_SHOWN: dict[type[CitedRow], tuple[str, ...]] = {
    ReportRow: (),
    HighestVolumeRow: (),
    DeclinedRow: ("conflict",),
    PolicyRow: ("policy", "criterion", "detail"),
    CorrectionRow: ("what_was_wrong",),
    StatementRow: ("speaker", "role"),
    DefinitionRow: ("term", "definition", "speaker"),
    EventRow: ("event",),
    CoverageRow: (),
    SubtotalRow: ("scope", "detail", "conflict"),
    ContextRow: ("period", "measure", "detail", "conflict"),
}
"""The columns that answers show in the reader's language, besides the place in the source."""
_FISCAL = "FY"
_DATED = re.compile(r"\d{4}(-\d\d){0,2}( to \d{4}(-\d\d){0,2})?")
"""A period that is written out of its numbers."""


def read_translations(path: Path) -> dict[str, str]:
    """Read what the texts of facts are in a language: as the data have them, and without their full stop.

    Raises:
        ValueError: when a row is not an English text and the same in the language.
    """
    return _by_english(_rows(path))


def _by_english(lines: Sequence[tuple[str, str, int]]) -> dict[str, str]:
    rows = {english: text for english, text, _ in lines}
    return {english.rstrip("."): text.rstrip(".") for english, text in rows.items()} | rows


def _rows(path: Path) -> list[tuple[str, str, int]]:
    """Read the rows, each with its line."""
    with path.open(newline="", encoding="utf-8") as handle:
        reader = csv.reader(handle)
        next(reader, None)
        return [(english, text, reader.line_num) for english, text in reader]


def untranslated(dataset: Dataset) -> Iterator[Fault]:
    """Find the texts that a language lacks which has its own words for them, and the words of no text."""
    for name, texts in (("facts", _texts), ("locators", _locators)):
        said = list(texts(dataset))
        for path in sorted(dataset.folder.glob(f"language/*/{name}.csv")):
            yield from _compared(path, f"data/{path.relative_to(dataset.folder).as_posix()}", said)


def _compared(path: Path, file: str, said: Sequence[tuple[Located[Row], str]]) -> Iterator[Fault]:
    """Compare what the data say with what one file has words for."""
    try:
        rows = _rows(path)
    except ValueError:
        yield Fault(file, 1, "a row is not an English text and its translation", "Give each two cells.")
        return
    known = _by_english(rows)
    missing: dict[str, Located[Row]] = {}
    for located, text in said:
        if not known.get(text):
            missing.setdefault(text, located)
    for text, located in missing.items():
        yield located.fault(f"no {path.parent.name} for {text!r}", f"Add a row for it to {file}.")
    shown = {text.rstrip(".") for _, text in said}
    for english, _, line in rows:
        if english.rstrip(".") not in shown:
            yield Fault(file, line, f"nothing says {english!r}", "Write it as the row does, or remove it.")


def _locators(dataset: Dataset) -> Iterator[tuple[Located[Row], str]]:
    """Give every place in a source, with the row it is of."""
    for model in _SHOWN:
        for located in dataset.rows(model):
            yield located, located.row.locator


def _texts(dataset: Dataset) -> Iterator[tuple[Located[Row], str]]:
    """Give every text of a fact that an answer may show in the reader's language, with the row it is of."""
    for model, columns in _SHOWN.items():
        for located in dataset.rows(model):
            for column in columns:
                text: str | None = getattr(located.row, column)
                if column == "period":
                    text = _named(text or "")
                if text:
                    yield located, text
    for located in dataset.rows(AgencyRow):
        if located.row.kind == "group":
            yield located, located.row.name


def _named(period: str) -> str | None:
    """Give what of a period is words; None where it is numbers alone."""
    text = period.removeprefix(_FISCAL)
    return None if _DATED.fullmatch(text) else text

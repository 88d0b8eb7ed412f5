"""Reading `data/`: every CSV row, typed, with the file and line it stands in; faults are gathered."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from pydantic import ValidationError

from knowledge.rows import FILES, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

R = TypeVar("R", bound=Row)
R_co = TypeVar("R_co", bound=Row, covariant=True)

_NAMES = {model: name for name, model in FILES.items()}


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong with the data, where it stands, and what to do about it."""

    file: str
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Located(Generic[R_co]):
    """A row, and where it stands."""

    row: R_co
    file: str
    line: int

    def fault(self, problem: str, remedy: str) -> Fault:
        """Give a fault of this row."""
        return Fault(self.file, self.line, problem, remedy)


@dataclass(frozen=True, slots=True)
class Dataset:
    """All rows of a data folder."""

    folder: Path
    tables: dict[str, list[Located[Row]]]
    faults: list[Fault] = field(default_factory=list[Fault])

    def rows(self, model: type[R]) -> Sequence[Located[R]]:
        """Give the rows of the file that follows `model`, in file order."""
        return cast("Sequence[Located[R]]", self.tables[_NAMES[model]])


def read(folder: Path) -> Dataset:
    """Read every CSV file of `folder`. Rows that cannot be read are left out and named in `faults`."""
    dataset = Dataset(folder, {name: [] for name in FILES})
    for name, model in FILES.items():
        for entry in _read_file(folder, name, model):
            if isinstance(entry, Fault):
                dataset.faults.append(entry)
            else:
                dataset.tables[name].append(entry)
    return dataset


def _read_file(folder: Path, name: str, model: type[Row]) -> Iterator[Located[Row] | Fault]:
    file = f"data/{name}.csv"
    columns = list(model.model_fields)
    try:
        with (folder / f"{name}.csv").open(newline="", encoding="utf-8") as handle:
            yield from _read_rows(file, csv.reader(handle, strict=True), columns, model)
    except FileNotFoundError:
        yield Fault(file, 1, "the file is missing", "Restore it from version control.")
    except UnicodeDecodeError as error:
        yield Fault(file, 1, f"the file is not UTF-8 (byte {error.start})", "Save it as UTF-8.")
    except csv.Error as error:
        yield Fault(file, 1, f"the file is not valid CSV ({error})", "Check its quotation marks.")


def _read_rows(
    file: str, reader: Iterator[list[str]], columns: list[str], model: type[Row]
) -> Iterator[Located[Row] | Fault]:
    head = next(reader, list[str]())
    missing = [name for name, info in model.model_fields.items() if info.is_required() and name not in head]
    unknown = [name for name in head if name not in columns]
    if missing or unknown:
        problem = "; ".join(
            part
            for part in (
                f"missing columns: {', '.join(missing)}" if missing else "",
                f"unknown columns: {', '.join(unknown)}" if unknown else "",
            )
            if part
        )
        yield Fault(file, 1, problem, f"The columns are {', '.join(columns)}.")
        return
    line = 2
    for cells in reader:
        start, line = line, getattr(reader, "line_num", line) + 1
        yield from _read_row(file, start, head, cells, model)


def _read_row(
    file: str, line: int, head: list[str], cells: list[str], model: type[Row]
) -> Iterator[Located[Row] | Fault]:
    if len(cells) != len(head):
        yield Fault(
            file, line, f"{len(cells)} cells where {len(head)} belong", "Put a cell with a comma in quotes."
        )
        return
    stray = [name for name, cell in zip(head, cells, strict=True) if cell != cell.strip()]
    if stray:
        yield Fault(file, line, f"stray blanks in {', '.join(stray)}", "Remove them.")
        return
    try:
        yield Located(model.model_validate(dict(zip(head, cells, strict=True))), file, line)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=False):
            column = str(detail["loc"][0]) if detail["loc"] else "row"
            found = f" (found {detail['input']!r})" if detail["loc"] else ""
            problem = f"{column}: {detail['msg'].removeprefix('Value error, ')}{found}"
            yield Fault(file, line, problem, "Correct the cell.")


_MAKERS = ("facts.py", "gazetteer.py", "held.py", "rows.py", "schema.py", "text.py", "build/*.py")
"""The modules whose work the store is."""


def fingerprint(folder: Path) -> str:
    """Give a hash that changes when the data, the word lists or what makes the store of them change."""
    digest = hashlib.sha256(metadata.version("pyspellchecker").encode())
    package = Path(__file__).parent
    for maker in sorted(path for pattern in _MAKERS for path in package.glob(pattern)):
        digest.update(maker.read_bytes())
    for name in sorted(FILES):
        path = folder / f"{name}.csv"
        digest.update(name.encode())
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()

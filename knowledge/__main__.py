"""The commands for whoever keeps the data: build, check, eval, everyday."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from knowledge import evaluate, everyday
from knowledge.build import UnsoundDataError, build
from knowledge.check import every_fault_of, summary
from knowledge.dataset import read
from knowledge.desk import open_desk
from knowledge.paths import data_folder, store_file

app = typer.Typer(
    help="Checks the facts in data/ and builds the store from them.",
    add_completion=False,
    pretty_exceptions_enable=False,
)
Data = Annotated[Path | None, typer.Option(help="The folder of facts; by default the project's own.")]
Asked = Annotated[Path | None, typer.Option(help="The store to ask; by default where the bot reads it.")]


@app.command("check")
def check_command(data: Data = None) -> None:
    """Read all rows and name every fault, as file:line and what to do."""
    dataset = read(data or data_folder())
    faults = every_fault_of(dataset)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        typer.echo(f"{len(faults)} to mend.", err=True)
        raise typer.Exit(1)
    typer.echo(summary(dataset))


@app.command("build")
def build_command(
    data: Data = None,
    store: Annotated[
        Path | None, typer.Option(help="The file to write; by default where the bot reads it.")
    ] = None,
) -> None:
    """Make the store from the data; a store already there stays as it is when the data have faults."""
    target = store or store_file()
    try:
        build(data or data_folder(), target)
    except UnsoundDataError as error:
        typer.echo(f"{error}\nNo store was built.", err=True)
        raise typer.Exit(1) from error
    except OSError as error:
        typer.echo(f"{target} cannot be written: {error}", err=True)
        raise typer.Exit(1) from error
    typer.echo(f"{target} is built.")


@app.command("eval")
def eval_command(
    files: Annotated[list[Path], typer.Argument(help="Files of questions; a folder stands for those in it.")],
    misses: Annotated[bool, typer.Option(help="Print every question that was not answered right.")] = True,  # noqa: FBT002
    data: Data = None,
    store: Asked = None,
) -> None:
    """Score files of questions, and print a table by intent: right, wrong, abstained, and every miss."""
    desk = open_desk(data, store)
    paths = [path for name in files for path in (sorted(name.glob("*.jsonl")) if name.is_dir() else [name])]
    try:
        graded = [evaluate.grade(expected, desk.ask) for path in paths for expected in evaluate.read(path)]
    except (evaluate.NotAQuestionError, OSError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    for entry in graded:
        if misses and entry.faults:
            said = " / ".join((*entry.expected.after, entry.expected.question))
            typer.echo(f"{entry.grade}: {said}\n    {'; '.join(entry.faults)}")
    typer.echo(evaluate.table(graded))


@app.command("everyday")
def everyday_command(
    file: Annotated[
        Path, typer.Argument(help="A file of the form of CLINC150: splits of [question, label].")
    ],
    misses: Annotated[bool, typer.Option(help="Print every question that was answered.")] = False,  # noqa: FBT002
    data: Data = None,
    store: Asked = None,
) -> None:
    """Ask everyday questions, none about the report, and count those answered from it, by intent."""
    desk = open_desk(data, store)
    try:
        questions = everyday.read(file)
    except (everyday.NotEverydayError, OSError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    found = list(everyday.answered(questions, desk.ask))
    for question, answer in found:
        if misses:
            typer.echo(f"{answer.intent}: {question}")
    typer.echo(everyday.table(found, len(questions)))


if __name__ == "__main__":
    app()

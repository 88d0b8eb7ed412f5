"""The commands for whoever keeps the data: build, check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from knowledge.build import UnsoundDataError, build
from knowledge.check import faults_of, summary
from knowledge.dataset import read
from knowledge.paths import data_folder, store_file

app = typer.Typer(
    help="Checks the facts in data/ and builds the store from them.",
    add_completion=False,
    pretty_exceptions_enable=False,
)
Data = Annotated[Path | None, typer.Option(help="The folder of facts; by default the project's own.")]


@app.command("check")
def check_command(data: Data = None) -> None:
    """Read all rows and name every fault, as file:line and what to do."""
    dataset = read(data or data_folder())
    faults = faults_of(dataset)
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


if __name__ == "__main__":
    app()

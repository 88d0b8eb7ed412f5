"""The commands: run (the bot, or a chat in the console), ask, preview, feedback, gaps."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import discord
import structlog
import typer
from pydantic import ValidationError

import knowledge
from bot import console, logs, operator
from bot.answering import told
from bot.settings import Settings
from bot.state import UnreachableError
from bot.words import FALLBACK, languages

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.state import Gap, State, Tally, Word

_log: structlog.stdlib.BoundLogger = structlog.get_logger("bot")

app = typer.Typer(
    help="Answers questions about ICE's Declined Detainer Outcome Report of early 2017, with sources.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)

T = TypeVar("T")

_NO_DATABASE = "The bot's database cannot be reached. See DATABASE_URL in .env.example."
_TOKEN_REFUSED = 4004
"""The code with which Discord's gateway closes where it does not accept the token."""
_HINT = "To take it to Discord, put DISCORD_TOKEN in .env and run again; to see it in a browser, run preview."


@app.callback(invoke_without_command=True)
def main_command(context: typer.Context) -> None:
    """Run the bot where nothing else is asked for."""
    if context.invoked_subcommand is None:
        run()


@app.command()
def run() -> None:
    """Connect to Discord with DISCORD_TOKEN; without one, chat in the console."""
    settings = _settings()
    if settings.discord_token is not None:
        logs.set_up(settings)
        logging.getLogger("discord.client").setLevel(logging.WARNING)  # of what matters the bot tells itself
        raise typer.Exit(asyncio.run(_serve(settings)))
    desk = _open(settings)
    if sys.stdin.isatty() and sys.stdout.isatty():
        console.chat(desk, settings.console_history, _HINT)
        return
    typer.echo(_HINT, err=True)
    for answer in console.answers(desk, console.lines_of(sys.stdin), thread=True):
        console.write_line(console.one_line(answer))


@app.command()
def ask(
    question: Annotated[
        str | None, typer.Argument(help="The question; left out, one a line is read.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a question.")] = False,  # noqa: FBT002
    thread: Annotated[bool, typer.Option("--thread", help="Take the lines as one conversation.")] = False,  # noqa: FBT002
) -> None:
    """Answer a question, or each line of standard input."""
    desk = _open(_settings())
    questions = [question] if question is not None else console.lines_of(sys.stdin)
    for answer in console.answers(desk, questions, thread=thread):
        console.write_line(console.as_json(answer) if as_json else console.plain(told(desk, answer)))


@app.command()
def preview(
    language: Annotated[
        str, typer.Option(help="The language its people use Discord in, such as en or es.")
    ] = FALLBACK,
) -> None:
    """Show the bot in a browser page that looks like Discord; needs no token."""
    if language not in languages():
        _fail(f"There are no words in {language!r}, only in: {', '.join(languages())}.")
    settings = _settings()
    logs.set_up(settings)
    try:
        from bot.preview import serve
    except ModuleNotFoundError as error:
        _fail(
            f"The preview needs the extra 'preview' (missing: {error.name}). Install detainer-desk[preview]."
        )
    try:
        asyncio.run(serve(settings, typer.echo, language))
    except KeyboardInterrupt:
        typer.echo("The preview has ended.")


@app.command()
def feedback(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,  # noqa: FBT002
    wrong: Annotated[bool, typer.Option("--wrong", help="Only what was called wrong.")] = False,  # noqa: FBT002
    limit: Annotated[int, typer.Option(min=1, help="How many, the newest first.")] = 50,
) -> None:
    """Show what people said of answers, in all servers."""

    async def read(state: State) -> tuple[Tally, list[Word]]:
        book = state.feedback
        return await book.tally(), await book.latest(wrong_only=wrong, limit=limit)

    tally, said = _read(read)
    if as_json:
        _print(operator.feedback_lines(said))
    else:
        operator.show_feedback(tally, said)


@app.command()
def gaps(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,  # noqa: FBT002
    limit: Annotated[int, typer.Option(min=1, help="How many, the most frequent first.")] = 50,
) -> None:
    """Show what could not be answered, in all servers, so that you see what to add."""

    async def read(state: State) -> list[Gap]:
        return await state.gaps.most(limit)

    found = _read(read)
    if as_json:
        _print(operator.gap_lines(found))
    else:
        operator.show_gaps(found)


def _read(read: Callable[[State], Awaitable[T]]) -> T:
    try:
        return asyncio.run(operator.with_state(_settings().database, read))
    except UnreachableError as error:
        _fail(f"{_NO_DATABASE} ({error})")


def _print(lines: list[str]) -> None:
    for line in lines:
        console.write_line(line)


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        _fail(f"A setting is not right: {faults}. See .env.example.")


def _open(settings: Settings) -> knowledge.Desk:
    try:
        desk = knowledge.open(settings.data_folder, settings.store_file)
    except knowledge.UnsoundDataError as error:
        _fail(f"The data have faults, so no store was built:\n{error}")
    except OSError as error:
        _fail(f"The store cannot be opened: {error}. See STORE_FILE in .env.example.")
    gc.collect()
    gc.freeze()  # what was opened stays: to walk it would hold a question up for a tenth of a second
    return desk


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


async def _serve(settings: Settings) -> int:
    """Run on Discord until told to stop; give the exit status."""
    from bot.client import DetainerDesk

    token = settings.discord_token
    if token is None:
        return 1
    bot = DetainerDesk(_open(settings), settings)
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(_start(bot, token.get_secret_value()))
    if sys.platform != "win32":  # there, Ctrl+C cancels the task by itself
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        _log.info("stopping")
        return 0
    finally:
        if not bot.is_closed():
            await bot.close()


async def _start(bot: discord.Client, token: str) -> int:
    try:
        async with bot:
            await bot.start(token)
    except (discord.DiscordException, UnreachableError, OSError) as error:
        typer.echo(_told(error), err=True)
        return 1
    return 0


def _told(error: Exception) -> str:
    """Say to the operator in one line why the bot cannot run."""
    refused = isinstance(error, discord.ConnectionClosed) and error.code == _TOKEN_REFUSED
    if refused or isinstance(error, discord.LoginFailure):
        return "Discord does not accept DISCORD_TOKEN. Copy the token anew from the developer portal."
    if isinstance(error, UnreachableError):
        return f"{_NO_DATABASE} ({error})"
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return "Discord asks for privileged intents, which this bot does not use. Please report this."
    if isinstance(error, discord.DiscordException):
        return f"Discord does not let the bot run: {' '.join(str(error).split())}"
    return f"Discord cannot be reached: {error}. Is there a network, and does it let the bot out?"


def main() -> None:
    """Run the commands (the console script)."""
    app()


if __name__ == "__main__":
    main()

"""What the operator sets: environment variables, or a `.env` file beside the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from platformdirs import user_data_path, user_state_path
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.state.database import database_url

if TYPE_CHECKING:
    from sqlalchemy.engine import URL


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _auto_is_none(value: object) -> object:
    return None if isinstance(value, str) and value.strip().lower() == "auto" else value


def _shard_ids(value: object) -> object:
    """Read "0,1,2" and "0-3"."""
    if not isinstance(value, str):
        return value
    ids: list[int] = []
    for part in filter(None, (part.strip() for part in value.split(","))):
        first, dash, last = part.partition("-")
        ids += range(int(first), int(last) + 1) if dash else [int(first)]
    return ids or None


def _level(value: str) -> str:
    if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
    return value.upper()


def _database(value: SecretStr | None) -> SecretStr | None:
    if value is not None:
        database_url(value.get_secret_value(), Path())
    return value


class Settings(BaseSettings):
    """Every setting; `.env.example` tells what each does."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    discord_token: Annotated[SecretStr | None, BeforeValidator(_blank_is_none)] = None
    shard_count: Annotated[int | None, Field(ge=1), BeforeValidator(_auto_is_none)] = 1
    shard_ids: Annotated[list[int] | None, NoDecode, BeforeValidator(_shard_ids)] = None
    log_level: Annotated[str, AfterValidator(_level)] = "INFO"
    log_format: Literal["auto", "text", "json"] = "auto"
    database_url: Annotated[SecretStr | None, BeforeValidator(_blank_is_none), AfterValidator(_database)] = (
        None
    )
    user_questions_per_minute: Annotated[int, Field(ge=1)] = 20
    channel_questions_per_minute: Annotated[int, Field(ge=1)] = 60
    metrics_port: Annotated[int | None, Field(ge=0, le=65535), BeforeValidator(_blank_is_none)] = None
    metrics_host: str = "127.0.0.1"
    data_folder: Annotated[Path | None, BeforeValidator(_blank_is_none)] = None
    store_file: Annotated[Path | None, BeforeValidator(_blank_is_none)] = None
    preview_port: Annotated[int, Field(ge=0, le=65535)] = 8765
    conversation_minutes: Annotated[float, Field(gt=0, le=1440)] = 10
    history_file: Annotated[Path | None, BeforeValidator(_blank_is_none)] = None

    @property
    def console_history(self) -> Path:
        """Where the console keeps what was typed."""
        return self.history_file or user_state_path("detainer-desk", appauthor=False) / "history"

    @property
    def database(self) -> URL:
        """Where the bot's state is kept."""
        written = self.database_url.get_secret_value() if self.database_url else None
        return database_url(written, user_data_path("detainer-desk", appauthor=False) / "state.sqlite3")

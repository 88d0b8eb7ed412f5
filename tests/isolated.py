"""Settings that no `.env` file of the developer's reaches."""

from __future__ import annotations

from pydantic_settings import SettingsConfigDict

from bot.settings import Settings


class IsolatedSettings(Settings):
    """Settings from the environment and the arguments alone."""

    model_config = SettingsConfigDict(env_file=None)

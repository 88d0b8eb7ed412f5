"""How Alembic reaches the database: by the connection that `bot.state.database` hands over."""

from __future__ import annotations

from alembic import context
from sqlalchemy import text

from bot.state.models import Base

_LOCK = 7_401_720
"""Any number that nothing else locks by: one process migrates at a time."""

connection = context.config.attributes["connection"]
if connection.dialect.name == "postgresql":
    connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()

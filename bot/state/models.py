"""The tables. A change here needs a migration in `bot/state/migrations/versions`; a test compares the two."""

from __future__ import annotations

from datetime import date, datetime  # noqa: TC003 (SQLAlchemy reads the annotations)

from sqlalchemy import JSON, BigInteger, DateTime, Integer, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

WORDS_LENGTH = 300
"""How many characters of a question are kept, where a server's moderators want them kept."""
KEY_LENGTH = 100
NOWHERE = 0
"""The server id of what was asked outside of servers, or in one that has not added the bot."""


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(
        naming_convention={"ix": "ix_%(column_0_label)s", "pk": "pk_%(table_name)s"},
    )


class ServerRow(Base):
    """The settings of one server."""

    __tablename__ = "servers"

    server_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    channels: Mapped[list[int]] = mapped_column(JSON)
    private: Mapped[bool]
    language: Mapped[str | None] = mapped_column(String(8))
    mentions: Mapped[bool]
    keep_words: Mapped[bool]


class FeedbackRow(Base):
    """One press of Useful or Wrong: of which answer, and where; never of whom."""

    __tablename__ = "feedback"

    feedback_id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    server_id: Mapped[int] = mapped_column(BigInteger, index=True)
    given: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    useful: Mapped[bool]
    about: Mapped[str] = mapped_column(String(KEY_LENGTH))
    language: Mapped[str] = mapped_column(String(8))
    note: Mapped[str | None] = mapped_column(Text)


class GapRow(Base):
    """How often something could not be answered on one day in one server."""

    __tablename__ = "gaps"

    server_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    reason: Mapped[str] = mapped_column(String(32), primary_key=True)
    words: Mapped[str] = mapped_column(String(WORDS_LENGTH), primary_key=True)
    """The question; empty where it is not to be kept."""
    times: Mapped[int]

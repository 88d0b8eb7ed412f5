"""The only reader of the store: small named queries that return facts with their citations."""

from knowledge.store.connection import version_of
from knowledge.store.facts import Store

__all__ = ["Store", "version_of"]

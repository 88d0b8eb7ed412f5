"""Which jurisdiction does this text name? Exact names first, then names that are spelled nearly so."""

from knowledge.places.finder import Finder
from knowledge.places.index import KnownPlace, PlaceIndex
from knowledge.places.mention import Mention

__all__ = ["Finder", "KnownPlace", "Mention", "PlaceIndex"]

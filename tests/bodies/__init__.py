"""Judges what the bot sends: by Discord's OpenAPI specification, and by what only its documentation says."""

from __future__ import annotations

import json
from typing import Any

from tests.bodies.documented import documented_faults
from tests.bodies.specification import Specification, published_specification

__all__ = ["Judge", "Specification", "documented_faults", "published_specification"]


class Judge:
    """Keeps each request of the bot as it goes over the wire, and says what Discord would not take of it."""

    def __init__(self, specification: Specification | None) -> None:
        self.seen: list[tuple[str, str, Any]] = []
        self._specification = specification

    def see(self, method: str, path: str, body: Any) -> None:
        """Keep a request; `path` starts behind the version of the API."""
        self.seen.append((method, path, json.loads(json.dumps(body))))

    def faults(self) -> list[str]:
        """Give the faults of all that was seen; none where all is well, or where nothing can be judged by."""
        found: list[str] = []
        for method, path, body in self.seen:
            faults = documented_faults(method, path, body)
            if self._specification is not None:
                faults += self._specification.faults(method, path, body)
            found += [f"{method} {path}: {fault}" for fault in faults]
        return found

"""Decides how much a document may hold, aliases counted as often as they are used."""

from __future__ import annotations

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.load.refusal import refuse

MAX_DEPTH = 200
MAX_NODES = 5_000_000
MAX_FILES = 2_000
MAX_CHARACTERS = 256 * 1024 * 1024


def count_nodes(value: Json, *, name: str, budget: int = MAX_NODES) -> int:
    """Return how many values lie in the tree under `value`, itself included.

    Raises:
        SpecError: There are more than `budget`, or they are nested too deeply.
    """
    nodes = 1
    level: list[Json] = [value]
    for _ in range(MAX_DEPTH + 1):
        below: list[Json] = []
        for here in level:
            if not isinstance(here, dict | list):
                continue
            nodes += len(here)
            if nodes > budget:
                message = f"the document holds more than {MAX_NODES:,} values, aliases expanded"
                raise refuse("document-too-large", Location(name), message, "split it, or repeat less through aliases")
            members = here.values() if isinstance(here, dict) else here
            below.extend(member for member in members if isinstance(member, dict | list))
        if not below:
            return nodes
        level = below
    message = f"{name!r} is nested more than {MAX_DEPTH} levels deep"
    raise refuse("nesting-too-deep", Location(name), message, "flatten it")

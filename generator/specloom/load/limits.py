"""Decides how much a document may hold, aliases counted as often as they are used."""

from __future__ import annotations

from specloom.base.bounds import USUAL, way_out
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.load.refusal import refuse

MAX_DEPTH = 200


def count_nodes(value: Json, *, name: str, before: int = 0, bound: int = USUAL.values) -> int:
    """Return how many values lie in the tree under `value`, itself included.

    Raises:
        SpecError: With those `before`, there are more than `bound`, or they are nested too deeply.
    """
    nodes = 1
    level: list[Json] = [value]
    for _ in range(MAX_DEPTH + 1):
        below: list[Json] = []
        for here in level:
            if not isinstance(here, dict | list):
                continue
            nodes += len(here)
            if before + nodes > bound:
                message = f"the document holds more than {bound:,} values, aliases expanded"
                hint = f"split it, repeat less through aliases, {way_out('values')}"
                raise refuse("document-too-large", Location(name), message, hint)
            members = here.values() if isinstance(here, dict) else here
            below.extend(member for member in members if isinstance(member, dict | list))
        if not below:
            return nodes
        level = below
    message = f"{name!r} is nested more than {MAX_DEPTH} levels deep"
    raise refuse("nesting-too-deep", Location(name), message, "flatten it")

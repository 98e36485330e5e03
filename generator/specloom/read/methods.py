"""Operations that a path item has under a name that is no method: nobody would miss them until they are gone."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic
from specloom.base.http_methods import METHODS
from specloom.read.node import Node

_FIELDS = frozenset({"$ref", "summary", "description", "servers", "parameters", "additionalOperations"})
_ALIASES = {"del": "delete", "remove": "delete", "update": "put", "create": "post", "list": "get", "read": "get"}
_OF_OPERATIONS = ("responses", "operationId", "requestBody")


def misspelt_operations(item: Node) -> Iterator[tuple[str, Node, Diagnostic]]:
    """Yield each operation under a name that is no field of a path item: the method that was meant, and an error."""
    for key, node in item.patterned_fields():
        if key in METHODS or key in _FIELDS or not isinstance(node.value, dict):
            continue
        lower = key.lower()
        method = lower if lower in METHODS else _ALIASES.get(lower) or intended(lower, METHODS)
        if not node.has(*_OF_OPERATIONS) and lower not in METHODS:
            continue
        reason = "methods are written in lower case" if lower in METHODS else "it is no method of a path item"
        hint = (
            f"write {method!r}" if method else "write a method: get, put, post, delete, options, head, patch or trace"
        )
        message = f"{key!r} stands where a method belongs: {reason}"
        yield method or key, node, Diagnostic("method-unknown", node.location, message, hint)

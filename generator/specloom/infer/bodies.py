"""The body of a request that says nothing: it may be left out, and would be an empty object."""

from __future__ import annotations

from dataclasses import replace

from specloom import ir


def without_empty_body(operation: ir.Operation) -> ir.Operation:
    """Return an operation without a body that nobody can put anything into."""
    body = operation.body
    if body is None or body.required or not body.media_types or not all(map(_is_empty, body.media_types)):
        return operation
    return replace(operation, body=None)


def _is_empty(media: ir.MediaType) -> bool:
    match media.schema:
        case ir.Schema(shape=ir.Object(properties=(), additional=None, closed=True), nullable=False):
            return True
        case _:
            return False

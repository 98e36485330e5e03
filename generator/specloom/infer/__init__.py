"""What a document implies without saying it: which resource an operation belongs to and what it does there."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from specloom import ir
from specloom.infer.actions import action, spelled_out
from specloom.infer.resources import resource


def infer(api: ir.Api) -> ir.Api:
    """Give every operation its resource and its action, both as words in snake_case, and its id where it has none."""
    tags = {tag.name: tag for tag in api.tags}
    operations = [_placed(operation, tags) for operation in api.operations]
    taken = Counter((operation.resource, operation.action) for operation in operations)
    return replace(
        api,
        operations=tuple(
            operation
            if taken[operation.resource, operation.action] == 1 or operation.python_name
            else replace(operation, action=spelled_out(operation))
            for operation in operations
        ),
    )


def _placed(operation: ir.Operation, tags: dict[str, ir.Tag]) -> ir.Operation:
    named = replace(operation, resource=resource(operation, tags))
    return replace(named, action=action(named))

"""What a document implies without saying it: which resource an operation belongs to and what it does there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from specloom import ir
from specloom.infer.actions import action, by_path, spelled_out, told_apart
from specloom.infer.resources import resources
from specloom.ir.name_record import NameRecord


def infer(api: ir.Api, kept: NameRecord | None = None) -> ir.Api:
    """Give every operation its resource and its action, both as words in snake_case, and its id where it has none.

    A resource inside of others has their names in front, with dots: `customers.sources`. An operation of which `kept`
    knows the resource stays there. A body that can only be empty is none.
    """
    identified = map(_without_empty_body, _identified(api, kept or NameRecord()))
    operations = tuple(replace(one, action=action(one)) for one in identified)
    for another in (told_apart, spelled_out):
        operations = _renamed(operations, another)
    return replace(api, operations=tuple(_later_ones_by_path(operations)))


def _renamed(operations: tuple[ir.Operation, ...], another: Callable[[ir.Operation], str]) -> tuple[ir.Operation, ...]:
    """Give another action to operations of one resource that have the same."""
    taken = Counter((operation.resource, operation.action) for operation in operations)
    return tuple(
        operation
        if taken[operation.resource, operation.action] == 1 or operation.python_name
        else replace(operation, action=another(operation))
        for operation in operations
    )


def _later_ones_by_path(operations: tuple[ir.Operation, ...]) -> Iterator[ir.Operation]:
    """Name what is still called as an operation before it: their ids have the same words (`getOauth`, `getOAuth`)."""
    taken = set[tuple[str, str]]()
    for operation in operations:
        again = (operation.resource, operation.action) in taken and not operation.python_name
        taken.add((operation.resource, operation.action))
        yield replace(operation, action=by_path(operation)) if again else operation


def _identified(api: ir.Api, kept: NameRecord) -> Iterator[ir.Operation]:
    """Yield the operations with their resources; an id that is taken in a resource says nothing, and is left out."""
    taken = set[tuple[str, str]]()
    for operation, place in zip(api.operations, resources(api, kept), strict=True):
        id_ = "" if (place, operation.id) in taken else operation.id
        taken.add((place, operation.id))
        yield replace(operation, resource=place, id=id_)


def _without_empty_body(operation: ir.Operation) -> ir.Operation:
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

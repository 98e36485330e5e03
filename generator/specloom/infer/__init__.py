"""What a document implies: the resource that an operation belongs to, and its action there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from specloom import ir
from specloom.infer.actions import action, all_words_action, by_path, short_alternative
from specloom.infer.conditional import conditional
from specloom.infer.json_api import with_envelopes
from specloom.infer.prefixes import without_shared_prefix
from specloom.infer.resources import resources
from specloom.infer.streaming import streaming
from specloom.infer.suffixes import without_added_suffixes
from specloom.ir.name_record import NameRecord


def infer(api: ir.Api, record: NameRecord | None = None) -> ir.Api:
    """Return the API with a resource and an action for every operation, both in snake_case.

    A prefix that all ids share, what frameworks add to ids and the query of a path are in no name, unless only the
    query tells two apart. Nested resources are written with dots: `customers.sources`. Operations with a resource in
    `record` stay there. An id that another operation of the resource has is left out, and so is a body that can only be
    empty. Operations with a 304 get the header parameter that it answers, those that may answer with a stream the flag
    that asks for it. Bodies in envelopes that callers need not see are marked.
    """
    record = record or NameRecord()
    identified = [
        with_envelopes(api, streaming(conditional(_without_empty_body(operation)), api.schemas), record)
        for operation in _identified(api, record)
    ]
    ids = without_shared_prefix(without_added_suffixes(identified))
    named = tuple(
        replace(operation, id=id_, path=operation.path.partition("?")[0])
        for operation, id_ in zip(identified, ids, strict=True)
    )
    named = tuple(replace(operation, action=action(operation)) for operation in named)
    named = tuple(_with_queries(identified, named))
    for rename in (short_alternative, all_words_action):
        named = _renamed(named, rename)
    operations = (replace(operation, action=spoken.action) for operation, spoken in zip(identified, named, strict=True))
    return replace(api, operations=tuple(_later_ones_by_path(operations)))


def _with_queries(operations: Iterable[ir.Operation], named: tuple[ir.Operation, ...]) -> Iterator[ir.Operation]:
    """Yield `named`, where paths of several have been equal but for queries: those with one by their whole path."""
    taken = Counter((operation.resource, operation.action, operation.path) for operation in named)
    for operation, spoken in zip(operations, named, strict=True):
        queried = operation.path != spoken.path and not operation.python_name
        again = taken[spoken.resource, spoken.action, spoken.path] > 1
        yield replace(spoken, action=by_path(operation)) if queried and again else spoken


def _renamed(operations: tuple[ir.Operation, ...], rename: Callable[[ir.Operation], str]) -> tuple[ir.Operation, ...]:
    """Rename the actions that several operations of one resource share."""
    taken = Counter((operation.resource, operation.action) for operation in operations)
    return tuple(
        operation
        if taken[operation.resource, operation.action] == 1 or operation.python_name
        else replace(operation, action=rename(operation))
        for operation in operations
    )


def _later_ones_by_path(operations: Iterable[ir.Operation]) -> Iterator[ir.Operation]:
    """Rename what still has the action of an operation before it: equal words in ids (`getOauth`, `getOAuth`)."""
    taken = set[tuple[str, str]]()
    for operation in operations:
        again = (operation.resource, operation.action) in taken and not operation.python_name
        taken.add((operation.resource, operation.action))
        yield replace(operation, action=by_path(operation)) if again else operation


def _identified(api: ir.Api, record: NameRecord) -> Iterator[ir.Operation]:
    """Yield the operations with their resources, without ids that an operation before them has in the same resource."""
    taken = set[tuple[str, str]]()
    for operation, resource in zip(api.operations, resources(api, record), strict=True):
        id_ = "" if (resource, operation.id) in taken else operation.id
        taken.add((resource, operation.id))
        yield replace(operation, resource=resource, id=id_)


def _without_empty_body(operation: ir.Operation) -> ir.Operation:
    """Return an operation without its body if that can only be empty."""
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

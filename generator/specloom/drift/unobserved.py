"""Decides which documented fields the recordings should have shown and have not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.drift.finding import Finding
from specloom.drift.matching import operation_of, response_of
from specloom.drift.values import Comparer
from specloom.ir.recordings import Recording


@dataclass(frozen=True, slots=True)
class _Field:
    """A property that a recorded response might have had, and by which operation it is reached first."""

    schema: ir.Schema
    name: str
    owner: str
    operation: str


def unobserved(api: ir.Api, recordings: Iterable[Recording], comparer: Comparer) -> Iterator[Finding]:
    """Yield the fields of recorded responses that no recording has, once each, in document order."""
    seen: set[Location] = set()
    for operation, response in _answered(api, recordings):
        for media in response.media_types:
            if media.schema is None:
                continue
            for own in _fields(comparer, media.schema, seen, operation.id):
                if own.schema.location not in comparer.seen and not own.schema.write_only:
                    message = f"the field {own.name!r} of {own.owner} was never observed"
                    yield Finding(
                        "drift-field-unobserved", own.schema.location, own.schema.location, message, name=own.name
                    )


def _answered(api: ir.Api, recordings: Iterable[Recording]) -> Iterator[tuple[ir.Operation, ir.Response]]:
    for recording in recordings:
        for exchange in recording.exchanges:
            operation = operation_of(api.operations, exchange)
            response = response_of(operation, exchange.status) if operation else None
            if operation and response and exchange.response_body:
                yield operation, response


def _fields(comparer: Comparer, start: ir.Schema, seen: set[Location], operation: str) -> Iterator[_Field]:
    """Yield the properties below a schema; below one that was never there, none could be observed."""
    waiting = [start]
    while waiting:
        schema = comparer.opened(waiting.pop())
        if schema.location in seen and isinstance(schema.shape, ir.Object):
            continue
        match schema.shape:
            case ir.Object(properties, additional):
                seen.add(schema.location)
                owner = schema.location.pointer[-1] if schema.location.pointer else schema.location.document
                for own in properties:
                    yield _Field(own.schema, own.name, owner, operation)
                waiting += [own.schema for own in properties if own.schema.location in comparer.seen]
                waiting += [additional] if additional is not None else []
            case ir.Array(items):
                waiting.append(items)
            case ir.Tuple(prefix):
                waiting += prefix
            case ir.Map(values):
                waiting.append(values)
            case ir.Union(variants):
                waiting += variants
            case _:
                continue

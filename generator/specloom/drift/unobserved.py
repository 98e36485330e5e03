"""Lists documented fields of recorded responses that none of the recordings has."""

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
    """A property that a recorded response may have; `operation` is the first one that reaches it."""

    schema: ir.Schema
    name: str
    owner: str
    operation: str


def unobserved(api: ir.Api, recordings: Iterable[Recording], comparer: Comparer) -> Iterator[Finding]:
    """Yield a finding for each documented field of recorded responses that no recording has."""
    visited: set[Location] = set()
    for operation, response in _recorded_responses(api, recordings):
        for media in response.media_types:
            if media.schema is None:
                continue
            for member in _fields(comparer, media.schema, visited, operation.id):
                at = member.schema.location
                if at not in comparer.observed and not member.schema.write_only:
                    message = f"the field {member.name!r} of {member.owner} was never observed"
                    yield Finding("drift-field-unobserved", at, at, message, name=member.name)


def _recorded_responses(api: ir.Api, recordings: Iterable[Recording]) -> Iterator[tuple[ir.Operation, ir.Response]]:
    for recording in recordings:
        for exchange in recording.exchanges:
            operation = operation_of(api.operations, exchange)
            response = response_of(operation, exchange.status) if operation else None
            if operation and response and exchange.response_body:
                yield operation, response


def _fields(comparer: Comparer, start: ir.Schema, visited: set[Location], operation: str) -> Iterator[_Field]:
    """Yield the properties below a schema; those inside of a property that was not observed are left out."""
    waiting = [start]
    while waiting:
        schema = comparer.dereferenced(waiting.pop())
        if schema.location in visited and isinstance(schema.shape, ir.Object):
            continue
        match schema.shape:
            case ir.Object(properties, additional):
                visited.add(schema.location)
                owner = schema.location.pointer[-1] if schema.location.pointer else schema.location.document
                for member in properties:
                    yield _Field(member.schema, member.name, owner, operation)
                waiting += [member.schema for member in properties if member.schema.location in comparer.observed]
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

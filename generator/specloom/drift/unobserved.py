"""Lists documented fields of recorded responses that none of the recordings has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import is_stream
from specloom.drift.finding import Finding
from specloom.drift.matching import operation_of, response_of
from specloom.drift.streams import item_schemas
from specloom.drift.values import Comparer
from specloom.ir.recordings import Recording
from specloom.ir.schema_walk import children


def unobserved(api: ir.Api, recordings: Iterable[Recording], comparer: Comparer) -> Iterator[Finding]:
    """Yield a finding for each documented field of recorded responses that no recording has."""
    visited: set[Location] = set()
    for exchange in (exchange for recording in recordings for exchange in recording.exchanges):
        operation = operation_of(api.operations, exchange)
        response = response_of(operation, exchange.status) if operation else None
        for media in response.media_types if response and exchange.response_body else ():
            whole = [media.schema] if media.schema is not None else []
            starts = item_schemas(comparer, media) if is_stream(media.name) else whole
            for owner, member in (field for start in starts for field in _fields(comparer, start, visited)):
                at = member.schema.location
                if at not in comparer.observed and not member.schema.write_only:
                    message = f"the field {member.name!r} of {owner} was never observed"
                    yield Finding("drift-field-unobserved", at, at, message, name=member.name)


def _fields(comparer: Comparer, start: ir.Schema, visited: set[Location]) -> Iterator[tuple[str, ir.Property]]:
    """Yield the properties below a schema, and the names of their owners; none inside of what was not observed."""
    waiting = [start]
    passed: set[Location] = set()
    while waiting:
        schema = comparer.dereferenced(waiting.pop())
        at, shape = schema.location, schema.shape
        if not isinstance(shape, ir.Object):
            # A list may be the item of itself, without an object in between.
            waiting += [inside for _, inside in children(schema)] if at not in passed else []
            passed.add(at)
        elif at not in visited:
            visited.add(at)
            owner = at.pointer[-1] if at.pointer else at.document
            yield from ((owner, member) for member in shape.properties)
            waiting += [member.schema for member in shape.properties if member.schema.location in comparer.observed]
            waiting += [shape.additional] if shape.additional is not None else []

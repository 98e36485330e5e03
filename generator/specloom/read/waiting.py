"""Reads `x-specloom-wait`: of an operation that says how far work is, and of one that begins it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from json import dumps

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.base.media_type import is_json, is_stream
from specloom.base.pointer import tokens
from specloom.ir.pagination import HEADER_NAME, HeaderField, Pointer
from specloom.ir.schema_walk import properties
from specloom.ir.waiting import Start, State, Wait
from specloom.read.node import Node, unsupported
from specloom.read.schemas import SchemaReader

_EXTENSION = "x-specloom-wait"
_RULE, _STATES, _OPERATION = "extension-wait", "wait-status", "wait-operation"
_SHAPE = "write {status: /status, done: [done], failed: [failed]}, or {operation: getJob, url: {header: Location}}"
_LISTS = ("done", "failed", "pending")


def read_wait(node: Node, method: str) -> Wait | None:
    """Read what an operation's answers say of how far work is; None where they say nothing.

    Raises:
        SpecError: The extension is malformed, or the operation changes something.
    """
    extension = node.get(_EXTENSION)
    if extension is None or extension.has("operation"):
        return None
    value = extension.value
    if not isinstance(value, dict):
        raise unsupported(extension, _RULE, "the extension is no object", _SHAPE)
    if method != "get":
        message = f"{method.upper()} is not asked again and again: only a GET says how far work is"
        raise unsupported(extension, _RULE, message, "move it to the GET, or name that by `operation` and `url`")
    lists = {name: _states(extension, name) for name in _LISTS}
    status = extension.text("status")
    if (status and not status.startswith("/")) or bool(status) != bool(lists["done"]):
        raise unsupported(extension, _RULE, "a wait needs `status`, a JSON Pointer, and its values in `done`", _SHAPE)
    seconds = {name: value.get(name, usual) for name, usual in (("interval", 2.0), ("maximum", 300.0))}
    for name, number in seconds.items():
        if isinstance(number, bool) or not isinstance(number, int | float) or number <= 0:
            raise unsupported(extension, _RULE, f"{name!r} is a number of seconds above zero, not {number!r}", _SHAPE)
    return Wait(status, **lists, interval=float(str(seconds["interval"])), maximum=float(str(seconds["maximum"])))


def _states(extension: Node, name: str) -> tuple[State, ...]:
    values = tuple(entry.value for entry in extension.entries(name))
    plain = tuple(value for value in values if value is None or isinstance(value, str | int | float | bool))
    if len(plain) < len(values):
        raise unsupported(extension, _RULE, f"{name!r} lists values of the status: texts, numbers or booleans", _SHAPE)
    return plain


def read_start(node: Node) -> Start | None:
    """Read which operation says how far the work is that an operation begins; None where it begins none.

    Raises:
        SpecError: The extension is malformed.
    """
    extension = node.get(_EXTENSION)
    if extension is None or not extension.has("operation"):
        return None
    url, asked = extension.get("url"), extension.text("operation")
    match url.value if url is not None else None:
        case str(pointer) if pointer.startswith("/") and asked:
            return Start(asked, Pointer(pointer))
        case {"header": str(name)} if re.match(HEADER_NAME, name) and asked:
            return Start(asked, HeaderField(name))
        case _:
            message = "what begins work names the operation to ask, and where the answer has its URL"
            raise unsupported(extension, _RULE, message, _SHAPE)


def with_asked(
    operations: Sequence[ir.Operation], schemas: SchemaReader
) -> tuple[tuple[ir.Operation, ...], tuple[Diagnostic, ...]]:
    """Return the operations, those that begin work with the place of that which is asked, and what is to be said.

    The schemas of the document must have been read.
    """
    notes: list[Diagnostic] = []
    listed: list[ir.Operation] = []
    for operation in operations:
        if operation.wait is not None and _is_read_in_parts(operation):
            message = "its answers come as pages or as a stream: nobody can wait for them"
            notes.append(_warning(operation.location.child(_EXTENSION), message, "remove the extension", _OPERATION))
            listed.append(replace(operation, wait=None))
        else:
            listed.append(operation)
            notes += _state_notes(operation, schemas)
    asked = {operation.id: operation for operation in listed if operation.wait is not None}
    for index, operation in enumerate(listed):
        start = operation.start
        if start is None:
            continue
        if start.asked in asked:
            listed[index] = replace(operation, start=replace(start, at=asked[start.asked].location))
            continue
        at = operation.location.child(_EXTENSION, "operation")
        message = f"no GET that has {_EXTENSION} has the operationId {start.asked!r}: nobody can wait for this"
        notes.append(_warning(at, message, "name the operation that says how far the work is", _OPERATION))
    return tuple(listed), tuple(notes)


def _is_read_in_parts(operation: ir.Operation) -> bool:
    successes = [response for response in operation.responses if response.status.startswith("2")]
    streams = any(is_stream(media.name) for response in successes for media in response.media_types)
    return streams or operation.pagination is not None


def _state_notes(operation: ir.Operation, schemas: SchemaReader) -> Iterator[Diagnostic]:
    """Yield what is wrong about the values of a status: unknown ones, those in two lists, and those in none."""
    wait = operation.wait
    if wait is None or not wait.status:
        return
    place = operation.location.child(_EXTENSION)
    lists: Mapping[str, tuple[State, ...]] = {name: getattr(wait, name) for name in _LISTS}
    listed: list[Json] = [value for values in lists.values() for value in values]
    twice = next((value for number, value in enumerate(listed) if value in listed[:number]), None)
    if twice is not None:
        yield _warning(
            place, f"{dumps(twice)} is in two of done, failed and pending: the first counts", "leave one of them"
        )
    for schema in _schemas_at(operation, wait.status, schemas):
        if schema is None:
            hint = "write the JSON Pointer of a property of the answer, with names as on the wire"
            message = f"no answer declares {wait.status!r}: the work would never be done"
            yield _warning(place.child("status"), message, hint)
        elif isinstance(schema.shape, ir.Enumeration):
            known = list(schema.shape.values)
            for name, values in lists.items():
                for index, value in enumerate(values):
                    if value not in known:
                        message = f"{dumps(value)} is none of the values of {wait.status!r}"
                        yield _warning(
                            place.child(name, str(index)), message, f"they are {', '.join(map(dumps, known))}"
                        )
            left = [value for value in known if value not in listed]
            if left:
                message = f"{', '.join(map(dumps, left))} of {wait.status!r} stand in none of done, failed and pending"
                yield _warning(place, message, "list them: what is in none is reported, and waited on")


def _warning(place: Location, message: str, hint: str, rule: str = _STATES) -> Diagnostic:
    return Diagnostic(rule, place, message, hint, Severity.WARNING)


def _schemas_at(operation: ir.Operation, pointer: str, schemas: SchemaReader) -> Iterator[ir.Schema | None]:
    """Yield the schema of a member of each success; None where none of its objects declares it."""
    for response in operation.responses:
        for media in response.media_types if response.status.startswith("2") else ():
            if media.schema is None or not is_json(media.name):
                continue
            schema = schemas.dereferenced(media.schema)
            for token in tokens(pointer):
                if not isinstance(schema.shape, ir.Object):
                    return  # a union, or anything: it may be there
                inner = next((each.schema for each in properties(schema) if each.name == token), None)
                if inner is None:
                    yield None
                    return
                schema = schemas.dereferenced(inner)
            yield schema

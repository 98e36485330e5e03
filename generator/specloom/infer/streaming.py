"""Operations that answer with one value or with a stream of items, and what callers ask for the stream by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import is_stream
from specloom.ir.schema_walk import dereferenced, properties

_USUAL = "stream"


def streaming(operation: ir.Operation, schemas: Mapping[Location, ir.Schema]) -> ir.Operation:
    """Return an operation with the flag by which callers choose between the two answers, if it has two.

    The flag is what the document names, else what is called `stream`: a boolean field of the body, or query parameter.
    """
    succeeded = (response.media_types for response in operation.responses if response.status.startswith("2"))
    both = [media for listed in succeeded if len({is_stream(entry.name) for entry in listed}) == 2 for media in listed]
    if not both:
        return operation
    name = next((media.flag for media in both if media.flag), operation.stream_flag) or _USUAL
    return replace(operation, stream=_flag(operation, name, schemas) or ir.StreamFlag("body"))


def _flag(operation: ir.Operation, name: str, schemas: Mapping[Location, ir.Schema]) -> ir.StreamFlag | None:
    for media in operation.body.media_types if operation.body is not None else ():
        whole = dereferenced(schemas, media.schema) if media.schema is not None else None
        for field in properties(whole):
            if field.name == name and _is_boolean(field.schema, schemas):
                return ir.StreamFlag("body", name, _default(field.schema, schemas), field.required)
    for parameter in operation.parameters:
        if parameter.in_ == "query" and parameter.name == name and _is_boolean(parameter.schema, schemas):
            return ir.StreamFlag("query", name, _default(parameter.schema, schemas), parameter.required)
    return None


def _is_boolean(schema: ir.Schema, schemas: Mapping[Location, ir.Schema]) -> bool:
    match dereferenced(schemas, schema).shape:
        case ir.Scalar("boolean"):
            return True
        case ir.Enumeration(values):
            return set(map(type, values)) == {bool} and len(values) == 2
        case ir.Union(variants):
            return any(_is_boolean(variant, schemas) for variant in variants if variant is not schema)
        case _:
            return False


def _default(schema: ir.Schema, schemas: Mapping[Location, ir.Schema]) -> bool:
    default = schema.default or dereferenced(schemas, schema).default
    return default is not None and default.value is True

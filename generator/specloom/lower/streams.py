"""Responses that are streams of items: server-sent events and JSON lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specloom import ir
from specloom.base.media_type import JSON_LINES, essence, is_event_stream, is_json_lines
from specloom.code.annotations import ANY, Annotator
from specloom.code.safe import Code, code, literal
from specloom.ir.schema_walk import properties

# WHATWG HTML, section 9.2.6: the fields of an event.
_FIELDS = frozenset({"data", "event", "id", "retry"})


def stream(media: ir.MediaType, annotator: Annotator) -> tuple[Code, Code] | None:
    """Return the description of a stream and the annotation of its items; None where a body is no stream."""
    if is_event_stream(media.name):
        item = _data(media, annotator)
        if media.end:
            return code("EventStream({item}, end={end})", item=later(item), end=literal(media.end)), item
        return code("EventStream({item})", item=later(item)), item
    if not is_json_lines(media.name):
        return None
    name, item = essence(media.name), _item(media, annotator)
    if name == JSON_LINES:
        return code("JsonLines({item})", item=later(item)), item
    return code("JsonLines({item}, media_type={name})", item=later(item), name=literal(name)), item


def later(annotation: Code) -> Code:
    """Return a type as an operation names it: inside a lambda if it has models, so that their import is deferred."""
    return code("lambda: {type}", type=annotation) if "models." in annotation.text else annotation


def only_streams(responses: Sequence[ir.Response], annotator: Annotator) -> bool:
    """Tell whether all media types of the responses are streams, and there is one."""
    media = [entry for response in responses for entry in response.media_types]
    return bool(media) and all(stream(entry, annotator) is not None for entry in media)


def _described(media: ir.MediaType, annotator: Annotator) -> ir.Schema | None:
    """Return the schema of one item: `itemSchema`, else the schema of the body, or its items if that is an array."""
    if media.items is not None or media.schema is None:
        return media.items
    resolved = annotator.resolve(media.schema)
    return resolved.shape.items if resolved is not None and isinstance(resolved.shape, ir.Array) else media.schema


def _item(media: ir.MediaType, annotator: Annotator) -> Code:
    schema = _described(media, annotator)
    resolved = annotator.resolve(schema) if schema is not None else None
    if schema is None or (resolved is not None and resolved.shape == ir.Scalar("string")):
        return ANY  # a string stands for the text of the whole
    return annotator.annotate(schema)


def _data(media: ir.MediaType, annotator: Annotator) -> Code:
    schema = _described(media, annotator)
    resolved = annotator.resolve(schema) if schema is not None else None
    if schema is None or resolved is None:
        return code("str")
    match resolved.shape:
        case ir.Object(declared) if _is_event(declared):
            data = next(property_.schema for property_ in declared if property_.name == "data")
            return _data(replace(media, items=data), annotator)
        case ir.Union(variants) if any(_is_event(properties(annotator.resolve(variant))) for variant in variants):
            return ANY
        case ir.Scalar("string") | ir.Anything():
            return code("str")
        case _:
            return annotator.annotate(schema)


def _is_event(declared: tuple[ir.Property, ...]) -> bool:
    names = {property_.name for property_ in declared}
    return "data" in names and names <= _FIELDS

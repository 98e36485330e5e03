"""Responses whose items come one by one: server-sent events, and JSON values on lines of their own."""

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
    """Return how a stream is described and the annotation of its items; None where a body is no stream."""
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
    """Return a type as an operation names it: one that holds models by a function, so that they are imported later."""
    return code("lambda: {type}", type=annotation) if "models." in annotation.text else annotation


def only_streams(responses: Sequence[ir.Response], annotator: Annotator) -> bool:
    """Tell whether whatever comes is a stream."""
    media = [found for response in responses for found in response.media_types]
    return bool(media) and all(stream(found, annotator) is not None for found in media)


def _described(media: ir.MediaType, annotator: Annotator) -> ir.Schema | None:
    """Return the schema of one item: `itemSchema`, or what older documents say of the whole and mean of each."""
    if media.items is not None or media.schema is None:
        return media.items
    opened = annotator.resolve(media.schema)
    return opened.shape.items if opened is not None and isinstance(opened.shape, ir.Array) else media.schema


def _item(media: ir.MediaType, annotator: Annotator) -> Code:
    schema = _described(media, annotator)
    opened = annotator.resolve(schema) if schema is not None else None
    if schema is None or (opened is not None and opened.shape == ir.Scalar("string")):
        return ANY  # a string stands for the text of the whole
    return annotator.annotate(schema)


def _data(media: ir.MediaType, annotator: Annotator) -> Code:
    schema = _described(media, annotator)
    opened = annotator.resolve(schema) if schema is not None else None
    if schema is None or opened is None:
        return code("str")
    match opened.shape:
        case ir.Object(declared) if _is_event(declared):
            data = next(own.schema for own in declared if own.name == "data")
            return _data(replace(media, items=data), annotator)
        case ir.Union(variants) if any(_is_event(properties(annotator.resolve(one))) for one in variants):
            return ANY
        case ir.Scalar("string") | ir.Anything():
            return code("str")
        case _:
            return annotator.annotate(schema)


def _is_event(declared: tuple[ir.Property, ...]) -> bool:
    names = {own.name for own in declared}
    return "data" in names and names <= _FIELDS

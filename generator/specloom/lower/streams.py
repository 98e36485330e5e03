"""Responses that are streams of items: server-sent events, JSON lines and JSON text sequences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specloom import ir
from specloom.base.media_type import JSON_LINES, JSON_SEQUENCE, essence, is_event_stream, is_json_sequence, is_stream
from specloom.code.annotations import ANY, NONE, Annotator, union_of
from specloom.code.safe import Code, Literal, code, ident, join, literal, mapping
from specloom.ir.stream_items import event_fields, item_schema


def stream(media: ir.MediaType, annotator: Annotator) -> tuple[Code, Code] | None:
    """Return the description of a stream and the annotation of its items; None where a body is no stream."""
    if is_event_stream(media.name) and media.events:
        return _named(media, annotator)
    if is_event_stream(media.name):
        item = _data(media, annotator)
        if media.end:
            return code("EventStream({item}, end={end})", item=later(item), end=literal(media.end)), item
        return code("EventStream({item})", item=later(item)), item
    kind, usual = ("JsonSequence", JSON_SEQUENCE) if is_json_sequence(media.name) else ("JsonLines", JSON_LINES)
    if not is_stream(media.name):
        return None
    name, item = essence(media.name), _item(media, annotator)
    if name == usual:
        return code("{kind}({item})", kind=ident(kind), item=later(item)), item
    return code("{kind}({item}, media_type={name})", kind=ident(kind), item=later(item), name=literal(name)), item


def _named(media: ir.MediaType, annotator: Annotator) -> tuple[Code, Code]:
    """Return the description of a stream whose events have names, and the annotation of these events.

    Those of other names, like all that contradicts a document, are not in it: mypy narrows by literal names only.
    """
    groups: dict[tuple[str, ...], list[ir.Schema | None]] = {}
    for event in media.events:
        groups.setdefault(event.names, []).append(event.data)
    named: dict[Literal, Code] = {}
    kinds: list[Code] = []
    other = NONE
    for names, schemas in groups.items():
        described, item = _event_data(schemas, annotator)
        if names:
            written = [literal(name) for name in names]
            named |= dict.fromkeys(written, described)
            kinds.append(code("StreamEvent[{item}, Literal[{names}]]", item=item, names=join(", ", written)))
        else:
            other = described
            kinds.append(code("StreamEvent[{item}]", item=item))
    end = code(", end={end}", end=literal(media.end)) if media.end else code("")
    types = mapping(named.items())
    return code("EventStream({other}{end}, named={types})", other=other, end=end, types=types), join(" | ", kinds)


def _event_data(schemas: Sequence[ir.Schema | None], annotator: Annotator) -> tuple[Code, Code]:
    """Return the description of the data that events of one name have, and its annotation."""
    item = union_of(NONE if schema is None else annotator.annotate(schema) for schema in schemas)
    kinds = [annotator.resolve(schema) for schema in schemas if schema is not None]
    plain = len(schemas) == 1 and all(kind is not None and _is_plain(kind.shape) for kind in kinds)
    if item.text in ("None", "str"):
        return item, item
    if any(kind is not None and kind.shape == ir.Anything() for kind in kinds):
        return code("str"), code("str")
    described = later(item)
    return (code("PlainText({type})", type=described) if plain and kinds else described), item


def _is_plain(shape: ir.Shape) -> bool:
    """Tell whether values are text, which stands in an event as it is."""
    match shape:
        case ir.Scalar("string"):
            return True
        case ir.Enumeration(values):
            return isinstance(values[0], str)
        case _:
            return False


def later(annotation: Code) -> Code:
    """Return a type as an operation names it: inside a lambda if it has models, so that their import is deferred."""
    return code("lambda: {type}", type=annotation) if "models." in annotation.text else annotation


def only_streams(responses: Sequence[ir.Response], annotator: Annotator) -> bool:
    """Tell whether all media types of the responses are streams, and there is one."""
    media = [entry for response in responses for entry in response.media_types]
    return bool(media) and all(stream(entry, annotator) is not None for entry in media)


def _item(media: ir.MediaType, annotator: Annotator) -> Code:
    schema = item_schema(media, annotator.resolve)
    resolved = annotator.resolve(schema) if schema is not None else None
    if schema is None or (resolved is not None and resolved.shape == ir.Scalar("string")):
        return ANY  # a string stands for the text of the whole
    return annotator.annotate(schema)


def _data(media: ir.MediaType, annotator: Annotator) -> Code:
    schema = item_schema(media, annotator.resolve)
    resolved = annotator.resolve(schema) if schema is not None else None
    if schema is None or resolved is None:
        return code("str")
    fields = event_fields(resolved)
    if fields:
        return _data(replace(media, items=fields["data"].schema), annotator)
    match resolved.shape:
        case ir.Union(variants) if any(event_fields(annotator.resolve(variant)) for variant in variants):
            return ANY
        case ir.Scalar("string") | ir.Anything():
            return code("str")
        case _:
            return annotator.annotate(schema)

"""Compares the items of a recorded stream with their schemas: lines of JSON, and the data of events."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from specloom import ir
from specloom.base.document import Json
from specloom.base.media_type import is_event_stream, is_json_sequence
from specloom.drift.values import Comparer, Difference
from specloom.ir.stream_items import event_fields, item_schema

_BLANK = re.compile(r"(?:\r\n|\r|\n){2,}")
_FIELD = re.compile(r"^(event|data):[ ]?(.*)$", re.MULTILINE)


def compare_items(comparer: Comparer, media: ir.MediaType, text: str) -> Iterator[Difference]:
    """Yield the differences between the items of a stream and their schemas; items that are no JSON are left out."""
    named = {name: event.data for event in media.events for name in event.names}
    other = None if media.events else _data_schema(comparer, media)
    for index, (name, item) in enumerate(_items(media.name, text)):
        schema = named.get(name, other)
        if schema is None or item == media.end or isinstance(comparer.dereferenced(schema).shape, ir.Scalar):
            continue
        try:
            value: Json = json.loads(item)
        except ValueError:
            continue
        yield from comparer.compare(schema, value, side="response", pointer=f"/{index}")


def item_schemas(comparer: Comparer, media: ir.MediaType) -> list[ir.Schema]:
    """Return the schemas of the items of a stream."""
    listed = [event.data for event in media.events] or [_data_schema(comparer, media)]
    return [schema for schema in listed if schema is not None]


def _data_schema(comparer: Comparer, media: ir.MediaType) -> ir.Schema | None:
    """Return the schema of an item, or of its data where it describes events; None where there are several such."""
    schema = item_schema(media, comparer.dereferenced)
    if schema is None or not is_event_stream(media.name):
        return schema
    resolved = comparer.dereferenced(schema)
    if isinstance(resolved.shape, ir.Union) and any(
        event_fields(comparer.dereferenced(variant)) for variant in resolved.shape.variants
    ):
        return None
    fields = event_fields(resolved)
    return fields["data"].schema if fields else schema


def _items(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the data of each event; of other streams each item, without a name."""
    if not is_event_stream(name):
        yield from (("", item) for item in (text.split("\x1e") if is_json_sequence(name) else text.splitlines()))
        return
    for block in _BLANK.split(text):
        fields = [(match[1], match[2].rstrip("\r")) for match in _FIELD.finditer(block)]
        data = [value for field, value in fields if field == "data"]
        if data:
            yield next((value for field, value in fields if field == "event"), "message"), "\n".join(data)

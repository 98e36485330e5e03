"""Synthesises the content of a stream: two items, where there are events those of the first two names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from specloom import ir
from specloom.base import media_type
from specloom.base.document import Json
from specloom.ir.schema_walk import dereference
from specloom.ir.stream_items import event_fields, item_schema
from specloom.synthesis.texts import ImpossibleError
from specloom.synthesis.values import ValueFactory

_DONE = "[DONE]"
_WHOLE = re.compile(r"^data:", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class _Event:
    """A kind of events: its name, empty where it has none, and its data, None where there is none."""

    name: str
    data: str | None
    has_id: bool

    def text(self, number: int) -> str:
        lines = [f"event: {self.name}"] if self.name else []
        lines += [f"id: {number}"] if self.has_id else []
        lines += [f"data: {line}" for line in _LINE_END.split(self.data)] if self.data is not None else []
        return "".join(f"{line}\n" for line in lines) + "\n"


def stream_text(media: ir.MediaType, factory: ValueFactory, description: str) -> str:
    """Return the content of a stream; `description` is that of its response.

    Raises:
        ImpossibleError: No item can be synthesised.
    """
    resolve = partial(dereference, factory.schemas.get)
    schema = item_schema(media, resolve)
    if not media_type.is_event_stream(media.name):
        begin = "\x1e" if media_type.is_json_sequence(media.name) else ""
        value = factory.value(schema) if schema is not None else {}
        return f"{begin}{json.dumps(value, ensure_ascii=False)}\n" * 2
    places = [media.location, *([schema.location] if schema is not None else [])]
    examples = [example for place in places for example in factory.examples.find(place) if isinstance(example, str)]
    if not media.events and _is_text(schema, resolve):
        whole = next((example for example in examples if _WHOLE.search(example)), None)
        if whole is not None:
            return f"{whole.rstrip()}\n\n"
    kinds = list(_named(media.events, factory) if media.events else _unnamed(schema, factory))
    if not kinds:
        raise ImpossibleError("no event of the stream can be synthesised")
    shown = _DONE if any(_DONE in text for text in (description, *examples)) else ""
    end = media.end or shown
    return kinds[0].text(1) + kinds[1 % len(kinds)].text(2) + (f"data: {end}\n\n" if end else "")


def _named(events: tuple[ir.Event, ...], factory: ValueFactory) -> Iterator[_Event]:
    """Yield the kinds of events that are told apart by name, those without data last."""
    for event in sorted(events, key=lambda event: event.data is None):
        name = event.names[0] if event.names else ""
        try:
            data = None if event.data is None else _data(event.data, factory, plain=(ir.Scalar, ir.Enumeration))
        except ImpossibleError:
            continue
        yield _Event(name, data, event.has_id)


def _unnamed(schema: ir.Schema | None, factory: ValueFactory) -> Iterator[_Event]:
    """Yield the kinds of other events: their data is the item, or what the item says it is."""
    resolved = dereference(factory.schemas.get, schema) if schema is not None else None
    if schema is None or resolved is None:
        yield _Event("", "text", has_id=False)
        return
    variants = resolved.shape.variants if isinstance(resolved.shape, ir.Union) else (resolved,)
    frames = [event_fields(dereference(factory.schemas.get, variant)) for variant in variants]
    for fields in frames if any(frames) else [{}]:
        try:
            data = _data(fields["data"].schema if fields else schema, factory, plain=(ir.Scalar,))
        except ImpossibleError:
            continue
        yield _Event("", data, "id" in fields)


def _data(schema: ir.Schema, factory: ValueFactory, *, plain: tuple[type, ...]) -> str:
    """Return the data of an event: JSON, but for text that stands as it is in schemas of the shapes in `plain`."""
    value: Json = factory.value(schema)
    resolved = dereference(factory.schemas.get, schema)
    is_plain = resolved is None or isinstance(resolved.shape, (*plain, ir.Anything))
    return value if isinstance(value, str) and is_plain else json.dumps(value, ensure_ascii=False)


def _is_text(schema: ir.Schema | None, resolve: partial[ir.Schema | None]) -> bool:
    resolved = resolve(schema) if schema is not None else None
    return resolved is None or resolved.shape == ir.Scalar("string")

"""Parses a recorded body by its media type, and compares it with the schema in the document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast
from urllib.parse import parse_qsl

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.media_type import essence, is_form, is_json, is_stream
from specloom.drift.finding import Finding, Side
from specloom.drift.matching import media_type_of
from specloom.drift.parameters import coerced
from specloom.drift.streams import compare_items
from specloom.drift.values import Comparer, Difference
from specloom.ir.recordings import Exchange
from specloom.ir.schema_walk import properties


@dataclass(frozen=True, slots=True)
class Body:
    """A recorded body; `media_types` describe it at `place` in the document, `location` is in the recording."""

    text: str
    media_types: tuple[ir.MediaType, ...]
    place: Location
    location: Location
    side: Side
    exchange: Exchange

    @property
    def content_type(self) -> str:
        """The media type that was sent with it; empty where there was none."""
        return self.exchange.header("content-type", of=self.side)

    def finding(self, difference: Difference) -> Finding:
        """Return a difference of the body as a finding."""
        return difference.finding(self.exchange, self.side, self.location)


def compare_body(comparer: Comparer, body: Body) -> Iterator[Finding]:
    """Yield the contradictions between a body and its media types."""
    media = media_type_of(body.media_types, body.content_type)
    if media is None:
        listed = ", ".join(media.name for media in body.media_types)
        rule = "drift-media-type-undocumented" if body.media_types else "drift-body-undocumented"
        name = essence(body.content_type)
        message = f"the body is {name or 'of no media type'}, but {listed or 'no body'} documented"
        yield body.finding(Difference(rule, "", body.place, message, value_of(body), name))
        return
    name = body.content_type or media.name
    if is_stream(name) and body.side == "response":
        yield from map(body.finding, compare_items(comparer, media, body.text))
        return
    if media.schema is None:
        return
    try:
        value = parse_body(body.text, name, comparer, media.schema)
    except ValueError as error:
        message = f"the body is not {essence(name)}: {error}"
        yield body.finding(Difference("drift-body-malformed", "", media.location, message))
        return
    if value is not None or is_json(name):
        yield from map(body.finding, comparer.compare(media.schema, value, side=body.side))


def parse_body(text: str, content_type: str, comparer: Comparer, schema: ir.Schema) -> Json:
    """Return the JSON value of a body or the fields of a form; None for other media types.

    Raises:
        ValueError: The text is not in the format of its media type.
    """
    if is_json(content_type):
        return _parse_json(text)
    if not is_form(content_type):
        return None
    return form_fields(comparer, schema, parse_qsl(text, keep_blank_values=True))


def form_fields(comparer: Comparer, schema: ir.Schema, pairs: Iterable[tuple[str, Json]]) -> dict[str, Json]:
    """Return the fields of a form: texts as values of their schemas, lists from several pairs of one name."""
    described = properties(comparer.dereferenced(schema))
    known = {member.name: comparer.dereferenced(member.schema) for member in described}
    fields: dict[str, Json] = {}
    for name, value in pairs:
        shape = known[name].shape if name in known else None
        target = comparer.dereferenced(shape.items) if isinstance(shape, ir.Array) else known.get(name)
        entry = coerced(target, value) if target is not None and isinstance(value, str) else value
        listed = fields.setdefault(name, []) if isinstance(shape, ir.Array) else None
        if isinstance(listed, list) and not isinstance(value, list):
            listed.append(entry)
        else:
            fields[name] = entry
    return fields


def _parse_json(text: str) -> Json:
    def refuse(name: str) -> Json:
        raise ValueError(f"{name} is no JSON value")

    return cast("Json", json.loads(text, parse_constant=refuse))


def value_of(body: Body) -> Json:
    """Return the value of a body without description: parsed where it is JSON, else its text."""
    if is_json(body.content_type):
        try:
            return _parse_json(body.text)
        except ValueError:
            return body.text
    return body.text

"""Reads the arguments of a form from a recorded request: its fields by name, with a mark where a file stood."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl

from specloom import ir
from specloom.base.document import Json
from specloom.base.media_type import essence, is_form, is_json, is_multipart
from specloom.drift.bodies import form_fields
from specloom.drift.matching import media_type_of
from specloom.drift.values import Comparer
from specloom.ir.recordings import FILE, Exchange
from specloom.runtime.shared.multipart import parts_of


def form_arguments(comparer: Comparer, operation: ir.Operation, exchange: Exchange) -> dict[str, Json] | None:
    """Return the fields of the form that a request holds; None where its body is no form that the document describes.

    Files are `{"$file": {"name": ..., "type": ...}}`: their content is in the request.
    """
    name = exchange.header("content-type", of="request")
    media = media_type_of(operation.body.media_types, name) if operation.body else None
    if media is None or media.schema is None:
        return None
    if is_form(name):
        pairs: Iterable[tuple[str, Json]] = parse_qsl(exchange.request_body or "", keep_blank_values=True)
    elif is_multipart(name):
        pairs = _parts(exchange.request_content or (exchange.request_body or "").encode())
    else:
        return None
    return form_fields(comparer, media.schema, pairs)


def _parts(content: bytes) -> Iterator[tuple[str, Json]]:
    for part in parts_of(content) or ():
        if part.filename is not None:
            yield part.name, {FILE: {"name": part.filename, "type": essence(part.media_type)}}
            continue
        text = part.content.decode("utf-8", "replace")
        try:
            yield part.name, json.loads(text) if is_json(part.media_type) else text
        except ValueError:
            yield part.name, text

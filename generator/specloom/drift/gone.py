"""Compares the shapes of answers with those that were recorded before: which fields no answer has any more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.base.document import Json
from specloom.base.media_type import is_json
from specloom.base.pointer import escaped
from specloom.drift.finding import Finding
from specloom.ir.recordings import Exchange, Recording, key_of


def gone_fields(api: ir.Api, recorded: Iterable[Recording], answered: Iterable[Recording]) -> Iterator[Finding]:
    """Yield the fields that successes of an operation had when they were recorded, and that no answer has.

    A field inside of something that is gone, or of a list without items, is not reported.
    """
    places = {key_of(operation): operation.location for operation in api.operations}
    before, now = _by_operation(recorded), _by_operation(answered)
    for name, exchanges in now.items():
        shown = {pointer for exchange in exchanges for pointer in _fields(_value(exchange), "")}
        recorded_fields = (pointer for exchange in before.get(name, ()) for pointer in _fields(_value(exchange), ""))
        for pointer in dict.fromkeys(recorded_fields):
            parent, _, field = pointer.rpartition("/")
            if pointer not in shown and parent in shown and field != "*":
                message = f"{name} response: {pointer} is in the recording, and in no answer any more"
                at = exchanges[0].location.child("response", "body", "string")
                yield Finding("drift-field-gone", at, places[name], message, name=field, exchange=exchanges[0])


def _by_operation(recordings: Iterable[Recording]) -> dict[str, list[Exchange]]:
    by_operation: dict[str, list[Exchange]] = {}
    for recording in recordings:
        for exchange in recording.exchanges:
            if exchange.status < 300 and is_json(exchange.header("content-type", of="response")):
                by_operation.setdefault(exchange.operation, []).append(exchange)
    return by_operation


def _value(exchange: Exchange) -> Json:
    try:
        value: Json = json.loads(exchange.response_body)
    except ValueError:
        return None
    return value


def _fields(value: Json, pointer: str) -> Iterator[str]:
    """Yield the pointers of all values in one, with `*` for each item of a list."""
    yield pointer
    if isinstance(value, dict):
        for name, entry in value.items():
            yield from _fields(entry, f"{pointer}/{escaped(name)}")
    elif isinstance(value, list):
        for entry in value:
            yield from _fields(entry, f"{pointer}/*")

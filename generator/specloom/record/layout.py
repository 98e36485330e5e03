"""Checks the layout of recordings by `recording.schema.json`: a diagnostic for each violation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import cast

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.validate.acceptance import acceptance
from specloom.validate.layout import violations

_HINT = "see `specs/README.md` and recording.schema.json for the layout of a recording"


@cache
def _schema(name: str) -> Json:
    return cast("Json", json.loads(Path(__file__).with_name(f"{name}.schema.json").read_text("utf-8")))


@cache
def _acceptance(name: str) -> Callable[[Json], bool]:
    return acceptance(_schema(name))


def layout_diagnostics(cassette: Json, location: Location) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each violation of the layout of a file of recordings."""
    yield from schema_diagnostics(cassette, location, "recording", _HINT)
    if isinstance(cassette, dict) and isinstance(cassette.get("interactions"), list):
        for index, entry in enumerate(cast("list[Json]", cassette["interactions"])):
            for side in ("request", "response"):
                part = entry.get(side) if isinstance(entry, dict) else None
                yield from _twice(part, location.child("interactions", index, side, "headers"))


def schema_diagnostics(value: Json, location: Location, name: str, hint: str) -> Iterator[Diagnostic]:
    """Yield where a value violates `<name>.schema.json` in this folder, as rule `<name>-layout`."""
    if _acceptance(name)(value):
        return
    for at, violation, body in violations(_schema(name), value, location):
        if at.pointer[-1:] == ("body",) and isinstance(body, dict) and "base64_string" in body:
            message = "the body is binary; recordings hold text"
            yield Diagnostic("recording-binary", at, message, "leave the exchange out, or record a body of text")
        else:
            yield Diagnostic(f"{name}-layout", at, violation, hint)


def _twice(part: Json, at: Location) -> Iterator[Diagnostic]:
    headers = part.get("headers") if isinstance(part, dict) else None
    spellings: set[str] = set()
    for name in headers if isinstance(headers, dict) else ():
        if name.lower() in spellings:
            message = f"the header {name!r} stands here twice, in different spellings"
            yield Diagnostic("recording-header-twice", at.child(name), message, "list its values under one name")
        spellings.add(name.lower())

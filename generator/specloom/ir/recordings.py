"""Recorded exchanges: types only.

The layout of the files is that of a VCR.py cassette, described in `specs/README.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.ir import In, Operation

FILE = "$file"
"""The one member of a mapping that stands for a file in the arguments of a call."""

Unseen = Literal["request-headers", "request-body", "response", "response-headers", "response-body"]
"""A part of an exchange that whoever wrote it down did not see, or did not write; `response`: not even the status."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the response to it. `arguments` are the caller's values by location and wire name.

    `body_argument` holds the body as the caller passes it, where that is not what `request_body` holds, else nothing;
    `{"$file": {...}}` stands there for a file, whose content is in the request. `request_content` and
    `response_content` are bodies that are no text. `redaction` is the version of what was taken out, 0 for nothing.
    `recorded` is the day, `YYYY-MM-DD`, empty where it is not known. Nothing is known of the parts in `unseen`.
    """

    location: Location
    operation: str
    source: str
    document: str
    lines: str
    arguments: Mapping[In, Mapping[str, Json]]
    method: str
    uri: str
    request_body: str | None
    status: int
    response_body: str
    request_headers: tuple[tuple[str, str], ...] = ()
    response_headers: tuple[tuple[str, str], ...] = ()
    body_argument: tuple[Json, ...] = ()
    response_content: bytes = b""
    request_content: bytes = b""
    redaction: int = 0
    unseen: frozenset[Unseen] = frozenset()
    recorded: str = ""

    def header(self, name: str, *, of: str) -> str:
        """Return the first header of this name, of the `request` or the `response`; empty where there is none."""
        headers = self.request_headers if of == "request" else self.response_headers
        return next((value for key, value in headers if key.lower() == name.lower()), "")


def key_of(operation: Operation) -> str:
    """Return the key of an operation in recordings: its id, or method and path where it has none."""
    return operation.id or f"{operation.http_method} {operation.path}"


@dataclass(frozen=True, slots=True)
class Recording:
    """A file of recorded exchanges; `name` is the file name without suffix, `cassette` the content as JSON text."""

    name: str
    exchanges: tuple[Exchange, ...]
    cassette: str


def with_exchanges(recordings: Iterable[Recording], chosen: Callable[[Exchange], bool]) -> list[Recording]:
    """Return the recordings with only those of their exchanges that are chosen."""
    return [replace(recording, exchanges=tuple(filter(chosen, recording.exchanges))) for recording in recordings]

"""Streams of events and lines, without I/O: from pieces of content to events and lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from ..base.operation import Events, Lines
from ..base.request import Response
from ..base.values import Value
from ..shared.media_type import is_event_stream, is_json_lines

T = TypeVar("T")

_LONGEST_LINE = 64 * 1024 * 1024


class Event(Value, Generic[T]):
    """One event of a stream. `id` is the last that the server gave; `event` is its name, `message` by default."""

    data: T
    event: str = "message"
    id: str = ""


class EventParser:
    """Reads server-sent events from pieces of content, as WHATWG HTML, section 9.2.6, has it."""

    def __init__(self) -> None:
        self._lines = LineSplitter(events=True)
        self._first = True
        self._data: list[str] = []
        self._event = ""
        self.last_id = ""
        self._id = ""
        self.retry: float | None = None

    def resume(self, last: str) -> None:
        """Go on behind the event of this id."""
        self.last_id = self._id = last

    def feed(self, chunk: bytes) -> Iterator[Event[str]]:
        """Yield the events that `chunk` completes. What is not complete at the end is never an event."""
        for octets in self._lines.feed(chunk):
            line = octets.decode("utf-8", "replace")
            if self._first:
                line, self._first = line.removeprefix("\ufeff"), False
            if line:
                self._field(line)
                continue
            self.last_id = self._id
            if self._data:
                yield Event("\n".join(self._data), self._event or "message", self._id)
            self._data, self._event = [], ""

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdecimal() and len(value) < 10:
            self.retry = int(value) / 1000


class LineSplitter:
    """Splits content into lines, whatever pieces it comes in: at CR, LF or CRLF for events, else at LF only."""

    def __init__(self, *, events: bool = False) -> None:
        self._events = events
        self._held: list[bytes] = []
        self._size = 0
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the lines that `chunk` completes, without their ends.

        Raises:
            ValueError: A line is longer than 64 MiB.
        """
        if self._events and chunk:
            if self._after_cr and chunk.startswith(b"\n"):
                chunk = chunk[1:]
                self._after_cr = False
            if chunk:
                self._after_cr = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *lines, rest = chunk.split(b"\n")
        if lines:
            lines[0] = b"".join((*self._held, lines[0]))
            self._held, self._size = [], 0
        self._held.append(rest)
        self._size += len(rest)
        if self._size > _LONGEST_LINE:
            raise ValueError("a line is longer than 64 MiB")
        return lines

    def end(self) -> bytes:
        """Return what stands behind the last line end."""
        rest, self._held, self._size = b"".join(self._held), [], 0
        return rest


def is_stream(response: Response, content: Events | Lines) -> bool:
    """Return whether a response is the stream that the document describes, or one of its kind."""
    is_of_kind = is_event_stream if isinstance(content, Events) else is_json_lines
    return response.content_type == content.media_type or is_of_kind(response.content_type)

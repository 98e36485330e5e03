"""Streams of events and lines: what they are made of, and from pieces of content to events and lines, without I/O."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from ..base.contexts import Reading
from ..base.errors import DecodeError
from ..base.operation import OtherBody
from ..base.request import Response
from ..base.values import Value
from ..shared.media_type import is_event_stream, is_json_lines
from .bodies import decode_json

T = TypeVar("T")

_DONE = "[DONE]"
_LONGEST_LINE = 64 * 1024 * 1024


class Events(OtherBody):
    """Server-sent events (WHATWG HTML, section 9.2) whose data is `type`: text if that is `str`, else JSON.

    `end` is the data that ends the stream, if the document names one; without, the customary `[DONE]` does where it
    cannot be an item, since it is no JSON.
    """

    end: str | None = None
    media_type: str = "text/event-stream"

    def ends(self, data: str) -> bool:
        """Return whether the stream ends with an event of this data."""
        if self.end is not None:
            return data == self.end
        return data == _DONE and self.kind is not str

    def is_in(self, response: Response) -> bool:
        """Return whether a response is the stream that the document describes, or one of its kind."""
        return response.content_type == self.media_type or is_event_stream(response.content_type)

    def decoded(self, response: Response, reading: Reading) -> Any:
        """Return the items of a stream that was read as a whole.

        Raises:
            DecodeError: It is not what the document describes.
        """
        _expect(self, response)
        items: list[str] = []
        for event in EventParser().feed(response.content):
            if self.ends(event.data):
                break
            items.append(event.data)
        return items if self.kind is str else _decoded(self, [item.encode() for item in items], response, reading)


class Lines(OtherBody):
    """JSON values of `type`, one on each line (JSON Lines)."""

    media_type: str = "application/jsonl"

    def is_in(self, response: Response) -> bool:
        """Return whether a response is the stream that the document describes, or one of its kind."""
        return response.content_type == self.media_type or is_json_lines(response.content_type)

    def decoded(self, response: Response, reading: Reading) -> Any:
        """Return the items of a stream that was read as a whole.

        Raises:
            DecodeError: It is not what the document describes.
        """
        _expect(self, response)
        return _decoded(self, [line for line in response.content.split(b"\n") if line.strip()], response, reading)


def _expect(content: Events | Lines, response: Response) -> None:
    if not content.is_in(response):
        got = response.content_type or "no content type"
        raise DecodeError(f"Expected {content.media_type}, got {got}", response=response)


def _decoded(content: Events | Lines, items: list[bytes], response: Response, reading: Reading) -> list[Any]:
    return [decode_json(content, Response(response.status, content=item), reading) for item in items]


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
        self._pending: list[bytes] = []
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
            lines[0] = b"".join((*self._pending, lines[0]))
            self._pending, self._size = [], 0
        self._pending.append(rest)
        self._size += len(rest)
        if self._size > _LONGEST_LINE:
            raise ValueError("a line is longer than 64 MiB")
        return lines

    def end(self) -> bytes:
        """Return what stands behind the last line end."""
        rest, self._pending, self._size = b"".join(self._pending), [], 0
        return rest

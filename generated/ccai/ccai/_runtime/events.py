"""Streams of events and lines, without I/O: from pieces of content to values, and when to connect again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .codec import decode
from .errors import APIConnectionError, APIError, DecodeError
from .operation import Call, Events, Json, Lines
from .request import Headers, Request, Response
from .retry import pause
from .values import Value

if TYPE_CHECKING:
    from .session import Session

T = TypeVar("T")

_LONGEST_LINE = 64 * 1024 * 1024
_LONGEST_WAIT = 60.0
_JSON = Headers([(b"content-type", b"application/json")])
_MEDIA_TYPES = {
    Events: ("text/event-stream",),
    Lines: ("application/jsonl", "application/x-ndjson", "application/json-lines", "application/x-jsonlines"),
}


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


class Reading:
    """Where the reading of one stream stands. `call` opens it, and opens it again where it broke."""

    def __init__(self, call: Call[Any], session: Session) -> None:
        self.call = call
        self._session = session
        self._plan = session.plan(call.operation)
        self._content: Events | Lines | None = None
        self._events = EventParser()
        self._lines = LineSplitter()
        self._response = Response(0)
        self._request: Request | None = None
        self._failures = 0
        self._delivered = False
        self._done = False

    def begin(self, response: Response, request: Request) -> None:
        """Begin with a response whose content is about to come.

        Raises:
            DecodeError: It is no stream that the document describes.
        """
        self._response, self._request = response, request
        retry, last = self._events.retry, self._events.last_id
        self._events, self._lines = EventParser(), LineSplitter()
        self._events.retry = retry
        self._events.resume(last)
        self._done = response.status == 204
        if self._done:
            return
        found = self._plan.expected(response)
        for content in found if isinstance(found, tuple) else (found,):
            if isinstance(content, (Events, Lines)) and response.content_type in _media_types(content):
                self._content = content
                return
        got = response.content_type or "no content type"
        raise DecodeError(f"Expected a stream of events or lines, got {got}", response=response, request=request)

    def feed(self, chunk: bytes) -> Iterator[Event[Any]]:
        """Yield what `chunk` completes.

        Raises:
            DecodeError: It is not what the document describes.
        """
        if self._done:
            return
        try:
            if isinstance(self._content, Events):
                for event in self._events.feed(chunk):
                    if self._content.ends(event.data):
                        self._done = True
                        return
                    yield self._event(event, self._content.kind)
            elif self._content is not None:
                for line in self._lines.feed(chunk):
                    yield from self._line(line, self._content.kind)
        except ValueError as error:
            raise DecodeError(f"No stream: {error}", response=self._response, request=self._request) from error

    def end(self) -> Iterator[Event[Any]]:
        """Yield what stands behind the last line end, where that counts."""
        if isinstance(self._content, Lines):
            yield from self._line(self._lines.end(), self._content.kind)
        self._done = True

    def ended(self) -> bool:
        """Return whether nothing more is to come."""
        return self._done

    def wait(self, error: APIError) -> float | None:
        """Return the seconds until the stream is opened again after `error`, or None if it is not.

        Only events can go on where they were; anything else begins anew only if nothing was delivered yet.
        """
        last = self._events.last_id
        resumes = isinstance(self._content, Events) and last
        again = isinstance(error, APIConnectionError) and self._plan.safe and (resumes or not self._delivered)
        if not again or self._failures >= self._session.settings.retries or not self._session.budget.spend():
            return None
        self._failures += 1
        if resumes:
            self.call = self.call.resumed(last)
        if self._events.retry is not None:
            return min(self._events.retry, _LONGEST_WAIT)
        return pause(self._response, self._failures, now=0.0, chance=self._session.chance())

    def _event(self, event: Event[str], kind: Any) -> Event[Any]:
        self._failures, self._delivered = 0, True
        if kind is str:
            return event
        return Event(self._value(event.data.encode(), kind), event.event, event.id)

    def _line(self, line: bytes, kind: Any) -> Iterator[Event[Any]]:
        if line.strip():
            self._failures, self._delivered = 0, True
            yield Event(self._value(line, kind))

    def _value(self, content: bytes, kind: Any) -> Any:
        from .tolerant import read

        try:
            return read(Json(kind), Response(200, _JSON, content), self._session.settings)
        except DecodeError as error:
            error.request = self._request.redacted() if self._request is not None else None
            raise


def _media_types(content: Events | Lines) -> tuple[str, ...]:
    return (content.media_type, *_MEDIA_TYPES[type(content)])


def all_items(content: Events | Lines, response: Response) -> list[Any]:
    """Return the items of a stream that was read as a whole.

    Raises:
        DecodeError: It is not what the document describes.
    """
    if response.content_type not in _media_types(content):
        got = response.content_type or "no content type"
        raise DecodeError(f"Expected {content.media_type}, got {got}", response=response)
    if isinstance(content, Events):
        found: list[bytes] = []
        for event in EventParser().feed(response.content):
            if content.ends(event.data):
                break
            found.append(event.data.encode())
        if content.kind is str:
            return [data.decode() for data in found]
    else:
        found = [line for line in response.content.split(b"\n") if line.strip()]
    return [decode(Json(content.kind), Response(response.status, _JSON, item)) for item in found]

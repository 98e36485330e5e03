"""Streams of events and lines: what they are made of, from pieces of content to events and lines, and lines sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from json import dumps, loads
from typing import Any, Generic

from typing_extensions import TypeVar

from ..base.contexts import Reading
from ..base.errors import DecodeError
from ..base.operation import OtherBody, Typed
from ..base.request import Response, Upload
from ..base.type_guards import is_iterable, is_iterator, is_octets
from ..base.values import EMPTY, Value
from ..shared.media_type import is_event_stream, is_json_lines, is_json_sequence
from .bodies import checked, decode_json, encode_json
from .scalars import is_object
from .upload import is_source, upload_of

T_co = TypeVar("T_co", covariant=True)
N_co = TypeVar("N_co", bound=str, default=str, covariant=True)

DONE = "[DONE]"
"""The customary data of the event that ends a stream."""
_MESSAGE: Any = "message"
_FIELDS = frozenset({"data", "event", "id", "retry"})
_SEPARATOR = b"\x1e"
_ENDS = tuple(character.encode() for character in '}]"el0123456789')
"""What a JSON value ends with: `true` and `null` as well."""
_LONGEST = 16 * 1024 * 1024
_MANY = 1000
"""How many short lines of one event are left as they are: each takes many times the memory of its text."""


class StreamEvent(Value, Generic[T_co, N_co]):
    """One event of a stream: its data, its name (`message` by default), and what it says for opening the stream again.

    `id` is the last that the server gave, `retry` the milliseconds to wait, if this event names them.
    """

    data: T_co
    event: N_co = _MESSAGE
    id: str = ""
    retry: int | None = None

    @classmethod
    def of(cls, data: Any, event: str, id: str, retry: int | None) -> StreamEvent[Any]:  # noqa: A002  # as the part
        """Return an event of all its parts, without the checks of arguments: there may be very many."""
        made = cls.__new__(cls)
        made.__dict__ = {"data": data, "event": event, "id": id, "retry": retry}
        return made

    def with_data(self, data: Any) -> StreamEvent[Any]:
        """Return the event with other data."""
        return self.of(data, self.event, self.id, self.retry)


class PlainText(Typed):
    """The data of events that is the text form of a value of `type`, such as a date, and no JSON."""


class Events(OtherBody):
    """Server-sent events (WHATWG HTML, section 9.2.2) whose data is `type`: text if that is `str`, else JSON.

    With `named`, which has the types of data by the names of events, items are `StreamEvent`s, and `type` is that of
    all other events: None where the document describes no others. Data of the type None is none at all.

    `end` is the data that ends the stream, if the document names one; without, the customary `[DONE]` does where it
    cannot be an item, since it is no JSON.
    """

    end: str | None = None
    named: Mapping[str, Any] = EMPTY
    media_type: str = "text/event-stream"

    def ends(self, event: StreamEvent[str]) -> bool:
        """Return whether the stream ends with this event."""
        if self.end is not None:
            return event.data == self.end
        if event.data != DONE:
            return False
        kind = self.data_of(event.event)
        return kind is None or kind.kind is not str

    def is_in(self, response: Response) -> bool:
        """Return whether a response is the stream that the document describes, or one of its kind."""
        return response.content_type == self.media_type or is_event_stream(response.content_type)

    def lacks_value(self, event: StreamEvent[str]) -> bool:
        """Return whether an event is no item: its data is empty, and the empty text is no value of the items' type."""
        if event.data or self.named:
            return False
        try:
            value_of(_typed(self.type), "", Reading())
        except DecodeError:
            return True
        return False

    def parser(self, longest: int | None = _LONGEST) -> EventParser:
        """Return a reader of such a stream, whose events have at most `longest` octets."""
        return EventParser(frozenset(name for name, kind in self.named.items() if kind is None), longest=longest)

    def data_of(self, event: str) -> Typed | None:
        """Return the type of the data of events with this name; None where there are none in the document."""
        return self._types.get(event, self._types[None]) if self.named else self._other

    @cached_property
    def _other(self) -> Typed | None:
        return self._types[None]

    @cached_property
    def _types(self) -> dict[str | None, Typed | None]:
        other = None if self.named and self.type is None else _typed(self.type)
        return {None: other, **{name: _typed(kind) for name, kind in self.named.items()}}

    def described(self, event: StreamEvent[str]) -> StreamEvent[str]:
        """Return the event that the document describes: this one, or the one that its data holds as a JSON object.

        Documents describe `{event, data}` without saying which of the two they mean.
        """
        if event.event != _MESSAGE or _MESSAGE in self.named or not self.named or not event.data.startswith("{"):
            return event
        try:
            members = loads(event.data)
        except ValueError:
            return event
        name, data = members.get("event"), members.get("data")
        if not isinstance(name, str) or name not in self.named or not members.keys() <= _FIELDS:
            return event
        return StreamEvent(
            data if isinstance(data, str) else dumps(data), name, str(members.get("id", event.id)), event.retry
        )

    def decoded(self, response: Response, reading: Reading) -> Any:
        """Return the items of a stream that was read as a whole.

        Raises:
            DecodeError: It is not what the document describes.
        """
        _expect(self, response)
        items: list[Any] = []
        for event in self.parser().feed(response.content):
            if self.ends(event):
                break
            if self.lacks_value(event):
                continue
            described = self.described(event)
            kind = self.data_of(described.event)
            data = described.data if kind is None else value_of(kind, described.data, reading)
            items.append(described.replaced(data=data) if self.named else data)
        return items


class Lines(OtherBody):
    """JSON values of `type`, one on each line (JSON Lines)."""

    media_type: str = "application/jsonl"

    def splitter(self, longest: int | None = _LONGEST) -> LineSplitter:
        """Return what splits content into the texts of values, which have at most `longest` octets."""
        return LineSplitter(longest=longest)

    def is_in(self, response: Response) -> bool:
        """Return whether a response is the stream that the document describes, or one of its kind."""
        return response.content_type == self.media_type or is_json_lines(response.content_type)

    def encoded(self, value: Any) -> tuple[bytes | Upload, str]:
        """Return the lines of values, or what holds lines already: octets, pieces of octets, a file or a path.

        Raises:
            TypeError: It is no iterable of values, or one of them is of another type than the document says.
            ValueError: A value is not allowed by the document.
        """
        if is_octets(value):
            return bytes(value), self.media_type
        if hasattr(value, "read") or (is_source(value) and not is_iterator(value)):
            return upload_of([value], "body"), self.media_type
        if isinstance(value, str) or is_object(value) or not is_iterable(value):
            raise TypeError(f"body must be a list or an iterable of values, a line each, not a {type(value).__name__}.")
        return b"".join(self._line(item, number) for number, item in enumerate(value, 1)), self.media_type

    def _line(self, item: Any, number: int) -> bytes:
        if isinstance(item, bytes):
            return item
        try:
            return encode_json(self, item, exact=True) + b"\n"
        except (TypeError, ValueError) as error:
            raise type(error)(f"line {number}: {error}") from None

    def decoded(self, response: Response, reading: Reading) -> Any:
        """Return the items of a stream that was read as a whole.

        Raises:
            DecodeError: It is not what the document describes.
        """
        _expect(self, response)
        splitter = self.splitter()
        lines = [*splitter.feed(response.content), splitter.end()]
        return [decode_json(self, Response(response.status, content=line), reading) for line in lines if line.strip()]


class JsonSequence(Lines):
    """JSON values of `type`, each with a separator in front (JSON text sequences, RFC 7464)."""

    media_type: str = "application/json-seq"

    def is_in(self, response: Response) -> bool:
        """Return whether a response is the stream that the document describes, or one of its kind."""
        return super().is_in(response) or is_json_sequence(response.content_type)

    def splitter(self, longest: int | None = _LONGEST) -> LineSplitter:
        """Return what splits content into the texts of values, which have at most `longest` octets."""
        return SequenceSplitter(longest=longest)


def _expect(content: Events | Lines, response: Response) -> None:
    if not content.is_in(response):
        got = response.content_type or "no content type"
        raise DecodeError(f"Expected {content.media_type}, got {got}", response=response)


def _typed(kind: Any) -> Typed:
    return kind if isinstance(kind, Typed) else Typed(kind)


def value_of(kind: Typed, data: str, reading: Reading) -> Any:
    """Return the data of an event as a value.

    Raises:
        DecodeError: It is none of this type.
    """
    if kind.kind is str:
        return data
    if kind.kind is None and not data:
        return None
    response = Response(200, content=data.encode())
    if isinstance(kind, PlainText):
        return checked(kind, data, response, reading)
    try:
        return decode_json(kind, response, reading)
    except DecodeError:
        # What is no JSON of this type is text, where it may be text.
        text = _checked_text(kind, data, response, reading)
        if text is None:
            raise
        return text


def _checked_text(kind: Typed, data: str, response: Response, reading: Reading) -> str | None:
    try:
        value = checked(kind, data, response, reading)
    except DecodeError:
        return None
    return value if isinstance(value, str) else None


class EventParser:
    """Reads server-sent events from pieces of content, as WHATWG HTML, section 9.2.6, has it.

    Those of the names in `without_data` are events even where they have no data; any others are then none. While `bare`
    is set, the data of events without a name comes alone.
    """

    bare = False

    def __init__(self, without_data: frozenset[str] = frozenset(), *, longest: int | None = _LONGEST) -> None:
        self._without_data = without_data
        self._longest = longest
        self._size = 0
        self._lines = LineSplitter(events=True, longest=longest)
        self._first = True
        self._data: list[str] = []
        self._joined = 0
        self._event = ""
        self.last_id = ""
        self._id = ""
        self._retry: int | None = None
        self.retry: float | None = None

    def resume(self, last: str) -> None:
        """Go on behind the event of this id."""
        self.last_id = self._id = last

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """Yield the events that `chunk` completes. What is not complete at the end is never an event.

        Raises:
            ValueError: An event is longer than it may be.
        """
        for octets in self._lines.feed(chunk):
            line = octets.decode("utf-8", "replace") if octets else ""
            if self._first:
                line, self._first = line.removeprefix("\ufeff"), False
            if line:
                self._size += len(octets)
                refuse_longer(self._size, self._longest)
                self._field(line)
                continue
            self._size = 0
            self.last_id = self._id
            if self._data or self._event in self._without_data:
                data = "\n".join(self._data)
                if self.bare and not self._event:
                    yield data
                else:
                    yield self.event(data)
            self._data, self._joined, self._event, self._retry = [], 0, "", None
        if len(self._data) > self._joined + _MANY:
            self._data[self._joined :] = ["\n".join(self._data[self._joined :])]
            self._joined += 1

    def event(self, data: Any) -> StreamEvent[Any]:
        """Return the event that `feed` has just come to, with these data."""
        return StreamEvent.of(data, self._event or "message", self._id, self._retry)

    def _field(self, line: str) -> None:
        if line.startswith("data: "):  # as nearly all do
            self._data.append(line[6:])
            return
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdecimal() and len(value) < 10:
            self._retry = int(value)
            self.retry = self._retry / 1000


def refuse_longer(size: int, longest: int | None) -> None:
    """Refuse an item that is longer than it may be.

    Raises:
        ValueError: It is.
    """
    if longest is not None and size > longest:
        raise ValueError(f"an item has more than {longest} octets: see the option max_item_bytes")


class LineSplitter:
    """Splits content into lines, whatever pieces it comes in: at CR, LF or CRLF for events, else at LF only."""

    def __init__(self, *, events: bool = False, longest: int | None = _LONGEST) -> None:
        self._events = events
        self._longest = longest
        self._pending: list[bytes] = []
        self._size = 0
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the lines that `chunk` completes, without their ends.

        Raises:
            ValueError: A line is longer than it may be.
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
        refuse_longer(self._size, self._longest)
        return lines

    def end(self) -> bytes:
        """Return what stands behind the last line end."""
        rest, self._pending, self._size = b"".join(self._pending), [], 0
        return rest


class SequenceSplitter(LineSplitter):
    """Splits content into the texts of a JSON text sequence: at separators, and behind the line that completes a value.

    So a value is there as soon as it has come, and not only with the separator of the next one.
    """

    def __init__(self, *, longest: int | None = _LONGEST) -> None:
        super().__init__(longest=longest)
        self._begun: list[bytes] = []

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the texts that `chunk` completes.

        Raises:
            ValueError: A line is longer than it may be.
        """
        texts: list[bytes] = []
        for index, piece in enumerate(chunk.split(_SEPARATOR)):
            if index:
                texts.append(self.end())  # the one before is complete, or was cut off
            for line in super().feed(piece):
                self._begun.append(line)
                refuse_longer(sum(map(len, self._begun)), self._longest)
                if line.rstrip().endswith(_ENDS) and _is_json(b"\n".join(self._begun)):
                    texts.append(self._text())
        return [text for text in texts if text.strip()]

    def end(self) -> bytes:
        """Return what stands behind the last text."""
        self._begun.append(super().end())
        return self._text()

    def _text(self) -> bytes:
        text, self._begun = b"\n".join(self._begun), []
        return text


def _is_json(text: bytes) -> bool:
    try:
        loads(text)
    except ValueError:
        return False
    return True

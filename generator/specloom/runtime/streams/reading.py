"""Where the reading of a stream stands, without I/O: from pieces of content to values, and when to connect again."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, Self

from ..attempt.retry import pause
from ..base.drift import Drift
from ..base.errors import APIConnectionError, APIError, DecodeError, status_error
from ..base.operation import Call, Typed
from ..base.request import Request, Response
from ..call.decoding import decoder_for, judged, report, tolerated
from ..call.run import error_body
from ..call.session import Session
from ..wire.bodies import is_union
from ..wire.event_stream import DONE, EventParser, Events, Lines, LineSplitter, PlainText, StreamEvent, value_of
from ..wire.parameters import field_value

_LONGEST_WAIT = 60.0


class OnDemand:
    """What a `Stream` is: nothing is sent before its first item is asked for."""

    __slots__ = ()


class AsyncOnDemand(OnDemand):
    """What an `AsyncStream` is: it may be awaited, as streams of other clients have to be, but need not."""

    __slots__ = ()

    def __await__(self) -> Generator[Any, Any, Self]:
        yield from ()
        return self


def _can_travel(last: str) -> bool:
    """Return whether an event's id can be sent back in a header field."""
    try:
        field_value("Last-Event-ID", last)
    except ValueError:
        return False
    return True


class Reading:
    """Where the reading of one stream stands. `call` opens it, and opens it again where it broke.

    With `bare`, values come without their events, unless the document tells them apart by name.
    """

    def __init__(self, call: Call[Any], session: Session, *, bare: bool = False) -> None:
        self._bare = bare
        self._decoders: dict[int, Callable[[bytes], Any] | None] = {}
        last = session.settings.last_event_id
        self.call = call if last is None else call.resumed(last)
        self._session = session
        self._plan = session.plan(call.operation)
        self._content: Events | Lines | None = None
        self._longest = session.settings.max_item_bytes
        self._events = EventParser(longest=self._longest)
        self._events.resume(last or "")
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
        self._lines = LineSplitter()
        self._done = response.status == 204
        if self._done:
            return
        expected = self._plan.expected(response)
        for content in expected if isinstance(expected, tuple) else (expected,):
            if isinstance(content, Events) and content.is_in(response):
                before, self._events = self._events, content.parser(self._longest)
                self._events.retry = before.retry
                self._events.resume(before.last_id)
            if isinstance(content, (Events, Lines)) and content.is_in(response):
                self._content = content
                if isinstance(content, Lines):
                    self._lines = content.splitter(self._longest)
                return
        got = response.content_type or "no content type"
        raise DecodeError(f"Expected a stream of events or lines, got {got}", response=response, request=request)

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """Yield what `chunk` completes, as events or as bare values.

        Raises:
            DecodeError: It is not what the document describes.
        """
        if self._done:
            return
        try:
            if isinstance(self._content, Events):
                yield from self._events_in(chunk, self._content)
            elif self._content is not None:
                for line in self._lines.feed(chunk):
                    if line and not line.isspace():
                        yield self._line(line, self._content)
        except ValueError as error:
            raise DecodeError(f"No stream: {error}", response=self._response, request=self._request) from error

    def end(self) -> Iterator[Any]:
        """Yield what stands behind the last line end, where that counts."""
        if isinstance(self._content, Lines) and (line := self._lines.end()).strip():
            yield self._line(line, self._content)
        self._done = True

    def item(self, event: Any) -> Any:
        """Return what `feed` or `end` gave as an item of the stream."""
        is_item = self._bare or (isinstance(self._content, Events) and self._content.named)
        return event if is_item else event.data

    def ended(self) -> bool:
        """Return whether nothing more is to come."""
        return self._done

    def wait(self, error: APIError) -> float | None:
        """Return the seconds until the stream is opened again after `error`, or None if it is not.

        Only events can go on where they were; anything else begins anew only if nothing was delivered yet.
        """
        last = self._events.last_id
        resumes = isinstance(self._content, Events) and last and _can_travel(last)
        in_time = isinstance(error, APIConnectionError) and getattr(error, "phase", "") != "deadline"
        again = in_time and self._plan.safe and (resumes or not self._delivered)
        if not again or self._failures >= self._session.settings.retries or not self._session.budget.spend():
            return None
        self._failures += 1
        if resumes:
            self.call = self.call.resumed(last)
        if self._events.retry is not None:
            return min(self._events.retry, _LONGEST_WAIT)
        return pause(self._response, self._failures, now=0.0, chance=self._session.chance())

    def _events_in(self, chunk: bytes, content: Events) -> Iterator[Any]:
        kind = content.data_of("message")
        decode = None if kind is None or content.named else self._decoder(kind)
        self._events.bare = decode is not None
        last = DONE if content.end is None else content.end
        for found in self._events.feed(chunk):
            event = found
            if isinstance(found, str):
                if found and found != last and kind is not None:
                    self._failures, self._delivered = 0, True
                    value = self._decoded(decode, kind, found.encode(), found)
                    yield value if self._bare else self._events.event(value)
                    continue
                event = self._events.event(found)
            if content.ends(event):
                self._done = True
                return
            if not event.data and content.lacks_value(event) and not self._session.settings.strict:
                # An event all the same (WHATWG HTML, section 9.2.6), and what keeps some connections open.
                report([Drift("", "a value of the document's type", "no data")], self._session.settings)
                continue
            yield self._event(event, content)

    def _event(self, event: StreamEvent[str], content: Events) -> Any:
        self._failures, self._delivered = 0, True
        event = content.described(event) if content.named else event
        kind = content.data_of(event.event)
        if event.event == "error" and "error" not in content.named:
            self._refuse_failure(event, kind)
        if kind is None:
            return self._unknown(event, content)
        value = self._decoded(self._decoder(kind), kind, event.data.encode(), event.data)
        return value if self._bare and not content.named else event.with_data(value)

    def _refuse_failure(self, event: StreamEvent[str], kind: Typed | None) -> None:
        """Refuse an event that reports a failure, unless it is one of the alternatives that the document describes.

        Raises:
            ResponseError: It is none.
        """
        if kind is not None and is_union(kind):
            try:
                value_of(kind, event.data, self._session.settings.reading())
            except DecodeError:
                pass
            else:
                return
        answer = Response(self._response.status, self._response.headers, event.data.encode())
        request = self._request or Request("GET", "")
        body = error_body({}, answer, self._session.settings)
        scrub = partial(self._session.scrubbed, request=request)
        raise status_error(answer, body, request=request, attempts=1, scrub=scrub)

    def _unknown(self, event: StreamEvent[str], content: Events) -> StreamEvent[str]:
        names = " or ".join(content.named)
        if self._session.settings.strict:
            message = f"Expected an event with the name {names}"
            raise DecodeError(message, response=self._response, request=self._request)
        report([Drift("/event", names, "another name")], self._session.settings)
        return event

    def _line(self, line: bytes, content: Lines) -> Any:
        self._failures, self._delivered = 0, True
        value = self._decoded(self._decoder(content), content, line)
        return value if self._bare else StreamEvent.of(value, "message", "", None)

    def _decoder(self, kind: Typed) -> Callable[[bytes], Any] | None:
        try:
            return self._decoders[id(kind)]
        except KeyError:
            is_json = not isinstance(kind, PlainText) and kind.kind is not str and kind.kind is not None
            decode = self._decoders[id(kind)] = decoder_for(kind, self._session.settings) if is_json else None
            return decode

    def _decoded(
        self, decode: Callable[[bytes], Any] | None, kind: Typed, octets: bytes, text: str | None = None
    ) -> Any:
        """Return the data of an item as a value: at once where it is JSON that fits."""
        if decode is not None:
            try:
                return decode(octets)
            except ValueError:
                pass  # it is read once more below, which says what does not fit
        return self._value(kind, octets.decode("utf-8", "replace") if text is None else text)

    def _value(self, kind: Typed, data: str) -> Any:
        """Return the data of an item as a value; what does not fit is delivered raw, unless the client is strict."""
        settings = self._session.settings
        reading = settings.reading()
        try:
            return judged(value_of(kind, data, reading), reading, self._response, settings)
        except DecodeError as error:
            if settings.strict:
                error.request = self._request.redacted() if self._request is not None else None
                raise
            is_json = error.pointers and not isinstance(kind, PlainText)
        if is_json:
            with suppress(DecodeError):
                return tolerated(kind, Response(200, content=data.encode()), settings)
        report([Drift("", "a value of the document's type", "string")], settings)
        return data

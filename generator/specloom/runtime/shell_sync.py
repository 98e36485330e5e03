"""The shell: drives a `flow` and does all I/O, on an httpx2 transport. Derived from `shell_async`."""

from __future__ import annotations

from collections.abc import Iterator
from os import getpid
from typing import TYPE_CHECKING, TypeVar, cast

import httpx2

from .core import RawResponse, answered, flow, raw_flow
from .failures import failure_of
from .limits import Budget, Gate, limiters_of
from .operation import Call
from .options import Settings
from .request import Headers, Request, Response, TransportFailure, Upload
from .session import Session
from .steps import Ask, Attempt, Outcome, Steps, answer

if TYPE_CHECKING:
    from .client import Shared
    from .streamed_sync import StreamedResponse

T = TypeVar("T")

_CACHED = 256
_MOST_EXPANSION = 200
_ALWAYS_FINE = 8 * 1024 * 1024


class _Nothing(httpx2.SyncByteStream):
    """No content. An empty octet string would pass through every layer as a piece of content."""

    def __iter__(self) -> Iterator[bytes]:
        nothing: tuple[bytes, ...] = ()
        for chunk in nothing:  # noqa: UP028, RUF100  # the synchronous form is derived
            yield chunk


_NOTHING = _Nothing()
# Connections that are kept open: as many as may be used at once, or busy clients would open new ones all the time.
_LIMITS = httpx2.Limits(max_connections=100, max_keepalive_connections=100, keepalive_expiry=5.0)


class Shell:
    """Sends the calls of one client, or of one view of it."""

    def __init__(self, settings: Settings, shared: Shared) -> None:
        with shared.lock:
            shared.budget = shared.budget or Budget()
            shared.gate = shared.gate or Gate()
            limits = limiters_of(settings, shared.limiters)
        self.session = Session(settings, limits=limits, budget=shared.budget, gate=shared.gate, tokens=shared.tokens)
        self._shared = shared
        self._wires = _Wires(self.session, shared)

    def run(self, call: Call[T]) -> T:
        """Make a call and return its result.

        Raises:
            APIError: The call failed.
        """
        return self._drive(flow(call, self.session))

    def run_raw(self, call: Call[T]) -> RawResponse[T]:
        """Make a call and return its result with the response.

        Raises:
            APIError: The call failed.
        """
        return self._drive(raw_flow(call, self.session))

    def open(self, call: Call[T]) -> StreamedResponse[T]:
        """Make a call and return its response as soon as its header fields are there; the content is still to come.

        Raises:
            APIError: The call failed.
        """
        from .streamed_sync import StreamedResponse

        plan = self.session.plan(call.operation)
        exchange = self._drive(answered(call, plan, self.session, stream=True))
        return StreamedResponse(exchange, plan, self.session)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        import time

        time.sleep(seconds)

    def _drive(self, steps: Steps[T]) -> T:
        try:
            step = next(steps)
            while True:
                if type(step) is Ask:
                    step = steps.send(answer(step))
                    continue
                if step.delay > 0:  # type: ignore[union-attr]  # an `Ask` was answered above
                    self.sleep(step.delay)  # type: ignore[union-attr]  # as above
                step = steps.send(self._send(step) if type(step) is Attempt else None)
        except StopIteration as done:
            result: T = done.value
            return result
        finally:
            steps.close()

    def _send(self, attempt: Attempt) -> Outcome:
        transport = self._transport()
        exchange = getattr(transport, "exchange", None)
        if exchange is not None and not attempt.stream and isinstance(attempt.request.content, bytes):
            left = None if attempt.until is None else attempt.until - self.session.clock()
            outcome = exchange(attempt.request, phases=self.session.timeout, left=left)
            return _expanded(outcome) if isinstance(outcome, Response) else cast("TransportFailure", outcome)
        try:
            reply = transport.handle_request(self._wires.known(attempt) or self._wires.made(attempt))
            stream = cast("httpx2.SyncByteStream", reply.stream)
            fields = Headers(reply.headers.raw)
            if attempt.stream and 200 <= reply.status_code < 300:
                return self._unread(reply, fields, attempt)
            try:
                content = self._read(stream, attempt.until)
            finally:
                stream.close()
        except (httpx2.HTTPError, OSError) as error:
            return failure_of(error)
        reason = reply.reason_phrase if reply.status_code >= 300 else ""
        response = Response(reply.status_code, fields, content, reason=reason)
        return _expanded(response)

    def _unread(self, reply: httpx2.Response, fields: Headers, attempt: Attempt) -> Response:
        from .body_sync import Body

        response = Response(reply.status_code, fields)
        response.body = Body(reply, attempt.request, clock=self.session.clock, until=attempt.until)
        return response

    def _read(self, stream: httpx2.SyncByteStream, until: float | None) -> bytes:
        # From the stream, as the layers that `read` puts above it cost more than all of the runtime's own work.
        chunks: list[bytes] = []
        for chunk in stream:
            if until is not None and self.session.clock() > until:
                raise httpx2.ReadTimeout("the deadline passed while the response was read")
            chunks.append(chunk)
        return b"".join(chunks)

    def _transport(self) -> httpx2.BaseTransport:
        shared = self._shared
        transport: httpx2.BaseTransport | None = shared.transport
        # Connections must not be shared with the process that this one was forked from.
        if transport is None or (shared.pid != getpid() and shared.given is None):
            with shared.lock:
                if shared.closed:
                    raise RuntimeError("The client has been closed.")
                if shared.transport is None or shared.pid != getpid():
                    shared.transport = httpx2.HTTPTransport(limits=_LIMITS)
                    shared.pid = getpid()
                transport = shared.transport
        assert transport is not None
        return transport


class _Wires:
    """Makes the HTTP library's requests, and keeps what of them does not change: parsing is most of what they cost."""

    def __init__(self, session: Session, shared: Shared) -> None:
        self._session = session
        self._shared = shared
        self._wires: dict[tuple[str, str, tuple[tuple[str, str], ...]], httpx2.Request] = {}
        self._urls: dict[str, httpx2.URL] = {}
        self._headers: dict[tuple[tuple[str, str], ...], httpx2.Headers] = {}

    def known(self, attempt: Attempt) -> httpx2.Request | None:
        """Return a request without content that was sent before: the transport changes none, if it is our own."""
        request = attempt.request
        if request.content or self._shared.given is not None or attempt.timeout is not self._session.timeout:
            return None
        key = (request.method, request.url, request.headers)
        found = self._wires.get(key)
        if found is None:
            if len(self._wires) >= _CACHED:
                self._wires.clear()
            found = self._wires[key] = self.made(attempt)
        return found

    def made(self, attempt: Attempt) -> httpx2.Request:
        request = attempt.request
        url = self._urls.get(request.url)
        if url is None:
            if len(self._urls) >= _CACHED:
                self._urls.clear()
            url = self._urls[request.url] = _parsed(request.url)
        headers = self._headers.get(request.headers)
        if headers is None:
            if len(self._headers) >= _CACHED:
                self._headers.clear()
            headers = self._headers[request.headers] = _fields(request)
        content = request.content
        wire = httpx2.Request(
            request.method,
            url,
            headers=headers,
            stream=_stream(content) if content else _NOTHING,
            extensions={"timeout": attempt.timeout or {}},
        )
        if isinstance(content, Upload) and content.length is None:
            wire.headers["Transfer-Encoding"] = "chunked"
        elif content or request.method in ("POST", "PUT", "PATCH"):
            wire.headers["Content-Length"] = str(len(content))
        return wire


class ClientTransport(httpx2.BaseTransport):
    """Sends through a client of httpx2 that the caller has: its proxies, hooks, authentication and connections.

    Redirects are still the runtime's to follow. Closing the transport leaves the caller's client open.
    """

    def __init__(self, client: httpx2.Client) -> None:
        self._client = client

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
        """
        return self._client.send(request, stream=True, follow_redirects=False)


def _parsed(url: str) -> httpx2.URL:
    try:
        return httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise ValueError(f"The request's URL cannot be sent: {error}") from None


def _stream(content: bytes | Upload) -> httpx2.SyncByteStream:
    if isinstance(content, bytes):
        return httpx2.ByteStream(content)
    from .body_sync import Sent

    return Sent(content)


def _expanded(response: Response) -> Outcome:
    """Return a response without its content encodings (RFC 9110, section 8.4), unless it grows beyond all measure."""
    if not response.headers.first(b"content-encoding"):
        return response
    content = response.content
    whole = httpx2.Response(response.status, headers=response.headers.pairs(), stream=httpx2.ByteStream(content))
    chunks: list[bytes] = []
    size = 0
    try:
        for chunk in whole.iter_bytes():
            size += len(chunk)
            if size > _ALWAYS_FINE and size > _MOST_EXPANSION * len(content):
                grown = f"it grows to more than {_MOST_EXPANSION} times what was sent"
                return TransportFailure("The content could not be decoded", grown, response=response)
            chunks.append(chunk)
    except httpx2.DecodingError as error:
        return TransportFailure("The content could not be decoded", str(error), cause=error, response=response)
    response.content = b"".join(chunks)
    return response


def _fields(request: Request) -> httpx2.Headers:
    return httpx2.Headers([(name.encode("ascii"), value.encode()) for name, value in request.headers])

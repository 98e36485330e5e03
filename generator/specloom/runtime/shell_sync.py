"""The shell: drives a `flow` and does all I/O, on an httpx2 transport. Derived from `shell_async`."""

from __future__ import annotations

from collections.abc import Generator
from os import getpid
from typing import TYPE_CHECKING, TypeVar, cast

import httpx2

from .api import RateLimit
from .core import Attempt, Outcome, RawResponse, flow, raw_flow
from .limits import Budget, Limiter
from .operation import Call
from .options import Settings
from .request import Headers, Request, Response, TransportFailure
from .session import Session

if TYPE_CHECKING:
    from .client import Shared

T = TypeVar("T")

_CACHED = 256
_MOST_EXPANSION = 200
_ALWAYS_FINE = 8 * 1024 * 1024
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
)
_PHASES: tuple[tuple[type[Exception], str], ...] = (
    (httpx2.ConnectTimeout, "connect"),
    (httpx2.PoolTimeout, "pool"),
    (httpx2.WriteTimeout, "write"),
    (httpx2.TimeoutException, "read"),
)


class Shell:
    """Sends the calls of one client, or of one view of it."""

    def __init__(self, settings: Settings, shared: Shared) -> None:
        with shared.lock:
            shared.budget = shared.budget or Budget()
            limit = settings.rate_limit
            if isinstance(limit, RateLimit):
                limit = shared.limiters.setdefault(limit, Limiter(limit))
        self.session = Session(settings, limiter=limit, budget=shared.budget)
        self._shared = shared
        self._urls: dict[str, httpx2.URL] = {}
        self._headers: dict[tuple[tuple[str, str], ...], httpx2.Headers] = {}

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

    def _drive(self, steps: Generator[Attempt, Outcome, T]) -> T:
        try:
            attempt = next(steps)
            while True:
                if attempt.delay > 0:
                    import time

                    time.sleep(attempt.delay)
                attempt = steps.send(self._send(attempt))
        except StopIteration as done:
            result: T = done.value
            return result

    def _send(self, attempt: Attempt) -> Outcome:
        transport = self._transport()
        try:
            reply = transport.handle_request(self._wire(attempt))
            fields = Headers(reply.headers.raw)
            try:
                content = self._read(reply, attempt)
            finally:
                reply.close()
        except (httpx2.HTTPError, OSError) as error:
            return _failure(error)
        reason = reply.reason_phrase if reply.status_code >= 300 else ""
        response = Response(reply.status_code, fields, content, reason=reason)
        return _expanded(response, reply) if fields.first(b"content-encoding") else response

    def _read(self, reply: httpx2.Response, attempt: Attempt) -> bytes:
        # From the stream, as the layers that `read` puts above it cost more than all of the runtime's own work.
        stream = cast("httpx2.SyncByteStream", reply.stream)
        chunks: list[bytes] = []
        for chunk in stream:
            if attempt.until is not None and self.session.clock() > attempt.until:
                raise httpx2.ReadTimeout("the deadline passed while the response was read")
            chunks.append(chunk)
        return b"".join(chunks)

    def _wire(self, attempt: Attempt) -> httpx2.Request:
        request = attempt.request
        url = self._urls.get(request.url)
        if url is None:
            if len(self._urls) >= _CACHED:
                self._urls.clear()
            url = self._urls[request.url] = httpx2.URL(request.url)
        headers = self._headers.get(request.headers)
        if headers is None:
            if len(self._headers) >= _CACHED:
                self._headers.clear()
            headers = self._headers[request.headers] = _fields(request)
        wire = httpx2.Request(
            request.method,
            url,
            headers=headers,
            stream=httpx2.ByteStream(request.content),
            extensions={"timeout": attempt.timeout or {}},
        )
        if request.content or request.method in ("POST", "PUT", "PATCH"):
            wire.headers["Content-Length"] = str(len(request.content))
        return wire

    def _transport(self) -> httpx2.BaseTransport:
        shared = self._shared
        transport: httpx2.BaseTransport | None = shared.transport
        # Connections must not be shared with the process that this one was forked from.
        if transport is None or (shared.pid != getpid() and shared.given is None):
            with shared.lock:
                if shared.closed:
                    raise RuntimeError("The client has been closed.")
                if shared.transport is None or shared.pid != getpid():
                    shared.transport = httpx2.HTTPTransport()
                    shared.pid = getpid()
                transport = shared.transport
        assert transport is not None
        return transport


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


def _expanded(response: Response, reply: httpx2.Response) -> Outcome:
    """Return a response without its content encodings (RFC 9110, section 8.4), unless it grows beyond all measure."""
    content = response.content
    whole = httpx2.Response(reply.status_code, headers=reply.headers, stream=httpx2.ByteStream(content))
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


def _failure(error: Exception) -> TransportFailure:
    """Return what an exception of the HTTP library means: what came of the request, and whether it left."""
    detail = str(error)
    sent = not isinstance(error, _NOT_SENT)
    phase = next((name for kind, name in _PHASES if isinstance(error, kind)), "")
    kind = f"Timed out ({phase})" if phase else "The connection broke" if sent else "The connection failed"
    return TransportFailure(kind, detail, sent=sent, phase=phase, cause=error)

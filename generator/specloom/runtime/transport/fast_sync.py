"""A transport on pyreqwest, for speed (extra `fast`). Derived from `fast_async`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import httpx2

from ..base.request import Request, Response, TransportFailure
from .cancellation import answer_of
from .deadline import Remaining
from .decompress import too_large
from .fast import Clients, Configure, client_builder, errors, failure_of, fields_of, httpx2_error_of, sendable

_PLAIN: Mapping[str, float | None] = {}


class FastTransport(httpx2.BaseTransport):
    """Sends requests by pyreqwest, at a fraction of the CPU. `transport="fast"` is short for one as it comes.

    Experimental: where other code imports pyreqwest first, on a thread that ends, the interpreter can crash later. The
    library is safe where this class, or a client that was given `transport="fast"`, is the first to load it. Responses
    with some 100 header fields or more are refused as a broken connection.

    `configure` gets pyreqwest's builder of clients and returns it: for proxies, certificates or HTTP/2. Proxies that
    the environment names come after those, unless `trust_env` is false. Those who sign certificates are the system's.
    The asynchronous one is for asyncio only, and neither for a process that was forked from one that has used it. There
    is no timeout of writing, and no field of a response that is not ASCII.

    Raises:
        ImportError: The package pyreqwest is not there.
    """

    def __init__(self, *, configure: Configure | None = None, trust_env: bool = True) -> None:
        self._clients = Clients(client_builder, configure, trust_env=trust_env)
        self._errors = errors()

    def exchange(
        self, request: Request, *, phases: Mapping[str, float | None], left: float | None, limit: int
    ) -> Response | TransportFailure:
        """Send a finished request and return its answer with the whole content, within `left` seconds.

        `phases` are the timeouts of connecting and reading, `limit` is how many octets it may have.

        Raises:
            ValueError: The URL cannot be sent as it stands.
            RuntimeError: Not in this process, or not in this event loop.
        """
        building = self._clients.of(phases).request(request.method, sendable(request.url)).headers(request.headers)
        if request.content or request.method in ("POST", "PUT", "PATCH"):
            building = building.body_bytes(request.content)
        if left is not None:
            building = building.timeout(timedelta(seconds=max(0.001, left)))
        streamed = building.build_streamed()
        try:
            reply = answer_of(streamed.__enter__())
            try:
                content = answer_of(reply.body_reader.read(limit)) or b""
                longer = len(content) >= limit and answer_of(reply.body_reader.read(1))
            finally:
                streamed.__exit__(None, None, None)
        except self._errors as error:
            return failure_of(error)
        response = Response(reply.status, fields_of(reply))
        if longer:
            return too_large(response, limit)
        response.content = bytes(content)
        return response

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
            ValueError: The URL cannot be sent as it stands.
            RuntimeError: Not in this process, or not in this event loop.
        """
        timeout = request.extensions.get("timeout", _PLAIN)
        phases = timeout.phases if isinstance(timeout, Remaining) else timeout
        headers = [(name.decode("ascii"), value.decode()) for name, value in request.headers.raw]
        building = self._clients.of(phases).request(request.method, sendable(str(request.url))).headers(headers)
        if "content-length" in request.headers or "transfer-encoding" in request.headers:
            building = building.body_stream(request.stream)
        if isinstance(timeout, Remaining):
            building = building.timeout(timedelta(seconds=timeout.left))
        # Unbuffered: what was received before a connection breaks is handed on.
        streamed = building.streamed_read_buffer_limit(0).build_streamed()
        try:
            reply = answer_of(streamed.__enter__())
        except self._errors as error:
            raise httpx2_error_of(error) from error
        stream = _Reply(streamed, reply, self._errors)
        return httpx2.Response(reply.status, headers=fields_of(reply).pairs(), stream=stream)

    def close(self) -> None:
        """Close all connections."""
        for client in self._clients.detach():
            client.close()


class _Reply(httpx2.SyncByteStream):
    """The content of a reply that is still coming."""

    def __init__(self, streamed: Any, reply: Any, failures: tuple[type[Exception], ...]) -> None:
        self._streamed = streamed
        self._reply = reply
        self._failures = failures

    def __iter__(self) -> Iterator[bytes]:
        try:
            while (chunk := answer_of(self._reply.body_reader.read_chunk())) is not None:
                yield bytes(chunk)
        except self._failures as error:
            raise httpx2_error_of(error) from error

    def close(self) -> None:
        """Give the connection back."""
        self._streamed.__exit__(None, None, None)

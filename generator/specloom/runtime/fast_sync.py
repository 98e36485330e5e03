"""A transport on pyreqwest, for speed (extra `fast`). Derived from `fast_async`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import httpx2

from .fast import Configure, builder, configured, errors, failure_of, fields_of
from .request import Request, Response, TransportFailure

_KEPT = 8
_PLAIN: Mapping[str, float | None] = {}
_PHASES: dict[str, type[httpx2.TimeoutException]] = {
    "connect": httpx2.ConnectTimeout,
    "pool": httpx2.PoolTimeout,
    "write": httpx2.WriteTimeout,
    "read": httpx2.ReadTimeout,
}


class FastTransport(httpx2.BaseTransport):
    """Sends requests by pyreqwest, at a fraction of the CPU. Give it to a client as `transport`.

    `configure` gets pyreqwest's builder of clients and returns it: for proxies, certificates or HTTP/2. For asyncio
    only, and not across a fork.
    """

    def __init__(self, *, configure: Configure | None = None) -> None:
        self._configure = configure
        self._clients: dict[tuple[float | None, ...], Any] = {}
        self._errors = errors()

    def exchange(
        self, request: Request, *, phases: Mapping[str, float | None], left: float | None
    ) -> Response | TransportFailure:
        """Send a finished request and return its answer with the whole content, within `left` seconds.

        `phases` are the timeouts of connecting and reading.
        """
        try:
            building = self._client(phases).request(request.method, request.url).headers(request.headers)
            if request.content or request.method in ("POST", "PUT", "PATCH"):
                building = building.body_bytes(request.content)
            if left is not None:
                building = building.timeout(timedelta(seconds=max(0.001, left)))
            reply = building.build().send()
            content = reply.bytes()
        except self._errors as error:
            return failure_of(error)
        return Response(reply.status, fields_of(reply), bytes(content))

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
        """
        timeout = request.extensions.get("timeout", _PLAIN)
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw]
        building = self._client(timeout).request(request.method, str(request.url)).headers(headers)
        if "content-length" in request.headers or "transfer-encoding" in request.headers:
            building = building.body_stream(request.stream)
        streamed = building.build_streamed()
        try:
            reply = streamed.__enter__()
        except self._errors as error:
            raise _raised(error) from error
        fields = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in reply.headers.items()]
        return httpx2.Response(reply.status, headers=fields, stream=_Reply(streamed, reply, self._errors))

    def close(self) -> None:
        """Close all connections."""
        clients, self._clients = self._clients, {}
        for client in clients.values():
            client.close()

    def _client(self, timeout: Mapping[str, float | None]) -> Any:
        """Return the client for these timeouts: they belong to its connections."""
        key = tuple(timeout.values())
        found = self._clients.get(key)
        if found is None:
            if len(self._clients) >= _KEPT:
                self._clients.pop(next(iter(self._clients)))
            found = self._clients[key] = configured(builder(), timeout, self._configure)
        return found


class _Reply(httpx2.SyncByteStream):
    """The content of a reply that is still coming."""

    def __init__(self, streamed: Any, reply: Any, failures: type[Exception]) -> None:
        self._streamed = streamed
        self._reply = reply
        self._failures = failures

    def __iter__(self) -> Iterator[bytes]:
        try:
            while (chunk := self._reply.body_reader.read_chunk()) is not None:
                yield bytes(chunk)
        except self._failures as error:
            raise _raised(error) from error

    def close(self) -> None:
        """Give the connection back."""
        self._streamed.__exit__(None, None, None)


def _raised(error: Exception) -> httpx2.TransportError:
    failure = failure_of(error)
    if failure.phase:
        return _PHASES[failure.phase](failure.detail)
    return httpx2.ReadError(failure.detail) if failure.sent else httpx2.ConnectError(failure.detail)

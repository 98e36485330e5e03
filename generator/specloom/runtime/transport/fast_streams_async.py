"""Contents that pyreqwest sends and receives piece by piece. `fast_streams_sync` is derived from this module."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from typing import Any

import httpx2

from .cancellation import async_answer_of
from .deadline import Remaining
from .fast import Clients, ReplyHeaders, failure_of, sendable

_PLAIN: Mapping[str, float | None] = {}
_RAISED: dict[str, type[httpx2.TimeoutException]] = {
    "connect": httpx2.ConnectTimeout,
    "pool": httpx2.PoolTimeout,
    "read": httpx2.ReadTimeout,
}


async def async_opened(
    request: httpx2.Request, clients: Clients, errors: tuple[type[Exception], ...]
) -> httpx2.Response:
    """Send a request and return its response, with the body still to be read.

    Raises:
        httpx2.HTTPError: No response came.
        ValueError: The URL cannot be sent as it stands.
        RuntimeError: Not in this process, or not in this event loop.
    """
    timeout = request.extensions.get("timeout", _PLAIN)
    phases = timeout.phases if isinstance(timeout, Remaining) else timeout
    headers = [(name.decode("ascii"), value.decode()) for name, value in request.headers.raw]
    building = clients.of(phases).request(request.method, sendable(str(request.url))).headers(headers)
    if "content-length" in request.headers or "transfer-encoding" in request.headers:
        building = building.body_stream(request.stream)
    if isinstance(timeout, Remaining):
        building = building.timeout(timedelta(seconds=timeout.left))
    # Unbuffered: what was received before a connection breaks is handed on.
    streamed = building.streamed_read_buffer_limit(0).build_streamed()
    try:
        reply = await async_answer_of(streamed.__aenter__())
    except errors as error:
        raise _error_of(error) from error
    stream = _AsyncReply(streamed, reply, errors)
    return httpx2.Response(reply.status, headers=ReplyHeaders(reply).pairs(), stream=stream)


def _error_of(error: Exception) -> httpx2.TransportError:
    """Return the exception of httpx2 that means the same."""
    failure = failure_of(error)
    if failure.phase:
        return _RAISED[failure.phase](failure.detail)
    return httpx2.ReadError(failure.detail) if failure.sent else httpx2.ConnectError(failure.detail)


class _AsyncReply(httpx2.AsyncByteStream):
    """The content of a reply that is still coming."""

    def __init__(self, streamed: Any, reply: Any, failures: tuple[type[Exception], ...]) -> None:
        self._streamed = streamed
        self._reply = reply
        self._failures = failures

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            while (chunk := await async_answer_of(self._reply.body_reader.read_chunk())) is not None:
                yield bytes(chunk)
        except self._failures as error:
            raise _error_of(error) from error

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._streamed.__aexit__(None, None, None)

"""For tests: what goes wrong between a client and a server, in the order in which it shall happen."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import httpx2

from .capture import LEFT_OUT

_TIMEOUTS = {
    "connect": httpx2.ConnectTimeout,
    "pool": httpx2.PoolTimeout,
    "read": httpx2.ReadTimeout,
    "write": httpx2.WriteTimeout,
}


@dataclass(frozen=True, slots=True)
class Status:
    """The server answers with this status, and asks for `retry_after` seconds of pause; it never sees the request."""

    code: int
    retry_after: float | None = None
    body: str = '{"error": "injected"}'


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No connection comes about: nothing was sent."""


@dataclass(frozen=True, slots=True)
class Disconnected:
    """The connection breaks before an answer came: the server may have seen the request."""


@dataclass(frozen=True, slots=True)
class TimedOut:
    """A phase takes too long."""

    phase: Literal["connect", "pool", "read", "write"] = "read"


@dataclass(frozen=True, slots=True)
class Truncated:
    """The connection breaks after this part of the answer's content."""

    part: float = 0.5


@dataclass(frozen=True, slots=True)
class Malformed:
    """The answer holds something that is not what it says; the first half of its content is all there is of it."""


@dataclass(frozen=True, slots=True)
class Slow:
    """The answer comes after this many seconds."""

    seconds: float


Fault: TypeAlias = Status | Unreachable | Disconnected | TimedOut | Truncated | Malformed | Slow


class _Broken(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """Content that breaks off."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        yield self._content
        raise httpx2.RemoteProtocolError("the connection broke in the middle of the content (injected)")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._content
        raise httpx2.RemoteProtocolError("the connection broke in the middle of the content (injected)")


class Faults(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """An httpx2 transport that lets each request in turn meet a fault (None: none), and then all others pass.

    What passes goes to `transport`: a fake server, a replay or a real one. `sleep` is what waits for `Slow`, in clients
    that are not asynchronous.

    Example:
        from example import Example
        from example.testing import Faults, Status, fake

        client = Example(api_key="...", transport=Faults(fake(), [Status(503), None]))
        assert client.calls.get("id").id
    """

    def __init__(
        self, transport: Any, faults: Sequence[Fault | None], *, sleep: Callable[[float], object] = time.sleep
    ) -> None:
        self._inner = transport
        self._left = list(faults)
        self._sleep = sleep
        self.met: list[Fault] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request, or let it meet the next fault.

        Raises:
            httpx2.TransportError: The fault is one of the connection.
        """
        fault, early = self._next()
        if early is not None:
            return early
        if isinstance(fault, Slow):
            self._sleep(fault.seconds)
        response: httpx2.Response = self._inner.handle_request(request)
        if isinstance(fault, Truncated | Malformed):
            response.read()
        return _after(fault, response)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request, or let it meet the next fault.

        Raises:
            httpx2.TransportError: The fault is one of the connection.
        """
        fault, early = self._next()
        if early is not None:
            return early
        if isinstance(fault, Slow):
            import anyio

            await anyio.sleep(fault.seconds)
        response: httpx2.Response = await self._inner.handle_async_request(request)
        if isinstance(fault, Truncated | Malformed):
            await response.aread()
        return _after(fault, response)

    def close(self) -> None:
        """Close the transport below."""
        self._inner.close()

    async def aclose(self) -> None:
        """Close the transport below."""
        await self._inner.aclose()

    def _next(self) -> tuple[Fault | None, httpx2.Response | None]:
        """Return the next fault, and the response that comes in place of the server's; or raise what comes instead."""
        fault = self._left.pop(0) if self._left else None
        if fault is not None:
            self.met.append(fault)
        match fault:
            case Status(code, retry_after, body):
                headers = {"Content-Type": "application/json"}
                if retry_after is not None:
                    headers["Retry-After"] = f"{retry_after:g}"
                return fault, httpx2.Response(code, headers=headers, content=body.encode())
            case Unreachable():
                raise httpx2.ConnectError("nobody answers (injected)")
            case Disconnected():
                raise httpx2.RemoteProtocolError("the server hung up (injected)")
            case TimedOut(phase):
                raise _TIMEOUTS[phase]("this takes too long (injected)")
            case _:
                return fault, None


def _after(fault: Fault | None, response: httpx2.Response) -> httpx2.Response:
    """Return an answer as the fault leaves it."""
    if not isinstance(fault, Truncated | Malformed):
        return response
    content = response.content
    part = content[: int(len(content) * (fault.part if isinstance(fault, Truncated) else 0.5))]
    headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in LEFT_OUT]
    if isinstance(fault, Malformed):
        return httpx2.Response(response.status_code, headers=headers, content=part or b"{")
    return httpx2.Response(response.status_code, headers=headers, stream=_Broken(part))

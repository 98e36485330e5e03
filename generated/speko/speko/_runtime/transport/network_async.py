"""Below the HTTP library: connections that end with the client that opened them, and steps that keep a deadline.

`network_sync` is derived from this module.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import suppress
from ssl import SSLContext
from typing import Any
from weakref import WeakSet

import httpcore2

from .deadline import Phase

_CLOSED = "The client has been closed."
_PIECE = 65_536


class AsyncNetwork(httpcore2.AsyncNetworkBackend):
    """Opens connections by `inner`, until it is `closed`."""

    def __init__(self, inner: httpcore2.AsyncNetworkBackend) -> None:
        self._inner = inner
        self._sockets: WeakSet[socket.socket] = WeakSet()
        self.closed = False

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109, RUF100  # the library's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to a server, and return the connection.

        Raises:
            httpcore2.ConnectError: It failed, or the client was closed meanwhile.
        """
        stream = await self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
        if self.closed:
            await stream.aclose()
            raise httpcore2.ConnectError(_CLOSED)
        opened = stream.get_extra_info("socket")
        opened = getattr(opened, "_sock", opened)  # asyncio and trio let nobody close theirs
        if isinstance(opened, socket.socket):
            self._sockets.add(opened)
        return _AsyncStream(stream)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._inner.sleep(seconds)

    def free(self) -> None:
        """Close all sockets, where the event loop that they belong to cannot do that any more."""
        self.closed = True
        for opened in list(self._sockets):
            with suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)
            opened.close()


class _AsyncStream(httpcore2.AsyncNetworkStream):
    """A connection. The HTTP library gives each read the time of a whole phase; it gets what is left of it by then."""

    def __init__(self, inner: httpcore2.AsyncNetworkStream) -> None:
        self._inner = inner

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109, RUF100  # as above
        """Return what comes next.

        Raises:
            httpcore2.ReadTimeout: Nothing came in time, or the deadline passed.
        """
        if type(timeout) is Phase:
            if timeout.passed:
                raise httpcore2.ReadTimeout
            timeout = timeout.left
        return await self._inner.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109, RUF100  # as above
        """Send octets.

        Raises:
            httpcore2.WriteTimeout: They could not be sent in time, or the deadline passed.
        """
        if type(timeout) is not Phase:
            await self._inner.write(buffer, timeout)
            return
        for start in range(0, len(buffer), _PIECE):
            if timeout.passed:
                raise httpcore2.WriteTimeout
            await self._inner.write(buffer[start : start + _PIECE], timeout.left)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109, RUF100  # as above
    ) -> httpcore2.AsyncNetworkStream:
        """Return the connection with TLS on it.

        Raises:
            httpcore2.ConnectTimeout: It did not come about in time.
        """
        seconds = timeout.left if type(timeout) is Phase else timeout
        return _AsyncStream(await self._inner.start_tls(ssl_context, server_hostname, seconds))

    def get_extra_info(self, info: str) -> Any:
        """Return what is known about the connection by this name."""
        return self._inner.get_extra_info(info)

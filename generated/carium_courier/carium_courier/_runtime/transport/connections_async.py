"""The connections of a transport: those that nobody uses lie in lists by server, the last one on top.

httpcore2's pool walks all connections twice a request, each time with a system call for every idle one. HTTP/1.1 needs
nothing of that: a connection has one request at a time. `connections_sync` is derived from this module.
"""

from __future__ import annotations

from _thread import allocate_lock
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Any

from httpcore2._synchronization import AsyncEvent, AsyncShieldCancellation

Server = tuple[bytes, bytes, int | None]
"""The scheme, host and port of a URL."""


class _AsyncWaiter:
    """A request that waits for a connection, as all that are allowed are in use."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.ready = AsyncEvent()
        self.connection: Any = None


class AsyncConnections:
    """Lends the connections that `make` makes: at most `limit` at once, and none that was idle for `expiry` seconds."""

    def __init__(self, make: Callable[[Server], Any], *, limit: int, expiry: float) -> None:
        self._make = make
        self._limit = limit
        self._expiry = expiry
        self._lock = allocate_lock()
        self._open: dict[Any, Server] = {}
        self._idle: dict[Server, deque[tuple[Any, float]]] = {}
        self._waiting: deque[_AsyncWaiter] = deque()

    async def take(self, server: Server, seconds: float | None) -> Any:
        """Return a connection to a server, which nobody else uses until it is given back.

        Raises:
            httpcore2.PoolTimeout: None was free within so many seconds.
        """
        ended: list[Any] = []
        waiter = None
        with self._lock:
            connection = self._free(server, ended)
            if connection is None:
                waiter = _AsyncWaiter(server)
                self._waiting.append(waiter)
        if ended:
            await _end(ended)
        if waiter is None:
            return connection
        try:
            await waiter.ready.wait(seconds)
        except BaseException:
            with self._lock:
                if waiter.connection is None:
                    self._waiting.remove(waiter)
            if waiter.connection is not None:
                await self.give_back(waiter.connection)
            raise
        return waiter.connection

    async def give_back(self, connection: Any) -> None:
        """Let others use a connection, or forget it where it cannot be used again."""
        ended: list[Any] = []
        with self._lock:
            server = self._open.get(connection)
            if server is not None:
                self._released(connection, server, ended)
        if ended:
            await _end(ended)

    async def aclose(self) -> None:
        """Close all connections, in use or not."""
        with self._lock:
            ended = [*self._open]
            self._open.clear()
            self._idle.clear()
            while self._waiting:  # what they get cannot connect any more, and so they learn of it
                self._hand_over(self._waiting[0].server)
        await _end(ended)

    def _free(self, server: Server, ended: list[Any]) -> Any:
        self._expire(ended)
        idle = self._idle.get(server)
        while idle:
            connection, _ = idle.pop()
            if not connection.is_closed() and not connection.has_expired():
                return connection
            self._forget(connection, ended)
        if len(self._open) >= self._limit and not self._gave_up_idle(ended):
            return None
        return self._new(server)

    def _new(self, server: Server) -> Any:
        connection = self._make(server)
        self._open[connection] = server
        return connection

    def _forget(self, connection: Any, ended: list[Any]) -> None:
        del self._open[connection]
        ended.append(connection)

    def _expire(self, ended: list[Any]) -> None:
        if len(self._idle) > self._limit:  # of servers that are no longer used
            self._idle = {server: idle for server, idle in self._idle.items() if idle}
        before = monotonic() - self._expiry
        for idle in self._idle.values():
            while idle and idle[0][1] < before:
                self._forget(idle.popleft()[0], ended)

    def _gave_up_idle(self, ended: list[Any]) -> bool:
        """Give up a connection to another server, the one that was idle longest; False if none is idle."""
        oldest = min((idle for idle in self._idle.values() if idle), key=lambda idle: idle[0][1], default=None)
        if oldest is not None:
            self._forget(oldest.popleft()[0], ended)
        return oldest is not None

    def _released(self, connection: Any, server: Server, ended: list[Any]) -> None:
        # One that could not be opened is closed, and idle as well.
        if connection.is_closed() or not connection.is_idle():
            self._forget(connection, ended)
        elif not self._waiting:
            self._idle.setdefault(server, deque()).append((connection, monotonic()))
        elif server == self._waiting[0].server and not connection.has_expired():
            self._hand_over(server, connection)
        else:
            self._forget(connection, ended)
        if self._waiting and len(self._open) < self._limit:
            self._hand_over(self._waiting[0].server)

    def _hand_over(self, server: Server, connection: Any = None) -> None:
        waiter = self._waiting.popleft()
        waiter.connection = connection or self._new(server)
        waiter.ready.set()


async def _end(connections: list[Any]) -> None:
    with AsyncShieldCancellation():
        for connection in connections:
            if not connection.is_closed():
                await connection.aclose()

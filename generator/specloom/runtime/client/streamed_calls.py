"""What the classes of resources inherit from if they have operations whose responses are streams of items."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ..base.operation import Call
from .client import AsyncClient, Client, async_shell_of, shell_of

if TYPE_CHECKING:
    from ..streams.stream_async import AsyncStream
    from ..streams.stream_sync import Stream

T = TypeVar("T")


class StreamedCalls:
    """Makes streams of calls, for a `Resource`."""

    __slots__ = ()
    _client: Client

    def _stream(self, call: Call[T]) -> Stream[T]:
        """Return the items of a call whose response is a stream; nothing is sent before the first is asked for."""
        from ..streams.stream_sync import Stream

        return Stream(partial(shell_of, self._client), call)


class AsyncStreamedCalls:
    """Makes streams of calls, for an `AsyncResource`."""

    __slots__ = ()
    _client: AsyncClient

    def _stream(self, call: Call[T]) -> AsyncStream[T]:
        """Return the items of a call whose response is a stream; nothing is sent before the first is asked for."""
        from ..streams.stream_async import AsyncStream

        return AsyncStream(partial(async_shell_of, self._client), call)

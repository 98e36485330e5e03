"""What the classes of resources inherit from if they have operations whose responses are streams of items.

`streamed_calls_sync` is derived from this module.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.operation import Operation
from .client_async import AsyncClient, async_shell_of

if TYPE_CHECKING:
    from ..streams.stream_async import AsyncStream

T = TypeVar("T")


class AsyncStreamedCalls:
    """Makes streams of calls, for an `AsyncResource`."""

    __slots__ = ()
    _client: AsyncClient

    def _stream(self, operation: Operation[T], *values: Any, body: Any = None) -> AsyncStream[T]:
        """Return the items of a call whose response is a stream; nothing is sent before the first is asked for."""
        from ..streams.stream_async import AsyncStream

        return AsyncStream(partial(async_shell_of, self._client), operation.call(values, body))

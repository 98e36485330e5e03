"""What the classes of resources inherit from if they have operations whose responses are streams of items.

`streamed_calls_sync` is derived from this module.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.operation import Operation
from .client_async import AsyncClient, async_shell_of
from .per_call import view_for

if TYPE_CHECKING:
    from ..base.call_options import CallOptions
    from ..streams.stream_async import AsyncStream

T = TypeVar("T")


class AsyncStreamedCalls:
    """Makes streams of calls, for an `AsyncResource`."""

    __slots__ = ()
    _client: AsyncClient

    def _stream(
        self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> AsyncStream[T]:
        """Return the items of a call whose response is a stream; nothing is sent before the first is asked for."""
        from ..streams.stream_async import AsyncStream

        client = self._client if options is None else view_for(self._client, operation, options)
        return AsyncStream(partial(async_shell_of, client), operation.call(values, body))

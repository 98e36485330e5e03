"""What the classes of resources inherit from if they have operations whose responses are streams of items.

Derived from `streamed_calls_async`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.operation import Operation
from .client_sync import Client, shell_of
from .per_call import view_for

if TYPE_CHECKING:
    from ..base.call_options import CallOptions
    from ..streams.stream_sync import Stream

T = TypeVar("T")


class StreamedCalls:
    """Makes streams of calls, for an `Resource`."""

    __slots__ = ()
    _client: Client

    def _stream(
        self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> Stream[T]:
        """Return the items of a call whose response is a stream; nothing is sent before the first is asked for."""
        from ..streams.stream_sync import Stream

        client = self._client if options is None else view_for(self._client, operation, options)
        return Stream(partial(shell_of, client), operation.call(values, body))

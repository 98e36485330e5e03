"""Operations on texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.base.operation import Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.streamed_calls_async import AsyncStreamedCalls
from .._runtime.client.streamed_calls_sync import StreamedCalls
from .._runtime.wire.event_stream import Events as EventStream

if TYPE_CHECKING:
    from .._runtime.streams.stream_async import AsyncStream
    from .._runtime.streams.stream_sync import Stream

_LISTEN: Operation[str] = Operation(
    id="listen", method="GET", path=("/texts",), success={200: EventStream(str, end="bye")}
)


class Texts(StreamedCalls, Resource):
    """Operations on texts."""

    def listen(self) -> Stream[str]:
        """GET /texts."""
        return self._stream(_LISTEN)


class AsyncTexts(AsyncStreamedCalls, AsyncResource):
    """Operations on texts."""

    def listen(self) -> AsyncStream[str]:
        """GET /texts."""
        return self._stream(_LISTEN)

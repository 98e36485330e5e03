"""Operations on events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.streamed_calls_async import AsyncStreamedCalls
from .._runtime.client.streamed_calls_sync import StreamedCalls
from .._runtime.wire.event_stream import Events as EventStream

if TYPE_CHECKING:
    from .._runtime.streams.stream_async import AsyncStream
    from .._runtime.streams.stream_sync import Stream

_WATCH: Operation[models.News] = Operation(
    id="watch", method="GET", path=("/events",), success={200: EventStream(lambda: models.News)}
)


class Events(StreamedCalls, Resource):
    """Operations on events."""

    def watch(self) -> Stream[models.News]:
        """GET /events."""
        return self._stream(_WATCH)


class AsyncEvents(AsyncStreamedCalls, AsyncResource):
    """Operations on events."""

    def watch(self) -> AsyncStream[models.News]:
        """GET /events."""
        return self._stream(_WATCH)

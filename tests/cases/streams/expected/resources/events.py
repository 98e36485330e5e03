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
    from .._runtime.base.call_options import CallOptions
    from .._runtime.streams.stream_async import AsyncStream
    from .._runtime.streams.stream_sync import Stream
    from .._views.events import AsyncRaw as _AsyncRaw
    from .._views.events import AsyncStreaming as _AsyncStreaming
    from .._views.events import Raw as _Raw
    from .._views.events import Streaming as _Streaming


_WATCH: Operation[models.News] = Operation(
    id="watch", method="GET", path=("/events",), success={200: EventStream(lambda: models.News)}
)


class Events(StreamedCalls, Resource):
    """Operations on events."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def watch(self, *, options: CallOptions | None = None) -> Stream[models.News]:
        """GET /events.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._stream(_WATCH, options=options)


class AsyncEvents(AsyncStreamedCalls, AsyncResource):
    """Operations on events."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def watch(self, *, options: CallOptions | None = None) -> AsyncStream[models.News]:
        """GET /events.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._stream(_WATCH, options=options)

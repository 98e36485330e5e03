"""Operations on lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.streamed_calls_async import AsyncStreamedCalls
from .._runtime.client.streamed_calls_sync import StreamedCalls
from .._runtime.wire.bodies import model_of
from .._runtime.wire.event_stream import Lines as JsonLines

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.streams.stream_async import AsyncStream
    from .._runtime.streams.stream_sync import Stream
    from .._views.lines import AsyncRaw as _AsyncRaw
    from .._views.lines import AsyncStreaming as _AsyncStreaming
    from .._views.lines import Raw as _Raw
    from .._views.lines import Streaming as _Streaming


_CREATE: Operation[models.News] = Operation(
    id="lines",
    method="POST",
    path=("/lines",),
    body=Json(lambda: models.News),
    success={200: JsonLines(lambda: models.News, media_type="application/x-ndjson")},
)


class Lines(StreamedCalls, Resource):
    """Operations on lines."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.News | models.NewsParam | None = None, *, options: CallOptions | None = None
    ) -> Stream[models.News]: ...

    @overload
    def create(self, *, title: str, options: CallOptions | None = None) -> Stream[models.News]: ...

    def create(
        self, body: models.News | models.NewsParam | None = None, *, options: CallOptions | None = None, **fields: Any
    ) -> Stream[models.News]:
        """POST /lines.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._stream(
            _CREATE, body=model_of(models.News, body, fields) if body is not None or fields else None, options=options
        )


class AsyncLines(AsyncStreamedCalls, AsyncResource):
    """Operations on lines."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.News | models.NewsParam | None = None, *, options: CallOptions | None = None
    ) -> AsyncStream[models.News]: ...

    @overload
    def create(self, *, title: str, options: CallOptions | None = None) -> AsyncStream[models.News]: ...

    def create(
        self, body: models.News | models.NewsParam | None = None, *, options: CallOptions | None = None, **fields: Any
    ) -> AsyncStream[models.News]:
        """POST /lines.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._stream(
            _CREATE, body=model_of(models.News, body, fields) if body is not None or fields else None, options=options
        )

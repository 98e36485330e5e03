"""Operations on stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.streamed_calls_async import AsyncStreamedCalls
from .._runtime.client.streamed_calls_sync import StreamedCalls
from .._runtime.wire.bodies import flagged as _flagged
from .._runtime.wire.bodies import model_of
from .._runtime.wire.event_stream import Events as EventStream

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.streams.stream_async import AsyncMaybeStream, AsyncStream
    from .._runtime.streams.stream_sync import MaybeStream, Stream
    from .._views.stream import AsyncRaw as _AsyncRaw
    from .._views.stream import AsyncStreaming as _AsyncStreaming
    from .._views.stream import Raw as _Raw
    from .._views.stream import Streaming as _Streaming


_EITHER: Operation[models.News] = Operation(
    id="either",
    method="POST",
    path=("/either",),
    body=Json(lambda: models.EitherBody),
    success={200: Json(lambda: models.News)},
    accepts={"text/event-stream": {200: EventStream(lambda: models.Part)}},
)


class StreamResource(StreamedCalls, Resource):
    """Operations on stream."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: Literal[False] | None = ...,
        options: CallOptions | None = None,
    ) -> models.News: ...

    @overload
    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: Literal[True],
        options: CallOptions | None = None,
    ) -> Stream[models.Part]: ...

    @overload
    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: bool | None,
        options: CallOptions | None = None,
    ) -> MaybeStream[models.News, models.Part]: ...

    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: bool | None = None,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> Any:
        """POST /either.

        Args:
            body: The body.
            stream: Whether the answer is a stream.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        body, fields = _flagged(body, fields, name="stream", value=stream)
        if stream:
            return self._stream(
                _EITHER.streaming("text/event-stream"),
                body=model_of(models.EitherBody, body, fields) if body is not None or fields else None, options=options
            )  # fmt: skip
        return self._call(
            _EITHER, body=model_of(models.EitherBody, body, fields) if body is not None or fields else None,
            options=options
        )  # fmt: skip


class AsyncStreamResource(AsyncStreamedCalls, AsyncResource):
    """Operations on stream."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: Literal[False] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.News]: ...

    @overload
    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: Literal[True],
        options: CallOptions | None = None,
    ) -> AsyncStream[models.Part]: ...

    @overload
    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: bool | None,
        options: CallOptions | None = None,
    ) -> AsyncMaybeStream[models.News, models.Part]: ...

    def either(
        self,
        body: models.EitherBody | models.EitherBodyParam | None = None,
        *,
        stream: bool | None = None,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> Any:
        """POST /either.

        Args:
            body: The body.
            stream: Whether the answer is a stream.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        body, fields = _flagged(body, fields, name="stream", value=stream)
        if stream:
            return self._stream(
                _EITHER.streaming("text/event-stream"),
                body=model_of(models.EitherBody, body, fields) if body is not None or fields else None, options=options
            )  # fmt: skip
        return self._call(
            _EITHER, body=model_of(models.EitherBody, body, fields) if body is not None or fields else None,
            options=options
        )  # fmt: skip

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
    from .._runtime.base.call_options import CallOptions
    from .._runtime.streams.stream_async import AsyncStream
    from .._runtime.streams.stream_sync import Stream
    from .._views.texts import AsyncRaw as _AsyncRaw
    from .._views.texts import AsyncStreaming as _AsyncStreaming
    from .._views.texts import Raw as _Raw
    from .._views.texts import Streaming as _Streaming


_LISTEN: Operation[str] = Operation(
    id="listen", method="GET", path=("/texts",), success={200: EventStream(str, end="bye")}
)


class Texts(StreamedCalls, Resource):
    """Operations on texts."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def listen(self, *, options: CallOptions | None = None) -> Stream[str]:
        """GET /texts.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._stream(_LISTEN, options=options)


class AsyncTexts(AsyncStreamedCalls, AsyncResource):
    """Operations on texts."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def listen(self, *, options: CallOptions | None = None) -> AsyncStream[str]:
        """GET /texts.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._stream(_LISTEN, options=options)

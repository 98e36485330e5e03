"""Operations on news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.streamed_calls_async import AsyncStreamedCalls
from .._runtime.client.streamed_calls_sync import StreamedCalls
from .._runtime.wire.bodies import model_of
from .._runtime.wire.event_stream import Events as EventStream
from .._runtime.wire.event_stream import Lines as JsonLines

if TYPE_CHECKING:
    from .._runtime.streams.stream_async import AsyncStream
    from .._runtime.streams.stream_sync import Stream

_WATCH: Operation[models.News] = Operation(
    id="watch", method="GET", path=("/events",), success={200: EventStream(lambda: models.News)}
)

_LISTEN: Operation[str] = Operation(
    id="listen", method="GET", path=("/texts",), success={200: EventStream(str, end="bye")}
)

_LINES: Operation[models.News] = Operation(
    id="lines",
    method="POST",
    path=("/lines",),
    body=Json(lambda: models.News),
    success={200: JsonLines(lambda: models.News, media_type="application/x-ndjson")},
)


class News(StreamedCalls, Resource):
    """Operations on news."""

    def watch(self) -> Stream[models.News]:
        """GET /events."""
        return self._stream(_WATCH)

    def listen(self) -> Stream[str]:
        """GET /texts."""
        return self._stream(_LISTEN)

    @overload
    def lines(self, body: models.News | models.NewsParam | None = None) -> Stream[models.News]: ...

    @overload
    def lines(self, *, title: str) -> Stream[models.News]: ...

    def lines(self, body: models.News | models.NewsParam | None = None, **fields: Any) -> Stream[models.News]:
        """POST /lines.

        Args:
            body: The body.
        """
        return self._stream(_LINES, body=model_of(models.News, body, fields) if body is not None or fields else None)


class AsyncNews(AsyncStreamedCalls, AsyncResource):
    """Operations on news."""

    def watch(self) -> AsyncStream[models.News]:
        """GET /events."""
        return self._stream(_WATCH)

    def listen(self) -> AsyncStream[str]:
        """GET /texts."""
        return self._stream(_LISTEN)

    @overload
    def lines(self, body: models.News | models.NewsParam | None = None) -> AsyncStream[models.News]: ...

    @overload
    def lines(self, *, title: str) -> AsyncStream[models.News]: ...

    def lines(self, body: models.News | models.NewsParam | None = None, **fields: Any) -> AsyncStream[models.News]:
        """POST /lines.

        Args:
            body: The body.
        """
        return self._stream(_LINES, body=model_of(models.News, body, fields) if body is not None or fields else None)

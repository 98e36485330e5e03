"""Operations on news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Call, Json, Operation
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.client.streamed_calls import AsyncStreamedCalls, StreamedCalls
from .._runtime.wire.bodies import model_of
from .._runtime.wire.event_stream import Events as EventStream
from .._runtime.wire.event_stream import Lines as JsonLines

if TYPE_CHECKING:
    from .._runtime.streams.stream_async import AsyncStream
    from .._runtime.streams.stream_sync import Stream

_WATCH: Operation[models.News] = Operation(
    id="watch", method="GET", path=("/events",), success={200: EventStream(lambda: models.News)}
)


def _watch() -> Call[models.News]:
    return Call(_WATCH)


_LISTEN: Operation[str] = Operation(
    id="listen", method="GET", path=("/texts",), success={200: EventStream(str, end="bye")}
)


def _listen() -> Call[str]:
    return Call(_LISTEN)


_LINES: Operation[models.News] = Operation(
    id="lines",
    method="POST",
    path=("/lines",),
    body=Json(lambda: models.News),
    success={200: JsonLines(lambda: models.News, media_type="application/x-ndjson")},
)


def _lines(body: models.News | None) -> Call[models.News]:
    return Call(_LINES, body=body)


class News(StreamedCalls, Resource):
    """Operations on news."""

    def watch(self) -> Stream[models.News]:
        """GET /events."""
        return self._stream(_watch())

    def listen(self) -> Stream[str]:
        """GET /texts."""
        return self._stream(_listen())

    @overload
    def lines(self, body: models.News | None = None) -> Stream[models.News]: ...

    @overload
    def lines(self, *, title: str) -> Stream[models.News]: ...

    def lines(self, body: models.News | None = None, **fields: Any) -> Stream[models.News]:
        """POST /lines.

        Args:
            body: The body.
        """
        return self._stream(_lines(model_of(models.News, body, fields) if body is not None or fields else None))


class AsyncNews(AsyncStreamedCalls, AsyncResource):
    """Operations on news."""

    def watch(self) -> AsyncStream[models.News]:
        """GET /events. See `News.watch`."""
        return self._stream(_watch())

    def listen(self) -> AsyncStream[str]:
        """GET /texts. See `News.listen`."""
        return self._stream(_listen())

    @overload
    def lines(self, body: models.News | None = None) -> AsyncStream[models.News]: ...

    @overload
    def lines(self, *, title: str) -> AsyncStream[models.News]: ...

    def lines(self, body: models.News | None = None, **fields: Any) -> AsyncStream[models.News]:
        """POST /lines. See `News.lines`."""
        return self._stream(_lines(model_of(models.News, body, fields) if body is not None or fields else None))

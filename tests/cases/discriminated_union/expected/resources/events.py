"""Operations on events."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Empty, Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.events import AsyncRaw as _AsyncRaw
    from .._views.events import AsyncStreaming as _AsyncStreaming
    from .._views.events import Raw as _Raw
    from .._views.events import Streaming as _Streaming


_LIST: Operation[list[models.Event]] = Operation(
    id="listEvents", method="GET", path=("/events",), success={200: Json(lambda: list[models.Event])}
)

_SEND: Operation[None] = Operation(
    id="sendEvent",
    method="POST",
    path=("/events",),
    body=Json(lambda: models.Event),
    success={204: Empty()},
    body_required=True,
)


class Events(Resource):
    """Operations on events."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(self, *, options: CallOptions | None = None) -> builtins.list[models.Event]:
        """GET /events.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_LIST, options=options)

    def send(self, body: models.Event | models.EventParam, *, options: CallOptions | None = None) -> None:
        """POST /events.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_SEND, body=body, options=options)


class AsyncEvents(AsyncResource):
    """Operations on events."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(self, *, options: CallOptions | None = None) -> builtins.list[models.Event]:
        """GET /events.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_LIST, options=options)

    async def send(self, body: models.Event | models.EventParam, *, options: CallOptions | None = None) -> None:
        """POST /events.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_SEND, body=body, options=options)

"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.api import Retry
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.things import AsyncRaw as _AsyncRaw
    from .._views.things import AsyncStreaming as _AsyncStreaming
    from .._views.things import Raw as _Raw
    from .._views.things import Streaming as _Streaming


_OBTAIN: Operation[models.Thing] = Operation(
    id="getThing",
    method="GET",
    path=("/things/", Segment("id")),
    success={200: Json(lambda: models.Thing)},
    retry=Retry(statuses=[], connection_errors=False),
)


class Things(Resource):
    """Operations on things."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def obtain(self, thing_id: str, *, options: CallOptions | None = None) -> models.Thing:
        """GET /things/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_OBTAIN, thing_id, options=options)


class AsyncThings(AsyncResource):
    """Operations on things."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def obtain(self, thing_id: str, *, options: CallOptions | None = None) -> models.Thing:
        """GET /things/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_OBTAIN, thing_id, options=options)

"""Operations on dogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.dogs import AsyncRaw as _AsyncRaw
    from .._views.dogs import AsyncStreaming as _AsyncStreaming
    from .._views.dogs import Raw as _Raw
    from .._views.dogs import Streaming as _Streaming


_GET: Operation[models.Dog] = Operation(
    id="getDog", method="GET", path=("/dogs/", Segment("id", int)), success={200: Json(lambda: models.Dog)}
)


class Dogs(Resource):
    """Operations on dogs."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(self, dog_id: int, *, options: CallOptions | None = None) -> models.Dog:
        """GET /dogs/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET, dog_id, options=options)


class AsyncDogs(AsyncResource):
    """Operations on dogs."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(self, dog_id: int, *, options: CallOptions | None = None) -> models.Dog:
        """GET /dogs/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET, dog_id, options=options)

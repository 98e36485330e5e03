"""Operations on animals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.animals import AsyncRaw as _AsyncRaw
    from .._views.animals import AsyncStreaming as _AsyncStreaming
    from .._views.animals import Raw as _Raw
    from .._views.animals import Streaming as _Streaming


_GET: Operation[models.Animal] = Operation(
    id="getAnimal", method="GET", path=("/animals/", Segment("id", int)), success={200: Json(lambda: models.Animal)}
)


class Animals(Resource):
    """Operations on animals."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(self, animal_id: int, *, options: CallOptions | None = None) -> models.Animal:
        """GET /animals/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET, animal_id, options=options)


class AsyncAnimals(AsyncResource):
    """Operations on animals."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(self, animal_id: int, *, options: CallOptions | None = None) -> models.Animal:
        """GET /animals/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET, animal_id, options=options)

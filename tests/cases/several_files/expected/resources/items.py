"""Operations on items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.items import AsyncRaw as _AsyncRaw
    from .._views.items import AsyncStreaming as _AsyncStreaming
    from .._views.items import Raw as _Raw
    from .._views.items import Streaming as _Streaming


_GET: Operation[models.Item] = Operation(
    id="getItem",
    method="GET",
    path=("/items/", Segment("sku")),
    success={200: Json(lambda: models.Item)},
    errors=_errors.ERRORS_DEFAULT,
)


class Items(Resource):
    """Operations on items."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(self, sku: str, *, options: CallOptions | None = None) -> models.Item:
        """GET /items/{sku}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET, sku, options=options)


class AsyncItems(AsyncResource):
    """Operations on items."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(self, sku: str, *, options: CallOptions | None = None) -> models.Item:
        """GET /items/{sku}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET, sku, options=options)

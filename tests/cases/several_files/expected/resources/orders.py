"""Operations on orders."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from .. import _errors, models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.orders import AsyncRaw as _AsyncRaw
    from .._views.orders import AsyncStreaming as _AsyncStreaming
    from .._views.orders import Raw as _Raw
    from .._views.orders import Streaming as _Streaming


_LIST: Operation[list[models.Order]] = Operation(
    id="listOrders",
    method="GET",
    path=("/orders",),
    success={200: Json(lambda: list[models.Order])},
    errors=_errors.ERRORS_DEFAULT,
)


class Orders(Resource):
    """Operations on orders."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(self, *, options: CallOptions | None = None) -> builtins.list[models.Order]:
        """GET /orders.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_LIST, options=options)


class AsyncOrders(AsyncResource):
    """Operations on orders."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(self, *, options: CallOptions | None = None) -> builtins.list[models.Order]:
        """GET /orders.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_LIST, options=options)

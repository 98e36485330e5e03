"""Operations on orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.api import Retry
from .._runtime.base.operation import BodyFailure, Empty, Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.orders import AsyncRaw as _AsyncRaw
    from .._views.orders import AsyncStreaming as _AsyncStreaming
    from .._views.orders import Raw as _Raw
    from .._views.orders import Streaming as _Streaming


_CREATE: Operation[models.Outcome] = Operation(
    id="createOrder",
    method="POST",
    path=("/orders",),
    body=Json(lambda: models.CreateOrderBody),
    success={200: Json(lambda: models.Outcome)},
    idempotency_header="Idempotency-Key",
    limits=("orders",),
    failure=BodyFailure("/ok", False),
)

_CANCEL: Operation[None] = Operation(
    id="cancelOrder",
    method="POST",
    path=("/orders/", Segment("id"), "/cancel"),
    success={204: Empty()},
    retry=Retry(statuses=[], connection_errors=False),
    limits=("orders", "cancelOrder"),
)


class Orders(Resource):
    """Operations on orders."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.CreateOrderBody | models.CreateOrderBodyParam, *, options: CallOptions | None = None
    ) -> models.Outcome: ...

    @overload
    def create(self, *, item: str, options: CallOptions | None = None) -> models.Outcome: ...

    def create(
        self,
        body: models.CreateOrderBody | models.CreateOrderBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Outcome:
        """POST /orders.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_CREATE, body=model_of(models.CreateOrderBody, body, fields), options=options)

    def cancel(self, order_id: str, *, options: CallOptions | None = None) -> None:
        """POST /orders/{id}/cancel.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_CANCEL, order_id, options=options)


class AsyncOrders(AsyncResource):
    """Operations on orders."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.CreateOrderBody | models.CreateOrderBodyParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Outcome]: ...

    @overload
    def create(self, *, item: str, options: CallOptions | None = None) -> CoroutineType[Any, Any, models.Outcome]: ...

    async def create(
        self,
        body: models.CreateOrderBody | models.CreateOrderBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Outcome:
        """POST /orders.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_CREATE, body=model_of(models.CreateOrderBody, body, fields), options=options)

    async def cancel(self, order_id: str, *, options: CallOptions | None = None) -> None:
        """POST /orders/{id}/cancel.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_CANCEL, order_id, options=options)

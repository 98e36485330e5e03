"""Operations on orders."""

from __future__ import annotations

from typing import Any, overload

from .. import models
from .._runtime.base.api import Retry
from .._runtime.base.operation import BodyFailure, Empty, Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

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

    @overload
    def create(self, body: models.CreateOrderBody | models.CreateOrderBodyParam) -> models.Outcome: ...

    @overload
    def create(self, *, item: str) -> models.Outcome: ...

    def create(
        self, body: models.CreateOrderBody | models.CreateOrderBodyParam | None = None, **fields: Any
    ) -> models.Outcome:
        """POST /orders.

        Args:
            body: The body.
        """
        return self._call(_CREATE, body=model_of(models.CreateOrderBody, body, fields))

    def cancel(self, order_id: str) -> None:
        """POST /orders/{id}/cancel."""
        return self._call(_CANCEL, order_id)


class AsyncOrders(AsyncResource):
    """Operations on orders."""

    @overload
    async def create(self, body: models.CreateOrderBody | models.CreateOrderBodyParam) -> models.Outcome: ...

    @overload
    async def create(self, *, item: str) -> models.Outcome: ...

    async def create(
        self, body: models.CreateOrderBody | models.CreateOrderBodyParam | None = None, **fields: Any
    ) -> models.Outcome:
        """POST /orders.

        Args:
            body: The body.
        """
        return await self._call(_CREATE, body=model_of(models.CreateOrderBody, body, fields))

    async def cancel(self, order_id: str) -> None:
        """POST /orders/{id}/cancel."""
        return await self._call(_CANCEL, order_id)

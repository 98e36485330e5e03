"""Operations on orders."""

from __future__ import annotations

import builtins

from .. import _errors, models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_LIST: Operation[list[models.Order]] = Operation(
    id="listOrders",
    method="GET",
    path=("/orders",),
    success={200: Json(lambda: list[models.Order])},
    errors=_errors.ERRORS_DEFAULT,
)


class Orders(Resource):
    """Operations on orders."""

    def list(self) -> builtins.list[models.Order]:
        """GET /orders."""
        return self._call(_LIST)


class AsyncOrders(AsyncResource):
    """Operations on orders."""

    async def list(self) -> builtins.list[models.Order]:
        """GET /orders."""
        return await self._call(_LIST)

"""Operations on orders."""

from __future__ import annotations

from builtins import list as List

from .. import models
from .._runtime.base.operation import Call, Json, Operation
from .._runtime.client.resource import AsyncResource, Resource

_LIST: Operation[List[models.Order]] = Operation(
    id="listOrders",
    method="GET",
    path=("/orders",),
    success={200: Json(lambda: List[models.Order])},
    errors={"default": Json(lambda: models.Problem, media_type="application/problem+json")},
)


def _list() -> Call[List[models.Order]]:
    return Call(_LIST)


class Orders(Resource):
    """Operations on orders."""

    def list(self) -> List[models.Order]:
        """GET /orders."""
        return self._call(_list())


class AsyncOrders(AsyncResource):
    """Operations on orders."""

    async def list(self) -> List[models.Order]:
        """GET /orders. See `Orders.list`."""
        return await self._call(_list())

"""Operations on items."""

from __future__ import annotations

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[models.Item] = Operation(
    id="getItem",
    method="GET",
    path=("/items/", Segment("sku")),
    success={200: Json(lambda: models.Item)},
    errors=_errors.ERRORS_DEFAULT,
)


class Items(Resource):
    """Operations on items."""

    def get(self, sku: str) -> models.Item:
        """GET /items/{sku}."""
        return self._call(_GET, sku)


class AsyncItems(AsyncResource):
    """Operations on items."""

    async def get(self, sku: str) -> models.Item:
        """GET /items/{sku}."""
        return await self._call(_GET, sku)

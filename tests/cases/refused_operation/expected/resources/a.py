"""Operations on a."""

from __future__ import annotations

from .. import models
from .._runtime.base.operation import Empty, Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET_FINE: Operation[None] = Operation(id="getFine", method="GET", path=("/fine",), success={204: Empty()})

_GET_STRANGE: Operation[models.Strange] = Operation(
    id="getStrange", method="GET", path=("/strange",), success={200: Json(lambda: models.Strange)}
)


class A(Resource):
    """Operations on a."""

    def get_fine(self) -> None:
        """GET /fine."""
        return self._call(_GET_FINE)

    def get_strange(self) -> models.Strange:
        """GET /strange."""
        return self._call(_GET_STRANGE)


class AsyncA(AsyncResource):
    """Operations on a."""

    async def get_fine(self) -> None:
        """GET /fine."""
        return await self._call(_GET_FINE)

    async def get_strange(self) -> models.Strange:
        """GET /strange."""
        return await self._call(_GET_STRANGE)

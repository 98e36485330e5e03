"""Operations on a."""

from __future__ import annotations

from .. import models
from .._runtime.base.operation import Call, Empty, Json, Operation
from .._runtime.client.resource import AsyncResource, Resource

_GET_FINE: Operation[None] = Operation(id="getFine", method="GET", path=("/fine",), success={204: Empty()})


def _get_fine() -> Call[None]:
    return Call(_GET_FINE)


_GET_STRANGE: Operation[models.Strange] = Operation(
    id="getStrange", method="GET", path=("/strange",), success={200: Json(lambda: models.Strange)}
)


def _get_strange() -> Call[models.Strange]:
    return Call(_GET_STRANGE)


class A(Resource):
    """Operations on a."""

    def get_fine(self) -> None:
        """GET /fine."""
        return self._call(_get_fine())

    def get_strange(self) -> models.Strange:
        """GET /strange."""
        return self._call(_get_strange())


class AsyncA(AsyncResource):
    """Operations on a."""

    async def get_fine(self) -> None:
        """GET /fine. See `A.get_fine`."""
        return await self._call(_get_fine())

    async def get_strange(self) -> models.Strange:
        """GET /strange. See `A.get_strange`."""
        return await self._call(_get_strange())

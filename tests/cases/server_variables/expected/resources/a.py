"""Operations on a."""

from __future__ import annotations

from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[None] = Operation(id="a", method="GET", path=("/a",), success={204: Empty()})


class A(Resource):
    """Operations on a."""

    def get(self) -> None:
        """GET /a."""
        return self._call(_GET)


class AsyncA(AsyncResource):
    """Operations on a."""

    async def get(self) -> None:
        """GET /a."""
        return await self._call(_GET)

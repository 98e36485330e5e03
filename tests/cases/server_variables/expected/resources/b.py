"""Operations on b."""

from __future__ import annotations

from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[None] = Operation(
    id="b", method="GET", path=("/b",), success={204: Empty()}, servers=("https://here.other.example",)
)


class B(Resource):
    """Operations on b."""

    def get(self) -> None:
        """GET /b."""
        return self._call(_GET)


class AsyncB(AsyncResource):
    """Operations on b."""

    async def get(self) -> None:
        """GET /b."""
        return await self._call(_GET)

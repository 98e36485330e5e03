"""Operations on b."""

from __future__ import annotations

from .._runtime.operation import Call, Empty, Operation
from .._runtime.resource import AsyncResource, Resource

_LIST: Operation[None] = Operation(
    id="b", method="GET", path=("/b",), success={204: Empty()}, servers=("https://here.other.example",)
)


def _list() -> Call[None]:
    return Call(_LIST)


class B(Resource):
    """Operations on b."""

    def list(self) -> None:
        """GET /b."""
        return self._call(_list())


class AsyncB(AsyncResource):
    """Operations on b."""

    async def list(self) -> None:
        """GET /b. See `B.list`."""
        return await self._call(_list())

"""Operations on a."""

from __future__ import annotations

from .._runtime.operation import Call, Empty, Operation
from .._runtime.resource import AsyncResource, Resource

_LIST: Operation[None] = Operation(id="a", method="GET", path=("/a",), success={204: Empty()})


def _list() -> Call[None]:
    return Call(_LIST)


class A(Resource):
    """Operations on a."""

    def list(self) -> None:
        """GET /a."""
        return self._call(_list())


class AsyncA(AsyncResource):
    """Operations on a."""

    async def list(self) -> None:
        """GET /a. See `A.list`."""
        return await self._call(_list())

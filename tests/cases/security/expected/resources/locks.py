"""Operations on locks."""

from __future__ import annotations

from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_BOTH: Operation[None] = Operation(id="both", method="GET", path=("/both",), success={204: Empty()})

_OPEN: Operation[None] = Operation(id="open", method="GET", path=("/open",), success={204: Empty()}, security=())

_MAYBE: Operation[None] = Operation(
    id="maybe", method="GET", path=("/maybe",), success={204: Empty()}, security=((), ("token",))
)

_LOGIN: Operation[None] = Operation(
    id="login", method="POST", path=("/login",), success={204: Empty()}, security=(("login",),)
)

_CERT: Operation[None] = Operation(id="cert", method="GET", path=("/cert",), success={204: Empty()}, security=((),))

_COOKIE: Operation[None] = Operation(
    id="cookie", method="GET", path=("/cookie",), success={204: Empty()}, security=(("cookie",),)
)


class Locks(Resource):
    """Operations on locks."""

    def both(self) -> None:
        """GET /both."""
        return self._call(_BOTH)

    def open(self) -> None:
        """GET /open."""
        return self._call(_OPEN)

    def maybe(self) -> None:
        """GET /maybe."""
        return self._call(_MAYBE)

    def login(self) -> None:
        """POST /login."""
        return self._call(_LOGIN)

    def cert(self) -> None:
        """GET /cert."""
        return self._call(_CERT)

    def cookie(self) -> None:
        """GET /cookie."""
        return self._call(_COOKIE)


class AsyncLocks(AsyncResource):
    """Operations on locks."""

    async def both(self) -> None:
        """GET /both."""
        return await self._call(_BOTH)

    async def open(self) -> None:
        """GET /open."""
        return await self._call(_OPEN)

    async def maybe(self) -> None:
        """GET /maybe."""
        return await self._call(_MAYBE)

    async def login(self) -> None:
        """POST /login."""
        return await self._call(_LOGIN)

    async def cert(self) -> None:
        """GET /cert."""
        return await self._call(_CERT)

    async def cookie(self) -> None:
        """GET /cookie."""
        return await self._call(_COOKIE)

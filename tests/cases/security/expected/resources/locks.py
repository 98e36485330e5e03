"""Operations on locks."""

from __future__ import annotations

from .._runtime.base.operation import Call, Empty, Operation
from .._runtime.client.resource import AsyncResource, Resource

_BOTH: Operation[None] = Operation(id="both", method="GET", path=("/both",), success={204: Empty()})


def _both() -> Call[None]:
    return Call(_BOTH)


_OPEN: Operation[None] = Operation(id="open", method="GET", path=("/open",), success={204: Empty()}, security=())


def _open() -> Call[None]:
    return Call(_OPEN)


_MAYBE: Operation[None] = Operation(
    id="maybe", method="GET", path=("/maybe",), success={204: Empty()}, security=((), ("token",))
)


def _maybe() -> Call[None]:
    return Call(_MAYBE)


_LOGIN: Operation[None] = Operation(
    id="login", method="POST", path=("/login",), success={204: Empty()}, security=(("login",),)
)


def _login() -> Call[None]:
    return Call(_LOGIN)


_CERT: Operation[None] = Operation(id="cert", method="GET", path=("/cert",), success={204: Empty()}, security=())


def _cert() -> Call[None]:
    return Call(_CERT)


_COOKIE: Operation[None] = Operation(
    id="cookie", method="GET", path=("/cookie",), success={204: Empty()}, security=(("cookie",),)
)


def _cookie() -> Call[None]:
    return Call(_COOKIE)


class Locks(Resource):
    """Operations on locks."""

    def both(self) -> None:
        """GET /both."""
        return self._call(_both())

    def open(self) -> None:
        """GET /open."""
        return self._call(_open())

    def maybe(self) -> None:
        """GET /maybe."""
        return self._call(_maybe())

    def login(self) -> None:
        """POST /login."""
        return self._call(_login())

    def cert(self) -> None:
        """GET /cert."""
        return self._call(_cert())

    def cookie(self) -> None:
        """GET /cookie."""
        return self._call(_cookie())


class AsyncLocks(AsyncResource):
    """Operations on locks."""

    async def both(self) -> None:
        """GET /both. See `Locks.both`."""
        return await self._call(_both())

    async def open(self) -> None:
        """GET /open. See `Locks.open`."""
        return await self._call(_open())

    async def maybe(self) -> None:
        """GET /maybe. See `Locks.maybe`."""
        return await self._call(_maybe())

    async def login(self) -> None:
        """POST /login. See `Locks.login`."""
        return await self._call(_login())

    async def cert(self) -> None:
        """GET /cert. See `Locks.cert`."""
        return await self._call(_cert())

    async def cookie(self) -> None:
        """GET /cookie. See `Locks.cookie`."""
        return await self._call(_cookie())

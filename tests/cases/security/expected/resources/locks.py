"""Operations on locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.locks import AsyncRaw as _AsyncRaw
    from .._views.locks import AsyncStreaming as _AsyncStreaming
    from .._views.locks import Raw as _Raw
    from .._views.locks import Streaming as _Streaming


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

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def both(self, *, options: CallOptions | None = None) -> None:
        """GET /both.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_BOTH, options=options)

    def open(self, *, options: CallOptions | None = None) -> None:
        """GET /open.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_OPEN, options=options)

    def maybe(self, *, options: CallOptions | None = None) -> None:
        """GET /maybe.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_MAYBE, options=options)

    def login(self, *, options: CallOptions | None = None) -> None:
        """POST /login.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_LOGIN, options=options)

    def cert(self, *, options: CallOptions | None = None) -> None:
        """GET /cert.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_CERT, options=options)

    def cookie(self, *, options: CallOptions | None = None) -> None:
        """GET /cookie.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_COOKIE, options=options)


class AsyncLocks(AsyncResource):
    """Operations on locks."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def both(self, *, options: CallOptions | None = None) -> None:
        """GET /both.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_BOTH, options=options)

    async def open(self, *, options: CallOptions | None = None) -> None:
        """GET /open.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_OPEN, options=options)

    async def maybe(self, *, options: CallOptions | None = None) -> None:
        """GET /maybe.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_MAYBE, options=options)

    async def login(self, *, options: CallOptions | None = None) -> None:
        """POST /login.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_LOGIN, options=options)

    async def cert(self, *, options: CallOptions | None = None) -> None:
        """GET /cert.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_CERT, options=options)

    async def cookie(self, *, options: CallOptions | None = None) -> None:
        """GET /cookie.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_COOKIE, options=options)

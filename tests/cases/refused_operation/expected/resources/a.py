"""Operations on a."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Empty, Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.a import AsyncRaw as _AsyncRaw
    from .._views.a import AsyncStreaming as _AsyncStreaming
    from .._views.a import Raw as _Raw
    from .._views.a import Streaming as _Streaming


_GET_FINE: Operation[None] = Operation(id="getFine", method="GET", path=("/fine",), success={204: Empty()})

_GET_STRANGE: Operation[models.Strange] = Operation(
    id="getStrange", method="GET", path=("/strange",), success={200: Json(lambda: models.Strange)}
)


class A(Resource):
    """Operations on a."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get_fine(self, *, options: CallOptions | None = None) -> None:
        """GET /fine.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET_FINE, options=options)

    def get_strange(self, *, options: CallOptions | None = None) -> models.Strange:
        """GET /strange.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET_STRANGE, options=options)


class AsyncA(AsyncResource):
    """Operations on a."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get_fine(self, *, options: CallOptions | None = None) -> None:
        """GET /fine.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET_FINE, options=options)

    async def get_strange(self, *, options: CallOptions | None = None) -> models.Strange:
        """GET /strange.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET_STRANGE, options=options)

"""Operations on a."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.a import AsyncRaw as _AsyncRaw
    from .._views.a import AsyncStreaming as _AsyncStreaming
    from .._views.a import Raw as _Raw
    from .._views.a import Streaming as _Streaming


_GET: Operation[None] = Operation(id="a", method="GET", path=("/a",), success={204: Empty()})


class A(Resource):
    """Operations on a."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(self, *, options: CallOptions | None = None) -> None:
        """GET /a.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET, options=options)


class AsyncA(AsyncResource):
    """Operations on a."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(self, *, options: CallOptions | None = None) -> None:
        """GET /a.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET, options=options)

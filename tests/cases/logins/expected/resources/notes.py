"""Operations on notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.notes import AsyncRaw as _AsyncRaw
    from .._views.notes import AsyncStreaming as _AsyncStreaming
    from .._views.notes import Raw as _Raw
    from .._views.notes import Streaming as _Streaming


_LIST: Operation[None] = Operation(id="listNotes", method="GET", path=("/notes",), success={204: Empty()})


class Notes(Resource):
    """Operations on notes."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(self, *, options: CallOptions | None = None) -> None:
        """GET /notes.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_LIST, options=options)


class AsyncNotes(AsyncResource):
    """Operations on notes."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(self, *, options: CallOptions | None = None) -> None:
        """GET /notes.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_LIST, options=options)

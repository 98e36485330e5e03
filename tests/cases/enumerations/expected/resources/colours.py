"""Operations on colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.colours import AsyncRaw as _AsyncRaw
    from .._views.colours import AsyncStreaming as _AsyncStreaming
    from .._views.colours import Raw as _Raw
    from .._views.colours import Streaming as _Streaming


_LIST: Operation[models.Colours] = Operation(
    id="listColours",
    method="GET",
    path=("/colours",),
    query=(Parameter("kind"), Parameter("level[]", (int,)), Parameter("sort")),
    success={200: Json(lambda: models.Colours)},
)


class Colours(Resource):
    """Operations on colours."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        kind: models.Kind | str | None = None,
        levels: Sequence[models.Level | int] | None = None,
        sort: Literal["name"] | None = None,
        options: CallOptions | None = None,
    ) -> models.Colours:
        """GET /colours.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_LIST, kind, levels, sort, options=options)


class AsyncColours(AsyncResource):
    """Operations on colours."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(
        self,
        *,
        kind: models.Kind | str | None = None,
        levels: Sequence[models.Level | int] | None = None,
        sort: Literal["name"] | None = None,
        options: CallOptions | None = None,
    ) -> models.Colours:
        """GET /colours.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_LIST, kind, levels, sort, options=options)

"""Operations on calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.calls import AsyncRaw as _AsyncRaw
    from .._views.calls import AsyncStreaming as _AsyncStreaming
    from .._views.calls import Raw as _Raw
    from .._views.calls import Streaming as _Streaming


_CREATE: Operation[models.Call] = Operation(
    id="createCall",
    method="POST",
    path=("/calls",),
    body=Json(lambda: models.CreateCallBody),
    success={200: Json(lambda: models.Call)},
)


class Calls(Resource):
    """Operations on calls."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.CreateCallBody | models.CreateCallBodyParam | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.Call: ...

    @overload
    def create(self, *, callback_url: str | None = ..., options: CallOptions | None = None) -> models.Call: ...

    def create(
        self,
        body: models.CreateCallBody | models.CreateCallBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Call:
        """POST /calls.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(
            _CREATE, body=model_of(models.CreateCallBody, body, fields) if body is not None or fields else None,
            options=options
        )  # fmt: skip


class AsyncCalls(AsyncResource):
    """Operations on calls."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.CreateCallBody | models.CreateCallBodyParam | None = None,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.Call]: ...

    @overload
    def create(
        self, *, callback_url: str | None = ..., options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Call]: ...

    async def create(
        self,
        body: models.CreateCallBody | models.CreateCallBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Call:
        """POST /calls.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(
            _CREATE, body=model_of(models.CreateCallBody, body, fields) if body is not None or fields else None,
            options=options
        )  # fmt: skip

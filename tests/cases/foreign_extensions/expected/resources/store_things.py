"""Operations on things of store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.api import Retry
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.base.pagination import CursorPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.store_things import AsyncRaw as _AsyncRaw
    from .._views.store_things import AsyncStreaming as _AsyncStreaming
    from .._views.store_things import Raw as _Raw
    from .._views.store_things import Streaming as _Streaming


_LIST: PagedOperation[models.ThingPage, models.Thing] = PagedOperation(
    id="listAllTheThings",
    method="GET",
    path=("/things",),
    query=(Parameter("cursor"), Parameter("x-q")),
    success={200: Json(lambda: models.ThingPage)},
    pagination=CursorPagination(items="/data", parameter="cursor", next="/next"),
)

_CREATE: Operation[models.Thing] = Operation(
    id="makeThing",
    method="POST",
    path=("/things",),
    body=Json(lambda: models.Thing),
    success={201: Json(lambda: models.Thing)},
    idempotency_header="Idempotency-Key",
    retry=Retry(
        statuses=[
            429,
            500,
            501,
            502,
            503,
            504,
            505,
            506,
            507,
            508,
            510,
            511,
            520,
            521,
            522,
            523,
            524,
            525,
            526,
            527,
            529,
            530,
        ],
        connection_errors=True,
    ),
)


class StoreThings(PagedCalls, Resource):
    """Operations on things of store."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self, *, cursor: str | None = None, search_text: str | None = None, options: CallOptions | None = None
    ) -> Pager[models.ThingPage, models.Thing]:
        """GET /things.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST, cursor, search_text, options=options)

    @overload
    def create(self, body: models.Thing | models.ThingParam, *, options: CallOptions | None = None) -> models.Thing: ...

    @overload
    def create(
        self,
        *,
        name: str,
        kind: models.ThingKind | str | None = ...,
        level: models.ThingLevel | int | None = ...,
        options: CallOptions | None = None,
    ) -> models.Thing: ...

    def create(
        self, body: models.Thing | models.ThingParam | None = None, *, options: CallOptions | None = None, **fields: Any
    ) -> models.Thing:
        """POST /things.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_CREATE, body=model_of(models.Thing, body, fields), options=options)


class AsyncStoreThings(AsyncPagedCalls, AsyncResource):
    """Operations on things of store."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self, *, cursor: str | None = None, search_text: str | None = None, options: CallOptions | None = None
    ) -> AsyncPager[models.ThingPage, models.Thing]:
        """GET /things.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST, cursor, search_text, options=options)

    @overload
    def create(
        self, body: models.Thing | models.ThingParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Thing]: ...

    @overload
    def create(
        self,
        *,
        name: str,
        kind: models.ThingKind | str | None = ...,
        level: models.ThingLevel | int | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.Thing]: ...

    async def create(
        self, body: models.Thing | models.ThingParam | None = None, *, options: CallOptions | None = None, **fields: Any
    ) -> models.Thing:
        """POST /things.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_CREATE, body=model_of(models.Thing, body, fields), options=options)

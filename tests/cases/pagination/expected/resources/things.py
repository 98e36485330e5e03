"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Json, Parameter
from .._runtime.base.pagination import (
    CursorPagination,
    HeaderCursorPagination,
    HeaderField,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    PagedOperation,
)
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.things import AsyncRaw as _AsyncRaw
    from .._views.things import AsyncStreaming as _AsyncStreaming
    from .._views.things import Raw as _Raw
    from .._views.things import Streaming as _Streaming


_LIST_BY_CURSOR: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByCursor",
    method="GET",
    path=("/a",),
    query=(Parameter("after"), Parameter("limit", int)),
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=CursorPagination(items="/data", parameter="after", next="/meta/next", has_more="/meta/more"),
)

_LIST_BY_OFFSET: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByOffset",
    method="GET",
    path=("/b",),
    query=(Parameter("skip", int), Parameter("take", int)),
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=OffsetPagination(items="/data", parameter="skip", limit="take", total="/meta/total"),
)

_LIST_BY_PAGE: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByPage",
    method="GET",
    path=("/c",),
    query=(Parameter("page", int),),
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=NumberPagination(items="/data", parameter="page", start=0),
)

_LIST_BY_LINK: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByLink",
    method="GET",
    path=("/d",),
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=NextUrlPagination(items="/data", next="/meta/next"),
)

_LIST_BY_HEADER: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByHeader",
    method="GET",
    path=("/e",),
    query=(Parameter("after"),),
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=HeaderCursorPagination(items="/data", parameter="after", next=HeaderField("X-Next-Cursor")),
)


class Things(PagedCalls, Resource):
    """Operations on things."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list_by_cursor(
        self, *, after: str | None = None, limit: int | None = None, options: CallOptions | None = None
    ) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /a.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_CURSOR, after, limit, options=options)

    def list_by_offset(
        self, *, skip: int | None = None, take: int | None = None, options: CallOptions | None = None
    ) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /b.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_OFFSET, skip, take, options=options)

    def list_by_page(
        self, *, page: int | None = None, options: CallOptions | None = None
    ) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /c.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_PAGE, page, options=options)

    def list_by_link(self, *, options: CallOptions | None = None) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /d.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_LINK, options=options)

    def list_by_header(
        self, *, after: str | None = None, options: CallOptions | None = None
    ) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /e.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_HEADER, after, options=options)


class AsyncThings(AsyncPagedCalls, AsyncResource):
    """Operations on things."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list_by_cursor(
        self, *, after: str | None = None, limit: int | None = None, options: CallOptions | None = None
    ) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /a.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_CURSOR, after, limit, options=options)

    def list_by_offset(
        self, *, skip: int | None = None, take: int | None = None, options: CallOptions | None = None
    ) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /b.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_OFFSET, skip, take, options=options)

    def list_by_page(
        self, *, page: int | None = None, options: CallOptions | None = None
    ) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /c.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_PAGE, page, options=options)

    def list_by_link(
        self, *, options: CallOptions | None = None
    ) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /d.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_LINK, options=options)

    def list_by_header(
        self, *, after: str | None = None, options: CallOptions | None = None
    ) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /e.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._pages(_LIST_BY_HEADER, after, options=options)

"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Call, Json
from .._runtime.base.pagination import (
    CursorPagination,
    HeaderCursorPagination,
    HeaderField,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    PagedOperation,
)
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST_BY_CURSOR: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByCursor",
    method="GET",
    path=("/a",),
    types={"limit": int},
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=CursorPagination(items="/data", parameter="after", next="/meta/next", has_more="/meta/more"),
)


def _list_by_cursor(*, after: str | None, limit: int | None) -> Call[models.ListByCursorResponse]:
    return Call(_LIST_BY_CURSOR, query={"after": after, "limit": limit})


_LIST_BY_OFFSET: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByOffset",
    method="GET",
    path=("/b",),
    types={"skip": int, "take": int},
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=OffsetPagination(items="/data", parameter="skip", limit="take", total="/meta/total"),
)


def _list_by_offset(*, skip: int | None, take: int | None) -> Call[models.ListByCursorResponse]:
    return Call(_LIST_BY_OFFSET, query={"skip": skip, "take": take})


_LIST_BY_PAGE: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByPage",
    method="GET",
    path=("/c",),
    types={"page": int},
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=NumberPagination(items="/data", parameter="page", start=0),
)


def _list_by_page(*, page: int | None) -> Call[models.ListByCursorResponse]:
    return Call(_LIST_BY_PAGE, query={"page": page})


_LIST_BY_LINK: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByLink",
    method="GET",
    path=("/d",),
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=NextUrlPagination(items="/data", next="/meta/next"),
)


def _list_by_link() -> Call[models.ListByCursorResponse]:
    return Call(_LIST_BY_LINK)


_LIST_BY_HEADER: PagedOperation[models.ListByCursorResponse, models.Thing] = PagedOperation(
    id="listByHeader",
    method="GET",
    path=("/e",),
    success={200: Json(lambda: models.ListByCursorResponse)},
    pagination=HeaderCursorPagination(items="/data", parameter="after", next=HeaderField("X-Next-Cursor")),
)


def _list_by_header(*, after: str | None) -> Call[models.ListByCursorResponse]:
    return Call(_LIST_BY_HEADER, query={"after": after})


class Things(PagedCalls, Resource):
    """Operations on things."""

    def list_by_cursor(
        self, *, after: str | None = None, limit: int | None = None
    ) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /a."""
        return self._pages(_list_by_cursor(after=after, limit=limit))

    def list_by_offset(
        self, *, skip: int | None = None, take: int | None = None
    ) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /b."""
        return self._pages(_list_by_offset(skip=skip, take=take))

    def list_by_page(self, *, page: int | None = None) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /c."""
        return self._pages(_list_by_page(page=page))

    def list_by_link(self) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /d."""
        return self._pages(_list_by_link())

    def list_by_header(self, *, after: str | None = None) -> Pager[models.ListByCursorResponse, models.Thing]:
        """GET /e."""
        return self._pages(_list_by_header(after=after))


class AsyncThings(AsyncPagedCalls, AsyncResource):
    """Operations on things."""

    def list_by_cursor(
        self, *, after: str | None = None, limit: int | None = None
    ) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /a. See `Things.list_by_cursor`."""
        return self._pages(_list_by_cursor(after=after, limit=limit))

    def list_by_offset(
        self, *, skip: int | None = None, take: int | None = None
    ) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /b. See `Things.list_by_offset`."""
        return self._pages(_list_by_offset(skip=skip, take=take))

    def list_by_page(self, *, page: int | None = None) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /c. See `Things.list_by_page`."""
        return self._pages(_list_by_page(page=page))

    def list_by_link(self) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /d. See `Things.list_by_link`."""
        return self._pages(_list_by_link())

    def list_by_header(self, *, after: str | None = None) -> AsyncPager[models.ListByCursorResponse, models.Thing]:
        """GET /e. See `Things.list_by_header`."""
        return self._pages(_list_by_header(after=after))

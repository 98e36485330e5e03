"""How many notifications users were sent each day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import _errors, models
from .._runtime.base.operation import Json, Parameter
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.UserNotificationCountPage, models.UserNotificationCountResource] = PagedOperation(
    id="listUserNotificationCounts",
    method="GET",
    path=("/v1/user-notification-counts/",),
    query=(Parameter("filter[cmp-created-at]", (str,)), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: Json(lambda: models.UserNotificationCountPage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


class UserNotificationCounts(PagedCalls, Resource):
    """How many notifications users were sent each day."""

    def list(
        self,
        *,
        filter_cmp_created_at: Sequence[str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.UserNotificationCountPage, models.UserNotificationCountResource]:
        """List how many notifications users were sent each day.

        Args:
            filter_cmp_created_at: Compare the time of creation: `<=` or `>=`, followed by a date-time. Two
                values make a range. At most 2 items.
            page_limit: How many items a page may have. At least 0, at most 1000. The server's default is
                500.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4763-4781 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, filter_cmp_created_at, page_limit, page_offset)


class AsyncUserNotificationCounts(AsyncPagedCalls, AsyncResource):
    """How many notifications users were sent each day."""

    def list(
        self,
        *,
        filter_cmp_created_at: Sequence[str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.UserNotificationCountPage, models.UserNotificationCountResource]:
        """List how many notifications users were sent each day.

        Args:
            filter_cmp_created_at: Compare the time of creation: `<=` or `>=`, followed by a date-time. Two
                values make a range. At most 2 items.
            page_limit: How many items a page may have. At least 0, at most 1000. The server's default is
                500.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4763-4781 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, filter_cmp_created_at, page_limit, page_offset)

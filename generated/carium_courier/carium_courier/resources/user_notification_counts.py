"""How many notifications users were sent each day."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from .. import _errors, models
from .._runtime.base.operation import Parameter
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi
from .._runtime.wire.filters import ComparisonFilter

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._runtime.wire.filters import Gte, Lte, OneOrMore
    from .._views.user_notification_counts import AsyncRaw as _AsyncRaw
    from .._views.user_notification_counts import AsyncStreaming as _AsyncStreaming
    from .._views.user_notification_counts import Raw as _Raw
    from .._views.user_notification_counts import Streaming as _Streaming


_LIST: PagedOperation[models.UserNotificationCountPage, models.UserNotificationCountResource] = PagedOperation(
    id="listUserNotificationCounts",
    method="GET",
    path=("/v1/user-notification-counts/",),
    query=(
        Parameter("filter[cmp-created-at]", (str,), filter=ComparisonFilter(("<=", ">="), most=2)),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={
        200: JsonApi(lambda: models.UserNotificationCountPage, media_type="application/vnd.api+json", is_page=True)
    },
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


class UserNotificationCounts(PagedCalls, Resource):
    """How many notifications users were sent each day."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        created_at: OneOrMore[Lte[datetime] | Gte[datetime] | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserNotificationCountPage, models.UserNotificationCountResource]:
        """List how many notifications users were sent each day.

        Args:
            created_at: Compare the time of creation: `<=` or `>=`, followed by a date-time. Two values make
                a range. At most 2 items. Each item: at most 40 characters. Compared by `Lte(value)` or
                `Gte(value)`.
            page_limit: How many items a page may have. At least 0, at most 1000. The server's default is
                500.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4763-4781 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, created_at, page_limit, page_offset, options=options)


class AsyncUserNotificationCounts(AsyncPagedCalls, AsyncResource):
    """How many notifications users were sent each day."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        created_at: OneOrMore[Lte[datetime] | Gte[datetime] | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserNotificationCountPage, models.UserNotificationCountResource]:
        """List how many notifications users were sent each day.

        Args:
            created_at: Compare the time of creation: `<=` or `>=`, followed by a date-time. Two values make
                a range. At most 2 items. Each item: at most 40 characters. Compared by `Lte(value)` or
                `Gte(value)`.
            page_limit: How many items a page may have. At least 0, at most 1000. The server's default is
                500.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4763-4781 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, created_at, page_limit, page_offset, options=options)

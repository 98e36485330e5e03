"""Logs of a phone number of a text account."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Parameter
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.text_number_logs import AsyncRaw as _AsyncRaw
    from .._views.text_number_logs import AsyncStreaming as _AsyncStreaming
    from .._views.text_number_logs import Raw as _Raw
    from .._views.text_number_logs import Streaming as _Streaming


_LIST: PagedOperation[models.TextNumberLogPage, models.TextNumberLogResource] = PagedOperation(
    id="listTextNumberLogs",
    method="GET",
    path=("/v1/text-number-logs/",),
    query=(Parameter("number-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.TextNumberLogPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


class TextNumberLogs(PagedCalls, Resource):
    """Logs of a phone number of a text account."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        number_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.TextNumberLogPage, models.TextNumberLogResource]:
        """List the logs of a phone number.

        Args:
            number_id: The phone number whose logs to list.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4084-4102 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, number_id, page_limit, page_offset, options=options)


class AsyncTextNumberLogs(AsyncPagedCalls, AsyncResource):
    """Logs of a phone number of a text account."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        number_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.TextNumberLogPage, models.TextNumberLogResource]:
        """List the logs of a phone number.

        Args:
            number_id: The phone number whose logs to list.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4084-4102 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, number_id, page_limit, page_offset, options=options)

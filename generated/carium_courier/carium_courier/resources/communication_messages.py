"""Messaging channels of an individual, with filters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
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
from .._runtime.wire.filters import ComparisonFilter

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._runtime.wire.filters import Gt, Gte, Lt, Lte, OneOrMore
    from .._views.communication_messages import AsyncRaw as _AsyncRaw
    from .._views.communication_messages import AsyncStreaming as _AsyncStreaming
    from .._views.communication_messages import Raw as _Raw
    from .._views.communication_messages import Streaming as _Streaming


_LIST: PagedOperation[models.CommunicationMessagePage, models.MessagingChannelResource] = PagedOperation(
    id="listCommunicationMessages",
    method="GET",
    path=("/v1/communication-messages/",),
    query=(
        Parameter("filter[archived]", bool),
        Parameter("filter[bookmarked]", bool),
        Parameter("filter[cmp-last-modified-time]", (str,), filter=ComparisonFilter((">", "<", "<=", ">="), most=2)),
        Parameter("filter[individual-group-id]"),
        Parameter("filter[text]", pii=True),
        Parameter("filter[type]"),
        Parameter("individual-id"),
        Parameter("organization-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("sort", (str,)),
        Parameter("use-group-name", bool),
    ),
    success={
        200: JsonApi(lambda: models.CommunicationMessagePage, media_type="application/vnd.api+json", is_page=True)
    },
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(
        items="/data", parameter="page[offset]", limit="page[limit]", total="/meta/page[total]"
    ),
)


class CommunicationMessages(PagedCalls, Resource):
    """Messaging channels of an individual, with filters."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_archived: bool | None = None,
        filter_bookmarked: bool | None = None,
        last_modified_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_individual_group_id: UUID | str | None = None,
        filter_text: str | None = None,
        filter_type: models.CommunicationMessageType | str | None = None,
        individual_id: UUID | str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        sort: Sequence[models.CommunicationMessageSort | str] | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.CommunicationMessagePage, models.MessagingChannelResource]:
        """List the channels that an individual communicates in.

        The channels are those of `listMessagingChannels`; here they can be searched and sorted, and the
        total is counted.

        Args:
            filter_archived: Only channels that are archived, or that are not.
            filter_bookmarked: Only channels that have a bookmark, or that have none.
            last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a date-time.
                Two values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_individual_group_id: Only those of this group of individuals.
            filter_text: Only those that contain this text. At most 512 characters.
            filter_type: Only those of this type.
            individual_id: The individual on whose behalf the call is made.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            sort: What to sort by.
            use_group_name: Whether to name a channel after its group. The server's default is true.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 595-698 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_archived, filter_bookmarked, last_modified_time, filter_individual_group_id, filter_text,
            filter_type, individual_id, organization_id, page_limit, page_offset, sort, use_group_name, options=options
        )  # fmt: skip


class AsyncCommunicationMessages(AsyncPagedCalls, AsyncResource):
    """Messaging channels of an individual, with filters."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_archived: bool | None = None,
        filter_bookmarked: bool | None = None,
        last_modified_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_individual_group_id: UUID | str | None = None,
        filter_text: str | None = None,
        filter_type: models.CommunicationMessageType | str | None = None,
        individual_id: UUID | str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        sort: Sequence[models.CommunicationMessageSort | str] | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.CommunicationMessagePage, models.MessagingChannelResource]:
        """List the channels that an individual communicates in.

        The channels are those of `listMessagingChannels`; here they can be searched and sorted, and the
        total is counted.

        Args:
            filter_archived: Only channels that are archived, or that are not.
            filter_bookmarked: Only channels that have a bookmark, or that have none.
            last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a date-time.
                Two values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_individual_group_id: Only those of this group of individuals.
            filter_text: Only those that contain this text. At most 512 characters.
            filter_type: Only those of this type.
            individual_id: The individual on whose behalf the call is made.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            sort: What to sort by.
            use_group_name: Whether to name a channel after its group. The server's default is true.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 595-698 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_archived, filter_bookmarked, last_modified_time, filter_individual_group_id, filter_text,
            filter_type, individual_id, organization_id, page_limit, page_offset, sort, use_group_name, options=options
        )  # fmt: skip

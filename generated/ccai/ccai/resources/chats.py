"""Chats with end users."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, overload

import typing_extensions

from .. import models
from .._runtime.base.operation import Json, Parameter
from .._runtime.base.pagination import HeaderField, PagedOperation
from .._runtime.base.tail_pagination import TailPagination
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.chats import AsyncRaw as _AsyncRaw
    from .._views.chats import AsyncStreaming as _AsyncStreaming
    from .._views.chats import Raw as _Raw
    from .._views.chats import Streaming as _Streaming


_LIST: PagedOperation[list[models.Chat], models.Chat] = PagedOperation(
    id="listChats",
    method="GET",
    path=("/chats",),
    query=(
        Parameter("sort_column"),
        Parameter("sort_direction"),
        Parameter("page", int),
        Parameter("per", int),
        Parameter("assigned_at[from]", datetime, utc=True),
        Parameter("assigned_at[to]", datetime, utc=True),
        Parameter("ends_at[from]", datetime, utc=True),
        Parameter("ends_at[to]", datetime, utc=True),
        Parameter("updated_at[from]", datetime, utc=True),
        Parameter("updated_at[to]", datetime, utc=True),
        Parameter("created_at[from]", datetime, utc=True),
        Parameter("created_at[to]", datetime, utc=True),
        Parameter("rating[from]", int),
        Parameter("rating[to]", int),
        Parameter("first_msg_sent_at[from]", datetime, utc=True),
        Parameter("first_msg_sent_at[to]", datetime, utc=True),
        Parameter("last_msg_sent_at[from]", datetime, utc=True),
        Parameter("last_msg_sent_at[to]", datetime, utc=True),
        Parameter("chat_duration[from]", int),
        Parameter("chat_duration[to]", int),
        Parameter("message_count[from]", int),
        Parameter("message_count[to]", int),
        Parameter("average_response_time[from]", float),
        Parameter("average_response_time[to]", float),
        Parameter("longest_response_time[from]", int),
        Parameter("longest_response_time[to]", int),
        Parameter("wait_duration[from]", int),
        Parameter("wait_duration[to]", int),
        Parameter("id[]", (int,)),
        Parameter("agent_id[]", (int,)),
        Parameter("end_user_id[]", (int,), pii=True),
        Parameter("chat_type[]", (str,)),
        Parameter("chat_status[]", (str,)),
        Parameter("verified[]", bool),
        Parameter("chat_fail_reason[]", (str,)),
    ),
    success={200: Json(lambda: list[models.Chat])},
    pagination=TailPagination(
        items="",
        parameter="updated_at[from]",
        field="/updated_at",
        sort={"sort_column": "updated_at", "sort_direction": "ASC"},
        page="page",
        limit="per",
        size=100,
        total=HeaderField("Total"),
    ),
)


class Chats(PagedCalls, Resource):
    """Chats with end users."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.Chat], models.Chat]: ...

    @overload
    @typing_extensions.deprecated("`wait_duration_from` is deprecated. `wait_duration_to` is deprecated.")
    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        wait_duration_from: int | None = None,
        wait_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.Chat], models.Chat]: ...

    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        wait_duration_from: int | None = None,
        wait_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.Chat], models.Chat]:
        """List chats.

        Read in the order of `updated_at`, from page to page by `updated_at[from]`: records change while
        pages are read, so pages by number leave some out. A record that changes meanwhile comes again.
        `.first_page()` gives a single page of any order, by its number too.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            assigned_at_from: Lower bound of `assigned_at`, in UTC.
            assigned_at_to: Upper bound of `assigned_at`, in UTC.
            ends_at_from: Lower bound of `ends_at`, in UTC.
            ends_at_to: Upper bound of `ends_at`, in UTC.
            updated_at_from: Lower bound of `updated_at`, in UTC.
            updated_at_to: Upper bound of `updated_at`, in UTC.
            created_at_from: Lower bound of `created_at`, in UTC.
            created_at_to: Upper bound of `created_at`, in UTC.
            rating_from: Lower bound of `rating`. At least 1, at most 5.
            rating_to: Upper bound of `rating`. At least 1, at most 5.
            first_msg_sent_at_from: Lower bound of `first_msg_sent_at`, in UTC.
            first_msg_sent_at_to: Upper bound of `first_msg_sent_at`, in UTC.
            last_msg_sent_at_from: Lower bound of `last_msg_sent_at`, in UTC.
            last_msg_sent_at_to: Upper bound of `last_msg_sent_at`, in UTC.
            chat_duration_from: Lower bound of `chat_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            chat_duration_to: Upper bound of `chat_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            message_count_from: Lower bound of `message_count`.
            message_count_to: Upper bound of `message_count`.
            average_response_time_from: Lower bound of `average_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            average_response_time_to: Upper bound of `average_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            longest_response_time_from: Lower bound of `longest_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            longest_response_time_to: Upper bound of `longest_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            wait_duration_from: Lower bound of `wait_duration`, in seconds. Deprecated. Inferred
                (deprecated, description): The field is deprecated in favour of queue_duration; no filter by
                that is documented. The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            wait_duration_to: Upper bound of `wait_duration`, in seconds. Deprecated. Inferred (deprecated,
                description): The field is deprecated in favour of queue_duration; no filter by that is
                documented. The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            agent_ids: Only records of these agents. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            end_user_ids: Only records of these end users. Inferred (type): The page types it Array[String];
                ids are integers in every sample. Personal data, as the field is.
            chat_types: Only chats of these types. The page's list for this filter lacks in-app, which a
                sample has.
            chat_statuses: Only chats in these statuses.
            verified: Only records that were verified, or only those that were not.
            chat_fail_reasons: Only chats that failed for these reasons.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1190, 1351-1393 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, assigned_at_from, assigned_at_to, ends_at_from, ends_at_to,
            updated_at_from, updated_at_to, created_at_from, created_at_to, rating_from, rating_to,
            first_msg_sent_at_from, first_msg_sent_at_to, last_msg_sent_at_from, last_msg_sent_at_to,
            chat_duration_from, chat_duration_to, message_count_from, message_count_to, average_response_time_from,
            average_response_time_to, longest_response_time_from, longest_response_time_to, wait_duration_from,
            wait_duration_to, ids, agent_ids, end_user_ids, chat_types, chat_statuses, verified, chat_fail_reasons,
            options=options
        )  # fmt: skip


class AsyncChats(AsyncPagedCalls, AsyncResource):
    """Chats with end users."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.Chat], models.Chat]: ...

    @overload
    @typing_extensions.deprecated("`wait_duration_from` is deprecated. `wait_duration_to` is deprecated.")
    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        wait_duration_from: int | None = None,
        wait_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.Chat], models.Chat]: ...

    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        wait_duration_from: int | None = None,
        wait_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.Chat], models.Chat]:
        """List chats.

        Read in the order of `updated_at`, from page to page by `updated_at[from]`: records change while
        pages are read, so pages by number leave some out. A record that changes meanwhile comes again.
        `.first_page()` gives a single page of any order, by its number too.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            assigned_at_from: Lower bound of `assigned_at`, in UTC.
            assigned_at_to: Upper bound of `assigned_at`, in UTC.
            ends_at_from: Lower bound of `ends_at`, in UTC.
            ends_at_to: Upper bound of `ends_at`, in UTC.
            updated_at_from: Lower bound of `updated_at`, in UTC.
            updated_at_to: Upper bound of `updated_at`, in UTC.
            created_at_from: Lower bound of `created_at`, in UTC.
            created_at_to: Upper bound of `created_at`, in UTC.
            rating_from: Lower bound of `rating`. At least 1, at most 5.
            rating_to: Upper bound of `rating`. At least 1, at most 5.
            first_msg_sent_at_from: Lower bound of `first_msg_sent_at`, in UTC.
            first_msg_sent_at_to: Upper bound of `first_msg_sent_at`, in UTC.
            last_msg_sent_at_from: Lower bound of `last_msg_sent_at`, in UTC.
            last_msg_sent_at_to: Upper bound of `last_msg_sent_at`, in UTC.
            chat_duration_from: Lower bound of `chat_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            chat_duration_to: Upper bound of `chat_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            message_count_from: Lower bound of `message_count`.
            message_count_to: Upper bound of `message_count`.
            average_response_time_from: Lower bound of `average_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            average_response_time_to: Upper bound of `average_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            longest_response_time_from: Lower bound of `longest_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            longest_response_time_to: Upper bound of `longest_response_time`, in seconds. Inferred
                (description): The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            wait_duration_from: Lower bound of `wait_duration`, in seconds. Deprecated. Inferred
                (deprecated, description): The field is deprecated in favour of queue_duration; no filter by
                that is documented. The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            wait_duration_to: Upper bound of `wait_duration`, in seconds. Deprecated. Inferred (deprecated,
                description): The field is deprecated in favour of queue_duration; no filter by that is
                documented. The page states no unit; where the samples show the times as well, the
                difference is that many seconds.
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            agent_ids: Only records of these agents. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            end_user_ids: Only records of these end users. Inferred (type): The page types it Array[String];
                ids are integers in every sample. Personal data, as the field is.
            chat_types: Only chats of these types. The page's list for this filter lacks in-app, which a
                sample has.
            chat_statuses: Only chats in these statuses.
            verified: Only records that were verified, or only those that were not.
            chat_fail_reasons: Only chats that failed for these reasons.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1190, 1351-1393 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, assigned_at_from, assigned_at_to, ends_at_from, ends_at_to,
            updated_at_from, updated_at_to, created_at_from, created_at_to, rating_from, rating_to,
            first_msg_sent_at_from, first_msg_sent_at_to, last_msg_sent_at_from, last_msg_sent_at_to,
            chat_duration_from, chat_duration_to, message_count_from, message_count_to, average_response_time_from,
            average_response_time_to, longest_response_time_from, longest_response_time_to, wait_duration_from,
            wait_duration_to, ids, agent_ids, end_user_ids, chat_types, chat_statuses, verified, chat_fail_reasons,
            options=options
        )  # fmt: skip

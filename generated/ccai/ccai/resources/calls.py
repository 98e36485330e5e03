"""Calls into and out of the contact centre."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

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
    from .._views.calls import AsyncRaw as _AsyncRaw
    from .._views.calls import AsyncStreaming as _AsyncStreaming
    from .._views.calls import Raw as _Raw
    from .._views.calls import Streaming as _Streaming


_LIST: PagedOperation[list[models.Call], models.Call] = PagedOperation(
    id="listCalls",
    method="GET",
    path=("/calls",),
    query=(
        Parameter("sort_column"),
        Parameter("sort_direction"),
        Parameter("page", int),
        Parameter("per", int),
        Parameter("assigned_at[from]", datetime, utc=True),
        Parameter("assigned_at[to]", datetime, utc=True),
        Parameter("ends_at[from]", datetime, utc=True),
        Parameter("ends_at[to]", datetime, utc=True),
        Parameter("scheduled_at[from]", datetime, utc=True),
        Parameter("scheduled_at[to]", datetime, utc=True),
        Parameter("created_at[from]", datetime, utc=True),
        Parameter("created_at[to]", datetime, utc=True),
        Parameter("connected_at[from]", datetime, utc=True),
        Parameter("connected_at[to]", datetime, utc=True),
        Parameter("updated_at[from]", datetime, utc=True),
        Parameter("updated_at[to]", datetime, utc=True),
        Parameter("queued_at[from]", datetime, utc=True),
        Parameter("queued_at[to]", datetime, utc=True),
        Parameter("rating[from]", int),
        Parameter("rating[to]", int),
        Parameter("call_duration[from]", int),
        Parameter("call_duration[to]", int),
        Parameter("hold_duration[from]", int),
        Parameter("hold_duration[to]", int),
        Parameter("id[]", (int,)),
        Parameter("agent_id[]", (int,)),
        Parameter("end_user_id[]", (int,), pii=True),
        Parameter("call_status[]", (str,)),
        Parameter("call_fail_reason[]", (str,)),
        Parameter("verified[]", bool),
        Parameter("call_type[]", (str,)),
        Parameter("support_number[]", (str,)),
    ),
    success={200: Json(lambda: list[models.Call])},
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


class Calls(PagedCalls, Resource):
    """Calls into and out of the contact centre."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        sort_column: models.CallSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        scheduled_at_from: datetime | None = None,
        scheduled_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        connected_at_from: datetime | None = None,
        connected_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        queued_at_from: datetime | None = None,
        queued_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        call_duration_from: int | None = None,
        call_duration_to: int | None = None,
        hold_duration_from: int | None = None,
        hold_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        call_statuses: Sequence[models.CallStatus | str] | None = None,
        call_fail_reasons: Sequence[models.CallFailReason | str] | None = None,
        verified: bool | None = None,
        call_types: Sequence[models.CallTypeFilter | str] | None = None,
        support_numbers: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.Call], models.Call]:
        """List calls.

        Read in the order of `updated_at`, from page to page by `updated_at[from]`: records change while
        pages are read, so pages by number leave some out. A record that changes meanwhile comes again.
        `.first_page()` gives a single page of any order, by its number too.

        Args:
            sort_column: Field to sort by. Inferred (in, type): In the list of variables, not in the table
                of this operation, which begins in the middle (at connected_at).
            sort_direction: Direction of the sort. Inferred (in, type): In the list of variables, not in the
                table of this operation, which begins in the middle (at connected_at).
            page: Number of the page, from 1. At least 1. Inferred (in, type): In the list of variables, not
                in the table of this operation, which begins in the middle (at connected_at). An integer as
                elsewhere.
            per: Records in a page. At least 1. Inferred (in, type): In the list of variables, not in the
                table of this operation, which begins in the middle (at connected_at). An integer as
                elsewhere.
            assigned_at_from: Lower bound of `assigned_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            assigned_at_to: Upper bound of `assigned_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            ends_at_from: Lower bound of `ends_at`, in UTC. Inferred (in, type, format): In the list of
                variables, not in the table of this operation, which begins in the middle (at connected_at).
            ends_at_to: Upper bound of `ends_at`, in UTC. Inferred (in, type, format): In the list of
                variables, not in the table of this operation, which begins in the middle (at connected_at).
            scheduled_at_from: Lower bound of `scheduled_at`, in UTC. Inferred (in, type, format): In the
                list of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            scheduled_at_to: Upper bound of `scheduled_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            created_at_from: Lower bound of `created_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            created_at_to: Upper bound of `created_at`, in UTC. Inferred (in, type, format): In the list of
                variables, not in the table of this operation, which begins in the middle (at connected_at).
            connected_at_from: Lower bound of `connected_at`, in UTC.
            connected_at_to: Upper bound of `connected_at`, in UTC.
            updated_at_from: Lower bound of `updated_at`, in UTC.
            updated_at_to: Upper bound of `updated_at`, in UTC.
            queued_at_from: Lower bound of `queued_at`, in UTC.
            queued_at_to: Upper bound of `queued_at`, in UTC.
            rating_from: Lower bound of `rating`. At least 1, at most 5.
            rating_to: Upper bound of `rating`. At least 1, at most 5.
            call_duration_from: Lower bound of `call_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            call_duration_to: Upper bound of `call_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            hold_duration_from: Lower bound of `hold_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            hold_duration_to: Upper bound of `hold_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            ids: Only records with these ids. Inferred (in, type): In the list of variables, not in the
                table of this operation, which begins in the middle (at connected_at). Integers as
                elsewhere.
            agent_ids: Only records of these agents. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            end_user_ids: Only records of these end users. Inferred (type): The page types it Array[String];
                ids are integers in every sample. Personal data, as the field is.
            call_statuses: Only calls in these statuses.
            call_fail_reasons: Only calls that failed for these reasons.
            verified: Only records that were verified, or only those that were not.
            call_types: Only calls of these types, in other words than `call_type` of a call has.
            support_numbers: Only IVR calls to these numbers.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 561, 796-825 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, assigned_at_from, assigned_at_to, ends_at_from, ends_at_to,
            scheduled_at_from, scheduled_at_to, created_at_from, created_at_to, connected_at_from, connected_at_to,
            updated_at_from, updated_at_to, queued_at_from, queued_at_to, rating_from, rating_to, call_duration_from,
            call_duration_to, hold_duration_from, hold_duration_to, ids, agent_ids, end_user_ids, call_statuses,
            call_fail_reasons, verified, call_types, support_numbers, options=options
        )  # fmt: skip


class AsyncCalls(AsyncPagedCalls, AsyncResource):
    """Calls into and out of the contact centre."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        sort_column: models.CallSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        scheduled_at_from: datetime | None = None,
        scheduled_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        connected_at_from: datetime | None = None,
        connected_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        queued_at_from: datetime | None = None,
        queued_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        call_duration_from: int | None = None,
        call_duration_to: int | None = None,
        hold_duration_from: int | None = None,
        hold_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        call_statuses: Sequence[models.CallStatus | str] | None = None,
        call_fail_reasons: Sequence[models.CallFailReason | str] | None = None,
        verified: bool | None = None,
        call_types: Sequence[models.CallTypeFilter | str] | None = None,
        support_numbers: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.Call], models.Call]:
        """List calls.

        Read in the order of `updated_at`, from page to page by `updated_at[from]`: records change while
        pages are read, so pages by number leave some out. A record that changes meanwhile comes again.
        `.first_page()` gives a single page of any order, by its number too.

        Args:
            sort_column: Field to sort by. Inferred (in, type): In the list of variables, not in the table
                of this operation, which begins in the middle (at connected_at).
            sort_direction: Direction of the sort. Inferred (in, type): In the list of variables, not in the
                table of this operation, which begins in the middle (at connected_at).
            page: Number of the page, from 1. At least 1. Inferred (in, type): In the list of variables, not
                in the table of this operation, which begins in the middle (at connected_at). An integer as
                elsewhere.
            per: Records in a page. At least 1. Inferred (in, type): In the list of variables, not in the
                table of this operation, which begins in the middle (at connected_at). An integer as
                elsewhere.
            assigned_at_from: Lower bound of `assigned_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            assigned_at_to: Upper bound of `assigned_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            ends_at_from: Lower bound of `ends_at`, in UTC. Inferred (in, type, format): In the list of
                variables, not in the table of this operation, which begins in the middle (at connected_at).
            ends_at_to: Upper bound of `ends_at`, in UTC. Inferred (in, type, format): In the list of
                variables, not in the table of this operation, which begins in the middle (at connected_at).
            scheduled_at_from: Lower bound of `scheduled_at`, in UTC. Inferred (in, type, format): In the
                list of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            scheduled_at_to: Upper bound of `scheduled_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            created_at_from: Lower bound of `created_at`, in UTC. Inferred (in, type, format): In the list
                of variables, not in the table of this operation, which begins in the middle (at
                connected_at).
            created_at_to: Upper bound of `created_at`, in UTC. Inferred (in, type, format): In the list of
                variables, not in the table of this operation, which begins in the middle (at connected_at).
            connected_at_from: Lower bound of `connected_at`, in UTC.
            connected_at_to: Upper bound of `connected_at`, in UTC.
            updated_at_from: Lower bound of `updated_at`, in UTC.
            updated_at_to: Upper bound of `updated_at`, in UTC.
            queued_at_from: Lower bound of `queued_at`, in UTC.
            queued_at_to: Upper bound of `queued_at`, in UTC.
            rating_from: Lower bound of `rating`. At least 1, at most 5.
            rating_to: Upper bound of `rating`. At least 1, at most 5.
            call_duration_from: Lower bound of `call_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            call_duration_to: Upper bound of `call_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            hold_duration_from: Lower bound of `hold_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            hold_duration_to: Upper bound of `hold_duration`, in seconds. Inferred (description): The page
                states no unit; where the samples show the times as well, the difference is that many
                seconds.
            ids: Only records with these ids. Inferred (in, type): In the list of variables, not in the
                table of this operation, which begins in the middle (at connected_at). Integers as
                elsewhere.
            agent_ids: Only records of these agents. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            end_user_ids: Only records of these end users. Inferred (type): The page types it Array[String];
                ids are integers in every sample. Personal data, as the field is.
            call_statuses: Only calls in these statuses.
            call_fail_reasons: Only calls that failed for these reasons.
            verified: Only records that were verified, or only those that were not.
            call_types: Only calls of these types, in other words than `call_type` of a call has.
            support_numbers: Only IVR calls to these numbers.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 561, 796-825 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, assigned_at_from, assigned_at_to, ends_at_from, ends_at_to,
            scheduled_at_from, scheduled_at_to, created_at_from, created_at_to, connected_at_from, connected_at_to,
            updated_at_from, updated_at_to, queued_at_from, queued_at_to, rating_from, rating_to, call_duration_from,
            call_duration_to, hold_duration_from, hold_duration_to, ids, agent_ids, end_user_ids, call_statuses,
            call_fail_reasons, verified, call_types, support_numbers, options=options
        )  # fmt: skip

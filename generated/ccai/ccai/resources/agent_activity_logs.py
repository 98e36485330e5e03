"""What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""

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
    from .._views.agent_activity_logs import AsyncRaw as _AsyncRaw
    from .._views.agent_activity_logs import AsyncStreaming as _AsyncStreaming
    from .._views.agent_activity_logs import Raw as _Raw
    from .._views.agent_activity_logs import Streaming as _Streaming


_LIST: PagedOperation[list[models.AgentActivityLog], models.AgentActivityLog] = PagedOperation(
    id="listAgentActivityLogs",
    method="GET",
    path=("/agent_activity_logs",),
    query=(
        Parameter("sort_column"),
        Parameter("sort_direction"),
        Parameter("page", int),
        Parameter("per", int),
        Parameter("started_at[from]", datetime, utc=True),
        Parameter("started_at[to]", datetime, utc=True),
        Parameter("ended_at[from]", datetime, utc=True),
        Parameter("ended_at[to]", datetime, utc=True),
        Parameter("duration[from]", int),
        Parameter("duration[to]", int),
        Parameter("id[]", (int,)),
        Parameter("agent_id[]", (int,)),
        Parameter("activity[]", (str,)),
        Parameter("whodunnit_id[]", (int,)),
        Parameter("call_id[]", (int,)),
        Parameter("chat_id[]", (int,)),
    ),
    success={200: Json(lambda: list[models.AgentActivityLog])},
    pagination=TailPagination(
        items="",
        parameter="started_at[from]",
        field="/started_at",
        sort={"sort_column": "started_at", "sort_direction": "ASC"},
        page="page",
        limit="per",
        size=100,
        total=HeaderField("Total"),
    ),
)


class AgentActivityLogs(PagedCalls, Resource):
    """What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        sort_column: models.AgentActivityLogSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        started_at_from: datetime | None = None,
        started_at_to: datetime | None = None,
        ended_at_from: datetime | None = None,
        ended_at_to: datetime | None = None,
        duration_from: int | None = None,
        duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        activities: Sequence[models.AgentActivity | str] | None = None,
        whodunnit_ids: Sequence[int] | None = None,
        call_ids: Sequence[int] | None = None,
        chat_ids: Sequence[int] | None = None,
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.AgentActivityLog], models.AgentActivityLog]:
        """List what agents did in the widget.

        Read in the order of `started_at`, from page to page by `started_at[from]`: records change while
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
            started_at_from: Lower bound of `started_at`, in UTC.
            started_at_to: Upper bound of `started_at`, in UTC.
            ended_at_from: Lower bound of `ended_at`, in UTC.
            ended_at_to: Upper bound of `ended_at`, in UTC.
            duration_from: Lower bound of `duration`, in seconds. Inferred (description): The page states no
                unit; where the samples show the times as well, the difference is that many seconds.
            duration_to: Upper bound of `duration`, in seconds. Inferred (description): The page states no
                unit; where the samples show the times as well, the difference is that many seconds.
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            agent_ids: Only records of these agents. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            activities: Only these activities. The page's list for this filter lacks
                call_notification_offered, call_pick_up_attempt and call_picked_up, which the table of
                activities has.
            whodunnit_ids: Only changes made by these agents. Inferred (type): The page types it
                Array[String]; ids are integers in every sample.
            call_ids: Only logs of these calls. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            chat_ids: Only logs of these chats. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 364-434 (inferred: pagination). By the vendor's current page
        (README.md, lines 41-43) this list is followed by `updated_at[from]`. The page has no such filter
        here and no such field, so `started_at` takes its place.
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, started_at_from, started_at_to, ended_at_from, ended_at_to,
            duration_from, duration_to, ids, agent_ids, activities, whodunnit_ids, call_ids, chat_ids, options=options
        )  # fmt: skip


class AsyncAgentActivityLogs(AsyncPagedCalls, AsyncResource):
    """What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        sort_column: models.AgentActivityLogSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        started_at_from: datetime | None = None,
        started_at_to: datetime | None = None,
        ended_at_from: datetime | None = None,
        ended_at_to: datetime | None = None,
        duration_from: int | None = None,
        duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        activities: Sequence[models.AgentActivity | str] | None = None,
        whodunnit_ids: Sequence[int] | None = None,
        call_ids: Sequence[int] | None = None,
        chat_ids: Sequence[int] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.AgentActivityLog], models.AgentActivityLog]:
        """List what agents did in the widget.

        Read in the order of `started_at`, from page to page by `started_at[from]`: records change while
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
            started_at_from: Lower bound of `started_at`, in UTC.
            started_at_to: Upper bound of `started_at`, in UTC.
            ended_at_from: Lower bound of `ended_at`, in UTC.
            ended_at_to: Upper bound of `ended_at`, in UTC.
            duration_from: Lower bound of `duration`, in seconds. Inferred (description): The page states no
                unit; where the samples show the times as well, the difference is that many seconds.
            duration_to: Upper bound of `duration`, in seconds. Inferred (description): The page states no
                unit; where the samples show the times as well, the difference is that many seconds.
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            agent_ids: Only records of these agents. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            activities: Only these activities. The page's list for this filter lacks
                call_notification_offered, call_pick_up_attempt and call_picked_up, which the table of
                activities has.
            whodunnit_ids: Only changes made by these agents. Inferred (type): The page types it
                Array[String]; ids are integers in every sample.
            call_ids: Only logs of these calls. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            chat_ids: Only logs of these chats. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 364-434 (inferred: pagination). By the vendor's current page
        (README.md, lines 41-43) this list is followed by `updated_at[from]`. The page has no such filter
        here and no such field, so `started_at` takes its place.
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, started_at_from, started_at_to, ended_at_from, ended_at_to,
            duration_from, duration_to, ids, agent_ids, activities, whodunnit_ids, call_ids, chat_ids, options=options
        )  # fmt: skip

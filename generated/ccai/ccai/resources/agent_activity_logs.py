"""What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Json, Parameter
from .._runtime.base.pagination import NumberPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[list[models.AgentActivityLog], models.AgentActivityLog] = PagedOperation(
    id="listAgentActivityLogs",
    method="GET",
    path=("/agent_activity_logs",),
    query=(
        Parameter("sort_column"),
        Parameter("sort_direction"),
        Parameter("page", int),
        Parameter("per", int),
        Parameter("started_at[from]", datetime),
        Parameter("started_at[to]", datetime),
        Parameter("ended_at[from]", datetime),
        Parameter("ended_at[to]", datetime),
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
    pagination=NumberPagination(items="", parameter="page", limit="per"),
)


class AgentActivityLogs(PagedCalls, Resource):
    """What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""

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
    ) -> Pager[builtins.list[models.AgentActivityLog], models.AgentActivityLog]:
        """List what agents did in the widget.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page. At least 1. Inferred (type): The page types it String; it counts
                records, so an integer.
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
            activities: Only these activities.
            whodunnit_ids: Only changes made by these agents. Inferred (type): The page types it
                Array[String]; ids are integers in every sample.
            call_ids: Only logs of these calls. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            chat_ids: Only logs of these chats. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 364-434 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, started_at_from, started_at_to, ended_at_from, ended_at_to,
            duration_from, duration_to, ids, agent_ids, activities, whodunnit_ids, call_ids, chat_ids
        )  # fmt: skip


class AsyncAgentActivityLogs(AsyncPagedCalls, AsyncResource):
    """What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""

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
    ) -> AsyncPager[builtins.list[models.AgentActivityLog], models.AgentActivityLog]:
        """List what agents did in the widget.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page. At least 1. Inferred (type): The page types it String; it counts
                records, so an integer.
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
            activities: Only these activities.
            whodunnit_ids: Only changes made by these agents. Inferred (type): The page types it
                Array[String]; ids are integers in every sample.
            call_ids: Only logs of these calls. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            chat_ids: Only logs of these chats. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 364-434 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, started_at_from, started_at_to, ended_at_from, ended_at_to,
            duration_from, duration_to, ids, agent_ids, activities, whodunnit_ids, call_ids, chat_ids
        )  # fmt: skip

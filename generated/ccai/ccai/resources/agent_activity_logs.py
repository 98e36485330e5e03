"""What agents did in the widget: statuses, log-ins, offered and answered calls and chats."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Call, Json
from .._runtime.base.pagination import NumberPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[List[models.AgentActivityLog], models.AgentActivityLog] = PagedOperation(
    id="listAgentActivityLogs",
    method="GET",
    path=("/agent_activity_logs",),
    types={
        "page": int,
        "per": int,
        "started_at[from]": datetime,
        "started_at[to]": datetime,
        "ended_at[from]": datetime,
        "ended_at[to]": datetime,
        "duration[from]": int,
        "duration[to]": int,
        "id[]": (int,),
        "agent_id[]": (int,),
        "activity[]": (str,),
        "whodunnit_id[]": (int,),
        "call_id[]": (int,),
        "chat_id[]": (int,),
    },
    success={200: Json(lambda: List[models.AgentActivityLog])},
    pagination=NumberPagination(items="", parameter="page", limit="per"),
)


def _list(
    *,
    sort_column: models.AgentActivityLogSortColumn | str | None,
    sort_direction: models.SortDirection | str | None,
    page: int | None,
    per: int | None,
    started_at_from: datetime | None,
    started_at_to: datetime | None,
    ended_at_from: datetime | None,
    ended_at_to: datetime | None,
    duration_from: int | None,
    duration_to: int | None,
    ids: Sequence[int] | None,
    agent_ids: Sequence[int] | None,
    activities: Sequence[models.AgentActivity | str] | None,
    whodunnit_ids: Sequence[int] | None,
    call_ids: Sequence[int] | None,
    chat_ids: Sequence[int] | None,
) -> Call[List[models.AgentActivityLog]]:
    return Call(
        _LIST,
        query={
            "sort_column": sort_column,
            "sort_direction": sort_direction,
            "page": page,
            "per": per,
            "started_at[from]": started_at_from,
            "started_at[to]": started_at_to,
            "ended_at[from]": ended_at_from,
            "ended_at[to]": ended_at_to,
            "duration[from]": duration_from,
            "duration[to]": duration_to,
            "id[]": ids,
            "agent_id[]": agent_ids,
            "activity[]": activities,
            "whodunnit_id[]": whodunnit_ids,
            "call_id[]": call_ids,
            "chat_id[]": chat_ids,
        },
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
    ) -> Pager[List[models.AgentActivityLog], models.AgentActivityLog]:
        """List what agents did in the widget.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1.
            per: Records in a page. At least 1.
            started_at_from: Lower bound of `started_at`, in UTC.
            started_at_to: Upper bound of `started_at`, in UTC.
            ended_at_from: Lower bound of `ended_at`, in UTC.
            ended_at_to: Upper bound of `ended_at`, in UTC.
            duration_from: Lower bound of `duration`, in seconds.
            duration_to: Upper bound of `duration`, in seconds.
            ids: Only records with these ids.
            agent_ids: Only records of these agents.
            activities: Only these activities.
            whodunnit_ids: Only changes made by these agents.
            call_ids: Only logs of these calls.
            chat_ids: Only logs of these chats.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 364-434 (documented).
        """
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                started_at_from=started_at_from,
                started_at_to=started_at_to,
                ended_at_from=ended_at_from,
                ended_at_to=ended_at_to,
                duration_from=duration_from,
                duration_to=duration_to,
                ids=ids,
                agent_ids=agent_ids,
                activities=activities,
                whodunnit_ids=whodunnit_ids,
                call_ids=call_ids,
                chat_ids=chat_ids,
            )
        )


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
    ) -> AsyncPager[List[models.AgentActivityLog], models.AgentActivityLog]:
        """List what agents did in the widget. See `AgentActivityLogs.list`."""
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                started_at_from=started_at_from,
                started_at_to=started_at_to,
                ended_at_from=ended_at_from,
                ended_at_to=ended_at_to,
                duration_from=duration_from,
                duration_to=duration_to,
                ids=ids,
                agent_ids=agent_ids,
                activities=activities,
                whodunnit_ids=whodunnit_ids,
                call_ids=call_ids,
                chat_ids=chat_ids,
            )
        )

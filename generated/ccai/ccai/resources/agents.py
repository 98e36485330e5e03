"""The agents of the contact centre."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Parameter
from .._runtime.base.pagination import NumberPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[List[models.Agent], models.Agent] = PagedOperation(
    id="listAgents",
    method="GET",
    path=("/agents",),
    query={"agent_number[]": Parameter(style="form", explode=True, pii=True)},
    types={
        "page": int,
        "per": int,
        "id[]": (int,),
        "agent_number[]": (str,),
        "status_id[]": (int,),
        "online[]": bool,
        "wrap_up[]": bool,
        "location[]": (str,),
        "last_login_time[from]": datetime,
        "last_login_time[to]": datetime,
        "status_updated_at[from]": datetime,
        "status_updated_at[to]": datetime,
        "call_count[from]": int,
        "call_count[to]": int,
        "chat_count[from]": int,
        "chat_count[to]": int,
    },
    success={200: Json(lambda: List[models.Agent])},
    pagination=NumberPagination(items="", parameter="page", limit="per"),
)


def _list(
    *,
    page: int | None,
    per: int | None,
    ids: Sequence[int] | None,
    agent_numbers: Sequence[str] | None,
    status_ids: Sequence[int] | None,
    online: bool | None,
    wrap_up: bool | None,
    locations: Sequence[str] | None,
    last_login_time_from: datetime | None,
    last_login_time_to: datetime | None,
    status_updated_at_from: datetime | None,
    status_updated_at_to: datetime | None,
    call_count_from: int | None,
    call_count_to: int | None,
    chat_count_from: int | None,
    chat_count_to: int | None,
) -> Call[List[models.Agent]]:
    return Call(
        _LIST,
        query={
            "page": page,
            "per": per,
            "id[]": ids,
            "agent_number[]": agent_numbers,
            "status_id[]": status_ids,
            "online[]": online,
            "wrap_up[]": wrap_up,
            "location[]": locations,
            "last_login_time[from]": last_login_time_from,
            "last_login_time[to]": last_login_time_to,
            "status_updated_at[from]": status_updated_at_from,
            "status_updated_at[to]": status_updated_at_to,
            "call_count[from]": call_count_from,
            "call_count[to]": call_count_to,
            "chat_count[from]": chat_count_from,
            "chat_count[to]": chat_count_to,
        },
    )


_CURRENT_STATUS: Operation[List[models.AgentCurrentStatus]] = Operation(
    id="listAgentCurrentStatuses",
    method="GET",
    path=("/agents/current_status",),
    success={200: Json(lambda: List[models.AgentCurrentStatus])},
)


def _current_status() -> Call[List[models.AgentCurrentStatus]]:
    return Call(_CURRENT_STATUS)


class Agents(PagedCalls, Resource):
    """The agents of the contact centre."""

    def list(
        self,
        *,
        page: int | None = None,
        per: int | None = None,
        ids: Sequence[int] | None = None,
        agent_numbers: Sequence[str] | None = None,
        status_ids: Sequence[int] | None = None,
        online: bool | None = None,
        wrap_up: bool | None = None,
        locations: Sequence[str] | None = None,
        last_login_time_from: datetime | None = None,
        last_login_time_to: datetime | None = None,
        status_updated_at_from: datetime | None = None,
        status_updated_at_to: datetime | None = None,
        call_count_from: int | None = None,
        call_count_to: int | None = None,
        chat_count_from: int | None = None,
        chat_count_to: int | None = None,
    ) -> Pager[List[models.Agent], models.Agent]:
        """List agents.

        Args:
            page: Number of the page, from 1. At least 1.
            per: Records in a page. At least 1.
            ids: Only records with these ids.
            agent_numbers: Only agents with these numbers.
            status_ids: Only agents in these statuses.
            online: Only agents who are online, or only those who are not.
            wrap_up: Only agents who are wrapping up, or only those who are not.
            locations: Only agents at these locations.
            last_login_time_from: Lower bound of `last_login_time`, in UTC.
            last_login_time_to: Upper bound of `last_login_time`, in UTC.
            status_updated_at_from: Lower bound of `status_updated_at`, in UTC.
            status_updated_at_to: Upper bound of `status_updated_at`, in UTC.
            call_count_from: Lower bound of `call_count`.
            call_count_to: Upper bound of `call_count`.
            chat_count_from: Lower bound of `chat_count`.
            chat_count_to: Upper bound of `chat_count`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 123-197 (documented).
        """
        return self._pages(
            _list(
                page=page,
                per=per,
                ids=ids,
                agent_numbers=agent_numbers,
                status_ids=status_ids,
                online=online,
                wrap_up=wrap_up,
                locations=locations,
                last_login_time_from=last_login_time_from,
                last_login_time_to=last_login_time_to,
                status_updated_at_from=status_updated_at_from,
                status_updated_at_to=status_updated_at_to,
                call_count_from=call_count_from,
                call_count_to=call_count_to,
                chat_count_from=chat_count_from,
                chat_count_to=chat_count_to,
            )
        )

    def current_status(self) -> List[models.AgentCurrentStatus]:
        """List the current status of every logged-in agent.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 343-348 (documented).
        """
        return self._call(_current_status())


class AsyncAgents(AsyncPagedCalls, AsyncResource):
    """The agents of the contact centre."""

    def list(
        self,
        *,
        page: int | None = None,
        per: int | None = None,
        ids: Sequence[int] | None = None,
        agent_numbers: Sequence[str] | None = None,
        status_ids: Sequence[int] | None = None,
        online: bool | None = None,
        wrap_up: bool | None = None,
        locations: Sequence[str] | None = None,
        last_login_time_from: datetime | None = None,
        last_login_time_to: datetime | None = None,
        status_updated_at_from: datetime | None = None,
        status_updated_at_to: datetime | None = None,
        call_count_from: int | None = None,
        call_count_to: int | None = None,
        chat_count_from: int | None = None,
        chat_count_to: int | None = None,
    ) -> AsyncPager[List[models.Agent], models.Agent]:
        """List agents. See `Agents.list`."""
        return self._pages(
            _list(
                page=page,
                per=per,
                ids=ids,
                agent_numbers=agent_numbers,
                status_ids=status_ids,
                online=online,
                wrap_up=wrap_up,
                locations=locations,
                last_login_time_from=last_login_time_from,
                last_login_time_to=last_login_time_to,
                status_updated_at_from=status_updated_at_from,
                status_updated_at_to=status_updated_at_to,
                call_count_from=call_count_from,
                call_count_to=call_count_to,
                chat_count_from=chat_count_from,
                chat_count_to=chat_count_to,
            )
        )

    async def current_status(self) -> List[models.AgentCurrentStatus]:
        """List the current status of every logged-in agent. See `Agents.current_status`."""
        return await self._call(_current_status())

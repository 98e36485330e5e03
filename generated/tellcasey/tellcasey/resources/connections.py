"""Ways of reaching an agent, and the conversations booked through them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Parameter, Segment
from .._runtime.base.pagination import CursorPagination, OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.ConnectionPage, models.Connection] = PagedOperation(
    id="listConnections",
    method="GET",
    path=("/connections",),
    types={"limit": int},
    success={200: Json(lambda: models.ConnectionPage)},
    pagination=CursorPagination(
        items="/data", parameter="after", next="/pagination/next_cursor", has_more="/pagination/has_more"
    ),
)


def _list(
    *, agent_id: UUID | None, limit: int | None, after: str | None, before: str | None
) -> Call[models.ConnectionPage]:
    return Call(_LIST, query={"agent_id": agent_id, "limit": limit, "after": after, "before": before})


_GET: Operation[models.ConnectionResponse] = Operation(
    id="getConnection",
    method="GET",
    path=("/connections/", Segment("code")),
    success={200: Json(lambda: models.ConnectionResponse)},
    errors={404: Json(lambda: models.ErrorResponse)},
)


def _get(code: str) -> Call[models.ConnectionResponse]:
    return Call(_GET, path={"code": code})


_SCHEDULED_CONVERSATIONS: PagedOperation[models.ScheduledConversationPage, models.ScheduledConversation] = (
    PagedOperation(
        id="listConnectionScheduledConversations",
        method="GET",
        path=("/connections/", Segment("code"), "/scheduled-conversations"),
        query={"status": Parameter(style="form", explode=False)},
        types={"status": (str,), "from_date": datetime, "to_date": datetime, "limit": int, "offset": int},
        success={200: Json(lambda: models.ScheduledConversationPage)},
        errors={404: Json(lambda: models.ErrorResponse)},
        pagination=OffsetPagination(items="/data", parameter="offset", limit="limit", has_more="/pagination/has_more"),
    )
)


def _scheduled_conversations(
    code: str,
    *,
    status: Sequence[models.ScheduledConversationStatus | str] | None,
    from_date: datetime | None,
    to_date: datetime | None,
    limit: int | None,
    offset: int | None,
) -> Call[models.ScheduledConversationPage]:
    return Call(
        _SCHEDULED_CONVERSATIONS,
        path={"code": code},
        query={"status": status, "from_date": from_date, "to_date": to_date, "limit": limit, "offset": offset},
    )


class Connections(PagedCalls, Resource):
    """Ways of reaching an agent, and the conversations booked through them."""

    def list(
        self,
        *,
        agent_id: UUID | None = None,
        limit: int | None = None,
        after: str | None = None,
        before: str | None = None,
    ) -> Pager[models.ConnectionPage, models.Connection]:
        """List the connections of the organization.

        Args:
            agent_id: Only the connections of this agent.
            limit: Items a page at most. At least 1, at most 100. The server's default is 20.
            after: Start behind this cursor, the `next_cursor` of an earlier page.
            before: Stop ahead of this cursor, the `prev_cursor` of a later page.

        Source: 000_8e80f1079b8fb18d.txt, lines 6-59 (documented).
        """
        return self._pages(_list(agent_id=agent_id, limit=limit, after=after, before=before))

    def get(self, code: str) -> models.ConnectionResponse:
        """Get one connection by its code.

        Args:
            code: The connection's code.

        Raises:
            NotFoundError: No such connection.

        Source: 000_8e80f1079b8fb18d.txt, lines 61-109 (documented).
        """
        return self._call(_get(code))

    def scheduled_conversations(
        self,
        code: str,
        *,
        status: Sequence[models.ScheduledConversationStatus | str] | None = None,
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> Pager[models.ScheduledConversationPage, models.ScheduledConversation]:
        """List the conversations booked through a connection.

        Args:
            code: The connection's code.
            status: Only conversations in one of these states.
            from_date: Only conversations from this time on.
            to_date: Only conversations up to this time.
            limit: Conversations a page at most. At least 1, at most 200. The server's default is 50.
            offset: Items to skip. At least 0. The server's default is 0.

        Raises:
            NotFoundError: No such connection.

        Source: 000_8e80f1079b8fb18d.txt, lines 111-186 (documented).
        """
        return self._pages(
            _scheduled_conversations(
                code, status=status, from_date=from_date, to_date=to_date, limit=limit, offset=offset
            )
        )


class AsyncConnections(AsyncPagedCalls, AsyncResource):
    """Ways of reaching an agent, and the conversations booked through them."""

    def list(
        self,
        *,
        agent_id: UUID | None = None,
        limit: int | None = None,
        after: str | None = None,
        before: str | None = None,
    ) -> AsyncPager[models.ConnectionPage, models.Connection]:
        """List the connections of the organization. See `Connections.list`."""
        return self._pages(_list(agent_id=agent_id, limit=limit, after=after, before=before))

    async def get(self, code: str) -> models.ConnectionResponse:
        """Get one connection by its code. See `Connections.get`."""
        return await self._call(_get(code))

    def scheduled_conversations(
        self,
        code: str,
        *,
        status: Sequence[models.ScheduledConversationStatus | str] | None = None,
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> AsyncPager[models.ScheduledConversationPage, models.ScheduledConversation]:
        """List the conversations booked through a connection. See `Connections.scheduled_conversations`."""
        return self._pages(
            _scheduled_conversations(
                code, status=status, from_date=from_date, to_date=to_date, limit=limit, offset=offset
            )
        )

"""Ways of reaching an agent, and the conversations booked through them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.base.pagination import CursorPagination, OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import InEnvelope

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.connections import AsyncRaw as _AsyncRaw
    from .._views.connections import AsyncStreaming as _AsyncStreaming
    from .._views.connections import Raw as _Raw
    from .._views.connections import Streaming as _Streaming


_LIST: PagedOperation[models.ConnectionPage, models.Connection] = PagedOperation(
    id="listConnections",
    method="GET",
    path=("/connections",),
    query=(Parameter("agent_id"), Parameter("limit", int), Parameter("after"), Parameter("before")),
    success={200: Json(lambda: models.ConnectionPage)},
    pagination=CursorPagination(
        items="/data", parameter="after", next="/pagination/next_cursor", has_more="/pagination/has_more"
    ),
)

_GET: Operation[models.Connection] = Operation(
    id="getConnection",
    method="GET",
    path=("/connections/", Segment("code")),
    success={200: InEnvelope(lambda: models.ConnectionResponse)},
    errors=_errors.ERRORS_404,
)

_SCHEDULED_CONVERSATIONS: PagedOperation[models.ScheduledConversationPage, models.ScheduledConversation] = (
    PagedOperation(
        id="listConnectionScheduledConversations",
        method="GET",
        path=("/connections/", Segment("code"), "/scheduled-conversations"),
        query=(
            Parameter("status", (str,), style="form", explode=False),
            Parameter("from_date", datetime),
            Parameter("to_date", datetime),
            Parameter("limit", int),
            Parameter("offset", int),
        ),
        success={200: Json(lambda: models.ScheduledConversationPage)},
        errors=_errors.ERRORS_404,
        pagination=OffsetPagination(items="/data", parameter="offset", limit="limit", has_more="/pagination/has_more"),
    )
)


class Connections(PagedCalls, Resource):
    """Ways of reaching an agent, and the conversations booked through them."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        agent_id: UUID | str | None = None,
        limit: int | None = None,
        after: str | None = None,
        before: str | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.ConnectionPage, models.Connection]:
        """List the connections of the organization.

        Args:
            agent_id: Only the connections of this agent.
            limit: Items a page at most. At least 1, at most 100. The server's default is 20.
            after: Start behind this cursor, the `next_cursor` of an earlier page. Inferred (description):
                The page names the parameter without explaining it; its tie to `next_cursor` is convention.
            before: Stop ahead of this cursor, the `prev_cursor` of a later page. Inferred (description):
                The page names the parameter without explaining it; its tie to `prev_cursor` is convention.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Source: 000_8e80f1079b8fb18d.txt, lines 6-59 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_LIST, agent_id, limit, after, before, options=options)

    def get(self, code: str, *, options: CallOptions | None = None) -> models.Connection:
        """Get one connection by its code.

        Args:
            code: The connection's code.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 000_8e80f1079b8fb18d.txt, lines 61-109 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_GET, code, options=options)

    def scheduled_conversations(
        self,
        code: str,
        *,
        status: Sequence[models.ScheduledConversationStatus | str] | None = None,
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        limit: int | None = None,
        offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.ScheduledConversationPage, models.ScheduledConversation]:
        """List the conversations booked through a connection.

        The list is scoped to the organization of the API key.

        Args:
            code: The connection's code.
            status: Only conversations in one of these states.
            from_date: Only conversations from this time on. Inferred (description): Name and format are
                documented; which time it is compared with (`scheduled_for`, we think) is not.
            to_date: Only conversations up to this time. Inferred (description): Name and format are
                documented; which time it is compared with (`scheduled_for`, we think) is not.
            limit: Conversations a page at most. At least 1, at most 200. The server's default is 50.
            offset: Items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 000_8e80f1079b8fb18d.txt, lines 111-186 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_SCHEDULED_CONVERSATIONS, code, status, from_date, to_date, limit, offset, options=options)


class AsyncConnections(AsyncPagedCalls, AsyncResource):
    """Ways of reaching an agent, and the conversations booked through them."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        agent_id: UUID | str | None = None,
        limit: int | None = None,
        after: str | None = None,
        before: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.ConnectionPage, models.Connection]:
        """List the connections of the organization.

        Args:
            agent_id: Only the connections of this agent.
            limit: Items a page at most. At least 1, at most 100. The server's default is 20.
            after: Start behind this cursor, the `next_cursor` of an earlier page. Inferred (description):
                The page names the parameter without explaining it; its tie to `next_cursor` is convention.
            before: Stop ahead of this cursor, the `prev_cursor` of a later page. Inferred (description):
                The page names the parameter without explaining it; its tie to `prev_cursor` is convention.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Source: 000_8e80f1079b8fb18d.txt, lines 6-59 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_LIST, agent_id, limit, after, before, options=options)

    async def get(self, code: str, *, options: CallOptions | None = None) -> models.Connection:
        """Get one connection by its code.

        Args:
            code: The connection's code.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 000_8e80f1079b8fb18d.txt, lines 61-109 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_GET, code, options=options)

    def scheduled_conversations(
        self,
        code: str,
        *,
        status: Sequence[models.ScheduledConversationStatus | str] | None = None,
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        limit: int | None = None,
        offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.ScheduledConversationPage, models.ScheduledConversation]:
        """List the conversations booked through a connection.

        The list is scoped to the organization of the API key.

        Args:
            code: The connection's code.
            status: Only conversations in one of these states.
            from_date: Only conversations from this time on. Inferred (description): Name and format are
                documented; which time it is compared with (`scheduled_for`, we think) is not.
            to_date: Only conversations up to this time. Inferred (description): Name and format are
                documented; which time it is compared with (`scheduled_for`, we think) is not.
            limit: Conversations a page at most. At least 1, at most 200. The server's default is 50.
            offset: Items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 000_8e80f1079b8fb18d.txt, lines 111-186 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_SCHEDULED_CONVERSATIONS, code, status, from_date, to_date, limit, offset, options=options)

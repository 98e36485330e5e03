"""The agents of the contact centre."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.base.pagination import HeaderField, NumberPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.agents import AsyncRaw as _AsyncRaw
    from .._views.agents import AsyncStreaming as _AsyncStreaming
    from .._views.agents import Raw as _Raw
    from .._views.agents import Streaming as _Streaming


_LIST: PagedOperation[list[models.Agent], models.Agent] = PagedOperation(
    id="listAgents",
    method="GET",
    path=("/agents",),
    query=(
        Parameter("page", int),
        Parameter("per", int),
        Parameter("id[]", (int,)),
        Parameter("agent_number[]", (str,), pii=True),
        Parameter("status_id[]", (int,)),
        Parameter("online[]", bool),
        Parameter("wrap_up[]", bool),
        Parameter("location[]", (str,)),
        Parameter("last_login_time[from]", datetime, utc=True),
        Parameter("last_login_time[to]", datetime, utc=True),
        Parameter("status_updated_at[from]", datetime, utc=True),
        Parameter("status_updated_at[to]", datetime, utc=True),
        Parameter("call_count[from]", int),
        Parameter("call_count[to]", int),
        Parameter("chat_count[from]", int),
        Parameter("chat_count[to]", int),
    ),
    success={200: Json(lambda: list[models.Agent])},
    pagination=NumberPagination(items="", parameter="page", limit="per", size=100, total=HeaderField("Total")),
)

_CURRENT_STATUS: Operation[list[models.AgentCurrentStatus]] = Operation(
    id="listAgentCurrentStatuses",
    method="GET",
    path=("/agents/current_status",),
    success={200: Json(lambda: list[models.AgentCurrentStatus])},
)


class Agents(PagedCalls, Resource):
    """The agents of the contact centre."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

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
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.Agent], models.Agent]:
        """List agents.

        Args:
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            agent_numbers: Only agents with these numbers.
            status_ids: Only agents in these statuses. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            online: Only agents who are online, or only those who are not.
            wrap_up: Only agents who are wrapping up, or only those who are not.
            locations: Only agents at these locations.
            last_login_time_from: Lower bound of `last_login_time`, in UTC.
            last_login_time_to: Upper bound of `last_login_time`, in UTC.
            status_updated_at_from: Lower bound of `status_updated_at`, in UTC.
            status_updated_at_to: Upper bound of `status_updated_at`, in UTC.
            call_count_from: Lower bound of `call_count`. Inferred (in, type): In the list of variables, in
                no table. Placed here because only agents have the field.
            call_count_to: Upper bound of `call_count`. Inferred (in, type): In the list of variables, in no
                table. Placed here because only agents have the field.
            chat_count_from: Lower bound of `chat_count`. Inferred (in, type): In the list of variables, in
                no table. Placed here because only agents have the field.
            chat_count_to: Upper bound of `chat_count`. Inferred (in, type): In the list of variables, in no
                table. Placed here because only agents have the field.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 123-197 (documented).
        """
        return self._pages(
            _LIST, page, per, ids, agent_numbers, status_ids, online, wrap_up, locations, last_login_time_from,
            last_login_time_to, status_updated_at_from, status_updated_at_to, call_count_from, call_count_to,
            chat_count_from, chat_count_to, options=options
        )  # fmt: skip

    def current_status(self, *, options: CallOptions | None = None) -> builtins.list[models.AgentCurrentStatus]:
        """List the current status of every logged-in agent.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 343-348 (documented).

        Response 200: Inferred (status): The page gives the status code 0, which is no HTTP status: 200 as
        elsewhere.
        """
        return self._call(_CURRENT_STATUS, options=options)


class AsyncAgents(AsyncPagedCalls, AsyncResource):
    """The agents of the contact centre."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

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
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.Agent], models.Agent]:
        """List agents.

        Args:
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            agent_numbers: Only agents with these numbers.
            status_ids: Only agents in these statuses. Inferred (type): The page types it Array[String]; ids
                are integers in every sample.
            online: Only agents who are online, or only those who are not.
            wrap_up: Only agents who are wrapping up, or only those who are not.
            locations: Only agents at these locations.
            last_login_time_from: Lower bound of `last_login_time`, in UTC.
            last_login_time_to: Upper bound of `last_login_time`, in UTC.
            status_updated_at_from: Lower bound of `status_updated_at`, in UTC.
            status_updated_at_to: Upper bound of `status_updated_at`, in UTC.
            call_count_from: Lower bound of `call_count`. Inferred (in, type): In the list of variables, in
                no table. Placed here because only agents have the field.
            call_count_to: Upper bound of `call_count`. Inferred (in, type): In the list of variables, in no
                table. Placed here because only agents have the field.
            chat_count_from: Lower bound of `chat_count`. Inferred (in, type): In the list of variables, in
                no table. Placed here because only agents have the field.
            chat_count_to: Upper bound of `chat_count`. Inferred (in, type): In the list of variables, in no
                table. Placed here because only agents have the field.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 123-197 (documented).
        """
        return self._pages(
            _LIST, page, per, ids, agent_numbers, status_ids, online, wrap_up, locations, last_login_time_from,
            last_login_time_to, status_updated_at_from, status_updated_at_to, call_count_from, call_count_to,
            chat_count_from, chat_count_to, options=options
        )  # fmt: skip

    async def current_status(self, *, options: CallOptions | None = None) -> builtins.list[models.AgentCurrentStatus]:
        """List the current status of every logged-in agent.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 343-348 (documented).

        Response 200: Inferred (status): The page gives the status code 0, which is no HTTP status: 200 as
        elsewhere.
        """
        return await self._call(_CURRENT_STATUS, options=options)

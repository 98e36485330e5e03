"""Teams of agents, which can be assigned to queues."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.base.pagination import HeaderField, NumberPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.teams import AsyncRaw as _AsyncRaw
    from .._views.teams import AsyncStreaming as _AsyncStreaming
    from .._views.teams import Raw as _Raw
    from .._views.teams import Streaming as _Streaming


_LIST: PagedOperation[list[models.Team], models.Team] = PagedOperation(
    id="listTeams",
    method="GET",
    path=("/teams",),
    query=(
        Parameter("sort_column"),
        Parameter("sort_direction"),
        Parameter("page", int),
        Parameter("per", int),
        Parameter("agents_count[from]", int),
        Parameter("agents_count[to]", int),
        Parameter("id[]", (int,)),
        Parameter("name[]", (str,)),
        Parameter("parent_id[]", (int,)),
        Parameter("position[]", (int,)),
        Parameter("with_deleted", bool),
    ),
    success={200: Json(lambda: list[models.Team])},
    pagination=NumberPagination(items="", parameter="page", limit="per", size=100, total=HeaderField("Total")),
)

_TREE: Operation[list[models.TeamNode]] = Operation(
    id="getTeamTree", method="GET", path=("/teams/tree",), success={200: Json(lambda: list[models.TeamNode])}
)

_GET: Operation[models.Team] = Operation(
    id="getTeam",
    method="GET",
    path=("/teams/", Segment("team_id", int)),
    query=(Parameter("with_deleted", bool),),
    success={200: Json(lambda: models.Team)},
)


class Teams(PagedCalls, Resource):
    """Teams of agents, which can be assigned to queues."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        sort_column: models.TeamSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        agents_count_from: int | None = None,
        agents_count_to: int | None = None,
        ids: Sequence[int] | None = None,
        names: Sequence[str] | None = None,
        parent_ids: Sequence[int] | None = None,
        positions: Sequence[int] | None = None,
        with_deleted: bool | None = None,
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.Team], models.Team]:
        """List teams.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            agents_count_from: Lower bound of `agents_count`.
            agents_count_to: Upper bound of `agents_count`.
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            names: Only records with these names.
            parent_ids: Only children of these records. Inferred (type): The page types it Array[String];
                ids are integers in every sample.
            positions: Only records at these positions. Inferred (type): The page types it Array[String];
                positions are integers in every sample.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2171-2213 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, agents_count_from, agents_count_to, ids, names, parent_ids,
            positions, with_deleted, options=options
        )  # fmt: skip

    def tree(self, *, options: CallOptions | None = None) -> builtins.list[models.TeamNode]:
        """Get the teams as a tree.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2175, 2328-2332 (documented).
        """
        return self._call(_TREE, options=options)

    def get(self, team_id: int, *, with_deleted: bool | None = None, options: CallOptions | None = None) -> models.Team:
        """Get one team.

        Args:
            team_id: Id of the team.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2176, 2283-2291 (documented).
        """
        return self._call(_GET, team_id, with_deleted, options=options)


class AsyncTeams(AsyncPagedCalls, AsyncResource):
    """Teams of agents, which can be assigned to queues."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        sort_column: models.TeamSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        agents_count_from: int | None = None,
        agents_count_to: int | None = None,
        ids: Sequence[int] | None = None,
        names: Sequence[str] | None = None,
        parent_ids: Sequence[int] | None = None,
        positions: Sequence[int] | None = None,
        with_deleted: bool | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.Team], models.Team]:
        """List teams.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            agents_count_from: Lower bound of `agents_count`.
            agents_count_to: Upper bound of `agents_count`.
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            names: Only records with these names.
            parent_ids: Only children of these records. Inferred (type): The page types it Array[String];
                ids are integers in every sample.
            positions: Only records at these positions. Inferred (type): The page types it Array[String];
                positions are integers in every sample.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2171-2213 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, agents_count_from, agents_count_to, ids, names, parent_ids,
            positions, with_deleted, options=options
        )  # fmt: skip

    async def tree(self, *, options: CallOptions | None = None) -> builtins.list[models.TeamNode]:
        """Get the teams as a tree.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2175, 2328-2332 (documented).
        """
        return await self._call(_TREE, options=options)

    async def get(
        self, team_id: int, *, with_deleted: bool | None = None, options: CallOptions | None = None
    ) -> models.Team:
        """Get one team.

        Args:
            team_id: Id of the team.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2176, 2283-2291 (documented).
        """
        return await self._call(_GET, team_id, with_deleted, options=options)

"""Teams of agents, which can be assigned to queues."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import NumberPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[List[models.Team], models.Team] = PagedOperation(
    id="listTeams",
    method="GET",
    path=("/teams",),
    types={
        "page": int,
        "per": int,
        "agents_count[from]": int,
        "agents_count[to]": int,
        "id[]": (int,),
        "name[]": (str,),
        "parent_id[]": (int,),
        "position[]": (int,),
        "with_deleted": bool,
    },
    success={200: Json(lambda: List[models.Team])},
    pagination=NumberPagination(items="", parameter="page", limit="per"),
)


def _list(
    *,
    sort_column: models.TeamSortColumn | str | None,
    sort_direction: models.SortDirection | str | None,
    page: int | None,
    per: int | None,
    agents_count_from: int | None,
    agents_count_to: int | None,
    ids: Sequence[int] | None,
    names: Sequence[str] | None,
    parent_ids: Sequence[int] | None,
    positions: Sequence[int] | None,
    with_deleted: bool | None,
) -> Call[List[models.Team]]:
    return Call(
        _LIST,
        query={
            "sort_column": sort_column,
            "sort_direction": sort_direction,
            "page": page,
            "per": per,
            "agents_count[from]": agents_count_from,
            "agents_count[to]": agents_count_to,
            "id[]": ids,
            "name[]": names,
            "parent_id[]": parent_ids,
            "position[]": positions,
            "with_deleted": with_deleted,
        },
    )


_TREE: Operation[List[models.TeamNode]] = Operation(
    id="getTeamTree", method="GET", path=("/teams/tree",), success={200: Json(lambda: List[models.TeamNode])}
)


def _tree() -> Call[List[models.TeamNode]]:
    return Call(_TREE)


_GET: Operation[models.Team] = Operation(
    id="getTeam",
    method="GET",
    path=("/teams/", Segment("team_id")),
    types={"team_id": int, "with_deleted": bool},
    success={200: Json(lambda: models.Team)},
)


def _get(team_id: int, *, with_deleted: bool | None) -> Call[models.Team]:
    return Call(_GET, path={"team_id": team_id}, query={"with_deleted": with_deleted})


class Teams(PagedCalls, Resource):
    """Teams of agents, which can be assigned to queues."""

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
    ) -> Pager[List[models.Team], models.Team]:
        """List teams.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1.
            per: Records in a page. At least 1.
            agents_count_from: Lower bound of `agents_count`.
            agents_count_to: Upper bound of `agents_count`.
            ids: Only records with these ids.
            names: Only records with these names.
            parent_ids: Only children of these records.
            positions: Only records at these positions.
            with_deleted: Whether deleted records are included.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 2171-2213 (documented).
        """
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                agents_count_from=agents_count_from,
                agents_count_to=agents_count_to,
                ids=ids,
                names=names,
                parent_ids=parent_ids,
                positions=positions,
                with_deleted=with_deleted,
            )
        )

    def tree(self) -> List[models.TeamNode]:
        """Get the teams as a tree.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 2175, 2328-2332 (documented).
        """
        return self._call(_tree())

    def get(self, team_id: int, *, with_deleted: bool | None = None) -> models.Team:
        """Get one team.

        Args:
            team_id: Id of the team.
            with_deleted: Whether deleted records are included.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 2176, 2283-2291 (documented).
        """
        return self._call(_get(team_id, with_deleted=with_deleted))


class AsyncTeams(AsyncPagedCalls, AsyncResource):
    """Teams of agents, which can be assigned to queues."""

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
    ) -> AsyncPager[List[models.Team], models.Team]:
        """List teams. See `Teams.list`."""
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                agents_count_from=agents_count_from,
                agents_count_to=agents_count_to,
                ids=ids,
                names=names,
                parent_ids=parent_ids,
                positions=positions,
                with_deleted=with_deleted,
            )
        )

    async def tree(self) -> List[models.TeamNode]:
        """Get the teams as a tree. See `Teams.tree`."""
        return await self._call(_tree())

    async def get(self, team_id: int, *, with_deleted: bool | None = None) -> models.Team:
        """Get one team. See `Teams.get`."""
        return await self._call(_get(team_id, with_deleted=with_deleted))

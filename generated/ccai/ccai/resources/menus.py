"""Menus that end users choose from, and the queues behind them."""

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

_LIST: PagedOperation[List[models.Menu], models.Menu] = PagedOperation(
    id="listMenus",
    method="GET",
    path=("/menus",),
    types={
        "page": int,
        "per": int,
        "id[]": (int,),
        "name[]": (str,),
        "parent_id[]": (int,),
        "position[]": (int,),
        "menu_type[]": (str,),
        "hidden[]": bool,
        "with_deleted": bool,
    },
    success={200: Json(lambda: List[models.Menu])},
    pagination=NumberPagination(items="", parameter="page", limit="per"),
)


def _list(
    *,
    sort_column: models.MenuSortColumn | str | None,
    sort_direction: models.SortDirection | str | None,
    page: int | None,
    per: int | None,
    ids: Sequence[int] | None,
    names: Sequence[str] | None,
    parent_ids: Sequence[int] | None,
    positions: Sequence[int] | None,
    menu_types: Sequence[models.MenuType | str] | None,
    hidden: bool | None,
    with_deleted: bool | None,
) -> Call[List[models.Menu]]:
    return Call(
        _LIST,
        query={
            "sort_column": sort_column,
            "sort_direction": sort_direction,
            "page": page,
            "per": per,
            "id[]": ids,
            "name[]": names,
            "parent_id[]": parent_ids,
            "position[]": positions,
            "menu_type[]": menu_types,
            "hidden[]": hidden,
            "with_deleted": with_deleted,
        },
    )


_TREE: Operation[List[models.MenuNode]] = Operation(
    id="getMenuTree",
    method="GET",
    path=("/menus/tree",),
    types={"menu_type[]": (str,), "lang[]": (str,)},
    success={200: Json(lambda: List[models.MenuNode])},
)


def _tree(
    *, menu_types: Sequence[models.MenuType | str] | None, langs: Sequence[models.Language | str] | None
) -> Call[List[models.MenuNode]]:
    return Call(_TREE, query={"menu_type[]": menu_types, "lang[]": langs})


_CURRENT_STATUS: Operation[List[models.MenuCurrentStatus]] = Operation(
    id="listMenuCurrentStatuses",
    method="GET",
    path=("/menus/current_status",),
    success={200: Json(lambda: List[models.MenuCurrentStatus])},
)


def _current_status() -> Call[List[models.MenuCurrentStatus]]:
    return Call(_CURRENT_STATUS)


_SLA: Operation[List[models.MenuSla]] = Operation(
    id="listMenuSlas",
    method="GET",
    path=("/menus/sla",),
    types={"minutes": int},
    success={200: Json(lambda: List[models.MenuSla])},
)


def _sla(*, channel: models.SlaChannel | str, minutes: int) -> Call[List[models.MenuSla]]:
    return Call(_SLA, query={"channel": channel, "minutes": minutes})


_SLA_BY_QUEUE_GROUPS: Operation[List[models.QueueGroupSla]] = Operation(
    id="listQueueGroupSlas",
    method="GET",
    path=("/menus/sla_by_queue_groups",),
    types={"minutes": int},
    success={200: Json(lambda: List[models.QueueGroupSla])},
)


def _sla_by_queue_groups(*, channel: models.SlaChannel | str, minutes: int) -> Call[List[models.QueueGroupSla]]:
    return Call(_SLA_BY_QUEUE_GROUPS, query={"channel": channel, "minutes": minutes})


_GET: Operation[List[models.Menu]] = Operation(
    id="getMenu",
    method="GET",
    path=("/menus/", Segment("menu_id")),
    types={"menu_id": int, "with_deleted": bool},
    success={200: Json(lambda: List[models.Menu])},
)


def _get(menu_id: int, *, with_deleted: bool | None) -> Call[List[models.Menu]]:
    return Call(_GET, path={"menu_id": menu_id}, query={"with_deleted": with_deleted})


class Menus(PagedCalls, Resource):
    """Menus that end users choose from, and the queues behind them."""

    def list(
        self,
        *,
        sort_column: models.MenuSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        ids: Sequence[int] | None = None,
        names: Sequence[str] | None = None,
        parent_ids: Sequence[int] | None = None,
        positions: Sequence[int] | None = None,
        menu_types: Sequence[models.MenuType | str] | None = None,
        hidden: bool | None = None,
        with_deleted: bool | None = None,
    ) -> Pager[List[models.Menu], models.Menu]:
        """List menus.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1.
            per: Records in a page. At least 1.
            ids: Only records with these ids.
            names: Only records with these names.
            parent_ids: Only children of these records.
            positions: Only records at these positions.
            menu_types: Only menus of these types.
            hidden: Whether hidden menus are returned.
            with_deleted: Whether deleted records are included.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 1640-1715 (documented).
        """
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                ids=ids,
                names=names,
                parent_ids=parent_ids,
                positions=positions,
                menu_types=menu_types,
                hidden=hidden,
                with_deleted=with_deleted,
            )
        )

    def tree(
        self,
        *,
        menu_types: Sequence[models.MenuType | str] | None = None,
        langs: Sequence[models.Language | str] | None = None,
    ) -> List[models.MenuNode]:
        """Get the menus as a tree.

        Args:
            menu_types: Only menus of these types.
            langs: Only menus in these languages.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 1644, 1799-1807 (documented).
        """
        return self._call(_tree(menu_types=menu_types, langs=langs))

    def current_status(self) -> List[models.MenuCurrentStatus]:
        """List what waits in each queue now.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 1646, 1973-1978 (documented).
        """
        return self._call(_current_status())

    def sla(self, *, channel: models.SlaChannel | str, minutes: int) -> List[models.MenuSla]:
        """List the service level of each menu path.

        Args:
            channel: Calls or chats.
            minutes: Minutes to look back from now. At least 1.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 1647, 1998-2011 (documented).
        """
        return self._call(_sla(channel=channel, minutes=minutes))

    def sla_by_queue_groups(self, *, channel: models.SlaChannel | str, minutes: int) -> List[models.QueueGroupSla]:
        """List the service level of each queue group.

        Args:
            channel: Calls or chats.
            minutes: Minutes to look back from now. At least 1.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 1648, 2042-2055 (documented).
        """
        return self._call(_sla_by_queue_groups(channel=channel, minutes=minutes))

    def get(self, menu_id: int, *, with_deleted: bool | None = None) -> List[models.Menu]:
        """Get one menu.

        The menu comes as a list of one.

        Args:
            menu_id: Id of the menu.
            with_deleted: Whether deleted records are included.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 1645, 1881-1889 (documented).
        """
        return self._call(_get(menu_id, with_deleted=with_deleted))


class AsyncMenus(AsyncPagedCalls, AsyncResource):
    """Menus that end users choose from, and the queues behind them."""

    def list(
        self,
        *,
        sort_column: models.MenuSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        ids: Sequence[int] | None = None,
        names: Sequence[str] | None = None,
        parent_ids: Sequence[int] | None = None,
        positions: Sequence[int] | None = None,
        menu_types: Sequence[models.MenuType | str] | None = None,
        hidden: bool | None = None,
        with_deleted: bool | None = None,
    ) -> AsyncPager[List[models.Menu], models.Menu]:
        """List menus. See `Menus.list`."""
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                ids=ids,
                names=names,
                parent_ids=parent_ids,
                positions=positions,
                menu_types=menu_types,
                hidden=hidden,
                with_deleted=with_deleted,
            )
        )

    async def tree(
        self,
        *,
        menu_types: Sequence[models.MenuType | str] | None = None,
        langs: Sequence[models.Language | str] | None = None,
    ) -> List[models.MenuNode]:
        """Get the menus as a tree. See `Menus.tree`."""
        return await self._call(_tree(menu_types=menu_types, langs=langs))

    async def current_status(self) -> List[models.MenuCurrentStatus]:
        """List what waits in each queue now. See `Menus.current_status`."""
        return await self._call(_current_status())

    async def sla(self, *, channel: models.SlaChannel | str, minutes: int) -> List[models.MenuSla]:
        """List the service level of each menu path. See `Menus.sla`."""
        return await self._call(_sla(channel=channel, minutes=minutes))

    async def sla_by_queue_groups(
        self, *, channel: models.SlaChannel | str, minutes: int
    ) -> List[models.QueueGroupSla]:
        """List the service level of each queue group. See `Menus.sla_by_queue_groups`."""
        return await self._call(_sla_by_queue_groups(channel=channel, minutes=minutes))

    async def get(self, menu_id: int, *, with_deleted: bool | None = None) -> List[models.Menu]:
        """Get one menu. See `Menus.get`."""
        return await self._call(_get(menu_id, with_deleted=with_deleted))

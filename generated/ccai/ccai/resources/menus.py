"""Menus that end users choose from, and the queues behind them."""

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
    from .._views.menus import AsyncRaw as _AsyncRaw
    from .._views.menus import AsyncStreaming as _AsyncStreaming
    from .._views.menus import Raw as _Raw
    from .._views.menus import Streaming as _Streaming


_LIST: PagedOperation[list[models.Menu], models.Menu] = PagedOperation(
    id="listMenus",
    method="GET",
    path=("/menus",),
    query=(
        Parameter("sort_column"),
        Parameter("sort_direction"),
        Parameter("page", int),
        Parameter("per", int),
        Parameter("id[]", (int,)),
        Parameter("name[]", (str,)),
        Parameter("parent_id[]", (int,)),
        Parameter("position[]", (int,)),
        Parameter("menu_type[]", (str,)),
        Parameter("hidden[]", bool),
        Parameter("with_deleted", bool),
    ),
    success={200: Json(lambda: list[models.Menu])},
    pagination=NumberPagination(items="", parameter="page", limit="per", size=100, total=HeaderField("Total")),
)

_TREE: Operation[list[models.MenuNode]] = Operation(
    id="getMenuTree",
    method="GET",
    path=("/menus/tree",),
    query=(Parameter("menu_type[]", (str,)), Parameter("lang[]", (str,))),
    success={200: Json(lambda: list[models.MenuNode])},
)

_CURRENT_STATUS: Operation[list[models.MenuCurrentStatus]] = Operation(
    id="listMenuCurrentStatuses",
    method="GET",
    path=("/menus/current_status",),
    success={200: Json(lambda: list[models.MenuCurrentStatus])},
)

_SLA: Operation[list[models.MenuSla]] = Operation(
    id="listMenuSlas",
    method="GET",
    path=("/menus/sla",),
    query=(Parameter("channel"), Parameter("minutes", int)),
    success={200: Json(lambda: list[models.MenuSla])},
)

_SLA_BY_QUEUE_GROUPS: Operation[list[models.QueueGroupSla]] = Operation(
    id="listQueueGroupSlas",
    method="GET",
    path=("/menus/sla_by_queue_groups",),
    query=(Parameter("channel"), Parameter("minutes", int)),
    success={200: Json(lambda: list[models.QueueGroupSla])},
)

_GET: Operation[list[models.Menu]] = Operation(
    id="getMenu",
    method="GET",
    path=("/menus/", Segment("menu_id", int)),
    query=(Parameter("with_deleted", bool),),
    success={200: Json(lambda: list[models.Menu])},
)


class Menus(PagedCalls, Resource):
    """Menus that end users choose from, and the queues behind them."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

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
        options: CallOptions | None = None,
    ) -> Pager[builtins.list[models.Menu], models.Menu]:
        """List menus.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            names: Only records with these names.
            parent_ids: Only children of these records. Inferred (type): The page types it Array[String];
                ids are integers in every sample.
            positions: Only records at these positions. Inferred (type): The page types it Array[String];
                positions are integers in every sample.
            menu_types: Only menus of these types.
            hidden: Whether hidden menus are returned.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1640-1715 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, ids, names, parent_ids, positions, menu_types, hidden,
            with_deleted, options=options
        )  # fmt: skip

    def tree(
        self,
        *,
        menu_types: Sequence[models.MenuType | str] | None = None,
        langs: Sequence[models.Language | str] | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.MenuNode]:
        """Get the menus as a tree.

        Args:
            menu_types: Only menus of these types.
            langs: Only menus in these languages. The page's list for this filter lacks it, which a sample
                has.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1644, 1799-1807 (documented).
        """
        return self._call(_TREE, menu_types, langs, options=options)

    def current_status(self, *, options: CallOptions | None = None) -> builtins.list[models.MenuCurrentStatus]:
        """List what waits in each queue now.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1646, 1973-1978 (documented).

        Response 200: Inferred (status): The page gives the status code 0, which is no HTTP status: 200 as
        elsewhere.
        """
        return self._call(_CURRENT_STATUS, options=options)

    def sla(
        self, *, channel: models.SlaChannel | str, minutes: int, options: CallOptions | None = None
    ) -> builtins.list[models.MenuSla]:
        """List the service level of each menu path.

        Args:
            channel: Calls or chats.
            minutes: Minutes to look back from now. At least 1. Inferred (type, limits): The page types it
                String; it counts minutes, so an integer. It counts minutes, so at least 1.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1647, 1998-2011 (documented).
        """
        return self._call(_SLA, channel, minutes, options=options)

    def sla_by_queue_groups(
        self, *, channel: models.SlaChannel | str, minutes: int, options: CallOptions | None = None
    ) -> builtins.list[models.QueueGroupSla]:
        """List the service level of each queue group.

        Args:
            channel: Calls or chats.
            minutes: Minutes to look back from now. At least 1. Inferred (type, limits): The page types it
                String; it counts minutes, so an integer. It counts minutes, so at least 1.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1648, 2042-2055 (documented).
        """
        return self._call(_SLA_BY_QUEUE_GROUPS, channel, minutes, options=options)

    def get(
        self, menu_id: int, *, with_deleted: bool | None = None, options: CallOptions | None = None
    ) -> builtins.list[models.Menu]:
        """Get one menu.

        The menu comes as a list of one.

        Args:
            menu_id: Id of the menu.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1645, 1881-1889 (documented).
        """
        return self._call(_GET, menu_id, with_deleted, options=options)


class AsyncMenus(AsyncPagedCalls, AsyncResource):
    """Menus that end users choose from, and the queues behind them."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

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
        options: CallOptions | None = None,
    ) -> AsyncPager[builtins.list[models.Menu], models.Menu]:
        """List menus.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1. Inferred (type): The page types it String; it
                counts pages, so an integer.
            per: Records in a page, 100 at most. A larger number is taken for 100. At least 1. The server's
                default is 100. Inferred (type, default, limits, description): The page types it String; it
                counts records, so an integer. Its example of 200 is older than the vendor's current page,
                by which a page has 100 unless said, and 100 at most (README.md, lines 38-41).
            ids: Only records with these ids. Inferred (type): The page types it Array[String]; ids are
                integers in every sample.
            names: Only records with these names.
            parent_ids: Only children of these records. Inferred (type): The page types it Array[String];
                ids are integers in every sample.
            positions: Only records at these positions. Inferred (type): The page types it Array[String];
                positions are integers in every sample.
            menu_types: Only menus of these types.
            hidden: Whether hidden menus are returned.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1640-1715 (documented).
        """
        return self._pages(
            _LIST, sort_column, sort_direction, page, per, ids, names, parent_ids, positions, menu_types, hidden,
            with_deleted, options=options
        )  # fmt: skip

    async def tree(
        self,
        *,
        menu_types: Sequence[models.MenuType | str] | None = None,
        langs: Sequence[models.Language | str] | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.MenuNode]:
        """Get the menus as a tree.

        Args:
            menu_types: Only menus of these types.
            langs: Only menus in these languages. The page's list for this filter lacks it, which a sample
                has.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1644, 1799-1807 (documented).
        """
        return await self._call(_TREE, menu_types, langs, options=options)

    async def current_status(self, *, options: CallOptions | None = None) -> builtins.list[models.MenuCurrentStatus]:
        """List what waits in each queue now.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1646, 1973-1978 (documented).

        Response 200: Inferred (status): The page gives the status code 0, which is no HTTP status: 200 as
        elsewhere.
        """
        return await self._call(_CURRENT_STATUS, options=options)

    async def sla(
        self, *, channel: models.SlaChannel | str, minutes: int, options: CallOptions | None = None
    ) -> builtins.list[models.MenuSla]:
        """List the service level of each menu path.

        Args:
            channel: Calls or chats.
            minutes: Minutes to look back from now. At least 1. Inferred (type, limits): The page types it
                String; it counts minutes, so an integer. It counts minutes, so at least 1.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1647, 1998-2011 (documented).
        """
        return await self._call(_SLA, channel, minutes, options=options)

    async def sla_by_queue_groups(
        self, *, channel: models.SlaChannel | str, minutes: int, options: CallOptions | None = None
    ) -> builtins.list[models.QueueGroupSla]:
        """List the service level of each queue group.

        Args:
            channel: Calls or chats.
            minutes: Minutes to look back from now. At least 1. Inferred (type, limits): The page types it
                String; it counts minutes, so an integer. It counts minutes, so at least 1.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1648, 2042-2055 (documented).
        """
        return await self._call(_SLA_BY_QUEUE_GROUPS, channel, minutes, options=options)

    async def get(
        self, menu_id: int, *, with_deleted: bool | None = None, options: CallOptions | None = None
    ) -> builtins.list[models.Menu]:
        """Get one menu.

        The menu comes as a list of one.

        Args:
            menu_id: Id of the menu.
            with_deleted: Whether deleted records are included.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 1645, 1881-1889 (documented).
        """
        return await self._call(_GET, menu_id, with_deleted, options=options)

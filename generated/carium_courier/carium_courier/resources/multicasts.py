"""Templated messages to many individuals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.MulticastPage, models.MulticastResource] = PagedOperation(
    id="listMulticasts",
    method="GET",
    path=("/v1/multicasts/",),
    types={
        "filter[cmp-created-at]": (str,),
        "include-individual-group": bool,
        "include-individual-ids": bool,
        "page[limit]": int,
        "page[offset]": int,
    },
    success={200: Json(lambda: models.MulticastPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    filter_cmp_created_at: Sequence[str] | None,
    include_individual_group: bool | None,
    include_individual_ids: bool | None,
    individual_group_id: UUID | None,
    page_limit: int | None,
    page_offset: int | None,
    template_id: str | None,
) -> Call[models.MulticastPage]:
    return Call(
        _LIST,
        query={
            "filter[cmp-created-at]": filter_cmp_created_at,
            "include-individual-group": include_individual_group,
            "include-individual-ids": include_individual_ids,
            "individual-group-id": individual_group_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
            "template-id": template_id,
        },
    )


_CREATE: Operation[models.MulticastDocument] = Operation(
    id="createMulticast",
    method="POST",
    path=("/v1/multicasts/",),
    body=Json(lambda: models.MulticastCreateDocument),
    success={201: Json(lambda: models.MulticastDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.MulticastCreateDocument) -> Call[models.MulticastDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.MulticastDocument] = Operation(
    id="getMulticast",
    method="GET",
    path=("/v1/multicasts/", Segment("id"), "/"),
    types={"include-individual-group": bool, "include-individual-ids": bool},
    success={200: Json(lambda: models.MulticastDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(
    multicast_id: str, *, include_individual_group: bool | None, include_individual_ids: bool | None
) -> Call[models.MulticastDocument]:
    return Call(
        _GET,
        path={"id": multicast_id},
        query={"include-individual-group": include_individual_group, "include-individual-ids": include_individual_ids},
    )


class Multicasts(PagedCalls, Resource):
    """Templated messages to many individuals."""

    def list(
        self,
        *,
        filter_cmp_created_at: Sequence[str] | None = None,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
        individual_group_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        template_id: str | None = None,
    ) -> Pager[models.MulticastPage, models.MulticastResource]:
        """List multicasts.

        Args:
            filter_cmp_created_at: Compare the time of creation: `>`, `<`, `<=` or `>=`, followed by a
                date-time. Two values make a range. At most 2 items.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false.
            include_individual_ids: Whether to include the ids of the individuals. The server's default is
                false.
            individual_group_id: Only those of this group of individuals.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            template_id: Only those of this template. At most 255 characters.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3283-3343 (documented).
        """
        return self._pages(
            _list(
                filter_cmp_created_at=filter_cmp_created_at,
                include_individual_group=include_individual_group,
                include_individual_ids=include_individual_ids,
                individual_group_id=individual_group_id,
                page_limit=page_limit,
                page_offset=page_offset,
                template_id=template_id,
            )
        )

    @overload
    def create(self, body: models.MulticastCreateDocument) -> models.MulticastDocument: ...

    @overload
    def create(
        self, *, data: models.MulticastCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MulticastDocument: ...

    def create(self, body: models.MulticastCreateDocument | None = None, **fields: Any) -> models.MulticastDocument:
        """Send a templated message to many individuals.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3344-3410 (documented).
        """
        return self._call(_create(model_of(models.MulticastCreateDocument, body, fields)))

    def get(
        self,
        multicast_id: str,
        *,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
    ) -> models.MulticastDocument:
        """Get a multicast.

        Args:
            multicast_id: The id of the resource.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false.
            include_individual_ids: Whether to include the ids of the individuals. The server's default is
                false.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3411-3466 (documented).
        """
        return self._call(
            _get(
                multicast_id,
                include_individual_group=include_individual_group,
                include_individual_ids=include_individual_ids,
            )
        )


class AsyncMulticasts(AsyncPagedCalls, AsyncResource):
    """Templated messages to many individuals."""

    def list(
        self,
        *,
        filter_cmp_created_at: Sequence[str] | None = None,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
        individual_group_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        template_id: str | None = None,
    ) -> AsyncPager[models.MulticastPage, models.MulticastResource]:
        """List multicasts. See `Multicasts.list`."""
        return self._pages(
            _list(
                filter_cmp_created_at=filter_cmp_created_at,
                include_individual_group=include_individual_group,
                include_individual_ids=include_individual_ids,
                individual_group_id=individual_group_id,
                page_limit=page_limit,
                page_offset=page_offset,
                template_id=template_id,
            )
        )

    @overload
    async def create(self, body: models.MulticastCreateDocument) -> models.MulticastDocument: ...

    @overload
    async def create(
        self, *, data: models.MulticastCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MulticastDocument: ...

    async def create(
        self, body: models.MulticastCreateDocument | None = None, **fields: Any
    ) -> models.MulticastDocument:
        """Send a templated message to many individuals. See `Multicasts.create`."""
        return await self._call(_create(model_of(models.MulticastCreateDocument, body, fields)))

    async def get(
        self,
        multicast_id: str,
        *,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
    ) -> models.MulticastDocument:
        """Get a multicast. See `Multicasts.get`."""
        return await self._call(
            _get(
                multicast_id,
                include_individual_group=include_individual_group,
                include_individual_ids=include_individual_ids,
            )
        )

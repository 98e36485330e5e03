"""Rules that announce an event of an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Empty, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.AnnouncerPage, models.AnnouncerResource] = PagedOperation(
    id="listAnnouncers",
    method="GET",
    path=("/v1/announcers/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.AnnouncerPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *, filter_name: str | None, organization_id: UUID | None, page_limit: int | None, page_offset: int | None
) -> Call[models.AnnouncerPage]:
    return Call(
        _LIST,
        query={
            "filter[name]": filter_name,
            "organization-id": organization_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_CREATE: Operation[models.AnnouncerDocument] = Operation(
    id="createAnnouncer",
    method="POST",
    path=("/v1/announcers/",),
    body=Json(lambda: models.AnnouncerCreateDocument),
    success={201: Json(lambda: models.AnnouncerDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.AnnouncerCreateDocument) -> Call[models.AnnouncerDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.AnnouncerDocument] = Operation(
    id="getAnnouncer",
    method="GET",
    path=("/v1/announcers/", Segment("id"), "/"),
    success={200: Json(lambda: models.AnnouncerDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(announcer_id: str) -> Call[models.AnnouncerDocument]:
    return Call(_GET, path={"id": announcer_id})


_DELETE: Operation[None] = Operation(
    id="deleteAnnouncer",
    method="DELETE",
    path=("/v1/announcers/", Segment("id"), "/"),
    success={204: Empty()},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _delete(announcer_id: str) -> Call[None]:
    return Call(_DELETE, path={"id": announcer_id})


_UPDATE: Operation[models.AnnouncerDocument] = Operation(
    id="updateAnnouncer",
    method="PATCH",
    path=("/v1/announcers/", Segment("id"), "/"),
    body=Json(lambda: models.AnnouncerUpdateDocument),
    success={200: Json(lambda: models.AnnouncerDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(announcer_id: str, body: models.AnnouncerUpdateDocument) -> Call[models.AnnouncerDocument]:
    return Call(_UPDATE, path={"id": announcer_id}, body=body)


class Announcers(PagedCalls, Resource):
    """Rules that announce an event of an organization."""

    def list(
        self,
        *,
        filter_name: str | None = None,
        organization_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.AnnouncerPage, models.AnnouncerResource]:
        """List announcers.

        Args:
            filter_name: Only those of this name. At most 255 characters.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 30-57 (inferred).
        """
        return self._pages(
            _list(
                filter_name=filter_name, organization_id=organization_id, page_limit=page_limit, page_offset=page_offset
            )
        )

    @overload
    def create(self, body: models.AnnouncerCreateDocument) -> models.AnnouncerDocument: ...

    @overload
    def create(
        self, *, data: models.AnnouncerCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.AnnouncerDocument: ...

    def create(self, body: models.AnnouncerCreateDocument | None = None, **fields: Any) -> models.AnnouncerDocument:
        """Create an announcer.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 58-94 (inferred).
        """
        return self._call(_create(model_of(models.AnnouncerCreateDocument, body, fields)))

    def get(self, announcer_id: str) -> models.AnnouncerDocument:
        """Get an announcer.

        Args:
            announcer_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 95-117 (inferred).
        """
        return self._call(_get(announcer_id))

    def delete(self, announcer_id: str) -> None:
        """Delete an announcer.

        Args:
            announcer_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: README.md, lines 28-29 (documented).
        """
        return self._call(_delete(announcer_id))

    @overload
    def update(self, announcer_id: str, body: models.AnnouncerUpdateDocument) -> models.AnnouncerDocument: ...

    @overload
    def update(
        self, announcer_id: str, *, data: models.AnnouncerUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.AnnouncerDocument: ...

    def update(
        self, announcer_id: str, body: models.AnnouncerUpdateDocument | None = None, **fields: Any
    ) -> models.AnnouncerDocument:
        """Update an announcer.

        Args:
            announcer_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 118-156 (inferred).
        """
        return self._call(_update(announcer_id, model_of(models.AnnouncerUpdateDocument, body, fields)))


class AsyncAnnouncers(AsyncPagedCalls, AsyncResource):
    """Rules that announce an event of an organization."""

    def list(
        self,
        *,
        filter_name: str | None = None,
        organization_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.AnnouncerPage, models.AnnouncerResource]:
        """List announcers. See `Announcers.list`."""
        return self._pages(
            _list(
                filter_name=filter_name, organization_id=organization_id, page_limit=page_limit, page_offset=page_offset
            )
        )

    @overload
    async def create(self, body: models.AnnouncerCreateDocument) -> models.AnnouncerDocument: ...

    @overload
    async def create(
        self, *, data: models.AnnouncerCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.AnnouncerDocument: ...

    async def create(
        self, body: models.AnnouncerCreateDocument | None = None, **fields: Any
    ) -> models.AnnouncerDocument:
        """Create an announcer. See `Announcers.create`."""
        return await self._call(_create(model_of(models.AnnouncerCreateDocument, body, fields)))

    async def get(self, announcer_id: str) -> models.AnnouncerDocument:
        """Get an announcer. See `Announcers.get`."""
        return await self._call(_get(announcer_id))

    async def delete(self, announcer_id: str) -> None:
        """Delete an announcer. See `Announcers.delete`."""
        return await self._call(_delete(announcer_id))

    @overload
    async def update(self, announcer_id: str, body: models.AnnouncerUpdateDocument) -> models.AnnouncerDocument: ...

    @overload
    async def update(
        self, announcer_id: str, *, data: models.AnnouncerUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.AnnouncerDocument: ...

    async def update(
        self, announcer_id: str, body: models.AnnouncerUpdateDocument | None = None, **fields: Any
    ) -> models.AnnouncerDocument:
        """Update an announcer. See `Announcers.update`."""
        return await self._call(_update(announcer_id, model_of(models.AnnouncerUpdateDocument, body, fields)))

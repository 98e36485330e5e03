"""Bookmarks on messages."""

from __future__ import annotations

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

_LIST: PagedOperation[models.MessagingBookmarkPage, models.MessagingBookmarkResource] = PagedOperation(
    id="listMessagingBookmarks",
    method="GET",
    path=("/v1/messaging-bookmarks/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.MessagingBookmarkPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *, organization_id: UUID, filter_channel_id: UUID | None, page_limit: int | None, page_offset: int | None
) -> Call[models.MessagingBookmarkPage]:
    return Call(
        _LIST,
        query={
            "organization-id": organization_id,
            "filter[channel-id]": filter_channel_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_CREATE: Operation[models.MessagingBookmarkDocument] = Operation(
    id="createMessagingBookmark",
    method="POST",
    path=("/v1/messaging-bookmarks/",),
    body=Json(lambda: models.MessagingBookmarkCreateDocument),
    success={201: Json(lambda: models.MessagingBookmarkDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.MessagingBookmarkCreateDocument) -> Call[models.MessagingBookmarkDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.MessagingBookmarkDocument] = Operation(
    id="getMessagingBookmark",
    method="GET",
    path=("/v1/messaging-bookmarks/", Segment("id"), "/"),
    success={200: Json(lambda: models.MessagingBookmarkDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(messaging_bookmark_id: str) -> Call[models.MessagingBookmarkDocument]:
    return Call(_GET, path={"id": messaging_bookmark_id})


class MessagingBookmarks(PagedCalls, Resource):
    """Bookmarks on messages."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_channel_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.MessagingBookmarkPage, models.MessagingBookmarkResource]:
        """List the bookmarks of an organization.

        Args:
            organization_id: The organization to look in.
            filter_channel_id: Only those of this channel.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 938-963 (documented).
        """
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_channel_id=filter_channel_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    def create(self, body: models.MessagingBookmarkCreateDocument) -> models.MessagingBookmarkDocument: ...

    @overload
    def create(
        self, *, data: models.MessagingBookmarkCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessagingBookmarkDocument: ...

    def create(
        self, body: models.MessagingBookmarkCreateDocument | None = None, **fields: Any
    ) -> models.MessagingBookmarkDocument:
        """Bookmark a message.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 964-996 (documented).
        """
        return self._call(_create(model_of(models.MessagingBookmarkCreateDocument, body, fields)))

    def get(self, messaging_bookmark_id: str) -> models.MessagingBookmarkDocument:
        """Get a bookmark.

        Args:
            messaging_bookmark_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 997-1013 (inferred).
        """
        return self._call(_get(messaging_bookmark_id))


class AsyncMessagingBookmarks(AsyncPagedCalls, AsyncResource):
    """Bookmarks on messages."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_channel_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.MessagingBookmarkPage, models.MessagingBookmarkResource]:
        """List the bookmarks of an organization. See `MessagingBookmarks.list`."""
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_channel_id=filter_channel_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    async def create(self, body: models.MessagingBookmarkCreateDocument) -> models.MessagingBookmarkDocument: ...

    @overload
    async def create(
        self, *, data: models.MessagingBookmarkCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessagingBookmarkDocument: ...

    async def create(
        self, body: models.MessagingBookmarkCreateDocument | None = None, **fields: Any
    ) -> models.MessagingBookmarkDocument:
        """Bookmark a message. See `MessagingBookmarks.create`."""
        return await self._call(_create(model_of(models.MessagingBookmarkCreateDocument, body, fields)))

    async def get(self, messaging_bookmark_id: str) -> models.MessagingBookmarkDocument:
        """Get a bookmark. See `MessagingBookmarks.get`."""
        return await self._call(_get(messaging_bookmark_id))

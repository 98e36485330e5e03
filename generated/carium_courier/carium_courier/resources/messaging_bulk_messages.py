"""Messages posted to many channels."""

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

_LIST: PagedOperation[models.MessagingBulkMessagePage, models.MessagingBulkMessageResource] = PagedOperation(
    id="listMessagingBulkMessages",
    method="GET",
    path=("/v1/messaging-bulk-messages/",),
    types={"include-posted": bool, "page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.MessagingBulkMessagePage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *, filter_created_by: UUID | None, include_posted: bool | None, page_limit: int | None, page_offset: int | None
) -> Call[models.MessagingBulkMessagePage]:
    return Call(
        _LIST,
        query={
            "filter[created-by]": filter_created_by,
            "include-posted": include_posted,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_CREATE: Operation[models.MessagingBulkMessageDocument] = Operation(
    id="createMessagingBulkMessage",
    method="POST",
    path=("/v1/messaging-bulk-messages/",),
    body=Json(lambda: models.MessagingBulkMessageCreateDocument),
    success={201: Json(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.MessagingBulkMessageCreateDocument) -> Call[models.MessagingBulkMessageDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.MessagingBulkMessageDocument] = Operation(
    id="getMessagingBulkMessage",
    method="GET",
    path=("/v1/messaging-bulk-messages/", Segment("id"), "/"),
    success={200: Json(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(messaging_bulk_message_id: str) -> Call[models.MessagingBulkMessageDocument]:
    return Call(_GET, path={"id": messaging_bulk_message_id})


_UPDATE: Operation[models.MessagingBulkMessageDocument] = Operation(
    id="updateMessagingBulkMessage",
    method="PATCH",
    path=("/v1/messaging-bulk-messages/", Segment("id"), "/"),
    body=Json(lambda: models.MessagingBulkMessageUpdateDocument),
    success={200: Json(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(
    messaging_bulk_message_id: str, body: models.MessagingBulkMessageUpdateDocument
) -> Call[models.MessagingBulkMessageDocument]:
    return Call(_UPDATE, path={"id": messaging_bulk_message_id}, body=body)


class MessagingBulkMessages(PagedCalls, Resource):
    """Messages posted to many channels."""

    def list(
        self,
        *,
        filter_created_by: UUID | None = None,
        include_posted: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.MessagingBulkMessagePage, models.MessagingBulkMessageResource]:
        """List bulk messages.

        Args:
            filter_created_by: Only those created by this user.
            include_posted: Whether to include messages that are posted already. The server's default is
                false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1102-1134 (documented).
        """
        return self._pages(
            _list(
                filter_created_by=filter_created_by,
                include_posted=include_posted,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    def create(self, body: models.MessagingBulkMessageCreateDocument) -> models.MessagingBulkMessageDocument: ...

    @overload
    def create(
        self, *, data: models.MessagingBulkMessageCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessagingBulkMessageDocument: ...

    def create(
        self, body: models.MessagingBulkMessageCreateDocument | None = None, **fields: Any
    ) -> models.MessagingBulkMessageDocument:
        """Post one message to many channels.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1135-1185 (inferred).
        """
        return self._call(_create(model_of(models.MessagingBulkMessageCreateDocument, body, fields)))

    def get(self, messaging_bulk_message_id: str) -> models.MessagingBulkMessageDocument:
        """Get a bulk message.

        Args:
            messaging_bulk_message_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1186-1209 (inferred).
        """
        return self._call(_get(messaging_bulk_message_id))

    @overload
    def update(
        self, messaging_bulk_message_id: str, body: models.MessagingBulkMessageUpdateDocument
    ) -> models.MessagingBulkMessageDocument: ...

    @overload
    def update(
        self,
        messaging_bulk_message_id: str,
        *,
        data: models.MessagingBulkMessageUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.MessagingBulkMessageDocument: ...

    def update(
        self,
        messaging_bulk_message_id: str,
        body: models.MessagingBulkMessageUpdateDocument | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageDocument:
        """Update a bulk message.

        Args:
            messaging_bulk_message_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1210-1255 (documented).
        """
        return self._call(
            _update(messaging_bulk_message_id, model_of(models.MessagingBulkMessageUpdateDocument, body, fields))
        )


class AsyncMessagingBulkMessages(AsyncPagedCalls, AsyncResource):
    """Messages posted to many channels."""

    def list(
        self,
        *,
        filter_created_by: UUID | None = None,
        include_posted: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.MessagingBulkMessagePage, models.MessagingBulkMessageResource]:
        """List bulk messages. See `MessagingBulkMessages.list`."""
        return self._pages(
            _list(
                filter_created_by=filter_created_by,
                include_posted=include_posted,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    async def create(self, body: models.MessagingBulkMessageCreateDocument) -> models.MessagingBulkMessageDocument: ...

    @overload
    async def create(
        self, *, data: models.MessagingBulkMessageCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessagingBulkMessageDocument: ...

    async def create(
        self, body: models.MessagingBulkMessageCreateDocument | None = None, **fields: Any
    ) -> models.MessagingBulkMessageDocument:
        """Post one message to many channels. See `MessagingBulkMessages.create`."""
        return await self._call(_create(model_of(models.MessagingBulkMessageCreateDocument, body, fields)))

    async def get(self, messaging_bulk_message_id: str) -> models.MessagingBulkMessageDocument:
        """Get a bulk message. See `MessagingBulkMessages.get`."""
        return await self._call(_get(messaging_bulk_message_id))

    @overload
    async def update(
        self, messaging_bulk_message_id: str, body: models.MessagingBulkMessageUpdateDocument
    ) -> models.MessagingBulkMessageDocument: ...

    @overload
    async def update(
        self,
        messaging_bulk_message_id: str,
        *,
        data: models.MessagingBulkMessageUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.MessagingBulkMessageDocument: ...

    async def update(
        self,
        messaging_bulk_message_id: str,
        body: models.MessagingBulkMessageUpdateDocument | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageDocument:
        """Update a bulk message. See `MessagingBulkMessages.update`."""
        return await self._call(
            _update(messaging_bulk_message_id, model_of(models.MessagingBulkMessageUpdateDocument, body, fields))
        )

"""Files attached to messages."""

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

_LIST: PagedOperation[models.MessagingAttachmentPage, models.MessagingAttachmentResource] = PagedOperation(
    id="listMessagingAttachments",
    method="GET",
    path=("/v1/messaging-attachments/",),
    types={"filter[include-pending]": bool, "page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.MessagingAttachmentPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    message_id: UUID,
    filter_include_pending: bool | None,
    individual_id: UUID | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.MessagingAttachmentPage]:
    return Call(
        _LIST,
        query={
            "message-id": message_id,
            "filter[include-pending]": filter_include_pending,
            "individual-id": individual_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_CREATE: Operation[models.UploadTicketDocument] = Operation(
    id="createMessagingAttachment",
    method="POST",
    path=("/v1/messaging-attachments/",),
    body=Json(lambda: models.MessagingAttachmentCreateDocument),
    success={201: Json(lambda: models.UploadTicketDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.MessagingAttachmentCreateDocument) -> Call[models.UploadTicketDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.MessagingAttachmentDocument] = Operation(
    id="getMessagingAttachment",
    method="GET",
    path=("/v1/messaging-attachments/", Segment("id"), "/"),
    success={200: Json(lambda: models.MessagingAttachmentDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(messaging_attachment_id: str, *, individual_id: UUID | None) -> Call[models.MessagingAttachmentDocument]:
    return Call(_GET, path={"id": messaging_attachment_id}, query={"individual-id": individual_id})


_UPDATE: Operation[models.MessagingAttachmentDocument] = Operation(
    id="updateMessagingAttachment",
    method="PATCH",
    path=("/v1/messaging-attachments/", Segment("id"), "/"),
    body=Json(lambda: models.MessagingAttachmentUpdateDocument),
    success={200: Json(lambda: models.MessagingAttachmentDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(
    messaging_attachment_id: str, body: models.MessagingAttachmentUpdateDocument
) -> Call[models.MessagingAttachmentDocument]:
    return Call(_UPDATE, path={"id": messaging_attachment_id}, body=body)


_PROCESS_UPLOAD: Operation[models.MessagingAttachmentDocument] = Operation(
    id="processMessagingAttachmentUpload",
    method="POST",
    path=("/v1/messaging-attachments/", Segment("id"), "/process-upload/"),
    body=Json(lambda: models.MessagingAttachmentUploadRequest),
    success={201: Json(lambda: models.MessagingAttachmentDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _process_upload(
    messaging_attachment_id: str, body: models.MessagingAttachmentUploadRequest
) -> Call[models.MessagingAttachmentDocument]:
    return Call(_PROCESS_UPLOAD, path={"id": messaging_attachment_id}, body=body)


class MessagingAttachments(PagedCalls, Resource):
    """Files attached to messages."""

    def list(
        self,
        *,
        message_id: UUID,
        filter_include_pending: bool | None = None,
        individual_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.MessagingAttachmentPage, models.MessagingAttachmentResource]:
        """List the attachments of a message.

        Args:
            message_id: The message whose attachments to list.
            filter_include_pending: Whether to include files that are not uploaded yet. The server's default
                is false.
            individual_id: The individual on whose behalf the call is made.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 805-830 (documented).
        """
        return self._pages(
            _list(
                message_id=message_id,
                filter_include_pending=filter_include_pending,
                individual_id=individual_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    def create(self, body: models.MessagingAttachmentCreateDocument) -> models.UploadTicketDocument: ...

    @overload
    def create(
        self, *, data: models.MessagingAttachmentCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.UploadTicketDocument: ...

    def create(
        self, body: models.MessagingAttachmentCreateDocument | None = None, **fields: Any
    ) -> models.UploadTicketDocument:
        """Announce an attachment and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call `processMessagingAttachmentUpload`.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 831-856 (documented).
        """
        return self._call(_create(model_of(models.MessagingAttachmentCreateDocument, body, fields)))

    def get(
        self, messaging_attachment_id: str, *, individual_id: UUID | None = None
    ) -> models.MessagingAttachmentDocument:
        """Get an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 857-878 (documented).
        """
        return self._call(_get(messaging_attachment_id, individual_id=individual_id))

    @overload
    def update(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUpdateDocument
    ) -> models.MessagingAttachmentDocument: ...

    @overload
    def update(
        self,
        messaging_attachment_id: str,
        *,
        data: models.MessagingAttachmentUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.MessagingAttachmentDocument: ...

    def update(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUpdateDocument | None = None, **fields: Any
    ) -> models.MessagingAttachmentDocument:
        """Update an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 879-911 (documented).
        """
        return self._call(
            _update(messaging_attachment_id, model_of(models.MessagingAttachmentUpdateDocument, body, fields))
        )

    @overload
    def process_upload(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUploadRequest
    ) -> models.MessagingAttachmentDocument: ...

    @overload
    def process_upload(
        self, messaging_attachment_id: str, *, individual_id: UUID | None = ...
    ) -> models.MessagingAttachmentDocument: ...

    def process_upload(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUploadRequest | None = None, **fields: Any
    ) -> models.MessagingAttachmentDocument:
        """Process the uploaded file of an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 912-937 (documented).
        """
        return self._call(
            _process_upload(messaging_attachment_id, model_of(models.MessagingAttachmentUploadRequest, body, fields))
        )


class AsyncMessagingAttachments(AsyncPagedCalls, AsyncResource):
    """Files attached to messages."""

    def list(
        self,
        *,
        message_id: UUID,
        filter_include_pending: bool | None = None,
        individual_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.MessagingAttachmentPage, models.MessagingAttachmentResource]:
        """List the attachments of a message. See `MessagingAttachments.list`."""
        return self._pages(
            _list(
                message_id=message_id,
                filter_include_pending=filter_include_pending,
                individual_id=individual_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    async def create(self, body: models.MessagingAttachmentCreateDocument) -> models.UploadTicketDocument: ...

    @overload
    async def create(
        self, *, data: models.MessagingAttachmentCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.UploadTicketDocument: ...

    async def create(
        self, body: models.MessagingAttachmentCreateDocument | None = None, **fields: Any
    ) -> models.UploadTicketDocument:
        """Announce an attachment and get a place to upload it to. See `MessagingAttachments.create`."""
        return await self._call(_create(model_of(models.MessagingAttachmentCreateDocument, body, fields)))

    async def get(
        self, messaging_attachment_id: str, *, individual_id: UUID | None = None
    ) -> models.MessagingAttachmentDocument:
        """Get an attachment. See `MessagingAttachments.get`."""
        return await self._call(_get(messaging_attachment_id, individual_id=individual_id))

    @overload
    async def update(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUpdateDocument
    ) -> models.MessagingAttachmentDocument: ...

    @overload
    async def update(
        self,
        messaging_attachment_id: str,
        *,
        data: models.MessagingAttachmentUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.MessagingAttachmentDocument: ...

    async def update(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUpdateDocument | None = None, **fields: Any
    ) -> models.MessagingAttachmentDocument:
        """Update an attachment. See `MessagingAttachments.update`."""
        return await self._call(
            _update(messaging_attachment_id, model_of(models.MessagingAttachmentUpdateDocument, body, fields))
        )

    @overload
    async def process_upload(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUploadRequest
    ) -> models.MessagingAttachmentDocument: ...

    @overload
    async def process_upload(
        self, messaging_attachment_id: str, *, individual_id: UUID | None = ...
    ) -> models.MessagingAttachmentDocument: ...

    async def process_upload(
        self, messaging_attachment_id: str, body: models.MessagingAttachmentUploadRequest | None = None, **fields: Any
    ) -> models.MessagingAttachmentDocument:
        """Process the uploaded file of an attachment. See `MessagingAttachments.process_upload`."""
        return await self._call(
            _process_upload(messaging_attachment_id, model_of(models.MessagingAttachmentUploadRequest, body, fields))
        )

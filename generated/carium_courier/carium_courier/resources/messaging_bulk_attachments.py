"""Files attached to bulk messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import InEnvelope, JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.messaging_bulk_attachments import AsyncRaw as _AsyncRaw
    from .._views.messaging_bulk_attachments import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_bulk_attachments import Raw as _Raw
    from .._views.messaging_bulk_attachments import Streaming as _Streaming


_LIST: PagedOperation[models.MessagingBulkAttachmentPage, models.MessagingBulkAttachmentResource] = PagedOperation(
    id="listMessagingBulkAttachments",
    method="GET",
    path=("/v1/messaging-bulk-attachments/",),
    query=(
        Parameter("bulk-message-id"),
        Parameter("filter[include-pending]", bool),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={
        200: JsonApi(lambda: models.MessagingBulkAttachmentPage, media_type="application/vnd.api+json", is_page=True)
    },
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.UploadTicket] = Operation(
    id="createMessagingBulkAttachment",
    method="POST",
    path=("/v1/messaging-bulk-attachments/",),
    body=JsonApi(
        lambda: models.MessagingBulkAttachmentCreateDocument,
        content=lambda: models.MessagingBulkAttachmentCreateAttributes,
        resource="messaging-bulk-attachments",
    ),
    success={201: InEnvelope(lambda: models.UploadTicketDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingBulkAttachmentResource] = Operation(
    id="getMessagingBulkAttachment",
    method="GET",
    path=("/v1/messaging-bulk-attachments/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.MessagingBulkAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_PROCESS_UPLOAD: Operation[models.MessagingBulkAttachmentResource] = Operation(
    id="processMessagingBulkAttachmentUpload",
    method="POST",
    path=("/v1/messaging-bulk-attachments/", Segment("id"), "/process-upload/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.MessagingBulkAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingBulkAttachments(PagedCalls, Resource):
    """Files attached to bulk messages."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        bulk_message_id: UUID | str,
        filter_include_pending: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagingBulkAttachmentPage, models.MessagingBulkAttachmentResource]:
        """List the attachments of a bulk message.

        Args:
            bulk_message_id: The bulk message whose attachments to list.
            filter_include_pending: Whether to include files that are not uploaded yet. The server's default
                is false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1014-1037 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, bulk_message_id, filter_include_pending, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingBulkAttachmentCreateDocument | models.MessagingBulkAttachmentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadTicket: ...

    @overload
    def create(
        self,
        *,
        bulk_message_id: UUID | str | None = ...,
        content_type: str | None = ...,
        filename: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.UploadTicket: ...

    def create(
        self,
        body: models.MessagingBulkAttachmentCreateDocument
        | models.MessagingBulkAttachmentCreateDocumentParam
        | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment of a bulk message and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call
        `processMessagingBulkAttachmentUpload`.

        Args:
            body: The body.
            filename: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1038-1063 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, messaging_bulk_attachment_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBulkAttachmentResource:
        """Get an attachment of a bulk message.

        Args:
            messaging_bulk_attachment_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1064-1078 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, messaging_bulk_attachment_id, options=options)

    def process_upload(
        self,
        messaging_bulk_attachment_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkAttachmentResource:
        """Process the uploaded file of an attachment of a bulk message.

        Args:
            messaging_bulk_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1079-1101 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _PROCESS_UPLOAD, messaging_bulk_attachment_id, body={} if body is None else body, options=options
        )


class AsyncMessagingBulkAttachments(AsyncPagedCalls, AsyncResource):
    """Files attached to bulk messages."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        bulk_message_id: UUID | str,
        filter_include_pending: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingBulkAttachmentPage, models.MessagingBulkAttachmentResource]:
        """List the attachments of a bulk message.

        Args:
            bulk_message_id: The bulk message whose attachments to list.
            filter_include_pending: Whether to include files that are not uploaded yet. The server's default
                is false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1014-1037 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, bulk_message_id, filter_include_pending, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingBulkAttachmentCreateDocument | models.MessagingBulkAttachmentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UploadTicket]: ...

    @overload
    def create(
        self,
        *,
        bulk_message_id: UUID | str | None = ...,
        content_type: str | None = ...,
        filename: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UploadTicket]: ...

    async def create(
        self,
        body: models.MessagingBulkAttachmentCreateDocument
        | models.MessagingBulkAttachmentCreateDocumentParam
        | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment of a bulk message and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call
        `processMessagingBulkAttachmentUpload`.

        Args:
            body: The body.
            filename: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1038-1063 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, messaging_bulk_attachment_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBulkAttachmentResource:
        """Get an attachment of a bulk message.

        Args:
            messaging_bulk_attachment_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1064-1078 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, messaging_bulk_attachment_id, options=options)

    async def process_upload(
        self,
        messaging_bulk_attachment_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkAttachmentResource:
        """Process the uploaded file of an attachment of a bulk message.

        Args:
            messaging_bulk_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1079-1101 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _PROCESS_UPLOAD, messaging_bulk_attachment_id, body={} if body is None else body, options=options
        )

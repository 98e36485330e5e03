"""Files attached to messages."""

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
from .._runtime.wire.bodies import model_of
from .._runtime.wire.envelopes import InEnvelope, JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.messaging_attachments import AsyncRaw as _AsyncRaw
    from .._views.messaging_attachments import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_attachments import Raw as _Raw
    from .._views.messaging_attachments import Streaming as _Streaming


_LIST: PagedOperation[models.MessagingAttachmentPage, models.MessagingAttachmentResource] = PagedOperation(
    id="listMessagingAttachments",
    method="GET",
    path=("/v1/messaging-attachments/",),
    query=(
        Parameter("message-id"),
        Parameter("filter[include-pending]", bool),
        Parameter("individual-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.MessagingAttachmentPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.UploadTicket] = Operation(
    id="createMessagingAttachment",
    method="POST",
    path=("/v1/messaging-attachments/",),
    body=JsonApi(
        lambda: models.MessagingAttachmentCreateDocument,
        content=lambda: models.MessagingAttachmentCreateAttributes,
        resource="messaging-attachments",
    ),
    success={201: InEnvelope(lambda: models.UploadTicketDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingAttachmentResource] = Operation(
    id="getMessagingAttachment",
    method="GET",
    path=("/v1/messaging-attachments/", Segment("id"), "/"),
    query=(Parameter("individual-id"),),
    success={200: JsonApi(lambda: models.MessagingAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.MessagingAttachmentResource] = Operation(
    id="updateMessagingAttachment",
    method="PATCH",
    path=("/v1/messaging-attachments/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.MessagingAttachmentUpdateDocument,
        content=lambda: models.MessagingAttachmentUpdateAttributes,
        resource="messaging-attachments",
    ),
    success={200: JsonApi(lambda: models.MessagingAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_PROCESS_UPLOAD: Operation[models.MessagingAttachmentResource] = Operation(
    id="processMessagingAttachmentUpload",
    method="POST",
    path=("/v1/messaging-attachments/", Segment("id"), "/process-upload/"),
    body=Json(lambda: models.MessagingAttachmentUploadRequest),
    success={201: JsonApi(lambda: models.MessagingAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingAttachments(PagedCalls, Resource):
    """Files attached to messages."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        message_id: UUID | str,
        filter_include_pending: bool | None = None,
        individual_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
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
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 805-830 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, message_id, filter_include_pending, individual_id, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.MessagingAttachmentCreateDocument | models.MessagingAttachmentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadTicket: ...

    @overload
    def create(
        self,
        *,
        content_type: str | None = ...,
        filename: str | None = ...,
        message_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.UploadTicket: ...

    def create(
        self,
        body: models.MessagingAttachmentCreateDocument | models.MessagingAttachmentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call `processMessagingAttachmentUpload`.

        Args:
            body: The body.
            filename: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 831-856 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self,
        messaging_attachment_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingAttachmentResource:
        """Get an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 857-878 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, messaging_attachment_id, individual_id, options=options)

    @overload
    def update(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUpdateDocument | models.MessagingAttachmentUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingAttachmentResource: ...

    @overload
    def update(
        self,
        messaging_attachment_id: str | UUID,
        *,
        removed: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingAttachmentResource: ...

    def update(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUpdateDocument | models.MessagingAttachmentUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingAttachmentResource:
        """Update an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 879-911 (inferred: method, summary). Method lost; PATCH, as
        JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, messaging_attachment_id, body=enveloped(_UPDATE, body, fields, messaging_attachment_id),
            options=options
        )  # fmt: skip

    @overload
    def process_upload(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUploadRequest | models.MessagingAttachmentUploadRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingAttachmentResource: ...

    @overload
    def process_upload(
        self,
        messaging_attachment_id: str | UUID,
        *,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingAttachmentResource: ...

    def process_upload(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUploadRequest | models.MessagingAttachmentUploadRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingAttachmentResource:
        """Process the uploaded file of an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 912-937 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _PROCESS_UPLOAD, messaging_attachment_id,
            body=model_of(models.MessagingAttachmentUploadRequest, body, fields), options=options
        )  # fmt: skip


class AsyncMessagingAttachments(AsyncPagedCalls, AsyncResource):
    """Files attached to messages."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        message_id: UUID | str,
        filter_include_pending: bool | None = None,
        individual_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingAttachmentPage, models.MessagingAttachmentResource]:
        """List the attachments of a message.

        Args:
            message_id: The message whose attachments to list.
            filter_include_pending: Whether to include files that are not uploaded yet. The server's default
                is false.
            individual_id: The individual on whose behalf the call is made.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 805-830 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, message_id, filter_include_pending, individual_id, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.MessagingAttachmentCreateDocument | models.MessagingAttachmentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UploadTicket]: ...

    @overload
    def create(
        self,
        *,
        content_type: str | None = ...,
        filename: str | None = ...,
        message_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UploadTicket]: ...

    async def create(
        self,
        body: models.MessagingAttachmentCreateDocument | models.MessagingAttachmentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call `processMessagingAttachmentUpload`.

        Args:
            body: The body.
            filename: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 831-856 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self,
        messaging_attachment_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingAttachmentResource:
        """Get an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 857-878 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, messaging_attachment_id, individual_id, options=options)

    @overload
    def update(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUpdateDocument | models.MessagingAttachmentUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingAttachmentResource]: ...

    @overload
    def update(
        self,
        messaging_attachment_id: str | UUID,
        *,
        removed: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingAttachmentResource]: ...

    async def update(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUpdateDocument | models.MessagingAttachmentUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingAttachmentResource:
        """Update an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 879-911 (inferred: method, summary). Method lost; PATCH, as
        JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, messaging_attachment_id, body=enveloped(_UPDATE, body, fields, messaging_attachment_id),
            options=options
        )  # fmt: skip

    @overload
    def process_upload(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUploadRequest | models.MessagingAttachmentUploadRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingAttachmentResource]: ...

    @overload
    def process_upload(
        self,
        messaging_attachment_id: str | UUID,
        *,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingAttachmentResource]: ...

    async def process_upload(
        self,
        messaging_attachment_id: str | UUID,
        body: models.MessagingAttachmentUploadRequest | models.MessagingAttachmentUploadRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingAttachmentResource:
        """Process the uploaded file of an attachment.

        Args:
            messaging_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 912-937 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _PROCESS_UPLOAD, messaging_attachment_id,
            body=model_of(models.MessagingAttachmentUploadRequest, body, fields), options=options
        )  # fmt: skip

"""Files attached to e-mails."""

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
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.user_email_attachments import AsyncRaw as _AsyncRaw
    from .._views.user_email_attachments import AsyncStreaming as _AsyncStreaming
    from .._views.user_email_attachments import Raw as _Raw
    from .._views.user_email_attachments import Streaming as _Streaming


_LIST: PagedOperation[models.UserEmailAttachmentPage, models.UserEmailAttachmentResource] = PagedOperation(
    id="listUserEmailAttachments",
    method="GET",
    path=("/v1/user-email-attachments/",),
    query=(Parameter("email-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.UserEmailAttachmentPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.UploadTicket] = Operation(
    id="createUserEmailAttachment",
    method="POST",
    path=("/v1/user-email-attachments/",),
    body=JsonApi(
        lambda: models.UserEmailAttachmentCreateDocument,
        content=lambda: models.UserEmailAttachmentCreateAttributes,
        resource="user-email-attachments",
    ),
    success={201: Json(lambda: models.UploadTicket, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.UserEmailAttachmentResource] = Operation(
    id="getUserEmailAttachment",
    method="GET",
    path=("/v1/user-email-attachments/", Segment("id"), "/"),
    query=(Parameter("with-link", bool),),
    success={200: JsonApi(lambda: models.UserEmailAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_PROCESS_UPLOAD: Operation[models.UserEmailAttachmentResource] = Operation(
    id="processUserEmailAttachmentUpload",
    method="POST",
    path=("/v1/user-email-attachments/", Segment("id"), "/process-upload/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.UserEmailAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class UserEmailAttachments(PagedCalls, Resource):
    """Files attached to e-mails."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        email_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserEmailAttachmentPage, models.UserEmailAttachmentResource]:
        """List the attachments of an e-mail.

        Args:
            email_id: The e-mail whose attachments to list.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4499-4521 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, email_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadTicket: ...

    @overload
    def create(
        self,
        *,
        content_type: str | None = ...,
        email_id: UUID | str | None = ...,
        filename: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.UploadTicket: ...

    def create(
        self,
        body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment of an e-mail and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call `processUserEmailAttachmentUpload`.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4522-4545 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, user_email_attachment_id: str | UUID, *, with_link: bool | None = None, options: CallOptions | None = None
    ) -> models.UserEmailAttachmentResource:
        """Get an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            with_link: Whether to include a link to download the file. The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4546-4566 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, user_email_attachment_id, with_link, options=options)

    def process_upload(
        self,
        user_email_attachment_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.UserEmailAttachmentResource:
        """Process the uploaded file of an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4567-4588 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_PROCESS_UPLOAD, user_email_attachment_id, body={} if body is None else body, options=options)


class AsyncUserEmailAttachments(AsyncPagedCalls, AsyncResource):
    """Files attached to e-mails."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        email_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserEmailAttachmentPage, models.UserEmailAttachmentResource]:
        """List the attachments of an e-mail.

        Args:
            email_id: The e-mail whose attachments to list.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4499-4521 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, email_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UploadTicket]: ...

    @overload
    def create(
        self,
        *,
        content_type: str | None = ...,
        email_id: UUID | str | None = ...,
        filename: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UploadTicket]: ...

    async def create(
        self,
        body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment of an e-mail and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call `processUserEmailAttachmentUpload`.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4522-4545 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, user_email_attachment_id: str | UUID, *, with_link: bool | None = None, options: CallOptions | None = None
    ) -> models.UserEmailAttachmentResource:
        """Get an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            with_link: Whether to include a link to download the file. The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4546-4566 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, user_email_attachment_id, with_link, options=options)

    async def process_upload(
        self,
        user_email_attachment_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.UserEmailAttachmentResource:
        """Process the uploaded file of an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4567-4588 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _PROCESS_UPLOAD, user_email_attachment_id, body={} if body is None else body, options=options
        )

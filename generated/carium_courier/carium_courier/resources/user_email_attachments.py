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
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.UserEmailAttachmentPage, models.UserEmailAttachmentResource] = PagedOperation(
    id="listUserEmailAttachments",
    method="GET",
    path=("/v1/user-email-attachments/",),
    query=(Parameter("email-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: Json(lambda: models.UserEmailAttachmentPage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.UploadTicket] = Operation(
    id="createUserEmailAttachment",
    method="POST",
    path=("/v1/user-email-attachments/",),
    body=Json(lambda: models.UserEmailAttachmentCreateDocument),
    success={201: Json(lambda: models.UploadTicket, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.UserEmailAttachmentDocument] = Operation(
    id="getUserEmailAttachment",
    method="GET",
    path=("/v1/user-email-attachments/", Segment("id"), "/"),
    query=(Parameter("with-link", bool),),
    success={200: Json(lambda: models.UserEmailAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_PROCESS_UPLOAD: Operation[models.UserEmailAttachmentDocument] = Operation(
    id="processUserEmailAttachmentUpload",
    method="POST",
    path=("/v1/user-email-attachments/", Segment("id"), "/process-upload/"),
    body=Json(lambda: models.EmptyObject),
    success={201: Json(lambda: models.UserEmailAttachmentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
    body_required=True,
)


class UserEmailAttachments(PagedCalls, Resource):
    """Files attached to e-mails."""

    def list(
        self, *, email_id: UUID | str, page_limit: int | None = None, page_offset: int | None = None
    ) -> Pager[models.UserEmailAttachmentPage, models.UserEmailAttachmentResource]:
        """List the attachments of an e-mail.

        Args:
            email_id: The e-mail whose attachments to list.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4499-4521 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, email_id, page_limit, page_offset)

    @overload
    def create(
        self, body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam
    ) -> models.UploadTicket: ...

    @overload
    def create(
        self,
        *,
        data: models.UserEmailAttachmentCreateResource | models.UserEmailAttachmentCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.UploadTicket: ...

    def create(
        self,
        body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment of an e-mail and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call `processUserEmailAttachmentUpload`.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4522-4545 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=model_of(models.UserEmailAttachmentCreateDocument, body, fields))

    def get(
        self, user_email_attachment_id: str | UUID, *, with_link: bool | None = None
    ) -> models.UserEmailAttachmentDocument:
        """Get an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            with_link: Whether to include a link to download the file. The server's default is false.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4546-4566 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, user_email_attachment_id, with_link)

    def process_upload(
        self, user_email_attachment_id: str | UUID, body: models.EmptyObject
    ) -> models.UserEmailAttachmentDocument:
        """Process the uploaded file of an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4567-4588 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_PROCESS_UPLOAD, user_email_attachment_id, body=body)


class AsyncUserEmailAttachments(AsyncPagedCalls, AsyncResource):
    """Files attached to e-mails."""

    def list(
        self, *, email_id: UUID | str, page_limit: int | None = None, page_offset: int | None = None
    ) -> AsyncPager[models.UserEmailAttachmentPage, models.UserEmailAttachmentResource]:
        """List the attachments of an e-mail.

        Args:
            email_id: The e-mail whose attachments to list.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4499-4521 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, email_id, page_limit, page_offset)

    @overload
    async def create(
        self, body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam
    ) -> models.UploadTicket: ...

    @overload
    async def create(
        self,
        *,
        data: models.UserEmailAttachmentCreateResource | models.UserEmailAttachmentCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.UploadTicket: ...

    async def create(
        self,
        body: models.UserEmailAttachmentCreateDocument | models.UserEmailAttachmentCreateDocumentParam | None = None,
        **fields: Any,
    ) -> models.UploadTicket:
        """Announce an attachment of an e-mail and get a place to upload it to.

        Upload the file to `upload-url` with `upload-data`, then call `processUserEmailAttachmentUpload`.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4522-4545 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=model_of(models.UserEmailAttachmentCreateDocument, body, fields))

    async def get(
        self, user_email_attachment_id: str | UUID, *, with_link: bool | None = None
    ) -> models.UserEmailAttachmentDocument:
        """Get an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            with_link: Whether to include a link to download the file. The server's default is false.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4546-4566 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, user_email_attachment_id, with_link)

    async def process_upload(
        self, user_email_attachment_id: str | UUID, body: models.EmptyObject
    ) -> models.UserEmailAttachmentDocument:
        """Process the uploaded file of an attachment of an e-mail.

        Args:
            user_email_attachment_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4567-4588 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_PROCESS_UPLOAD, user_email_attachment_id, body=body)

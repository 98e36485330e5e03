"""E-mails to individuals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    from .._views.user_emails import AsyncRaw as _AsyncRaw
    from .._views.user_emails import AsyncStreaming as _AsyncStreaming
    from .._views.user_emails import Raw as _Raw
    from .._views.user_emails import Streaming as _Streaming


_LIST: PagedOperation[models.UserEmailPage, models.UserEmailResource] = PagedOperation(
    id="listUserEmails",
    method="GET",
    path=("/v1/user-emails/",),
    query=(Parameter("individual-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.UserEmailPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.UserEmailResource] = Operation(
    id="createUserEmail",
    method="POST",
    path=("/v1/user-emails/",),
    body=JsonApi(
        lambda: models.UserEmailCreateDocument, content=lambda: models.UserEmailCreateAttributes, resource="user-emails"
    ),
    success={201: JsonApi(lambda: models.UserEmailDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.UserEmailResource] = Operation(
    id="getUserEmail",
    method="GET",
    path=("/v1/user-emails/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.UserEmailDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_SEND: Operation[models.UserEmailResource] = Operation(
    id="sendUserEmail",
    method="POST",
    path=("/v1/user-emails/", Segment("id"), "/send/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.UserEmailDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class UserEmails(PagedCalls, Resource):
    """E-mails to individuals."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        individual_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserEmailPage, models.UserEmailResource]:
        """List the e-mails to an individual.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4589-4619 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserEmailCreateDocument | models.UserEmailCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UserEmailResource: ...

    @overload
    def create(
        self,
        *,
        auto_send: bool | None = ...,
        individual_id: UUID | str | None = ...,
        message: str | None = ...,
        message_html: str | None = ...,
        sender_organization_id: UUID | str | None = ...,
        subject: str | None = ...,
        to: str | Sequence[str] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.UserEmailResource: ...

    def create(
        self,
        body: models.UserEmailCreateDocument | models.UserEmailCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserEmailResource:
        """Write an e-mail to an individual.

        Args:
            body: The body.
            to: One address, or several. Inferred (type, description): The sample has one address, the
                response a list; the table shows a trace of a second form (NOTES.md).
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4620-4662 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, user_email_id: str | UUID, *, options: CallOptions | None = None) -> models.UserEmailResource:
        """Get an e-mail.

        Args:
            user_email_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4663-4685 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, user_email_id, options=options)

    def send(
        self, user_email_id: str | UUID, body: models.EmptyObject | None = None, *, options: CallOptions | None = None
    ) -> models.UserEmailResource:
        """Send an e-mail.

        Args:
            user_email_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4686-4716 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_SEND, user_email_id, body={} if body is None else body, options=options)


class AsyncUserEmails(AsyncPagedCalls, AsyncResource):
    """E-mails to individuals."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        individual_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserEmailPage, models.UserEmailResource]:
        """List the e-mails to an individual.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4589-4619 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserEmailCreateDocument | models.UserEmailCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserEmailResource]: ...

    @overload
    def create(
        self,
        *,
        auto_send: bool | None = ...,
        individual_id: UUID | str | None = ...,
        message: str | None = ...,
        message_html: str | None = ...,
        sender_organization_id: UUID | str | None = ...,
        subject: str | None = ...,
        to: str | Sequence[str] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserEmailResource]: ...

    async def create(
        self,
        body: models.UserEmailCreateDocument | models.UserEmailCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserEmailResource:
        """Write an e-mail to an individual.

        Args:
            body: The body.
            to: One address, or several. Inferred (type, description): The sample has one address, the
                response a list; the table shows a trace of a second form (NOTES.md).
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4620-4662 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(self, user_email_id: str | UUID, *, options: CallOptions | None = None) -> models.UserEmailResource:
        """Get an e-mail.

        Args:
            user_email_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4663-4685 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, user_email_id, options=options)

    async def send(
        self, user_email_id: str | UUID, body: models.EmptyObject | None = None, *, options: CallOptions | None = None
    ) -> models.UserEmailResource:
        """Send an e-mail.

        Args:
            user_email_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4686-4716 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_SEND, user_email_id, body={} if body is None else body, options=options)

"""Messages posted to many channels."""

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
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.messaging_bulk_messages import AsyncRaw as _AsyncRaw
    from .._views.messaging_bulk_messages import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_bulk_messages import Raw as _Raw
    from .._views.messaging_bulk_messages import Streaming as _Streaming

_LIST: PagedOperation[models.MessagingBulkMessagePage, models.MessagingBulkMessageResource] = PagedOperation(
    id="listMessagingBulkMessages",
    method="GET",
    path=("/v1/messaging-bulk-messages/",),
    query=(
        Parameter("filter[created-by]"),
        Parameter("include-posted", bool),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: Json(lambda: models.MessagingBulkMessagePage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessagingBulkMessageDocument] = Operation(
    id="createMessagingBulkMessage",
    method="POST",
    path=("/v1/messaging-bulk-messages/",),
    body=Json(lambda: models.MessagingBulkMessageCreateDocument),
    success={201: Json(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingBulkMessageDocument] = Operation(
    id="getMessagingBulkMessage",
    method="GET",
    path=("/v1/messaging-bulk-messages/", Segment("id"), "/"),
    success={200: Json(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.MessagingBulkMessageDocument] = Operation(
    id="updateMessagingBulkMessage",
    method="PATCH",
    path=("/v1/messaging-bulk-messages/", Segment("id"), "/"),
    body=Json(lambda: models.MessagingBulkMessageUpdateDocument),
    success={200: Json(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingBulkMessages(PagedCalls, Resource):
    """Messages posted to many channels."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_created_by: UUID | str | None = None,
        include_posted: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagingBulkMessagePage, models.MessagingBulkMessageResource]:
        """List bulk messages.

        Args:
            filter_created_by: Only those created by this user.
            include_posted: Whether to include messages that are posted already. The server's default is
                false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1102-1134 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, filter_created_by, include_posted, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingBulkMessageCreateDocument | models.MessagingBulkMessageCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    @overload
    def create(
        self,
        *,
        data: models.MessagingBulkMessageCreateResource | models.MessagingBulkMessageCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    def create(
        self,
        body: models.MessagingBulkMessageCreateDocument | models.MessagingBulkMessageCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageDocument:
        """Post one message to many channels.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1135-1185 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(
            _CREATE, body=model_of(models.MessagingBulkMessageCreateDocument, body, fields), options=options
        )

    def get(
        self, messaging_bulk_message_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBulkMessageDocument:
        """Get a bulk message.

        Args:
            messaging_bulk_message_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1186-1209 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, messaging_bulk_message_id, options=options)

    @overload
    def update(
        self,
        messaging_bulk_message_id: str | UUID,
        body: models.MessagingBulkMessageUpdateDocument | models.MessagingBulkMessageUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    @overload
    def update(
        self,
        messaging_bulk_message_id: str | UUID,
        *,
        data: models.MessagingBulkMessageUpdateResource | models.MessagingBulkMessageUpdateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    def update(
        self,
        messaging_bulk_message_id: str | UUID,
        body: models.MessagingBulkMessageUpdateDocument | models.MessagingBulkMessageUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageDocument:
        """Update a bulk message.

        Args:
            messaging_bulk_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1210-1255 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, messaging_bulk_message_id, body=model_of(models.MessagingBulkMessageUpdateDocument, body, fields),
            options=options
        )  # fmt: skip


class AsyncMessagingBulkMessages(AsyncPagedCalls, AsyncResource):
    """Messages posted to many channels."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_created_by: UUID | str | None = None,
        include_posted: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingBulkMessagePage, models.MessagingBulkMessageResource]:
        """List bulk messages.

        Args:
            filter_created_by: Only those created by this user.
            include_posted: Whether to include messages that are posted already. The server's default is
                false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1102-1134 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, filter_created_by, include_posted, page_limit, page_offset, options=options)

    @overload
    async def create(
        self,
        body: models.MessagingBulkMessageCreateDocument | models.MessagingBulkMessageCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    @overload
    async def create(
        self,
        *,
        data: models.MessagingBulkMessageCreateResource | models.MessagingBulkMessageCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    async def create(
        self,
        body: models.MessagingBulkMessageCreateDocument | models.MessagingBulkMessageCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageDocument:
        """Post one message to many channels.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1135-1185 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _CREATE, body=model_of(models.MessagingBulkMessageCreateDocument, body, fields), options=options
        )

    async def get(
        self, messaging_bulk_message_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBulkMessageDocument:
        """Get a bulk message.

        Args:
            messaging_bulk_message_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1186-1209 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, messaging_bulk_message_id, options=options)

    @overload
    async def update(
        self,
        messaging_bulk_message_id: str | UUID,
        body: models.MessagingBulkMessageUpdateDocument | models.MessagingBulkMessageUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    @overload
    async def update(
        self,
        messaging_bulk_message_id: str | UUID,
        *,
        data: models.MessagingBulkMessageUpdateResource | models.MessagingBulkMessageUpdateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageDocument: ...

    async def update(
        self,
        messaging_bulk_message_id: str | UUID,
        body: models.MessagingBulkMessageUpdateDocument | models.MessagingBulkMessageUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageDocument:
        """Update a bulk message.

        Args:
            messaging_bulk_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1210-1255 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, messaging_bulk_message_id, body=model_of(models.MessagingBulkMessageUpdateDocument, body, fields),
            options=options
        )  # fmt: skip

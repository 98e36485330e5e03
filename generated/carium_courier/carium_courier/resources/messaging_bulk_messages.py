"""Messages posted to many channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Parameter, Segment
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
    success={
        200: JsonApi(lambda: models.MessagingBulkMessagePage, media_type="application/vnd.api+json", is_page=True)
    },
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessagingBulkMessageResource] = Operation(
    id="createMessagingBulkMessage",
    method="POST",
    path=("/v1/messaging-bulk-messages/",),
    body=JsonApi(
        lambda: models.MessagingBulkMessageCreateDocument,
        content=lambda: models.MessagingBulkMessageCreateAttributes,
        resource="messaging-bulk-messages",
    ),
    success={201: JsonApi(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingBulkMessageResource] = Operation(
    id="getMessagingBulkMessage",
    method="GET",
    path=("/v1/messaging-bulk-messages/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.MessagingBulkMessageResource] = Operation(
    id="updateMessagingBulkMessage",
    method="PATCH",
    path=("/v1/messaging-bulk-messages/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.MessagingBulkMessageUpdateDocument,
        content=lambda: models.MessagingBulkMessageUpdateAttributes,
        resource="messaging-bulk-messages",
    ),
    success={200: JsonApi(lambda: models.MessagingBulkMessageDocument, media_type="application/vnd.api+json")},
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
    ) -> models.MessagingBulkMessageResource: ...

    @overload
    def create(
        self,
        *,
        auto_ack: str | None = ...,
        auto_create_channel: bool | None = ...,
        draft: bool | None = ...,
        individual_group_ids: Sequence[UUID | str] | None = ...,
        individual_ids: Sequence[UUID | str] | None = ...,
        message: str | None = ...,
        message_js: models.LocalizedText | models.LocalizedTextParam | None = ...,
        sender_individual_group_id: UUID | str | None = ...,
        sender_individual_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageResource: ...

    def create(
        self,
        body: models.MessagingBulkMessageCreateDocument | models.MessagingBulkMessageCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageResource:
        """Post one message to many channels.

        Args:
            body: The body.
            auto_ack: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            draft: The server's default is false. Inferred (default): The sample shows false, and true where
                a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1135-1185 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, messaging_bulk_message_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBulkMessageResource:
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
    ) -> models.MessagingBulkMessageResource: ...

    @overload
    def update(
        self,
        messaging_bulk_message_id: str | UUID,
        *,
        draft: bool | None = ...,
        message: str | None = ...,
        message_js: models.LocalizedText | models.LocalizedTextParam | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingBulkMessageResource: ...

    def update(
        self,
        messaging_bulk_message_id: str | UUID,
        body: models.MessagingBulkMessageUpdateDocument | models.MessagingBulkMessageUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageResource:
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
            _UPDATE, messaging_bulk_message_id, body=enveloped(_UPDATE, body, fields, messaging_bulk_message_id),
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
    def create(
        self,
        body: models.MessagingBulkMessageCreateDocument | models.MessagingBulkMessageCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingBulkMessageResource]: ...

    @overload
    def create(
        self,
        *,
        auto_ack: str | None = ...,
        auto_create_channel: bool | None = ...,
        draft: bool | None = ...,
        individual_group_ids: Sequence[UUID | str] | None = ...,
        individual_ids: Sequence[UUID | str] | None = ...,
        message: str | None = ...,
        message_js: models.LocalizedText | models.LocalizedTextParam | None = ...,
        sender_individual_group_id: UUID | str | None = ...,
        sender_individual_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingBulkMessageResource]: ...

    async def create(
        self,
        body: models.MessagingBulkMessageCreateDocument | models.MessagingBulkMessageCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageResource:
        """Post one message to many channels.

        Args:
            body: The body.
            auto_ack: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            draft: The server's default is false. Inferred (default): The sample shows false, and true where
                a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1135-1185 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, messaging_bulk_message_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBulkMessageResource:
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
    def update(
        self,
        messaging_bulk_message_id: str | UUID,
        body: models.MessagingBulkMessageUpdateDocument | models.MessagingBulkMessageUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingBulkMessageResource]: ...

    @overload
    def update(
        self,
        messaging_bulk_message_id: str | UUID,
        *,
        draft: bool | None = ...,
        message: str | None = ...,
        message_js: models.LocalizedText | models.LocalizedTextParam | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingBulkMessageResource]: ...

    async def update(
        self,
        messaging_bulk_message_id: str | UUID,
        body: models.MessagingBulkMessageUpdateDocument | models.MessagingBulkMessageUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBulkMessageResource:
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
            _UPDATE, messaging_bulk_message_id, body=enveloped(_UPDATE, body, fields, messaging_bulk_message_id),
            options=options
        )  # fmt: skip

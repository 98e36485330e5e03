"""Long-running operations on messaging."""

from __future__ import annotations

from collections.abc import Mapping
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
    from .._views.messaging_operations import AsyncRaw as _AsyncRaw
    from .._views.messaging_operations import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_operations import Raw as _Raw
    from .._views.messaging_operations import Streaming as _Streaming


_LIST: PagedOperation[models.MessagingOperationPage, models.MessagingOperationResource] = PagedOperation(
    id="listMessagingOperations",
    method="GET",
    path=("/v1/messaging-operations/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[type]"),
        Parameter("include-args", bool),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.MessagingOperationPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessagingOperationResource] = Operation(
    id="createMessagingOperation",
    method="POST",
    path=("/v1/messaging-operations/",),
    body=JsonApi(
        lambda: models.MessagingOperationCreateDocument,
        content=lambda: models.MessagingOperationCreateAttributes,
        resource="messaging-operations",
    ),
    success={201: JsonApi(lambda: models.MessagingOperationDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingOperationResource] = Operation(
    id="getMessagingOperation",
    method="GET",
    path=("/v1/messaging-operations/", Segment("id"), "/"),
    query=(Parameter("include-args", bool),),
    success={200: JsonApi(lambda: models.MessagingOperationDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingOperations(PagedCalls, Resource):
    """Long-running operations on messaging."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_type: models.MessagingOperationType | str | None = None,
        include_args: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagingOperationPage, models.MessagingOperationResource]:
        """List the messaging operations of an organization.

        Args:
            organization_id: The organization to look in.
            filter_type: Only those of this type.
            include_args: Whether to include the arguments of an operation. The server's default is false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2758-2784 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, filter_type, include_args, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingOperationCreateDocument | models.MessagingOperationCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingOperationResource: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any] | None = ...,
        organization_id: UUID | str | None = ...,
        type: models.MessagingOperationType | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingOperationResource: ...

    def create(
        self,
        body: models.MessagingOperationCreateDocument | models.MessagingOperationCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingOperationResource:
        """Start a messaging operation.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2785-2817 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self,
        messaging_operation_id: str | UUID,
        *,
        include_args: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingOperationResource:
        """Get a messaging operation.

        Args:
            messaging_operation_id: The id of the resource.
            include_args: Whether to include the arguments of an operation. The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2818-2840 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, messaging_operation_id, include_args, options=options)


class AsyncMessagingOperations(AsyncPagedCalls, AsyncResource):
    """Long-running operations on messaging."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_type: models.MessagingOperationType | str | None = None,
        include_args: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingOperationPage, models.MessagingOperationResource]:
        """List the messaging operations of an organization.

        Args:
            organization_id: The organization to look in.
            filter_type: Only those of this type.
            include_args: Whether to include the arguments of an operation. The server's default is false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2758-2784 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, filter_type, include_args, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingOperationCreateDocument | models.MessagingOperationCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingOperationResource]: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any] | None = ...,
        organization_id: UUID | str | None = ...,
        type: models.MessagingOperationType | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingOperationResource]: ...

    async def create(
        self,
        body: models.MessagingOperationCreateDocument | models.MessagingOperationCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingOperationResource:
        """Start a messaging operation.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2785-2817 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self,
        messaging_operation_id: str | UUID,
        *,
        include_args: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingOperationResource:
        """Get a messaging operation.

        Args:
            messaging_operation_id: The id of the resource.
            include_args: Whether to include the arguments of an operation. The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2818-2840 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, messaging_operation_id, include_args, options=options)

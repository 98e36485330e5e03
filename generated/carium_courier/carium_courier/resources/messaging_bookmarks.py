"""Bookmarks on messages."""

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
    from .._views.messaging_bookmarks import AsyncRaw as _AsyncRaw
    from .._views.messaging_bookmarks import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_bookmarks import Raw as _Raw
    from .._views.messaging_bookmarks import Streaming as _Streaming


_LIST: PagedOperation[models.MessagingBookmarkPage, models.MessagingBookmarkResource] = PagedOperation(
    id="listMessagingBookmarks",
    method="GET",
    path=("/v1/messaging-bookmarks/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[channel-id]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.MessagingBookmarkPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessagingBookmarkResource] = Operation(
    id="createMessagingBookmark",
    method="POST",
    path=("/v1/messaging-bookmarks/",),
    body=JsonApi(
        lambda: models.MessagingBookmarkCreateDocument,
        content=lambda: models.MessagingBookmarkCreateAttributes,
        resource="messaging-bookmarks",
    ),
    success={201: JsonApi(lambda: models.MessagingBookmarkDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingBookmarkResource] = Operation(
    id="getMessagingBookmark",
    method="GET",
    path=("/v1/messaging-bookmarks/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.MessagingBookmarkDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingBookmarks(PagedCalls, Resource):
    """Bookmarks on messages."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_channel_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagingBookmarkPage, models.MessagingBookmarkResource]:
        """List the bookmarks of an organization.

        Args:
            organization_id: The organization to look in.
            filter_channel_id: Only those of this channel.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 938-963 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, filter_channel_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingBookmarkCreateDocument | models.MessagingBookmarkCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingBookmarkResource: ...

    @overload
    def create(
        self,
        *,
        allow_multi_message: bool | None = ...,
        channel_id: UUID | str | None = ...,
        message_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingBookmarkResource: ...

    def create(
        self,
        body: models.MessagingBookmarkCreateDocument | models.MessagingBookmarkCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBookmarkResource:
        """Bookmark a message.

        Args:
            body: The body.
            allow_multi_message: The server's default is false. Inferred (default): The sample shows false,
                and true where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 964-996 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, messaging_bookmark_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBookmarkResource:
        """Get a bookmark.

        Args:
            messaging_bookmark_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 997-1013 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, messaging_bookmark_id, options=options)


class AsyncMessagingBookmarks(AsyncPagedCalls, AsyncResource):
    """Bookmarks on messages."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_channel_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingBookmarkPage, models.MessagingBookmarkResource]:
        """List the bookmarks of an organization.

        Args:
            organization_id: The organization to look in.
            filter_channel_id: Only those of this channel.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 938-963 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, filter_channel_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingBookmarkCreateDocument | models.MessagingBookmarkCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingBookmarkResource]: ...

    @overload
    def create(
        self,
        *,
        allow_multi_message: bool | None = ...,
        channel_id: UUID | str | None = ...,
        message_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingBookmarkResource]: ...

    async def create(
        self,
        body: models.MessagingBookmarkCreateDocument | models.MessagingBookmarkCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingBookmarkResource:
        """Bookmark a message.

        Args:
            body: The body.
            allow_multi_message: The server's default is false. Inferred (default): The sample shows false,
                and true where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 964-996 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, messaging_bookmark_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingBookmarkResource:
        """Get a bookmark.

        Args:
            messaging_bookmark_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 997-1013 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, messaging_bookmark_id, options=options)

"""Rules that announce an event of an organization."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Empty, Operation, Parameter, Segment
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
    from .._views.announcers import AsyncRaw as _AsyncRaw
    from .._views.announcers import AsyncStreaming as _AsyncStreaming
    from .._views.announcers import Raw as _Raw
    from .._views.announcers import Streaming as _Streaming


_LIST: PagedOperation[models.AnnouncerPage, models.AnnouncerResource] = PagedOperation(
    id="listAnnouncers",
    method="GET",
    path=("/v1/announcers/",),
    query=(
        Parameter("filter[name]"),
        Parameter("organization-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.AnnouncerPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.AnnouncerResource] = Operation(
    id="createAnnouncer",
    method="POST",
    path=("/v1/announcers/",),
    body=JsonApi(
        lambda: models.AnnouncerCreateDocument, content=lambda: models.AnnouncerCreateAttributes, resource="announcers"
    ),
    success={201: JsonApi(lambda: models.AnnouncerDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.AnnouncerResource] = Operation(
    id="getAnnouncer",
    method="GET",
    path=("/v1/announcers/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.AnnouncerDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_DELETE: Operation[None] = Operation(
    id="deleteAnnouncer",
    method="DELETE",
    path=("/v1/announcers/", Segment("id"), "/"),
    success={204: Empty()},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.AnnouncerResource] = Operation(
    id="updateAnnouncer",
    method="PATCH",
    path=("/v1/announcers/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.AnnouncerUpdateDocument, content=lambda: models.AnnouncerUpdateAttributes, resource="announcers"
    ),
    success={200: JsonApi(lambda: models.AnnouncerDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class Announcers(PagedCalls, Resource):
    """Rules that announce an event of an organization."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_name: str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.AnnouncerPage, models.AnnouncerResource]:
        """List announcers.

        Args:
            filter_name: Only those of this name. At most 255 characters.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 30-57 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(_LIST, filter_name, organization_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.AnnouncerCreateDocument | models.AnnouncerCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.AnnouncerResource: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any],
        event: models.AnnouncerEvent | str,
        name: str,
        type: str,
        organization_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.AnnouncerResource: ...

    def create(
        self,
        body: models.AnnouncerCreateDocument | models.AnnouncerCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AnnouncerResource:
        """Create an announcer.

        Args:
            body: The body.
            name: At most 255 characters.
            type: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 58-94 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, announcer_id: str | UUID, *, options: CallOptions | None = None) -> models.AnnouncerResource:
        """Get an announcer.

        Args:
            announcer_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 95-117 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_GET, announcer_id, options=options)

    def delete(self, announcer_id: str | UUID, *, options: CallOptions | None = None) -> None:
        """Delete an announcer.

        Args:
            announcer_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: README.md, lines 28-29 (inferred: path). The page lost it; the path is that of the other
        operations on one announcer. The path is inferred, so there may be no such operation.

        Response 204: Inferred (status): The README says that there is no body; the status is the usual one.
        """
        return self._call(_DELETE, announcer_id, options=options)

    @overload
    def update(
        self,
        announcer_id: str | UUID,
        body: models.AnnouncerUpdateDocument | models.AnnouncerUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.AnnouncerResource: ...

    @overload
    def update(
        self,
        announcer_id: str | UUID,
        *,
        args: Mapping[str, Any] | None = ...,
        event: models.AnnouncerEvent | str | None = ...,
        name: str | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.AnnouncerResource: ...

    def update(
        self,
        announcer_id: str | UUID,
        body: models.AnnouncerUpdateDocument | models.AnnouncerUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AnnouncerResource:
        """Update an announcer.

        Args:
            announcer_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 118-156 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_UPDATE, announcer_id, body=enveloped(_UPDATE, body, fields, announcer_id), options=options)


class AsyncAnnouncers(AsyncPagedCalls, AsyncResource):
    """Rules that announce an event of an organization."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_name: str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.AnnouncerPage, models.AnnouncerResource]:
        """List announcers.

        Args:
            filter_name: Only those of this name. At most 255 characters.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 30-57 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(_LIST, filter_name, organization_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.AnnouncerCreateDocument | models.AnnouncerCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AnnouncerResource]: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any],
        event: models.AnnouncerEvent | str,
        name: str,
        type: str,
        organization_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AnnouncerResource]: ...

    async def create(
        self,
        body: models.AnnouncerCreateDocument | models.AnnouncerCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AnnouncerResource:
        """Create an announcer.

        Args:
            body: The body.
            name: At most 255 characters.
            type: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 58-94 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(self, announcer_id: str | UUID, *, options: CallOptions | None = None) -> models.AnnouncerResource:
        """Get an announcer.

        Args:
            announcer_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 95-117 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_GET, announcer_id, options=options)

    async def delete(self, announcer_id: str | UUID, *, options: CallOptions | None = None) -> None:
        """Delete an announcer.

        Args:
            announcer_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: README.md, lines 28-29 (inferred: path). The page lost it; the path is that of the other
        operations on one announcer. The path is inferred, so there may be no such operation.

        Response 204: Inferred (status): The README says that there is no body; the status is the usual one.
        """
        return await self._call(_DELETE, announcer_id, options=options)

    @overload
    def update(
        self,
        announcer_id: str | UUID,
        body: models.AnnouncerUpdateDocument | models.AnnouncerUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AnnouncerResource]: ...

    @overload
    def update(
        self,
        announcer_id: str | UUID,
        *,
        args: Mapping[str, Any] | None = ...,
        event: models.AnnouncerEvent | str | None = ...,
        name: str | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AnnouncerResource]: ...

    async def update(
        self,
        announcer_id: str | UUID,
        body: models.AnnouncerUpdateDocument | models.AnnouncerUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AnnouncerResource:
        """Update an announcer.

        Args:
            announcer_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 118-156 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _UPDATE, announcer_id, body=enveloped(_UPDATE, body, fields, announcer_id), options=options
        )

"""Templated messages to many individuals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
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
from .._runtime.wire.filters import ComparisonFilter

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._runtime.wire.filters import Gt, Gte, Lt, Lte, OneOrMore
    from .._views.multicasts import AsyncRaw as _AsyncRaw
    from .._views.multicasts import AsyncStreaming as _AsyncStreaming
    from .._views.multicasts import Raw as _Raw
    from .._views.multicasts import Streaming as _Streaming


_LIST: PagedOperation[models.MulticastPage, models.MulticastResource] = PagedOperation(
    id="listMulticasts",
    method="GET",
    path=("/v1/multicasts/",),
    query=(
        Parameter("filter[cmp-created-at]", (str,), filter=ComparisonFilter((">", "<", "<=", ">="), most=2)),
        Parameter("include-individual-group", bool),
        Parameter("include-individual-ids", bool),
        Parameter("individual-group-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("template-id"),
    ),
    success={200: JsonApi(lambda: models.MulticastPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MulticastResource] = Operation(
    id="createMulticast",
    method="POST",
    path=("/v1/multicasts/",),
    body=JsonApi(
        lambda: models.MulticastCreateDocument, content=lambda: models.MulticastCreateAttributes, resource="multicasts"
    ),
    success={201: JsonApi(lambda: models.MulticastDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MulticastResource] = Operation(
    id="getMulticast",
    method="GET",
    path=("/v1/multicasts/", Segment("id"), "/"),
    query=(Parameter("include-individual-group", bool), Parameter("include-individual-ids", bool)),
    success={200: JsonApi(lambda: models.MulticastDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class Multicasts(PagedCalls, Resource):
    """Templated messages to many individuals."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        created_at: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
        individual_group_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        template_id: str | UUID | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MulticastPage, models.MulticastResource]:
        """List multicasts.

        Args:
            created_at: Compare the time of creation: `>`, `<`, `<=` or `>=`, followed by a date-time. Two
                values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false.
            include_individual_ids: Whether to include the ids of the individuals. The server's default is
                false.
            individual_group_id: Only those of this group of individuals.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            template_id: Only those of this template. At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3283-3343 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, created_at, include_individual_group, include_individual_ids, individual_group_id, page_limit,
            page_offset, template_id, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MulticastCreateDocument | models.MulticastCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MulticastResource: ...

    @overload
    def create(
        self,
        *,
        data: Mapping[str, Any] | None = ...,
        filter_type: str | None = ...,
        filter_value: Mapping[str, Any] | None = ...,
        organization_id: UUID | str | None = ...,
        template_id: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MulticastResource: ...

    def create(
        self,
        body: models.MulticastCreateDocument | models.MulticastCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastResource:
        """Send a templated message to many individuals.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3344-3410 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self,
        multicast_id: str | UUID,
        *,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MulticastResource:
        """Get a multicast.

        Args:
            multicast_id: The id of the resource.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false.
            include_individual_ids: Whether to include the ids of the individuals. The server's default is
                false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3411-3466 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, multicast_id, include_individual_group, include_individual_ids, options=options)


class AsyncMulticasts(AsyncPagedCalls, AsyncResource):
    """Templated messages to many individuals."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        created_at: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
        individual_group_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        template_id: str | UUID | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MulticastPage, models.MulticastResource]:
        """List multicasts.

        Args:
            created_at: Compare the time of creation: `>`, `<`, `<=` or `>=`, followed by a date-time. Two
                values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false.
            include_individual_ids: Whether to include the ids of the individuals. The server's default is
                false.
            individual_group_id: Only those of this group of individuals.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            template_id: Only those of this template. At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3283-3343 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, created_at, include_individual_group, include_individual_ids, individual_group_id, page_limit,
            page_offset, template_id, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MulticastCreateDocument | models.MulticastCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastResource]: ...

    @overload
    def create(
        self,
        *,
        data: Mapping[str, Any] | None = ...,
        filter_type: str | None = ...,
        filter_value: Mapping[str, Any] | None = ...,
        organization_id: UUID | str | None = ...,
        template_id: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastResource]: ...

    async def create(
        self,
        body: models.MulticastCreateDocument | models.MulticastCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastResource:
        """Send a templated message to many individuals.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3344-3410 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self,
        multicast_id: str | UUID,
        *,
        include_individual_group: bool | None = None,
        include_individual_ids: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MulticastResource:
        """Get a multicast.

        Args:
            multicast_id: The id of the resource.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false.
            include_individual_ids: Whether to include the ids of the individuals. The server's default is
                false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3411-3466 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, multicast_id, include_individual_group, include_individual_ids, options=options)

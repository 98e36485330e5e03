"""Logs of the requests of one user, for a time."""

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

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.sniffers import AsyncRaw as _AsyncRaw
    from .._views.sniffers import AsyncStreaming as _AsyncStreaming
    from .._views.sniffers import Raw as _Raw
    from .._views.sniffers import Streaming as _Streaming


_CREATE: Operation[models.SnifferResource] = Operation(
    id="createSniffer",
    method="POST",
    path=("/v1/sniffers/",),
    body=JsonApi(
        lambda: models.SnifferCreateDocument, content=lambda: models.SnifferCreateAttributes, resource="sniffers"
    ),
    success={201: JsonApi(lambda: models.SnifferDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.SnifferResource] = Operation(
    id="getSniffer",
    method="GET",
    path=("/v1/sniffers/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.SnifferDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_LIST_LOGS: PagedOperation[models.SnifferLogPage, models.SnifferLogResource] = PagedOperation(
    id="listSnifferLogs",
    method="GET",
    path=("/v1/sniffers/", Segment("id"), "/get-logs/"),
    query=(Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.SnifferLogPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


class Sniffers(PagedCalls, Resource):
    """Logs of the requests of one user, for a time."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.SnifferCreateDocument | models.SnifferCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.SnifferResource: ...

    @overload
    def create(
        self,
        *,
        user_id: UUID | str | None = ...,
        valid_until: datetime | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.SnifferResource: ...

    def create(
        self,
        body: models.SnifferCreateDocument | models.SnifferCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.SnifferResource:
        """Start to log the requests of a user.

        Args:
            body: The body.
            valid_until: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3607-3632 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, sniffer_id: str | UUID, *, options: CallOptions | None = None) -> models.SnifferResource:
        """Get a sniffer.

        Args:
            sniffer_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3633-3643 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, sniffer_id, options=options)

    def list_logs(
        self,
        sniffer_id: str | UUID,
        *,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.SnifferLogPage, models.SnifferLogResource]:
        """List the requests that a sniffer logged.

        Args:
            sniffer_id: The id of the resource.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3644-3672 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST_LOGS, sniffer_id, page_limit, page_offset, options=options)


class AsyncSniffers(AsyncPagedCalls, AsyncResource):
    """Logs of the requests of one user, for a time."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.SnifferCreateDocument | models.SnifferCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.SnifferResource]: ...

    @overload
    def create(
        self,
        *,
        user_id: UUID | str | None = ...,
        valid_until: datetime | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.SnifferResource]: ...

    async def create(
        self,
        body: models.SnifferCreateDocument | models.SnifferCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.SnifferResource:
        """Start to log the requests of a user.

        Args:
            body: The body.
            valid_until: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3607-3632 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(self, sniffer_id: str | UUID, *, options: CallOptions | None = None) -> models.SnifferResource:
        """Get a sniffer.

        Args:
            sniffer_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3633-3643 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, sniffer_id, options=options)

    def list_logs(
        self,
        sniffer_id: str | UUID,
        *,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.SnifferLogPage, models.SnifferLogResource]:
        """List the requests that a sniffer logged.

        Args:
            sniffer_id: The id of the resource.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3644-3672 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST_LOGS, sniffer_id, page_limit, page_offset, options=options)

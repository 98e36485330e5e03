"""Templated messages to individuals or groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.envelopes import JsonApi

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.user_multicasts import AsyncRaw as _AsyncRaw
    from .._views.user_multicasts import AsyncStreaming as _AsyncStreaming
    from .._views.user_multicasts import Raw as _Raw
    from .._views.user_multicasts import Streaming as _Streaming


_LIST: PagedOperation[models.UserMulticastPage, models.UserMulticastResource] = PagedOperation(
    id="listUserMulticasts",
    method="GET",
    path=("/v1/user-multicasts/",),
    query=(Parameter("individual-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.UserMulticastPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MulticastTask] = Operation(
    id="createUserMulticast",
    method="POST",
    path=("/v1/user-multicasts/",),
    body=Json(lambda: models.UserMulticastRequest),
    success={201: Json(lambda: models.MulticastTask, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class UserMulticasts(PagedCalls, Resource):
    """Templated messages to individuals or groups."""

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
    ) -> Pager[models.UserMulticastPage, models.UserMulticastResource]:
        """List the templated messages to an individual.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4717-4738 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserMulticastRequest | models.UserMulticastRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MulticastTask: ...

    @overload
    def create(
        self,
        *,
        template_data: Mapping[str, Any],
        template_id: str,
        individual_group_ids: Sequence[UUID | str] | None = ...,
        individual_ids: Sequence[UUID | str] | None = ...,
        organization_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MulticastTask: ...

    def create(
        self,
        body: models.UserMulticastRequest | models.UserMulticastRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to individuals or groups.

        Args:
            body: The body.
            individual_group_ids: At least 1 items.
            individual_ids: At least 1 items.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4739-4762 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=model_of(models.UserMulticastRequest, body, fields), options=options)


class AsyncUserMulticasts(AsyncPagedCalls, AsyncResource):
    """Templated messages to individuals or groups."""

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
    ) -> AsyncPager[models.UserMulticastPage, models.UserMulticastResource]:
        """List the templated messages to an individual.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4717-4738 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserMulticastRequest | models.UserMulticastRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastTask]: ...

    @overload
    def create(
        self,
        *,
        template_data: Mapping[str, Any],
        template_id: str,
        individual_group_ids: Sequence[UUID | str] | None = ...,
        individual_ids: Sequence[UUID | str] | None = ...,
        organization_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastTask]: ...

    async def create(
        self,
        body: models.UserMulticastRequest | models.UserMulticastRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to individuals or groups.

        Args:
            body: The body.
            individual_group_ids: At least 1 items.
            individual_ids: At least 1 items.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4739-4762 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=model_of(models.UserMulticastRequest, body, fields), options=options)

"""Which user texts through which phone number."""

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
    from .._views.text_user_number_maps import AsyncRaw as _AsyncRaw
    from .._views.text_user_number_maps import AsyncStreaming as _AsyncStreaming
    from .._views.text_user_number_maps import Raw as _Raw
    from .._views.text_user_number_maps import Streaming as _Streaming


_LIST: PagedOperation[models.TextUserNumberMapPage, models.TextUserNumberMapResource] = PagedOperation(
    id="listTextUserNumberMaps",
    method="GET",
    path=("/v1/text-user-number-maps/",),
    query=(
        Parameter("filter[number-id]"),
        Parameter("filter[organization-id]"),
        Parameter("filter[user-id]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.TextUserNumberMapPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.TextUserNumberMapResource] = Operation(
    id="createTextUserNumberMap",
    method="POST",
    path=("/v1/text-user-number-maps/",),
    body=JsonApi(
        lambda: models.TextUserNumberMapCreateDocument,
        content=lambda: models.TextUserNumberMapCreateAttributes,
        resource="text-user-number-maps",
    ),
    success={201: JsonApi(lambda: models.TextUserNumberMapDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.TextUserNumberMapResource] = Operation(
    id="getTextUserNumberMap",
    method="GET",
    path=("/v1/text-user-number-maps/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.TextUserNumberMapDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class TextUserNumberMaps(PagedCalls, Resource):
    """Which user texts through which phone number."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_number_id: UUID | str | None = None,
        filter_organization_id: UUID | str | None = None,
        filter_user_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.TextUserNumberMapPage, models.TextUserNumberMapResource]:
        """List which user texts through which number.

        Args:
            filter_number_id: Only those of this phone number.
            filter_organization_id: Only those of this organization.
            filter_user_id: Only those of this user.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4117-4139 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_number_id, filter_organization_id, filter_user_id, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.TextUserNumberMapCreateDocument | models.TextUserNumberMapCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.TextUserNumberMapResource: ...

    @overload
    def create(
        self,
        *,
        number_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        user_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.TextUserNumberMapResource: ...

    def create(
        self,
        body: models.TextUserNumberMapCreateDocument | models.TextUserNumberMapCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextUserNumberMapResource:
        """Assign a phone number to a user.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4140-4168 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, text_user_number_map_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.TextUserNumberMapResource:
        """Get the assignment of a number to a user.

        Args:
            text_user_number_map_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4169-4181 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, text_user_number_map_id, options=options)


class AsyncTextUserNumberMaps(AsyncPagedCalls, AsyncResource):
    """Which user texts through which phone number."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_number_id: UUID | str | None = None,
        filter_organization_id: UUID | str | None = None,
        filter_user_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.TextUserNumberMapPage, models.TextUserNumberMapResource]:
        """List which user texts through which number.

        Args:
            filter_number_id: Only those of this phone number.
            filter_organization_id: Only those of this organization.
            filter_user_id: Only those of this user.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4117-4139 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_number_id, filter_organization_id, filter_user_id, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.TextUserNumberMapCreateDocument | models.TextUserNumberMapCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextUserNumberMapResource]: ...

    @overload
    def create(
        self,
        *,
        number_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        user_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextUserNumberMapResource]: ...

    async def create(
        self,
        body: models.TextUserNumberMapCreateDocument | models.TextUserNumberMapCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextUserNumberMapResource:
        """Assign a phone number to a user.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4140-4168 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, text_user_number_map_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.TextUserNumberMapResource:
        """Get the assignment of a number to a user.

        Args:
            text_user_number_map_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4169-4181 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, text_user_number_map_id, options=options)

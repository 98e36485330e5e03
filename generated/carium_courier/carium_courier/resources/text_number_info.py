"""What is known of a phone number: carrier and kind."""

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
    from .._views.text_number_info import AsyncRaw as _AsyncRaw
    from .._views.text_number_info import AsyncStreaming as _AsyncStreaming
    from .._views.text_number_info import Raw as _Raw
    from .._views.text_number_info import Streaming as _Streaming


_LIST: PagedOperation[models.TextNumberInfoPage, models.TextNumberInfoResource] = PagedOperation(
    id="listTextNumberInfo",
    method="GET",
    path=("/v1/text-number-info/",),
    query=(Parameter("number", pii=True), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.TextNumberInfoPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.TextNumberInfoResource] = Operation(
    id="createTextNumberInfo",
    method="POST",
    path=("/v1/text-number-info/",),
    body=JsonApi(
        lambda: models.TextNumberInfoCreateDocument,
        content=lambda: models.TextNumberInfoCreateAttributes,
        resource="text-number-info",
    ),
    success={201: JsonApi(lambda: models.TextNumberInfoDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.TextNumberInfoResource] = Operation(
    id="getTextNumberInfo",
    method="GET",
    path=("/v1/text-number-info/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.TextNumberInfoDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class TextNumberInfo(PagedCalls, Resource):
    """What is known of a phone number: carrier and kind."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        number: str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.TextNumberInfoPage, models.TextNumberInfoResource]:
        """Look up what is known of a phone number.

        Args:
            number: The phone number to look up. A phone number in the form of E.164, such as `+12015550123`
                (format `phonenumberE164_us`).
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4007-4032 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, number, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.TextNumberInfoCreateDocument | models.TextNumberInfoCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.TextNumberInfoResource: ...

    @overload
    def create(
        self,
        *,
        number: str | None = ...,
        reresolve: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.TextNumberInfoResource: ...

    def create(
        self,
        body: models.TextNumberInfoCreateDocument | models.TextNumberInfoCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextNumberInfoResource:
        """Resolve the carrier of a phone number.

        Args:
            body: The body.
            number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164_us`). Inferred (format): As in the query.
            reresolve: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4033-4065 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, text_number_info_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.TextNumberInfoResource:
        """Get a look-up of a phone number.

        Args:
            text_number_info_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4066-4083 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, text_number_info_id, options=options)


class AsyncTextNumberInfo(AsyncPagedCalls, AsyncResource):
    """What is known of a phone number: carrier and kind."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        number: str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.TextNumberInfoPage, models.TextNumberInfoResource]:
        """Look up what is known of a phone number.

        Args:
            number: The phone number to look up. A phone number in the form of E.164, such as `+12015550123`
                (format `phonenumberE164_us`).
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4007-4032 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, number, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.TextNumberInfoCreateDocument | models.TextNumberInfoCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextNumberInfoResource]: ...

    @overload
    def create(
        self,
        *,
        number: str | None = ...,
        reresolve: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextNumberInfoResource]: ...

    async def create(
        self,
        body: models.TextNumberInfoCreateDocument | models.TextNumberInfoCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextNumberInfoResource:
        """Resolve the carrier of a phone number.

        Args:
            body: The body.
            number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164_us`). Inferred (format): As in the query.
            reresolve: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4033-4065 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, text_number_info_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.TextNumberInfoResource:
        """Get a look-up of a phone number.

        Args:
            text_number_info_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4066-4083 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, text_number_info_id, options=options)

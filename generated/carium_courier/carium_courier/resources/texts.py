"""Texts (SMS) sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Empty, Json, Operation, Parameter, Segment
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
    from .._views.texts import AsyncRaw as _AsyncRaw
    from .._views.texts import AsyncStreaming as _AsyncStreaming
    from .._views.texts import Raw as _Raw
    from .._views.texts import Streaming as _Streaming


_LIST: PagedOperation[models.TextPage, models.TextResource] = PagedOperation(
    id="listTexts",
    method="GET",
    path=("/v1/texts/",),
    query=(
        Parameter("account-id"),
        Parameter("filter[number-id]"),
        Parameter("filter[target]", pii=True),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.TextPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.TextResource] = Operation(
    id="createText",
    method="POST",
    path=("/v1/texts/",),
    body=JsonApi(lambda: models.TextCreateDocument, content=lambda: models.TextCreateAttributes, resource="texts"),
    success={201: JsonApi(lambda: models.TextDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.TextResource] = Operation(
    id="getText",
    method="GET",
    path=("/v1/texts/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.TextDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_CALLBACK: Operation[None] = Operation(
    id="callbackText",
    method="POST",
    path=("/v1/texts/", Segment("id"), "/callback/"),
    body=Json(dict[str, Any]),
    success={"2XX": Empty()},
    errors=_errors.ERRORS_4XX,
    body_required=True,
)


class Texts(PagedCalls, Resource):
    """Texts (SMS) sent."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        account_id: UUID | str,
        filter_number_id: UUID | str | None = None,
        filter_target: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.TextPage, models.TextResource]:
        """List the texts of a text account.

        Args:
            account_id: The text account to look in.
            filter_number_id: Only those of this phone number.
            filter_target: Only texts to this phone number. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`).
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4182-4211 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, account_id, filter_number_id, filter_target, page_limit, page_offset, options=options)

    @overload
    def create(
        self, body: models.TextCreateDocument | models.TextCreateDocumentParam, *, options: CallOptions | None = None
    ) -> models.TextResource: ...

    @overload
    def create(
        self,
        *,
        account_id: UUID | str | None = ...,
        callback_json: Mapping[str, Any] | None = ...,
        callback_one_off: bool | None = ...,
        callback_status_url: str | None = ...,
        callback_url: str | None = ...,
        expected_responses: Sequence[str] | None = ...,
        message: str | None = ...,
        number_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        target: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.TextResource: ...

    def create(
        self,
        body: models.TextCreateDocument | models.TextCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextResource:
        """Send a text.

        Args:
            body: The body.
            target: A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).
                Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4212-4255 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, text_id: str | UUID, *, options: CallOptions | None = None) -> models.TextResource:
        """Get a text.

        Args:
            text_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4256-4275 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, text_id, options=options)

    def callback(self, text_id: str | UUID, body: Mapping[str, Any], *, options: CallOptions | None = None) -> None:
        """Report the state of a text.

        Called by the text carrier, not by clients, which have no use for it. It takes any members.

        Args:
            text_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4276-4298 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return self._call(_CALLBACK, text_id, body=body, options=options)


class AsyncTexts(AsyncPagedCalls, AsyncResource):
    """Texts (SMS) sent."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        account_id: UUID | str,
        filter_number_id: UUID | str | None = None,
        filter_target: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.TextPage, models.TextResource]:
        """List the texts of a text account.

        Args:
            account_id: The text account to look in.
            filter_number_id: Only those of this phone number.
            filter_target: Only texts to this phone number. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`).
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4182-4211 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, account_id, filter_number_id, filter_target, page_limit, page_offset, options=options)

    @overload
    def create(
        self, body: models.TextCreateDocument | models.TextCreateDocumentParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.TextResource]: ...

    @overload
    def create(
        self,
        *,
        account_id: UUID | str | None = ...,
        callback_json: Mapping[str, Any] | None = ...,
        callback_one_off: bool | None = ...,
        callback_status_url: str | None = ...,
        callback_url: str | None = ...,
        expected_responses: Sequence[str] | None = ...,
        message: str | None = ...,
        number_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        target: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextResource]: ...

    async def create(
        self,
        body: models.TextCreateDocument | models.TextCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextResource:
        """Send a text.

        Args:
            body: The body.
            target: A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).
                Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4212-4255 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(self, text_id: str | UUID, *, options: CallOptions | None = None) -> models.TextResource:
        """Get a text.

        Args:
            text_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4256-4275 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, text_id, options=options)

    async def callback(
        self, text_id: str | UUID, body: Mapping[str, Any], *, options: CallOptions | None = None
    ) -> None:
        """Report the state of a text.

        Called by the text carrier, not by clients, which have no use for it. It takes any members.

        Args:
            text_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4276-4298 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return await self._call(_CALLBACK, text_id, body=body, options=options)

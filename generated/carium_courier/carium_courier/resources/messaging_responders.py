"""Automatic responders, on a calendar or between two times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
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
    from .._views.messaging_responders import AsyncRaw as _AsyncRaw
    from .._views.messaging_responders import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_responders import Raw as _Raw
    from .._views.messaging_responders import Streaming as _Streaming


_LIST: PagedOperation[models.MessagingResponderPage, models.MessagingResponderResource] = PagedOperation(
    id="listMessagingResponders",
    method="GET",
    path=("/v1/messaging-responders/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[cmp-end-at]", (str,), filter=ComparisonFilter((">", "<", "<=", ">="), most=2)),
        Parameter("filter[cmp-start-at]", (str,), filter=ComparisonFilter((">", "<", "<=", ">="), most=2)),
        Parameter("filter[enabled]", bool),
        Parameter("filter[individual-group-id]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("sort", (str,)),
    ),
    success={200: JsonApi(lambda: models.MessagingResponderPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessagingResponderResource] = Operation(
    id="createMessagingResponder",
    method="POST",
    path=("/v1/messaging-responders/",),
    body=JsonApi(
        lambda: models.MessagingResponderCreateDocument,
        content=lambda: models.MessagingResponderCreateAttributes,
        resource="messaging-responders",
    ),
    success={201: JsonApi(lambda: models.MessagingResponderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingResponderResource] = Operation(
    id="getMessagingResponder",
    method="GET",
    path=("/v1/messaging-responders/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.MessagingResponderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.MessagingResponderResource] = Operation(
    id="updateMessagingResponder",
    method="PATCH",
    path=("/v1/messaging-responders/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.MessagingResponderUpdateDocument,
        content=lambda: models.MessagingResponderUpdateAttributes,
        resource="messaging-responders",
    ),
    success={200: JsonApi(lambda: models.MessagingResponderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_DISABLE: Operation[models.MessagingResponderResource] = Operation(
    id="disableMessagingResponder",
    method="POST",
    path=("/v1/messaging-responders/", Segment("id"), "/disable/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.MessagingResponderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_ENABLE: Operation[models.MessagingResponderResource] = Operation(
    id="enableMessagingResponder",
    method="POST",
    path=("/v1/messaging-responders/", Segment("id"), "/enable/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.MessagingResponderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingResponders(PagedCalls, Resource):
    """Automatic responders, on a calendar or between two times."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        end_at: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        start_at: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_enabled: bool | None = None,
        filter_individual_group_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        sort: Sequence[models.MessagingResponderSort | str] | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagingResponderPage, models.MessagingResponderResource]:
        """List the automatic responders of an organization.

        Args:
            organization_id: The organization to look in.
            end_at: Compare the end: `>`, `<`, `<=` or `>=`, followed by a date-time. Two values make a
                range. At most 2 items. Each item: at most 40 characters. Compared by `Gt(value)`,
                `Lt(value)`, `Lte(value)` or `Gte(value)`.
            start_at: Compare the start: `>`, `<`, `<=` or `>=`, followed by a date-time. Two values make a
                range. At most 2 items. Each item: at most 40 characters. Compared by `Gt(value)`,
                `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_enabled: Only those that are enabled, or that are not.
            filter_individual_group_id: Only those of this group of individuals.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            sort: What to sort by. At least 1 items. The server's default is ['created-at'].
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3024-3065 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, end_at, start_at, filter_enabled, filter_individual_group_id, page_limit,
            page_offset, sort, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MessagingResponderCreateDocument | models.MessagingResponderCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any] | None = ...,
        calendar_args: models.ResponderCalendar | models.ResponderCalendarParam | None = ...,
        end_at: datetime | None = ...,
        individual_group_id: UUID | str | None = ...,
        name: str | None = ...,
        organization_id: UUID | str | None = ...,
        start_at: datetime | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource: ...

    def create(
        self,
        body: models.MessagingResponderCreateDocument | models.MessagingResponderCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingResponderResource:
        """Create an automatic responder.

        Args:
            body: The body.
            end_at: Inferred (format, example): By its name.
            start_at: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3066-3122 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, messaging_responder_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingResponderResource:
        """Get an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3123-3151 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, messaging_responder_id, options=options)

    @overload
    def update(
        self,
        messaging_responder_id: str | UUID,
        body: models.MessagingResponderUpdateDocument | models.MessagingResponderUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource: ...

    @overload
    def update(
        self,
        messaging_responder_id: str | UUID,
        *,
        args: Mapping[str, Any] | None = ...,
        calendar_args: models.ResponderCalendar | models.ResponderCalendarParam | None = ...,
        end_at: datetime | None = ...,
        individual_group_id: UUID | str | None = ...,
        name: str | None = ...,
        start_at: datetime | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource: ...

    def update(
        self,
        messaging_responder_id: str | UUID,
        body: models.MessagingResponderUpdateDocument | models.MessagingResponderUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingResponderResource:
        """Update an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            body: The body.
            end_at: Null takes the limit away. Inferred (type, format, null): The page shows `{ }` here and
                a string in the create; see NOTES.md.
            start_at: Null takes the limit away. Inferred (type, format, null): The page shows `{ }` here
                and a string in the create; see NOTES.md.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3152-3210 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, messaging_responder_id, body=enveloped(_UPDATE, body, fields, messaging_responder_id),
            options=options
        )  # fmt: skip

    def disable(
        self,
        messaging_responder_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource:
        """Disable an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3211-3246 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_DISABLE, messaging_responder_id, body={} if body is None else body, options=options)

    def enable(
        self,
        messaging_responder_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource:
        """Enable an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3247-3282 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_ENABLE, messaging_responder_id, body={} if body is None else body, options=options)


class AsyncMessagingResponders(AsyncPagedCalls, AsyncResource):
    """Automatic responders, on a calendar or between two times."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        end_at: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        start_at: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_enabled: bool | None = None,
        filter_individual_group_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        sort: Sequence[models.MessagingResponderSort | str] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingResponderPage, models.MessagingResponderResource]:
        """List the automatic responders of an organization.

        Args:
            organization_id: The organization to look in.
            end_at: Compare the end: `>`, `<`, `<=` or `>=`, followed by a date-time. Two values make a
                range. At most 2 items. Each item: at most 40 characters. Compared by `Gt(value)`,
                `Lt(value)`, `Lte(value)` or `Gte(value)`.
            start_at: Compare the start: `>`, `<`, `<=` or `>=`, followed by a date-time. Two values make a
                range. At most 2 items. Each item: at most 40 characters. Compared by `Gt(value)`,
                `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_enabled: Only those that are enabled, or that are not.
            filter_individual_group_id: Only those of this group of individuals.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            sort: What to sort by. At least 1 items. The server's default is ['created-at'].
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3024-3065 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, end_at, start_at, filter_enabled, filter_individual_group_id, page_limit,
            page_offset, sort, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MessagingResponderCreateDocument | models.MessagingResponderCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingResponderResource]: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any] | None = ...,
        calendar_args: models.ResponderCalendar | models.ResponderCalendarParam | None = ...,
        end_at: datetime | None = ...,
        individual_group_id: UUID | str | None = ...,
        name: str | None = ...,
        organization_id: UUID | str | None = ...,
        start_at: datetime | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingResponderResource]: ...

    async def create(
        self,
        body: models.MessagingResponderCreateDocument | models.MessagingResponderCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingResponderResource:
        """Create an automatic responder.

        Args:
            body: The body.
            end_at: Inferred (format, example): By its name.
            start_at: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3066-3122 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, messaging_responder_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingResponderResource:
        """Get an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3123-3151 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, messaging_responder_id, options=options)

    @overload
    def update(
        self,
        messaging_responder_id: str | UUID,
        body: models.MessagingResponderUpdateDocument | models.MessagingResponderUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingResponderResource]: ...

    @overload
    def update(
        self,
        messaging_responder_id: str | UUID,
        *,
        args: Mapping[str, Any] | None = ...,
        calendar_args: models.ResponderCalendar | models.ResponderCalendarParam | None = ...,
        end_at: datetime | None = ...,
        individual_group_id: UUID | str | None = ...,
        name: str | None = ...,
        start_at: datetime | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingResponderResource]: ...

    async def update(
        self,
        messaging_responder_id: str | UUID,
        body: models.MessagingResponderUpdateDocument | models.MessagingResponderUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingResponderResource:
        """Update an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            body: The body.
            end_at: Null takes the limit away. Inferred (type, format, null): The page shows `{ }` here and
                a string in the create; see NOTES.md.
            start_at: Null takes the limit away. Inferred (type, format, null): The page shows `{ }` here
                and a string in the create; see NOTES.md.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3152-3210 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, messaging_responder_id, body=enveloped(_UPDATE, body, fields, messaging_responder_id),
            options=options
        )  # fmt: skip

    async def disable(
        self,
        messaging_responder_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource:
        """Disable an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3211-3246 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_DISABLE, messaging_responder_id, body={} if body is None else body, options=options)

    async def enable(
        self,
        messaging_responder_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingResponderResource:
        """Enable an automatic responder.

        Args:
            messaging_responder_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3247-3282 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_ENABLE, messaging_responder_id, body={} if body is None else body, options=options)

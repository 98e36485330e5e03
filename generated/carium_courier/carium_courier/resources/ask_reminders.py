"""Reminders that are synced to Alexa."""

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
    from .._views.ask_reminders import AsyncRaw as _AsyncRaw
    from .._views.ask_reminders import AsyncStreaming as _AsyncStreaming
    from .._views.ask_reminders import Raw as _Raw
    from .._views.ask_reminders import Streaming as _Streaming


_LIST: PagedOperation[models.AskReminderPage, models.AskReminderResource] = PagedOperation(
    id="listAskReminders",
    method="GET",
    path=("/v1/ask-reminders/",),
    query=(Parameter("individual-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.AskReminderPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.AskReminderResource] = Operation(
    id="createAskReminder",
    method="POST",
    path=("/v1/ask-reminders/",),
    body=JsonApi(
        lambda: models.AskReminderCreateDocument,
        content=lambda: models.AskReminderCreateAttributes,
        resource="ask-reminders",
    ),
    success={201: JsonApi(lambda: models.AskReminderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.AskReminderResource] = Operation(
    id="getAskReminder",
    method="GET",
    path=("/v1/ask-reminders/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.AskReminderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.AskReminderResource] = Operation(
    id="updateAskReminder",
    method="PATCH",
    path=("/v1/ask-reminders/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.AskReminderUpdateDocument,
        content=lambda: models.AskReminderUpdateAttributes,
        resource="ask-reminders",
    ),
    success={200: JsonApi(lambda: models.AskReminderDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class AskReminders(PagedCalls, Resource):
    """Reminders that are synced to Alexa."""

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
    ) -> Pager[models.AskReminderPage, models.AskReminderResource]:
        """List the Alexa reminders of an individual.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 303-330 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.AskReminderCreateDocument | models.AskReminderCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.AskReminderResource: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        name: str | None = ...,
        reminder_content: str | None = ...,
        reminder_rrule: str | None = ...,
        reminder_time_local: str | None = ...,
        tz_info: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.AskReminderResource: ...

    def create(
        self,
        body: models.AskReminderCreateDocument | models.AskReminderCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AskReminderResource:
        """Create an Alexa reminder.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 331-369 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, ask_reminder_id: str | UUID, *, options: CallOptions | None = None) -> models.AskReminderResource:
        """Get an Alexa reminder.

        Args:
            ask_reminder_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 370-389 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return self._call(_GET, ask_reminder_id, options=options)

    @overload
    def update(
        self,
        ask_reminder_id: str | UUID,
        body: models.AskReminderUpdateDocument | models.AskReminderUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.AskReminderResource: ...

    @overload
    def update(
        self,
        ask_reminder_id: str | UUID,
        *,
        name: str | None = ...,
        reminder_content: str | None = ...,
        reminder_rrule: str | None = ...,
        reminder_time_local: str | None = ...,
        tz_info: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.AskReminderResource: ...

    def update(
        self,
        ask_reminder_id: str | UUID,
        body: models.AskReminderUpdateDocument | models.AskReminderUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AskReminderResource:
        """Update an Alexa reminder.

        Args:
            ask_reminder_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 390-430 (inferred: method, summary). Method lost; PATCH, as
        JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, ask_reminder_id, body=enveloped(_UPDATE, body, fields, ask_reminder_id), options=options
        )


class AsyncAskReminders(AsyncPagedCalls, AsyncResource):
    """Reminders that are synced to Alexa."""

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
    ) -> AsyncPager[models.AskReminderPage, models.AskReminderResource]:
        """List the Alexa reminders of an individual.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 303-330 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.AskReminderCreateDocument | models.AskReminderCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AskReminderResource]: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        name: str | None = ...,
        reminder_content: str | None = ...,
        reminder_rrule: str | None = ...,
        reminder_time_local: str | None = ...,
        tz_info: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AskReminderResource]: ...

    async def create(
        self,
        body: models.AskReminderCreateDocument | models.AskReminderCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AskReminderResource:
        """Create an Alexa reminder.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 331-369 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, ask_reminder_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.AskReminderResource:
        """Get an Alexa reminder.

        Args:
            ask_reminder_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 370-389 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return await self._call(_GET, ask_reminder_id, options=options)

    @overload
    def update(
        self,
        ask_reminder_id: str | UUID,
        body: models.AskReminderUpdateDocument | models.AskReminderUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AskReminderResource]: ...

    @overload
    def update(
        self,
        ask_reminder_id: str | UUID,
        *,
        name: str | None = ...,
        reminder_content: str | None = ...,
        reminder_rrule: str | None = ...,
        reminder_time_local: str | None = ...,
        tz_info: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AskReminderResource]: ...

    async def update(
        self,
        ask_reminder_id: str | UUID,
        body: models.AskReminderUpdateDocument | models.AskReminderUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AskReminderResource:
        """Update an Alexa reminder.

        Args:
            ask_reminder_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 390-430 (inferred: method, summary). Method lost; PATCH, as
        JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, ask_reminder_id, body=enveloped(_UPDATE, body, fields, ask_reminder_id), options=options
        )

"""Phone numbers of text accounts."""

from __future__ import annotations

from collections.abc import Mapping
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

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.text_account_numbers import AsyncRaw as _AsyncRaw
    from .._views.text_account_numbers import AsyncStreaming as _AsyncStreaming
    from .._views.text_account_numbers import Raw as _Raw
    from .._views.text_account_numbers import Streaming as _Streaming


_LIST: PagedOperation[models.TextAccountNumberPage, models.TextAccountNumberResource] = PagedOperation(
    id="listTextAccountNumbers",
    method="GET",
    path=("/v1/text-account-numbers/",),
    query=(
        Parameter("account-id"),
        Parameter("filter[phone-number]", pii=True),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("phone-number", pii=True),
    ),
    success={200: JsonApi(lambda: models.TextAccountNumberPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.TextAccountNumberResource] = Operation(
    id="createTextAccountNumber",
    method="POST",
    path=("/v1/text-account-numbers/",),
    body=JsonApi(
        lambda: models.TextAccountNumberCreateDocument,
        content=lambda: models.TextAccountNumberCreateAttributes,
        resource="text-account-numbers",
    ),
    success={201: JsonApi(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.TextAccountNumberResource] = Operation(
    id="getTextAccountNumber",
    method="GET",
    path=("/v1/text-account-numbers/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.TextAccountNumberResource] = Operation(
    id="updateTextAccountNumber",
    method="PATCH",
    path=("/v1/text-account-numbers/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.TextAccountNumberUpdateDocument,
        content=lambda: models.TextAccountNumberUpdateAttributes,
        resource="text-account-numbers",
    ),
    success={200: JsonApi(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_RESET_LOGS: Operation[models.TextAccountNumberResource] = Operation(
    id="resetTextAccountNumberLogs",
    method="POST",
    path=("/v1/text-account-numbers/", Segment("id"), "/reset-logs/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class TextAccountNumbers(PagedCalls, Resource):
    """Phone numbers of text accounts."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        account_id: UUID | str | None = None,
        filter_phone_number: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        phone_number: str | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.TextAccountNumberPage, models.TextAccountNumberResource]:
        """List the phone numbers of text accounts.

        Args:
            account_id: The text account to look in.
            filter_phone_number: Only this phone number. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`).
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            phone_number: The phone number to look for. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`).
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3673-3710 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, account_id, filter_phone_number, page_limit, page_offset, phone_number, options=options
        )

    @overload
    def create(
        self,
        body: models.TextAccountNumberCreateDocument | models.TextAccountNumberCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.TextAccountNumberResource: ...

    @overload
    def create(
        self,
        *,
        account_id: UUID | str | None = ...,
        alert: bool | None = ...,
        area_code: str | None = ...,
        forward_to: str | None = ...,
        logging: bool | None = ...,
        notes: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.TextAccountNumberResource: ...

    def create(
        self,
        body: models.TextAccountNumberCreateDocument | models.TextAccountNumberCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountNumberResource:
        """Acquire a phone number for a text account.

        Args:
            body: The body.
            area_code: At most 3 characters. Inferred (limits): The sample `str` is the generator's
                placeholder cut to three characters.
            forward_to: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            logging: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3711-3757 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, text_account_number_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.TextAccountNumberResource:
        """Get a phone number of a text account.

        Args:
            text_account_number_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3758-3785 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, text_account_number_id, options=options)

    @overload
    def update(
        self,
        text_account_number_id: str | UUID,
        body: models.TextAccountNumberUpdateDocument | models.TextAccountNumberUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.TextAccountNumberResource: ...

    @overload
    def update(
        self,
        text_account_number_id: str | UUID,
        *,
        alert: bool | None = ...,
        events: models.TextNumberEvents | models.TextNumberEventsParam | None = ...,
        forward_to: str | None = ...,
        logging: bool | None = ...,
        notes: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.TextAccountNumberResource: ...

    def update(
        self,
        text_account_number_id: str | UUID,
        body: models.TextAccountNumberUpdateDocument | models.TextAccountNumberUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountNumberResource:
        """Update a phone number of a text account.

        Args:
            text_account_number_id: The id of the resource.
            body: The body.
            forward_to: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3786-3835 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, text_account_number_id, body=enveloped(_UPDATE, body, fields, text_account_number_id),
            options=options
        )  # fmt: skip

    def reset_logs(
        self,
        text_account_number_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.TextAccountNumberResource:
        """Discard the logs of a phone number.

        Args:
            text_account_number_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3836-3871 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_RESET_LOGS, text_account_number_id, body={} if body is None else body, options=options)


class AsyncTextAccountNumbers(AsyncPagedCalls, AsyncResource):
    """Phone numbers of text accounts."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        account_id: UUID | str | None = None,
        filter_phone_number: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        phone_number: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.TextAccountNumberPage, models.TextAccountNumberResource]:
        """List the phone numbers of text accounts.

        Args:
            account_id: The text account to look in.
            filter_phone_number: Only this phone number. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`).
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            phone_number: The phone number to look for. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`).
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3673-3710 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, account_id, filter_phone_number, page_limit, page_offset, phone_number, options=options
        )

    @overload
    def create(
        self,
        body: models.TextAccountNumberCreateDocument | models.TextAccountNumberCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountNumberResource]: ...

    @overload
    def create(
        self,
        *,
        account_id: UUID | str | None = ...,
        alert: bool | None = ...,
        area_code: str | None = ...,
        forward_to: str | None = ...,
        logging: bool | None = ...,
        notes: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountNumberResource]: ...

    async def create(
        self,
        body: models.TextAccountNumberCreateDocument | models.TextAccountNumberCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountNumberResource:
        """Acquire a phone number for a text account.

        Args:
            body: The body.
            area_code: At most 3 characters. Inferred (limits): The sample `str` is the generator's
                placeholder cut to three characters.
            forward_to: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            logging: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3711-3757 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, text_account_number_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.TextAccountNumberResource:
        """Get a phone number of a text account.

        Args:
            text_account_number_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3758-3785 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, text_account_number_id, options=options)

    @overload
    def update(
        self,
        text_account_number_id: str | UUID,
        body: models.TextAccountNumberUpdateDocument | models.TextAccountNumberUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountNumberResource]: ...

    @overload
    def update(
        self,
        text_account_number_id: str | UUID,
        *,
        alert: bool | None = ...,
        events: models.TextNumberEvents | models.TextNumberEventsParam | None = ...,
        forward_to: str | None = ...,
        logging: bool | None = ...,
        notes: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountNumberResource]: ...

    async def update(
        self,
        text_account_number_id: str | UUID,
        body: models.TextAccountNumberUpdateDocument | models.TextAccountNumberUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountNumberResource:
        """Update a phone number of a text account.

        Args:
            text_account_number_id: The id of the resource.
            body: The body.
            forward_to: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3786-3835 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, text_account_number_id, body=enveloped(_UPDATE, body, fields, text_account_number_id),
            options=options
        )  # fmt: skip

    async def reset_logs(
        self,
        text_account_number_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.TextAccountNumberResource:
        """Discard the logs of a phone number.

        Args:
            text_account_number_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3836-3871 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_RESET_LOGS, text_account_number_id, body={} if body is None else body, options=options)

"""Text (SMS) accounts of organizations."""

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
from .._runtime.wire.bodies import model_of
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.text_accounts import AsyncRaw as _AsyncRaw
    from .._views.text_accounts import AsyncStreaming as _AsyncStreaming
    from .._views.text_accounts import Raw as _Raw
    from .._views.text_accounts import Streaming as _Streaming


_LIST: PagedOperation[models.TextAccountPage, models.TextAccountResource] = PagedOperation(
    id="listTextAccounts",
    method="GET",
    path=("/v1/text-accounts/",),
    query=(Parameter("organization-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.TextAccountPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.TextAccountResource] = Operation(
    id="createTextAccount",
    method="POST",
    path=("/v1/text-accounts/",),
    body=JsonApi(
        lambda: models.TextAccountCreateDocument,
        content=lambda: models.TextAccountCreateAttributes,
        resource="text-accounts",
    ),
    success={201: JsonApi(lambda: models.TextAccountDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.TextAccountResource] = Operation(
    id="getTextAccount",
    method="GET",
    path=("/v1/text-accounts/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.TextAccountDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.TextAccountResource] = Operation(
    id="updateTextAccount",
    method="PATCH",
    path=("/v1/text-accounts/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.TextAccountUpdateDocument,
        content=lambda: models.TextAccountUpdateAttributes,
        resource="text-accounts",
    ),
    success={200: JsonApi(lambda: models.TextAccountDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_CLAIM_NUMBER: Operation[models.TextAccountNumberResource] = Operation(
    id="claimTextAccountNumber",
    method="POST",
    path=("/v1/text-accounts/", Segment("id"), "/claim-number/"),
    body=Json(lambda: models.NumberClaimRequest),
    success={201: JsonApi(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class TextAccounts(PagedCalls, Resource):
    """Text (SMS) accounts of organizations."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.TextAccountPage, models.TextAccountResource]:
        """List text accounts.

        Args:
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3872-3893 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.TextAccountCreateDocument | models.TextAccountCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.TextAccountResource: ...

    @overload
    def create(
        self,
        *,
        allow_custom_number: bool | None = ...,
        organization_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.TextAccountResource: ...

    def create(
        self,
        body: models.TextAccountCreateDocument | models.TextAccountCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountResource:
        """Create a text account.

        Args:
            body: The body.
            allow_custom_number: The server's default is false. Inferred (default): The sample shows false,
                and true where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3894-3922 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, text_account_id: str | UUID, *, options: CallOptions | None = None) -> models.TextAccountResource:
        """Get a text account.

        Args:
            text_account_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3923-3936 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, text_account_id, options=options)

    @overload
    def update(
        self,
        text_account_id: str | UUID,
        body: models.TextAccountUpdateDocument | models.TextAccountUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.TextAccountResource: ...

    @overload
    def update(
        self,
        text_account_id: str | UUID,
        *,
        allow_custom_number: bool | None = ...,
        phone_number: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.TextAccountResource: ...

    def update(
        self,
        text_account_id: str | UUID,
        body: models.TextAccountUpdateDocument | models.TextAccountUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountResource:
        """Update a text account.

        Args:
            text_account_id: The id of the resource.
            body: The body.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3937-3968 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, text_account_id, body=enveloped(_UPDATE, body, fields, text_account_id), options=options
        )

    @overload
    def claim_number(
        self,
        text_account_id: str | UUID,
        body: models.NumberClaimRequest | models.NumberClaimRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.TextAccountNumberResource: ...

    @overload
    def claim_number(
        self, text_account_id: str | UUID, *, notes: str, options: CallOptions | None = None
    ) -> models.TextAccountNumberResource: ...

    def claim_number(
        self,
        text_account_id: str | UUID,
        body: models.NumberClaimRequest | models.NumberClaimRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountNumberResource:
        """Claim a phone number for a text account.

        Args:
            text_account_id: The id of the resource.
            body: The body.
            notes: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3969-4006 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _CLAIM_NUMBER, text_account_id, body=model_of(models.NumberClaimRequest, body, fields), options=options
        )


class AsyncTextAccounts(AsyncPagedCalls, AsyncResource):
    """Text (SMS) accounts of organizations."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.TextAccountPage, models.TextAccountResource]:
        """List text accounts.

        Args:
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3872-3893 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.TextAccountCreateDocument | models.TextAccountCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountResource]: ...

    @overload
    def create(
        self,
        *,
        allow_custom_number: bool | None = ...,
        organization_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountResource]: ...

    async def create(
        self,
        body: models.TextAccountCreateDocument | models.TextAccountCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountResource:
        """Create a text account.

        Args:
            body: The body.
            allow_custom_number: The server's default is false. Inferred (default): The sample shows false,
                and true where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3894-3922 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, text_account_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.TextAccountResource:
        """Get a text account.

        Args:
            text_account_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3923-3936 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, text_account_id, options=options)

    @overload
    def update(
        self,
        text_account_id: str | UUID,
        body: models.TextAccountUpdateDocument | models.TextAccountUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountResource]: ...

    @overload
    def update(
        self,
        text_account_id: str | UUID,
        *,
        allow_custom_number: bool | None = ...,
        phone_number: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountResource]: ...

    async def update(
        self,
        text_account_id: str | UUID,
        body: models.TextAccountUpdateDocument | models.TextAccountUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountResource:
        """Update a text account.

        Args:
            text_account_id: The id of the resource.
            body: The body.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3937-3968 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, text_account_id, body=enveloped(_UPDATE, body, fields, text_account_id), options=options
        )

    @overload
    def claim_number(
        self,
        text_account_id: str | UUID,
        body: models.NumberClaimRequest | models.NumberClaimRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.TextAccountNumberResource]: ...

    @overload
    def claim_number(
        self, text_account_id: str | UUID, *, notes: str, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.TextAccountNumberResource]: ...

    async def claim_number(
        self,
        text_account_id: str | UUID,
        body: models.NumberClaimRequest | models.NumberClaimRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.TextAccountNumberResource:
        """Claim a phone number for a text account.

        Args:
            text_account_id: The id of the resource.
            body: The body.
            notes: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3969-4006 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _CLAIM_NUMBER, text_account_id, body=model_of(models.NumberClaimRequest, body, fields), options=options
        )

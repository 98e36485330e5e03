"""Consents of users, for example to receive texts."""

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
    from .._views.user_consents import AsyncRaw as _AsyncRaw
    from .._views.user_consents import AsyncStreaming as _AsyncStreaming
    from .._views.user_consents import Raw as _Raw
    from .._views.user_consents import Streaming as _Streaming


_LIST: PagedOperation[models.UserConsentPage, models.UserConsentResource] = PagedOperation(
    id="listUserConsents",
    method="GET",
    path=("/v1/user-consents/",),
    query=(
        Parameter("filter[organization-id]"),
        Parameter("filter[user-id]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.UserConsentPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.UserConsentResource] = Operation(
    id="createUserConsent",
    method="POST",
    path=("/v1/user-consents/",),
    body=JsonApi(
        lambda: models.UserConsentCreateDocument,
        content=lambda: models.UserConsentCreateAttributes,
        resource="user-consents",
    ),
    success={201: JsonApi(lambda: models.UserConsentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.UserConsentResource] = Operation(
    id="getUserConsent",
    method="GET",
    path=("/v1/user-consents/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.UserConsentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class UserConsents(PagedCalls, Resource):
    """Consents of users, for example to receive texts."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_organization_id: UUID | str | None = None,
        filter_user_id: str | UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserConsentPage, models.UserConsentResource]:
        """List the consents of users.

        Args:
            filter_organization_id: Only those of this organization.
            filter_user_id: Only those of this user. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4314-4339 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, filter_organization_id, filter_user_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserConsentCreateDocument | models.UserConsentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UserConsentResource: ...

    @overload
    def create(
        self,
        *,
        args: models.UserConsentArgs | models.UserConsentArgsParam | None = ...,
        organization_id: UUID | str | None = ...,
        type: str | None = ...,
        user_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.UserConsentResource: ...

    def create(
        self,
        body: models.UserConsentCreateDocument | models.UserConsentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserConsentResource:
        """Ask a user for consent.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4340-4378 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, user_consent_id: str | UUID, *, options: CallOptions | None = None) -> models.UserConsentResource:
        """Get a consent.

        Args:
            user_consent_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4379-4395 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, user_consent_id, options=options)


class AsyncUserConsents(AsyncPagedCalls, AsyncResource):
    """Consents of users, for example to receive texts."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_organization_id: UUID | str | None = None,
        filter_user_id: str | UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserConsentPage, models.UserConsentResource]:
        """List the consents of users.

        Args:
            filter_organization_id: Only those of this organization.
            filter_user_id: Only those of this user. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4314-4339 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, filter_organization_id, filter_user_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.UserConsentCreateDocument | models.UserConsentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserConsentResource]: ...

    @overload
    def create(
        self,
        *,
        args: models.UserConsentArgs | models.UserConsentArgsParam | None = ...,
        organization_id: UUID | str | None = ...,
        type: str | None = ...,
        user_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserConsentResource]: ...

    async def create(
        self,
        body: models.UserConsentCreateDocument | models.UserConsentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserConsentResource:
        """Ask a user for consent.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4340-4378 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, user_consent_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.UserConsentResource:
        """Get a consent.

        Args:
            user_consent_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4379-4395 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, user_consent_id, options=options)

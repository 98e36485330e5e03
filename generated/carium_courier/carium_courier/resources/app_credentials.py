"""Credentials for push notifications (APN, FCM), one an app."""

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
    from .._views.app_credentials import AsyncRaw as _AsyncRaw
    from .._views.app_credentials import AsyncStreaming as _AsyncStreaming
    from .._views.app_credentials import Raw as _Raw
    from .._views.app_credentials import Streaming as _Streaming


_LIST: PagedOperation[models.AppCredentialPage, models.AppCredentialResource] = PagedOperation(
    id="listAppCredentials",
    method="GET",
    path=("/v1/app-credentials/",),
    query=(
        Parameter("filter[app-name]"),
        Parameter("filter[type]"),
        Parameter("include[archived]", bool),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.AppCredentialPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.AppCredentialResource] = Operation(
    id="createAppCredential",
    method="POST",
    path=("/v1/app-credentials/",),
    body=JsonApi(
        lambda: models.AppCredentialCreateDocument,
        content=lambda: models.AppCredentialCreateAttributes,
        resource="app-credentials",
    ),
    success={201: JsonApi(lambda: models.AppCredentialDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.AppCredentialResource] = Operation(
    id="getAppCredential",
    method="GET",
    path=("/v1/app-credentials/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.AppCredentialDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.AppCredentialResource] = Operation(
    id="updateAppCredential",
    method="PATCH",
    path=("/v1/app-credentials/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.AppCredentialUpdateDocument,
        content=lambda: models.AppCredentialUpdateAttributes,
        resource="app-credentials",
    ),
    success={200: JsonApi(lambda: models.AppCredentialDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class AppCredentials(PagedCalls, Resource):
    """Credentials for push notifications (APN, FCM), one an app."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_app_name: str | None = None,
        filter_type: models.AppCredentialType | str | None = None,
        include_archived: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.AppCredentialPage, models.AppCredentialResource]:
        """List the push credentials of apps.

        Args:
            filter_app_name: Only those of this app. At most 64 characters.
            filter_type: Only those of this type.
            include_archived: Whether to include archived ones. The server's default is false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 157-185 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_app_name, filter_type, include_archived, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.AppCredentialCreateDocument | models.AppCredentialCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.AppCredentialResource: ...

    @overload
    def create(
        self,
        *,
        app_name: str | None = ...,
        data: Mapping[str, Any] | None = ...,
        display_name: str | None = ...,
        organization_id: UUID | str | None = ...,
        store_id: str | None = ...,
        test_mode: bool | None = ...,
        type: models.AppCredentialType | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.AppCredentialResource: ...

    def create(
        self,
        body: models.AppCredentialCreateDocument | models.AppCredentialCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AppCredentialResource:
        """Create a push credential of an app.

        Args:
            body: The body.
            data: The data of the credential; its members are not documented.
            test_mode: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 186-224 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, app_credential_id: str | UUID, *, options: CallOptions | None = None) -> models.AppCredentialResource:
        """Get a push credential of an app.

        Args:
            app_credential_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 225-243 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return self._call(_GET, app_credential_id, options=options)

    @overload
    def update(
        self,
        app_credential_id: str | UUID,
        body: models.AppCredentialUpdateDocument | models.AppCredentialUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.AppCredentialResource: ...

    @overload
    def update(
        self,
        app_credential_id: str | UUID,
        *,
        app_name: str | None = ...,
        archived: bool | None = ...,
        data: Mapping[str, Any] | None = ...,
        display_name: str | None = ...,
        organization_id: UUID | str | None = ...,
        store_id: str | None = ...,
        test_mode: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.AppCredentialResource: ...

    def update(
        self,
        app_credential_id: str | UUID,
        body: models.AppCredentialUpdateDocument | models.AppCredentialUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AppCredentialResource:
        """Update a push credential of an app.

        Args:
            app_credential_id: The id of the resource.
            body: The body.
            data: The data of the credential; its members are not documented.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 244-285 (inferred: method, summary). Method lost; PATCH, as
        JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, app_credential_id, body=enveloped(_UPDATE, body, fields, app_credential_id), options=options
        )


class AsyncAppCredentials(AsyncPagedCalls, AsyncResource):
    """Credentials for push notifications (APN, FCM), one an app."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_app_name: str | None = None,
        filter_type: models.AppCredentialType | str | None = None,
        include_archived: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.AppCredentialPage, models.AppCredentialResource]:
        """List the push credentials of apps.

        Args:
            filter_app_name: Only those of this app. At most 64 characters.
            filter_type: Only those of this type.
            include_archived: Whether to include archived ones. The server's default is false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 157-185 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_app_name, filter_type, include_archived, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.AppCredentialCreateDocument | models.AppCredentialCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AppCredentialResource]: ...

    @overload
    def create(
        self,
        *,
        app_name: str | None = ...,
        data: Mapping[str, Any] | None = ...,
        display_name: str | None = ...,
        organization_id: UUID | str | None = ...,
        store_id: str | None = ...,
        test_mode: bool | None = ...,
        type: models.AppCredentialType | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AppCredentialResource]: ...

    async def create(
        self,
        body: models.AppCredentialCreateDocument | models.AppCredentialCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AppCredentialResource:
        """Create a push credential of an app.

        Args:
            body: The body.
            data: The data of the credential; its members are not documented.
            test_mode: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 186-224 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, app_credential_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.AppCredentialResource:
        """Get a push credential of an app.

        Args:
            app_credential_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 225-243 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return await self._call(_GET, app_credential_id, options=options)

    @overload
    def update(
        self,
        app_credential_id: str | UUID,
        body: models.AppCredentialUpdateDocument | models.AppCredentialUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AppCredentialResource]: ...

    @overload
    def update(
        self,
        app_credential_id: str | UUID,
        *,
        app_name: str | None = ...,
        archived: bool | None = ...,
        data: Mapping[str, Any] | None = ...,
        display_name: str | None = ...,
        organization_id: UUID | str | None = ...,
        store_id: str | None = ...,
        test_mode: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AppCredentialResource]: ...

    async def update(
        self,
        app_credential_id: str | UUID,
        body: models.AppCredentialUpdateDocument | models.AppCredentialUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AppCredentialResource:
        """Update a push credential of an app.

        Args:
            app_credential_id: The id of the resource.
            body: The body.
            data: The data of the credential; its members are not documented.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 244-285 (inferred: method, summary). Method lost; PATCH, as
        JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, app_credential_id, body=enveloped(_UPDATE, body, fields, app_credential_id), options=options
        )

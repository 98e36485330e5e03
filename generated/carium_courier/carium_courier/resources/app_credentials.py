"""Credentials for push notifications (APN, FCM), one an app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.AppCredentialPage, models.AppCredentialResource] = PagedOperation(
    id="listAppCredentials",
    method="GET",
    path=("/v1/app-credentials/",),
    types={"include[archived]": bool, "page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.AppCredentialPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    filter_app_name: str | None,
    filter_type: models.AppCredentialType | str | None,
    include_archived: bool | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.AppCredentialPage]:
    return Call(
        _LIST,
        query={
            "filter[app-name]": filter_app_name,
            "filter[type]": filter_type,
            "include[archived]": include_archived,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_CREATE: Operation[models.AppCredentialDocument] = Operation(
    id="createAppCredential",
    method="POST",
    path=("/v1/app-credentials/",),
    body=Json(lambda: models.AppCredentialCreateDocument),
    success={201: Json(lambda: models.AppCredentialDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.AppCredentialCreateDocument) -> Call[models.AppCredentialDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.AppCredentialDocument] = Operation(
    id="getAppCredential",
    method="GET",
    path=("/v1/app-credentials/", Segment("id"), "/"),
    success={200: Json(lambda: models.AppCredentialDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(app_credential_id: str) -> Call[models.AppCredentialDocument]:
    return Call(_GET, path={"id": app_credential_id})


_UPDATE: Operation[models.AppCredentialDocument] = Operation(
    id="updateAppCredential",
    method="PATCH",
    path=("/v1/app-credentials/", Segment("id"), "/"),
    body=Json(lambda: models.AppCredentialUpdateDocument),
    success={200: Json(lambda: models.AppCredentialDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(app_credential_id: str, body: models.AppCredentialUpdateDocument) -> Call[models.AppCredentialDocument]:
    return Call(_UPDATE, path={"id": app_credential_id}, body=body)


class AppCredentials(PagedCalls, Resource):
    """Credentials for push notifications (APN, FCM), one an app."""

    def list(
        self,
        *,
        filter_app_name: str | None = None,
        filter_type: models.AppCredentialType | str | None = None,
        include_archived: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.AppCredentialPage, models.AppCredentialResource]:
        """List the push credentials of apps.

        Args:
            filter_app_name: Only those of this app. At most 64 characters.
            filter_type: Only those of this type.
            include_archived: Whether to include archived ones. The server's default is false.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 157-185 (documented).
        """
        return self._pages(
            _list(
                filter_app_name=filter_app_name,
                filter_type=filter_type,
                include_archived=include_archived,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    def create(self, body: models.AppCredentialCreateDocument) -> models.AppCredentialDocument: ...

    @overload
    def create(
        self, *, data: models.AppCredentialCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.AppCredentialDocument: ...

    def create(
        self, body: models.AppCredentialCreateDocument | None = None, **fields: Any
    ) -> models.AppCredentialDocument:
        """Create a push credential of an app.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 186-224 (documented).
        """
        return self._call(_create(model_of(models.AppCredentialCreateDocument, body, fields)))

    def get(self, app_credential_id: str) -> models.AppCredentialDocument:
        """Get a push credential of an app.

        Args:
            app_credential_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 225-243 (inferred).
        """
        return self._call(_get(app_credential_id))

    @overload
    def update(
        self, app_credential_id: str, body: models.AppCredentialUpdateDocument
    ) -> models.AppCredentialDocument: ...

    @overload
    def update(
        self, app_credential_id: str, *, data: models.AppCredentialUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.AppCredentialDocument: ...

    def update(
        self, app_credential_id: str, body: models.AppCredentialUpdateDocument | None = None, **fields: Any
    ) -> models.AppCredentialDocument:
        """Update a push credential of an app.

        Args:
            app_credential_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 244-285 (documented).
        """
        return self._call(_update(app_credential_id, model_of(models.AppCredentialUpdateDocument, body, fields)))


class AsyncAppCredentials(AsyncPagedCalls, AsyncResource):
    """Credentials for push notifications (APN, FCM), one an app."""

    def list(
        self,
        *,
        filter_app_name: str | None = None,
        filter_type: models.AppCredentialType | str | None = None,
        include_archived: bool | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.AppCredentialPage, models.AppCredentialResource]:
        """List the push credentials of apps. See `AppCredentials.list`."""
        return self._pages(
            _list(
                filter_app_name=filter_app_name,
                filter_type=filter_type,
                include_archived=include_archived,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    async def create(self, body: models.AppCredentialCreateDocument) -> models.AppCredentialDocument: ...

    @overload
    async def create(
        self, *, data: models.AppCredentialCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.AppCredentialDocument: ...

    async def create(
        self, body: models.AppCredentialCreateDocument | None = None, **fields: Any
    ) -> models.AppCredentialDocument:
        """Create a push credential of an app. See `AppCredentials.create`."""
        return await self._call(_create(model_of(models.AppCredentialCreateDocument, body, fields)))

    async def get(self, app_credential_id: str) -> models.AppCredentialDocument:
        """Get a push credential of an app. See `AppCredentials.get`."""
        return await self._call(_get(app_credential_id))

    @overload
    async def update(
        self, app_credential_id: str, body: models.AppCredentialUpdateDocument
    ) -> models.AppCredentialDocument: ...

    @overload
    async def update(
        self, app_credential_id: str, *, data: models.AppCredentialUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.AppCredentialDocument: ...

    async def update(
        self, app_credential_id: str, body: models.AppCredentialUpdateDocument | None = None, **fields: Any
    ) -> models.AppCredentialDocument:
        """Update a push credential of an app. See `AppCredentials.update`."""
        return await self._call(_update(app_credential_id, model_of(models.AppCredentialUpdateDocument, body, fields)))

"""Which user texts through which phone number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.TextUserNumberMapPage, models.TextUserNumberMapResource] = PagedOperation(
    id="listTextUserNumberMaps",
    method="GET",
    path=("/v1/text-user-number-maps/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.TextUserNumberMapPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    filter_number_id: UUID | None,
    filter_organization_id: UUID | None,
    filter_user_id: UUID | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.TextUserNumberMapPage]:
    return Call(
        _LIST,
        query={
            "filter[number-id]": filter_number_id,
            "filter[organization-id]": filter_organization_id,
            "filter[user-id]": filter_user_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_CREATE: Operation[models.TextUserNumberMapDocument] = Operation(
    id="createTextUserNumberMap",
    method="POST",
    path=("/v1/text-user-number-maps/",),
    body=Json(lambda: models.TextUserNumberMapCreateDocument),
    success={201: Json(lambda: models.TextUserNumberMapDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.TextUserNumberMapCreateDocument) -> Call[models.TextUserNumberMapDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.TextUserNumberMapDocument] = Operation(
    id="getTextUserNumberMap",
    method="GET",
    path=("/v1/text-user-number-maps/", Segment("id"), "/"),
    success={200: Json(lambda: models.TextUserNumberMapDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(text_user_number_map_id: str) -> Call[models.TextUserNumberMapDocument]:
    return Call(_GET, path={"id": text_user_number_map_id})


class TextUserNumberMaps(PagedCalls, Resource):
    """Which user texts through which phone number."""

    def list(
        self,
        *,
        filter_number_id: UUID | None = None,
        filter_organization_id: UUID | None = None,
        filter_user_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.TextUserNumberMapPage, models.TextUserNumberMapResource]:
        """List which user texts through which number.

        Args:
            filter_number_id: Only those of this phone number.
            filter_organization_id: Only those of this organization.
            filter_user_id: Only those of this user.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4117-4139 (documented).
        """
        return self._pages(
            _list(
                filter_number_id=filter_number_id,
                filter_organization_id=filter_organization_id,
                filter_user_id=filter_user_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    def create(self, body: models.TextUserNumberMapCreateDocument) -> models.TextUserNumberMapDocument: ...

    @overload
    def create(
        self, *, data: models.TextUserNumberMapCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextUserNumberMapDocument: ...

    def create(
        self, body: models.TextUserNumberMapCreateDocument | None = None, **fields: Any
    ) -> models.TextUserNumberMapDocument:
        """Assign a phone number to a user.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4140-4168 (documented).
        """
        return self._call(_create(model_of(models.TextUserNumberMapCreateDocument, body, fields)))

    def get(self, text_user_number_map_id: str) -> models.TextUserNumberMapDocument:
        """Get the assignment of a number to a user.

        Args:
            text_user_number_map_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4169-4181 (inferred).
        """
        return self._call(_get(text_user_number_map_id))


class AsyncTextUserNumberMaps(AsyncPagedCalls, AsyncResource):
    """Which user texts through which phone number."""

    def list(
        self,
        *,
        filter_number_id: UUID | None = None,
        filter_organization_id: UUID | None = None,
        filter_user_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.TextUserNumberMapPage, models.TextUserNumberMapResource]:
        """List which user texts through which number. See `TextUserNumberMaps.list`."""
        return self._pages(
            _list(
                filter_number_id=filter_number_id,
                filter_organization_id=filter_organization_id,
                filter_user_id=filter_user_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    async def create(self, body: models.TextUserNumberMapCreateDocument) -> models.TextUserNumberMapDocument: ...

    @overload
    async def create(
        self, *, data: models.TextUserNumberMapCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextUserNumberMapDocument: ...

    async def create(
        self, body: models.TextUserNumberMapCreateDocument | None = None, **fields: Any
    ) -> models.TextUserNumberMapDocument:
        """Assign a phone number to a user. See `TextUserNumberMaps.create`."""
        return await self._call(_create(model_of(models.TextUserNumberMapCreateDocument, body, fields)))

    async def get(self, text_user_number_map_id: str) -> models.TextUserNumberMapDocument:
        """Get the assignment of a number to a user. See `TextUserNumberMaps.get`."""
        return await self._call(_get(text_user_number_map_id))

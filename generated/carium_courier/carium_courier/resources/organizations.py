"""Organizations, as mirrored from another service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.OrganizationPage, models.OrganizationResource] = PagedOperation(
    id="listOrganizations",
    method="GET",
    path=("/v1/organizations/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.OrganizationPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(*, filter_name: str | None, page_limit: int | None, page_offset: int | None) -> Call[models.OrganizationPage]:
    return Call(_LIST, query={"filter[name]": filter_name, "page[limit]": page_limit, "page[offset]": page_offset})


_GET: Operation[models.OrganizationDocument] = Operation(
    id="getOrganization",
    method="GET",
    path=("/v1/organizations/", Segment("id"), "/"),
    success={200: Json(lambda: models.OrganizationDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(organization_id: str) -> Call[models.OrganizationDocument]:
    return Call(_GET, path={"id": organization_id})


class Organizations(PagedCalls, Resource):
    """Organizations, as mirrored from another service."""

    def list(
        self, *, filter_name: str | None = None, page_limit: int | None = None, page_offset: int | None = None
    ) -> Pager[models.OrganizationPage, models.OrganizationResource]:
        """List organizations.

        Args:
            filter_name: Only those of this name. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3524-3546 (documented).
        """
        return self._pages(_list(filter_name=filter_name, page_limit=page_limit, page_offset=page_offset))

    def get(self, organization_id: str) -> models.OrganizationDocument:
        """Get an organization.

        Args:
            organization_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3547-3561 (inferred).
        """
        return self._call(_get(organization_id))


class AsyncOrganizations(AsyncPagedCalls, AsyncResource):
    """Organizations, as mirrored from another service."""

    def list(
        self, *, filter_name: str | None = None, page_limit: int | None = None, page_offset: int | None = None
    ) -> AsyncPager[models.OrganizationPage, models.OrganizationResource]:
        """List organizations. See `Organizations.list`."""
        return self._pages(_list(filter_name=filter_name, page_limit=page_limit, page_offset=page_offset))

    async def get(self, organization_id: str) -> models.OrganizationDocument:
        """Get an organization. See `Organizations.get`."""
        return await self._call(_get(organization_id))

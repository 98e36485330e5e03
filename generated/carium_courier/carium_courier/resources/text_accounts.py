"""Text (SMS) accounts of organizations."""

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

_LIST: PagedOperation[models.TextAccountPage, models.TextAccountResource] = PagedOperation(
    id="listTextAccounts",
    method="GET",
    path=("/v1/text-accounts/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.TextAccountPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *, organization_id: UUID | None, page_limit: int | None, page_offset: int | None
) -> Call[models.TextAccountPage]:
    return Call(
        _LIST, query={"organization-id": organization_id, "page[limit]": page_limit, "page[offset]": page_offset}
    )


_CREATE: Operation[models.TextAccountDocument] = Operation(
    id="createTextAccount",
    method="POST",
    path=("/v1/text-accounts/",),
    body=Json(lambda: models.TextAccountCreateDocument),
    success={201: Json(lambda: models.TextAccountDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.TextAccountCreateDocument) -> Call[models.TextAccountDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.TextAccountDocument] = Operation(
    id="getTextAccount",
    method="GET",
    path=("/v1/text-accounts/", Segment("id"), "/"),
    success={200: Json(lambda: models.TextAccountDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(text_account_id: str) -> Call[models.TextAccountDocument]:
    return Call(_GET, path={"id": text_account_id})


_UPDATE: Operation[models.TextAccountDocument] = Operation(
    id="updateTextAccount",
    method="PATCH",
    path=("/v1/text-accounts/", Segment("id"), "/"),
    body=Json(lambda: models.TextAccountUpdateDocument),
    success={200: Json(lambda: models.TextAccountDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(text_account_id: str, body: models.TextAccountUpdateDocument) -> Call[models.TextAccountDocument]:
    return Call(_UPDATE, path={"id": text_account_id}, body=body)


_CLAIM_NUMBER: Operation[models.TextAccountNumberDocument] = Operation(
    id="claimTextAccountNumber",
    method="POST",
    path=("/v1/text-accounts/", Segment("id"), "/claim-number/"),
    body=Json(lambda: models.NumberClaimRequest),
    success={201: Json(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _claim_number(text_account_id: str, body: models.NumberClaimRequest) -> Call[models.TextAccountNumberDocument]:
    return Call(_CLAIM_NUMBER, path={"id": text_account_id}, body=body)


class TextAccounts(PagedCalls, Resource):
    """Text (SMS) accounts of organizations."""

    def list(
        self, *, organization_id: UUID | None = None, page_limit: int | None = None, page_offset: int | None = None
    ) -> Pager[models.TextAccountPage, models.TextAccountResource]:
        """List text accounts.

        Args:
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3872-3893 (documented).
        """
        return self._pages(_list(organization_id=organization_id, page_limit=page_limit, page_offset=page_offset))

    @overload
    def create(self, body: models.TextAccountCreateDocument) -> models.TextAccountDocument: ...

    @overload
    def create(
        self, *, data: models.TextAccountCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextAccountDocument: ...

    def create(self, body: models.TextAccountCreateDocument | None = None, **fields: Any) -> models.TextAccountDocument:
        """Create a text account.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3894-3922 (documented).
        """
        return self._call(_create(model_of(models.TextAccountCreateDocument, body, fields)))

    def get(self, text_account_id: str) -> models.TextAccountDocument:
        """Get a text account.

        Args:
            text_account_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3923-3936 (inferred).
        """
        return self._call(_get(text_account_id))

    @overload
    def update(self, text_account_id: str, body: models.TextAccountUpdateDocument) -> models.TextAccountDocument: ...

    @overload
    def update(
        self, text_account_id: str, *, data: models.TextAccountUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextAccountDocument: ...

    def update(
        self, text_account_id: str, body: models.TextAccountUpdateDocument | None = None, **fields: Any
    ) -> models.TextAccountDocument:
        """Update a text account.

        Args:
            text_account_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3937-3968 (documented).
        """
        return self._call(_update(text_account_id, model_of(models.TextAccountUpdateDocument, body, fields)))

    @overload
    def claim_number(
        self, text_account_id: str, body: models.NumberClaimRequest
    ) -> models.TextAccountNumberDocument: ...

    @overload
    def claim_number(self, text_account_id: str, *, notes: str) -> models.TextAccountNumberDocument: ...

    def claim_number(
        self, text_account_id: str, body: models.NumberClaimRequest | None = None, **fields: Any
    ) -> models.TextAccountNumberDocument:
        """Claim a phone number for a text account.

        Args:
            text_account_id: The id of the resource.
            body: The body.
            notes: At most 255 characters.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3969-4006 (documented).
        """
        return self._call(_claim_number(text_account_id, model_of(models.NumberClaimRequest, body, fields)))


class AsyncTextAccounts(AsyncPagedCalls, AsyncResource):
    """Text (SMS) accounts of organizations."""

    def list(
        self, *, organization_id: UUID | None = None, page_limit: int | None = None, page_offset: int | None = None
    ) -> AsyncPager[models.TextAccountPage, models.TextAccountResource]:
        """List text accounts. See `TextAccounts.list`."""
        return self._pages(_list(organization_id=organization_id, page_limit=page_limit, page_offset=page_offset))

    @overload
    async def create(self, body: models.TextAccountCreateDocument) -> models.TextAccountDocument: ...

    @overload
    async def create(
        self, *, data: models.TextAccountCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextAccountDocument: ...

    async def create(
        self, body: models.TextAccountCreateDocument | None = None, **fields: Any
    ) -> models.TextAccountDocument:
        """Create a text account. See `TextAccounts.create`."""
        return await self._call(_create(model_of(models.TextAccountCreateDocument, body, fields)))

    async def get(self, text_account_id: str) -> models.TextAccountDocument:
        """Get a text account. See `TextAccounts.get`."""
        return await self._call(_get(text_account_id))

    @overload
    async def update(
        self, text_account_id: str, body: models.TextAccountUpdateDocument
    ) -> models.TextAccountDocument: ...

    @overload
    async def update(
        self, text_account_id: str, *, data: models.TextAccountUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextAccountDocument: ...

    async def update(
        self, text_account_id: str, body: models.TextAccountUpdateDocument | None = None, **fields: Any
    ) -> models.TextAccountDocument:
        """Update a text account. See `TextAccounts.update`."""
        return await self._call(_update(text_account_id, model_of(models.TextAccountUpdateDocument, body, fields)))

    @overload
    async def claim_number(
        self, text_account_id: str, body: models.NumberClaimRequest
    ) -> models.TextAccountNumberDocument: ...

    @overload
    async def claim_number(self, text_account_id: str, *, notes: str) -> models.TextAccountNumberDocument: ...

    async def claim_number(
        self, text_account_id: str, body: models.NumberClaimRequest | None = None, **fields: Any
    ) -> models.TextAccountNumberDocument:
        """Claim a phone number for a text account. See `TextAccounts.claim_number`."""
        return await self._call(_claim_number(text_account_id, model_of(models.NumberClaimRequest, body, fields)))

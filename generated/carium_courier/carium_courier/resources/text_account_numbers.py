"""Phone numbers of text accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.TextAccountNumberPage, models.TextAccountNumberResource] = PagedOperation(
    id="listTextAccountNumbers",
    method="GET",
    path=("/v1/text-account-numbers/",),
    query={
        "filter[phone-number]": Parameter(style="form", explode=True, pii=True),
        "phone-number": Parameter(style="form", explode=True, pii=True),
    },
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.TextAccountNumberPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    account_id: UUID | None,
    filter_phone_number: str | None,
    page_limit: int | None,
    page_offset: int | None,
    phone_number: str | None,
) -> Call[models.TextAccountNumberPage]:
    return Call(
        _LIST,
        query={
            "account-id": account_id,
            "filter[phone-number]": filter_phone_number,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
            "phone-number": phone_number,
        },
    )


_CREATE: Operation[models.TextAccountNumberDocument] = Operation(
    id="createTextAccountNumber",
    method="POST",
    path=("/v1/text-account-numbers/",),
    body=Json(lambda: models.TextAccountNumberCreateDocument),
    success={201: Json(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.TextAccountNumberCreateDocument) -> Call[models.TextAccountNumberDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.TextAccountNumberDocument] = Operation(
    id="getTextAccountNumber",
    method="GET",
    path=("/v1/text-account-numbers/", Segment("id"), "/"),
    success={200: Json(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(text_account_number_id: str) -> Call[models.TextAccountNumberDocument]:
    return Call(_GET, path={"id": text_account_number_id})


_UPDATE: Operation[models.TextAccountNumberDocument] = Operation(
    id="updateTextAccountNumber",
    method="PATCH",
    path=("/v1/text-account-numbers/", Segment("id"), "/"),
    body=Json(lambda: models.TextAccountNumberUpdateDocument),
    success={200: Json(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(
    text_account_number_id: str, body: models.TextAccountNumberUpdateDocument
) -> Call[models.TextAccountNumberDocument]:
    return Call(_UPDATE, path={"id": text_account_number_id}, body=body)


_RESET_LOGS: Operation[models.TextAccountNumberDocument] = Operation(
    id="resetTextAccountNumberLogs",
    method="POST",
    path=("/v1/text-account-numbers/", Segment("id"), "/reset-logs/"),
    body=Json(lambda: models.EmptyObject),
    success={201: Json(lambda: models.TextAccountNumberDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    body_required=True,
)


def _reset_logs(text_account_number_id: str, body: models.EmptyObject) -> Call[models.TextAccountNumberDocument]:
    return Call(_RESET_LOGS, path={"id": text_account_number_id}, body=body)


class TextAccountNumbers(PagedCalls, Resource):
    """Phone numbers of text accounts."""

    def list(
        self,
        *,
        account_id: UUID | None = None,
        filter_phone_number: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        phone_number: str | None = None,
    ) -> Pager[models.TextAccountNumberPage, models.TextAccountNumberResource]:
        """List the phone numbers of text accounts.

        Args:
            account_id: The text account to look in.
            filter_phone_number: Only this phone number.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            phone_number: The phone number to look for.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3673-3710 (documented).
        """
        return self._pages(
            _list(
                account_id=account_id,
                filter_phone_number=filter_phone_number,
                page_limit=page_limit,
                page_offset=page_offset,
                phone_number=phone_number,
            )
        )

    @overload
    def create(self, body: models.TextAccountNumberCreateDocument) -> models.TextAccountNumberDocument: ...

    @overload
    def create(
        self, *, data: models.TextAccountNumberCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextAccountNumberDocument: ...

    def create(
        self, body: models.TextAccountNumberCreateDocument | None = None, **fields: Any
    ) -> models.TextAccountNumberDocument:
        """Acquire a phone number for a text account.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3711-3757 (documented).
        """
        return self._call(_create(model_of(models.TextAccountNumberCreateDocument, body, fields)))

    def get(self, text_account_number_id: str) -> models.TextAccountNumberDocument:
        """Get a phone number of a text account.

        Args:
            text_account_number_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3758-3785 (inferred).
        """
        return self._call(_get(text_account_number_id))

    @overload
    def update(
        self, text_account_number_id: str, body: models.TextAccountNumberUpdateDocument
    ) -> models.TextAccountNumberDocument: ...

    @overload
    def update(
        self,
        text_account_number_id: str,
        *,
        data: models.TextAccountNumberUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.TextAccountNumberDocument: ...

    def update(
        self, text_account_number_id: str, body: models.TextAccountNumberUpdateDocument | None = None, **fields: Any
    ) -> models.TextAccountNumberDocument:
        """Update a phone number of a text account.

        Args:
            text_account_number_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3786-3835 (documented).
        """
        return self._call(
            _update(text_account_number_id, model_of(models.TextAccountNumberUpdateDocument, body, fields))
        )

    def reset_logs(self, text_account_number_id: str, body: models.EmptyObject) -> models.TextAccountNumberDocument:
        """Discard the logs of a phone number.

        Args:
            text_account_number_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3836-3871 (documented).
        """
        return self._call(_reset_logs(text_account_number_id, body))


class AsyncTextAccountNumbers(AsyncPagedCalls, AsyncResource):
    """Phone numbers of text accounts."""

    def list(
        self,
        *,
        account_id: UUID | None = None,
        filter_phone_number: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        phone_number: str | None = None,
    ) -> AsyncPager[models.TextAccountNumberPage, models.TextAccountNumberResource]:
        """List the phone numbers of text accounts. See `TextAccountNumbers.list`."""
        return self._pages(
            _list(
                account_id=account_id,
                filter_phone_number=filter_phone_number,
                page_limit=page_limit,
                page_offset=page_offset,
                phone_number=phone_number,
            )
        )

    @overload
    async def create(self, body: models.TextAccountNumberCreateDocument) -> models.TextAccountNumberDocument: ...

    @overload
    async def create(
        self, *, data: models.TextAccountNumberCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.TextAccountNumberDocument: ...

    async def create(
        self, body: models.TextAccountNumberCreateDocument | None = None, **fields: Any
    ) -> models.TextAccountNumberDocument:
        """Acquire a phone number for a text account. See `TextAccountNumbers.create`."""
        return await self._call(_create(model_of(models.TextAccountNumberCreateDocument, body, fields)))

    async def get(self, text_account_number_id: str) -> models.TextAccountNumberDocument:
        """Get a phone number of a text account. See `TextAccountNumbers.get`."""
        return await self._call(_get(text_account_number_id))

    @overload
    async def update(
        self, text_account_number_id: str, body: models.TextAccountNumberUpdateDocument
    ) -> models.TextAccountNumberDocument: ...

    @overload
    async def update(
        self,
        text_account_number_id: str,
        *,
        data: models.TextAccountNumberUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.TextAccountNumberDocument: ...

    async def update(
        self, text_account_number_id: str, body: models.TextAccountNumberUpdateDocument | None = None, **fields: Any
    ) -> models.TextAccountNumberDocument:
        """Update a phone number of a text account. See `TextAccountNumbers.update`."""
        return await self._call(
            _update(text_account_number_id, model_of(models.TextAccountNumberUpdateDocument, body, fields))
        )

    async def reset_logs(
        self, text_account_number_id: str, body: models.EmptyObject
    ) -> models.TextAccountNumberDocument:
        """Discard the logs of a phone number. See `TextAccountNumbers.reset_logs`."""
        return await self._call(_reset_logs(text_account_number_id, body))

"""E-mails to individuals."""

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

_LIST: PagedOperation[models.UserEmailPage, models.UserEmailResource] = PagedOperation(
    id="listUserEmails",
    method="GET",
    path=("/v1/user-emails/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.UserEmailPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(*, individual_id: UUID, page_limit: int | None, page_offset: int | None) -> Call[models.UserEmailPage]:
    return Call(_LIST, query={"individual-id": individual_id, "page[limit]": page_limit, "page[offset]": page_offset})


_CREATE: Operation[models.UserEmailDocument] = Operation(
    id="createUserEmail",
    method="POST",
    path=("/v1/user-emails/",),
    body=Json(lambda: models.UserEmailCreateDocument),
    success={201: Json(lambda: models.UserEmailDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.UserEmailCreateDocument) -> Call[models.UserEmailDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.UserEmailDocument] = Operation(
    id="getUserEmail",
    method="GET",
    path=("/v1/user-emails/", Segment("id"), "/"),
    success={200: Json(lambda: models.UserEmailDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(user_email_id: str) -> Call[models.UserEmailDocument]:
    return Call(_GET, path={"id": user_email_id})


_SEND: Operation[models.UserEmailDocument] = Operation(
    id="sendUserEmail",
    method="POST",
    path=("/v1/user-emails/", Segment("id"), "/send/"),
    body=Json(lambda: models.EmptyObject),
    success={201: Json(lambda: models.UserEmailDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    body_required=True,
)


def _send(user_email_id: str, body: models.EmptyObject) -> Call[models.UserEmailDocument]:
    return Call(_SEND, path={"id": user_email_id}, body=body)


class UserEmails(PagedCalls, Resource):
    """E-mails to individuals."""

    def list(
        self, *, individual_id: UUID, page_limit: int | None = None, page_offset: int | None = None
    ) -> Pager[models.UserEmailPage, models.UserEmailResource]:
        """List the e-mails to an individual.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4589-4619 (documented).
        """
        return self._pages(_list(individual_id=individual_id, page_limit=page_limit, page_offset=page_offset))

    @overload
    def create(self, body: models.UserEmailCreateDocument) -> models.UserEmailDocument: ...

    @overload
    def create(
        self, *, data: models.UserEmailCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.UserEmailDocument: ...

    def create(self, body: models.UserEmailCreateDocument | None = None, **fields: Any) -> models.UserEmailDocument:
        """Write an e-mail to an individual.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4620-4662 (documented).
        """
        return self._call(_create(model_of(models.UserEmailCreateDocument, body, fields)))

    def get(self, user_email_id: str) -> models.UserEmailDocument:
        """Get an e-mail.

        Args:
            user_email_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4663-4685 (inferred).
        """
        return self._call(_get(user_email_id))

    def send(self, user_email_id: str, body: models.EmptyObject) -> models.UserEmailDocument:
        """Send an e-mail.

        Args:
            user_email_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4686-4716 (documented).
        """
        return self._call(_send(user_email_id, body))


class AsyncUserEmails(AsyncPagedCalls, AsyncResource):
    """E-mails to individuals."""

    def list(
        self, *, individual_id: UUID, page_limit: int | None = None, page_offset: int | None = None
    ) -> AsyncPager[models.UserEmailPage, models.UserEmailResource]:
        """List the e-mails to an individual. See `UserEmails.list`."""
        return self._pages(_list(individual_id=individual_id, page_limit=page_limit, page_offset=page_offset))

    @overload
    async def create(self, body: models.UserEmailCreateDocument) -> models.UserEmailDocument: ...

    @overload
    async def create(
        self, *, data: models.UserEmailCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.UserEmailDocument: ...

    async def create(
        self, body: models.UserEmailCreateDocument | None = None, **fields: Any
    ) -> models.UserEmailDocument:
        """Write an e-mail to an individual. See `UserEmails.create`."""
        return await self._call(_create(model_of(models.UserEmailCreateDocument, body, fields)))

    async def get(self, user_email_id: str) -> models.UserEmailDocument:
        """Get an e-mail. See `UserEmails.get`."""
        return await self._call(_get(user_email_id))

    async def send(self, user_email_id: str, body: models.EmptyObject) -> models.UserEmailDocument:
        """Send an e-mail. See `UserEmails.send`."""
        return await self._call(_send(user_email_id, body))

"""Users and the ways they can be reached."""

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

_LIST: PagedOperation[models.UserPage, models.UserResource] = PagedOperation(
    id="listUsers",
    method="GET",
    path=("/v1/users/",),
    query={
        "filter[email]": Parameter(style="form", explode=True, pii=True),
        "filter[username]": Parameter(style="form", explode=True, pii=True),
    },
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.UserPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    filter_email: str | None,
    filter_individual_id: UUID | None,
    filter_username: str | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.UserPage]:
    return Call(
        _LIST,
        query={
            "filter[email]": filter_email,
            "filter[individual-id]": filter_individual_id,
            "filter[username]": filter_username,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_GET: Operation[models.UserDocument] = Operation(
    id="getUser",
    method="GET",
    path=("/v1/users/", Segment("id"), "/"),
    success={200: Json(lambda: models.UserDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(user_id: str) -> Call[models.UserDocument]:
    return Call(_GET, path={"id": user_id})


_UPDATE: Operation[models.UserDocument] = Operation(
    id="updateUser",
    method="PATCH",
    path=("/v1/users/", Segment("id"), "/"),
    body=Json(lambda: models.UserUpdateDocument),
    success={200: Json(lambda: models.UserDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(user_id: str, body: models.UserUpdateDocument) -> Call[models.UserDocument]:
    return Call(_UPDATE, path={"id": user_id}, body=body)


_MULTICAST: Operation[models.MulticastTask] = Operation(
    id="multicastUser",
    method="POST",
    path=("/v1/users/", Segment("id"), "/multicast/"),
    body=Json(lambda: models.UserTemplateMulticastRequest),
    success={201: Json(lambda: models.MulticastTask, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _multicast(user_id: str, body: models.UserTemplateMulticastRequest) -> Call[models.MulticastTask]:
    return Call(_MULTICAST, path={"id": user_id}, body=body)


_VALIDATE_MULTICAST_PARAMS: Operation[models.MulticastValidation] = Operation(
    id="validateUserMulticastParams",
    method="POST",
    path=("/v1/users/", Segment("id"), "/validate-multicast-params/"),
    body=Json(lambda: models.MulticastValidationRequest),
    success={201: Json(lambda: models.MulticastValidation, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _validate_multicast_params(
    user_id: str, body: models.MulticastValidationRequest
) -> Call[models.MulticastValidation]:
    return Call(_VALIDATE_MULTICAST_PARAMS, path={"id": user_id}, body=body)


class Users(PagedCalls, Resource):
    """Users and the ways they can be reached."""

    def list(
        self,
        *,
        filter_email: str | None = None,
        filter_individual_id: UUID | None = None,
        filter_username: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.UserPage, models.UserResource]:
        """List users.

        Args:
            filter_email: Only users with this e-mail address.
            filter_individual_id: Only those of this individual.
            filter_username: Only users with this user name. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4902-4939 (documented).
        """
        return self._pages(
            _list(
                filter_email=filter_email,
                filter_individual_id=filter_individual_id,
                filter_username=filter_username,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    def get(self, user_id: str) -> models.UserDocument:
        """Get a user.

        Args:
            user_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4940-4968 (inferred).
        """
        return self._call(_get(user_id))

    @overload
    def update(self, user_id: str, body: models.UserUpdateDocument) -> models.UserDocument: ...

    @overload
    def update(
        self, user_id: str, *, data: models.UserUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.UserDocument: ...

    def update(self, user_id: str, body: models.UserUpdateDocument | None = None, **fields: Any) -> models.UserDocument:
        """Update how a user is notified.

        Deprecated: the API's document advises against it.

        Args:
            user_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4969-5016 (documented).
        """
        return self._call(_update(user_id, model_of(models.UserUpdateDocument, body, fields)))

    @overload
    def multicast(self, user_id: str, body: models.UserTemplateMulticastRequest) -> models.MulticastTask: ...

    @overload
    def multicast(
        self,
        user_id: str,
        *,
        template_id: str,
        data: dict[str, Any] | None = ...,
        individual_id: UUID | None = ...,
        organization_id: UUID | None = ...,
    ) -> models.MulticastTask: ...

    def multicast(
        self, user_id: str, body: models.UserTemplateMulticastRequest | None = None, **fields: Any
    ) -> models.MulticastTask:
        """Send a templated message to a user.

        Args:
            user_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5017-5038 (documented).
        """
        return self._call(_multicast(user_id, model_of(models.UserTemplateMulticastRequest, body, fields)))

    @overload
    def validate_multicast_params(
        self, user_id: str, body: models.MulticastValidationRequest
    ) -> models.MulticastValidation: ...

    @overload
    def validate_multicast_params(
        self, user_id: str, *, data: dict[str, Any], individual_id: UUID, organization_id: UUID, template_id: str
    ) -> models.MulticastValidation: ...

    def validate_multicast_params(
        self, user_id: str, body: models.MulticastValidationRequest | None = None, **fields: Any
    ) -> models.MulticastValidation:
        """Check the parameters of a templated message without sending it.

        Args:
            user_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5039-5060 (documented).
        """
        return self._call(
            _validate_multicast_params(user_id, model_of(models.MulticastValidationRequest, body, fields))
        )


class AsyncUsers(AsyncPagedCalls, AsyncResource):
    """Users and the ways they can be reached."""

    def list(
        self,
        *,
        filter_email: str | None = None,
        filter_individual_id: UUID | None = None,
        filter_username: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.UserPage, models.UserResource]:
        """List users. See `Users.list`."""
        return self._pages(
            _list(
                filter_email=filter_email,
                filter_individual_id=filter_individual_id,
                filter_username=filter_username,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    async def get(self, user_id: str) -> models.UserDocument:
        """Get a user. See `Users.get`."""
        return await self._call(_get(user_id))

    @overload
    async def update(self, user_id: str, body: models.UserUpdateDocument) -> models.UserDocument: ...

    @overload
    async def update(
        self, user_id: str, *, data: models.UserUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.UserDocument: ...

    async def update(
        self, user_id: str, body: models.UserUpdateDocument | None = None, **fields: Any
    ) -> models.UserDocument:
        """Update how a user is notified. See `Users.update`."""
        return await self._call(_update(user_id, model_of(models.UserUpdateDocument, body, fields)))

    @overload
    async def multicast(self, user_id: str, body: models.UserTemplateMulticastRequest) -> models.MulticastTask: ...

    @overload
    async def multicast(
        self,
        user_id: str,
        *,
        template_id: str,
        data: dict[str, Any] | None = ...,
        individual_id: UUID | None = ...,
        organization_id: UUID | None = ...,
    ) -> models.MulticastTask: ...

    async def multicast(
        self, user_id: str, body: models.UserTemplateMulticastRequest | None = None, **fields: Any
    ) -> models.MulticastTask:
        """Send a templated message to a user. See `Users.multicast`."""
        return await self._call(_multicast(user_id, model_of(models.UserTemplateMulticastRequest, body, fields)))

    @overload
    async def validate_multicast_params(
        self, user_id: str, body: models.MulticastValidationRequest
    ) -> models.MulticastValidation: ...

    @overload
    async def validate_multicast_params(
        self, user_id: str, *, data: dict[str, Any], individual_id: UUID, organization_id: UUID, template_id: str
    ) -> models.MulticastValidation: ...

    async def validate_multicast_params(
        self, user_id: str, body: models.MulticastValidationRequest | None = None, **fields: Any
    ) -> models.MulticastValidation:
        """Check the parameters of a templated message without sending it. See `Users.validate_multicast_params`."""
        return await self._call(
            _validate_multicast_params(user_id, model_of(models.MulticastValidationRequest, body, fields))
        )

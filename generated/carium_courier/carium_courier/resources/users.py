"""Users and the ways they can be reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

import typing_extensions

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
    from .._views.users import AsyncRaw as _AsyncRaw
    from .._views.users import AsyncStreaming as _AsyncStreaming
    from .._views.users import Raw as _Raw
    from .._views.users import Streaming as _Streaming


_LIST: PagedOperation[models.UserPage, models.UserResource] = PagedOperation(
    id="listUsers",
    method="GET",
    path=("/v1/users/",),
    query=(
        Parameter("filter[email]", pii=True),
        Parameter("filter[individual-id]"),
        Parameter("filter[username]", pii=True),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.UserPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.UserResource] = Operation(
    id="getUser",
    method="GET",
    path=("/v1/users/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.UserDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.UserResource] = Operation(
    id="updateUser",
    method="PATCH",
    path=("/v1/users/", Segment("id"), "/"),
    body=JsonApi(lambda: models.UserUpdateDocument, content=lambda: models.UserUpdateAttributes, resource="users"),
    success={200: JsonApi(lambda: models.UserDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_MULTICAST: Operation[models.MulticastTask] = Operation(
    id="multicastUser",
    method="POST",
    path=("/v1/users/", Segment("id"), "/multicast/"),
    body=Json(lambda: models.UserTemplateMulticastRequest),
    success={201: Json(lambda: models.MulticastTask, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_VALIDATE_MULTICAST_PARAMS: Operation[models.MulticastValidation] = Operation(
    id="validateUserMulticastParams",
    method="POST",
    path=("/v1/users/", Segment("id"), "/validate-multicast-params/"),
    body=Json(lambda: models.MulticastValidationRequest),
    success={201: Json(lambda: models.MulticastValidation, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class Users(PagedCalls, Resource):
    """Users and the ways they can be reached."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_email: str | None = None,
        filter_individual_id: UUID | str | None = None,
        filter_username: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserPage, models.UserResource]:
        """List users.

        Args:
            filter_email: Only users with this e-mail address.
            filter_individual_id: Only those of this individual.
            filter_username: Only users with this user name. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4902-4939 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_email, filter_individual_id, filter_username, page_limit, page_offset, options=options
        )

    def get(self, user_id: str | UUID, *, options: CallOptions | None = None) -> models.UserResource:
        """Get a user.

        Args:
            user_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4940-4968 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, user_id, options=options)

    @overload
    @typing_extensions.deprecated("PATCH /v1/users/{id}/ is deprecated.")
    def update(
        self,
        user_id: str | UUID,
        body: models.UserUpdateDocument | models.UserUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UserResource: ...

    @overload
    @typing_extensions.deprecated("PATCH /v1/users/{id}/ is deprecated.")
    def update(
        self,
        user_id: str | UUID,
        *,
        notifications: Sequence[str] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.UserResource: ...

    @typing_extensions.deprecated("PATCH /v1/users/{id}/ is deprecated.")
    def update(
        self,
        user_id: str | UUID,
        body: models.UserUpdateDocument | models.UserUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserResource:
        """Update how a user is notified.

        Deprecated: the API's document advises against it.

        Args:
            user_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4969-5016 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_UPDATE, user_id, body=enveloped(_UPDATE, body, fields, user_id), options=options)

    @overload
    def multicast(
        self,
        user_id: str | UUID,
        body: models.UserTemplateMulticastRequest | models.UserTemplateMulticastRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MulticastTask: ...

    @overload
    def multicast(
        self,
        user_id: str | UUID,
        *,
        template_id: str,
        data: Mapping[str, Any] | None = ...,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MulticastTask: ...

    def multicast(
        self,
        user_id: str | UUID,
        body: models.UserTemplateMulticastRequest | models.UserTemplateMulticastRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to a user.

        Args:
            user_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5017-5038 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _MULTICAST, user_id, body=model_of(models.UserTemplateMulticastRequest, body, fields), options=options
        )

    @overload
    def validate_multicast_params(
        self,
        user_id: str | UUID,
        body: models.MulticastValidationRequest | models.MulticastValidationRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MulticastValidation: ...

    @overload
    def validate_multicast_params(
        self,
        user_id: str | UUID,
        *,
        data: Mapping[str, Any],
        individual_id: UUID | str,
        organization_id: UUID | str,
        template_id: str,
        options: CallOptions | None = None,
    ) -> models.MulticastValidation: ...

    def validate_multicast_params(
        self,
        user_id: str | UUID,
        body: models.MulticastValidationRequest | models.MulticastValidationRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastValidation:
        """Check the parameters of a templated message without sending it.

        Args:
            user_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5039-5060 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _VALIDATE_MULTICAST_PARAMS, user_id, body=model_of(models.MulticastValidationRequest, body, fields),
            options=options
        )  # fmt: skip


class AsyncUsers(AsyncPagedCalls, AsyncResource):
    """Users and the ways they can be reached."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_email: str | None = None,
        filter_individual_id: UUID | str | None = None,
        filter_username: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserPage, models.UserResource]:
        """List users.

        Args:
            filter_email: Only users with this e-mail address.
            filter_individual_id: Only those of this individual.
            filter_username: Only users with this user name. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4902-4939 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, filter_email, filter_individual_id, filter_username, page_limit, page_offset, options=options
        )

    async def get(self, user_id: str | UUID, *, options: CallOptions | None = None) -> models.UserResource:
        """Get a user.

        Args:
            user_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4940-4968 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, user_id, options=options)

    @overload
    @typing_extensions.deprecated("PATCH /v1/users/{id}/ is deprecated.")
    def update(
        self,
        user_id: str | UUID,
        body: models.UserUpdateDocument | models.UserUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserResource]: ...

    @overload
    @typing_extensions.deprecated("PATCH /v1/users/{id}/ is deprecated.")
    def update(
        self,
        user_id: str | UUID,
        *,
        notifications: Sequence[str] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserResource]: ...

    @typing_extensions.deprecated("PATCH /v1/users/{id}/ is deprecated.")
    async def update(
        self,
        user_id: str | UUID,
        body: models.UserUpdateDocument | models.UserUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserResource:
        """Update how a user is notified.

        Deprecated: the API's document advises against it.

        Args:
            user_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4969-5016 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_UPDATE, user_id, body=enveloped(_UPDATE, body, fields, user_id), options=options)

    @overload
    def multicast(
        self,
        user_id: str | UUID,
        body: models.UserTemplateMulticastRequest | models.UserTemplateMulticastRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastTask]: ...

    @overload
    def multicast(
        self,
        user_id: str | UUID,
        *,
        template_id: str,
        data: Mapping[str, Any] | None = ...,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastTask]: ...

    async def multicast(
        self,
        user_id: str | UUID,
        body: models.UserTemplateMulticastRequest | models.UserTemplateMulticastRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to a user.

        Args:
            user_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5017-5038 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _MULTICAST, user_id, body=model_of(models.UserTemplateMulticastRequest, body, fields), options=options
        )

    @overload
    def validate_multicast_params(
        self,
        user_id: str | UUID,
        body: models.MulticastValidationRequest | models.MulticastValidationRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastValidation]: ...

    @overload
    def validate_multicast_params(
        self,
        user_id: str | UUID,
        *,
        data: Mapping[str, Any],
        individual_id: UUID | str,
        organization_id: UUID | str,
        template_id: str,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastValidation]: ...

    async def validate_multicast_params(
        self,
        user_id: str | UUID,
        body: models.MulticastValidationRequest | models.MulticastValidationRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastValidation:
        """Check the parameters of a templated message without sending it.

        Args:
            user_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5039-5060 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _VALIDATE_MULTICAST_PARAMS, user_id, body=model_of(models.MulticastValidationRequest, body, fields),
            options=options
        )  # fmt: skip

"""Notifications to users over push, SMS and web."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.envelopes import JsonApi

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.user_notifications import AsyncRaw as _AsyncRaw
    from .._views.user_notifications import AsyncStreaming as _AsyncStreaming
    from .._views.user_notifications import Raw as _Raw
    from .._views.user_notifications import Streaming as _Streaming


_LIST: PagedOperation[models.UserNotificationPage, models.UserNotificationResource] = PagedOperation(
    id="listUserNotifications",
    method="GET",
    path=("/v1/user-notifications/",),
    query=(
        Parameter("acknowledged", bool),
        Parameter("filter[category]"),
        Parameter("include[inactive]", bool),
        Parameter("individual-id"),
        Parameter("organization-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.UserNotificationPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.UserNotificationResource] = Operation(
    id="getUserNotification",
    method="GET",
    path=("/v1/user-notifications/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.UserNotificationDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_ACKNOWLEDGE: Operation[models.UserNotificationResource] = Operation(
    id="acknowledgeUserNotification",
    method="POST",
    path=("/v1/user-notifications/", Segment("id"), "/ack/"),
    body=Json(lambda: models.NotificationAcknowledgement),
    success={201: JsonApi(lambda: models.UserNotificationDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class UserNotifications(PagedCalls, Resource):
    """Notifications to users over push, SMS and web."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        acknowledged: bool | None = None,
        filter_category: str | None = None,
        include_inactive: bool | None = None,
        individual_id: UUID | str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserNotificationPage, models.UserNotificationResource]:
        """List notifications.

        Args:
            acknowledged: Only those that are acknowledged, or that are not.
            filter_category: Only those of this category. At most 32 characters.
            include_inactive: Whether to include inactive ones. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4782-4826 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, acknowledged, filter_category, include_inactive, individual_id, organization_id, page_limit,
            page_offset, options=options
        )  # fmt: skip

    def get(
        self, user_notification_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.UserNotificationResource:
        """Get a notification.

        Args:
            user_notification_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4827-4859 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, user_notification_id, options=options)

    @overload
    def acknowledge(
        self,
        user_notification_id: str | UUID,
        body: models.NotificationAcknowledgement | models.NotificationAcknowledgementParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UserNotificationResource: ...

    @overload
    def acknowledge(
        self, user_notification_id: str | UUID, *, ack_previous: bool | None = ..., options: CallOptions | None = None
    ) -> models.UserNotificationResource: ...

    def acknowledge(
        self,
        user_notification_id: str | UUID,
        body: models.NotificationAcknowledgement | models.NotificationAcknowledgementParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserNotificationResource:
        """Acknowledge a notification.

        Args:
            user_notification_id: The id of the resource.
            body: The body.
            ack_previous: The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4860-4901 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _ACKNOWLEDGE, user_notification_id, body=model_of(models.NotificationAcknowledgement, body, fields),
            options=options
        )  # fmt: skip


class AsyncUserNotifications(AsyncPagedCalls, AsyncResource):
    """Notifications to users over push, SMS and web."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        acknowledged: bool | None = None,
        filter_category: str | None = None,
        include_inactive: bool | None = None,
        individual_id: UUID | str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserNotificationPage, models.UserNotificationResource]:
        """List notifications.

        Args:
            acknowledged: Only those that are acknowledged, or that are not.
            filter_category: Only those of this category. At most 32 characters.
            include_inactive: Whether to include inactive ones. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4782-4826 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, acknowledged, filter_category, include_inactive, individual_id, organization_id, page_limit,
            page_offset, options=options
        )  # fmt: skip

    async def get(
        self, user_notification_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.UserNotificationResource:
        """Get a notification.

        Args:
            user_notification_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4827-4859 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, user_notification_id, options=options)

    @overload
    def acknowledge(
        self,
        user_notification_id: str | UUID,
        body: models.NotificationAcknowledgement | models.NotificationAcknowledgementParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserNotificationResource]: ...

    @overload
    def acknowledge(
        self, user_notification_id: str | UUID, *, ack_previous: bool | None = ..., options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.UserNotificationResource]: ...

    async def acknowledge(
        self,
        user_notification_id: str | UUID,
        body: models.NotificationAcknowledgement | models.NotificationAcknowledgementParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserNotificationResource:
        """Acknowledge a notification.

        Args:
            user_notification_id: The id of the resource.
            body: The body.
            ack_previous: The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4860-4901 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _ACKNOWLEDGE, user_notification_id, body=model_of(models.NotificationAcknowledgement, body, fields),
            options=options
        )  # fmt: skip

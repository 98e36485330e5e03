"""Subscriptions of Alexa users to events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    from .._views.ask_subscriptions import AsyncRaw as _AsyncRaw
    from .._views.ask_subscriptions import AsyncStreaming as _AsyncStreaming
    from .._views.ask_subscriptions import Raw as _Raw
    from .._views.ask_subscriptions import Streaming as _Streaming


_LIST: PagedOperation[models.AskSubscriptionPage, models.AskSubscriptionResource] = PagedOperation(
    id="listAskSubscriptions",
    method="GET",
    path=("/v1/ask-subscriptions/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[skill-id]"),
        Parameter("filter[user-id]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.AskSubscriptionPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.AskSubscriptionResource] = Operation(
    id="getAskSubscription",
    method="GET",
    path=("/v1/ask-subscriptions/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.AskSubscriptionDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_SEND_EVENT: Operation[dict[str, Any]] = Operation(
    id="sendAskSubscriptionEvent",
    method="POST",
    path=("/v1/ask-subscriptions/", Segment("id"), "/send/"),
    body=Json(lambda: models.AskSubscriptionEventRequest),
    success={201: Json(dict[str, Any], media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class AskSubscriptions(PagedCalls, Resource):
    """Subscriptions of Alexa users to events."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_skill_id: UUID | str | None = None,
        filter_user_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.AskSubscriptionPage, models.AskSubscriptionResource]:
        """List the Alexa subscriptions of an organization.

        Args:
            organization_id: The organization to look in.
            filter_skill_id: Only those of this Alexa skill.
            filter_user_id: Only those of this user.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 431-458 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_skill_id, filter_user_id, page_limit, page_offset, options=options
        )

    def get(
        self, ask_subscription_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.AskSubscriptionResource:
        """Get an Alexa subscription.

        Args:
            ask_subscription_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 459-476 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return self._call(_GET, ask_subscription_id, options=options)

    @overload
    def send_event(
        self,
        ask_subscription_id: str | UUID,
        body: models.AskSubscriptionEventRequest | models.AskSubscriptionEventRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> dict[str, Any]: ...

    @overload
    def send_event(
        self,
        ask_subscription_id: str | UUID,
        *,
        event: models.AskEvent | models.AskEventParam,
        expire: int | None = ...,
        localized: Sequence[Mapping[str, Any]] | None = ...,
        options: CallOptions | None = None,
    ) -> dict[str, Any]: ...

    def send_event(
        self,
        ask_subscription_id: str | UUID,
        body: models.AskSubscriptionEventRequest | models.AskSubscriptionEventRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> dict[str, Any]:
        """Send an event to an Alexa subscription.

        Args:
            ask_subscription_id: The id of the resource.
            body: The body.
            expire: The server's default is 3600.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 477-498 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _SEND_EVENT, ask_subscription_id, body=model_of(models.AskSubscriptionEventRequest, body, fields),
            options=options
        )  # fmt: skip


class AsyncAskSubscriptions(AsyncPagedCalls, AsyncResource):
    """Subscriptions of Alexa users to events."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_skill_id: UUID | str | None = None,
        filter_user_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.AskSubscriptionPage, models.AskSubscriptionResource]:
        """List the Alexa subscriptions of an organization.

        Args:
            organization_id: The organization to look in.
            filter_skill_id: Only those of this Alexa skill.
            filter_user_id: Only those of this user.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 431-458 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_skill_id, filter_user_id, page_limit, page_offset, options=options
        )

    async def get(
        self, ask_subscription_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.AskSubscriptionResource:
        """Get an Alexa subscription.

        Args:
            ask_subscription_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 459-476 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return await self._call(_GET, ask_subscription_id, options=options)

    @overload
    def send_event(
        self,
        ask_subscription_id: str | UUID,
        body: models.AskSubscriptionEventRequest | models.AskSubscriptionEventRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, dict[str, Any]]: ...

    @overload
    def send_event(
        self,
        ask_subscription_id: str | UUID,
        *,
        event: models.AskEvent | models.AskEventParam,
        expire: int | None = ...,
        localized: Sequence[Mapping[str, Any]] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, dict[str, Any]]: ...

    async def send_event(
        self,
        ask_subscription_id: str | UUID,
        body: models.AskSubscriptionEventRequest | models.AskSubscriptionEventRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> dict[str, Any]:
        """Send an event to an Alexa subscription.

        Args:
            ask_subscription_id: The id of the resource.
            body: The body.
            expire: The server's default is 3600.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 477-498 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _SEND_EVENT, ask_subscription_id, body=model_of(models.AskSubscriptionEventRequest, body, fields),
            options=options
        )  # fmt: skip

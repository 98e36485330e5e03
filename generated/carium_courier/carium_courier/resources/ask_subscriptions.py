"""Subscriptions of Alexa users to events."""

from __future__ import annotations

from collections.abc import Sequence
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

_LIST: PagedOperation[models.AskSubscriptionPage, models.AskSubscriptionResource] = PagedOperation(
    id="listAskSubscriptions",
    method="GET",
    path=("/v1/ask-subscriptions/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.AskSubscriptionPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    organization_id: UUID,
    filter_skill_id: UUID | None,
    filter_user_id: UUID | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.AskSubscriptionPage]:
    return Call(
        _LIST,
        query={
            "organization-id": organization_id,
            "filter[skill-id]": filter_skill_id,
            "filter[user-id]": filter_user_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_GET: Operation[models.AskSubscriptionDocument] = Operation(
    id="getAskSubscription",
    method="GET",
    path=("/v1/ask-subscriptions/", Segment("id"), "/"),
    success={200: Json(lambda: models.AskSubscriptionDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(ask_subscription_id: str) -> Call[models.AskSubscriptionDocument]:
    return Call(_GET, path={"id": ask_subscription_id})


_SEND_EVENT: Operation[dict[str, Any]] = Operation(
    id="sendAskSubscriptionEvent",
    method="POST",
    path=("/v1/ask-subscriptions/", Segment("id"), "/send/"),
    body=Json(lambda: models.AskSubscriptionEventRequest),
    success={201: Json(dict[str, Any], media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _send_event(ask_subscription_id: str, body: models.AskSubscriptionEventRequest) -> Call[dict[str, Any]]:
    return Call(_SEND_EVENT, path={"id": ask_subscription_id}, body=body)


class AskSubscriptions(PagedCalls, Resource):
    """Subscriptions of Alexa users to events."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_skill_id: UUID | None = None,
        filter_user_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.AskSubscriptionPage, models.AskSubscriptionResource]:
        """List the Alexa subscriptions of an organization.

        Args:
            organization_id: The organization to look in.
            filter_skill_id: Only those of this Alexa skill.
            filter_user_id: Only those of this user.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 431-458 (documented).
        """
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_skill_id=filter_skill_id,
                filter_user_id=filter_user_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    def get(self, ask_subscription_id: str) -> models.AskSubscriptionDocument:
        """Get an Alexa subscription.

        Args:
            ask_subscription_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 459-476 (inferred).
        """
        return self._call(_get(ask_subscription_id))

    @overload
    def send_event(self, ask_subscription_id: str, body: models.AskSubscriptionEventRequest) -> dict[str, Any]: ...

    @overload
    def send_event(
        self,
        ask_subscription_id: str,
        *,
        event: models.AskEvent,
        expire: int | None = ...,
        localized: Sequence[dict[str, Any]] | None = ...,
    ) -> dict[str, Any]: ...

    def send_event(
        self, ask_subscription_id: str, body: models.AskSubscriptionEventRequest | None = None, **fields: Any
    ) -> dict[str, Any]:
        """Send an event to an Alexa subscription.

        Args:
            ask_subscription_id: The id of the resource.
            body: The body.
            expire: The server's default is 3600.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 477-498 (documented).
        """
        return self._call(_send_event(ask_subscription_id, model_of(models.AskSubscriptionEventRequest, body, fields)))


class AsyncAskSubscriptions(AsyncPagedCalls, AsyncResource):
    """Subscriptions of Alexa users to events."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_skill_id: UUID | None = None,
        filter_user_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.AskSubscriptionPage, models.AskSubscriptionResource]:
        """List the Alexa subscriptions of an organization. See `AskSubscriptions.list`."""
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_skill_id=filter_skill_id,
                filter_user_id=filter_user_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    async def get(self, ask_subscription_id: str) -> models.AskSubscriptionDocument:
        """Get an Alexa subscription. See `AskSubscriptions.get`."""
        return await self._call(_get(ask_subscription_id))

    @overload
    async def send_event(
        self, ask_subscription_id: str, body: models.AskSubscriptionEventRequest
    ) -> dict[str, Any]: ...

    @overload
    async def send_event(
        self,
        ask_subscription_id: str,
        *,
        event: models.AskEvent,
        expire: int | None = ...,
        localized: Sequence[dict[str, Any]] | None = ...,
    ) -> dict[str, Any]: ...

    async def send_event(
        self, ask_subscription_id: str, body: models.AskSubscriptionEventRequest | None = None, **fields: Any
    ) -> dict[str, Any]:
        """Send an event to an Alexa subscription. See `AskSubscriptions.send_event`."""
        return await self._call(
            _send_event(ask_subscription_id, model_of(models.AskSubscriptionEventRequest, body, fields))
        )

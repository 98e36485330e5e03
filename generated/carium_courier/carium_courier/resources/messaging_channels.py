"""Channels in which individuals and providers exchange messages."""

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

_LIST: PagedOperation[models.MessagingChannelPage, models.MessagingChannelResource] = PagedOperation(
    id="listMessagingChannels",
    method="GET",
    path=("/v1/messaging-channels/",),
    types={
        "filter[archived]": bool,
        "filter[cmp-last-modified-time]": (str,),
        "filter[floating]": bool,
        "page[limit]": int,
        "page[offset]": int,
        "use-group-name": bool,
    },
    success={200: Json(lambda: models.MessagingChannelPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    filter_archived: bool | None,
    filter_cmp_last_modified_time: Sequence[str] | None,
    filter_floating: bool | None,
    filter_individual_group_id: UUID | None,
    individual_id: UUID | None,
    organization_id: UUID | None,
    page_limit: int | None,
    page_offset: int | None,
    participant_id: UUID | None,
    use_group_name: bool | None,
) -> Call[models.MessagingChannelPage]:
    return Call(
        _LIST,
        query={
            "filter[archived]": filter_archived,
            "filter[cmp-last-modified-time]": filter_cmp_last_modified_time,
            "filter[floating]": filter_floating,
            "filter[individual-group-id]": filter_individual_group_id,
            "individual-id": individual_id,
            "organization-id": organization_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
            "participant-id": participant_id,
            "use-group-name": use_group_name,
        },
    )


_CREATE: Operation[models.MessagingChannelDocument] = Operation(
    id="createMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/",),
    body=Json(lambda: models.MessagingChannelCreateDocument),
    success={201: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.MessagingChannelCreateDocument) -> Call[models.MessagingChannelDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.MessagingChannelDocument] = Operation(
    id="getMessagingChannel",
    method="GET",
    path=("/v1/messaging-channels/", Segment("id"), "/"),
    types={"include-individual-group": bool, "use-group-name": bool},
    success={200: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(
    messaging_channel_id: str,
    *,
    include_individual_group: bool | None,
    individual_id: UUID | None,
    use_group_name: bool | None,
) -> Call[models.MessagingChannelDocument]:
    return Call(
        _GET,
        path={"id": messaging_channel_id},
        query={
            "include-individual-group": include_individual_group,
            "individual-id": individual_id,
            "use-group-name": use_group_name,
        },
    )


_UPDATE: Operation[models.MessagingChannelDocument] = Operation(
    id="updateMessagingChannel",
    method="PATCH",
    path=("/v1/messaging-channels/", Segment("id"), "/"),
    body=Json(lambda: models.MessagingChannelUpdateDocument),
    success={200: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(
    messaging_channel_id: str, body: models.MessagingChannelUpdateDocument
) -> Call[models.MessagingChannelDocument]:
    return Call(_UPDATE, path={"id": messaging_channel_id}, body=body)


_ARCHIVE: Operation[models.MessagingChannelDocument] = Operation(
    id="archiveMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/archive/"),
    body=Json(lambda: models.EmptyObject),
    success={201: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    body_required=True,
)


def _archive(messaging_channel_id: str, body: models.EmptyObject) -> Call[models.MessagingChannelDocument]:
    return Call(_ARCHIVE, path={"id": messaging_channel_id}, body=body)


_GET_PROFILE: Operation[models.IndividualProfileDocument] = Operation(
    id="getMessagingChannelProfile",
    method="GET",
    path=("/v1/messaging-channels/", Segment("id"), "/get-profile/"),
    success={200: Json(lambda: models.IndividualProfileDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get_profile(
    messaging_channel_id: str, *, individual_id: UUID, profile_individual_id: UUID
) -> Call[models.IndividualProfileDocument]:
    return Call(
        _GET_PROFILE,
        path={"id": messaging_channel_id},
        query={"individual-id": individual_id, "profile-individual-id": profile_individual_id},
    )


_SET_PREFERENCES: Operation[models.MessagingChannelDocument] = Operation(
    id="setMessagingChannelPreferences",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/preferences/"),
    body=Json(lambda: models.ChannelPreferencesRequest),
    success={201: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _set_preferences(
    messaging_channel_id: str, body: models.ChannelPreferencesRequest
) -> Call[models.MessagingChannelDocument]:
    return Call(_SET_PREFERENCES, path={"id": messaging_channel_id}, body=body)


_SET_SMS: Operation[models.MessagingChannelDocument] = Operation(
    id="setMessagingChannelSms",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/sms/"),
    body=Json(lambda: models.ChannelSmsRequest),
    success={201: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _set_sms(messaging_channel_id: str, body: models.ChannelSmsRequest) -> Call[models.MessagingChannelDocument]:
    return Call(_SET_SMS, path={"id": messaging_channel_id}, body=body)


_SUBSCRIBE: Operation[models.MessagingChannelDocument] = Operation(
    id="subscribeMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/subscribe/"),
    body=Json(lambda: models.ChannelSubscribersRequest),
    success={201: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _subscribe(
    messaging_channel_id: str, body: models.ChannelSubscribersRequest
) -> Call[models.MessagingChannelDocument]:
    return Call(_SUBSCRIBE, path={"id": messaging_channel_id}, body=body)


_UNARCHIVE: Operation[models.MessagingChannelDocument] = Operation(
    id="unarchiveMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/unarchive/"),
    body=Json(lambda: models.EmptyObject),
    success={201: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    body_required=True,
)


def _unarchive(messaging_channel_id: str, body: models.EmptyObject) -> Call[models.MessagingChannelDocument]:
    return Call(_UNARCHIVE, path={"id": messaging_channel_id}, body=body)


_UNSUBSCRIBE: Operation[models.MessagingChannelDocument] = Operation(
    id="unsubscribeMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/unsubscribe/"),
    body=Json(lambda: models.ChannelSubscribersRequest),
    success={201: Json(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _unsubscribe(
    messaging_channel_id: str, body: models.ChannelSubscribersRequest
) -> Call[models.MessagingChannelDocument]:
    return Call(_UNSUBSCRIBE, path={"id": messaging_channel_id}, body=body)


class MessagingChannels(PagedCalls, Resource):
    """Channels in which individuals and providers exchange messages."""

    def list(
        self,
        *,
        filter_archived: bool | None = None,
        filter_cmp_last_modified_time: Sequence[str] | None = None,
        filter_floating: bool | None = None,
        filter_individual_group_id: UUID | None = None,
        individual_id: UUID | None = None,
        organization_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        participant_id: UUID | None = None,
        use_group_name: bool | None = None,
    ) -> Pager[models.MessagingChannelPage, models.MessagingChannelResource]:
        """List channels.

        Args:
            filter_archived: Only channels that are archived, or that are not.
            filter_cmp_last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a
                date-time. Two values make a range. At most 2 items.
            filter_floating: Only channels that float, or that do not.
            filter_individual_group_id: Only those of this group of individuals.
            individual_id: The individual on whose behalf the call is made.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 50. The server's default is 50.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            participant_id: Only channels that this individual takes part in.
            use_group_name: Whether to name a channel after its group. The server's default is true.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1256-1354 (inferred).
        """
        return self._pages(
            _list(
                filter_archived=filter_archived,
                filter_cmp_last_modified_time=filter_cmp_last_modified_time,
                filter_floating=filter_floating,
                filter_individual_group_id=filter_individual_group_id,
                individual_id=individual_id,
                organization_id=organization_id,
                page_limit=page_limit,
                page_offset=page_offset,
                participant_id=participant_id,
                use_group_name=use_group_name,
            )
        )

    @overload
    def create(self, body: models.MessagingChannelCreateDocument) -> models.MessagingChannelDocument: ...

    @overload
    def create(
        self, *, data: models.MessagingChannelCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessagingChannelDocument: ...

    def create(
        self, body: models.MessagingChannelCreateDocument | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Create a channel.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1355-1462 (inferred).
        """
        return self._call(_create(model_of(models.MessagingChannelCreateDocument, body, fields)))

    def get(
        self,
        messaging_channel_id: str,
        *,
        include_individual_group: bool | None = None,
        individual_id: UUID | None = None,
        use_group_name: bool | None = None,
    ) -> models.MessagingChannelDocument:
        """Get a channel.

        Args:
            messaging_channel_id: The id of the resource.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false. Deprecated.
            individual_id: The individual on whose behalf the call is made.
            use_group_name: Whether to name a channel after its group. The server's default is true.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1463-1554 (inferred).
        """
        return self._call(
            _get(
                messaging_channel_id,
                include_individual_group=include_individual_group,
                individual_id=individual_id,
                use_group_name=use_group_name,
            )
        )

    @overload
    def update(
        self, messaging_channel_id: str, body: models.MessagingChannelUpdateDocument
    ) -> models.MessagingChannelDocument: ...

    @overload
    def update(
        self,
        messaging_channel_id: str,
        *,
        data: models.MessagingChannelUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.MessagingChannelDocument: ...

    def update(
        self, messaging_channel_id: str, body: models.MessagingChannelUpdateDocument | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Update a channel by a list of patch steps.

        Other than elsewhere, the attributes are not members to replace but a list of patch steps.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1555-1659 (inferred).
        """
        return self._call(_update(messaging_channel_id, model_of(models.MessagingChannelUpdateDocument, body, fields)))

    def archive(self, messaging_channel_id: str, body: models.EmptyObject) -> models.MessagingChannelDocument:
        """Archive a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1660-1751 (inferred).
        """
        return self._call(_archive(messaging_channel_id, body))

    def get_profile(
        self, messaging_channel_id: str, *, individual_id: UUID, profile_individual_id: UUID
    ) -> models.IndividualProfileDocument:
        """Get the profile of an individual of a channel.

        Args:
            messaging_channel_id: The id of the resource.
            individual_id: The individual whom the caller acts as.
            profile_individual_id: The individual whose profile to get.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1752-1768 (documented).
        """
        return self._call(
            _get_profile(messaging_channel_id, individual_id=individual_id, profile_individual_id=profile_individual_id)
        )

    @overload
    def set_preferences(
        self, messaging_channel_id: str, body: models.ChannelPreferencesRequest
    ) -> models.MessagingChannelDocument: ...

    @overload
    def set_preferences(
        self, messaging_channel_id: str, *, values: Sequence[models.ChannelPreference], individual_id: UUID | None = ...
    ) -> models.MessagingChannelDocument: ...

    def set_preferences(
        self, messaging_channel_id: str, body: models.ChannelPreferencesRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Set preferences of a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1769-1871 (inferred).
        """
        return self._call(
            _set_preferences(messaging_channel_id, model_of(models.ChannelPreferencesRequest, body, fields))
        )

    @overload
    def set_sms(self, messaging_channel_id: str, body: models.ChannelSmsRequest) -> models.MessagingChannelDocument: ...

    @overload
    def set_sms(
        self,
        messaging_channel_id: str,
        *,
        active: bool,
        initial_message: str | None = ...,
        initial_message_js: models.LocalizedText | None = ...,
    ) -> models.MessagingChannelDocument: ...

    def set_sms(
        self, messaging_channel_id: str, body: models.ChannelSmsRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Switch the SMS path of a channel on or off.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            initial_message: At most 1024 characters.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1872-1973 (inferred).
        """
        return self._call(_set_sms(messaging_channel_id, model_of(models.ChannelSmsRequest, body, fields)))

    @overload
    def subscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest
    ) -> models.MessagingChannelDocument: ...

    @overload
    def subscribe(
        self, messaging_channel_id: str, *, individual_ids: Sequence[UUID] | None = ...
    ) -> models.MessagingChannelDocument: ...

    def subscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Add subscribers to a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1974-2069 (inferred).
        """
        return self._call(_subscribe(messaging_channel_id, model_of(models.ChannelSubscribersRequest, body, fields)))

    def unarchive(self, messaging_channel_id: str, body: models.EmptyObject) -> models.MessagingChannelDocument:
        """Bring an archived channel back.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2070-2161 (inferred).
        """
        return self._call(_unarchive(messaging_channel_id, body))

    @overload
    def unsubscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest
    ) -> models.MessagingChannelDocument: ...

    @overload
    def unsubscribe(
        self, messaging_channel_id: str, *, individual_ids: Sequence[UUID] | None = ...
    ) -> models.MessagingChannelDocument: ...

    def unsubscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Remove subscribers from a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2162-2257 (inferred).
        """
        return self._call(_unsubscribe(messaging_channel_id, model_of(models.ChannelSubscribersRequest, body, fields)))


class AsyncMessagingChannels(AsyncPagedCalls, AsyncResource):
    """Channels in which individuals and providers exchange messages."""

    def list(
        self,
        *,
        filter_archived: bool | None = None,
        filter_cmp_last_modified_time: Sequence[str] | None = None,
        filter_floating: bool | None = None,
        filter_individual_group_id: UUID | None = None,
        individual_id: UUID | None = None,
        organization_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        participant_id: UUID | None = None,
        use_group_name: bool | None = None,
    ) -> AsyncPager[models.MessagingChannelPage, models.MessagingChannelResource]:
        """List channels. See `MessagingChannels.list`."""
        return self._pages(
            _list(
                filter_archived=filter_archived,
                filter_cmp_last_modified_time=filter_cmp_last_modified_time,
                filter_floating=filter_floating,
                filter_individual_group_id=filter_individual_group_id,
                individual_id=individual_id,
                organization_id=organization_id,
                page_limit=page_limit,
                page_offset=page_offset,
                participant_id=participant_id,
                use_group_name=use_group_name,
            )
        )

    @overload
    async def create(self, body: models.MessagingChannelCreateDocument) -> models.MessagingChannelDocument: ...

    @overload
    async def create(
        self, *, data: models.MessagingChannelCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessagingChannelDocument: ...

    async def create(
        self, body: models.MessagingChannelCreateDocument | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Create a channel. See `MessagingChannels.create`."""
        return await self._call(_create(model_of(models.MessagingChannelCreateDocument, body, fields)))

    async def get(
        self,
        messaging_channel_id: str,
        *,
        include_individual_group: bool | None = None,
        individual_id: UUID | None = None,
        use_group_name: bool | None = None,
    ) -> models.MessagingChannelDocument:
        """Get a channel. See `MessagingChannels.get`."""
        return await self._call(
            _get(
                messaging_channel_id,
                include_individual_group=include_individual_group,
                individual_id=individual_id,
                use_group_name=use_group_name,
            )
        )

    @overload
    async def update(
        self, messaging_channel_id: str, body: models.MessagingChannelUpdateDocument
    ) -> models.MessagingChannelDocument: ...

    @overload
    async def update(
        self,
        messaging_channel_id: str,
        *,
        data: models.MessagingChannelUpdateResource,
        meta: dict[str, Any] | None = ...,
    ) -> models.MessagingChannelDocument: ...

    async def update(
        self, messaging_channel_id: str, body: models.MessagingChannelUpdateDocument | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Update a channel by a list of patch steps. See `MessagingChannels.update`."""
        return await self._call(
            _update(messaging_channel_id, model_of(models.MessagingChannelUpdateDocument, body, fields))
        )

    async def archive(self, messaging_channel_id: str, body: models.EmptyObject) -> models.MessagingChannelDocument:
        """Archive a channel. See `MessagingChannels.archive`."""
        return await self._call(_archive(messaging_channel_id, body))

    async def get_profile(
        self, messaging_channel_id: str, *, individual_id: UUID, profile_individual_id: UUID
    ) -> models.IndividualProfileDocument:
        """Get the profile of an individual of a channel. See `MessagingChannels.get_profile`."""
        return await self._call(
            _get_profile(messaging_channel_id, individual_id=individual_id, profile_individual_id=profile_individual_id)
        )

    @overload
    async def set_preferences(
        self, messaging_channel_id: str, body: models.ChannelPreferencesRequest
    ) -> models.MessagingChannelDocument: ...

    @overload
    async def set_preferences(
        self, messaging_channel_id: str, *, values: Sequence[models.ChannelPreference], individual_id: UUID | None = ...
    ) -> models.MessagingChannelDocument: ...

    async def set_preferences(
        self, messaging_channel_id: str, body: models.ChannelPreferencesRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Set preferences of a channel. See `MessagingChannels.set_preferences`."""
        return await self._call(
            _set_preferences(messaging_channel_id, model_of(models.ChannelPreferencesRequest, body, fields))
        )

    @overload
    async def set_sms(
        self, messaging_channel_id: str, body: models.ChannelSmsRequest
    ) -> models.MessagingChannelDocument: ...

    @overload
    async def set_sms(
        self,
        messaging_channel_id: str,
        *,
        active: bool,
        initial_message: str | None = ...,
        initial_message_js: models.LocalizedText | None = ...,
    ) -> models.MessagingChannelDocument: ...

    async def set_sms(
        self, messaging_channel_id: str, body: models.ChannelSmsRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Switch the SMS path of a channel on or off. See `MessagingChannels.set_sms`."""
        return await self._call(_set_sms(messaging_channel_id, model_of(models.ChannelSmsRequest, body, fields)))

    @overload
    async def subscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest
    ) -> models.MessagingChannelDocument: ...

    @overload
    async def subscribe(
        self, messaging_channel_id: str, *, individual_ids: Sequence[UUID] | None = ...
    ) -> models.MessagingChannelDocument: ...

    async def subscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Add subscribers to a channel. See `MessagingChannels.subscribe`."""
        return await self._call(
            _subscribe(messaging_channel_id, model_of(models.ChannelSubscribersRequest, body, fields))
        )

    async def unarchive(self, messaging_channel_id: str, body: models.EmptyObject) -> models.MessagingChannelDocument:
        """Bring an archived channel back. See `MessagingChannels.unarchive`."""
        return await self._call(_unarchive(messaging_channel_id, body))

    @overload
    async def unsubscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest
    ) -> models.MessagingChannelDocument: ...

    @overload
    async def unsubscribe(
        self, messaging_channel_id: str, *, individual_ids: Sequence[UUID] | None = ...
    ) -> models.MessagingChannelDocument: ...

    async def unsubscribe(
        self, messaging_channel_id: str, body: models.ChannelSubscribersRequest | None = None, **fields: Any
    ) -> models.MessagingChannelDocument:
        """Remove subscribers from a channel. See `MessagingChannels.unsubscribe`."""
        return await self._call(
            _unsubscribe(messaging_channel_id, model_of(models.ChannelSubscribersRequest, body, fields))
        )

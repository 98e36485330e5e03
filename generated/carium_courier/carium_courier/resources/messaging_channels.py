"""Channels in which individuals and providers exchange messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
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
from .._runtime.wire.filters import ComparisonFilter

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._runtime.wire.filters import Gt, Gte, Lt, Lte, OneOrMore
    from .._views.messaging_channels import AsyncRaw as _AsyncRaw
    from .._views.messaging_channels import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_channels import Raw as _Raw
    from .._views.messaging_channels import Streaming as _Streaming


_LIST: PagedOperation[models.MessagingChannelPage, models.MessagingChannelResource] = PagedOperation(
    id="listMessagingChannels",
    method="GET",
    path=("/v1/messaging-channels/",),
    query=(
        Parameter("filter[archived]", bool),
        Parameter("filter[cmp-last-modified-time]", (str,), filter=ComparisonFilter((">", "<", "<=", ">="), most=2)),
        Parameter("filter[floating]", bool),
        Parameter("filter[individual-group-id]"),
        Parameter("individual-id"),
        Parameter("organization-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("participant-id"),
        Parameter("use-group-name", bool),
    ),
    success={200: JsonApi(lambda: models.MessagingChannelPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessagingChannelResource] = Operation(
    id="createMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/",),
    body=JsonApi(
        lambda: models.MessagingChannelCreateDocument,
        content=lambda: models.MessagingChannelCreateAttributes,
        resource="messaging-channels",
    ),
    success={201: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingChannelResource] = Operation(
    id="getMessagingChannel",
    method="GET",
    path=("/v1/messaging-channels/", Segment("id"), "/"),
    query=(Parameter("include-individual-group", bool), Parameter("individual-id"), Parameter("use-group-name", bool)),
    success={200: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.MessagingChannelResource] = Operation(
    id="updateMessagingChannel",
    method="PATCH",
    path=("/v1/messaging-channels/", Segment("id"), "/"),
    body=JsonApi(lambda: models.MessagingChannelUpdateDocument, resource="messaging-channels"),
    success={200: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_ARCHIVE: Operation[models.MessagingChannelResource] = Operation(
    id="archiveMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/archive/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET_PROFILE: Operation[models.IndividualProfileResource] = Operation(
    id="getMessagingChannelProfile",
    method="GET",
    path=("/v1/messaging-channels/", Segment("id"), "/get-profile/"),
    query=(Parameter("individual-id"), Parameter("profile-individual-id")),
    success={200: JsonApi(lambda: models.IndividualProfileDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_SET_PREFERENCES: Operation[models.MessagingChannelResource] = Operation(
    id="setMessagingChannelPreferences",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/preferences/"),
    body=Json(lambda: models.ChannelPreferencesRequest),
    success={201: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_SET_SMS: Operation[models.MessagingChannelResource] = Operation(
    id="setMessagingChannelSms",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/sms/"),
    body=Json(lambda: models.ChannelSmsRequest),
    success={201: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_SUBSCRIBE: Operation[models.MessagingChannelResource] = Operation(
    id="subscribeMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/subscribe/"),
    body=Json(lambda: models.ChannelSubscribersRequest),
    success={201: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UNARCHIVE: Operation[models.MessagingChannelResource] = Operation(
    id="unarchiveMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/unarchive/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UNSUBSCRIBE: Operation[models.MessagingChannelResource] = Operation(
    id="unsubscribeMessagingChannel",
    method="POST",
    path=("/v1/messaging-channels/", Segment("id"), "/unsubscribe/"),
    body=Json(lambda: models.ChannelSubscribersRequest),
    success={201: JsonApi(lambda: models.MessagingChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingChannels(PagedCalls, Resource):
    """Channels in which individuals and providers exchange messages."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_archived: bool | None = None,
        last_modified_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_floating: bool | None = None,
        filter_individual_group_id: UUID | str | None = None,
        individual_id: UUID | str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        participant_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagingChannelPage, models.MessagingChannelResource]:
        """List channels.

        Args:
            filter_archived: Only channels that are archived, or that are not.
            last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a date-time.
                Two values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_floating: Only channels that float, or that do not.
            filter_individual_group_id: Only those of this group of individuals.
            individual_id: The individual on whose behalf the call is made.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 50. The server's default is 50.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            participant_id: Only channels that this individual takes part in.
            use_group_name: Whether to name a channel after its group. The server's default is true.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1256-1354 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, filter_archived, last_modified_time, filter_floating, filter_individual_group_id, individual_id,
            organization_id, page_limit, page_offset, participant_id, use_group_name, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MessagingChannelCreateDocument | models.MessagingChannelCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    @overload
    def create(
        self,
        *,
        event_settings: models.ChannelEventSettings | models.ChannelEventSettingsParam | None = ...,
        floating: bool | None = ...,
        individual_group_id: UUID | str | None = ...,
        individual_ids: Sequence[UUID | str] | None = ...,
        label: str | None = ...,
        name: str | None = ...,
        organization_id: UUID | str | None = ...,
        subscription_type: str | None = ...,
        text_number_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    def create(
        self,
        body: models.MessagingChannelCreateDocument | models.MessagingChannelCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Create a channel.

        Args:
            body: The body.
            floating: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1355-1462 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    @overload
    def get(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    @overload
    @typing_extensions.deprecated("`include_individual_group` is deprecated.")
    def get(
        self,
        messaging_channel_id: str | UUID,
        *,
        include_individual_group: bool | None = None,
        individual_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    def get(
        self,
        messaging_channel_id: str | UUID,
        *,
        include_individual_group: bool | None = None,
        individual_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource:
        """Get a channel.

        Args:
            messaging_channel_id: The id of the resource.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false. Deprecated.
            individual_id: The individual on whose behalf the call is made.
            use_group_name: Whether to name a channel after its group. The server's default is true.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1463-1554 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(
            _GET, messaging_channel_id, include_individual_group, individual_id, use_group_name, options=options
        )

    @overload
    def update(
        self,
        messaging_channel_id: str | UUID,
        body: models.MessagingChannelUpdateDocument | models.MessagingChannelUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    @overload
    def update(
        self,
        messaging_channel_id: str | UUID,
        *,
        attributes: Sequence[models.MessagingChannelPatch | models.MessagingChannelPatchParam],
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    def update(
        self,
        messaging_channel_id: str | UUID,
        body: models.MessagingChannelUpdateDocument | models.MessagingChannelUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Update a channel by a list of patch steps.

        Other than elsewhere, the attributes are not members to replace but a list of patch steps.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            attributes: The steps, in order.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1555-1659 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(
            _UPDATE, messaging_channel_id, body=enveloped(_UPDATE, body, fields, messaging_channel_id), options=options
        )

    def archive(
        self,
        messaging_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource:
        """Archive a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1660-1751 (inferred: method, path). Path and method lost;
        named after its title, before `get-profile` by the order of the page. The path is inferred, so there
        may be no such operation.
        """
        return self._call(_ARCHIVE, messaging_channel_id, body={} if body is None else body, options=options)

    def get_profile(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_id: UUID | str,
        profile_individual_id: UUID | str,
        options: CallOptions | None = None,
    ) -> models.IndividualProfileResource:
        """Get the profile of an individual of a channel.

        Args:
            messaging_channel_id: The id of the resource.
            individual_id: The individual whom the caller acts as.
            profile_individual_id: The individual whose profile to get.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1752-1768 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET_PROFILE, messaging_channel_id, individual_id, profile_individual_id, options=options)

    @overload
    def set_preferences(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelPreferencesRequest | models.ChannelPreferencesRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    @overload
    def set_preferences(
        self,
        messaging_channel_id: str | UUID,
        *,
        values: Sequence[models.ChannelPreference | models.ChannelPreferenceParam],
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    def set_preferences(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelPreferencesRequest | models.ChannelPreferencesRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Set preferences of a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1769-1871 (inferred: method, path). Path and method lost;
        after `get-profile` by the order of the page, named as the sub-resource that the body sets. The path
        is inferred, so there may be no such operation.
        """
        return self._call(
            _SET_PREFERENCES, messaging_channel_id, body=model_of(models.ChannelPreferencesRequest, body, fields),
            options=options
        )  # fmt: skip

    @overload
    def set_sms(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSmsRequest | models.ChannelSmsRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    @overload
    def set_sms(
        self,
        messaging_channel_id: str | UUID,
        *,
        active: bool,
        initial_message: str | None = ...,
        initial_message_js: models.LocalizedText | models.LocalizedTextParam | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    def set_sms(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSmsRequest | models.ChannelSmsRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Switch the SMS path of a channel on or off.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            initial_message: At most 1024 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1872-1973 (inferred: method, path). Path and method lost;
        between `preferences` and `subscribe` by the order of the page, named after its title. The path is
        inferred, so there may be no such operation.
        """
        return self._call(
            _SET_SMS, messaging_channel_id, body=model_of(models.ChannelSmsRequest, body, fields), options=options
        )

    @overload
    def subscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    @overload
    def subscribe(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_ids: Sequence[UUID | str] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    def subscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Add subscribers to a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1974-2069 (inferred: method, path). Path and method lost;
        before `unarchive` by the order of the page, named after `subscribers`. The path is inferred, so
        there may be no such operation.
        """
        return self._call(
            _SUBSCRIBE, messaging_channel_id, body=model_of(models.ChannelSubscribersRequest, body, fields),
            options=options
        )  # fmt: skip

    def unarchive(
        self,
        messaging_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource:
        """Bring an archived channel back.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2070-2161 (inferred: method, path). Path and method lost;
        named after its title, which the order of the page bears out. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_UNARCHIVE, messaging_channel_id, body={} if body is None else body, options=options)

    @overload
    def unsubscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    @overload
    def unsubscribe(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_ids: Sequence[UUID | str] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource: ...

    def unsubscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Remove subscribers from a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2162-2257 (inferred: method, path). Path and method lost;
        after `unarchive` by the order of the page, the opposite of `subscribe`. The path is inferred, so
        there may be no such operation.
        """
        return self._call(
            _UNSUBSCRIBE, messaging_channel_id, body=model_of(models.ChannelSubscribersRequest, body, fields),
            options=options
        )  # fmt: skip


class AsyncMessagingChannels(AsyncPagedCalls, AsyncResource):
    """Channels in which individuals and providers exchange messages."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        filter_archived: bool | None = None,
        last_modified_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_floating: bool | None = None,
        filter_individual_group_id: UUID | str | None = None,
        individual_id: UUID | str | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        participant_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingChannelPage, models.MessagingChannelResource]:
        """List channels.

        Args:
            filter_archived: Only channels that are archived, or that are not.
            last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a date-time.
                Two values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_floating: Only channels that float, or that do not.
            filter_individual_group_id: Only those of this group of individuals.
            individual_id: The individual on whose behalf the call is made.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 50. The server's default is 50.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            participant_id: Only channels that this individual takes part in.
            use_group_name: Whether to name a channel after its group. The server's default is true.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1256-1354 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, filter_archived, last_modified_time, filter_floating, filter_individual_group_id, individual_id,
            organization_id, page_limit, page_offset, participant_id, use_group_name, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MessagingChannelCreateDocument | models.MessagingChannelCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    @overload
    def create(
        self,
        *,
        event_settings: models.ChannelEventSettings | models.ChannelEventSettingsParam | None = ...,
        floating: bool | None = ...,
        individual_group_id: UUID | str | None = ...,
        individual_ids: Sequence[UUID | str] | None = ...,
        label: str | None = ...,
        name: str | None = ...,
        organization_id: UUID | str | None = ...,
        subscription_type: str | None = ...,
        text_number_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    async def create(
        self,
        body: models.MessagingChannelCreateDocument | models.MessagingChannelCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Create a channel.

        Args:
            body: The body.
            floating: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1355-1462 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    @overload
    def get(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    @overload
    @typing_extensions.deprecated("`include_individual_group` is deprecated.")
    def get(
        self,
        messaging_channel_id: str | UUID,
        *,
        include_individual_group: bool | None = None,
        individual_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    async def get(
        self,
        messaging_channel_id: str | UUID,
        *,
        include_individual_group: bool | None = None,
        individual_id: UUID | str | None = None,
        use_group_name: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource:
        """Get a channel.

        Args:
            messaging_channel_id: The id of the resource.
            include_individual_group: Whether to include the group of individuals. The server's default is
                false. Deprecated.
            individual_id: The individual on whose behalf the call is made.
            use_group_name: Whether to name a channel after its group. The server's default is true.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1463-1554 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _GET, messaging_channel_id, include_individual_group, individual_id, use_group_name, options=options
        )

    @overload
    def update(
        self,
        messaging_channel_id: str | UUID,
        body: models.MessagingChannelUpdateDocument | models.MessagingChannelUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    @overload
    def update(
        self,
        messaging_channel_id: str | UUID,
        *,
        attributes: Sequence[models.MessagingChannelPatch | models.MessagingChannelPatchParam],
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    async def update(
        self,
        messaging_channel_id: str | UUID,
        body: models.MessagingChannelUpdateDocument | models.MessagingChannelUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Update a channel by a list of patch steps.

        Other than elsewhere, the attributes are not members to replace but a list of patch steps.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            attributes: The steps, in order.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1555-1659 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _UPDATE, messaging_channel_id, body=enveloped(_UPDATE, body, fields, messaging_channel_id), options=options
        )

    async def archive(
        self,
        messaging_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource:
        """Archive a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1660-1751 (inferred: method, path). Path and method lost;
        named after its title, before `get-profile` by the order of the page. The path is inferred, so there
        may be no such operation.
        """
        return await self._call(_ARCHIVE, messaging_channel_id, body={} if body is None else body, options=options)

    async def get_profile(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_id: UUID | str,
        profile_individual_id: UUID | str,
        options: CallOptions | None = None,
    ) -> models.IndividualProfileResource:
        """Get the profile of an individual of a channel.

        Args:
            messaging_channel_id: The id of the resource.
            individual_id: The individual whom the caller acts as.
            profile_individual_id: The individual whose profile to get.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1752-1768 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _GET_PROFILE, messaging_channel_id, individual_id, profile_individual_id, options=options
        )

    @overload
    def set_preferences(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelPreferencesRequest | models.ChannelPreferencesRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    @overload
    def set_preferences(
        self,
        messaging_channel_id: str | UUID,
        *,
        values: Sequence[models.ChannelPreference | models.ChannelPreferenceParam],
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    async def set_preferences(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelPreferencesRequest | models.ChannelPreferencesRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Set preferences of a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1769-1871 (inferred: method, path). Path and method lost;
        after `get-profile` by the order of the page, named as the sub-resource that the body sets. The path
        is inferred, so there may be no such operation.
        """
        return await self._call(
            _SET_PREFERENCES, messaging_channel_id, body=model_of(models.ChannelPreferencesRequest, body, fields),
            options=options
        )  # fmt: skip

    @overload
    def set_sms(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSmsRequest | models.ChannelSmsRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    @overload
    def set_sms(
        self,
        messaging_channel_id: str | UUID,
        *,
        active: bool,
        initial_message: str | None = ...,
        initial_message_js: models.LocalizedText | models.LocalizedTextParam | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    async def set_sms(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSmsRequest | models.ChannelSmsRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Switch the SMS path of a channel on or off.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            initial_message: At most 1024 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1872-1973 (inferred: method, path). Path and method lost;
        between `preferences` and `subscribe` by the order of the page, named after its title. The path is
        inferred, so there may be no such operation.
        """
        return await self._call(
            _SET_SMS, messaging_channel_id, body=model_of(models.ChannelSmsRequest, body, fields), options=options
        )

    @overload
    def subscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    @overload
    def subscribe(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_ids: Sequence[UUID | str] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    async def subscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Add subscribers to a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 1974-2069 (inferred: method, path). Path and method lost;
        before `unarchive` by the order of the page, named after `subscribers`. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(
            _SUBSCRIBE, messaging_channel_id, body=model_of(models.ChannelSubscribersRequest, body, fields),
            options=options
        )  # fmt: skip

    async def unarchive(
        self,
        messaging_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingChannelResource:
        """Bring an archived channel back.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2070-2161 (inferred: method, path). Path and method lost;
        named after its title, which the order of the page bears out. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_UNARCHIVE, messaging_channel_id, body={} if body is None else body, options=options)

    @overload
    def unsubscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    @overload
    def unsubscribe(
        self,
        messaging_channel_id: str | UUID,
        *,
        individual_ids: Sequence[UUID | str] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingChannelResource]: ...

    async def unsubscribe(
        self,
        messaging_channel_id: str | UUID,
        body: models.ChannelSubscribersRequest | models.ChannelSubscribersRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingChannelResource:
        """Remove subscribers from a channel.

        Args:
            messaging_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2162-2257 (inferred: method, path). Path and method lost;
        after `unarchive` by the order of the page, the opposite of `subscribe`. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(
            _UNSUBSCRIBE, messaging_channel_id, body=model_of(models.ChannelSubscribersRequest, body, fields),
            options=options
        )  # fmt: skip

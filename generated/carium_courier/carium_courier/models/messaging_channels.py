"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel
from .._runtime.models.resource import ResourceAttribute, ResourceObject
from .shared import ChannelEventSettings, LocalizedText, MessagingChannelResource

if TYPE_CHECKING:
    from .messaging_channels_params import (
        ChannelPreferenceParam,
        MessagingChannelCreateAttributesParam,
        MessagingChannelCreateResourceParam,
        MessagingChannelPatchParam,
        MessagingChannelUpdateResourceParam,
    )
    from .shared_params import ChannelEventSettingsParam, LocalizedTextParam


class MessagingChannelPage(Model):
    """One page of messaging channels.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1273-1354 (observed).
    """

    data: list[MessagingChannelResource]
    meta: dict[str, Any] | None = None


class MessagingChannelCreateAttributes(Model):
    """Attributes of a messaging channel to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1365-1377 (observed).
    """

    event_settings: Annotated[ChannelEventSettings | None, Omit, Field(alias="event-settings")] = None
    floating: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1368 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    individual_group_id: Annotated[UUID | None, Omit, Field(alias="individual-group-id")] = None
    individual_ids: Annotated[list[UUID] | None, Omit, Field(alias="individual-ids")] = None
    label: Annotated[str | None, Omit] = None
    name: Annotated[str | None, Omit] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    subscription_type: Annotated[str | None, Omit, Field(alias="subscription-type")] = None
    text_number_id: Annotated[UUID | None, Omit, Field(alias="text-number-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_settings: ChannelEventSettings | ChannelEventSettingsParam | None = ...,
            floating: bool | None = ...,
            individual_group_id: UUID | str | None = ...,
            individual_ids: Sequence[UUID | str] | None = ...,
            label: str | None = ...,
            name: str | None = ...,
            organization_id: UUID | str | None = ...,
            subscription_type: str | None = ...,
            text_number_id: UUID | str | None = ...,
        ) -> None: ...


class MessagingChannelCreateResource(RequestModel):
    """A messaging channel to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1364-1378 (observed).
    """

    type: Literal["messaging-channels"] = "messaging-channels"
    attributes: MessagingChannelCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-channels"] = ...,
            attributes: MessagingChannelCreateAttributes | MessagingChannelCreateAttributesParam,
        ) -> None: ...


class MessagingChannelCreateDocument(Model):
    """A document with a messaging channel to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1358-1360, 1364-1379 (documented).
    """

    data: MessagingChannelCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingChannelCreateResource | MessagingChannelCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingChannelDocument(Model):
    """A document with one messaging channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1383-1462 (observed).
    """

    data: MessagingChannelResource
    meta: dict[str, Any] | None = None


class MessagingChannelPatch(Model):
    """One step of a patch to a channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1567-1573 (observed).
    """

    op: Annotated[str | None, Omit] = None
    path: Annotated[str | None, Omit] = None
    value: Any = None
    """The new value, any JSON.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1571 (inferred: type). The sample shows null; the type is
    lost.
    """


class MessagingChannelUpdateResource(RequestModel):
    """A messaging channel to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1566-1575 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["messaging-channels"] = "messaging-channels"
    attributes: list[MessagingChannelPatch]
    """The steps, in order."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["messaging-channels"] = ...,
            attributes: Sequence[MessagingChannelPatch | MessagingChannelPatchParam],
        ) -> None: ...


class MessagingChannelUpdateDocument(Model):
    """A document with a messaging channel to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1560-1562, 1566-1576 (documented).
    """

    data: MessagingChannelUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingChannelUpdateResource | MessagingChannelUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class IndividualProfileAttributes(Model):
    """Attributes of an individual profile.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1763-1765 (observed).
    """

    photo: Annotated[str | None, Pii] = None


class IndividualProfileResource(ResourceObject):
    """An individual profile as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1762-1767 (observed).
    """

    id: UUID
    type: Literal["individual-profiles"]
    attributes: IndividualProfileAttributes

    photo: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class IndividualProfileDocument(Model):
    """A document with one individual profile.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1762-1768 (observed).
    """

    data: IndividualProfileResource


class ChannelPreference(Model):
    """A preference of a channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1782-1787 (observed).
    """

    name: Annotated[str | None, Omit] = None
    value: Annotated[str | None, Omit] = None


class ChannelPreferencesRequest(Model):
    """Preferences to set.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1774-1777, 1781-1788 (documented).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    values: list[ChannelPreference]

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            individual_id: UUID | str | None = ...,
            values: Sequence[ChannelPreference | ChannelPreferenceParam],
        ) -> None: ...


class ChannelSmsRequest(Model):
    """Whether texts go out, and what the first one says.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1877-1880, 1884-1890 (documented).
    """

    active: bool
    initial_message: Annotated[str | None, Omit, Pii, Field(alias="initial-message")] = None
    """At most 1024 characters."""
    initial_message_js: Annotated[LocalizedText | None, Omit, Pii, Field(alias="initial-message-js")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            active: bool,
            initial_message: str | None = ...,
            initial_message_js: LocalizedText | LocalizedTextParam | None = ...,
        ) -> None: ...


class ChannelSubscribersRequest(Model):
    """Who to add or remove.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1979, 1983-1986 (documented).
    """

    individual_ids: Annotated[list[UUID] | None, Omit, Field(alias="individual-ids")] = None

    if TYPE_CHECKING:

        def __init__(self, *, individual_ids: Sequence[UUID | str] | None = ...) -> None: ...

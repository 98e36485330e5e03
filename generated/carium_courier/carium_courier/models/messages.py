"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .messages_params import (
        MessageCreateAttributesParam,
        MessageCreateResourceParam,
        MessageUpdateAttributesParam,
        MessageUpdateResourceParam,
    )


class MessageReactionType(OpenStrEnum):
    """A reaction to a message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2605, 2670 (documented).
    """

    DISLIKE = "dislike"
    LIKE = "like"
    LOL = "lol"
    LOVE = "love"
    SAD = "sad"
    WOW = "wow"


class MessageAttachment(Model):
    """A file attached to a message, as the message shows it.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2281-2290 (observed).
    """

    content_size: Annotated[int | None, Field(alias="content-size")] = None
    content_type: Annotated[str | None, Field(alias="content-type")] = None
    filename: Annotated[str | None, Pii] = None
    id: UUID | None = None
    removed: bool | None = None
    thumbnail: Annotated[str | None, Pii] = None


class MessageReaction(Model):
    """A reaction of a user to a message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2301-2309 (observed).
    """

    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    reaction_type: Annotated[MessageReactionType | None, Field(alias="reaction-type")] = None
    user_name: Annotated[str | None, Pii, Field(alias="user-name")] = None


class ReadReceipt(Model):
    """When an individual read a message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2309-2317 (observed).
    """

    ack_time: Annotated[UtcDateTime | None, Field(alias="ack-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2311 (inferred: format, example). By its name."""
    ack_user_time: Annotated[UtcDateTime | None, Field(alias="ack-user-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2312 (inferred: format, example). By its name."""
    individual_first_name: Annotated[str | None, Pii, Field(alias="individual-first-name")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    individual_last_name: Annotated[str | None, Pii, Field(alias="individual-last-name")] = None


class MessageAttributes(Model):
    """Attributes of a message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2279-2323 (observed).
    """

    ack: bool | None = None
    attachments: list[MessageAttachment] | None = None
    channel_id: Annotated[UUID | None, Field(alias="channel-id")] = None
    destination: Annotated[dict[str, Any] | None, Pii] = None
    draft: bool | None = None
    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_modified_time: Annotated[UtcDateTime | None, Field(alias="last-modified-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2295 (inferred: format, example). By its name."""
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    message: Annotated[str | None, Pii] = None
    phrases: Annotated[dict[str, Any] | None, Pii] = None
    posted_time: Annotated[UtcDateTime | None, Field(alias="posted-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2299 (inferred: format, example). By its name."""
    preferred_name: Annotated[str | None, Pii, Field(alias="preferred-name")] = None
    reactions: list[MessageReaction] | None = None
    read_receipts: Annotated[list[ReadReceipt] | None, Field(alias="read-receipts")] = None
    removed: bool | None = None
    sentiment: str | None = None
    source: str | None = None
    user_id: Annotated[UUID | None, Field(alias="user-id")] = None
    user_name: Annotated[str | None, Pii, Field(alias="user-name")] = None
    user_type: Annotated[str | None, Field(alias="user-type")] = None


class MessageResource(ResourceObject):
    """A message as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2277-2326 (observed).
    """

    id: UUID
    type: Literal["messaging-messages"]
    attributes: MessageAttributes

    ack: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    attachments: ClassVar[ResourceAttribute[list[MessageAttachment] | None]] = ResourceAttribute()
    channel_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    destination: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    draft: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    first_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    phrases: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    posted_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    preferred_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    reactions: ClassVar[ResourceAttribute[list[MessageReaction] | None]] = ResourceAttribute()
    read_receipts: ClassVar[ResourceAttribute[list[ReadReceipt] | None]] = ResourceAttribute()
    removed: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    sentiment: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    source: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    user_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    user_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class MessagePage(Model):
    """One page of messages.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2277-2327 (observed).
    """

    data: list[MessageResource]
    meta: dict[str, Any] | None = None


class MessageCreateAttributes(Model):
    """Attributes of a message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2338-2346 (observed).
    """

    auto_ack: Annotated[str | None, Omit, Field(alias="auto-ack")] = None
    """The server's default is empty text.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2339 (inferred: default). The sample shows empty text, and
    `string` where a text has no default.
    """
    channel_id: Annotated[UUID | None, Omit, Field(alias="channel-id")] = None
    draft: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2341 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    include_destinations: Annotated[list[str] | None, Omit, Field(alias="include-destinations")] = None
    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    message: Annotated[str | None, Omit, Pii] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            auto_ack: str | None = ...,
            channel_id: UUID | str | None = ...,
            draft: bool | None = ...,
            include_destinations: Sequence[str] | None = ...,
            individual_id: UUID | str | None = ...,
            message: str | None = ...,
        ) -> None: ...


class MessageCreateResource(RequestModel):
    """A message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2337-2347 (observed).
    """

    type: Literal["messaging-messages"] = "messaging-messages"
    attributes: MessageCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-messages"] = ...,
            attributes: MessageCreateAttributes | MessageCreateAttributesParam,
        ) -> None: ...


class MessageCreateDocument(Model):
    """A document with a message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2331-2333, 2337-2348 (documented).
    """

    data: MessageCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: MessageCreateResource | MessageCreateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class MessageDocument(Model):
    """A document with one message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2352-2400 (observed).
    """

    data: MessageResource
    meta: dict[str, Any] | None = None


class MessageUpdateAttributes(Model):
    """Attributes of a message to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2474-2479 (observed).
    """

    draft: Annotated[bool | None, Omit] = None
    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    message: Annotated[str | None, Omit, Pii] = None
    removed: Annotated[bool | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            draft: bool | None = ...,
            individual_id: UUID | str | None = ...,
            message: str | None = ...,
            removed: bool | None = ...,
        ) -> None: ...


class MessageUpdateResource(RequestModel):
    """A message to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2473-2481 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["messaging-messages"] = "messaging-messages"
    attributes: MessageUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["messaging-messages"] = ...,
            attributes: MessageUpdateAttributes | MessageUpdateAttributesParam,
        ) -> None: ...


class MessageUpdateDocument(Model):
    """A document with a message to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2467-2469, 2473-2482 (documented).
    """

    data: MessageUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: MessageUpdateResource | MessageUpdateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class MessageAcknowledgement(Model):
    """On whose behalf to acknowledge.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2540-2541, 2545-2547 (documented).
    """

    allow_past: Annotated[bool | None, Omit, Field(alias="allow-past")] = None
    """The server's default is false."""
    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None

    if TYPE_CHECKING:

        def __init__(self, *, allow_past: bool | None = ..., individual_id: UUID | str | None = ...) -> None: ...


class MessageReactionRequest(Model):
    """A reaction, and on whose behalf.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2605-2606, 2610-2612 (documented).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    reaction_type: Annotated[MessageReactionType, Field(alias="reaction-type")]

    if TYPE_CHECKING:

        def __init__(
            self, *, individual_id: UUID | str | None = ..., reaction_type: MessageReactionType | str
        ) -> None: ...


class MessageReceipts(Model):
    """Who has read a message and who has not.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2740-2757 (observed).
    """

    read: list[ReadReceipt] | None = None
    unread: list[ReadReceipt] | None = None

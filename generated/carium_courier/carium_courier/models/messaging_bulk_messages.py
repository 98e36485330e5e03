"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject
from .shared import LocalizedText

if TYPE_CHECKING:
    from .messaging_bulk_messages_params import (
        MessagingBulkMessageCreateAttributesParam,
        MessagingBulkMessageCreateResourceParam,
        MessagingBulkMessageUpdateAttributesParam,
        MessagingBulkMessageUpdateResourceParam,
    )
    from .shared_params import LocalizedTextParam


class MessagingBulkMessageAttributes(Model):
    """Attributes of a bulk message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1114-1130 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 1115 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    draft: bool | None = None
    individual_group_ids: Annotated[list[UUID] | None, Field(alias="individual-group-ids")] = None
    individual_ids: Annotated[list[UUID] | None, Field(alias="individual-ids")] = None
    message: Annotated[str | None, Pii] = None
    message_js: Annotated[LocalizedText | None, Pii, Field(alias="message-js")] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    posted_time: Annotated[UtcDateTime | None, Field(alias="posted-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 1127 (inferred: format, example). By its name."""
    sender_individual_group_id: Annotated[UUID | None, Field(alias="sender-individual-group-id")] = None
    sender_individual_id: Annotated[UUID | None, Field(alias="sender-individual-id")] = None


class MessagingBulkMessageResource(ResourceObject):
    """A bulk message as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1112-1133 (observed).
    """

    id: UUID
    type: Literal["messaging-bulk-messages"]
    attributes: MessagingBulkMessageAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    draft: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    individual_group_ids: ClassVar[ResourceAttribute[list[UUID] | None]] = ResourceAttribute()
    individual_ids: ClassVar[ResourceAttribute[list[UUID] | None]] = ResourceAttribute()
    message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    message_js: ClassVar[ResourceAttribute[LocalizedText | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    posted_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    sender_individual_group_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    sender_individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class MessagingBulkMessagePage(Model):
    """One page of bulk messages.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1112-1134 (observed).
    """

    data: list[MessagingBulkMessageResource]
    meta: dict[str, Any] | None = None


class MessagingBulkMessageCreateAttributes(Model):
    """Attributes of a bulk message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1145-1159 (observed).
    """

    auto_ack: Annotated[str | None, Omit, Field(alias="auto-ack")] = None
    """The server's default is empty text.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1146 (inferred: default). The sample shows empty text, and
    `string` where a text has no default.
    """
    auto_create_channel: Annotated[bool | None, Omit, Field(alias="auto-create-channel")] = None
    draft: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1148 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    individual_group_ids: Annotated[list[UUID] | None, Omit, Field(alias="individual-group-ids")] = None
    individual_ids: Annotated[list[UUID] | None, Omit, Field(alias="individual-ids")] = None
    message: Annotated[str | None, Omit, Pii] = None
    message_js: Annotated[LocalizedText | None, Omit, Pii, Field(alias="message-js")] = None
    sender_individual_group_id: Annotated[UUID | None, Omit, Field(alias="sender-individual-group-id")] = None
    sender_individual_id: Annotated[UUID | None, Omit, Field(alias="sender-individual-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            auto_ack: str | None = ...,
            auto_create_channel: bool | None = ...,
            draft: bool | None = ...,
            individual_group_ids: Sequence[UUID | str] | None = ...,
            individual_ids: Sequence[UUID | str] | None = ...,
            message: str | None = ...,
            message_js: LocalizedText | LocalizedTextParam | None = ...,
            sender_individual_group_id: UUID | str | None = ...,
            sender_individual_id: UUID | str | None = ...,
        ) -> None: ...


class MessagingBulkMessageCreateResource(RequestModel):
    """A bulk message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1144-1160 (observed).
    """

    type: Literal["messaging-bulk-messages"] = "messaging-bulk-messages"
    attributes: MessagingBulkMessageCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-bulk-messages"] = ...,
            attributes: MessagingBulkMessageCreateAttributes | MessagingBulkMessageCreateAttributesParam,
        ) -> None: ...


class MessagingBulkMessageCreateDocument(Model):
    """A document with a bulk message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1138-1140, 1144-1161 (documented).
    """

    data: MessagingBulkMessageCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingBulkMessageCreateResource | MessagingBulkMessageCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingBulkMessageDocument(Model):
    """A document with one bulk message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1165-1185 (observed).
    """

    data: MessagingBulkMessageResource
    meta: dict[str, Any] | None = None


class MessagingBulkMessageUpdateAttributes(Model):
    """Attributes of a bulk message to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1221-1228 (observed).
    """

    draft: Annotated[bool | None, Omit] = None
    message: Annotated[str | None, Omit, Pii] = None
    message_js: Annotated[LocalizedText | None, Omit, Pii, Field(alias="message-js")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            draft: bool | None = ...,
            message: str | None = ...,
            message_js: LocalizedText | LocalizedTextParam | None = ...,
        ) -> None: ...


class MessagingBulkMessageUpdateResource(RequestModel):
    """A bulk message to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1220-1230 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["messaging-bulk-messages"] = "messaging-bulk-messages"
    attributes: MessagingBulkMessageUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["messaging-bulk-messages"] = ...,
            attributes: MessagingBulkMessageUpdateAttributes | MessagingBulkMessageUpdateAttributesParam,
        ) -> None: ...


class MessagingBulkMessageUpdateDocument(Model):
    """A document with a bulk message to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1214-1216, 1220-1231 (documented).
    """

    data: MessagingBulkMessageUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingBulkMessageUpdateResource | MessagingBulkMessageUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...

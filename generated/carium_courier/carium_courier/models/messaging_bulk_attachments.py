"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .messaging_bulk_attachments_params import (
        MessagingBulkAttachmentCreateAttributesParam,
        MessagingBulkAttachmentCreateResourceParam,
    )


class MessagingBulkAttachmentAttributes(Model):
    """Attributes of an attachment of a bulk message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1026-1033 (observed).
    """

    bulk_message_id: Annotated[UUID | None, Field(alias="bulk-message-id")] = None
    content_size: Annotated[int | None, Field(alias="content-size")] = None
    content_type: Annotated[str | None, Field(alias="content-type")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 1030 (inferred: format, example). By its name."""
    filename: Annotated[str | None, Pii] = None
    thumbnail: Annotated[str | None, Pii] = None


class MessagingBulkAttachmentResource(ResourceObject):
    """An attachment of a bulk message as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1024-1036 (observed).
    """

    id: UUID
    type: Literal["messaging-bulk-attachments"]
    attributes: MessagingBulkAttachmentAttributes

    bulk_message_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    content_size: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    content_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    filename: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    thumbnail: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class MessagingBulkAttachmentPage(Model):
    """One page of attachments of a bulk message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1024-1037 (observed).
    """

    data: list[MessagingBulkAttachmentResource]
    meta: dict[str, Any] | None = None


class MessagingBulkAttachmentCreateAttributes(Model):
    """Attributes of an attachment of a bulk message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1047-1051 (observed).
    """

    bulk_message_id: Annotated[UUID | None, Omit, Field(alias="bulk-message-id")] = None
    content_type: Annotated[str | None, Omit, Field(alias="content-type")] = None
    filename: Annotated[str | None, Omit, Pii] = None
    """The server's default is empty text.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1050 (inferred: default). The sample shows empty text, and
    `string` where a text has no default.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            bulk_message_id: UUID | str | None = ...,
            content_type: str | None = ...,
            filename: str | None = ...,
        ) -> None: ...


class MessagingBulkAttachmentCreateResource(RequestModel):
    """An attachment of a bulk message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1046-1052 (observed).
    """

    type: Literal["messaging-bulk-attachments"] = "messaging-bulk-attachments"
    attributes: MessagingBulkAttachmentCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-bulk-attachments"] = ...,
            attributes: MessagingBulkAttachmentCreateAttributes | MessagingBulkAttachmentCreateAttributesParam,
        ) -> None: ...


class MessagingBulkAttachmentCreateDocument(Model):
    """A document with an attachment of a bulk message to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1040-1042, 1046-1053 (documented).
    """

    data: MessagingBulkAttachmentCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingBulkAttachmentCreateResource | MessagingBulkAttachmentCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingBulkAttachmentDocument(Model):
    """A document with one attachment of a bulk message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1067-1078 (observed).
    """

    data: MessagingBulkAttachmentResource
    meta: dict[str, Any] | None = None

"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .messaging_attachments_params import (
        MessagingAttachmentCreateAttributesParam,
        MessagingAttachmentCreateResourceParam,
        MessagingAttachmentUpdateAttributesParam,
        MessagingAttachmentUpdateResourceParam,
    )


class MessagingAttachmentAttributes(Model):
    """Attributes of an attachment.

    Source: 003_29f51f12ca5ca4fc.txt, lines 818-826 (observed).
    """

    content_size: Annotated[int | None, Field(alias="content-size")] = None
    content_type: Annotated[str | None, Field(alias="content-type")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 821 (inferred: format, example). By its name."""
    filename: Annotated[str | None, Pii] = None
    message_id: Annotated[UUID | None, Field(alias="message-id")] = None
    removed: bool | None = None
    thumbnail: Annotated[str | None, Pii] = None


class MessagingAttachmentResource(ResourceObject):
    """An attachment as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 816-829 (observed).
    """

    id: UUID
    type: Literal["messaging-attachments"]
    attributes: MessagingAttachmentAttributes

    content_size: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    content_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    filename: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    message_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    removed: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    thumbnail: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class MessagingAttachmentPage(Model):
    """One page of attachments.

    Source: 003_29f51f12ca5ca4fc.txt, lines 816-830 (observed).
    """

    data: list[MessagingAttachmentResource]
    meta: dict[str, Any] | None = None


class MessagingAttachmentCreateAttributes(Model):
    """Attributes of an attachment to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 840-844 (observed).
    """

    content_type: Annotated[str | None, Omit, Field(alias="content-type")] = None
    filename: Annotated[str | None, Omit, Pii] = None
    """The server's default is empty text.

    Source: 003_29f51f12ca5ca4fc.txt, lines 842 (inferred: default). The sample shows empty text, and
    `string` where a text has no default.
    """
    message_id: Annotated[UUID | None, Omit, Field(alias="message-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, content_type: str | None = ..., filename: str | None = ..., message_id: UUID | str | None = ...
        ) -> None: ...


class MessagingAttachmentCreateResource(RequestModel):
    """An attachment to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 839-845 (observed).
    """

    type: Literal["messaging-attachments"] = "messaging-attachments"
    attributes: MessagingAttachmentCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-attachments"] = ...,
            attributes: MessagingAttachmentCreateAttributes | MessagingAttachmentCreateAttributesParam,
        ) -> None: ...


class MessagingAttachmentCreateDocument(Model):
    """A document with an attachment to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 833-835, 839-846 (documented).
    """

    data: MessagingAttachmentCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingAttachmentCreateResource | MessagingAttachmentCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingAttachmentDocument(Model):
    """A document with one attachment.

    Source: 003_29f51f12ca5ca4fc.txt, lines 866-878 (observed).
    """

    data: MessagingAttachmentResource
    meta: dict[str, Any] | None = None


class MessagingAttachmentUpdateAttributes(Model):
    """Attributes of an attachment to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 890-892 (observed).
    """

    removed: Annotated[bool | None, Omit] = None


class MessagingAttachmentUpdateResource(RequestModel):
    """An attachment to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 889-894 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["messaging-attachments"] = "messaging-attachments"
    attributes: MessagingAttachmentUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["messaging-attachments"] = ...,
            attributes: MessagingAttachmentUpdateAttributes | MessagingAttachmentUpdateAttributesParam,
        ) -> None: ...


class MessagingAttachmentUpdateDocument(Model):
    """A document with an attachment to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 883-885, 889-895 (documented).
    """

    data: MessagingAttachmentUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingAttachmentUpdateResource | MessagingAttachmentUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingAttachmentUploadRequest(Model):
    """On whose behalf the file was uploaded.

    Source: 003_29f51f12ca5ca4fc.txt, lines 916, 920-921 (documented).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None

    if TYPE_CHECKING:

        def __init__(self, *, individual_id: UUID | str | None = ...) -> None: ...

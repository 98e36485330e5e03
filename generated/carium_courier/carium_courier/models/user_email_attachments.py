"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .user_email_attachments_params import (
        UserEmailAttachmentCreateAttributesParam,
        UserEmailAttachmentCreateResourceParam,
    )


class UserEmailAttachmentAttributes(Model):
    """Attributes of an attachment of an e-mail.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4510-4517 (observed).
    """

    content_type: Annotated[str | None, Field(alias="content-type")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4512 (inferred: format, example). By its name."""
    download_link: Annotated[str | None, Pii, Field(alias="download-link")] = None
    filename: Annotated[str | None, Pii] = None
    ready_to_use: Annotated[bool | None, Field(alias="ready-to-use")] = None
    size: int | None = None


class UserEmailAttachmentResource(ResourceObject):
    """An attachment of an e-mail as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4508-4520 (observed).
    """

    id: UUID
    type: Literal["user-email-attachments"]
    attributes: UserEmailAttachmentAttributes

    content_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    download_link: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    filename: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    ready_to_use: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    size: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()


class UserEmailAttachmentPage(Model):
    """One page of attachments of an e-mail.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4508-4521 (observed).
    """

    data: list[UserEmailAttachmentResource]
    meta: dict[str, Any] | None = None


class UserEmailAttachmentCreateAttributes(Model):
    """Attributes of an attachment of an e-mail to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4531-4535 (observed).
    """

    content_type: Annotated[str | None, Omit, Field(alias="content-type")] = None
    email_id: Annotated[UUID | None, Omit, Field(alias="email-id")] = None
    filename: Annotated[str | None, Omit, Pii] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, content_type: str | None = ..., email_id: UUID | str | None = ..., filename: str | None = ...
        ) -> None: ...


class UserEmailAttachmentCreateResource(RequestModel):
    """An attachment of an e-mail to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4530-4536 (observed).
    """

    type: Literal["user-email-attachments"] = "user-email-attachments"
    attributes: UserEmailAttachmentCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["user-email-attachments"] = ...,
            attributes: UserEmailAttachmentCreateAttributes | UserEmailAttachmentCreateAttributesParam,
        ) -> None: ...


class UserEmailAttachmentCreateDocument(Model):
    """A document with an attachment of an e-mail to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4524-4526, 4530-4537 (documented).
    """

    data: UserEmailAttachmentCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: UserEmailAttachmentCreateResource | UserEmailAttachmentCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class UserEmailAttachmentDocument(Model):
    """A document with one attachment of an e-mail.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4555-4566 (observed).
    """

    data: UserEmailAttachmentResource
    meta: dict[str, Any] | None = None

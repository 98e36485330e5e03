"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .user_emails_params import UserEmailCreateAttributesParam, UserEmailCreateResourceParam


class UserEmailAttributes(Model):
    """Attributes of a user e-mail.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4600-4615 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4601 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4604 (inferred: format, example). By its name."""
    message: Annotated[str | None, Pii] = None
    message_html: Annotated[str | None, Pii, Field(alias="message-html")] = None
    result: str | None = None
    sender_organization_id: Annotated[UUID | None, Field(alias="sender-organization-id")] = None
    status: str | None = None
    subject: Annotated[str | None, Pii] = None
    task_id: Annotated[str | None, Field(alias="task-id")] = None
    to: Annotated[list[str] | None, Pii] = None
    user_id: Annotated[UUID | None, Field(alias="user-id")] = None


class UserEmailResource(ResourceObject):
    """A user e-mail as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4598-4618 (observed).
    """

    id: UUID
    type: Literal["user-emails"]
    attributes: UserEmailAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    message_html: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    result: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    sender_organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    subject: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    task_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    to: ClassVar[ResourceAttribute[list[str] | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class UserEmailPage(Model):
    """One page of user e-mails.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4598-4619 (observed).
    """

    data: list[UserEmailResource]
    meta: dict[str, Any] | None = None


class UserEmailCreateAttributes(Model):
    """Attributes of a user e-mail to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4629-4637 (observed).
    """

    auto_send: Annotated[bool | None, Omit, Field(alias="auto-send")] = None
    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    message: Annotated[str | None, Omit, Pii] = None
    message_html: Annotated[str | None, Omit, Pii, Field(alias="message-html")] = None
    sender_organization_id: Annotated[UUID | None, Omit, Field(alias="sender-organization-id")] = None
    subject: Annotated[str | None, Omit, Pii] = None
    to: Annotated[str | list[str] | None, Omit, Pii] = None
    """One address, or several.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4636, 4657-4658 (inferred: type, description). The sample
    has one address, the response a list; the table shows a trace of a second form (NOTES.md).
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            auto_send: bool | None = ...,
            individual_id: UUID | str | None = ...,
            message: str | None = ...,
            message_html: str | None = ...,
            sender_organization_id: UUID | str | None = ...,
            subject: str | None = ...,
            to: str | Sequence[str] | None = ...,
        ) -> None: ...


class UserEmailCreateResource(RequestModel):
    """A user e-mail to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4628-4638 (observed).
    """

    type: Literal["user-emails"] = "user-emails"
    attributes: UserEmailCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["user-emails"] = ...,
            attributes: UserEmailCreateAttributes | UserEmailCreateAttributesParam,
        ) -> None: ...


class UserEmailCreateDocument(Model):
    """A document with a user e-mail to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4622-4624, 4628-4639 (documented).
    """

    data: UserEmailCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: UserEmailCreateResource | UserEmailCreateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class UserEmailDocument(Model):
    """A document with one user e-mail.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4643-4662 (observed).
    """

    data: UserEmailResource
    meta: dict[str, Any] | None = None

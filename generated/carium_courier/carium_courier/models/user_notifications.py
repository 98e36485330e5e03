"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class PushMessage(Model):
    """A notification for one push service.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4802-4807 (observed).
    """

    body: Annotated[str | None, Pii] = None
    category: str | None = None
    data: Annotated[dict[str, Any] | None, Pii] = None
    title: Annotated[str | None, Pii] = None


class NotificationTexts(Model):
    """A notification as texts.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4812-4816 (observed).
    """

    bodies: Annotated[list[str] | None, Pii] = None


class NotificationPayload(Model):
    """What a notification says, by the way it is sent.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4801-4817 (observed).
    """

    apn: PushMessage | None = None
    fcm: PushMessage | None = None
    sms: NotificationTexts | None = None
    web: Annotated[dict[str, Any] | None, Pii] = None


class UserNotificationAttributes(Model):
    """Attributes of a user notification.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4797-4822 (observed).
    """

    acknowledged: bool | None = None
    active: bool | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4800 (inferred: format, example). By its name."""
    data: NotificationPayload | None = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    user_first_name: Annotated[str | None, Pii, Field(alias="user-first-name")] = None
    user_id: Annotated[UUID | None, Field(alias="user-id")] = None
    user_last_name: Annotated[str | None, Pii, Field(alias="user-last-name")] = None


class UserNotificationResource(ResourceObject):
    """A user notification as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4795-4825 (observed).
    """

    id: UUID
    type: Literal["user-notifications"]
    attributes: UserNotificationAttributes

    acknowledged: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    active: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    data: ClassVar[ResourceAttribute[NotificationPayload | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    user_first_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    user_last_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class UserNotificationPage(Model):
    """One page of user notifications.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4795-4826 (observed).
    """

    data: list[UserNotificationResource]
    meta: dict[str, Any] | None = None


class UserNotificationDocument(Model):
    """A document with one user notification.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4830-4859 (observed).
    """

    data: UserNotificationResource
    meta: dict[str, Any] | None = None


class NotificationAcknowledgement(Model):
    """How far to acknowledge.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4864, 4868-4869 (documented).
    """

    ack_previous: Annotated[bool | None, Omit, Field(alias="ack-previous")] = None
    """The server's default is false."""

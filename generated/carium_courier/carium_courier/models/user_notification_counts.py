"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Date, Model
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class UserNotificationCountAttributes(Model):
    """Attributes of a count of notifications of a day.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4774-4778 (observed).
    """

    count: int | None = None
    daily_for_date: Annotated[Date | None, Field(alias="daily-for-date")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4776 (inferred: format). By its name."""
    user_id: Annotated[UUID | None, Field(alias="user-id")] = None


class UserNotificationCountResource(ResourceObject):
    """A count of notifications of a day as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4772-4780 (observed).
    """

    type: Literal["notification-counts"]
    attributes: UserNotificationCountAttributes

    count: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    daily_for_date: ClassVar[ResourceAttribute[Date | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class UserNotificationCountPage(Model):
    """One page of counts of notifications.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4772-4781 (observed).
    """

    data: list[UserNotificationCountResource]
    meta: dict[str, Any] | None = None

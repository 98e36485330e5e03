"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .ask_subscriptions_params import AskEventParam


class AskSubscriptionAttributes(Model):
    """Attributes of an Alexa subscription.

    Source: 003_29f51f12ca5ca4fc.txt, lines 444-454 (observed).
    """

    alexa_app_id: Annotated[str | None, Field(alias="alexa-app-id")] = None
    alexa_user_id: Annotated[str | None, Pii, Field(alias="alexa-user-id")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 447 (inferred: format, example). By its name."""
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 448 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    registered_events: Annotated[list[str] | None, Field(alias="registered-events")] = None
    skill_id: Annotated[UUID | None, Field(alias="skill-id")] = None
    user_id: Annotated[UUID | None, Field(alias="user-id")] = None


class AskSubscriptionResource(ResourceObject):
    """An Alexa subscription as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 442-457 (observed).
    """

    id: UUID
    type: Literal["ask-subscriptions"]
    attributes: AskSubscriptionAttributes

    alexa_app_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    alexa_user_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    registered_events: ClassVar[ResourceAttribute[list[str] | None]] = ResourceAttribute()
    skill_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class AskSubscriptionPage(Model):
    """One page of Alexa subscriptions.

    Source: 003_29f51f12ca5ca4fc.txt, lines 442-458 (observed).
    """

    data: list[AskSubscriptionResource]
    meta: dict[str, Any] | None = None


class AskSubscriptionDocument(Model):
    """A document with one Alexa subscription.

    Source: 003_29f51f12ca5ca4fc.txt, lines 462-476 (observed).
    """

    data: AskSubscriptionResource
    meta: dict[str, Any] | None = None


class AskEvent(Model):
    """An event for an Alexa skill.

    Source: 003_29f51f12ca5ca4fc.txt, lines 488-491 (observed).
    """

    name: Annotated[str | None, Omit] = None
    payload: Annotated[dict[str, Any] | None, Omit] = None


class AskSubscriptionEventRequest(Model):
    """An event and how long it holds.

    Source: 003_29f51f12ca5ca4fc.txt, lines 481-484, 488-495 (documented).
    """

    event: AskEvent
    expire: Annotated[int | None, Omit] = None
    """The server's default is 3600."""
    localized: Annotated[list[dict[str, Any]] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event: AskEvent | AskEventParam,
            expire: int | None = ...,
            localized: Sequence[Mapping[str, Any]] | None = ...,
        ) -> None: ...

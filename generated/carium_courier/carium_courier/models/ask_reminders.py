"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .ask_reminders_params import (
        AskReminderCreateAttributesParam,
        AskReminderCreateResourceParam,
        AskReminderUpdateAttributesParam,
        AskReminderUpdateResourceParam,
    )


class AskReminderAttributes(Model):
    """Attributes of an Alexa reminder.

    Source: 003_29f51f12ca5ca4fc.txt, lines 314-326 (observed).
    """

    account_id: Annotated[UUID | None, Field(alias="account-id")] = None
    alexa_reminder_id: Annotated[UUID | None, Field(alias="alexa-reminder-id")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 317 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    name: Annotated[str | None, Pii] = None
    reminder_content: Annotated[str | None, Pii, Field(alias="reminder-content")] = None
    reminder_rrule: Annotated[str | None, Field(alias="reminder-rrule")] = None
    reminder_time_local: Annotated[str | None, Field(alias="reminder-time-local")] = None
    synced_to_alexa: Annotated[bool | None, Field(alias="synced-to-alexa")] = None
    tz_info: Annotated[str | None, Field(alias="tz-info")] = None


class AskReminderResource(ResourceObject):
    """An Alexa reminder as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 312-329 (observed).
    """

    id: UUID
    type: Literal["ask-reminders"]
    attributes: AskReminderAttributes

    account_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    alexa_reminder_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    reminder_content: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    reminder_rrule: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    reminder_time_local: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    synced_to_alexa: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    tz_info: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class AskReminderPage(Model):
    """One page of Alexa reminders.

    Source: 003_29f51f12ca5ca4fc.txt, lines 312-330 (observed).
    """

    data: list[AskReminderResource]
    meta: dict[str, Any] | None = None


class AskReminderCreateAttributes(Model):
    """Attributes of an Alexa reminder to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 340-347 (observed).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    name: Annotated[str | None, Omit, Pii] = None
    reminder_content: Annotated[str | None, Omit, Pii, Field(alias="reminder-content")] = None
    reminder_rrule: Annotated[str | None, Omit, Field(alias="reminder-rrule")] = None
    reminder_time_local: Annotated[str | None, Omit, Field(alias="reminder-time-local")] = None
    tz_info: Annotated[str | None, Omit, Field(alias="tz-info")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            individual_id: UUID | str | None = ...,
            name: str | None = ...,
            reminder_content: str | None = ...,
            reminder_rrule: str | None = ...,
            reminder_time_local: str | None = ...,
            tz_info: str | None = ...,
        ) -> None: ...


class AskReminderCreateResource(RequestModel):
    """An Alexa reminder to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 339-348 (observed).
    """

    type: Literal["ask-reminders"] = "ask-reminders"
    attributes: AskReminderCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["ask-reminders"] = ...,
            attributes: AskReminderCreateAttributes | AskReminderCreateAttributesParam,
        ) -> None: ...


class AskReminderCreateDocument(Model):
    """A document with an Alexa reminder to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 333-335, 339-349 (documented).
    """

    data: AskReminderCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: AskReminderCreateResource | AskReminderCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class AskReminderDocument(Model):
    """A document with one Alexa reminder.

    Source: 003_29f51f12ca5ca4fc.txt, lines 353-369 (observed).
    """

    data: AskReminderResource
    meta: dict[str, Any] | None = None


class AskReminderUpdateAttributes(Model):
    """Attributes of an Alexa reminder to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 401-407 (observed).
    """

    name: Annotated[str | None, Omit, Pii] = None
    reminder_content: Annotated[str | None, Omit, Pii, Field(alias="reminder-content")] = None
    reminder_rrule: Annotated[str | None, Omit, Field(alias="reminder-rrule")] = None
    reminder_time_local: Annotated[str | None, Omit, Field(alias="reminder-time-local")] = None
    tz_info: Annotated[str | None, Omit, Field(alias="tz-info")] = None


class AskReminderUpdateResource(RequestModel):
    """An Alexa reminder to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 400-409 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["ask-reminders"] = "ask-reminders"
    attributes: AskReminderUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["ask-reminders"] = ...,
            attributes: AskReminderUpdateAttributes | AskReminderUpdateAttributesParam,
        ) -> None: ...


class AskReminderUpdateDocument(Model):
    """A document with an Alexa reminder to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 394-396, 400-410 (documented).
    """

    data: AskReminderUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: AskReminderUpdateResource | AskReminderUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...

"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, RequestModel, Time, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .messaging_responders_params import (
        MessagingResponderCreateAttributesParam,
        MessagingResponderCreateResourceParam,
        MessagingResponderUpdateAttributesParam,
        MessagingResponderUpdateResourceParam,
        ResponderCalendarParam,
        ResponderCalendarRuleParam,
    )


class MessagingResponderSort(OpenStrEnum):
    """What to sort responders by; a hyphen reverses the order.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3033 (documented).
    """

    CREATED_AT = "-created-at"
    END_AT = "-end-at"
    START_AT = "-start-at"
    CREATED_AT_2 = "created-at"
    END_AT_2 = "end-at"
    START_AT_2 = "start-at"


class ResponderCalendarRule(Model):
    """One span of time on a day.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3043-3049 (observed).
    """

    day: Annotated[str | None, Omit] = None
    end_time: Annotated[Time | None, Omit, Field(alias="end-time")] = None
    start_time: Annotated[Time | None, Omit, Field(alias="start-time")] = None


class ResponderCalendar(Model):
    """When a responder answers.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3042-3050 (observed).
    """

    rules: Annotated[list[ResponderCalendarRule] | None, Omit] = None
    timezone: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rules: Sequence[ResponderCalendarRule | ResponderCalendarRuleParam] | None = ...,
            timezone: str | None = ...,
        ) -> None: ...


class MessagingResponderAttributes(Model):
    """Attributes of a messaging responder.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3040-3061 (observed).
    """

    args: dict[str, Any] | None = None
    calendar_args: Annotated[ResponderCalendar | None, Field(alias="calendar-args")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3050 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    enabled: bool | None = None
    end_at: Annotated[UtcDateTime | None, Field(alias="end-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3053 (inferred: format, example). By its name."""
    individual_group_id: Annotated[UUID | None, Field(alias="individual-group-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3055 (inferred: format, example). By its name."""
    last_modified_by: Annotated[UUID | None, Field(alias="last-modified-by")] = None
    name: str | None = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    start_at: Annotated[UtcDateTime | None, Field(alias="start-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3059 (inferred: format, example). By its name."""
    type: str | None = None


class MessagingResponderResource(ResourceObject):
    """A messaging responder as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3038-3064 (observed).
    """

    id: UUID
    type: Literal["messaging-responders"]
    attributes: MessagingResponderAttributes

    args: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    calendar_args: ClassVar[ResourceAttribute[ResponderCalendar | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    enabled: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    end_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    individual_group_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_modified_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    start_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()


class MessagingResponderPage(Model):
    """One page of messaging responders.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3038-3065 (observed).
    """

    data: list[MessagingResponderResource]
    meta: dict[str, Any] | None = None


class MessagingResponderCreateAttributes(Model):
    """Attributes of a messaging responder to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3075-3091 (observed).
    """

    args: Annotated[dict[str, Any] | None, Omit] = None
    calendar_args: Annotated[ResponderCalendar | None, Omit, Field(alias="calendar-args")] = None
    end_at: Annotated[UtcDateTime | None, Omit, Field(alias="end-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3085 (inferred: format, example). By its name."""
    individual_group_id: Annotated[UUID | None, Omit, Field(alias="individual-group-id")] = None
    name: Annotated[str | None, Omit] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    start_at: Annotated[UtcDateTime | None, Omit, Field(alias="start-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3089 (inferred: format, example). By its name."""
    type: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            args: Mapping[str, Any] | None = ...,
            calendar_args: ResponderCalendar | ResponderCalendarParam | None = ...,
            end_at: UtcDateTime | None = ...,
            individual_group_id: UUID | str | None = ...,
            name: str | None = ...,
            organization_id: UUID | str | None = ...,
            start_at: UtcDateTime | None = ...,
            type: str | None = ...,
        ) -> None: ...


class MessagingResponderCreateResource(RequestModel):
    """A messaging responder to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3074-3092 (observed).
    """

    type: Literal["messaging-responders"] = "messaging-responders"
    attributes: MessagingResponderCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-responders"] = ...,
            attributes: MessagingResponderCreateAttributes | MessagingResponderCreateAttributesParam,
        ) -> None: ...


class MessagingResponderCreateDocument(Model):
    """A document with a messaging responder to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3068-3070, 3074-3093 (documented).
    """

    data: MessagingResponderCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingResponderCreateResource | MessagingResponderCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingResponderDocument(Model):
    """A document with one messaging responder.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3097-3122 (observed).
    """

    data: MessagingResponderResource
    meta: dict[str, Any] | None = None


class MessagingResponderUpdateAttributes(Model):
    """Attributes of a messaging responder to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3163-3178 (observed).
    """

    args: Annotated[dict[str, Any] | None, Omit] = None
    calendar_args: Annotated[ResponderCalendar | None, Omit, Field(alias="calendar-args")] = None
    end_at: Annotated[UtcDateTime | None, Field(alias="end-at")] = None
    """Null takes the limit away.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3173 (inferred: type, format, null). The page shows `{ }`
    here and a string in the create; see NOTES.md.
    """
    individual_group_id: Annotated[UUID | None, Omit, Field(alias="individual-group-id")] = None
    name: Annotated[str | None, Omit] = None
    start_at: Annotated[UtcDateTime | None, Field(alias="start-at")] = None
    """Null takes the limit away.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3176 (inferred: type, format, null). The page shows `{ }`
    here and a string in the create; see NOTES.md.
    """
    type: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            args: Mapping[str, Any] | None = ...,
            calendar_args: ResponderCalendar | ResponderCalendarParam | None = ...,
            end_at: UtcDateTime | None = ...,
            individual_group_id: UUID | str | None = ...,
            name: str | None = ...,
            start_at: UtcDateTime | None = ...,
            type: str | None = ...,
        ) -> None: ...


class MessagingResponderUpdateResource(RequestModel):
    """A messaging responder to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3162-3180 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["messaging-responders"] = "messaging-responders"
    attributes: MessagingResponderUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["messaging-responders"] = ...,
            attributes: MessagingResponderUpdateAttributes | MessagingResponderUpdateAttributesParam,
        ) -> None: ...


class MessagingResponderUpdateDocument(Model):
    """A document with a messaging responder to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3156-3158, 3162-3181 (documented).
    """

    data: MessagingResponderUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingResponderUpdateResource | MessagingResponderUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...

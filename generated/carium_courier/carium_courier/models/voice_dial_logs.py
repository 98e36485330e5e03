"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class VoiceDialLogAttributes(Model):
    """Attributes of a voice dial log.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5958-5966 (observed).
    """

    call_duration: Annotated[int | None, Field(alias="call-duration")] = None
    conference_id: Annotated[UUID | None, Field(alias="conference-id")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5961 (inferred: format, example). By its name."""
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5963 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    status: str | None = None


class VoiceDialLogResource(ResourceObject):
    """A voice dial log as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5956-5969 (observed).
    """

    id: UUID
    type: Literal["voice-dial-logs"]
    attributes: VoiceDialLogAttributes

    call_duration: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    conference_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class VoiceDialLogPage(Model):
    """One page of voice dial logs.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5956-5970 (observed).
    """

    data: list[VoiceDialLogResource]
    meta: dict[str, Any] | None = None


class VoiceDialLogDocument(Model):
    """A document with one voice dial log.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5980-5992 (observed).
    """

    data: VoiceDialLogResource
    meta: dict[str, Any] | None = None

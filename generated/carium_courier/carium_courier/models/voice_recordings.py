"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, OpenStrEnum, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class VoiceRecordingState(OpenStrEnum):
    """The state of a call recording.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6147 (documented).
    """

    COMPLETED = "completed"
    INPROGRESS = "inprogress"


class VoiceRecordingAttributes(Model):
    """Attributes of a voice recording.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6155-6165 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6156 (inferred: format, example). By its name."""
    download_count: Annotated[int | None, Field(alias="download-count")] = None
    duration: int | None = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6160 (inferred: format, example). By its name."""
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6161 (inferred: format). As in the filters.
    """
    setting_id: Annotated[UUID | None, Field(alias="setting-id")] = None
    state: str | None = None
    transcription: Annotated[str | None, Pii] = None


class VoiceRecordingResource(ResourceObject):
    """A voice recording as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6153-6168 (observed).
    """

    id: UUID
    type: Literal["voice-recordings"]
    attributes: VoiceRecordingAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    download_count: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    duration: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    phone_number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    setting_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    state: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    transcription: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class VoiceRecordingPage(Model):
    """One page of voice recordings.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6153-6169 (observed).
    """

    data: list[VoiceRecordingResource]
    meta: dict[str, Any] | None = None


class VoiceRecordingDocument(Model):
    """A document with one voice recording.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6179-6193 (observed).
    """

    data: VoiceRecordingResource
    meta: dict[str, Any] | None = None

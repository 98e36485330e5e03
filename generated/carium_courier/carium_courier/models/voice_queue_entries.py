"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class VoiceQueueEntryAttributes(Model):
    """Attributes of a voice queue entry.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6115-6122 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6116 (inferred: format, example). By its name."""
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6117 (inferred: format, example). By its name."""
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6118 (inferred: format). As in the filters.
    """
    position: int | None = None
    queue_time: Annotated[int | None, Field(alias="queue-time")] = None
    state: str | None = None


class VoiceQueueEntryResource(ResourceObject):
    """A voice queue entry as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6113-6125 (observed).
    """

    id: UUID
    type: Literal["voice-queue-entries"]
    attributes: VoiceQueueEntryAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    phone_number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    position: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    queue_time: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    state: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class VoiceQueueEntryPage(Model):
    """One page of voice queue entries.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6113-6126 (observed).
    """

    data: list[VoiceQueueEntryResource]
    meta: dict[str, Any] | None = None


class VoiceQueueEntryDocument(Model):
    """A document with one voice queue entry.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6130-6141 (observed).
    """

    data: VoiceQueueEntryResource
    meta: dict[str, Any] | None = None

"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class VideoCompositionAttributes(Model):
    """Attributes of a video composition.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5733-5742 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5734 (inferred: format, example). By its name."""
    duration: int | None = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5736 (inferred: format, example). By its name."""
    processing_pct: Annotated[int | None, Field(alias="processing-pct")] = None
    processing_status: Annotated[str | None, Field(alias="processing-status")] = None
    size: int | None = None
    status: str | None = None
    video_channel_id: Annotated[UUID | None, Field(alias="video-channel-id")] = None


class VideoCompositionResource(ResourceObject):
    """A video composition as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5731-5745 (observed).
    """

    id: UUID
    type: Literal["video-compositions"]
    attributes: VideoCompositionAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    duration: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    processing_pct: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    processing_status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    size: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    video_channel_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class VideoCompositionPage(Model):
    """One page of video compositions.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5731-5746 (observed).
    """

    data: list[VideoCompositionResource]
    meta: dict[str, Any] | None = None


class VideoCompositionDocument(Model):
    """A document with one video composition.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5750-5763 (observed).
    """

    data: VideoCompositionResource
    meta: dict[str, Any] | None = None

"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .video_participants_params import VideoParticipantUpdateAttributesParam, VideoParticipantUpdateResourceParam


class VideoParticipantAttributes(Model):
    """Attributes of a video participant.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5777-5790 (observed).
    """

    account_type: Annotated[str | None, Field(alias="account-type")] = None
    audio_state: Annotated[str | None, Field(alias="audio-state")] = None
    connected_at: Annotated[UtcDateTime | None, Field(alias="connected-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5780 (inferred: format, example). By its name."""
    disconnected: bool | None = None
    encounter_id: Annotated[UUID | None, Field(alias="encounter-id")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5784 (inferred: format, example). By its name."""
    last_modified_by: Annotated[UUID | None, Field(alias="last-modified-by")] = None
    note: Annotated[str | None, Pii] = None
    status: str | None = None
    twilio_channel_id: Annotated[UUID | None, Field(alias="twilio-channel-id")] = None
    video_channel_id: Annotated[UUID | None, Field(alias="video-channel-id")] = None


class VideoParticipantResource(ResourceObject):
    """A video participant as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5775-5793 (observed).
    """

    id: UUID
    type: Literal["video-participants"]
    attributes: VideoParticipantAttributes

    account_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    audio_state: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    connected_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    disconnected: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    encounter_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_modified_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    note: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    twilio_channel_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    video_channel_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class VideoParticipantPage(Model):
    """One page of video participants.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5775-5794 (observed).
    """

    data: list[VideoParticipantResource]
    meta: dict[str, Any] | None = None


class VideoParticipantDocument(Model):
    """A document with one video participant.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5803-5820 (observed).
    """

    data: VideoParticipantResource
    meta: dict[str, Any] | None = None


class VideoParticipantUpdateAttributes(Model):
    """Attributes of a video participant to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5833-5837 (observed).
    """

    audio_state: Annotated[str | None, Omit, Field(alias="audio-state")] = None
    disconnected: Annotated[bool | None, Omit] = None
    note: Annotated[str | None, Omit, Pii] = None


class VideoParticipantUpdateResource(RequestModel):
    """A video participant to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5832-5839 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["video-participants"] = "video-participants"
    attributes: VideoParticipantUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["video-participants"] = ...,
            attributes: VideoParticipantUpdateAttributes | VideoParticipantUpdateAttributesParam,
        ) -> None: ...


class VideoParticipantUpdateDocument(Model):
    """A document with a video participant to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5826-5828, 5832-5840 (documented).
    """

    data: VideoParticipantUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VideoParticipantUpdateResource | VideoParticipantUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...

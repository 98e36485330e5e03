"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .video_channels_params import (
        ParticipantAudioStateParam,
        VideoAppointmentRequestParam,
        VideoChannelCreateAttributesParam,
        VideoChannelCreateResourceParam,
        VideoChannelUpdateAttributesParam,
        VideoChannelUpdateResourceParam,
    )


class VideoChannelState(OpenStrEnum):
    """The state of a video channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5065 (documented).
    """

    OPEN = "open"
    SCHEDULED = "scheduled"
    TERMINATED = "terminated"


class VideoAppointment(Model):
    """The appointment of a video channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5077-5082 (observed).
    """

    duration: int | None = None
    id: UUID | None = None
    join_start: Annotated[UtcDateTime | None, Field(alias="join-start")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5080 (inferred: format, example). By its name."""
    start: UtcDateTime | None = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5081 (inferred: format, example). By its name."""


class VideoCompositionSummary(Model):
    """A recording of a video channel, as the channel shows it.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5083-5094 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5085 (inferred: format, example). By its name."""
    duration: int | None = None
    id: UUID | None = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5088 (inferred: format, example). By its name."""
    processing_pct: Annotated[int | None, Field(alias="processing-pct")] = None
    processing_status: Annotated[str | None, Field(alias="processing-status")] = None
    size: int | None = None
    status: str | None = None


class CommunicationPreferences(Model):
    """How a user wants to be reached, by the way.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5117-5123 (observed).
    """

    email: Annotated[dict[str, Any] | None, Pii] = None
    mobile: dict[str, Any] | None = None
    sms: dict[str, Any] | None = None
    voice: dict[str, Any] | None = None
    web: dict[str, Any] | None = None


class VideoParticipantUser(Model):
    """The user behind a participant.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5116-5128 (observed).
    """

    communication_preferences: Annotated[CommunicationPreferences | None, Field(alias="communication-preferences")] = (
        None
    )
    email_verified: Annotated[bool | None, Field(alias="email-verified")] = None
    id: UUID | None = None
    phone_verified: Annotated[bool | None, Field(alias="phone-verified")] = None
    registration_invite: Annotated[str | None, Field(alias="registration-invite")] = None
    state: str | None = None


class VideoChannelParticipant(Model):
    """A participant of a video channel, as the channel shows it.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5103-5130 (observed).
    """

    account_type: Annotated[str | None, Field(alias="account-type")] = None
    audio_state: Annotated[str | None, Field(alias="audio-state")] = None
    disconnected: bool | None = None
    encounter_id: Annotated[str | None, Field(alias="encounter-id")] = None
    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    id: UUID | None = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    note: Annotated[str | None, Pii] = None
    photo: Annotated[str | None, Pii] = None
    status: str | None = None
    user: VideoParticipantUser | None = None


class VideoChannelAttributes(Model):
    """Attributes of a video channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5075-5134 (observed).
    """

    appless: bool | None = None
    appointment: VideoAppointment | None = None
    channel_state: Annotated[VideoChannelState | None, Field(alias="channel-state")] = None
    compositions: list[VideoCompositionSummary] | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5085 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    duration: int | None = None
    encounter_id: Annotated[UUID | None, Field(alias="encounter-id")] = None
    max_participants: Annotated[int | None, Field(alias="max-participants")] = None
    note: Annotated[str | None, Pii] = None
    observation_id: Annotated[UUID | None, Field(alias="observation-id")] = None
    organization_display_name: Annotated[str | None, Field(alias="organization-display-name")] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    participants: list[VideoChannelParticipant] | None = None
    recorded: bool | None = None
    scheduler_id: Annotated[UUID | None, Field(alias="scheduler-id")] = None
    subject_id: Annotated[UUID | None, Field(alias="subject-id")] = None
    type: str | None = None


class VideoChannelResource(ResourceObject):
    """A video channel as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5073-5137 (observed).
    """

    id: UUID
    type: Literal["video-channels"]
    attributes: VideoChannelAttributes

    appless: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    appointment: ClassVar[ResourceAttribute[VideoAppointment | None]] = ResourceAttribute()
    channel_state: ClassVar[ResourceAttribute[VideoChannelState | None]] = ResourceAttribute()
    compositions: ClassVar[ResourceAttribute[list[VideoCompositionSummary] | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    duration: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    encounter_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    max_participants: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    note: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    observation_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    organization_display_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    participants: ClassVar[ResourceAttribute[list[VideoChannelParticipant] | None]] = ResourceAttribute()
    recorded: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    scheduler_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    subject_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class VideoChannelPage(Model):
    """One page of video channels.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5073-5138 (observed).
    """

    data: list[VideoChannelResource]
    meta: dict[str, Any] | None = None


class VideoAppointmentRequest(Model):
    """The appointment of a video channel to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5151-5155 (observed).
    """

    duration: Annotated[int | None, Omit] = None
    id: Annotated[UUID | None, Omit] = None
    start: Annotated[UtcDateTime | None, Omit] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5154 (inferred: format, example). By its name."""

    if TYPE_CHECKING:

        def __init__(
            self, *, duration: int | None = ..., id: UUID | str | None = ..., start: UtcDateTime | None = ...
        ) -> None: ...


class VideoChannelCreateAttributes(Model):
    """Attributes of a video channel to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5149-5163 (observed).
    """

    appless: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5150 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    appointment: Annotated[VideoAppointmentRequest | None, Omit] = None
    messaging_channel_id: Annotated[UUID | None, Omit, Field(alias="messaging-channel-id")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    participants: Annotated[list[UUID] | None, Omit] = None
    recorded: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5159 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    subject_id: Annotated[UUID | None, Omit, Field(alias="subject-id")] = None
    type: Annotated[str | None, Omit] = None
    with_email: Annotated[bool | None, Omit, Field(alias="with-email")] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5162 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            appless: bool | None = ...,
            appointment: VideoAppointmentRequest | VideoAppointmentRequestParam | None = ...,
            messaging_channel_id: UUID | str | None = ...,
            organization_id: UUID | str | None = ...,
            participants: Sequence[UUID | str] | None = ...,
            recorded: bool | None = ...,
            subject_id: UUID | str | None = ...,
            type: str | None = ...,
            with_email: bool | None = ...,
        ) -> None: ...


class VideoChannelCreateResource(RequestModel):
    """A video channel to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5148-5164 (observed).
    """

    type: Literal["video-channels"] = "video-channels"
    attributes: VideoChannelCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["video-channels"] = ...,
            attributes: VideoChannelCreateAttributes | VideoChannelCreateAttributesParam,
        ) -> None: ...


class VideoChannelCreateDocument(Model):
    """A document with a video channel to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5142-5144, 5148-5165 (documented).
    """

    data: VideoChannelCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VideoChannelCreateResource | VideoChannelCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class VideoChannelDocument(Model):
    """A document with one video channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5169-5232 (observed).
    """

    data: VideoChannelResource
    meta: dict[str, Any] | None = None


class VideoChannelUpdateAttributes(Model):
    """Attributes of a video channel to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5319-5324 (observed).
    """

    appointment_duration: Annotated[int | None, Omit, Field(alias="appointment-duration")] = None
    appointment_start: Annotated[UtcDateTime | None, Omit, Field(alias="appointment-start")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5321 (inferred: format, example). By its name."""
    note: Annotated[str | None, Omit, Pii] = None
    recorded: Annotated[bool | None, Omit] = None


class VideoChannelUpdateResource(RequestModel):
    """A video channel to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5318-5326 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["video-channels"] = "video-channels"
    attributes: VideoChannelUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["video-channels"] = ...,
            attributes: VideoChannelUpdateAttributes | VideoChannelUpdateAttributesParam,
        ) -> None: ...


class VideoChannelUpdateDocument(Model):
    """A document with a video channel to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5312-5314, 5318-5327 (documented).
    """

    data: VideoChannelUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VideoChannelUpdateResource | VideoChannelUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class EncounterFinalization(Model):
    """How to finalize an encounter.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5399-5400, 5404-5406 (documented).
    """

    service_type_id: Annotated[UUID | None, Omit, Field(alias="service-type-id")] = None
    use_note_from_author_participant: Annotated[bool | None, Omit, Field(alias="use-note-from-author-participant")] = (
        None
    )
    """The server's default is false."""

    if TYPE_CHECKING:

        def __init__(
            self, *, service_type_id: UUID | str | None = ..., use_note_from_author_participant: bool | None = ...
        ) -> None: ...


class VideoChannelCredentials(Model):
    """What a participant needs to join a video channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5483-5485 (observed).
    """

    access_token: Annotated[str | None, Pii, Field(alias="access-token")] = None
    name: str | None = None


class ParticipantAudioState(Model):
    """The audio state of a participant.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5498-5503 (observed).
    """

    audio_state: Annotated[str | None, Omit, Field(alias="audio-state")] = None
    id: Annotated[UUID | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(self, *, audio_state: str | None = ..., id: UUID | str | None = ...) -> None: ...


class ParticipantAudioStatesRequest(Model):
    """The audio states to set.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5490-5493, 5497-5504 (documented).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    participants: list[ParticipantAudioState]

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            individual_id: UUID | str | None = ...,
            participants: Sequence[ParticipantAudioState | ParticipantAudioStateParam],
        ) -> None: ...


class EncounterFinalizationV2(Model):
    """How to finalize an encounter, second version.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6441, 6445-6446 (documented).
    """

    service_type_id: Annotated[UUID | None, Omit, Field(alias="service-type-id")] = None

    if TYPE_CHECKING:

        def __init__(self, *, service_type_id: UUID | str | None = ...) -> None: ...

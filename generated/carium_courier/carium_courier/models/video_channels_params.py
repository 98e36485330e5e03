"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .._runtime.models.model import UtcDateTime
from .video_channels import (
    ParticipantAudioState,
    VideoAppointmentRequest,
    VideoChannelCreateAttributes,
    VideoChannelCreateResource,
    VideoChannelUpdateAttributes,
    VideoChannelUpdateResource,
)


class VideoChannelCreateDocumentParam(TypedDict):
    """A document with a video channel to be created.

    A mapping in place of the model `VideoChannelCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5142-5144, 5148-5165 (documented).
    """

    data: VideoChannelCreateResource | VideoChannelCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VideoChannelUpdateDocumentParam(TypedDict):
    """A document with a video channel to be changed.

    A mapping in place of the model `VideoChannelUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5312-5314, 5318-5327 (documented).
    """

    data: VideoChannelUpdateResource | VideoChannelUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VideoAppointmentRequestParam(TypedDict):
    """The appointment of a video channel to be created.

    A mapping in place of the model `VideoAppointmentRequest`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5151-5155 (observed).
    """

    duration: NotRequired[int]
    id: NotRequired[UUID | str]
    start: NotRequired[UtcDateTime]
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5154 (inferred: format, example). By its name."""


class VideoChannelCreateResourceParam(TypedDict):
    """A video channel to be created.

    A mapping in place of the model `VideoChannelCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5148-5164 (observed).
    """

    type: NotRequired[Literal["video-channels"]]
    attributes: VideoChannelCreateAttributes | VideoChannelCreateAttributesParam


class VideoChannelUpdateResourceParam(TypedDict):
    """A video channel to be changed.

    A mapping in place of the model `VideoChannelUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5318-5326 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["video-channels"]]
    attributes: VideoChannelUpdateAttributes | VideoChannelUpdateAttributesParam


VideoChannelCreateAttributesParam = TypedDict(
    "VideoChannelCreateAttributesParam",
    {
        "appless": NotRequired[bool],
        "appointment": NotRequired[VideoAppointmentRequest | VideoAppointmentRequestParam],
        "messaging-channel-id": NotRequired[UUID | str],
        "organization-id": NotRequired[UUID | str],
        "participants": NotRequired[Sequence[UUID | str]],
        "recorded": NotRequired[bool],
        "subject-id": NotRequired[UUID | str],
        "type": NotRequired[str],
        "with-email": NotRequired[bool],
    },
)
"""Attributes of a video channel to be created.

A mapping in place of the model `VideoChannelCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5149-5163 (observed).
"""


VideoChannelUpdateAttributesParam = TypedDict(
    "VideoChannelUpdateAttributesParam",
    {
        "appointment-duration": NotRequired[int],
        "appointment-start": NotRequired[UtcDateTime],
        "note": NotRequired[str],
        "recorded": NotRequired[bool],
    },
)
"""Attributes of a video channel to be changed.

A mapping in place of the model `VideoChannelUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5319-5324 (observed).
"""


EncounterFinalizationParam = TypedDict(
    "EncounterFinalizationParam",
    {"service-type-id": NotRequired[UUID | str], "use-note-from-author-participant": NotRequired[bool]},
)
"""How to finalize an encounter.

A mapping in place of the model `EncounterFinalization`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5399-5400, 5404-5406 (documented).
"""


ParticipantAudioStateParam = TypedDict(
    "ParticipantAudioStateParam", {"audio-state": NotRequired[str], "id": NotRequired[UUID | str]}
)
"""The audio state of a participant.

A mapping in place of the model `ParticipantAudioState`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5498-5503 (observed).
"""


ParticipantAudioStatesRequestParam = TypedDict(
    "ParticipantAudioStatesRequestParam",
    {
        "individual-id": NotRequired[UUID | str],
        "participants": Sequence[ParticipantAudioState | ParticipantAudioStateParam],
    },
)
"""The audio states to set.

A mapping in place of the model `ParticipantAudioStatesRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5490-5493, 5497-5504 (documented).
"""


EncounterFinalizationV2Param = TypedDict("EncounterFinalizationV2Param", {"service-type-id": NotRequired[UUID | str]})
"""How to finalize an encounter, second version.

A mapping in place of the model `EncounterFinalizationV2`.

Source: 003_29f51f12ca5ca4fc.txt, lines 6441, 6445-6446 (documented).
"""

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .video_participants import VideoParticipantUpdateAttributes, VideoParticipantUpdateResource


class VideoParticipantUpdateDocumentParam(TypedDict):
    """A document with a video participant to be changed.

    A mapping in place of the model `VideoParticipantUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5826-5828, 5832-5840 (documented).
    """

    data: VideoParticipantUpdateResource | VideoParticipantUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VideoParticipantUpdateResourceParam(TypedDict):
    """A video participant to be changed.

    A mapping in place of the model `VideoParticipantUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5832-5839 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["video-participants"]]
    attributes: VideoParticipantUpdateAttributes | VideoParticipantUpdateAttributesParam


VideoParticipantUpdateAttributesParam = TypedDict(
    "VideoParticipantUpdateAttributesParam",
    {"audio-state": NotRequired[str], "disconnected": NotRequired[bool], "note": NotRequired[str]},
)
"""Attributes of a video participant to be changed.

A mapping in place of the model `VideoParticipantUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5833-5837 (observed).
"""

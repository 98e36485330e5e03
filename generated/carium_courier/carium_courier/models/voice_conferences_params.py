"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .voice_conferences import VoiceConferenceCreateAttributes, VoiceConferenceCreateResource


class VoiceConferenceCreateDocumentParam(TypedDict):
    """A document with a voice conference to be created.

    A mapping in place of the model `VoiceConferenceCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5887-5889, 5893-5899 (documented).
    """

    data: VoiceConferenceCreateResource | VoiceConferenceCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VoiceConferenceCreateResourceParam(TypedDict):
    """A voice conference to be created.

    A mapping in place of the model `VoiceConferenceCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5893-5898 (observed).
    """

    type: NotRequired[Literal["voice-conferences"]]
    attributes: VoiceConferenceCreateAttributes | VoiceConferenceCreateAttributesParam


VoiceConferenceCreateAttributesParam = TypedDict(
    "VoiceConferenceCreateAttributesParam",
    {"individual-id": NotRequired[UUID | str], "organization-id": NotRequired[UUID | str]},
)
"""Attributes of a voice conference to be created.

A mapping in place of the model `VoiceConferenceCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5894-5897 (observed).
"""

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .voice_surveys import VoiceSurveyCreateAttributes, VoiceSurveyCreateResource


class VoiceSurveyCreateDocumentParam(TypedDict):
    """A document with a voice survey to be created.

    A mapping in place of the model `VoiceSurveyCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6370-6372, 6376-6383 (documented).
    """

    data: VoiceSurveyCreateResource | VoiceSurveyCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VoiceSurveyCreateResourceParam(TypedDict):
    """A voice survey to be created.

    A mapping in place of the model `VoiceSurveyCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6376-6382 (observed).
    """

    type: NotRequired[Literal["voice-surveys"]]
    attributes: VoiceSurveyCreateAttributes | VoiceSurveyCreateAttributesParam


VoiceSurveyCreateAttributesParam = TypedDict(
    "VoiceSurveyCreateAttributesParam",
    {
        "individual-id": NotRequired[UUID | str],
        "organization-id": NotRequired[UUID | str],
        "spec": NotRequired[Mapping[str, Any]],
    },
)
"""Attributes of a voice survey to be created.

A mapping in place of the model `VoiceSurveyCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 6377-6381 (observed).
"""

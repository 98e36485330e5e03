"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .voice_settings import (
    VoiceSettingCreateAttributes,
    VoiceSettingCreateResource,
    VoiceSettingUpdateAttributes,
    VoiceSettingUpdateResource,
    VoiceTaskMethod,
)


class VoiceSettingCreateDocumentParam(TypedDict):
    """A document with a voice setting to be created.

    A mapping in place of the model `VoiceSettingCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6222-6224, 6228-6238 (documented).
    """

    data: VoiceSettingCreateResource | VoiceSettingCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VoiceSettingUpdateDocumentParam(TypedDict):
    """A document with a voice setting to be changed.

    A mapping in place of the model `VoiceSettingUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6279-6281, 6285-6295 (documented).
    """

    data: VoiceSettingUpdateResource | VoiceSettingUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VoiceTaskRequestParam(TypedDict):
    """What to run, and with what arguments.

    A mapping in place of the model `VoiceTaskRequest`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6318-6319, 6323-6325 (documented).
    """

    kwargs: NotRequired[Mapping[str, Any]]
    method: VoiceTaskMethod | str


class VoiceSettingCreateResourceParam(TypedDict):
    """A voice setting to be created.

    A mapping in place of the model `VoiceSettingCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6228-6237 (observed).
    """

    type: NotRequired[Literal["voice-settings"]]
    attributes: VoiceSettingCreateAttributes | VoiceSettingCreateAttributesParam


class VoiceSettingUpdateResourceParam(TypedDict):
    """A voice setting to be changed.

    A mapping in place of the model `VoiceSettingUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6285-6294 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["voice-settings"]]
    attributes: VoiceSettingUpdateAttributes | VoiceSettingUpdateAttributesParam


VoiceSettingCreateAttributesParam = TypedDict(
    "VoiceSettingCreateAttributesParam",
    {
        "account-id": NotRequired[UUID | str],
        "forward-number": NotRequired[str],
        "phone-number": NotRequired[str],
        "recording-enabled": NotRequired[bool],
        "recording-message": NotRequired[str],
        "wait-message": NotRequired[str],
    },
)
"""Attributes of a voice setting to be created.

A mapping in place of the model `VoiceSettingCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 6229-6236 (observed).
"""


VoiceSettingUpdateAttributesParam = TypedDict(
    "VoiceSettingUpdateAttributesParam",
    {
        "forward-number": NotRequired[str | None],
        "phone-number": NotRequired[str],
        "recording-enabled": NotRequired[bool],
        "recording-message": NotRequired[str],
        "wait-message": NotRequired[str],
    },
)
"""Attributes of a voice setting to be changed.

A mapping in place of the model `VoiceSettingUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 6286-6292 (observed).
"""

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict
from uuid import UUID

from .._runtime.models.model import UtcDateTime


class LocalizedTextParam(TypedDict):
    """A text in several languages.

    A mapping in place of the model `LocalizedText`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1123-1126 (observed).
    """

    en_US: NotRequired[str]
    es_US: NotRequired[str]


class ChannelEventSettingsParam(TypedDict):
    """Whether a channel shows events.

    A mapping in place of the model `ChannelEventSettings`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 625-627 (observed).
    """

    enabled: NotRequired[bool]


BadgeCountCreateAttributesParam = TypedDict(
    "BadgeCountCreateAttributesParam",
    {
        "count": NotRequired[int],
        "individual-id": NotRequired[UUID | str],
        "organization-id": NotRequired[UUID | str],
        "timestamp": NotRequired[UtcDateTime],
        "type": NotRequired[str],
    },
)
"""Attributes of a badge count to be created.

A mapping in place of the model `BadgeCountCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 530-536 (observed).
"""


TextNumberEventsParam = TypedDict("TextNumberEventsParam", {"unknown-number": NotRequired[Mapping[str, Any]]})
"""What to do on events of a phone number.

A mapping in place of the model `TextNumberEvents`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3693-3695 (observed).
"""

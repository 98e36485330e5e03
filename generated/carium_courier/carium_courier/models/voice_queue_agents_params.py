"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .voice_queue_agents import VoiceQueueAgentCreateAttributes, VoiceQueueAgentCreateResource


class VoiceQueueAgentCreateDocumentParam(TypedDict):
    """A document with a voice queue agent to be created.

    A mapping in place of the model `VoiceQueueAgentCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6047-6049, 6053-6061 (documented).
    """

    data: VoiceQueueAgentCreateResource | VoiceQueueAgentCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class VoiceQueueAgentCreateResourceParam(TypedDict):
    """A voice queue agent to be created.

    A mapping in place of the model `VoiceQueueAgentCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6053-6060 (observed).
    """

    type: NotRequired[Literal["voice-queue-agents"]]
    attributes: VoiceQueueAgentCreateAttributes | VoiceQueueAgentCreateAttributesParam


VoiceQueueAgentCreateAttributesParam = TypedDict(
    "VoiceQueueAgentCreateAttributesParam",
    {
        "individual-id": NotRequired[UUID | str],
        "phone-number": NotRequired[str],
        "setting-id": NotRequired[UUID | str],
        "use-pstn": NotRequired[bool],
    },
)
"""Attributes of a voice queue agent to be created.

A mapping in place of the model `VoiceQueueAgentCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 6054-6059 (observed).
"""

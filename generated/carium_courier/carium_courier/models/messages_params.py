"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messages import (
    MessageCreateAttributes,
    MessageCreateResource,
    MessageReactionType,
    MessageUpdateAttributes,
    MessageUpdateResource,
)


class MessageCreateDocumentParam(TypedDict):
    """A document with a message to be created.

    A mapping in place of the model `MessageCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2331-2333, 2337-2348 (documented).
    """

    data: MessageCreateResource | MessageCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessageUpdateDocumentParam(TypedDict):
    """A document with a message to be changed.

    A mapping in place of the model `MessageUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2467-2469, 2473-2482 (documented).
    """

    data: MessageUpdateResource | MessageUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessageCreateResourceParam(TypedDict):
    """A message to be created.

    A mapping in place of the model `MessageCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2337-2347 (observed).
    """

    type: NotRequired[Literal["messaging-messages"]]
    attributes: MessageCreateAttributes | MessageCreateAttributesParam


class MessageUpdateResourceParam(TypedDict):
    """A message to be changed.

    A mapping in place of the model `MessageUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2473-2481 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["messaging-messages"]]
    attributes: MessageUpdateAttributes | MessageUpdateAttributesParam


MessageCreateAttributesParam = TypedDict(
    "MessageCreateAttributesParam",
    {
        "auto-ack": NotRequired[str],
        "channel-id": NotRequired[UUID | str],
        "draft": NotRequired[bool],
        "include-destinations": NotRequired[Sequence[str]],
        "individual-id": NotRequired[UUID | str],
        "message": NotRequired[str],
    },
)
"""Attributes of a message to be created.

A mapping in place of the model `MessageCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 2338-2346 (observed).
"""


MessageUpdateAttributesParam = TypedDict(
    "MessageUpdateAttributesParam",
    {
        "draft": NotRequired[bool],
        "individual-id": NotRequired[UUID | str],
        "message": NotRequired[str],
        "removed": NotRequired[bool],
    },
)
"""Attributes of a message to be changed.

A mapping in place of the model `MessageUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 2474-2479 (observed).
"""


MessageAcknowledgementParam = TypedDict(
    "MessageAcknowledgementParam", {"allow-past": NotRequired[bool], "individual-id": NotRequired[UUID | str]}
)
"""On whose behalf to acknowledge.

A mapping in place of the model `MessageAcknowledgement`.

Source: 003_29f51f12ca5ca4fc.txt, lines 2540-2541, 2545-2547 (documented).
"""


MessageReactionRequestParam = TypedDict(
    "MessageReactionRequestParam",
    {"individual-id": NotRequired[UUID | str], "reaction-type": MessageReactionType | str},
)
"""A reaction, and on whose behalf.

A mapping in place of the model `MessageReactionRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 2605-2606, 2610-2612 (documented).
"""

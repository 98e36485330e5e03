"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messaging_bulk_messages import (
    MessagingBulkMessageCreateAttributes,
    MessagingBulkMessageCreateResource,
    MessagingBulkMessageUpdateAttributes,
    MessagingBulkMessageUpdateResource,
)
from .shared import LocalizedText
from .shared_params import LocalizedTextParam


class MessagingBulkMessageCreateDocumentParam(TypedDict):
    """A document with a bulk message to be created.

    A mapping in place of the model `MessagingBulkMessageCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1138-1140, 1144-1161 (documented).
    """

    data: MessagingBulkMessageCreateResource | MessagingBulkMessageCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingBulkMessageUpdateDocumentParam(TypedDict):
    """A document with a bulk message to be changed.

    A mapping in place of the model `MessagingBulkMessageUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1214-1216, 1220-1231 (documented).
    """

    data: MessagingBulkMessageUpdateResource | MessagingBulkMessageUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingBulkMessageCreateResourceParam(TypedDict):
    """A bulk message to be created.

    A mapping in place of the model `MessagingBulkMessageCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1144-1160 (observed).
    """

    type: NotRequired[Literal["messaging-bulk-messages"]]
    attributes: MessagingBulkMessageCreateAttributes | MessagingBulkMessageCreateAttributesParam


class MessagingBulkMessageUpdateResourceParam(TypedDict):
    """A bulk message to be changed.

    A mapping in place of the model `MessagingBulkMessageUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1220-1230 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["messaging-bulk-messages"]]
    attributes: MessagingBulkMessageUpdateAttributes | MessagingBulkMessageUpdateAttributesParam


MessagingBulkMessageCreateAttributesParam = TypedDict(
    "MessagingBulkMessageCreateAttributesParam",
    {
        "auto-ack": NotRequired[str],
        "auto-create-channel": NotRequired[bool],
        "draft": NotRequired[bool],
        "individual-group-ids": NotRequired[Sequence[UUID | str]],
        "individual-ids": NotRequired[Sequence[UUID | str]],
        "message": NotRequired[str],
        "message-js": NotRequired[LocalizedText | LocalizedTextParam],
        "sender-individual-group-id": NotRequired[UUID | str],
        "sender-individual-id": NotRequired[UUID | str],
    },
)
"""Attributes of a bulk message to be created.

A mapping in place of the model `MessagingBulkMessageCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 1145-1159 (observed).
"""


MessagingBulkMessageUpdateAttributesParam = TypedDict(
    "MessagingBulkMessageUpdateAttributesParam",
    {
        "draft": NotRequired[bool],
        "message": NotRequired[str],
        "message-js": NotRequired[LocalizedText | LocalizedTextParam],
    },
)
"""Attributes of a bulk message to be changed.

A mapping in place of the model `MessagingBulkMessageUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 1221-1228 (observed).
"""

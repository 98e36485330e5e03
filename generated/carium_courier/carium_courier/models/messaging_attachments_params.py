"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messaging_attachments import (
    MessagingAttachmentCreateAttributes,
    MessagingAttachmentCreateResource,
    MessagingAttachmentUpdateAttributes,
    MessagingAttachmentUpdateResource,
)


class MessagingAttachmentCreateDocumentParam(TypedDict):
    """A document with an attachment to be created.

    A mapping in place of the model `MessagingAttachmentCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 833-835, 839-846 (documented).
    """

    data: MessagingAttachmentCreateResource | MessagingAttachmentCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingAttachmentUpdateDocumentParam(TypedDict):
    """A document with an attachment to be changed.

    A mapping in place of the model `MessagingAttachmentUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 883-885, 889-895 (documented).
    """

    data: MessagingAttachmentUpdateResource | MessagingAttachmentUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingAttachmentCreateResourceParam(TypedDict):
    """An attachment to be created.

    A mapping in place of the model `MessagingAttachmentCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 839-845 (observed).
    """

    type: NotRequired[Literal["messaging-attachments"]]
    attributes: MessagingAttachmentCreateAttributes | MessagingAttachmentCreateAttributesParam


class MessagingAttachmentUpdateResourceParam(TypedDict):
    """An attachment to be changed.

    A mapping in place of the model `MessagingAttachmentUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 889-894 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["messaging-attachments"]]
    attributes: MessagingAttachmentUpdateAttributes | MessagingAttachmentUpdateAttributesParam


class MessagingAttachmentUpdateAttributesParam(TypedDict):
    """Attributes of an attachment to be changed.

    A mapping in place of the model `MessagingAttachmentUpdateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 890-892 (observed).
    """

    removed: NotRequired[bool]


MessagingAttachmentCreateAttributesParam = TypedDict(
    "MessagingAttachmentCreateAttributesParam",
    {"content-type": NotRequired[str], "filename": NotRequired[str], "message-id": NotRequired[UUID | str]},
)
"""Attributes of an attachment to be created.

A mapping in place of the model `MessagingAttachmentCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 840-844 (observed).
"""


MessagingAttachmentUploadRequestParam = TypedDict(
    "MessagingAttachmentUploadRequestParam", {"individual-id": NotRequired[UUID | str]}
)
"""On whose behalf the file was uploaded.

A mapping in place of the model `MessagingAttachmentUploadRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 916, 920-921 (documented).
"""

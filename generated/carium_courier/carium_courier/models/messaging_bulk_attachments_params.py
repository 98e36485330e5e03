"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messaging_bulk_attachments import MessagingBulkAttachmentCreateAttributes, MessagingBulkAttachmentCreateResource


class MessagingBulkAttachmentCreateDocumentParam(TypedDict):
    """A document with an attachment of a bulk message to be created.

    A mapping in place of the model `MessagingBulkAttachmentCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1040-1042, 1046-1053 (documented).
    """

    data: MessagingBulkAttachmentCreateResource | MessagingBulkAttachmentCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingBulkAttachmentCreateResourceParam(TypedDict):
    """An attachment of a bulk message to be created.

    A mapping in place of the model `MessagingBulkAttachmentCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1046-1052 (observed).
    """

    type: NotRequired[Literal["messaging-bulk-attachments"]]
    attributes: MessagingBulkAttachmentCreateAttributes | MessagingBulkAttachmentCreateAttributesParam


MessagingBulkAttachmentCreateAttributesParam = TypedDict(
    "MessagingBulkAttachmentCreateAttributesParam",
    {"bulk-message-id": NotRequired[UUID | str], "content-type": NotRequired[str], "filename": NotRequired[str]},
)
"""Attributes of an attachment of a bulk message to be created.

A mapping in place of the model `MessagingBulkAttachmentCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 1047-1051 (observed).
"""

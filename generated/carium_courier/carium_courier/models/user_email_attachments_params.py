"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .user_email_attachments import UserEmailAttachmentCreateAttributes, UserEmailAttachmentCreateResource


class UserEmailAttachmentCreateDocumentParam(TypedDict):
    """A document with an attachment of an e-mail to be created.

    A mapping in place of the model `UserEmailAttachmentCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4524-4526, 4530-4537 (documented).
    """

    data: UserEmailAttachmentCreateResource | UserEmailAttachmentCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class UserEmailAttachmentCreateResourceParam(TypedDict):
    """An attachment of an e-mail to be created.

    A mapping in place of the model `UserEmailAttachmentCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4530-4536 (observed).
    """

    type: NotRequired[Literal["user-email-attachments"]]
    attributes: UserEmailAttachmentCreateAttributes | UserEmailAttachmentCreateAttributesParam


UserEmailAttachmentCreateAttributesParam = TypedDict(
    "UserEmailAttachmentCreateAttributesParam",
    {"content-type": NotRequired[str], "email-id": NotRequired[UUID | str], "filename": NotRequired[str]},
)
"""Attributes of an attachment of an e-mail to be created.

A mapping in place of the model `UserEmailAttachmentCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4531-4535 (observed).
"""

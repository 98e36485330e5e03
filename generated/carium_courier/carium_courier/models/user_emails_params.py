"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .user_emails import UserEmailCreateAttributes, UserEmailCreateResource


class UserEmailCreateDocumentParam(TypedDict):
    """A document with a user e-mail to be created.

    A mapping in place of the model `UserEmailCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4622-4624, 4628-4639 (documented).
    """

    data: UserEmailCreateResource | UserEmailCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class UserEmailCreateResourceParam(TypedDict):
    """A user e-mail to be created.

    A mapping in place of the model `UserEmailCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4628-4638 (observed).
    """

    type: NotRequired[Literal["user-emails"]]
    attributes: UserEmailCreateAttributes | UserEmailCreateAttributesParam


UserEmailCreateAttributesParam = TypedDict(
    "UserEmailCreateAttributesParam",
    {
        "auto-send": NotRequired[bool],
        "individual-id": NotRequired[UUID | str],
        "message": NotRequired[str],
        "message-html": NotRequired[str],
        "sender-organization-id": NotRequired[UUID | str],
        "subject": NotRequired[str],
        "to": NotRequired[str | Sequence[str]],
    },
)
"""Attributes of a user e-mail to be created.

A mapping in place of the model `UserEmailCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4629-4637 (observed).
"""

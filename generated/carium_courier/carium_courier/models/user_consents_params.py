"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .user_consents import UserConsentArgs, UserConsentCreateAttributes, UserConsentCreateResource, UserConsentMessages


class UserConsentCreateDocumentParam(TypedDict):
    """A document with a user consent to be created.

    A mapping in place of the model `UserConsentCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4342-4344, 4348-4361 (documented).
    """

    data: UserConsentCreateResource | UserConsentCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class UserConsentArgsParam(TypedDict):
    """The texts of a request for consent.

    A mapping in place of the model `UserConsentArgs`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4350-4356 (observed).
    """

    messages: NotRequired[UserConsentMessages | UserConsentMessagesParam]


class UserConsentCreateResourceParam(TypedDict):
    """A user consent to be created.

    A mapping in place of the model `UserConsentCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4348-4360 (observed).
    """

    type: NotRequired[Literal["user-consents"]]
    attributes: UserConsentCreateAttributes | UserConsentCreateAttributesParam


UserConsentMessagesParam = TypedDict(
    "UserConsentMessagesParam",
    {"accept": NotRequired[str], "initial": NotRequired[str], "invalid-response": NotRequired[str]},
)
"""The texts of a request for consent, by occasion.

A mapping in place of the model `UserConsentMessages`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4351-4355 (observed).
"""


UserConsentCreateAttributesParam = TypedDict(
    "UserConsentCreateAttributesParam",
    {
        "args": NotRequired[UserConsentArgs | UserConsentArgsParam],
        "organization-id": NotRequired[UUID | str],
        "type": NotRequired[str],
        "user-id": NotRequired[UUID | str],
    },
)
"""Attributes of a user consent to be created.

A mapping in place of the model `UserConsentCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4349-4359 (observed).
"""

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .users import UserUpdateAttributes, UserUpdateResource


class UserUpdateDocumentParam(TypedDict):
    """A document with a user to be changed.

    A mapping in place of the model `UserUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4973-4975, 4979-4987 (documented).
    """

    data: UserUpdateResource | UserUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class UserUpdateResourceParam(TypedDict):
    """A user to be changed.

    A mapping in place of the model `UserUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4979-4986 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["users"]]
    attributes: UserUpdateAttributes | UserUpdateAttributesParam


class UserUpdateAttributesParam(TypedDict):
    """Attributes of a user to be changed.

    A mapping in place of the model `UserUpdateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4980-4984 (observed).
    """

    notifications: NotRequired[Sequence[str]]


UserTemplateMulticastRequestParam = TypedDict(
    "UserTemplateMulticastRequestParam",
    {
        "data": NotRequired[Mapping[str, Any]],
        "individual-id": NotRequired[UUID | str],
        "organization-id": NotRequired[UUID | str],
        "template-id": str,
    },
)
"""A template and its data.

A mapping in place of the model `UserTemplateMulticastRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5021-5024, 5028-5032 (documented).
"""


MulticastValidationRequestParam = TypedDict(
    "MulticastValidationRequestParam",
    {"data": Mapping[str, Any], "individual-id": UUID | str, "organization-id": UUID | str, "template-id": str},
)
"""A template and the data to check against it.

A mapping in place of the model `MulticastValidationRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 5043-5046, 5050-5054 (documented).
"""

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .text_user_number_maps import TextUserNumberMapCreateAttributes, TextUserNumberMapCreateResource


class TextUserNumberMapCreateDocumentParam(TypedDict):
    """A document with a number assignment to be created.

    A mapping in place of the model `TextUserNumberMapCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4142-4144, 4148-4155 (documented).
    """

    data: TextUserNumberMapCreateResource | TextUserNumberMapCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class TextUserNumberMapCreateResourceParam(TypedDict):
    """A number assignment to be created.

    A mapping in place of the model `TextUserNumberMapCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4148-4154 (observed).
    """

    type: NotRequired[Literal["text-user-number-maps"]]
    attributes: TextUserNumberMapCreateAttributes | TextUserNumberMapCreateAttributesParam


TextUserNumberMapCreateAttributesParam = TypedDict(
    "TextUserNumberMapCreateAttributesParam",
    {
        "number-id": NotRequired[UUID | str],
        "organization-id": NotRequired[UUID | str],
        "user-id": NotRequired[UUID | str],
    },
)
"""Attributes of a number assignment to be created.

A mapping in place of the model `TextUserNumberMapCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4149-4153 (observed).
"""

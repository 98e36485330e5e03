"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .text_accounts import (
    TextAccountCreateAttributes,
    TextAccountCreateResource,
    TextAccountUpdateAttributes,
    TextAccountUpdateResource,
)


class TextAccountCreateDocumentParam(TypedDict):
    """A document with a text account to be created.

    A mapping in place of the model `TextAccountCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3896-3898, 3902-3908 (documented).
    """

    data: TextAccountCreateResource | TextAccountCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class TextAccountUpdateDocumentParam(TypedDict):
    """A document with a text account to be changed.

    A mapping in place of the model `TextAccountUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3941-3943, 3947-3954 (documented).
    """

    data: TextAccountUpdateResource | TextAccountUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class NumberClaimRequestParam(TypedDict):
    """Notes on the phone number to claim.

    A mapping in place of the model `NumberClaimRequest`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3973, 3977-3978 (documented).
    """

    notes: str
    """At most 255 characters."""


class TextAccountCreateResourceParam(TypedDict):
    """A text account to be created.

    A mapping in place of the model `TextAccountCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3902-3907 (observed).
    """

    type: NotRequired[Literal["text-accounts"]]
    attributes: TextAccountCreateAttributes | TextAccountCreateAttributesParam


class TextAccountUpdateResourceParam(TypedDict):
    """A text account to be changed.

    A mapping in place of the model `TextAccountUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3947-3953 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["text-accounts"]]
    attributes: TextAccountUpdateAttributes | TextAccountUpdateAttributesParam


TextAccountCreateAttributesParam = TypedDict(
    "TextAccountCreateAttributesParam",
    {"allow-custom-number": NotRequired[bool], "organization-id": NotRequired[UUID | str]},
)
"""Attributes of a text account to be created.

A mapping in place of the model `TextAccountCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3903-3906 (observed).
"""


TextAccountUpdateAttributesParam = TypedDict(
    "TextAccountUpdateAttributesParam", {"allow-custom-number": NotRequired[bool], "phone-number": NotRequired[str]}
)
"""Attributes of a text account to be changed.

A mapping in place of the model `TextAccountUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3948-3951 (observed).
"""

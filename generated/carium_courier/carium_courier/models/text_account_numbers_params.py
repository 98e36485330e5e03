"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .shared import TextNumberEvents
from .shared_params import TextNumberEventsParam
from .text_account_numbers import (
    TextAccountNumberCreateAttributes,
    TextAccountNumberCreateResource,
    TextAccountNumberUpdateAttributes,
    TextAccountNumberUpdateResource,
)


class TextAccountNumberCreateDocumentParam(TypedDict):
    """A document with a phone number of a text account to be created.

    A mapping in place of the model `TextAccountNumberCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3713-3715, 3719-3729 (documented).
    """

    data: TextAccountNumberCreateResource | TextAccountNumberCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class TextAccountNumberUpdateDocumentParam(TypedDict):
    """A document with a phone number of a text account to be changed.

    A mapping in place of the model `TextAccountNumberUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3790-3792, 3796-3807 (documented).
    """

    data: TextAccountNumberUpdateResource | TextAccountNumberUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class TextAccountNumberCreateResourceParam(TypedDict):
    """A phone number of a text account to be created.

    A mapping in place of the model `TextAccountNumberCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3719-3728 (observed).
    """

    type: NotRequired[Literal["text-account-numbers"]]
    attributes: TextAccountNumberCreateAttributes | TextAccountNumberCreateAttributesParam


class TextAccountNumberUpdateResourceParam(TypedDict):
    """A phone number of a text account to be changed.

    A mapping in place of the model `TextAccountNumberUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3796-3806 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["text-account-numbers"]]
    attributes: TextAccountNumberUpdateAttributes | TextAccountNumberUpdateAttributesParam


TextAccountNumberCreateAttributesParam = TypedDict(
    "TextAccountNumberCreateAttributesParam",
    {
        "account-id": NotRequired[UUID | str],
        "alert": NotRequired[bool],
        "area-code": NotRequired[str],
        "forward-to": NotRequired[str],
        "logging": NotRequired[bool],
        "notes": NotRequired[str],
    },
)
"""Attributes of a phone number of a text account to be created.

A mapping in place of the model `TextAccountNumberCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3720-3727 (observed).
"""


TextAccountNumberUpdateAttributesParam = TypedDict(
    "TextAccountNumberUpdateAttributesParam",
    {
        "alert": NotRequired[bool],
        "events": NotRequired[TextNumberEvents | TextNumberEventsParam],
        "forward-to": NotRequired[str],
        "logging": NotRequired[bool],
        "notes": NotRequired[str],
    },
)
"""Attributes of a phone number of a text account to be changed.

A mapping in place of the model `TextAccountNumberUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3797-3804 (observed).
"""

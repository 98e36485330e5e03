"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .texts import TextCreateAttributes, TextCreateResource


class TextCreateDocumentParam(TypedDict):
    """A document with a text to be created.

    A mapping in place of the model `TextCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4214-4216, 4220-4235 (documented).
    """

    data: TextCreateResource | TextCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class TextCreateResourceParam(TypedDict):
    """A text to be created.

    A mapping in place of the model `TextCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4220-4234 (observed).
    """

    type: NotRequired[Literal["texts"]]
    attributes: TextCreateAttributes | TextCreateAttributesParam


TextCreateAttributesParam = TypedDict(
    "TextCreateAttributesParam",
    {
        "account-id": NotRequired[UUID | str],
        "callback-json": NotRequired[Mapping[str, Any]],
        "callback-one-off": NotRequired[bool],
        "callback-status-url": NotRequired[str],
        "callback-url": NotRequired[str],
        "expected-responses": NotRequired[Sequence[str]],
        "message": NotRequired[str],
        "number-id": NotRequired[UUID | str],
        "organization-id": NotRequired[UUID | str],
        "target": NotRequired[str],
    },
)
"""Attributes of a text to be created.

A mapping in place of the model `TextCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4221-4233 (observed).
"""

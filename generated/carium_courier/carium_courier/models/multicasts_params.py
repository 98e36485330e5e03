"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .multicasts import MulticastCreateAttributes, MulticastCreateResource


class MulticastCreateDocumentParam(TypedDict):
    """A document with a multicast to be created.

    A mapping in place of the model `MulticastCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3346-3348, 3352-3361 (documented).
    """

    data: MulticastCreateResource | MulticastCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MulticastCreateResourceParam(TypedDict):
    """A multicast to be created.

    A mapping in place of the model `MulticastCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3352-3360 (observed).
    """

    type: NotRequired[Literal["multicasts"]]
    attributes: MulticastCreateAttributes | MulticastCreateAttributesParam


MulticastCreateAttributesParam = TypedDict(
    "MulticastCreateAttributesParam",
    {
        "data": NotRequired[Mapping[str, Any]],
        "filter-type": NotRequired[str],
        "filter-value": NotRequired[Mapping[str, Any]],
        "organization-id": NotRequired[UUID | str],
        "template-id": NotRequired[str],
    },
)
"""Attributes of a multicast to be created.

A mapping in place of the model `MulticastCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3353-3359 (observed).
"""

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .._runtime.models.model import UtcDateTime
from .sniffers import SnifferCreateAttributes, SnifferCreateResource


class SnifferCreateDocumentParam(TypedDict):
    """A document with a sniffer to be created.

    A mapping in place of the model `SnifferCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3609-3611, 3615-3621 (documented).
    """

    data: SnifferCreateResource | SnifferCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class SnifferCreateResourceParam(TypedDict):
    """A sniffer to be created.

    A mapping in place of the model `SnifferCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3615-3620 (observed).
    """

    type: NotRequired[Literal["sniffers"]]
    attributes: SnifferCreateAttributes | SnifferCreateAttributesParam


SnifferCreateAttributesParam = TypedDict(
    "SnifferCreateAttributesParam", {"user-id": NotRequired[UUID | str], "valid-until": NotRequired[UtcDateTime]}
)
"""Attributes of a sniffer to be created.

A mapping in place of the model `SnifferCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3616-3619 (observed).
"""

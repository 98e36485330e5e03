"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict

from .purge_data import SystemPurgeCreateAttributes, SystemPurgeCreateResource


class SystemPurgeCreateDocumentParam(TypedDict):
    """A document with a purge to be created.

    A mapping in place of the model `SystemPurgeCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3564-3566, 3570-3579 (documented).
    """

    data: SystemPurgeCreateResource | SystemPurgeCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class SystemPurgeCreateResourceParam(TypedDict):
    """A purge to be created.

    A mapping in place of the model `SystemPurgeCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3570-3578 (observed).
    """

    type: NotRequired[Literal["system-purges"]]
    attributes: SystemPurgeCreateAttributes | SystemPurgeCreateAttributesParam


SystemPurgeCreateAttributesParam = TypedDict(
    "SystemPurgeCreateAttributesParam",
    {
        "archive": NotRequired[bool],
        "entity-id": NotRequired[str],
        "entity-type": NotRequired[str],
        "reference-id": NotRequired[str],
        "request-id": NotRequired[str],
    },
)
"""Attributes of a purge to be created.

A mapping in place of the model `SystemPurgeCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3571-3577 (observed).
"""

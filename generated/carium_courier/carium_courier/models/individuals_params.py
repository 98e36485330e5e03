"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict
from uuid import UUID

IndividualMulticastRequestParam = TypedDict(
    "IndividualMulticastRequestParam",
    {"organization-id": NotRequired[UUID | str], "template-data": Mapping[str, Any], "template-id": str},
)
"""A template and its data.

A mapping in place of the model `IndividualMulticastRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 765-767, 771-774 (documented).
"""

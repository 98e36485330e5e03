"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict
from uuid import UUID

UserMulticastRequestParam = TypedDict(
    "UserMulticastRequestParam",
    {
        "individual-group-ids": NotRequired[Sequence[UUID | str]],
        "individual-ids": NotRequired[Sequence[UUID | str]],
        "organization-id": NotRequired[UUID | str],
        "template-data": Mapping[str, Any],
        "template-id": str,
    },
)
"""A template, its data and who it goes to.

A mapping in place of the model `UserMulticastRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4741-4745, 4749-4756 (documented).
"""

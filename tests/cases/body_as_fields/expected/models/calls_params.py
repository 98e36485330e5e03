"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from .._runtime.models.model import DateTime


class AddCallNoteBodyParam(TypedDict):
    """`#/paths/~1calls~1{id}~1notes/post/requestBody/content/application~1json/schema` in the document.

    A mapping in place of the model `AddCallNoteBody`.
    """

    text: NotRequired[str]


NewCallParam = TypedDict(
    "NewCallParam",
    {
        "phoneNumber": str,
        "channel": NotRequired[Literal["voice"]],
        "at": NotRequired[DateTime | None],
        "class": NotRequired[str],
        "tags": NotRequired[Sequence[str]],
    },
)
"""What to call, and when.

A mapping in place of the model `NewCall`.
"""

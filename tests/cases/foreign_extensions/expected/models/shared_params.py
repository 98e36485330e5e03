"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .shared import ThingKind, ThingLevel


class ThingParam(TypedDict):
    """`#/components/schemas/Thing` in the document.

    A mapping in place of the model `Thing`.
    """

    name: str
    k: NotRequired[ThingKind | str]
    level: NotRequired[ThingLevel | int]

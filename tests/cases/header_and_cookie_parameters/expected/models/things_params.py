"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class PointParam(TypedDict):
    """`#/components/schemas/Point` in the document.

    A mapping in place of the model `Point`.
    """

    x: int
    y: NotRequired[int]

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import TypedDict


class NewsParam(TypedDict):
    """`#/components/schemas/News` in the document.

    A mapping in place of the model `News`.
    """

    title: str

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import TypedDict


class CreateOrderBodyParam(TypedDict):
    """`#/paths/~1orders/post/requestBody/content/application~1json/schema` in the document.

    A mapping in place of the model `CreateOrderBody`.
    """

    item: str

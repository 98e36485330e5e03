"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class EitherBodyParam(TypedDict):
    """`#/paths/~1either/post/requestBody/content/application~1json/schema` in the document.

    A mapping in place of the model `EitherBody`.
    """

    stream: NotRequired[bool]

"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NotRequired, TypedDict

from .._runtime.models.model import File as FileContent
from .items import Area


class UploadItemBodyParam(TypedDict):
    """`#/paths/~1items/put/requestBody/content/multipart~1form-data/schema` in the document.

    A mapping in place of the model `UploadItemBody`.
    """

    photo: FileContent
    note: NotRequired[str]


class AreaParam(TypedDict):
    """`#/components/schemas/Area` in the document.

    A mapping in place of the model `Area`.
    """

    corner: NotRequired[tuple[float, float]]
    name: NotRequired[str]


class ItemParam(TypedDict):
    """`#/components/schemas/Item` in the document.

    A mapping in place of the model `Item`.
    """

    area: NotRequired[Area | AreaParam]
    tags: NotRequired[Sequence[str]]
    link: NotRequired[str]
    bounds: NotRequired[Sequence[Any]]

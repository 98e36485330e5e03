"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .._runtime.models.model import Date
from .._runtime.models.model import File as FileContent


class UploadPhotoBodyParam(TypedDict):
    """`#/paths/~1pets~1{id}~1photo/post/parameters/1` in the document.

    A mapping in place of the model `UploadPhotoBody`.
    """

    caption: NotRequired[str]
    file: FileContent


class PetParam(TypedDict):
    """`#/definitions/Pet` in the document.

    A mapping in place of the model `Pet`.
    """

    name: str
    born: NotRequired[Date | None]

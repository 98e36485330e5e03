"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.models.model import Date, Model, Omit, OpenStrEnum
from .._runtime.models.model import File as FileContent


class ListPetsStatus(OpenStrEnum):
    """`#/paths/~1pets/get/parameters/0/items` in the document."""

    SOLD = "sold"
    FREE = "free"


class UploadPhotoBody(Model):
    """`#/paths/~1pets~1{id}~1photo/post/parameters/1` in the document."""

    caption: Annotated[str | None, Omit] = None
    file: FileContent


class Pet(Model):
    """`#/definitions/Pet` in the document."""

    name: str
    born: Date | None = None


class Error(Model):
    """`#/definitions/Error` in the document."""

    message: str | None = None

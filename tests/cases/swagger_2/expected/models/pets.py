"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.model import Date, Model, Omit, OpenStrEnum


class ListPetsStatus(OpenStrEnum):
    """Not described."""

    SOLD = "sold"
    FREE = "free"


class UploadPhotoBody(Model):
    """Not described."""

    caption: Annotated[str | None, Omit] = None
    file: bytes


class Pet(Model):
    """Not described."""

    name: str
    born: Date | None = None


class Error(Model):
    """Not described."""

    message: str | None = None

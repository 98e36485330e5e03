"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from .._runtime.models.model import File as FileContent
from .._runtime.models.model import JsonNumber, Model, Omit

if TYPE_CHECKING:
    from .items_params import AreaParam


class UploadItemBody(Model):
    """`#/paths/~1items/put/requestBody/content/multipart~1form-data/schema` in the document."""

    photo: FileContent
    note: Annotated[str | None, Omit] = None


class Area(Model):
    """`#/components/schemas/Area` in the document."""

    corner: Annotated[tuple[JsonNumber, JsonNumber] | None, Omit] = None
    name: Annotated[str | None, Omit] = None


class Item(Model):
    """`#/components/schemas/Item` in the document."""

    area: Annotated[Area | None, Omit] = None
    tags: Annotated[list[str] | None, Omit] = None
    link: Annotated[str | None, Omit] = None
    bounds: Annotated[list[Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            area: Area | AreaParam | None = ...,
            tags: Sequence[str] | None = ...,
            link: str | None = ...,
            bounds: Sequence[Any] | None = ...,
        ) -> None: ...

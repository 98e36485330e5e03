"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenIntEnum, OpenStrEnum


class ThingKind(OpenStrEnum):
    """`#/components/schemas/Thing/properties/k` in the document."""

    ALPHA = "a"
    """first"""
    BETA = "b"


class ThingLevel(OpenIntEnum):
    """`#/components/schemas/Thing/properties/level` in the document."""

    LOW = 1
    """Low."""
    HIGH = 2
    """High."""


class Thing(Model):
    """`#/components/schemas/Thing` in the document."""

    name: str
    kind: Annotated[ThingKind | None, Omit, Field(alias="k")] = None
    level: Annotated[ThingLevel | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, name: str, kind: ThingKind | str | None = ..., level: ThingLevel | int | None = ...
        ) -> None: ...

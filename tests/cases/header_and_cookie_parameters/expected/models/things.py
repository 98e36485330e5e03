"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.models.model import Model, Omit


class Point(Model):
    """`#/components/schemas/Point` in the document."""

    x: int
    y: Annotated[int | None, Omit] = None

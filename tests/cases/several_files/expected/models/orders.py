"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import DateTime, Model
from .shared import Item


class Line(Model):
    """`#/$defs/Line` in the document."""

    item: Item | None = None
    count: int | None = None
    """At least 1."""


class Order(Model):
    """`#/$defs/Order` in the document."""

    lines: list[Line] | None = None
    at: DateTime | None = None

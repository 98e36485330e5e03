"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model
from .shared import Thing


class ThingPage(Model):
    """`#/components/schemas/Page` in the document."""

    data: list[Thing]
    next: str | None = None

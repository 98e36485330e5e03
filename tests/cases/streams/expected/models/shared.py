"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model


class News(Model):
    """`#/components/schemas/News` in the document."""

    title: str

"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model


class Call(Model):
    """`#/components/schemas/Call` in the document."""

    id: str

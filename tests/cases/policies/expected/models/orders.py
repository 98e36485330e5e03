"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model


class CreateOrderBody(Model):
    """`#/paths/~1orders/post/requestBody/content/application~1json/schema` in the document."""

    item: str


class Outcome(Model):
    """`#/components/schemas/Outcome` in the document."""

    ok: bool

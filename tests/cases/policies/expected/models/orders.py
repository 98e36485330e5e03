"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.model import Model


class CreateOrderBody(Model):
    """Not described."""

    item: str


class Outcome(Model):
    """Not described."""

    ok: bool

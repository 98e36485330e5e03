"""Models of this package; import them from `models`."""

from __future__ import annotations

from decimal import Decimal

from .._runtime.models.model import Model


class Problem(Model):
    """`#` in the document."""

    title: str | None = None
    detail: str | None = None


class Item(Model):
    """Something to buy."""

    sku: str
    """Matches `^[A-Z]{3}$`."""
    price: Decimal | None = None
    bundle: list[Item] | None = None

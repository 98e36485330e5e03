"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.model import Model


class Thing(Model):
    """Not described."""

    id: str


class ListByCursorResponseMeta(Model):
    """Not described."""

    next: str | None = None
    more: bool | None = None
    total: int | None = None


class ListByCursorResponse(Model):
    """Not described."""

    data: list[Thing] | None = None
    meta: ListByCursorResponseMeta | None = None

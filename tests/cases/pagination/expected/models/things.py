"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model


class Thing(Model):
    """`#/components/schemas/Thing` in the document."""

    id: str


class ListByCursorResponseMeta(Model):
    """`#/components/responses/Page/content/application~1json/schema/properties/meta` in the document."""

    next: str | None = None
    more: bool | None = None
    total: int | None = None


class ListByCursorResponse(Model):
    """`#/components/responses/Page/content/application~1json/schema` in the document."""

    data: list[Thing] | None = None
    meta: ListByCursorResponseMeta | None = None

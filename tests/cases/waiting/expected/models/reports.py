"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model


class GetReportResponse(Model):
    """`#/paths/~1reports~1{id}/get/responses/200/content/application~1json/schema` in the document."""

    read: bool | None = None

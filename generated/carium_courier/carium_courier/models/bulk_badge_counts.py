"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from .._runtime.models.model import Model, Omit, RequestModel
from .shared import BadgeCountCreateAttributes


class BulkBadgeCountCreateAttributes(Model):
    """Attributes of a list of badge counts to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 578-588 (observed).
    """

    values: Annotated[list[BadgeCountCreateAttributes] | None, Omit] = None


class BulkBadgeCountCreateResource(RequestModel):
    """A list of badge counts to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 577-589 (observed).
    """

    type: Literal["bulk-badge-counts"] = "bulk-badge-counts"
    attributes: BulkBadgeCountCreateAttributes


class BulkBadgeCountCreateDocument(Model):
    """A document with a list of badge counts to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 571-573, 577-590 (documented).
    """

    data: BulkBadgeCountCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

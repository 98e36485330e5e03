"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from .._runtime.models.model import Model, Omit, RequestModel
from .shared import BadgeCountCreateAttributes

if TYPE_CHECKING:
    from .bulk_badge_counts_params import BulkBadgeCountCreateAttributesParam, BulkBadgeCountCreateResourceParam
    from .shared_params import BadgeCountCreateAttributesParam


class BulkBadgeCountCreateAttributes(Model):
    """Attributes of a list of badge counts to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 578-588 (observed).
    """

    values: Annotated[list[BadgeCountCreateAttributes] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, values: Sequence[BadgeCountCreateAttributes | BadgeCountCreateAttributesParam] | None = ...
        ) -> None: ...


class BulkBadgeCountCreateResource(RequestModel):
    """A list of badge counts to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 577-589 (observed).
    """

    type: Literal["bulk-badge-counts"] = "bulk-badge-counts"
    attributes: BulkBadgeCountCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["bulk-badge-counts"] = ...,
            attributes: BulkBadgeCountCreateAttributes | BulkBadgeCountCreateAttributesParam,
        ) -> None: ...


class BulkBadgeCountCreateDocument(Model):
    """A document with a list of badge counts to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 571-573, 577-590 (documented).
    """

    data: BulkBadgeCountCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: BulkBadgeCountCreateResource | BulkBadgeCountCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...

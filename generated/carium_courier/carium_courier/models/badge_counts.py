"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject
from .shared import BadgeCountCreateAttributes

if TYPE_CHECKING:
    from .badge_counts_params import BadgeCountCreateResourceParam
    from .shared_params import BadgeCountCreateAttributesParam


class BadgeCountAttributes(Model):
    """Attributes of a badge count.

    Source: 003_29f51f12ca5ca4fc.txt, lines 509-516 (observed).
    """

    count: int | None = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 512 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    timestamp: UtcDateTime | None = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 514 (inferred: format, example). By its name."""
    type: str | None = None


class BadgeCountResource(ResourceObject):
    """A badge count as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 507-519 (observed).
    """

    id: UUID
    type: Literal["badge-counts"]
    attributes: BadgeCountAttributes

    count: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    timestamp: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()


class BadgeCountPage(Model):
    """All badge counts that match; not paged.

    Source: 003_29f51f12ca5ca4fc.txt, lines 507-520 (observed).
    """

    data: list[BadgeCountResource]
    meta: dict[str, Any] | None = None


class BadgeCountCreateResource(RequestModel):
    """A badge count to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 529-537 (observed).
    """

    type: Literal["badge-counts"] = "badge-counts"
    attributes: BadgeCountCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["badge-counts"] = ...,
            attributes: BadgeCountCreateAttributes | BadgeCountCreateAttributesParam,
        ) -> None: ...


class BadgeCountCreateDocument(Model):
    """A document with a badge count to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 523-525, 529-538 (documented).
    """

    data: BadgeCountCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: BadgeCountCreateResource | BadgeCountCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class BadgeCountDocument(Model):
    """A document with one badge count.

    Source: 003_29f51f12ca5ca4fc.txt, lines 542-553 (observed).
    """

    data: BadgeCountResource
    meta: dict[str, Any] | None = None

"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject
from .shared import IdReference


class IndividualGroupAttributes(Model):
    """Attributes of an individual group.

    Source: 003_29f51f12ca5ca4fc.txt, lines 728-741 (observed).
    """

    individuals: list[IdReference] | None = None
    last_sync_time: Annotated[UtcDateTime | None, Field(alias="last-sync-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 733 (inferred: format, example). By its name."""
    leaders: list[IdReference] | None = None
    name: str | None = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    parent_id: Annotated[UUID | None, Field(alias="parent-id")] = None


class IndividualGroupResource(ResourceObject):
    """An individual group as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 727-743 (observed).
    """

    id: UUID
    type: Literal["individual-groups"]
    attributes: IndividualGroupAttributes

    individuals: ClassVar[ResourceAttribute[list[IdReference] | None]] = ResourceAttribute()
    last_sync_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    leaders: ClassVar[ResourceAttribute[list[IdReference] | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    parent_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class IndividualGroupDocument(Model):
    """A document with one individual group.

    Source: 003_29f51f12ca5ca4fc.txt, lines 727-744 (observed).
    """

    data: IndividualGroupResource
    meta: dict[str, Any] | None = None

"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class ReplicatorAttributes(Model):
    """Attributes of a replicator.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3587-3591 (observed).
    """

    classpath: str | None = None
    created_time: Annotated[UtcDateTime | None, Field(alias="created-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3589 (inferred: format, example). By its name."""
    last_poll_time: Annotated[UtcDateTime | None, Field(alias="last-poll-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3590 (inferred: format, example). By its name."""


class ReplicatorResource(ResourceObject):
    """A replicator as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3585-3594 (observed).
    """

    id: UUID
    type: Literal["replicators"]
    attributes: ReplicatorAttributes

    classpath: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_poll_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()


class ReplicatorPage(Model):
    """All replicators that match; not paged.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3585-3595 (observed).
    """

    data: list[ReplicatorResource]
    meta: dict[str, Any] | None = None


class ReplicatorDocument(Model):
    """A document with one replicator.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3598-3606 (observed).
    """

    data: ReplicatorResource
    meta: dict[str, Any] | None = None

"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class OrganizationAttributes(Model):
    """Attributes of an organization.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3535-3542 (observed).
    """

    classification: str | None = None
    display_name: Annotated[str | None, Field(alias="display-name")] = None
    last_modified_time: Annotated[UtcDateTime | None, Field(alias="last-modified-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3538 (inferred: format, example). By its name."""
    name: str | None = None
    provider_type: Annotated[str | None, Field(alias="provider-type")] = None
    timezone: str | None = None


class OrganizationResource(ResourceObject):
    """An organization as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3533-3545 (observed).
    """

    id: UUID
    type: Literal["organizations"]
    attributes: OrganizationAttributes

    classification: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    display_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_modified_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    provider_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    timezone: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class OrganizationPage(Model):
    """One page of organizations.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3533-3546 (observed).
    """

    data: list[OrganizationResource]
    meta: dict[str, Any] | None = None


class OrganizationDocument(Model):
    """A document with one organization.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3550-3561 (observed).
    """

    data: OrganizationResource
    meta: dict[str, Any] | None = None

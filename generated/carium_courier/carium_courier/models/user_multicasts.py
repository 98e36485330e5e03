"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class UserMulticastAttributes(Model):
    """Attributes of a user multicast.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4728-4734 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4729 (inferred: format, example). By its name."""
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    template_data: Annotated[dict[str, Any] | None, Pii, Field(alias="template-data")] = None
    template_id: Annotated[str | None, Field(alias="template-id")] = None


class UserMulticastResource(ResourceObject):
    """A user multicast as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4726-4737 (observed).
    """

    id: UUID
    type: Literal["user-multicasts"]
    attributes: UserMulticastAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    template_data: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    template_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class UserMulticastPage(Model):
    """One page of user multicasts.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4726-4738 (observed).
    """

    data: list[UserMulticastResource]
    meta: dict[str, Any] | None = None


class UserMulticastRequest(Model):
    """A template, its data and who it goes to.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4741-4745, 4749-4756 (documented).
    """

    individual_group_ids: Annotated[list[UUID] | None, Omit, Field(alias="individual-group-ids")] = None
    """At least 1 items."""
    individual_ids: Annotated[list[UUID] | None, Omit, Field(alias="individual-ids")] = None
    """At least 1 items."""
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    template_data: Annotated[dict[str, Any], Pii, Field(alias="template-data")]
    template_id: Annotated[str, Field(alias="template-id")]
    """At most 255 characters."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            individual_group_ids: Sequence[UUID | str] | None = ...,
            individual_ids: Sequence[UUID | str] | None = ...,
            organization_id: UUID | str | None = ...,
            template_data: Mapping[str, Any],
            template_id: str,
        ) -> None: ...

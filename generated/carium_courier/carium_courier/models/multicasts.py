"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject
from .shared import IndividualGroupDetails

if TYPE_CHECKING:
    from .multicasts_params import MulticastCreateAttributesParam, MulticastCreateResourceParam


class MulticastAttributes(Model):
    """Attributes of a multicast.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3298-3339 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3299 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    data: Annotated[dict[str, Any] | None, Pii] = None
    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    individual_group: Annotated[IndividualGroupDetails | None, Field(alias="individual-group")] = None
    individual_group_id: Annotated[UUID | None, Field(alias="individual-group-id")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    individual_ids: Annotated[list[UUID] | None, Field(alias="individual-ids")] = None
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    status: str | None = None
    template_args: Annotated[dict[str, Any] | None, Pii, Field(alias="template-args")] = None
    template_id: Annotated[str | None, Field(alias="template-id")] = None
    user_name: Annotated[str | None, Pii, Field(alias="user-name")] = None


class MulticastResource(ResourceObject):
    """A multicast as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3296-3342 (observed).
    """

    id: UUID
    type: Literal["multicasts"]
    attributes: MulticastAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    data: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    first_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    individual_group: ClassVar[ResourceAttribute[IndividualGroupDetails | None]] = ResourceAttribute()
    individual_group_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    individual_ids: ClassVar[ResourceAttribute[list[UUID] | None]] = ResourceAttribute()
    last_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    template_args: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    template_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    user_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class MulticastPage(Model):
    """One page of multicasts.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3296-3343 (observed).
    """

    data: list[MulticastResource]
    meta: dict[str, Any] | None = None


class MulticastCreateAttributes(Model):
    """Attributes of a multicast to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3353-3359 (observed).
    """

    data: Annotated[dict[str, Any] | None, Omit, Pii] = None
    filter_type: Annotated[str | None, Omit, Field(alias="filter-type")] = None
    filter_value: Annotated[dict[str, Any] | None, Omit, Field(alias="filter-value")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    template_id: Annotated[str | None, Omit, Field(alias="template-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: Mapping[str, Any] | None = ...,
            filter_type: str | None = ...,
            filter_value: Mapping[str, Any] | None = ...,
            organization_id: UUID | str | None = ...,
            template_id: str | None = ...,
        ) -> None: ...


class MulticastCreateResource(RequestModel):
    """A multicast to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3352-3360 (observed).
    """

    type: Literal["multicasts"] = "multicasts"
    attributes: MulticastCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["multicasts"] = ...,
            attributes: MulticastCreateAttributes | MulticastCreateAttributesParam,
        ) -> None: ...


class MulticastCreateDocument(Model):
    """A document with a multicast to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3346-3348, 3352-3361 (documented).
    """

    data: MulticastCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: MulticastCreateResource | MulticastCreateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class MulticastDocument(Model):
    """A document with one multicast.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3365-3410 (observed).
    """

    data: MulticastResource
    meta: dict[str, Any] | None = None

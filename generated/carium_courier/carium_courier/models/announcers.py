"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .announcers_params import (
        AnnouncerCreateAttributesParam,
        AnnouncerCreateResourceParam,
        AnnouncerUpdateAttributesParam,
        AnnouncerUpdateResourceParam,
    )


class AnnouncerEvent(OpenStrEnum):
    """What happens to an individual.

    Source: README.md, lines 29-30 (documented).
    """

    INDIVIDUAL_SHARED = "individual-shared"
    INDIVIDUAL_UNSHARED = "individual-unshared"


class AnnouncerAttributes(Model):
    """Attributes of an announcer.

    Source: 003_29f51f12ca5ca4fc.txt, lines 43-53 (observed).
    """

    args: dict[str, Any] | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 45 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    event: AnnouncerEvent | None = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 48 (inferred: format, example). By its name."""
    last_modified_by: Annotated[UUID | None, Field(alias="last-modified-by")] = None
    name: str | None = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    type: str | None = None


class AnnouncerResource(ResourceObject):
    """An announcer as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 41-56 (observed).
    """

    id: UUID
    type: Literal["announcers"]
    attributes: AnnouncerAttributes

    args: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    event: ClassVar[ResourceAttribute[AnnouncerEvent | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_modified_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class AnnouncerPage(Model):
    """One page of announcers.

    Source: 003_29f51f12ca5ca4fc.txt, lines 41-57 (observed).
    """

    data: list[AnnouncerResource]
    meta: dict[str, Any] | None = None


class AnnouncerCreateAttributes(Model):
    """Attributes of an announcer to be created.

    Source: README.md, lines 29-30 (documented).
    """

    args: dict[str, Any]
    event: AnnouncerEvent
    name: str
    """At most 255 characters."""
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    type: str
    """At most 255 characters."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            args: Mapping[str, Any],
            event: AnnouncerEvent | str,
            name: str,
            organization_id: UUID | str | None = ...,
            type: str,
        ) -> None: ...


class AnnouncerCreateResource(RequestModel):
    """An announcer to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 67-75 (observed).
    """

    type: Literal["announcers"] = "announcers"
    attributes: AnnouncerCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["announcers"] = ...,
            attributes: AnnouncerCreateAttributes | AnnouncerCreateAttributesParam,
        ) -> None: ...


class AnnouncerCreateDocument(Model):
    """A document with an announcer to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 61-63, 67-76 (documented).
    """

    data: AnnouncerCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: AnnouncerCreateResource | AnnouncerCreateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class AnnouncerDocument(Model):
    """A document with one announcer.

    Source: 003_29f51f12ca5ca4fc.txt, lines 80-94 (observed).
    """

    data: AnnouncerResource
    meta: dict[str, Any] | None = None


class AnnouncerUpdateAttributes(Model):
    """Attributes of an announcer to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 130-135 (observed).
    """

    args: Annotated[dict[str, Any] | None, Omit] = None
    event: Annotated[AnnouncerEvent | None, Omit] = None
    name: Annotated[str | None, Omit] = None
    type: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            args: Mapping[str, Any] | None = ...,
            event: AnnouncerEvent | str | None = ...,
            name: str | None = ...,
            type: str | None = ...,
        ) -> None: ...


class AnnouncerUpdateResource(RequestModel):
    """An announcer to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 129-137 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["announcers"] = "announcers"
    attributes: AnnouncerUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["announcers"] = ...,
            attributes: AnnouncerUpdateAttributes | AnnouncerUpdateAttributesParam,
        ) -> None: ...


class AnnouncerUpdateDocument(Model):
    """A document with an announcer to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 123-125, 129-138 (documented).
    """

    data: AnnouncerUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: AnnouncerUpdateResource | AnnouncerUpdateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...

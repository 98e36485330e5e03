"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .messaging_operations_params import (
        MessagingOperationCreateAttributesParam,
        MessagingOperationCreateResourceParam,
    )


class MessagingOperationType(OpenStrEnum):
    """The kind of a messaging operation; the page shows one value.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2761 (documented).
    """

    MOVE_GROUP = "move-group"
    """Not explained."""


class MessagingOperationAttributes(Model):
    """Attributes of a messaging operation.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2771-2780 (observed).
    """

    args: dict[str, Any] | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2773 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2775 (inferred: format, example). By its name."""
    logs: dict[str, Any] | None = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    status: str | None = None
    type: str | None = None


class MessagingOperationResource(ResourceObject):
    """A messaging operation as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2769-2783 (observed).
    """

    id: UUID
    type: Literal["messaging-operations"]
    attributes: MessagingOperationAttributes

    args: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    logs: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class MessagingOperationPage(Model):
    """One page of messaging operations.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2769-2784 (observed).
    """

    data: list[MessagingOperationResource]
    meta: dict[str, Any] | None = None


class MessagingOperationCreateAttributes(Model):
    """Attributes of a messaging operation to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2794-2798 (observed).
    """

    args: Annotated[dict[str, Any] | None, Omit] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    type: Annotated[MessagingOperationType | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            args: Mapping[str, Any] | None = ...,
            organization_id: UUID | str | None = ...,
            type: MessagingOperationType | str | None = ...,
        ) -> None: ...


class MessagingOperationCreateResource(RequestModel):
    """A messaging operation to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2793-2799 (observed).
    """

    type: Literal["messaging-operations"] = "messaging-operations"
    attributes: MessagingOperationCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-operations"] = ...,
            attributes: MessagingOperationCreateAttributes | MessagingOperationCreateAttributesParam,
        ) -> None: ...


class MessagingOperationCreateDocument(Model):
    """A document with a messaging operation to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2787-2789, 2793-2800 (documented).
    """

    data: MessagingOperationCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingOperationCreateResource | MessagingOperationCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingOperationDocument(Model):
    """A document with one messaging operation.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2804-2817 (observed).
    """

    data: MessagingOperationResource
    meta: dict[str, Any] | None = None

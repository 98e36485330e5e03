"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .text_user_number_maps_params import (
        TextUserNumberMapCreateAttributesParam,
        TextUserNumberMapCreateResourceParam,
    )


class TextUserNumberMapAttributes(Model):
    """Attributes of a number assignment.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4130-4135 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4131 (inferred: format, example). By its name."""
    number_id: Annotated[str | None, Field(alias="number-id")] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    user_id: Annotated[str | None, Field(alias="user-id")] = None


class TextUserNumberMapResource(ResourceObject):
    """A number assignment as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4128-4138 (observed).
    """

    id: UUID
    type: Literal["text-user-number-maps"]
    attributes: TextUserNumberMapAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    number_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class TextUserNumberMapPage(Model):
    """One page of number assignments.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4128-4139 (observed).
    """

    data: list[TextUserNumberMapResource]
    meta: dict[str, Any] | None = None


class TextUserNumberMapCreateAttributes(Model):
    """Attributes of a number assignment to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4149-4153 (observed).
    """

    number_id: Annotated[UUID | None, Omit, Field(alias="number-id")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    user_id: Annotated[UUID | None, Omit, Field(alias="user-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            number_id: UUID | str | None = ...,
            organization_id: UUID | str | None = ...,
            user_id: UUID | str | None = ...,
        ) -> None: ...


class TextUserNumberMapCreateResource(RequestModel):
    """A number assignment to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4148-4154 (observed).
    """

    type: Literal["text-user-number-maps"] = "text-user-number-maps"
    attributes: TextUserNumberMapCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["text-user-number-maps"] = ...,
            attributes: TextUserNumberMapCreateAttributes | TextUserNumberMapCreateAttributesParam,
        ) -> None: ...


class TextUserNumberMapCreateDocument(Model):
    """A document with a number assignment to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4142-4144, 4148-4155 (documented).
    """

    data: TextUserNumberMapCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: TextUserNumberMapCreateResource | TextUserNumberMapCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class TextUserNumberMapDocument(Model):
    """A document with one number assignment.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4159-4168 (observed).
    """

    data: TextUserNumberMapResource
    meta: dict[str, Any] | None = None

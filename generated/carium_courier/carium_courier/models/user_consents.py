"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .user_consents_params import (
        UserConsentArgsParam,
        UserConsentCreateAttributesParam,
        UserConsentCreateResourceParam,
        UserConsentMessagesParam,
    )


class UserConsentAttributes(Model):
    """Attributes of a user consent.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4326-4335 (observed).
    """

    args: dict[str, Any] | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4328 (inferred: format, example). By its name."""
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4329 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    state: str | None = None
    target_id: Annotated[str | None, Field(alias="target-id")] = None
    type: str | None = None
    user_id: Annotated[UUID | None, Field(alias="user-id")] = None


class UserConsentResource(ResourceObject):
    """A user consent as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4324-4338 (observed).
    """

    id: UUID
    type: Literal["user-consents"]
    attributes: UserConsentAttributes

    args: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    state: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    target_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class UserConsentPage(Model):
    """One page of user consents.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4324-4339 (observed).
    """

    data: list[UserConsentResource]
    meta: dict[str, Any] | None = None


class UserConsentMessages(Model):
    """The texts of a request for consent, by occasion.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4351-4355 (observed).
    """

    accept: Annotated[str | None, Omit] = None
    initial: Annotated[str | None, Omit] = None
    invalid_response: Annotated[str | None, Omit, Field(alias="invalid-response")] = None


class UserConsentArgs(Model):
    """The texts of a request for consent.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4350-4356 (observed).
    """

    messages: Annotated[UserConsentMessages | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(self, *, messages: UserConsentMessages | UserConsentMessagesParam | None = ...) -> None: ...


class UserConsentCreateAttributes(Model):
    """Attributes of a user consent to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4349-4359 (observed).
    """

    args: Annotated[UserConsentArgs | None, Omit] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    type: Annotated[str | None, Omit] = None
    user_id: Annotated[UUID | None, Omit, Field(alias="user-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            args: UserConsentArgs | UserConsentArgsParam | None = ...,
            organization_id: UUID | str | None = ...,
            type: str | None = ...,
            user_id: UUID | str | None = ...,
        ) -> None: ...


class UserConsentCreateResource(RequestModel):
    """A user consent to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4348-4360 (observed).
    """

    type: Literal["user-consents"] = "user-consents"
    attributes: UserConsentCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["user-consents"] = ...,
            attributes: UserConsentCreateAttributes | UserConsentCreateAttributesParam,
        ) -> None: ...


class UserConsentCreateDocument(Model):
    """A document with a user consent to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4342-4344, 4348-4361 (documented).
    """

    data: UserConsentCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: UserConsentCreateResource | UserConsentCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class UserConsentDocument(Model):
    """A document with one user consent.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4365-4378 (observed).
    """

    data: UserConsentResource
    meta: dict[str, Any] | None = None

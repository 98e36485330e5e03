"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .users_params import UserUpdateAttributesParam, UserUpdateResourceParam


class UserAttributes(Model):
    """Attributes of a user.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4914-4935 (observed).
    """

    auto_sign_up: Annotated[bool | None, Field(alias="auto-sign-up")] = None
    communication_preferences: Annotated[dict[str, Any] | None, Field(alias="communication-preferences")] = None
    email: Annotated[str | None, Pii] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4917 (inferred: format). By its name."""
    email_verified: Annotated[bool | None, Field(alias="email-verified")] = None
    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    last_sync_time: Annotated[UtcDateTime | None, Field(alias="last-sync-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4921 (inferred: format, example). By its name."""
    locale: str | None = None
    locale_explicit: Annotated[bool | None, Field(alias="locale-explicit")] = None
    notifications: list[str] | None = None
    phone: Annotated[str | None, Pii] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 4926 (inferred: format). As in the filters.
    """
    phone_unsubscribed: Annotated[bool | None, Field(alias="phone-unsubscribed")] = None
    phone_verified: Annotated[bool | None, Field(alias="phone-verified")] = None
    primary_individual_id: Annotated[UUID | None, Field(alias="primary-individual-id")] = None
    sms_mode: Annotated[str | None, Field(alias="sms-mode")] = None
    state: str | None = None
    tz: str | None = None
    tz_explicit: Annotated[bool | None, Field(alias="tz-explicit")] = None
    username: Annotated[str | None, Pii] = None


class UserResource(ResourceObject):
    """A user as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4912-4938 (observed).
    """

    id: UUID
    type: Literal["users"]
    attributes: UserAttributes

    auto_sign_up: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    communication_preferences: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    email: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    email_verified: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    first_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_sync_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    locale: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    locale_explicit: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    notifications: ClassVar[ResourceAttribute[list[str] | None]] = ResourceAttribute()
    phone: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    phone_unsubscribed: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    phone_verified: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    primary_individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    sms_mode: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    state: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    tz: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    tz_explicit: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    username: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class UserPage(Model):
    """One page of users.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4912-4939 (observed).
    """

    data: list[UserResource]
    meta: dict[str, Any] | None = None


class UserDocument(Model):
    """A document with one user.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4943-4968 (observed).
    """

    data: UserResource
    meta: dict[str, Any] | None = None


class UserUpdateAttributes(Model):
    """Attributes of a user to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4980-4984 (observed).
    """

    notifications: Annotated[list[str] | None, Omit] = None


class UserUpdateResource(RequestModel):
    """A user to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4979-4986 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["users"] = "users"
    attributes: UserUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["users"] = ...,
            attributes: UserUpdateAttributes | UserUpdateAttributesParam,
        ) -> None: ...


class UserUpdateDocument(Model):
    """A document with a user to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4973-4975, 4979-4987 (documented).
    """

    data: UserUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: UserUpdateResource | UserUpdateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class UserTemplateMulticastRequest(Model):
    """A template and its data.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5021-5024, 5028-5032 (documented).
    """

    data: Annotated[dict[str, Any] | None, Omit, Pii] = None
    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    template_id: Annotated[str, Field(alias="template-id")]
    """At most 255 characters."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: Mapping[str, Any] | None = ...,
            individual_id: UUID | str | None = ...,
            organization_id: UUID | str | None = ...,
            template_id: str,
        ) -> None: ...


class MulticastValidationRequest(Model):
    """A template and the data to check against it.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5043-5046, 5050-5054 (documented).
    """

    data: Annotated[dict[str, Any], Pii]
    individual_id: Annotated[UUID, Field(alias="individual-id")]
    organization_id: Annotated[UUID, Field(alias="organization-id")]
    template_id: Annotated[str, Field(alias="template-id")]
    """At most 255 characters."""

    if TYPE_CHECKING:

        def __init__(
            self, *, data: Mapping[str, Any], individual_id: UUID | str, organization_id: UUID | str, template_id: str
        ) -> None: ...


class MulticastValidation(Model):
    """Whether the data fits the template.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5058-5060 (observed).
    """

    info: str | None = None
    success: bool | None = None

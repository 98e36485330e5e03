"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .org_preferences_params import OrgPreferenceCreateAttributesParam, OrgPreferenceCreateResourceParam


class OrgPreferenceName(OpenStrEnum):
    """The name of a preference of an organization.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3470 (documented).
    """

    DEFAULT_CHANNEL_TITLE = "default-channel-title"
    GROUP_PROVIDER_ACK = "group-provider-ack"
    INITIAL_SMS_MESSAGE = "initial-sms-message"


class OrgPreferenceAttributes(Model):
    """Attributes of an organization preference.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3477-3485 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3478 (inferred: format, example). By its name."""
    explicit: bool | None = None
    name: str | None = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    type: str | None = None
    value: str | None = None
    value_js: Annotated[dict[str, Any] | None, Field(alias="value-js")] = None


class OrgPreferenceResource(ResourceObject):
    """An organization preference as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3475-3488 (observed).
    """

    id: UUID
    type: Literal["org-preferences"]
    attributes: OrgPreferenceAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    explicit: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    value: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    value_js: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()


class OrgPreferencePage(Model):
    """All organization preferences that match; not paged.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3475-3489 (observed).
    """

    data: list[OrgPreferenceResource]
    meta: dict[str, Any] | None = None


class OrgPreferenceCreateAttributes(Model):
    """Attributes of an organization preference to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3499-3505 (observed).
    """

    name: Annotated[OrgPreferenceName | None, Omit] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    type: Annotated[str | None, Omit] = None
    value: Annotated[str | None, Omit] = None
    value_js: Annotated[dict[str, Any] | None, Omit, Field(alias="value-js")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: OrgPreferenceName | str | None = ...,
            organization_id: UUID | str | None = ...,
            type: str | None = ...,
            value: str | None = ...,
            value_js: Mapping[str, Any] | None = ...,
        ) -> None: ...


class OrgPreferenceCreateResource(RequestModel):
    """An organization preference to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3498-3506 (observed).
    """

    type: Literal["org-preferences"] = "org-preferences"
    attributes: OrgPreferenceCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["org-preferences"] = ...,
            attributes: OrgPreferenceCreateAttributes | OrgPreferenceCreateAttributesParam,
        ) -> None: ...


class OrgPreferenceCreateDocument(Model):
    """A document with an organization preference to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3492-3494, 3498-3507 (documented).
    """

    data: OrgPreferenceCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: OrgPreferenceCreateResource | OrgPreferenceCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class OrgPreferenceDocument(Model):
    """A document with one organization preference.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3511-3523 (observed).
    """

    data: OrgPreferenceResource
    meta: dict[str, Any] | None = None

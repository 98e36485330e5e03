"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .user_devices_params import UserDeviceCreateAttributesParam, UserDeviceCreateResourceParam


class UserDeviceType(OpenStrEnum):
    """The push service of a device.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4403 (documented).
    """

    APN = "apn"
    FCM = "fcm"
    WEB = "web"


class UserDeviceAttributes(Model):
    """Attributes of a user device.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4413-4426 (observed).
    """

    allow_notification: Annotated[bool | None, Field(alias="allow-notification")] = None
    app_name: Annotated[str | None, Field(alias="app-name")] = None
    app_version: Annotated[str | None, Field(alias="app-version")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4417 (inferred: format, example). By its name."""
    individual_id: Annotated[str | None, Field(alias="individual-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4419 (inferred: format, example). By its name."""
    model: str | None = None
    os_version: Annotated[str | None, Field(alias="os-version")] = None
    sandbox: bool | None = None
    token: Annotated[str | None, Pii] = None
    topic: str | None = None
    type: UserDeviceType | None = None


class UserDeviceResource(ResourceObject):
    """A user device as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4411-4429 (observed).
    """

    id: UUID
    type: Literal["user-devices"]
    attributes: UserDeviceAttributes

    allow_notification: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    app_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    app_version: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    model: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    os_version: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    sandbox: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    token: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    topic: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class UserDevicePage(Model):
    """One page of user devices.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4411-4430 (observed).
    """

    data: list[UserDeviceResource]
    meta: dict[str, Any] | None = None


class UserDeviceCreateAttributes(Model):
    """Attributes of a user device to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4440-4451 (observed).
    """

    allow_notification: Annotated[bool | None, Omit, Field(alias="allow-notification")] = None
    app_name: Annotated[str | None, Omit, Field(alias="app-name")] = None
    app_version: Annotated[str | None, Omit, Field(alias="app-version")] = None
    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    model: Annotated[str | None, Omit] = None
    os_version: Annotated[str | None, Omit, Field(alias="os-version")] = None
    sandbox: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4447 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    token: Annotated[str | None, Omit, Pii] = None
    topic: Annotated[str | None, Omit] = None
    type: Annotated[UserDeviceType | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            allow_notification: bool | None = ...,
            app_name: str | None = ...,
            app_version: str | None = ...,
            individual_id: UUID | str | None = ...,
            model: str | None = ...,
            os_version: str | None = ...,
            sandbox: bool | None = ...,
            token: str | None = ...,
            topic: str | None = ...,
            type: UserDeviceType | str | None = ...,
        ) -> None: ...


class UserDeviceCreateResource(RequestModel):
    """A user device to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4439-4452 (observed).
    """

    type: Literal["user-devices"] = "user-devices"
    attributes: UserDeviceCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["user-devices"] = ...,
            attributes: UserDeviceCreateAttributes | UserDeviceCreateAttributesParam,
        ) -> None: ...


class UserDeviceCreateDocument(Model):
    """A document with a user device to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4433-4435, 4439-4453 (documented).
    """

    data: UserDeviceCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: UserDeviceCreateResource | UserDeviceCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class UserDeviceDocument(Model):
    """A document with one user device.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4457-4474 (observed).
    """

    data: UserDeviceResource
    meta: dict[str, Any] | None = None


class UserDeviceLogAttributes(Model):
    """Attributes of a log of a device.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4487-4494 (observed).
    """

    badge_count: Annotated[int | None, Field(alias="badge-count")] = None
    body: Annotated[str | None, Pii] = None
    category: str | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4491 (inferred: format, example). By its name."""
    data: Annotated[dict[str, Any] | None, Pii] = None
    title: Annotated[str | None, Pii] = None


class UserDeviceLogResource(ResourceObject):
    """A log of a device as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4485-4497 (observed).
    """

    id: UUID
    type: Literal["user-device-logs"]
    attributes: UserDeviceLogAttributes

    badge_count: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    body: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    category: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    data: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    title: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class UserDeviceLogPage(Model):
    """One page of logs of a device.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4485-4498 (observed).
    """

    data: list[UserDeviceLogResource]
    meta: dict[str, Any] | None = None

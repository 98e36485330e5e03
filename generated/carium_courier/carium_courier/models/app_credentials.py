"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .app_credentials_params import (
        AppCredentialCreateAttributesParam,
        AppCredentialCreateResourceParam,
        AppCredentialUpdateAttributesParam,
        AppCredentialUpdateResourceParam,
    )


class AppCredentialType(OpenStrEnum):
    """The push service that a credential is for.

    Source: 003_29f51f12ca5ca4fc.txt, lines 160 (documented).
    """

    APN = "apn"
    FCM = "fcm"


class AppCredentialAttributes(Model):
    """Attributes of an app credential.

    Source: 003_29f51f12ca5ca4fc.txt, lines 170-181 (observed).
    """

    app_name: Annotated[str | None, Field(alias="app-name")] = None
    archived: bool | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 173 (inferred: format, example). By its name."""
    data: Annotated[dict[str, Any] | None, Pii] = None
    """The data of the credential; its members are not documented."""
    display_name: Annotated[str | None, Field(alias="display-name")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 176 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    store_id: Annotated[str | None, Field(alias="store-id")] = None
    test_mode: Annotated[bool | None, Field(alias="test-mode")] = None
    type: AppCredentialType | None = None


class AppCredentialResource(ResourceObject):
    """An app credential as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 168-184 (observed).
    """

    id: UUID
    type: Literal["app-credentials"]
    attributes: AppCredentialAttributes

    app_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    archived: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    data: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    display_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    store_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    test_mode: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()


class AppCredentialPage(Model):
    """One page of app credentials.

    Source: 003_29f51f12ca5ca4fc.txt, lines 168-185 (observed).
    """

    data: list[AppCredentialResource]
    meta: dict[str, Any] | None = None


class AppCredentialCreateAttributes(Model):
    """Attributes of an app credential to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 195-203 (observed).
    """

    app_name: Annotated[str | None, Omit, Field(alias="app-name")] = None
    data: Annotated[dict[str, Any] | None, Omit, Pii] = None
    """The data of the credential; its members are not documented."""
    display_name: Annotated[str | None, Omit, Field(alias="display-name")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    store_id: Annotated[str | None, Omit, Field(alias="store-id")] = None
    test_mode: Annotated[bool | None, Omit, Field(alias="test-mode")] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 201 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    type: Annotated[AppCredentialType | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            app_name: str | None = ...,
            data: Mapping[str, Any] | None = ...,
            display_name: str | None = ...,
            organization_id: UUID | str | None = ...,
            store_id: str | None = ...,
            test_mode: bool | None = ...,
            type: AppCredentialType | str | None = ...,
        ) -> None: ...


class AppCredentialCreateResource(RequestModel):
    """An app credential to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 194-204 (observed).
    """

    type: Literal["app-credentials"] = "app-credentials"
    attributes: AppCredentialCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["app-credentials"] = ...,
            attributes: AppCredentialCreateAttributes | AppCredentialCreateAttributesParam,
        ) -> None: ...


class AppCredentialCreateDocument(Model):
    """A document with an app credential to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 188-190, 194-205 (documented).
    """

    data: AppCredentialCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: AppCredentialCreateResource | AppCredentialCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class AppCredentialDocument(Model):
    """A document with one app credential.

    Source: 003_29f51f12ca5ca4fc.txt, lines 209-224 (observed).
    """

    data: AppCredentialResource
    meta: dict[str, Any] | None = None


class AppCredentialUpdateAttributes(Model):
    """Attributes of an app credential to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 255-263 (observed).
    """

    app_name: Annotated[str | None, Omit, Field(alias="app-name")] = None
    archived: Annotated[bool | None, Omit] = None
    data: Annotated[dict[str, Any] | None, Omit, Pii] = None
    """The data of the credential; its members are not documented."""
    display_name: Annotated[str | None, Omit, Field(alias="display-name")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    store_id: Annotated[str | None, Omit, Field(alias="store-id")] = None
    test_mode: Annotated[bool | None, Omit, Field(alias="test-mode")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            app_name: str | None = ...,
            archived: bool | None = ...,
            data: Mapping[str, Any] | None = ...,
            display_name: str | None = ...,
            organization_id: UUID | str | None = ...,
            store_id: str | None = ...,
            test_mode: bool | None = ...,
        ) -> None: ...


class AppCredentialUpdateResource(RequestModel):
    """An app credential to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 254-265 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["app-credentials"] = "app-credentials"
    attributes: AppCredentialUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["app-credentials"] = ...,
            attributes: AppCredentialUpdateAttributes | AppCredentialUpdateAttributesParam,
        ) -> None: ...


class AppCredentialUpdateDocument(Model):
    """A document with an app credential to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 248-250, 254-266 (documented).
    """

    data: AppCredentialUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: AppCredentialUpdateResource | AppCredentialUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...

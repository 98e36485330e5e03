"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .messaging_plugins_params import (
        MessagingPluginCreateAttributesParam,
        MessagingPluginCreateResourceParam,
        MessagingPluginUpdateAttributesParam,
        MessagingPluginUpdateResourceParam,
    )


class MessagingPluginAttributes(Model):
    """Attributes of a messaging plugin.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2854-2864 (observed).
    """

    args: dict[str, Any] | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2856 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    enabled: bool | None = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 2859 (inferred: format, example). By its name."""
    last_modified_by: Annotated[UUID | None, Field(alias="last-modified-by")] = None
    name: str | None = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    type: str | None = None


class MessagingPluginResource(ResourceObject):
    """A messaging plugin as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2852-2867 (observed).
    """

    id: UUID
    type: Literal["messaging-plugins"]
    attributes: MessagingPluginAttributes

    args: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    enabled: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_modified_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class MessagingPluginPage(Model):
    """One page of messaging plugins.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2852-2868 (observed).
    """

    data: list[MessagingPluginResource]
    meta: dict[str, Any] | None = None


class MessagingPluginCreateAttributes(Model):
    """Attributes of a messaging plugin to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2878-2883 (observed).
    """

    args: Annotated[dict[str, Any] | None, Omit] = None
    name: Annotated[str | None, Omit] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    type: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            args: Mapping[str, Any] | None = ...,
            name: str | None = ...,
            organization_id: UUID | str | None = ...,
            type: str | None = ...,
        ) -> None: ...


class MessagingPluginCreateResource(RequestModel):
    """A messaging plugin to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2877-2884 (observed).
    """

    type: Literal["messaging-plugins"] = "messaging-plugins"
    attributes: MessagingPluginCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-plugins"] = ...,
            attributes: MessagingPluginCreateAttributes | MessagingPluginCreateAttributesParam,
        ) -> None: ...


class MessagingPluginCreateDocument(Model):
    """A document with a messaging plugin to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2871-2873, 2877-2885 (documented).
    """

    data: MessagingPluginCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingPluginCreateResource | MessagingPluginCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingPluginDocument(Model):
    """A document with one messaging plugin.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2889-2903 (observed).
    """

    data: MessagingPluginResource
    meta: dict[str, Any] | None = None


class MessagingPluginUpdateAttributes(Model):
    """Attributes of a messaging plugin to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2933-2937 (observed).
    """

    args: Annotated[dict[str, Any] | None, Omit] = None
    name: Annotated[str | None, Omit] = None
    type: Annotated[str | None, Omit] = None


class MessagingPluginUpdateResource(RequestModel):
    """A messaging plugin to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2932-2939 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["messaging-plugins"] = "messaging-plugins"
    attributes: MessagingPluginUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["messaging-plugins"] = ...,
            attributes: MessagingPluginUpdateAttributes | MessagingPluginUpdateAttributesParam,
        ) -> None: ...


class MessagingPluginUpdateDocument(Model):
    """A document with a messaging plugin to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2926-2928, 2932-2940 (documented).
    """

    data: MessagingPluginUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingPluginUpdateResource | MessagingPluginUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class PluginExpansionRequest(Model):
    """The channel to make a text for.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3013, 3017-3018 (documented).
    """

    channel_id: Annotated[UUID, Field(alias="channel-id")]

    if TYPE_CHECKING:

        def __init__(self, *, channel_id: UUID | str) -> None: ...


class PluginExpansion(Model):
    """The text that a plugin made.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3022-3023 (observed).
    """

    message: Annotated[str | None, Pii] = None

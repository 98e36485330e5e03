"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject
from .shared import IdReference

if TYPE_CHECKING:
    from .messaging_bookmarks_params import MessagingBookmarkCreateAttributesParam, MessagingBookmarkCreateResourceParam


class MessagingBookmarkAttributes(Model):
    """Attributes of a bookmark.

    Source: 003_29f51f12ca5ca4fc.txt, lines 950-959 (observed).
    """

    channel: IdReference | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 953 (inferred: format, example). By its name."""
    created_by: Annotated[IdReference | None, Field(alias="created-by")] = None
    message: Annotated[IdReference | None, Pii] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None


class MessagingBookmarkResource(ResourceObject):
    """A bookmark as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 948-962 (observed).
    """

    id: UUID
    type: Literal["messaging-bookmarks"]
    attributes: MessagingBookmarkAttributes

    channel: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()
    message: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()


class MessagingBookmarkPage(Model):
    """One page of bookmarks.

    Source: 003_29f51f12ca5ca4fc.txt, lines 948-963 (observed).
    """

    data: list[MessagingBookmarkResource]
    meta: dict[str, Any] | None = None


class MessagingBookmarkCreateAttributes(Model):
    """Attributes of a bookmark to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 973-977 (observed).
    """

    allow_multi_message: Annotated[bool | None, Omit, Field(alias="allow-multi-message")] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 974 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    channel_id: Annotated[UUID | None, Omit, Field(alias="channel-id")] = None
    message_id: Annotated[UUID | None, Omit, Field(alias="message-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            allow_multi_message: bool | None = ...,
            channel_id: UUID | str | None = ...,
            message_id: UUID | str | None = ...,
        ) -> None: ...


class MessagingBookmarkCreateResource(RequestModel):
    """A bookmark to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 972-978 (observed).
    """

    type: Literal["messaging-bookmarks"] = "messaging-bookmarks"
    attributes: MessagingBookmarkCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["messaging-bookmarks"] = ...,
            attributes: MessagingBookmarkCreateAttributes | MessagingBookmarkCreateAttributesParam,
        ) -> None: ...


class MessagingBookmarkCreateDocument(Model):
    """A document with a bookmark to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 966-968, 972-979 (documented).
    """

    data: MessagingBookmarkCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: MessagingBookmarkCreateResource | MessagingBookmarkCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class MessagingBookmarkDocument(Model):
    """A document with one bookmark.

    Source: 003_29f51f12ca5ca4fc.txt, lines 983-996 (observed).
    """

    data: MessagingBookmarkResource
    meta: dict[str, Any] | None = None
